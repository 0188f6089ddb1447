"""Sessions and one session: the API's numbers, search, the way from the list to a visitor, erasing one."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, open_screen, settle, take_pictures

ALL = "startAt=0&endAt=4102444800000"


def test_the_list_is_searched_and_opens_a_session(page: Page, demo: DemoServer, artefacts: Path) -> None:
    open_screen(page, demo, "sessions?range=all")
    assert_accessible(page)
    take_pictures(page, "sessions", artefacts)
    visitors = demo.api("GET", f"/api/websites/{demo.website}/sessions/stats?{ALL}")["visitors"]["value"]
    expect(page.get_by_title(f"{visitors:,}", exact=True).first).to_be_visible()

    city = demo.api("GET", f"/api/websites/{demo.website}/sessions?{ALL}&pageSize=1")["data"][0]["city"]
    page.get_by_role("searchbox", name=re.compile("^Search sessions")).fill(city)
    expect(page).to_have_url(re.compile("search="))
    table = page.get_by_role("table", name="List of sessions")
    expect(table.get_by_role("row").nth(1)).to_contain_text(city)
    settle(page)
    table.get_by_role("row").nth(1).click()
    expect(page).to_have_url(re.compile(r"/sessions/[0-9a-f-]{36}\?range=all"))
    expect(page.get_by_role("heading", name="Activity")).to_be_visible()
    settle(page)
    assert_accessible(page)
    take_pictures(page, "session", artefacts)


def test_a_visitor_is_erased_once_the_word_is_typed(page: Page, demo: DemoServer) -> None:
    payload = {"website": demo.website, "url": "/erase-me", "hostname": "example.org", "id": "erase-me"}
    assert demo.server.request("POST", "/api/send", {"type": "event", "payload": payload}).status == 200
    demo.api("GET", f"/api/websites/{demo.website}/active")
    open_screen(page, demo, "sessions?path=/erase-me")
    page.get_by_role("table", name="List of sessions").get_by_role("row").nth(1).click()
    page.get_by_role("button", name="Erase visitor").click()
    dialog = page.get_by_role("dialog")
    action = dialog.get_by_role("button", name="Erase visitor")
    expect(action).to_be_disabled()
    dialog.get_by_label(re.compile("^Type")).fill("erase")
    action.click()
    expect(page.get_by_text("The visitor was erased")).to_be_visible()
    expect(page).to_have_url(re.compile(r"/sessions(\?|$)"))
    left = demo.api("GET", f"/api/websites/{demo.website}/sessions?{ALL}&path=/erase-me")
    assert left["count"] == 0


def test_a_visitors_recordings_lead_to_their_replays(page: Page, demo: DemoServer, artefacts: Path) -> None:
    site = f"/api/websites/{demo.website}"
    session = demo.api("GET", f"{site}/replays?{ALL}&pageSize=1")["data"][0]["sessionId"]
    [recorded, *_] = found = demo.api("GET", f"{site}/sessions/{session}/replays?{ALL}")["data"]
    done = demo.api("GET", f"{site}/sessions/{session}/activity?{ALL}")
    seen = [each["urlPath"] for each in done if each["visitId"] == recorded["id"] and each["eventType"] == 1]
    open_screen(page, demo, f"sessions/{session}?range=all")
    table = page.get_by_role("table", name="Recorded visits")
    expect(table.get_by_role("row")).to_have_count(1 + len(found))
    expect(table.get_by_role("row").nth(1)).to_contain_text(", ".join(reversed(seen)))
    settle(page)
    assert_accessible(page)
    take_pictures(page, "session-recorded", artefacts)
    page.set_viewport_size({"width": 1440, "height": 900})
    table.get_by_role("row").nth(1).get_by_role("link").click()
    expect(page).to_have_url(re.compile(rf"/replays/{recorded['id']}\?range=all"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Replay")


def test_a_visitor_who_was_not_recorded_has_no_list_of_recordings(page: Page, demo: DemoServer) -> None:
    site = f"/api/websites/{demo.website}"
    recorded = {each["sessionId"] for each in demo.api("GET", f"{site}/replays?{ALL}&pageSize=200")["data"]}
    sessions = demo.api("GET", f"{site}/sessions?{ALL}&pageSize=200")["data"]
    session = next(each["id"] for each in sessions if each["id"] not in recorded)
    open_screen(page, demo, f"sessions/{session}?range=all")
    expect(page.get_by_role("table", name="Activity")).to_be_visible()
    expect(page.get_by_role("heading", name="Recorded visits")).to_have_count(0)
