"""The main job: a visit in a real browser becomes a number on the dashboard."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.conftest import Site
from tests.running_server import RunningServer

PAGE = """<!doctype html><html lang="en"><head><title>{title}</title>
<script defer src="{script}" data-website-id="{website}"></script></head>
<body><h1>{title}</h1><a href="/shop">Shop</a>
<button data-umami-event="signup" data-umami-event-plan="pro">Sign up</button>
</body></html>"""


def test_a_visit_becomes_a_number_on_the_dashboard(
    server: RunningServer, site: Site, page: Page, artefacts: Path
) -> None:
    website = server.add_website("Corner shop", "localhost")
    for path, title in (("/", "Home"), ("/shop", "Shop")):
        site.pages[path] = PAGE.format(title=title, script=f"{server.url}/script.js", website=website)

    def is_event(request: object) -> bool:
        return "/api/send" in request.url  # type: ignore[attr-defined]

    with page.expect_request_finished(is_event):
        page.goto(site.url + "/")
    with page.expect_request_finished(is_event):
        page.get_by_role("link", name="Shop").click()
    with page.expect_request_finished(is_event):
        page.get_by_role("button", name="Sign up").click()

    page.goto(server.url + "/")
    page.get_by_label("Username").fill(server.admin_username)
    page.get_by_label("Password", exact=True).fill(server.admin_password)
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Corner shop").first.click()
    expect(page.get_by_text("/shop").first).to_be_visible()
    expect(page.get_by_text("signup").first).to_be_visible()
    expect(page.locator("canvas").first).to_be_visible()
    page.screenshot(path=artefacts / "main-journey.png", full_page=True)

    stats = server.stats(website)
    assert (stats["pageviews"], stats["visitors"], stats["visits"]) == (2, 1, 1)
    events = server.api("GET", f"/api/websites/{website}/metrics?startAt=0&endAt=4102444800000&type=event")
    assert events == [{"x": "signup", "y": 1}]
    countries = server.api("GET", f"/api/websites/{website}/metrics?startAt=0&endAt=4102444800000&type=browser")
    assert countries == [{"x": "chrome", "y": 1}]
