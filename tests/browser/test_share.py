"""Share pages: read without an account, in a frame of another website too; made, changed and ended in the settings."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Site
from tests.browser.screens import DemoServer, assert_accessible, open_screen, settle, take_pictures


@pytest.fixture
def slug(demo: DemoServer) -> str:
    made = demo.api(
        "POST", f"/api/websites/{demo.website}/shares", {"name": "Public", "parameters": {"overview": True}}
    )
    return made["slug"]


def test_anybody_reads_the_overview_of_a_shared_website(
    page: Page, demo: DemoServer, slug: str, artefacts: Path
) -> None:
    page.goto(f"{demo.url}/share/{slug}?range=all")
    expect(page.get_by_role("heading", level=1)).to_have_text(demo.websites[0]["name"])
    settle(page)
    counted = demo.api("GET", f"/api/websites/{demo.website}/stats?startAt=0&endAt=4102444800000")
    expect(page.locator("[data-figure=pageviews]")).to_have_attribute("title", f"{counted['pageviews']:,}")
    expect(page.get_by_role("navigation")).to_have_count(0)
    assert_accessible(page)
    take_pictures(page, "share", artefacts)


def test_a_shared_page_stands_in_a_frame_elsewhere(page: Page, demo: DemoServer, slug: str, site: Site) -> None:
    site.pages["/"] = f'<iframe src="{demo.url}/share/{slug}" width="900" height="700"></iframe>'
    page.goto(site.url)
    frame = page.frame_locator("iframe")
    expect(frame.get_by_role("heading", level=1)).to_have_text(demo.websites[0]["name"])
    expect(frame.locator("[data-figure=visitors]")).to_be_visible()


def test_a_share_shows_what_its_parameters_allow(page: Page, demo: DemoServer) -> None:
    def share(parameters: dict[str, bool]) -> str:
        body = {"name": "Less", "parameters": parameters}
        return demo.api("POST", f"/api/websites/{demo.website}/shares", body)["slug"]

    page.goto(f"{demo.url}/share/{share({'overview': True, 'allowFilter': False})}")
    expect(page.locator("[data-figure=visitors]")).to_be_visible()
    expect(page.get_by_role("button", name="Filter", exact=True)).to_have_count(0)
    page.goto(f"{demo.url}/share/{share({'overview': False})}")
    expect(page.get_by_text("Its overview is not shared")).to_be_visible()
    page.goto(f"{demo.url}/share/nobodys")
    expect(page.get_by_text("This page is no longer shared")).to_be_visible()


def test_a_share_is_made_changed_and_ended_in_the_settings(page: Page, demo: DemoServer, artefacts: Path) -> None:
    website = demo.websites[-1]["id"]
    open_screen(page, demo, f"/websites/{website}/settings")
    page.get_by_role("button", name="Share…").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Share", exact=True).click()
    expect(dialog.get_by_text("Give it a name")).to_be_visible()
    dialog.get_by_label("Name").fill("For partners")
    dialog.get_by_role("button", name="Share", exact=True).click()
    expect(page.get_by_role("link", name="For partners")).to_be_visible()
    page.get_by_text("Code to show it on a page").click()
    [made] = [each for each in shares(demo, website) if each["name"] == "For partners"]
    code = page.get_by_role("textbox", name="Code that shows For partners on a page")
    expect(code).to_contain_text(f'<iframe src="{demo.url}/share/{made["slug"]}"')
    assert_accessible(page)
    take_pictures(page, "settings-shares", artefacts)

    page.get_by_role("button", name="Change For partners").click()
    dialog.get_by_label("End of the address").fill("partners-2026")
    dialog.get_by_label("Visitors may filter").uncheck()
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_text(f"{demo.url}/share/partners-2026", exact=True)).to_be_visible()
    [changed] = [each for each in shares(demo, website) if each["name"] == "For partners"]
    assert changed["parameters"] == {"overview": True, "allowFilter": False}

    page.get_by_role("button", name="End For partners").click()
    expect(page.get_by_text("For partners is no longer shared")).to_be_visible()
    assert not [each for each in shares(demo, website) if each["name"] == "For partners"]
    page.get_by_role("button", name="Undo").click()
    expect(page.get_by_role("link", name="For partners")).to_be_visible()


def shares(demo: DemoServer, website: str) -> list[dict[str, Any]]:
    return demo.api("GET", f"/api/websites/{website}/shares")["data"]
