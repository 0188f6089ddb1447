"""Clients that people already use log in, send and read without a change."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.running_server import BROWSER, RunningServer, running

ROOT = Path(__file__).resolve().parents[2]

NODE_CLIENT = """
import client from '@umami/node';
const umami = client.default;
const [hostUrl, websiteId, userAgent] = process.argv.slice(1);
umami.init({ hostUrl, websiteId, userAgent });
const answers = [
  await umami.track({ url: '/from-node', hostname: 'test.example', title: 'Node', language: 'de-DE' }),
  await umami.track('node-event', { plan: 'pro', seats: 3 }),
  await umami.identify({ name: 'A visitor' }),
];
const results = [];
for (const answer of answers) results.push({ status: answer.status, body: await answer.json() });
console.log(JSON.stringify(results));
"""

PYTHON_CLIENT = """
import sys
import umami
url, password, website = sys.argv[1:]
umami.set_url_base(url)
umami.set_website_id(website)
umami.set_hostname("test.example")
assert umami.heartbeat()
assert not umami.is_logged_in()
assert umami.login("admin", password).user.isAdmin
assert umami.verify_token()
assert [site.id for site in umami.websites()] == [website]
umami.new_page_view("A page", "/from-python")
umami.new_event("python-event", url="/from-python", title="A page", custom_data={"plan": "pro"})
umami.new_revenue_event(revenue=9.5, currency="EUR", event_name="bought", url="/from-python")
from datetime import datetime, timedelta
now = datetime.now()
stats = umami.website_stats(now - timedelta(hours=1), now + timedelta(hours=1))
assert stats.pageviews == 1, stats
assert umami.active_users() == 1
"""


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RunningServer]:
    with running(tmp_path) as server:
        yield server


def test_umami_node(server: RunningServer) -> None:
    node = shutil.which("node")
    if node is None or not (ROOT / "node_modules" / "@umami" / "node").is_dir():
        pytest.skip("skipped: Node or @umami/node is not installed")
    website = server.add_website()
    command = [node, "--input-type=module", "--eval", NODE_CLIENT, server.url, website, BROWSER]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    answers = json.loads(done.stdout)
    assert [answer["status"] for answer in answers] == [200, 200, 200]
    assert all(answer["body"]["cache"] for answer in answers)
    assert server.stats(website)["pageviews"] == 1
    events = server.api("GET", f"/api/websites/{website}/metrics?startAt=0&endAt=4102444800000&type=event")
    assert events == [{"x": "node-event", "y": 1}]


def test_umami_analytics_for_python(server: RunningServer) -> None:
    website = server.add_website()
    command = [sys.executable, "-c", PYTHON_CLIENT, server.url, server.admin_password, website]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
