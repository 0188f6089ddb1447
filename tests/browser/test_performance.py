"""Performance: the percentiles of the API with their ratings, another measure, a page as filter."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, open_screen, settle, take_pictures

ALWAYS = "startAt=0&endAt=4102444800000"


def test_vitals_are_those_of_the_api_and_lists_follow_the_choice(page: Page, demo: DemoServer, artefacts: Path) -> None:
    open_screen(page, demo, "performance?range=all")
    wanted = demo.api("GET", f"/api/websites/{demo.website}/performance/stats?{ALWAYS}")
    card = page.get_by_role("button", name="LCP Largest paint")
    rating = "Good" if wanted["lcp"]["p75"] <= 2500 else "Needs improvement" if wanted["lcp"]["p75"] <= 4000 else "Poor"
    expect(card).to_contain_text(f"{wanted['lcp']['p75'] / 1000:.2f}".rstrip("0").rstrip("."))
    expect(card).to_contain_text(rating)
    expect(page.get_by_text(f"{wanted['count']:,} reports")).to_be_visible()
    assert_accessible(page)
    take_pictures(page, "performance", artefacts)

    page.get_by_role("button", name="CLS Layout shift").click()
    page.get_by_role("tab", name="Devices").click()
    settle(page)
    slowest = demo.api(
        "GET", f"/api/websites/{demo.website}/performance/metrics?{ALWAYS}&metric=cls&type=device&limit=1"
    )[0]
    table = page.get_by_role("table", name="Slowest by CLS")
    expect(table.get_by_role("row").nth(1)).to_contain_text(slowest["name"].capitalize())
    table.get_by_role("row").nth(1).click()
    settle(page)
    assert "device" in page.url
    assert "vital=cls" in page.url
    expect(page.get_by_text(f"{slowest['count']:,} reports")).to_be_visible()
