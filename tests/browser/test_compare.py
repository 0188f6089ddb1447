"""Compare: both periods' numbers, and another field."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, open_screen, settle, take_pictures


def test_two_periods_stand_side_by_side(page: Page, demo: DemoServer, artefacts: Path) -> None:
    open_screen(page, demo, "compare?range=last-month&tz=UTC")
    assert_accessible(page)
    take_pictures(page, "compare", artefacts)
    page.set_viewport_size({"width": 1440, "height": 900})

    table = page.get_by_role("table", name="Values compared")
    page.get_by_label("Field").select_option("browser")
    expect(page).to_have_url(re.compile("field=browser"))
    settle(page)
    cells = table.get_by_role("row").nth(1).get_by_role("cell")
    start, end = _last_month()
    chrome = demo.api("GET", f"/api/websites/{demo.website}/metrics?type=browser&startAt={start}&endAt={end}&limit=1")[
        0
    ]
    expect(cells.nth(1)).to_have_text(f"{chrome['y']:,}")
    cells.nth(0).click()
    expect(page).to_have_url(re.compile("browser="))

    page.goto(page.url.replace("last-month", "all"))
    expect(page.get_by_text("Nothing to compare with")).to_be_visible()


def _last_month() -> tuple[int, int]:
    """The first and last millisecond of the last calendar month."""
    this = datetime.now(UTC).replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    last = (this - timedelta(days=1)).replace(day=1)
    return int(last.timestamp() * 1000), int(this.timestamp() * 1000) - 1
