"""Funnels: the numbers of a saved one, and making, changing and deleting one."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, open_screen, settle, take_pictures


def test_a_funnel_is_made_shows_what_the_api_counts_and_is_deleted(
    page: Page, demo: DemoServer, artefacts: Path
) -> None:
    open_screen(page, demo, f"/websites/{demo.website}/funnels?range=all")
    page.get_by_role("button", name="New funnel").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_text("This is needed")).to_have_count(3)
    dialog.get_by_label("Name", exact=True).fill("Look around")
    paths = dialog.get_by_label("Path; * stands for anything")
    paths.nth(0).fill("/")
    paths.nth(1).fill("/*")
    page.keyboard.press("Tab")
    dialog.get_by_role("button", name="Save").click()
    panel = page.get_by_role("region", name="Look around")
    expect(panel).to_be_visible()
    settle(page)

    saved = demo.api("GET", f"/api/websites/{demo.website}/funnels?search=Look")["data"][0]["id"]
    steps = demo.api("GET", f"/api/websites/{demo.website}/funnels/{saved}/stats?startAt=0&endAt=4102444800000")
    assert steps[0]["visitors"] > 0, steps
    for step in steps:
        expect(panel.get_by_text(re.compile(rf"^{step['visitors']:,} visitors?")).first).to_be_visible()
    assert_accessible(page)
    take_pictures(page, "funnels", artefacts)

    panel.get_by_role("button", name="Delete Look around").click()
    expect(panel).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(panel).to_be_visible()
