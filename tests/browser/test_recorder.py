"""A page with the recorder, a real browser and a real server: what is recorded, and what never leaves the page."""

import json
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import ROOT, Site
from tests.running_server import RunningServer, running

SECRETS = ("my-secret-word", "hunter2-password", "hidden-token", "edited-secret", "textarea-secret")
BODY = """<h1>A public heading</h1><input id="name" placeholder="Your name"><input id="pass" type="password">
<input type="hidden" value="hidden-token"><textarea id="long"></textarea><div id="edit" contenteditable="true"></div>
<p class="private">blocked paragraph</p><button id="go">Go</button><div style="height: 3000px">tall</div>"""
ALL_TIME = "startAt=0&endAt=4102444800000"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    """Counts bots: requests of a page that goes tell the headless browser's own name, not the one that is set."""
    with running(tmp_path_factory.mktemp("data"), DISABLE_BOT_CHECK="true") as server:
        yield server


@pytest.fixture
def visit(page: Page, site: Site, server: RunningServer) -> Callable[..., tuple[Page, str]]:
    """Opens a page of a new website that records so."""
    if not (ROOT / "src" / "kokumi" / "assets" / "tracker" / "recorder.js").is_file():
        pytest.skip("skipped: the recorder is not built (make build)")

    def open_page(config: dict[str, Any], head: str = "", attributes: str = "") -> tuple[Page, str]:
        website = server.add_website()
        server.api("POST", f"/api/websites/{website}", {"replayConfig": config})
        tags = "".join(
            f'<script defer src="{server.url}/{name}" data-website-id="{website}" {attributes}></script>'
            for name in ("script.js", "recorder.js")
        )
        site.pages["/"] = f"<!doctype html><html><head><title>Home</title>{head}{tags}</head><body>{BODY}</body></html>"
        site.pages["/next"] = "<!doctype html><title>Next</title>"
        page.goto(site.url + "/")
        return page, website

    return open_page


def until(answer: Callable[[], Any]) -> Any:
    """What is answered, once it is something."""
    end = time.monotonic() + 20
    while not (found := answer()) and time.monotonic() < end:
        time.sleep(0.1)
    assert found
    return found


def posted(page: Page) -> None:
    """The recorder has begun, and told a first part."""
    page.wait_for_function("performance.getEntriesByType('resource').some(e => e.name.endsWith('/api/record'))")


def use(page: Page) -> None:
    posted(page)
    page.locator("#name").type(SECRETS[0])
    page.locator("#pass").type(SECRETS[1])
    page.locator("#edit").click()
    page.keyboard.type(SECRETS[3])
    page.locator("#long").type(SECRETS[4])
    page.locator("#go").click()


def replay_of(server: RunningServer, website: str) -> dict[str, Any]:
    listed = until(lambda: server.api("GET", f"/api/websites/{website}/replays?{ALL_TIME}")["data"])
    assert len(listed) == 1
    return server.api("GET", f"/api/websites/{website}/replays/{listed[0]['id']}")


def test_a_visit_is_recorded_without_what_was_typed(
    visit: Callable[..., tuple[Page, str]], server: RunningServer, site: Site
) -> None:
    page, website = visit({"replayEnabled": True, "sampleRate": 1, "blockSelector": ".private"})
    use(page)
    page.goto(site.url + "/next")
    replay = replay_of(server, website)
    text = json.dumps(replay["events"])
    assert {event["type"] for event in replay["events"]} >= {2, 3, 4}, "the page whole, changes, and its address"
    assert "A public heading" in text
    assert [secret for secret in SECRETS if secret in text] == []
    assert "*" * len(SECRETS[0]) in text
    assert "blocked paragraph" not in text


def test_the_strict_level_masks_all_text(
    visit: Callable[..., tuple[Page, str]], server: RunningServer, site: Site
) -> None:
    page, website = visit({"replayEnabled": True, "sampleRate": 1, "maskLevel": "strict"})
    use(page)
    page.goto(site.url + "/next")
    text = json.dumps(replay_of(server, website)["events"])
    assert [word for word in (*SECRETS, "public heading", "blocked paragraph") if word in text] == []


def test_clicks_and_scrolling_make_a_heatmap(
    visit: Callable[..., tuple[Page, str]], server: RunningServer, site: Site
) -> None:
    page, website = visit({"heatmapEnabled": True})
    posted(page)
    page.locator("#go").click()
    page.locator("h1").click()
    page.evaluate("document.getElementById('go').click()")  # of a program: no place
    page.evaluate("scrollTo(0, 99999)")
    page.wait_for_timeout(200)
    page.goto(site.url + "/next")
    heatmap = f"/api/websites/{website}/heatmaps?{ALL_TIME}&urlPath=/"
    points = until(lambda: server.api("GET", heatmap)["points"])
    assert sum(point["count"] for point in points) == 2
    assert all(point["pageH"] > 3000 and point["viewportW"] == 1440 for point in points)
    scroll = until(lambda: server.api("GET", f"{heatmap}&mode=scroll")["scroll"])
    assert (scroll["totalSessions"], scroll["buckets"][-1]["sessions"]) == (1, 1)
    assert server.api("GET", f"/api/websites/{website}/replays?{ALL_TIME}")["data"] == []


NOT_RECORDED: dict[str, tuple[dict[str, Any], str]] = {
    "nothing is asked for": ({}, ""),
    "not in the sample": ({"replayEnabled": True, "sampleRate": 0, "heatmapEnabled": True, "heatmapSampleRate": 0}, ""),
    "the visitor is not counted": ({"replayEnabled": True, "sampleRate": 1, "heatmapEnabled": True}, "off"),
}


@pytest.mark.parametrize(("config", "off"), NOT_RECORDED.values(), ids=NOT_RECORDED.keys())
def test_nothing_is_loaded_or_sent(visit: Callable[..., tuple[Page, str]], config: dict[str, Any], off: str) -> None:
    script = "<script>localStorage.setItem('umami.disabled', 1)</script>" if off else ""
    page, _ = visit(config, head=script)
    page.locator("#go").click()
    page.wait_for_timeout(800)
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    names = page.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
    assert [name for name in names if name.endswith(("-replay.js", "/api/record"))] == []


def test_a_recording_ends_after_its_longest_duration(
    visit: Callable[..., tuple[Page, str]], server: RunningServer, site: Site
) -> None:
    page, website = visit({"replayEnabled": True, "sampleRate": 1, "maxDuration": 3000})
    page.wait_for_function("performance.getEntriesByType('resource').some(e => e.name.endsWith('-replay.js'))")
    page.wait_for_timeout(3200)
    page.locator("#go").click()
    page.evaluate("document.querySelector('h1').textContent = 'much later'")
    page.wait_for_timeout(200)
    page.goto(site.url + "/next")
    assert "much later" not in json.dumps(replay_of(server, website)["events"])
