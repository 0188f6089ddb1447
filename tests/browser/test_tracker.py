"""Pages written for Umami's tracker, unchanged, in a real browser against a recording server."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import Site

SCRIPT = Path(__file__).resolve().parents[2] / "src" / "kokumi" / "assets" / "tracker" / "script.js"
WEBSITE = "8122471f-5633-4377-8862-a8f162079497"


class Recorder:
    """Serves the built script and keeps what is sent to it, in order."""

    def __init__(self) -> None:
        self.sends: list[dict[str, Any]] = []
        self.tokens: list[str | None] = []
        self.answer: dict[str, Any] = {"cache": "token-1", "sessionId": "s", "visitId": "v"}
        self._changed = threading.Condition()
        recorder = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                file = SCRIPT.with_name(self.path.rpartition("/")[2])
                text = file.read_text("utf-8").replace("__COLLECT_API_HOST__", "")
                self._answer("text/javascript", text.replace("__COLLECT_API_ENDPOINT__", "/api/send"))

            def do_OPTIONS(self) -> None:
                self._answer("text/plain", "")

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                with recorder._changed:
                    recorder.sends.append(body)
                    recorder.tokens.append(self.headers.get("x-umami-cache"))
                    recorder._changed.notify_all()
                self._answer("application/json", json.dumps(recorder.answer))

            def _answer(self, kind: str, text: str) -> None:
                self.send_response(200)
                self.send_header("Content-Type", kind)
                self.send_header("Access-Control-Allow-Origin", "*")
                self.send_header("Access-Control-Allow-Headers", "*")
                self.end_headers()
                self.wfile.write(text.encode())

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def wait(self, count: int) -> list[dict[str, Any]]:
        """The payloads once `count` requests have come."""
        with self._changed:
            assert self._changed.wait_for(lambda: len(self.sends) >= count, 10), self.sends
        return [send["payload"] for send in self.sends]

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


@pytest.fixture
def recorder() -> Iterator[Recorder]:
    if not SCRIPT.is_file():
        pytest.skip("skipped: the tracker is not built (make build)")
    recorder = Recorder()
    yield recorder
    recorder.close()


@pytest.fixture
def visit(page: Page, site: Site, recorder: Recorder) -> Callable[..., Page]:
    """Opens a page whose script tag has these attributes."""

    def open_page(attributes: str = "", body: str = "", head: str = "", path: str = "/") -> Page:
        tag = f'<script defer src="{recorder.url}/script.js" data-website-id="{WEBSITE}" {attributes}></script>'
        site.pages["/"] = f"<!doctype html><html><head><title>Home</title>{head}{tag}</head><body>{body}</body></html>"
        site.pages["/next"] = "<!doctype html><title>Next</title>"
        page.goto(site.url + path)
        return page

    return open_page


def quiet(page: Page, recorder: Recorder, count: int) -> None:
    """Nothing more is sent than `count` requests."""
    page.evaluate("umami.track('last one')")
    assert recorder.wait(count + 1)[count]["name"] == "last one"


def test_a_page_view_says_what_the_reference_says(visit: Callable[..., Page], recorder: Recorder, site: Site) -> None:
    page = visit(path="/?utm_source=mail#top")
    sent = recorder.wait(1)
    assert recorder.sends[0]["type"] == "event"
    assert sent[0] == {
        "website": WEBSITE,
        "screen": page.evaluate("`${screen.width}x${screen.height}`"),
        "language": page.evaluate("navigator.language"),
        "title": "Home",
        "hostname": "localhost",
        "url": site.url + "/?utm_source=mail#top",
        "referrer": "",
    }
    quiet(page, recorder, 1)


def test_the_token_of_an_answer_goes_back_with_the_next_event(visit: Callable[..., Page], recorder: Recorder) -> None:
    page = visit()
    recorder.wait(1)
    page.wait_for_function("umami.getSession().cache === 'token-1'")
    page.evaluate("umami.track('x')")
    recorder.wait(2)
    assert recorder.tokens == [None, "token-1"]
    assert page.evaluate("umami.getSession()") == {"cache": "token-1", "website": WEBSITE}


CALLS: dict[str, tuple[str, str, dict[str, Any]]] = {
    "track name": ("umami.track('signup')", "event", {"name": "signup", "title": "Home"}),
    "track name and data": (
        "umami.track('buy', {n: 1, deep: {a: [1]}})",
        "event",
        {"data": {"n": 1, "deep": {"a": [1]}}},
    ),
    "track nothing": ("umami.track()", "event", {"title": "Home", "website": WEBSITE}),
    "track function": (
        "umami.track(p => ({...p, url: '/made-up', name: 'f'}))",
        "event",
        {"url": "/made-up", "name": "f"},
    ),
    "identify id": ("umami.identify('user-1')", "identify", {"id": "user-1"}),
    "identify id and data": (
        "umami.identify('user-1', {plan: 'pro'})",
        "identify",
        {"id": "user-1", "data": {"plan": "pro"}},
    ),
    "identify data": ("umami.identify({plan: 'pro'})", "identify", {"data": {"plan": "pro"}}),
    "the other name": ("kokumi.track('signup')", "event", {"name": "signup"}),
}


@pytest.mark.parametrize(("call", "type_", "expected"), CALLS.values(), ids=CALLS.keys())
def test_every_form_of_call(
    visit: Callable[..., Page], recorder: Recorder, call: str, type_: str, expected: dict[str, Any]
) -> None:
    page = visit()
    recorder.wait(1)
    page.evaluate(f"{call}.then(() => null)")
    sent = recorder.wait(2)[1]
    assert recorder.sends[1]["type"] == type_
    assert expected.items() <= sent.items()


def test_an_object_is_sent_as_it_is(visit: Callable[..., Page], recorder: Recorder) -> None:
    page = visit()
    recorder.wait(1)
    page.evaluate("umami.track({website: 'w', url: '/x'})")
    assert recorder.wait(2)[1] == {"website": "w", "url": "/x"}


def test_who_was_identified_stays_so_and_begins_a_new_visit(visit: Callable[..., Page], recorder: Recorder) -> None:
    page = visit()
    recorder.wait(1)
    page.evaluate("umami.identify('user-1')")
    recorder.wait(2)
    page.evaluate("umami.track('later')")
    assert recorder.wait(3)[2]["id"] == "user-1"
    assert recorder.tokens[1] is None, "identify leaves the old visit's token behind"


NAVIGATIONS = {
    "pushState": ("history.pushState({}, '', '/a?b=1')", "/a?b=1"),
    "replaceState": ("history.replaceState({}, '', '/c')", "/c"),
    "a hash": ("location.hash = 'part'", "/#part"),
    "pushState with an absolute address": ("history.pushState({}, '', location.origin + '/d')", "/d"),
}


@pytest.mark.parametrize(("code", "path"), NAVIGATIONS.values(), ids=NAVIGATIONS.keys())
def test_a_new_address_is_one_page_view(
    visit: Callable[..., Page], recorder: Recorder, site: Site, code: str, path: str
) -> None:
    page = visit()
    recorder.wait(1)
    page.evaluate(f"{code}; document.title = 'Other'")
    sent = recorder.wait(2)[1]
    assert (sent["url"], sent["referrer"], sent["title"]) == (site.url + path, site.url + "/", "Other")
    quiet(page, recorder, 2)


def test_going_back_is_a_page_view(visit: Callable[..., Page], recorder: Recorder, site: Site) -> None:
    page = visit()
    recorder.wait(1)
    page.evaluate("history.pushState({}, '', '/a')")
    recorder.wait(2)
    page.evaluate("history.back()")
    assert [sent["url"] for sent in recorder.wait(3)] == [site.url + "/", site.url + "/a", site.url + "/"]
    quiet(page, recorder, 3)


def test_the_same_address_again_is_none(visit: Callable[..., Page], recorder: Recorder) -> None:
    page = visit()
    recorder.wait(1)
    page.evaluate("history.pushState({}, '', location.href); history.replaceState({x: 1}, '')")
    quiet(page, recorder, 1)


def test_quick_navigations_are_counted_each(visit: Callable[..., Page], recorder: Recorder, site: Site) -> None:
    page = visit()
    recorder.wait(1)
    page.evaluate("history.pushState({}, '', '/a'); history.pushState({}, '', '/b')")
    seen = {(sent["url"], sent["referrer"]) for sent in recorder.wait(3)[1:]}
    assert seen == {(site.url + "/a", site.url + "/"), (site.url + "/b", site.url + "/a")}


CLICKABLE = """
<button data-umami-event="pressed" data-umami-event-plan="pro" data-umami-event-seat-count="3"><i>inside</i></button>
<a id="link" href="/next" data-umami-event="followed">next</a>
<div id="box" data-umami-event="boxed">box</div><p id="plain">plain</p>
"""


def test_a_click_on_a_named_element_is_an_event(visit: Callable[..., Page], recorder: Recorder) -> None:
    page = visit(body=CLICKABLE)
    recorder.wait(1)
    page.locator("i").click()
    sent = recorder.wait(2)[1]
    assert (sent["name"], sent["data"]) == ("pressed", {"plan": "pro", "seat-count": "3"})
    page.locator("#box").click()
    assert recorder.wait(3)[2]["name"] == "boxed"
    page.locator("#plain").click()
    quiet(page, recorder, 3)


def test_a_followed_link_is_not_lost(visit: Callable[..., Page], recorder: Recorder, site: Site) -> None:
    page = visit(body=CLICKABLE)
    recorder.wait(1)
    page.locator("#link").click()
    page.wait_for_url(site.url + "/next")
    assert recorder.wait(2)[1]["name"] == "followed"


def test_a_link_in_a_new_tab_opens_there_and_is_counted(
    visit: Callable[..., Page], recorder: Recorder, context: BrowserContext, site: Site
) -> None:
    page = visit(body=CLICKABLE)
    recorder.wait(1)
    with context.expect_page() as opened:
        page.locator("#link").click(modifiers=["Control"])
    assert opened.value.url == site.url + "/next"
    assert page.url == site.url + "/"
    assert recorder.wait(2)[1]["name"] == "followed"


def test_an_event_on_the_way_out_arrives(visit: Callable[..., Page], recorder: Recorder, site: Site) -> None:
    page = visit(body="<script>addEventListener('pagehide', () => umami.track('goodbye'))</script>")
    recorder.wait(1)
    page.evaluate("history.pushState({}, '', '/unsettled')")
    page.goto(site.url + "/next")
    sent = recorder.wait(3)
    assert {"goodbye", None} == {item.get("name") for item in sent[1:]}
    assert site.url + "/unsettled" in {item["url"] for item in sent[1:]}, "a view that had not settled is not lost"


NOTHING_IS_SENT = {
    "another domain": ('data-domains="example.com, www.example.com"', ""),
    "do not track": ('data-do-not-track="true"', "Object.defineProperty(navigator, 'doNotTrack', {get: () => '1'});"),
    "switched off by the visitor": ("", "localStorage.setItem('umami.disabled', 1);"),
    "before-send returns nothing": ('data-before-send="drop"', "window.drop = () => null;"),
}


@pytest.mark.parametrize(("attributes", "script"), NOTHING_IS_SENT.values(), ids=NOTHING_IS_SENT.keys())
def test_nothing_is_sent(visit: Callable[..., Page], recorder: Recorder, attributes: str, script: str) -> None:
    page = visit(attributes, head=f"<script>{script}</script>", body=CLICKABLE)
    page.wait_for_function("window.umami")
    page.evaluate("umami.track('x')")
    page.locator("#box").click()
    page.evaluate("history.pushState({}, '', '/a')")
    page.wait_for_timeout(500)
    assert recorder.sends == []


SENT: dict[str, tuple[str, str, dict[str, Any]]] = {
    "this domain": ('data-domains="example.com, localhost"', "", {"hostname": "localhost"}),
    "do not track, not asked for": ("", "Object.defineProperty(navigator, 'doNotTrack', {get: () => '1'});", {}),
    "do not track, not wished": ('data-do-not-track="true"', "", {}),
    "a tag": ('data-tag="variant-b"', "", {"tag": "variant-b"}),
    "before-send": (
        'data-before-send="change"',
        "window.change = (type, p) => ({...p, title: type});",
        {"title": "event"},
    ),
    "before-send, later": (
        'data-before-send="change"',
        "window.change = async (type, p) => ({...p, title: 'later'});",
        {"title": "later"},
    ),
    "before-send that does not exist": ('data-before-send="nowhere"', "", {"title": "Home"}),
}


@pytest.mark.parametrize(("attributes", "script", "expected"), SENT.values(), ids=SENT.keys())
def test_what_attributes_change(
    visit: Callable[..., Page], recorder: Recorder, attributes: str, script: str, expected: dict[str, Any]
) -> None:
    visit(attributes, head=f"<script>{script}</script>")
    assert expected.items() <= recorder.wait(1)[0].items()


def test_search_and_hash_can_be_left_out(visit: Callable[..., Page], recorder: Recorder, site: Site) -> None:
    page = visit('data-exclude-search="true" data-exclude-hash="true"', path="/?secret=1#part")
    assert recorder.wait(1)[0]["url"] == site.url + "/"
    page.evaluate("history.pushState({}, '', '/?other=2#more')")
    quiet(page, recorder, 1)


def test_without_auto_track_only_calls_are_sent(visit: Callable[..., Page], recorder: Recorder) -> None:
    page = visit('data-auto-track="false"', body=CLICKABLE)
    page.wait_for_function("window.umami")
    page.locator("#box").click()
    quiet(page, recorder, 0)


def test_another_host_can_be_named(visit: Callable[..., Page], recorder: Recorder, page: Page) -> None:
    other = Recorder()
    visit(f'data-host-url="{other.url}/"')
    assert other.wait(1)
    assert recorder.sends == []
    other.close()


def test_the_server_can_stop_a_page(visit: Callable[..., Page], recorder: Recorder) -> None:
    recorder.answer = {"disabled": True}
    page = visit()
    recorder.wait(1)
    page.wait_for_timeout(200)
    page.evaluate("umami.track('x')")
    page.wait_for_timeout(300)
    assert len(recorder.sends) == 1


def test_vitals_are_measured_where_asked_for(visit: Callable[..., Page], recorder: Recorder, site: Site) -> None:
    page = visit('data-performance="true"', body="<h1>Something to paint</h1>")
    recorder.wait(1)
    page.wait_for_timeout(300)
    page.goto(site.url + "/next")
    recorder.wait(2)
    report = next(send for send in recorder.sends if send["type"] == "performance")["payload"]
    assert report["ttfb"] >= 0
    assert report["fcp"] > 0
    assert report["url"] == site.url + "/"


def test_a_strict_page_and_a_broken_server_do_not_matter(visit: Callable[..., Page], recorder: Recorder) -> None:
    errors: list[str] = []
    recorder.answer = ["not", "an", "object"]  # type: ignore[assignment]
    policy = f"default-src 'none'; script-src {recorder.url}; connect-src {recorder.url}"
    page = visit(head=f'<meta http-equiv="Content-Security-Policy" content="{policy}">')
    page.on("pageerror", lambda error: errors.append(str(error)))
    recorder.wait(1)
    page.evaluate("umami.track('x', {y: 1})")
    recorder.wait(2)
    recorder.close()
    page.evaluate("umami.track('nobody listens')")
    assert errors == []
