"""Retention: the API's shares, and all days shown."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, open_screen, settle, take_pictures


def test_days_are_shaded_by_who_came_back(page: Page, demo: DemoServer, artefacts: Path) -> None:
    open_screen(page, demo, "retention?range=90d&tz=UTC")
    table = page.get_by_role("region", name="Visitors who came back").get_by_role("table")
    rows = demo.api("GET", f"/api/websites/{demo.website}/retention?startAt=0&endAt=4102444800000&timezone=UTC")
    first = [row["visitors"] for row in rows if row["day"] == 0]
    assert sum(first) > 0
    expect(table.get_by_role("row").nth(1)).to_contain_text("All days")
    expect(table.get_by_role("row")).to_have_count(33)
    assert_accessible(page)
    take_pictures(page, "retention", artefacts)
    page.get_by_role("button", name="Show all").click()
    settle(page)
    latest = rows[-1]["date"][:10]
    [visitors] = [row["visitors"] for row in rows if row["date"][:10] == latest and row["day"] == 0]
    expect(table.get_by_role("row").nth(2)).to_contain_text(f"{visitors} visitor")
    assert table.get_by_role("row").count() > 60
