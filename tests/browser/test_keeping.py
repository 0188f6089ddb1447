"""How long a website's events are kept: chosen, confirmed by its name, and told where totals are all that is left."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, choose, open_screen, take_pictures


def _first_event(server: DemoServer) -> datetime:
    told = server.api("GET", f"/api/websites/{server.website}/daterange")
    return datetime.fromisoformat(told["startDate"])


def test_old_events_are_deleted_once_the_name_is_typed(own_demo: DemoServer, page: Page, artefacts: Path) -> None:
    server = own_demo
    name = server.websites[0]["name"]
    path = f"/api/websites/{server.website}/event-retention"
    open_screen(page, server, "settings")
    panel = page.get_by_role("region", name="How long events are kept")
    choose(panel.get_by_role("combobox", name="Keep events for"), "2 years (730 days)")
    panel.get_by_role("button", name="Save").click()
    expect(page.get_by_text("What is kept is changed")).to_be_visible()
    assert server.api("GET", path)["days"] == 730

    choose(panel.get_by_role("combobox", name="Keep events for"), "A number of days")
    panel.get_by_role("textbox", name="Days before today").fill("0")
    expect(panel.get_by_role("button", name="Save")).to_be_disabled()
    panel.get_by_role("textbox", name="Days before today").fill("30")
    expect(panel.get_by_text("will be deleted")).to_be_visible()
    assert_accessible(page)
    take_pictures(page, "keeping", artefacts)
    panel.get_by_role("button", name="Save").click()
    dialog = page.get_by_role("dialog")
    expect(dialog.get_by_role("button", name="Delete old events")).to_be_disabled()
    assert server.api("GET", path)["days"] == 730
    dialog.get_by_label(f"Type “{name}” to confirm").fill(name)
    dialog.get_by_role("button", name="Delete old events").click()
    expect(dialog).to_have_count(0)
    assert server.api("GET", path)["days"] == 30

    while _first_event(server) < datetime.now(UTC) - timedelta(days=31):
        page.wait_for_timeout(200)
    page.reload()
    expect(panel.get_by_text("there are totals alone")).to_be_visible()
    expect(panel.get_by_role("combobox", name="Days as in")).to_be_disabled()

    open_screen(page, server, "?range=90d")
    expect(page.get_by_text("there are totals alone: only the chart by day")).to_be_visible()
    assert_accessible(page)
    take_pictures(page, "kept-totals", artefacts)
    open_screen(page, server, "?range=7d")
    expect(page.get_by_text("there are totals alone")).to_have_count(0)
