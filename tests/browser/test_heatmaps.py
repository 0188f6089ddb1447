"""Heatmaps: clicks of a page by device, and how far it was read."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, open_screen, settle, take_pictures

ALWAYS = "startAt=0&endAt=4102444800000"


def test_clicks_are_drawn_and_reading_is_told(page: Page, demo: DemoServer, artefacts: Path) -> None:
    open_screen(page, demo, "heatmaps?range=all")
    found = demo.api("GET", f"/api/websites/{demo.website}/heatmaps?{ALWAYS}&mode=click&urlPath=/")
    panel = page.get_by_role("region", name=f"Clicks on {found['pages'][0]['urlPath']}")
    canvas = panel.locator("canvas")
    expect(canvas).to_be_visible()
    coloured = "c => c.getContext('2d').getImageData(0, 0, c.width, c.height).data.some(value => value > 0)"
    assert canvas.evaluate(coloured)
    assert_accessible(page)
    take_pictures(page, "heatmaps", artefacts)

    page.get_by_text("Scroll depth", exact=True).click()
    settle(page)
    assert "mode=scroll" in page.url
    pages = demo.api("GET", f"/api/websites/{demo.website}/heatmaps?{ALWAYS}&mode=scroll")["pages"]
    scroll = demo.api(
        "GET", f"/api/websites/{demo.website}/heatmaps?{ALWAYS}&mode=scroll&urlPath={pages[0]['urlPath']}"
    )["scroll"]
    bands = page.get_by_role("region", name=f"How far {pages[0]['urlPath']} was read").get_by_role("listitem")
    expect(bands).to_have_count(len(scroll["buckets"]))
    expect(bands.last).to_contain_text(f"{scroll['buckets'][-1]['sessions']:,}")
    page.screenshot(path=artefacts / "heatmaps-scroll.png", full_page=True)
