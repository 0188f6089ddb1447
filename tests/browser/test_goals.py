"""Goals: making one, its numbers, deleting it and taking that back."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, open_screen, settle, take_pictures


def test_a_goal_is_made_shows_what_the_api_counts_and_is_deleted(page: Page, demo: DemoServer, artefacts: Path) -> None:
    open_screen(page, demo, "goals?range=all")
    page.get_by_role("button", name="New goal").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_text("This is needed")).to_have_count(2)
    dialog.get_by_label("Name", exact=True).fill("See the front page")
    dialog.get_by_label("Path; * stands for anything").fill("/")
    page.keyboard.press("Tab")
    dialog.get_by_role("button", name="Save").click()
    panel = page.get_by_role("region", name="See the front page")
    expect(panel).to_be_visible()
    settle(page)

    goal = demo.api("GET", f"/api/websites/{demo.website}/goals/stats?startAt=0&endAt=4102444800000&type=path&value=/")
    assert 0 < goal["num"] < goal["total"]
    expect(panel.get_by_title(f"{goal['num']:,}", exact=True)).to_be_visible()
    assert_accessible(page)
    take_pictures(page, "goals", artefacts)

    panel.get_by_role("button", name="Delete See the front page").click()
    expect(panel).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(panel).to_be_visible()
