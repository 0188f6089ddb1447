"""Boards: listed, made, arranged by mouse and by keys, read in the shape that clients of the contract write."""

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, choose, open_screen, settle, take_pictures, until

ALWAYS = "startAt=0&endAt=4102444800000"


def test_a_board_is_made_arranged_copied_and_deleted(page: Page, demo: DemoServer, artefacts: Path) -> None:
    problems: list[str] = []
    page.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    open_screen(page, demo, "/boards")
    expect(page.get_by_role("link", name="All websites", exact=True)).to_be_visible()
    assert_accessible(page)
    take_pictures(page, "boards", artefacts)

    page.set_viewport_size({"width": 1440, "height": 900})
    page.get_by_role("button", name="Add a board").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Add a board").click()
    expect(dialog.get_by_text("Give it a name")).to_be_visible()
    dialog.get_by_label("Name").fill("Monday")
    dialog.get_by_role("button", name="Add a board").click()
    expect(page.get_by_text("Nothing on this board yet")).to_be_visible()
    board_id = page.url.split("/boards/")[1].split("?")[0]

    def panels() -> dict[str, dict[str, Any]]:
        rows = demo.api("GET", f"/api/boards/{board_id}")["parameters"]["rows"]
        return {column["component"]["type"]: column for row in rows for column in row["columns"]}

    add(page, "Key figures", demo.websites[0]["name"])
    add(page, "Traffic over time", demo.websites[0]["name"])
    add(page, "List", demo.websites[1]["name"])
    until(page, lambda: len(panels()) == 3)
    assert panels()["MetricsTable"]["component"] == {
        "type": "MetricsTable",
        "entityType": "website",
        "entityId": demo.websites[1]["id"],
        "websiteId": demo.websites[1]["id"],
        "props": {"type": "path", "limit": 10},
    }

    page.get_by_role("button", name="Move Page", exact=True).press("ArrowUp")
    until(page, lambda: panels()["MetricsTable"]["grid"]["y"] < panels()["WebsiteChart"]["grid"]["y"])
    page.get_by_role("button", name="Move Page", exact=True).press("Shift+ArrowRight")
    until(page, lambda: panels()["MetricsTable"]["grid"]["w"] == 5)
    page.get_by_role("button", name="Change, move or remove Page").click()
    page.get_by_role("menuitem", name="Taller").click()
    until(page, lambda: panels()["MetricsTable"]["grid"]["h"] == 9)
    page.keyboard.press("Escape")

    handle = page.get_by_role("button", name="Move Page", exact=True).bounding_box()
    assert handle
    page.mouse.move(handle["x"] + 14, handle["y"] + 14)
    page.mouse.down()
    page.mouse.move(handle["x"] + 300, handle["y"] + 20, steps=8)
    page.mouse.move(handle["x"] + 600, handle["y"] + 20, steps=8)
    page.mouse.up()
    until(page, lambda: panels()["MetricsTable"]["grid"]["x"] > 3)
    expect(page.get_by_text("All changes are saved")).to_be_visible()
    assert_accessible(page)
    take_pictures(page, "board-arranging", artefacts)

    page.set_viewport_size({"width": 1440, "height": 900})
    page.get_by_role("button", name="Change, move or remove Traffic over time").click()
    page.get_by_role("menuitem", name="Remove from the board").click()
    until(page, lambda: "WebsiteChart" not in panels())
    page.get_by_role("button", name="Undo").click()
    until(page, lambda: "WebsiteChart" in panels())
    page.get_by_role("button", name="Done", exact=True).click()
    page.reload()
    expect(page.get_by_role("heading", name="Traffic over time")).to_be_visible()

    page.get_by_role("button", name="What can be done with Monday").click()
    page.get_by_role("menuitem", name="Make a copy").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Monday (copy)")
    page.get_by_role("button", name="What can be done with Monday (copy)").click()
    page.get_by_role("menuitem", name="Rename").click()
    dialog.get_by_label("Name").fill("Tuesday")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Tuesday")
    page.get_by_role("button", name="What can be done with Tuesday").click()
    page.get_by_role("menuitem", name="Delete").click()
    dialog.get_by_role("textbox").fill("Tuesday")
    dialog.get_by_role("button", name="Delete board").click()
    expect(page.get_by_text("Tuesday has been deleted")).to_be_visible()
    assert [each["name"] for each in demo.api("GET", "/api/boards")["data"]] == ["All websites", "Monday"]
    demo.api("DELETE", f"/api/boards/{board_id}")
    assert not problems


def test_boards_of_other_clients_are_shown(page: Page, demo: DemoServer, artefacts: Path) -> None:
    site, other = demo.website, demo.websites[1]["id"]
    link = demo.api("GET", "/api/links")["data"][0]
    component: dict[str, Any] = {"entityType": "website", "entityId": site}
    rows = [
        [{"type": "WebsiteMetricsBar", **component}],
        [{"type": "WebsiteChart", "websiteId": other, "title": "The other one"}, {"type": "WorldMap", **component}],
        [
            {"type": "MetricsTable", **component, "props": {"type": "country", "limit": "5"}},
            {"type": "MetricsTable", "entityType": "link", "entityId": link["id"], "props": {"type": "referrer"}},
            {"type": "EventsChart", **component},
        ],
        [{"type": "WeeklyTraffic", **component}, {"type": "TextBlock", "props": {"text": "Read this\non Mondays"}}],
        [{"type": "SomethingElse", **component}],
    ]
    parameters = {
        "rows": [
            {"id": f"r{row}", "columns": [{"id": f"c{row}{i}", "component": each} for i, each in enumerate(line)]}
            for row, line in enumerate(rows)
        ]
    }
    board = demo.api("POST", "/api/boards", {"type": "mixed", "name": "From elsewhere", "parameters": parameters})
    open_screen(page, demo, f"/boards/{board['id']}?range=all")
    counted = demo.api("GET", f"/api/websites/{site}/stats?{ALWAYS}")
    expect(page.get_by_title(f"{counted['pageviews']:,}", exact=True)).to_be_visible()
    expect(page.get_by_role("heading", name="The other one")).to_be_visible()
    expect(page.get_by_text("Read this")).to_be_visible()
    expect(page.get_by_text("This panel cannot be shown here")).to_be_visible()
    settle(page)
    assert_accessible(page)
    take_pictures(page, "board", artefacts)
    countries = page.get_by_role("region", name="Country")
    expect(countries.get_by_role("listitem")).to_have_count(5)
    countries.get_by_role("button", name=re.compile("^Open the overview with ")).first.click()
    expect(page).to_have_url(re.compile(rf"/websites/{site}\?range=all&country=\w\w"))
    demo.api("DELETE", f"/api/boards/{board['id']}")


def test_notes_of_a_website_stand_on_its_traffic(page: Page, demo: DemoServer, artefacts: Path) -> None:
    site = demo.websites[0]["id"]
    newest = demo.api("GET", f"/api/websites/{site}/annotations")["data"][0]["note"]
    parameters = {
        "rows": [
            {
                "id": "r",
                "columns": [
                    {"id": "c", "component": {"type": "WebsiteChart", "entityType": "website", "entityId": site}}
                ],
            }
        ]
    }
    board = demo.api("POST", "/api/boards", {"type": "mixed", "name": "With notes", "parameters": parameters})
    open_screen(page, demo, f"/boards/{board['id']}?range=30d")
    mark = page.get_by_role("button", name=re.compile(f": {newest}$"))
    mark.focus()
    expect(page.get_by_role("tooltip")).to_contain_text(newest)
    assert_accessible(page)
    take_pictures(page, "board-notes", artefacts)
    mark.press("Enter")
    expect(page.get_by_role("dialog").get_by_role("listitem")).to_contain_text([newest])
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Show as table: Traffic over time").click()
    expect(page.get_by_role("row").filter(has_text=newest)).to_be_visible()


def test_the_palette_finds_boards_and_changes_their_period(page: Page, demo: DemoServer) -> None:
    board = demo.api("POST", "/api/boards", {"type": "mixed", "name": "Quarterly review"})
    open_screen(page, demo, "/websites")
    page.keyboard.press("ControlOrMeta+k")
    page.get_by_role("combobox", name="Find a screen").fill("quart")
    expect(page.get_by_role("option", name="Quarterly review")).to_be_visible()
    page.get_by_role("option", name="Quarterly review").click()
    expect(page).to_have_url(f"{demo.url}/boards/{board['id']}")
    expect(page.get_by_role("heading", level=1)).to_have_text("Quarterly review")
    page.keyboard.press("ControlOrMeta+k")
    page.get_by_role("combobox", name="Find a screen").fill("90 days")
    page.get_by_role("option", name="Last 90 days").click()
    expect(page).to_have_url(f"{demo.url}/boards/{board['id']}?range=90d")
    demo.api("DELETE", f"/api/boards/{board['id']}")


def add(page: Page, kind: str, website: str) -> None:
    page.get_by_role("button", name="Add a panel").first.click()
    dialog = page.get_by_role("dialog")
    choose(dialog.get_by_label("What to show"), kind)
    choose(dialog.get_by_label("Of", exact=True), website)
    dialog.get_by_role("button", name="Add a panel").click()
    expect(dialog).to_have_count(0)
