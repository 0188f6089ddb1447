"""Share pages: read without an account, in a frame of another website too; made, changed and ended in the settings."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import Site
from tests.browser.screens import DemoServer, assert_accessible, open_screen, settle, take_pictures

ALWAYS = "startAt=0&endAt=4102444800000"


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


@pytest.fixture
def board(demo: DemoServer) -> Iterator[dict[str, Any]]:
    """A board about a website, another one that is about to end, and a link."""
    ending = demo.api("POST", "/api/websites", {"name": "About to end", "domain": "end.example"})["id"]
    link = demo.api("GET", "/api/links")["data"][0]["id"]
    one = {"entityType": "website", "entityId": demo.website}
    other = {"entityType": "website", "entityId": ending}
    rows = [
        [{"type": "WebsiteMetricsBar", **one}],
        [{"type": "WebsiteChart", **one}, {"type": "MetricsTable", **one, "props": {"type": "country", "limit": 5}}],
        [
            {"type": "MetricsTable", "entityType": "link", "entityId": link, "props": {"type": "browser"}},
            {"type": "WebsiteChart", "title": "Of a new website", **other},
            {"type": "TextBlock", "title": "How to read this", "props": {"text": "Numbers of all time"}},
        ],
        [{"type": "WorldMap", **one}, {"type": "WeeklyTraffic", **one}, {"type": "EventsChart", **one}],
    ]
    parameters = {
        "rows": [
            {"id": f"r{row}", "columns": [{"id": f"c{row}{i}", "component": each} for i, each in enumerate(line)]}
            for row, line in enumerate(rows)
        ]
    }
    made = demo.api("POST", "/api/boards", {"type": "mixed", "name": "For everybody", "parameters": parameters})
    yield {**made, "ending": ending}
    demo.api("DELETE", f"/api/boards/{made['id']}")


def test_a_board_is_shared_by_clicks_and_read_without_an_account(
    page: Page, context: BrowserContext, demo: DemoServer, board: dict[str, Any], artefacts: Path
) -> None:
    open_screen(page, demo, f"/boards/{board['id']}?range=all")
    page.get_by_role("button", name="Share…").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_text("The board is not shared")).to_be_visible()
    dialog.get_by_role("button", name="Share…").click()
    dialog.get_by_label("Name").fill("For the investors")
    dialog.get_by_role("button", name="Share", exact=True).click()
    expect(dialog.get_by_role("link", name="For the investors")).to_be_visible()
    dialog.get_by_text("Code to show it on a page").click()
    [made] = demo.api("GET", f"/api/boards/{board['id']}/shares")["data"]
    assert made["parameters"] == {}
    code = dialog.get_by_role("textbox", name="Code that shows For the investors on a page")
    expect(code).to_contain_text(f'<iframe src="{demo.url}/share/{made["slug"]}"')
    assert_accessible(page)
    take_pictures(page, "board-shares", artefacts)
    address = dialog.get_by_role("link", name="For the investors").get_attribute("href")

    visitor = context.browser.new_context(viewport={"width": 1440, "height": 900}, timezone_id="UTC")  # pyright: ignore
    shown = visitor.new_page()
    problems: list[str] = []
    shown.on("response", lambda answer: problems.append(answer.url) if answer.status >= 400 else None)
    shown.goto(f"{address}?range=all")
    expect(shown.get_by_role("heading", level=1)).to_have_text("For everybody")
    settle(shown)
    counted = demo.api("GET", f"/api/websites/{demo.website}/stats?{ALWAYS}")
    figures = shown.get_by_role("region", name="Key figures")
    for number in ("visitors", "visits", "pageviews"):
        expect(figures.get_by_title(f"{counted[number]:,}", exact=True).first).to_be_visible()
    countries = shown.get_by_role("region", name="Country").get_by_role("listitem")
    expect(countries).to_have_count(5)
    top = demo.api("GET", f"/api/websites/{demo.website}/metrics?{ALWAYS}&type=country&limit=1")[0]
    expect(countries.first).to_contain_text(f"{top['y']:,}")
    expect(shown.get_by_text("Numbers of all time")).to_be_visible()
    expect(shown.get_by_role("navigation")).to_have_count(0)
    expect(shown.locator("a[href*='/websites/']")).to_have_count(0)
    expect(shown.get_by_role("button", name="Arrange")).to_have_count(0)
    assert problems == []
    assert_accessible(shown)
    take_pictures(shown, "share-board", artefacts)

    demo.api("DELETE", f"/api/websites/{board['ending']}")
    shown.set_viewport_size({"width": 1440, "height": 900})
    shown.reload()
    expect(shown.get_by_text("What this panel was about does not exist any more")).to_have_count(1)
    expect(figures.get_by_title(f"{counted['pageviews']:,}", exact=True)).to_be_visible()

    page.get_by_role("button", name="End For the investors").click()
    expect(page.get_by_text("For the investors is no longer shared")).to_be_visible()
    shown.reload()
    expect(shown.get_by_text("This page is no longer shared")).to_be_visible()
    visitor.close()


def test_a_shared_board_stands_in_a_frame_in_the_colours_of_the_page_around_it(
    page: Page, demo: DemoServer, board: dict[str, Any], site: Site
) -> None:
    slug = demo.api("POST", f"/api/boards/{board['id']}/shares", {"name": "Framed"})["slug"]
    page.emulate_media(color_scheme="light")
    for scheme in ("dark", "light"):
        address = f"{demo.url}/share/{slug}?range=all&amp;theme={scheme}"
        site.pages["/"] = f'<iframe src="{address}" width="900" height="700"></iframe>'
        page.goto(site.url)
        frame = page.frame_locator("iframe")
        expect(frame.get_by_role("heading", level=1)).to_have_text("For everybody")
        expect(frame.locator("html")).to_have_attribute("data-mantine-color-scheme", scheme)


def shares(demo: DemoServer, website: str) -> list[dict[str, Any]]:
    return demo.api("GET", f"/api/websites/{website}/shares")["data"]
