"""Segments and cohorts: making one, its visitors, looking at it on the overview, deleting it."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, open_screen, settle, take_pictures

ALL = "startAt=0&endAt=4102444800000"


def test_a_segment_is_made_and_chosen(page: Page, demo: DemoServer, artefacts: Path) -> None:
    open_screen(page, demo, "segments?range=all")
    page.get_by_role("button", name="New segment").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Save").click()
    expect(dialog.get_by_role("alert")).to_have_text("A segment needs at least one condition.")
    dialog.get_by_label("Name", exact=True).fill("Germans")
    dialog.get_by_role("button", name="Add a condition").click()
    dialog.get_by_label("Value").fill("DE")
    dialog.get_by_role("button", name="Save").click()
    panel = page.get_by_role("region", name="Germans")
    expect(panel).to_contain_text("Germany")
    settle(page)
    visitors = demo.api("GET", f"/api/websites/{demo.website}/stats?{ALL}&country=DE")["visitors"]
    expect(panel.get_by_title(f"{visitors:,}", exact=True).first).to_be_visible()
    assert_accessible(page)
    take_pictures(page, "segments", artefacts)

    panel.get_by_role("button", name="Show Germans on the overview").click()
    expect(page).to_have_url(re.compile("segment="))
    expect(page.get_by_role("button", name="Remove the filter Segment: Germans")).to_be_visible()
    page.go_back()
    panel.get_by_role("button", name="Delete Germans").click()
    expect(panel).to_have_count(0)
    page.get_by_role("button", name="Undo").click()
    expect(panel).to_be_visible()


def test_a_cohort_is_made(page: Page, demo: DemoServer, artefacts: Path) -> None:
    open_screen(page, demo, "cohorts?range=all")
    page.get_by_role("button", name="New cohort").first.click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name", exact=True).fill("Front page")
    dialog.get_by_label("Path; * stands for anything").fill("/")
    page.keyboard.press("Tab")
    dialog.get_by_role("button", name="Save").click()
    panel = page.get_by_role("region", name="Front page")
    expect(panel).to_contain_text("Today and the 30 days before")
    settle(page)
    saved = demo.api("GET", f"/api/websites/{demo.website}/segments?type=cohort&search=Front")["data"][0]["id"]
    visitors = demo.api("GET", f"/api/websites/{demo.website}/stats?{ALL}&cohort={saved}")["visitors"]
    assert visitors > 0
    expect(panel.get_by_title(f"{visitors:,}", exact=True).first).to_be_visible()
    assert_accessible(page)
    take_pictures(page, "cohorts", artefacts)
