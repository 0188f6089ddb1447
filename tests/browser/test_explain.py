"""Why a request is counted: tried with a browser and with a bot, as fields and as JSON; and a website's shields."""

from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, choose, open_screen, take_pictures
from tests.running_server import BROWSER

BOT = "Googlebot/2.1 (+http://www.google.com/bot.html)"


def test_a_request_is_explained(own_demo: DemoServer, page: Page, artefacts: Path) -> None:
    open_screen(page, own_demo, f"/explain?website={own_demo.website}")
    page.get_by_label("Page").fill("https://shop.example/pricing?plan=pro")
    page.get_by_label("User agent").fill(BROWSER)
    page.get_by_label("Visitor’s IP address").fill("198.51.100.7")
    page.get_by_role("button", name="Explain").click()
    expect(page.get_by_text("This would be counted")).to_be_visible()
    expect(page.get_by_text("shop.example/pricing?plan=pro")).to_be_visible()
    assert_accessible(page)
    take_pictures(page, "explain", artefacts)
    page.get_by_label("User agent").fill(BOT)
    page.get_by_role("button", name="Explain").click()
    expect(page.get_by_text("Not counted: Bot")).to_be_visible()
    expect(page.get_by_text("It ends here.")).to_be_visible()
    page.reload()
    expect(page.get_by_text("Not counted: Bot")).to_be_visible()


def test_shields_hold_back_what_they_name(own_demo: DemoServer, page: Page, artefacts: Path) -> None:
    for _ in range(2):
        own_demo.server.send(own_demo.website, userAgent=BOT)
    open_screen(page, own_demo, "settings")
    expect(page.get_by_role("list", name="Reasons").get_by_role("listitem").filter(has_text="Bot")).to_contain_text("2")
    page.get_by_label("IP addresses").fill("203.0.113.300")
    page.get_by_role("region", name="Shields").get_by_role("button", name="Save").click()
    expect(page.get_by_text("cannot be used", exact=False)).to_be_visible()
    page.get_by_label("IP addresses").fill("203.0.113.0/24\n198.51.100.7")
    page.get_by_label("Paths").fill("/admin/*")
    page.get_by_role("region", name="Shields").get_by_role("button", name="Save").click()
    expect(page.get_by_text("The shields are changed")).to_be_visible()
    rules = own_demo.api("GET", f"/api/websites/{own_demo.website}/shields")
    assert (rules["addresses"], rules["paths"]) == (["203.0.113.0/24", "198.51.100.7"], ["/admin/*"])

    page.get_by_text("More that the line can do").click()
    page.get_by_label("Links to other websites").check()
    expect(page.get_by_role("textbox", name="Line for the head of your pages")).to_contain_text('data-outbound="true"')
    assert_accessible(page)
    take_pictures(page, "settings", artefacts)


def test_a_website_is_given_to_a_team_and_taken_back(own_demo: DemoServer, page: Page) -> None:
    website = own_demo.api("POST", "/api/websites", {"name": "Gift", "domain": "gift.example"})["id"]
    team = own_demo.api("POST", "/api/teams", {"name": "Receivers"})[0]["id"]
    open_screen(page, own_demo, f"/websites/{website}/settings")
    choose(page.get_by_role("combobox", name="Team"), "Receivers")
    page.get_by_role("button", name="Give to the team…").click()
    page.get_by_label("Type “Gift” to confirm").fill("Gift")
    page.get_by_role("dialog").get_by_role("button", name="Give to the team").click()
    expect(page.get_by_text("belongs to the team Receivers")).to_be_visible()
    assert own_demo.api("GET", f"/api/websites/{website}")["teamId"] == team
    page.get_by_role("button", name="Take to myself").click()
    page.get_by_label("Type “Gift” to confirm").fill("Gift")
    page.get_by_role("dialog").get_by_role("button", name="Take to myself").click()
    expect(page.get_by_role("button", name="Give to the team…")).to_be_visible()
    assert own_demo.api("GET", f"/api/websites/{website}")["teamId"] is None
