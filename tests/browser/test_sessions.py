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
