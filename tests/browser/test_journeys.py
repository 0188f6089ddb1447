"""Journeys: the most frequent as the API counts them, and choosing where they begin."""

import re
from pathlib import Path
from urllib.parse import quote

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, open_screen, settle, take_pictures


def test_journeys_are_drawn_and_narrowed(page: Page, demo: DemoServer, artefacts: Path) -> None:
    open_screen(page, demo, "journeys?range=all")
    table = page.get_by_role("table", name="Most frequent journeys")
    asked = f"/api/websites/{demo.website}/journeys?startAt=0&endAt=4102444800000"
    most = demo.api("GET", f"{asked}&steps=5")[0]
    expect(table.get_by_role("row").nth(1)).to_contain_text(" → ".join(filter(None, most["items"])))
    expect(table.get_by_role("row").nth(1)).to_contain_text(str(most["count"]))
    assert_accessible(page)
    take_pictures(page, "journeys", artefacts)
    page.set_viewport_size({"width": 1440, "height": 900})

    first = most["items"][0]
    page.get_by_label("Steps").select_option("3")
    page.get_by_label("Begins with").fill(first)
    page.get_by_label("Begins with").press("Enter")
    expect(page).to_have_url(re.compile("start="))
    settle(page)
    found = demo.api("GET", f"{asked}&steps=3&startStep={quote(first)}")
    assert found
    expect(table.get_by_role("row").nth(1)).to_contain_text(" → ".join(filter(None, found[0]["items"])))
