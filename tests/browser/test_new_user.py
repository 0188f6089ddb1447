"""A new user's way, by clicks alone: from an empty server to a website that is counted, shared and embedded."""

import re
from pathlib import Path

from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Site
from tests.browser.screens import assert_accessible, assert_fits, settle
from tests.running_server import RunningServer

VISITS = (
    ("/", "https://duckduckgo.com/", "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"),
    ("/menu", "", "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36"),
    ("/menu", "", "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"),
)


def test_from_the_first_sign_in_to_an_embedded_page(
    server: RunningServer, site: Site, page: Page, browser: Browser, artefacts: Path
) -> None:
    def picture(name: str) -> None:
        settle(page)
        assert_fits(page)
        page.screenshot(path=artefacts / f"new-user-{name}.png", full_page=True)

    page.goto(server.url)
    page.get_by_label("Username").fill(server.admin_username)
    page.get_by_label("Password", exact=True).fill(server.admin_password)
    picture("1-sign-in")
    page.keyboard.press("Enter")

    page.get_by_role("button", name="Add your first website").click()
    page.get_by_label("Name", exact=True).fill("Corner Café")
    page.get_by_label("Domain").fill("https://cafe.example/menu")
    picture("2-first-website")
    page.get_by_role("button", name="Add website").click()
    snippet = page.get_by_role("textbox", name="Line for the head of your pages")
    expect(snippet).to_contain_text(f'src="{server.url}/script.js"')
    found = re.search(r'data-website-id="([0-9a-f-]{36})"', snippet.inner_text())
    assert found
    website = found[1]
    expect(page.get_by_text("Waiting for the first visit…")).to_be_visible()
    assert_accessible(page)
    picture("3-tracking-code")

    for path, referrer, agent in VISITS:
        assert server.send(website, hostname="cafe.example", url=path, referrer=referrer, userAgent=agent).status == 200
    expect(page.get_by_text("The first visit has arrived")).to_be_visible()
    page.get_by_role("link", name="Open overview").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Corner Café")
    expect(page.locator("[data-figure=pageviews]")).to_have_text("3")
    picture("4-overview")

    page.get_by_role("button", name="Show only Page /menu").click()
    expect(page).to_have_url(re.compile("path="))
    expect(page.locator("[data-figure=pageviews]")).to_have_text("2")
    picture("5-filtered")

    page.get_by_role("link", name="Settings").click()
    page.get_by_role("button", name="Share…").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Name").fill("For everybody")
    dialog.get_by_role("button", name="Share", exact=True).click()
    shared = page.get_by_role("link", name="For everybody")
    address = shared.get_attribute("href")
    assert address
    page.get_by_text("Code to show it on a page").click()
    code = page.get_by_role("textbox", name="Code that shows For everybody on a page").inner_text()
    picture("6-shared")

    stranger = browser.new_page()
    stranger.goto(server.url + address.removeprefix(server.url))
    expect(stranger.get_by_role("heading", level=1)).to_have_text("Corner Café")
    expect(stranger.locator("[data-figure=pageviews]")).to_have_text("3")
    site.pages["/"] = f"<!doctype html><h1>Our numbers</h1>{code}"
    stranger.goto(site.url)
    frame = stranger.frame_locator("iframe")
    expect(frame.locator("[data-figure=pageviews]")).to_have_text("3")
    stranger.screenshot(path=artefacts / "new-user-7-embedded.png", full_page=True)
    stranger.close()
