"""Replays: the list of recorded visits, one of them played, and saved."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, choose, open_screen, settle, take_pictures

ALWAYS = "startAt=0&endAt=4102444800000"


def test_recorded_visits_are_listed_and_narrowed_by_length(page: Page, demo: DemoServer, artefacts: Path) -> None:
    open_screen(page, demo, "replays?range=all")
    table = page.get_by_role("table", name="Recorded visits")
    found = demo.api("GET", f"/api/websites/{demo.website}/replays?{ALWAYS}&pageSize=20")
    expect(table.get_by_role("row")).to_have_count(1 + len(found["data"]))
    assert_accessible(page)
    take_pictures(page, "replays", artefacts)
    choose(page.get_by_role("combobox", name="How long a visit was at least"), "At least 30s")
    settle(page)
    long = demo.api("GET", f"/api/websites/{demo.website}/replays?{ALWAYS}&pageSize=20&minDuration=30")
    expect(table.get_by_role("row")).to_have_count(1 + len(long["data"]))
    table.get_by_role("link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Replay")


def test_a_recording_is_drawn_played_sought_and_saved(page: Page, demo: DemoServer, artefacts: Path) -> None:
    visit = demo.api("GET", f"/api/websites/{demo.website}/replays?{ALWAYS}&pageSize=1")["data"][0]["id"]
    events = demo.api("GET", f"/api/websites/{demo.website}/replays/{visit}")["events"]
    pages = [event["data"]["href"] for event in events if event["type"] == 4]
    open_screen(page, demo, f"replays/{visit}")
    frame = page.frame_locator("iframe")
    expect(frame.locator("h1")).to_be_visible()
    # The page's own styles count although no inline style is allowed here.
    assert frame.locator("h1").evaluate("e => getComputedStyle(e).fontSize") == "34px"
    assert page.locator("iframe").get_attribute("sandbox") == "allow-same-origin"
    steps = page.get_by_role("region", name="Steps").get_by_role("listitem")
    expect(steps.filter(has_text=re.compile(r"^/"))).to_have_count(len(pages))
    assert_accessible(page)
    take_pictures(page, "replay", artefacts)

    timeline = page.get_by_role("slider", name="Where the recording stands")
    page.get_by_text("8×").click()
    page.get_by_role("button", name="Play").click()
    expect(page.get_by_role("button", name="Pause")).to_be_visible()
    expect(timeline).not_to_have_value("0")
    page.get_by_role("button", name="Pause").click()
    steps.last.click()
    end = int(events[-1]["timestamp"]) - int(events[0]["timestamp"])
    assert int(timeline.input_value()) > end / 2

    page.get_by_role("button", name="Save").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill("Lost in the cart")
    dialog.get_by_role("button", name="Save").click()
    expect(page.get_by_text("The recording is saved.")).to_be_visible()
    open_screen(page, demo, "replays?tab=saved")
    expect(page.get_by_role("link", name="Lost in the cart")).to_be_visible()
