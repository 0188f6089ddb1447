"""Clients that people already use log in, send and read without a change.

Which of them can be told an API key of a server of one's own:

- `@umami/api-client`: yes (`x-umami-api-key`); tried in test_api_client.py.
- `umami-analytics` and, for the older shapes of answers, `umami-analytics-py`: not by a function of theirs
  (`set_cloud_api_key` speaks to Umami's cloud alone). A key works in place of the login's token, which they keep in a
  variable and send as a bearer.
- `umami-mcp-server`: no, it takes keys for Umami's cloud alone and refuses to start otherwise; name and password here.
- `@umami/node`: sends events only, which takes no credentials.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

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

PYTHON_KEY_CLIENT = """
import sys
import umami
import umami.impl
url, key, website = sys.argv[1:]
umami.set_url_base(url)
umami.impl.auth_token = key
assert umami.is_logged_in()
assert [site.id for site in umami.websites()] == [website]
from datetime import datetime, timedelta
now = datetime.now()
stats = umami.website_stats(now - timedelta(hours=1), now + timedelta(hours=1), website)
assert stats.pageviews == 1, stats
"""

PYTHON_LOGIN_CLIENT = PYTHON_KEY_CLIENT.replace(
    "umami.impl.auth_token = key", "assert umami.login('admin', key).user.isAdmin"
)

CLIENTS = Path(os.environ.get("KOKUMI_TEST_CLIENTS", ROOT / ".venv-clients")) / "bin" / "python"
"""Where `make test` installs what would get in the way of other packages: two clients call their module `umami`."""


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


@pytest.fixture
def client_python() -> Path:
    if not CLIENTS.is_file():
        pytest.skip("skipped: tests/end_to_end/clients/requirements.lock is not installed (`make test` does)")
    return CLIENTS


def run_python(python: str | Path, program: str, *arguments: str) -> None:
    done = subprocess.run([python, "-c", program, *arguments], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def read_key(server: RunningServer) -> str:
    return server.api("POST", "/api/me/api-keys", {"name": "Client", "scope": "read"})["key"]


def test_umami_analytics_for_python_reads_with_a_key(server: RunningServer) -> None:
    website = server.add_website()
    server.send(website)
    run_python(sys.executable, PYTHON_KEY_CLIENT, server.url, read_key(server), website)


def test_umami_analytics_py_reads_with_a_key_and_with_a_login(tmp_path: Path, client_python: Path) -> None:
    """It knows the older shapes alone, and for `active_users` one that is older than these."""
    run_python(client_python, "import importlib.metadata as m; assert m.version('umami-analytics-py')")
    with running(tmp_path, KOKUMI_API_CONTRACT="v2") as server:
        website = server.add_website()
        server.send(website)
        older = ("assert stats.pageviews == 1", "assert stats.pageviews.value == 1")
        run_python(client_python, PYTHON_KEY_CLIENT.replace(*older), server.url, read_key(server), website)
        run_python(client_python, PYTHON_LOGIN_CLIENT.replace(*older), server.url, server.admin_password, website)


class ToolServer:
    """`umami-mcp-server` as a program that assistants start, spoken to over its standard input and output."""

    def __init__(self, python: Path, **environment: str) -> None:
        inherited = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
        self.process = subprocess.Popen(
            [python, "-m", "umami_mcp_server"],
            env=inherited | environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._number = 0

    def tell(self, method: str, **message: Any) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"jsonrpc": "2.0", "method": method, **message}) + "\n")
        self.process.stdin.flush()

    def ask(self, method: str, **params: Any) -> dict[str, Any]:
        assert self.process.stdout is not None
        self._number += 1
        self.tell(method, id=self._number, params=params)
        while line := self.process.stdout.readline():
            answer = json.loads(line)
            if answer.get("id") == self._number:
                assert "error" not in answer, answer
                return answer["result"]
        raise AssertionError(self.process.communicate()[1])

    def call(self, tool: str, **arguments: Any) -> Any:
        """What a tool answers, taken apart."""
        result = self.ask("tools/call", name=tool, arguments=arguments)
        assert not result.get("isError"), result
        return result["structuredContent"]

    def close(self) -> None:
        self.process.kill()
        self.process.communicate()


def test_umami_mcp_server_reads_with_a_login(server: RunningServer, client_python: Path) -> None:
    website = server.add_website("Of an assistant")
    server.send(website)
    login = {"UMAMI_USERNAME": "admin", "UMAMI_PASSWORD": server.admin_password}
    tools = ToolServer(client_python, UMAMI_API_BASE=f"{server.url}/api", **login)
    try:
        client = {"name": "test", "version": "1"}
        tools.ask("initialize", protocolVersion="2025-06-18", capabilities={}, clientInfo=client)
        tools.tell("notifications/initialized")
        assert "Of an assistant" in json.dumps(tools.call("get_websites", page=1, page_size=10))
        stats = tools.call("get_stats", website_id=website)
        assert (stats["pageviews"], stats["visitors"]) == (1, 1)
        assert tools.call("get_metrics", website_id=website, type="path") is not None
        assert tools.call("get_active", website_id=website)["visitors"] == 1
        assert tools.call("get_pageviews", website_id=website, unit="day", timezone="UTC")
    finally:
        tools.close()


def test_umami_mcp_server_takes_no_key_of_a_server_of_ones_own(server: RunningServer, client_python: Path) -> None:
    """Where this fails, the client has learnt it: then let the test above use a key."""
    tools = ToolServer(client_python, UMAMI_API_BASE=f"{server.url}/api", UMAMI_API_KEY=read_key(server))
    try:
        _, said = tools.process.communicate("", timeout=60)
    finally:
        tools.close()
    assert "only supported for Umami Cloud" in said
