"""The frame around every screen, seen on the overview: filters, comparison, navigation, palette, accessibility."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, choose, open_screen, settle, take_pictures


@pytest.fixture
def overview(page: Page, demo: DemoServer) -> Page:
    return open_screen(page, demo, f"/websites/{demo.website}?range=30d")


def test_a_filter_is_added_changed_and_removed(overview: Page) -> None:
    overview.get_by_role("button", name="Filter", exact=True).click()
    dialog = overview.get_by_role("dialog")
    choose(dialog.get_by_label("What"), "Browser", "browser")
    dialog.get_by_role("button", name="Show only these").click()
    expect(dialog.get_by_text("Enter a value")).to_be_visible()
    dialog.get_by_label("Value").click()
    overview.get_by_role("option").first.click()
    dialog.get_by_role("button", name="Show only these").click()
    expect(overview).to_have_url(re.compile("browser="))

    overview.get_by_role("button", name=re.compile("^Change the filter Browser is")).click()
    choose(dialog.get_by_label("How"), "is not")
    dialog.get_by_role("button", name="Show only these").click()
    expect(overview).to_have_url(re.compile("browser.neq="))
    overview.get_by_role("button", name=re.compile("^Remove the filter Browser")).click()
    expect(overview).not_to_have_url(re.compile("browser"))
    overview.go_back()
    expect(overview.get_by_role("button", name=re.compile("^Remove the filter Browser"))).to_be_visible()


def test_keys_choose_the_period_and_the_palette_leads_on(overview: Page) -> None:
    overview.keyboard.press("w")
    expect(overview).not_to_have_url(re.compile("range="))
    overview.keyboard.press("ArrowLeft")
    expect(overview).to_have_url(re.compile("offset=-1"))
    overview.keyboard.press("Control+k")
    overview.get_by_role("combobox", name="Find a screen, a website or an action").fill("setti")
    expect(overview.get_by_role("option", name="Settings")).to_be_visible()
    overview.keyboard.press("Enter")
    expect(overview).to_have_url(re.compile("/settings"))
    overview.keyboard.press("?")
    expect(overview.get_by_role("dialog", name="Keyboard shortcuts")).to_be_visible()


def test_the_navigation_is_a_drawer_on_a_phone(overview: Page, demo: DemoServer) -> None:
    overview.set_viewport_size({"width": 360, "height": 800})
    overview.get_by_role("button", name="Open navigation").click()
    overview.get_by_role("dialog").get_by_role("link", name="Settings").click()
    expect(overview).to_have_url(re.compile(rf"/websites/{demo.website}/settings\?range=30d"))
    expect(overview.get_by_role("dialog")).to_have_count(0)


def test_accessible_and_fitting(overview: Page, artefacts: Path) -> None:
    settle(overview)
    assert_accessible(overview)
    take_pictures(overview, "overview", artefacts)
