"""Links and pixels: listed, made, changed, deleted; and what one of them counted."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, open_screen, take_pictures

ALWAYS = "startAt=0&endAt=4102444800000"


@pytest.mark.parametrize("kind", ["links", "pixels"])
def test_they_are_listed_made_changed_and_deleted(page: Page, demo: DemoServer, kind: str, artefacts: Path) -> None:
    one = kind.removesuffix("s")
    open_screen(page, demo, f"/{kind}")
    first = demo.api("GET", f"/api/{kind}")["data"][0]
    expect(page.get_by_role("link", name=first["name"])).to_be_visible()
    assert_accessible(page)
    take_pictures(page, kind, artefacts)

    page.get_by_role("button", name=f"Add a {one}").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name=f"Add a {one}").click()
    expect(dialog.get_by_text("Give it a name")).to_be_visible()
    dialog.get_by_label("Name").fill("Flyer")
    if kind == "links":
        dialog.get_by_label("Leads to").fill("https://shop.example.com/flyer")
    dialog.get_by_label("End of the address").fill(f"flyer-{kind}")
    dialog.get_by_role("button", name=f"Add a {one}").click()
    expect(page.get_by_role("link", name="Flyer", exact=True)).to_be_visible()

    page.get_by_role("button", name="Change Flyer").click()
    dialog.get_by_label("Name").fill("Leaflet")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_role("link", name="Leaflet", exact=True)).to_be_visible()
    [made] = [each for each in demo.api("GET", f"/api/{kind}")["data"] if each["slug"] == f"flyer-{kind}"]
    assert made["name"] == "Leaflet"

    page.get_by_role("button", name="Delete Leaflet").click()
    dialog.get_by_role("textbox").fill("Leaflet")
    dialog.get_by_role("button", name=f"Delete {one}").click()
    expect(page.get_by_text("Leaflet has been deleted")).to_be_visible()
    assert made["id"] not in [each["id"] for each in demo.api("GET", f"/api/{kind}")["data"]]


@pytest.mark.parametrize("kind", ["links", "pixels"])
def test_one_of_them_shows_what_it_counted(page: Page, demo: DemoServer, kind: str, artefacts: Path) -> None:
    [first, *_] = demo.api("GET", f"/api/{kind}")["data"]
    counted = demo.api("GET", f"/api/websites/{first['id']}/stats?{ALWAYS}")
    assert counted["pageviews"] > 0
    open_screen(page, demo, f"/{kind}/{first['id']}?range=all")
    expect(page.get_by_role("heading", level=1)).to_have_text(first["name"])
    expect(page.get_by_title(f"{counted['pageviews']:,}", exact=True).first).to_be_visible()
    expect(page.get_by_text(re.compile(rf"/[qp]/{first['slug']}")).first).to_be_visible()
    assert_accessible(page)
    take_pictures(page, kind.removesuffix("s"), artefacts)
