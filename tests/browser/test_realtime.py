"""Realtime: what arrives shows by itself, its numbers are the API's, and a row filters."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, open_screen, settle, take_pictures

VIEWS = 40
"""More than any page of the demo's own visitors has within thirty minutes, at whatever time of day."""


def send(demo: DemoServer, agent: str, url: str) -> None:
    for _ in range(VIEWS):
        _send_once(demo, agent, url)


def _send_once(demo: DemoServer, agent: str, url: str) -> None:
    payload = {"website": demo.website, "url": url, "hostname": "example.org", "referrer": "https://news.example/"}
    answer = demo.server.request("POST", "/api/send", {"type": "event", "payload": payload}, User_Agent=agent)
    assert answer.status == 200, answer.body


def test_a_page_view_shows_by_itself(page: Page, demo: DemoServer, agent: str, artefacts: Path) -> None:
    send(demo, agent, "/first-live-page")
    open_screen(page, demo, "realtime")
    expect(page.get_by_role("button", name="Show only Page /first-live-page")).to_be_visible()
    send(demo, agent, "/second-live-page")
    row = page.get_by_role("button", name="Show only Page /second-live-page")
    expect(row).to_be_visible()

    settle(page)
    assert_accessible(page)
    take_pictures(page, "realtime", artefacts)
    urls = demo.api("GET", f"/api/realtime/{demo.website}")["urls"]
    assert urls["/second-live-page"] == VIEWS
    row.click()
    expect(page).to_have_url(re.compile("path="))
    expect(page.get_by_role("button", name="Show only Page /first-live-page")).to_have_count(0)
    expect(row).to_be_visible()
