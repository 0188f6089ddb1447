"""Breakdown: fields are chosen, the rows are the API's, and a row filters."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, open_screen, settle, take_pictures


def test_fields_are_chosen_and_a_row_filters(page: Page, demo: DemoServer, artefacts: Path) -> None:
    open_screen(page, demo, "breakdown?range=all")
    page.get_by_label("Third field").select_option("browser")
    expect(page).to_have_url(re.compile("fields=country(%2C|,)device(%2C|,)browser"))
    settle(page)
    assert_accessible(page)
    take_pictures(page, "breakdown", artefacts)
    page.get_by_label("Third field").select_option("")
    settle(page)
    query = "startAt=0&endAt=4102444800000&fields=country,device"
    rows = demo.api("GET", f"/api/websites/{demo.website}/breakdown?{query}")
    first = page.get_by_role("table", name="Combinations").get_by_role("row").nth(1)
    expect(first.get_by_role("cell").nth(2)).to_have_text(f"{rows[0]['visitors']:,}")
    first.click()
    expect(page).to_have_url(re.compile("country="))
    expect(page).to_have_url(re.compile("device="))
