"""Events: the API's numbers, the values of a property, and one event with its data."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, open_screen, settle, take_pictures

ALL = "startAt=0&endAt=4102444800000"


def test_events_are_counted_and_one_is_opened(page: Page, demo: DemoServer, artefacts: Path) -> None:
    open_screen(page, demo, "events?range=all")
    counted = demo.api("GET", f"/api/websites/{demo.website}/events/stats?{ALL}")["data"]
    figures = page.get_by_role("region", name="Figures of events")
    expect(figures.get_by_title(f"{counted['events']:,}", exact=True).first).to_be_visible()
    assert_accessible(page)
    take_pictures(page, "events", artefacts)
    page.set_viewport_size({"width": 1440, "height": 900})

    last = demo.api("GET", f"/api/websites/{demo.website}/event-data/properties?{ALL}")[-1]
    page.get_by_role("table", name="Properties").get_by_role(
        "row", name=re.compile(f"^{re.escape(last['eventName'])} {re.escape(last['propertyName'])}")
    ).click()
    expect(page.get_by_role("heading", name=f"Values of {last['propertyName']} ({last['eventName']})")).to_be_visible()
    expect(page).to_have_url(re.compile("property="))

    page.get_by_role("searchbox", name=re.compile("^Search events")).fill(last["eventName"])
    expect(page).to_have_url(re.compile("search="))
    settle(page)
    row = page.get_by_role("table", name="List of events").get_by_role("row").nth(1)
    expect(row).to_contain_text(last["eventName"])
    row.click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("cell", name=last["propertyName"], exact=True)).to_be_visible()
    expect(page).to_have_url(re.compile("shown="))
    assert_accessible(page)
    dialog.get_by_role("link", name="Show the visitor").click()
    expect(page).to_have_url(re.compile(r"/sessions/[0-9a-f-]{36}"))
