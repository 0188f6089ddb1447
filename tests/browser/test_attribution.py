"""Attribution: the sources of those who reached a goal, by either model, and another goal."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, open_screen, settle, take_pictures

ALWAYS = "startAt=0&endAt=4102444800000"


def test_sources_of_a_goal_by_either_model(page: Page, demo: DemoServer, artefacts: Path) -> None:
    open_screen(page, demo, "attribution?range=all&type=path&step=/")
    referrers = page.get_by_role("region", name="Referrers", exact=True)
    for model, name in (("first-click", "First click"), ("last-click", "Last click")):
        page.get_by_text(name, exact=True).click()
        settle(page)
        wanted = demo.api("GET", f"/api/websites/{demo.website}/attribution?{ALWAYS}&type=path&step=/&model={model}")
        source = wanted["referrer"][0]
        expect(referrers.get_by_role("listitem").first).to_contain_text(source["name"])
        expect(referrers.get_by_title(f"{source['value']:,} Visitors", exact=True).first).to_be_visible()
    assert_accessible(page)
    take_pictures(page, "attribution", artefacts)

    goal = page.get_by_role("combobox", name="Page", exact=True)
    goal.fill("/nobody-was-here")
    goal.press("Enter")
    expect(page.get_by_text("Nobody reached /nobody-was-here in this period")).to_be_visible()
