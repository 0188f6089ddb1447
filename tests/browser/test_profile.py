"""The profile: a required second factor is asked for, set up with a code, and its backup codes are shown once."""

import re
from pathlib import Path

import pyotp
from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, assert_fits, choose, open_screen, take_pictures
from tests.running_server import PASSWORD


def test_who_owes_a_second_factor_is_led_to_setting_one_up(demo: DemoServer, page: Page, artefacts: Path) -> None:
    who = {"username": "owes-a-factor", "password": PASSWORD}
    user = demo.api("POST", "/api/users", {**who, "role": "user"})["id"]
    token = demo.server.request("POST", "/api/auth/login", who).json()["token"]
    demo.api("POST", f"/api/users/{user}", {"twoFactorRequired": True})
    theirs = DemoServer(demo.server, token, demo.websites)
    open_screen(page, theirs, "/websites")
    expect(page).to_have_url(f"{demo.url}/profile")
    expect(page.get_by_text("has to have a second factor")).to_be_visible()
    assert_accessible(page)
    assert_fits(page)
    take_pictures(page, "profile", artefacts)

    page.get_by_role("button", name="Set up").click()
    key = page.get_by_role("textbox", name="Key to type instead of scanning").inner_text()
    page.get_by_label("Code from the app").fill(pyotp.TOTP(key.replace(" ", "")).now())
    page.get_by_role("button", name="Turn on").click()
    expect(page.get_by_role("textbox", name="Backup codes")).to_be_visible()
    assert theirs.api("GET", "/api/2fa/status")["isEnabled"]
    page.get_by_role("button", name="I have kept them").click()
    expect(page.get_by_role("button", name="Turn off")).to_be_visible()


def test_a_key_is_made_shown_once_and_ended(demo: DemoServer, page: Page, artefacts: Path) -> None:
    open_screen(page, demo, "/profile")
    page.get_by_role("button", name="Make a key").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Make a key").click()
    expect(dialog.get_by_text("Give it a name")).to_be_visible()
    dialog.get_by_label("Name").fill("Nightly export")
    choose(dialog.get_by_label("On which website"), demo.websites[0]["name"])
    dialog.get_by_role("button", name="Make a key").click()
    key = page.get_by_role("textbox", name="The new key").inner_text()
    [made] = demo.api("GET", "/api/me/api-keys")
    assert (made["name"], made["scope"], made["websiteId"]) == ("Nightly export", "read", demo.website)
    assert key.startswith(made["keyPrefix"])
    assert demo.server.request("GET", "/api/me", **{"x-umami-api-key": key}).status == 200
    assert_accessible(page)
    take_pictures(page, "profile-keys", artefacts)

    page.reload()
    expect(page.get_by_text("Nightly export")).to_be_visible()
    expect(page.get_by_text(key)).to_have_count(0)
    page.get_by_role("button", name="End Nightly export").click()
    dialog.get_by_role("textbox").fill("Nightly export")
    dialog.get_by_role("button", name="End key").click()
    expect(page.get_by_text("Nightly export does not work any more")).to_be_visible()
    assert demo.server.request("GET", "/api/me", **{"x-umami-api-key": key}).status == 401


def test_screens_begin_with_the_period_and_currency_that_were_chosen(
    demo: DemoServer, page: Page, artefacts: Path
) -> None:
    open_screen(page, demo, "/profile")
    choose(page.get_by_role("combobox", name="Period to begin with"), "Last 90 days")
    choose(page.get_by_role("combobox", name="Currency"), "JPY · Japanese Yen", "yen")
    assert_accessible(page)
    take_pictures(page, "profile-preferences", artefacts)

    open_screen(page, demo, f"/websites/{demo.website}")
    expect(page.get_by_role("button", name=re.compile("^Period: Last 90 days"))).to_be_visible()
    page.get_by_role("navigation").first.get_by_role("link", name="Revenue", exact=True).click()
    expect(page).to_have_url(re.compile(r"/revenue\?range=90d"))
    expect(page.get_by_role("combobox", name="Currency")).to_have_value("JPY · Japanese Yen")
    expect(page.get_by_text("No sales in JPY in this period")).to_be_visible()
    open_screen(page, demo, "revenue?range=all&currency=EUR")
    expect(page.get_by_role("combobox", name="Currency")).to_have_value("EUR · Euro")
    expect(page.get_by_role("button", name=re.compile("^Period: All time"))).to_be_visible()

    open_screen(page, demo, "/profile")
    expect(page.get_by_role("combobox", name="Period to begin with")).to_have_value("Last 90 days")
    expect(page.get_by_role("combobox", name="Currency")).to_have_value("JPY · Japanese Yen")
