"""Revenue: the figures of the currency that was used, another currency, a country as filter."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, choose, open_screen, settle, take_pictures

ALWAYS = "startAt=0&endAt=4102444800000"


def test_sales_are_those_of_the_api_and_narrowed_by_a_row(page: Page, demo: DemoServer, artefacts: Path) -> None:
    [shop, *_] = [each["id"] for each in demo.websites if sales(demo, each["id"], "EUR")["count"]]
    total = sales(demo, shop, "EUR")
    open_screen(page, demo, f"/websites/{shop}/revenue?range=all")
    figures = page.get_by_role("region", name="Sales", exact=True)
    expect(figures.get_by_title(f"€{total['sum']:,.2f}", exact=True)).to_be_visible()
    expect(figures.get_by_title(f"{total['unique_count']:,}", exact=True)).to_be_visible()
    assert_accessible(page)
    take_pictures(page, "revenue", artefacts)

    countries = demo.api("GET", f"/api/websites/{shop}/revenue/metrics?{ALWAYS}&currency=EUR&type=country")
    page.get_by_role("region", name="Countries").get_by_role("button", name="Show only Country").first.click()
    settle(page)
    expect(figures.get_by_title(f"€{countries[0]['value']:,.2f}", exact=True)).to_be_visible()

    choose(page.get_by_role("combobox", name="Currency"), "USD · US Dollar")
    expect(page.get_by_text("No sales in USD in this period")).to_be_visible()
    assert "currency=USD" in page.url


def sales(demo: DemoServer, website: str, currency: str) -> dict[str, float]:
    return demo.api("GET", f"/api/websites/{website}/revenue/stats?{ALWAYS}&currency={currency}")
