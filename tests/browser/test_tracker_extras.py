"""What the tracker's extras tell, in a real browser against a recording server."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page

from tests.browser.conftest import Site
from tests.browser.screens import until
from tests.browser.test_tracker import WEBSITE, Recorder, quiet, recorder, visit

__all__ = ["recorder", "visit"]

ALL = (
    'data-outbound="true" data-downloads="true" data-forms="true" data-not-found="true" data-scroll-depth="true"'
    ' data-engagement="true"'
)
TALL = '<div style="height: 8000px">tall</div>'
BODY = f"""
<a id="out" href="http://127.0.0.1:1/away?ref=secret">away</a> <a id="in" href="/next">inside</a>
<a id="file" href="/report.PDF?x=1">file</a> <a id="named" href="/plain" download>named</a>
<form id="contact" action="/next"><input name="id" value="typed secret"><button>send</button></form>
<div id="host"></div>
<script>host.attachShadow({{mode: 'open'}}).innerHTML = '<a href="http://127.0.0.1:1/shadow"><b>s</b></a>';
document.addEventListener('click', e => e.target.closest('a,#host') && window.stay && e.preventDefault());</script>
{TALL}"""


def loaded(page: Page, *names: str) -> None:
    """The extras have arrived, and had a moment to begin."""
    for name in names:
        asked = f"performance.getEntriesByType('resource').some(e => e.name.endsWith('-{name}.js'))"
        # Not `wait_for_function`: it looks again from inside of the page, where a strict policy forbids that.
        until(page, lambda asked=asked: page.evaluate(asked))
    page.wait_for_timeout(150)


def events(recorder: Recorder, name: str) -> list[dict[str, Any]]:
    return [send["payload"]["data"] for send in recorder.sends if send["payload"].get("name") == name]


def test_none_is_loaded_unless_it_is_asked_for(visit: Callable[..., Page], recorder: Recorder) -> None:
    page = visit('data-outbound="false"', body=BODY)
    recorder.wait(1)
    page.evaluate("window.stay = 1")
    page.locator("#out").click()
    page.mouse.wheel(0, 5000)
    quiet(page, recorder, 1)
    names = page.evaluate("performance.getEntriesByType('resource').map(e => e.name)")
    assert [name for name in names if "script-" in name] == []


CLICKS: dict[str, tuple[str, str, str, dict[str, Any]]] = {
    "a link to another host": (
        'data-outbound="true"',
        "#out",
        "Outbound Link: Click",
        {"url": "http://127.0.0.1:1/away?ref=secret"},
    ),
    "a link without its query": (
        'data-outbound="true" data-exclude-search="true"',
        "#out",
        "Outbound Link: Click",
        {"url": "http://127.0.0.1:1/away"},
    ),
    "a link in a shadow tree": (
        'data-outbound="true"',
        "#host b",
        "Outbound Link: Click",
        {"url": "http://127.0.0.1:1/shadow"},
    ),
    "a file": ('data-downloads="true"', "#file", "File Download", {"url": "SITE/report.PDF?x=1"}),
    "a file of a named ending": (
        'data-downloads="zip, .pdf"',
        "#file",
        "File Download",
        {"url": "SITE/report.PDF?x=1"},
    ),
    "a link that downloads": ('data-downloads="zip"', "#named", "File Download", {"url": "SITE/plain"}),
}


@pytest.mark.parametrize(("attributes", "selector", "name", "data"), CLICKS.values(), ids=CLICKS.keys())
def test_followed_links(
    visit: Callable[..., Page],
    recorder: Recorder,
    site: Site,
    attributes: str,
    selector: str,
    name: str,
    data: dict[str, Any],
) -> None:
    page = visit(attributes, body=BODY)
    recorder.wait(1)
    loaded(page, "links" if "outbound" in attributes else "files")
    page.evaluate("window.stay = 1")
    page.locator("#in").click()
    page.locator(selector).click()
    sent = recorder.wait(2)[1]
    assert (sent["name"], sent["data"]) == (name, {"url": data["url"].replace("SITE", site.url)})
    quiet(page, recorder, 2)


def test_a_file_of_another_ending_is_none(visit: Callable[..., Page], recorder: Recorder) -> None:
    page = visit('data-downloads="zip"', body=BODY)
    recorder.wait(1)
    loaded(page, "files")
    page.evaluate("window.stay = 1")
    page.locator("#file").click()
    quiet(page, recorder, 1)


def test_a_link_that_leaves_the_page_is_told(
    visit: Callable[..., Page], recorder: Recorder, context: BrowserContext
) -> None:
    page = visit('data-outbound="true"', body=BODY)
    recorder.wait(1)
    loaded(page, "links")
    with context.expect_page():
        page.locator("#out").click(button="middle")
    recorder.wait(2)
    page.locator("#out").click(no_wait_after=True)
    recorder.wait(3)
    assert len(events(recorder, "Outbound Link: Click")) == 2


def test_a_form_is_told_without_what_was_typed(visit: Callable[..., Page], recorder: Recorder, site: Site) -> None:
    page = visit('data-forms="true"', body=BODY)
    recorder.wait(1)
    loaded(page, "forms")
    page.locator("button").click()
    page.wait_for_url(site.url + "/next?**")
    recorder.wait(2)
    assert events(recorder, "Form: Submission") == [{"path": "/", "form": "contact"}]
    assert "typed secret" not in json.dumps(recorder.sends)


NOT_FOUND = {
    "of the server's word": ("true", "/gone", [{"path": "/gone"}]),
    "not where it was found": ("true", "/", []),
    "of the page's word": ("always", "/", [{"path": "/"}]),
}


@pytest.mark.parametrize(("setting", "path", "told"), NOT_FOUND.values(), ids=NOT_FOUND.keys())
def test_pages_that_are_not_there(
    page: Page, site: Site, recorder: Recorder, setting: str, path: str, told: list[dict[str, Any]]
) -> None:
    tag = (
        f'<script defer src="{recorder.url}/script.js" data-website-id="{WEBSITE}" data-not-found="{setting}"></script>'
    )
    site.pages["/"] = site.not_found = f"<!doctype html><title>t</title>{tag}"
    page.goto(site.url + path)
    recorder.wait(1)
    loaded(page, "missing")
    page.evaluate("umami.track('last one')")
    recorder.wait(2 + len(told))
    assert events(recorder, "404") == told


def test_depths_are_told_once_a_page(visit: Callable[..., Page], recorder: Recorder) -> None:
    page = visit('data-scroll-depth="true"', body=TALL)
    recorder.wait(1)
    loaded(page, "depth")
    page.evaluate("scrollTo(0, 3500)")
    recorder.wait(3)
    page.evaluate("scrollTo(0, 0)")
    page.wait_for_timeout(100)
    page.evaluate("scrollTo(0, 99999)")
    recorder.wait(5)
    # Depths that are reached at once are sent at once, and may come in either order.
    assert sorted(data["depth"] for data in events(recorder, "Scroll Depth")) == [25, 50, 75, 100]
    quiet(page, recorder, 5)


def test_visible_time_is_told_when_the_page_is_left(visit: Callable[..., Page], recorder: Recorder, site: Site) -> None:
    page = visit('data-engagement="true"')
    recorder.wait(1)
    loaded(page, "time")
    page.wait_for_timeout(700)
    page.evaluate("history.pushState({}, '', '/second')")
    recorder.wait(2)
    page.wait_for_timeout(700)
    page.goto(site.url + "/next")
    recorder.wait(4)
    told = [(p["url"], p["data"]["seconds"]) for p in recorder.wait(4) if p.get("name") == "Engagement"]
    assert [url for url, _ in told] == [site.url + "/", site.url + "/second"]
    assert all(seconds >= 1 for _, seconds in told)


def test_hidden_time_does_not_count(visit: Callable[..., Page], recorder: Recorder, site: Site) -> None:
    hidden = "Object.defineProperty(document, 'hidden', {get: () => true});"
    page = visit('data-engagement="true"', head=f"<script>{hidden}</script>")
    recorder.wait(1)
    loaded(page, "time")
    page.wait_for_timeout(800)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    quiet(page, recorder, 1)


NOTHING = {
    "do not track": ('data-do-not-track="true"', "Object.defineProperty(navigator, 'doNotTrack', {get: () => '1'});"),
    "switched off": ("", "localStorage.setItem('umami.disabled', 1);"),
    "before-send returns nothing": ('data-before-send="drop"', "window.drop = () => null;"),
    "no auto track": ('data-auto-track="false"', ""),
}


@pytest.mark.parametrize(("attributes", "script"), NOTHING.values(), ids=NOTHING.keys())
def test_nothing_is_sent(visit: Callable[..., Page], recorder: Recorder, attributes: str, script: str) -> None:
    page = visit(f"{ALL} {attributes}", head=f"<script>{script} window.stay = 1</script>", body=BODY)
    page.wait_for_function("window.umami")
    page.wait_for_timeout(300)
    page.locator("#out").click()
    page.evaluate("scrollTo(0, 99999)")
    page.evaluate("dispatchEvent(new Event('pagehide'))")
    page.wait_for_timeout(300)
    assert recorder.sends == []


def test_before_send_sees_them(visit: Callable[..., Page], recorder: Recorder) -> None:
    change = "window.stay = 1; window.change = (type, p) => ({...p, title: type + p.name});"
    page = visit('data-outbound="true" data-before-send="change"', head=f"<script>{change}</script>", body=BODY)
    recorder.wait(1)
    loaded(page, "links")
    page.locator("#out").click()
    assert recorder.wait(2)[1]["title"] == "eventOutbound Link: Click"


POLICIES = {
    "by host": "script-src {host}; connect-src {host}",
    "by nonce": "script-src 'nonce-abc'; connect-src {host}",
    "by nonce, strict-dynamic": "script-src 'nonce-abc' 'strict-dynamic'; connect-src {host};"
    " require-trusted-types-for 'script'",
}


@pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES.keys())
def test_a_strict_policy_lets_them_in(visit: Callable[..., Page], recorder: Recorder, policy: str) -> None:
    text = "default-src 'none'; " + policy.format(host=recorder.url)
    page = visit(
        'nonce="abc" data-outbound="true" data-host-url="' + recorder.url + '"',
        head=f'<meta http-equiv="Content-Security-Policy" content="{text}">',
        body='<a id="out" href="http://127.0.0.1:1/away">away</a>',
    )
    recorder.wait(1)
    loaded(page, "links")
    page.locator("#out").click(no_wait_after=True)
    recorder.wait(2)
    assert events(recorder, "Outbound Link: Click") == [{"url": "http://127.0.0.1:1/away"}]


def test_a_missing_extra_does_not_matter(visit: Callable[..., Page], recorder: Recorder) -> None:
    errors: list[str] = []
    page = visit('data-outbound="true" data-forms="true"', body=BODY, path="/#x")
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.route("**/script-links.js", lambda route: route.fulfill(status=404))
    page.reload()
    recorder.wait(2)
    loaded(page, "forms")
    assert errors == []
