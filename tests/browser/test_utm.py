"""UTM: page views by each parameter, narrowed by a row."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, open_screen, settle, take_pictures

ALWAYS = "startAt=0&endAt=4102444800000"


def test_parameters_are_counted_and_narrow_each_other(page: Page, demo: DemoServer, artefacts: Path) -> None:
    open_screen(page, demo, "utm?range=all")
    sources = demo.api("GET", f"/api/websites/{demo.website}/utm/metrics?{ALWAYS}&type=utm_source")
    panel = page.get_by_role("region", name="Sources", exact=True)
    expect(panel.get_by_title(f"{sources[0]['views']:,} Page views", exact=True).first).to_be_visible()
    for name in ("Mediums", "Campaigns", "Contents", "Terms"):
        expect(page.get_by_role("region", name=name, exact=True)).to_be_visible()
    assert_accessible(page)
    take_pictures(page, "utm", artefacts)

    panel.get_by_role("button", name=f"Show only UTM source {sources[0]['utm']}").click()
    settle(page)
    expect(panel.get_by_role("listitem")).to_have_count(1)
    assert "utmSource" in page.url
