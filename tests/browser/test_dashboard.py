"""The dashboard in a real browser: what it shows is what the API answers, and every way through it works."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pyotp
import pytest
from playwright.sync_api import Locator, Page, Route, expect

from tests.browser.screens import choose
from tests.running_server import RunningServer, running

CHROME = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"
)
FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0"
IPHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "Version/17.5 Mobile/15E148 Safari/604.1"
)
STRICTEST_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)


def noon(days_ago: int) -> datetime:
    return datetime.now(UTC).replace(hour=12, minute=0, second=0, microsecond=0) - timedelta(days=days_ago)


def record(server: RunningServer, website: str, at: datetime, path: str, agent: str, **payload: Any) -> None:
    answer = server.send(website, url=path, timestamp=int(at.timestamp()), userAgent=agent, ip="203.0.113.9", **payload)
    assert answer.status == 200, answer.body


@pytest.fixture(scope="module")
def website(server: RunningServer) -> str:
    """Yesterday three visitors with four page views, two bounces and 600 seconds; nine days ago one page view."""
    website = server.add_website("Northwind Coffee", "northwind.example")
    yesterday = noon(1)
    record(server, website, yesterday, "/", CHROME, title="Home, sweet home", referrer="https://duckduckgo.com/")
    record(server, website, yesterday + timedelta(minutes=10), "/shop", CHROME, title="Shop")
    record(server, website, yesterday + timedelta(minutes=5), "/", FIREFOX, title="Home, sweet home")
    record(server, website, yesterday + timedelta(hours=1), "/shop", IPHONE, title="Shop")
    record(server, website, yesterday + timedelta(minutes=11), "/shop", CHROME, name="purchase")
    record(server, website, noon(9), "/", FIREFOX)
    return website


@pytest.fixture
def signed_in(page: Page, server: RunningServer) -> Page:
    page.add_init_script(f"localStorage.setItem('kokumi.auth', JSON.stringify('{server.token}'))")
    return page


@pytest.fixture
def overview(signed_in: Page, server: RunningServer, website: str) -> Page:
    signed_in.goto(f"{server.url}/websites/{website}")
    return signed_in


@pytest.fixture
def empty_server(tmp_path: Path, server: RunningServer) -> Iterator[RunningServer]:
    """A server without a website; `server` is asked for because it skips where the dashboard is not built."""
    with running(tmp_path) as server:
        yield server


def sign_in(page: Page, server: RunningServer, password: str) -> None:
    page.get_by_label("Username").fill(server.admin_username)
    page.get_by_label("Password", exact=True).fill(password)
    page.get_by_role("button", name="Sign in").click()


def figure(page: Page, name: str) -> Locator:
    return page.locator(f"[data-figure={name}]")


def panel(page: Page, title: str) -> Locator:
    return page.get_by_role("region", name=title, exact=True)


def expect_figures(page: Page, totals: dict[str, Any]) -> None:
    for name in ("visitors", "visits", "pageviews"):
        expect(figure(page, name)).to_have_text(f"{totals[name]:,}")


def test_a_wrong_password_is_explained_and_the_right_one_leads_on(
    page: Page, server: RunningServer, website: str
) -> None:
    page.goto(f"{server.url}/websites/{website}?range=30d")
    expect(page).to_have_url(re.compile(r"/login\?next="))
    sign_in(page, server, "not the password")
    expect(page.get_by_text("do not belong together")).to_be_visible()
    sign_in(page, server, server.admin_password)
    expect(page).to_have_url(re.compile(rf"/websites/{website}\?range=30d"))
    page.reload()
    expect(page.get_by_role("heading", level=1)).to_have_text("Northwind Coffee")

    page.get_by_role("button", name="Account of admin").click()
    page.get_by_role("menuitem", name="Sign out").click()
    expect(page).to_have_url(f"{server.url}/login")
    assert page.evaluate("localStorage.getItem('kokumi.auth')") is None


def test_a_session_that_has_ended_leads_to_the_login(page: Page, server: RunningServer) -> None:
    page.goto(f"{server.url}/login")
    page.evaluate("localStorage.setItem('kokumi.auth', JSON.stringify('expired'))")
    page.goto(f"{server.url}/websites")
    expect(page.get_by_text("Your session has ended")).to_be_visible()


def test_from_an_empty_server_to_the_first_visit(page: Page, empty_server: RunningServer, artefacts: Path) -> None:
    page.goto(empty_server.url)
    sign_in(page, empty_server, empty_server.admin_password)
    expect(page.get_by_text("Start with your first website")).to_be_visible()
    page.screenshot(path=artefacts / "dashboard-empty.png")

    page.get_by_role("button", name="Add your first website").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Domain").fill("not a domain")
    dialog.get_by_role("button", name="Add website").click()
    expect(dialog.get_by_text("Give it a name")).to_be_visible()
    expect(dialog.get_by_text("is not a domain name")).to_be_visible()

    dialog.get_by_label("Name").fill("Corner shop")
    dialog.get_by_label("Domain").fill("https://Shop.Example/home")
    dialog.get_by_role("button", name="Add website").click()
    expect(dialog.get_by_text("Waiting for the first visit")).to_be_visible()
    [website] = empty_server.api("GET", "/api/websites")["data"]
    assert (website["name"], website["domain"]) == ("Corner shop", "shop.example")
    line = f'<script defer src="{empty_server.url}/script.js" data-website-id="{website["id"]}"></script>'
    expect(dialog.get_by_label("Line for the head of your pages")).to_have_text(line)
    page.screenshot(path=artefacts / "dashboard-add-website.png")

    empty_server.send(website["id"], url="/first")
    expect(dialog.get_by_text("The first visit has arrived")).to_be_visible(timeout=10_000)
    dialog.get_by_role("link", name="Open overview").click()
    expect_figures(page, {"visitors": 1, "visits": 1, "pageviews": 1})
    expect(page.get_by_text("1 online now")).to_be_visible()
    expect(page.get_by_text("no data before")).to_have_count(5)


def test_a_website_without_visits_says_what_to_do(signed_in: Page, server: RunningServer) -> None:
    website = server.add_website("Quiet", "quiet.example")
    signed_in.goto(f"{server.url}/websites/{website}")
    expect(signed_in.get_by_text("No visit has been recorded yet")).to_be_visible()
    expect(signed_in.get_by_text("Waiting for the first visit")).to_be_visible()


def test_the_list_shows_the_last_day_and_searches(
    signed_in: Page, server: RunningServer, website: str, artefacts: Path
) -> None:
    other = server.add_website("Roastery blog", "blog.example")
    record(server, other, datetime.now(UTC) - timedelta(seconds=5), "/a", CHROME)
    signed_in.goto(f"{server.url}/websites")
    card = signed_in.get_by_role("article").filter(has_text="Roastery blog")
    expect(card.get_by_role("img", name=re.compile("Page views per hour"))).to_be_visible()
    expect(card.locator("dd")).to_have_text(["1", "1"])
    signed_in.screenshot(path=artefacts / "dashboard-websites.png")

    signed_in.get_by_role("searchbox").fill("northwind")
    expect(card).to_have_count(0)
    expect(signed_in).to_have_url(re.compile("search=northwind"))
    signed_in.get_by_role("searchbox").fill("no such thing")
    expect(signed_in.get_by_text("No website matches “no such thing”")).to_be_visible()


def test_the_figures_equal_the_api(overview: Page, server: RunningServer, website: str, artefacts: Path) -> None:
    start = noon(6) - timedelta(hours=12)
    query = f"startAt={int(start.timestamp() * 1000)}&endAt=4102444800000"
    totals = server.api("GET", f"/api/websites/{website}/stats?{query}")
    assert (totals["visitors"], totals["visits"], totals["pageviews"], totals["bounces"]) == (3, 3, 4, 2)
    expect_figures(overview, totals)
    expect(figure(overview, "bounceRate")).to_have_text("66.7%")
    expect(figure(overview, "visitTime")).to_have_text("3m 20s")

    pages = server.api("GET", f"/api/websites/{website}/metrics?{query}&type=path")
    rows = panel(overview, "Pages").get_by_role("listitem")
    expect(rows).to_have_count(len(pages))
    for row, page_row in zip(rows.all(), pages, strict=True):
        expect(row).to_contain_text(page_row["x"])
        expect(row).to_contain_text(str(page_row["y"]))
    expect(panel(overview, "Events").get_by_role("listitem")).to_have_text([re.compile("purchase")])

    change = overview.get_by_label("up 200%").first
    change.hover()
    expect(overview.get_by_role("tooltip")).to_contain_text("1 in the period before")
    overview.get_by_label("What “Bounce rate” means").hover()
    expect(overview.get_by_role("tooltip").filter(has_text="Here 2 of 3")).to_be_visible()
    overview.screenshot(path=artefacts / "dashboard-overview.png", full_page=True)


def test_a_row_filters_and_the_address_remembers(overview: Page, server: RunningServer, website: str) -> None:
    panel(overview, "Environment").get_by_role("button", name="Show only Browser Firefox").click()
    expect(overview).to_have_url(re.compile("browser=firefox"))
    expect_figures(overview, {"visitors": 1, "visits": 1, "pageviews": 1})

    overview.reload()
    chip = overview.get_by_role("button", name="Remove the filter Browser: Firefox")
    expect(chip).to_be_visible()
    expect_figures(overview, {"visitors": 1, "visits": 1, "pageviews": 1})
    chip.click()
    expect_figures(overview, {"visitors": 3, "visits": 3, "pageviews": 4})
    overview.go_back()
    expect(chip).to_be_visible()


def test_a_value_with_a_comma_filters_by_this_value(overview: Page) -> None:
    pages = panel(overview, "Pages")
    pages.get_by_role("tab", name="Title").click()
    pages.get_by_role("button", name="Show only Title Home, sweet home").click()
    expect(figure(overview, "pageviews")).to_have_text("2")


def test_all_values_can_be_searched(overview: Page) -> None:
    overview.get_by_role("button", name="More: Page").click()
    dialog = overview.get_by_role("dialog")
    expect(dialog.get_by_role("listitem")).to_have_count(2)
    dialog.get_by_role("searchbox").fill("sho")
    expect(dialog.get_by_role("listitem")).to_have_count(1)
    dialog.get_by_role("button", name="Show only Page /shop").click()
    expect(dialog).to_have_count(0)
    expect(overview).to_have_url(re.compile(r"path=/shop"))


def test_another_period_shows_its_own_numbers(overview: Page) -> None:
    expect_figures(overview, {"visitors": 3, "visits": 3, "pageviews": 4})
    overview.get_by_role("button", name=re.compile("^Period: Last 7 days")).click()
    overview.get_by_role("button", name="Last 30 days").click()
    expect(overview).to_have_url(re.compile("range=30d"))
    expect(figure(overview, "pageviews")).to_have_text("5")

    overview.get_by_role("button", name=re.compile("^Period:")).click()
    overview.get_by_role("button", name="Last 7 days").click()
    overview.get_by_role("button", name="Previous period").click()
    expect(overview).to_have_url(re.compile("offset=-1"))
    expect_figures(overview, {"visitors": 1, "visits": 1, "pageviews": 1})

    overview.get_by_role("button", name="Previous period").click()
    expect(overview.get_by_text("No visits in this period", exact=True)).to_be_visible()
    overview.get_by_role("button", name="Show all time").click()
    expect(figure(overview, "pageviews")).to_have_text("5")


def test_dates_can_be_picked(overview: Page) -> None:
    overview.get_by_role("button", name=re.compile("^Period:")).click()
    # Enabled once a first and a last day are known: those of the period on show.
    overview.get_by_role("button", name="Show these days").click()
    expect(overview).to_have_url(re.compile(r"range=\d{4}-\d\d-\d\d\.\.\d{4}-\d\d-\d\d"))
    expect_figures(overview, {"visitors": 3, "visits": 3, "pageviews": 4})


def test_days_begin_in_the_chosen_time_zone(signed_in: Page, server: RunningServer) -> None:
    website = server.add_website("Night owl", "night.example")
    late = noon(3) + timedelta(hours=11, minutes=30)
    record(server, website, late, "/", CHROME)
    first, second = late.strftime("%Y-%m-%d"), (late + timedelta(days=1)).strftime("%Y-%m-%d")
    signed_in.goto(f"{server.url}/websites/{website}?range={first}..{second}&unit=day&view=table")
    rows = signed_in.get_by_role("region", name="Traffic over time").get_by_role("row")
    expect(rows.nth(1).get_by_role("cell").first).to_have_text("0")
    expect(rows.nth(2).get_by_role("cell").first).to_have_text("1")

    signed_in.get_by_role("button", name="Time zone: UTC").click()
    choose(signed_in.get_by_label("Time zone", exact=True), "Asia/Tokyo", "tokyo")
    expect(signed_in).to_have_url(re.compile("tz=Asia/Tokyo"))
    expect(rows.nth(1).get_by_role("cell").first).to_have_text("1")
    expect(rows.nth(2).get_by_role("cell").first).to_have_text("0")

    signed_in.goto(f"{server.url}/websites/{website}")
    expect(signed_in.get_by_role("button", name="Time zone: Asia/Tokyo")).to_be_visible()


def test_the_chart_is_a_table_too(overview: Page) -> None:
    chart = overview.get_by_role("img", name=re.compile("^Page views and visitors from"))
    expect(chart).to_be_visible()
    overview.get_by_role("button", name="Show as table").click()
    rows = overview.get_by_role("region", name="Traffic over time").get_by_role("row")
    expect(rows).to_have_count(8)
    expect(rows.nth(2).get_by_role("cell").first).to_have_text("4")
    rows.nth(2).get_by_role("button").click()
    expect(overview).to_have_url(re.compile(r"range=(\d{4}-\d\d-\d\d)\.\.\1"))
    expect_figures(overview, {"visitors": 3, "visits": 3, "pageviews": 4})


def test_colours_follow_the_choice(overview: Page, artefacts: Path) -> None:
    root = overview.locator("html")
    for scheme in ("Dark", "Light"):
        overview.get_by_role("button", name=re.compile("^Colours:")).click()
        overview.get_by_role("menuitem", name=scheme).click()
        expect(root).to_have_attribute("data-mantine-color-scheme", scheme.lower())
        expect(figure(overview, "visitors")).to_be_visible()
        overview.screenshot(path=artefacts / f"dashboard-{scheme.lower()}.png")
    overview.reload()
    expect(root).to_have_attribute("data-mantine-color-scheme", "light")


def test_a_failing_server_is_explained_and_asked_again(overview: Page, artefacts: Path) -> None:
    expect_figures(overview, {"visitors": 3, "visits": 3, "pageviews": 4})

    def fail(route: Route) -> None:
        body = {"error": {"message": "Internal error", "code": "server-error", "status": 500}}
        route.fulfill(status=500, json=body)

    overview.route("**/api/websites/*/stats?*", fail)
    overview.route("**/api/websites/*/metrics?*", fail)
    overview.reload()
    expect(overview.get_by_role("alert")).to_have_count(7)
    expect(overview.get_by_text("The server could not answer this").first).to_be_visible()
    overview.screenshot(path=artefacts / "dashboard-error.png", full_page=True)

    overview.unroute_all()
    for _ in range(7):
        overview.get_by_role("button", name="Try again").first.click()
        overview.wait_for_load_state("networkidle")
    expect(overview.get_by_role("alert")).to_have_count(0)
    expect_figures(overview, {"visitors": 3, "visits": 3, "pageviews": 4})


def test_what_does_not_exist_says_so(signed_in: Page, server: RunningServer) -> None:
    signed_in.goto(f"{server.url}/no/such/screen")
    expect(signed_in.get_by_text("Nothing is served here")).to_be_visible()
    signed_in.goto(f"{server.url}/websites/00000000-0000-4000-8000-000000000000")
    expect(signed_in.get_by_text("This website does not exist")).to_be_visible()
    signed_in.goto(f"{server.url}/websites/nonsense/settings")
    expect(signed_in.get_by_text("This website does not exist")).to_be_visible()


def test_a_website_is_renamed_reset_and_deleted(signed_in: Page, server: RunningServer, artefacts: Path) -> None:
    website = server.add_website("Old name", "old.example")
    server.send(website, url="/")
    signed_in.goto(f"{server.url}/websites/{website}/settings")
    signed_in.get_by_label("Name", exact=True).fill("New name")
    signed_in.get_by_label("Domain", exact=True).fill("new.example")
    signed_in.get_by_role("region", name="Name and domain").get_by_role("button", name="Save").click()
    expect(signed_in.get_by_text("Saved")).to_be_visible()
    expect(signed_in.get_by_role("button", name="Switch website: New name")).to_be_visible()
    assert server.api("GET", f"/api/websites/{website}")["domain"] == "new.example"
    signed_in.screenshot(path=artefacts / "dashboard-settings.png")

    for action, confirm in (("Reset website…", "Delete all data"), ("Delete website…", "Delete website")):
        signed_in.get_by_role("button", name=action).click()
        dialog = signed_in.get_by_role("dialog")
        expect(dialog.get_by_role("button", name=confirm)).to_be_disabled()
        dialog.get_by_role("textbox").fill("New name")
        dialog.get_by_role("button", name=confirm).click()
        expect(dialog).to_have_count(0)
        if action.startswith("Reset"):
            expect(signed_in.get_by_text("All data of this website has been deleted.")).to_be_visible()
            assert server.stats(website)["pageviews"] == 0
    expect(signed_in).to_have_url(f"{server.url}/websites")
    assert website not in {each["id"] for each in server.api("GET", "/api/websites?pageSize=100")["data"]}


def test_works_under_the_strictest_policy_and_asks_no_other_host(
    signed_in: Page, server: RunningServer, website: str
) -> None:
    problems: list[str] = []
    foreign: list[str] = []

    def serve_page(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, headers={**answer.headers, "content-security-policy": STRICTEST_POLICY})

    signed_in.on("console", lambda message: problems.append(message.text) if message.type == "error" else None)
    signed_in.on("pageerror", lambda error: problems.append(str(error)))
    signed_in.on("request", lambda request: None if request.url.startswith(server.url) else foreign.append(request.url))
    signed_in.route(f"{server.url}/websites/{website}", serve_page)

    signed_in.goto(f"{server.url}/websites/{website}")
    chart = signed_in.get_by_role("img", name=re.compile("^Page views and visitors from"))
    chart.hover()
    signed_in.get_by_role("button", name="More: Browser").click()
    expect(signed_in.get_by_role("dialog").get_by_role("listitem")).to_have_count(3)
    signed_in.keyboard.press("Escape")
    signed_in.get_by_role("button", name=re.compile("^Period:")).click()
    expect(signed_in.get_by_role("button", name="Show these days")).to_be_visible()
    signed_in.keyboard.press("Escape")
    signed_in.keyboard.press("Control+k")
    expect(signed_in.get_by_role("option", name="Last 90 days")).to_be_visible()
    assert (problems, foreign) == ([], [])


@pytest.mark.parametrize("width", [360, 768, 1440])
def test_nothing_is_wider_than_the_screen(
    signed_in: Page, server: RunningServer, website: str, width: int, artefacts: Path
) -> None:
    signed_in.set_viewport_size({"width": width, "height": 800})
    for name, path in (
        ("websites", "/websites"),
        ("overview", f"/websites/{website}?country=DE&title=Home, sweet home"),
        ("settings", f"/websites/{website}/settings"),
    ):
        signed_in.goto(server.url + path)
        expect(signed_in.get_by_role("heading", level=1)).to_be_visible()
        signed_in.wait_for_load_state("networkidle")
        assert signed_in.evaluate("document.documentElement.scrollWidth") <= width, (name, width)
        signed_in.screenshot(path=artefacts / f"dashboard-{name}-{width}.png", full_page=True)


def test_lists_tell_what_their_numbers_mean(overview: Page, artefacts: Path) -> None:
    environment = panel(overview, "Environment")
    overview.wait_for_load_state("networkidle")  # what moves away from under the pointer is not pointed at
    environment.get_by_role("button", name="What “Browser” means").hover()
    expect(overview.get_by_role("tooltip")).to_contain_text(
        "By the browser, as its user agent tells: different visitors"
    )
    overview.screenshot(path=artefacts / "dashboard-definition.png")
    environment.get_by_role("tab", name="Screen").click()
    overview.keyboard.press("Shift+Tab")
    overview.keyboard.press("Shift+Tab")
    expect(environment.get_by_role("button", name="What “Screen” means")).to_be_focused()
    expect(overview.get_by_role("tooltip").last).to_contain_text("Counted exactly.")


def test_a_second_factor_is_asked_for(page: Page, empty_server: RunningServer, artefacts: Path) -> None:
    secret = empty_server.api("POST", "/api/2fa/setup/initiate", {})["manualKey"]
    codes = empty_server.api("POST", "/api/2fa/setup/confirm", {"token": pyotp.TOTP(secret).now()})["backupCodes"]
    page.goto(empty_server.url)
    sign_in(page, empty_server, empty_server.admin_password)
    code = page.get_by_label("Code of your authenticator app")
    code.fill("000000")
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_text("This code is wrong")).to_be_visible()
    page.screenshot(path=artefacts / "dashboard-second-factor.png")
    code.fill(codes[0])
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_text("Start with your first website")).to_be_visible()
