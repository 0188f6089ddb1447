"""Administration: users added, found, changed and deleted; teams and websites of all; how the server stands."""

import re
from pathlib import Path

import pyotp
import pytest
from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, assert_fits, choose, open_screen, take_pictures
from tests.running_server import PASSWORD


@pytest.fixture(scope="module")
def server(own_demo: DemoServer) -> DemoServer:
    for name in ("ada", "grace"):
        own_demo.api("POST", "/api/users", {"username": name, "password": PASSWORD, "role": "user"})
    own_demo.api("POST", "/api/teams", {"name": "Growth"})
    return own_demo


def _signed_in(server: DemoServer, name: str) -> DemoServer:
    answer = server.server.request("POST", "/api/auth/login", {"username": name, "password": PASSWORD})
    return DemoServer(server.server, answer.json()["token"], server.websites)


def _user(server: DemoServer, name: str) -> str:
    return server.api("GET", f"/api/admin/users?search={name}")["data"][0]["id"]


def test_a_user_is_added_found_and_deleted(server: DemoServer, page: Page, artefacts: Path) -> None:
    open_screen(page, server, "/admin")
    assert_accessible(page)
    take_pictures(page, "admin-users", artefacts)
    page.get_by_role("button", name="Add user").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("User name").fill("ada")
    dialog.get_by_label("Password", exact=True).fill("short")
    dialog.get_by_role("button", name="Add user").click()
    expect(dialog.get_by_text("At least 8 characters.", exact=True)).to_be_visible()
    dialog.get_by_label("Password", exact=True).fill(PASSWORD)
    dialog.get_by_role("button", name="Add user").click()
    expect(dialog.get_by_text("User already exists")).to_be_visible()
    dialog.get_by_label("User name").fill("margaret")
    assert_accessible(page)
    dialog.get_by_role("button", name="Add user").click()
    expect(page.get_by_role("link", name="margaret")).to_be_visible()

    page.get_by_label("Search in Users").fill("margar")
    expect(page.get_by_role("link", name="ada")).to_have_count(0)
    expect(page).to_have_url(re.compile("search=margar"))
    page.get_by_role("button", name="Delete margaret").click()
    page.get_by_label(re.compile("Type .*margaret")).fill("margaret")
    page.get_by_role("dialog").get_by_role("button", name="Delete user").click()
    expect(page.get_by_text("Nothing matches “margar”.")).to_be_visible()
    assert [each["username"] for each in server.api("GET", "/api/admin/users?search=margar")["data"]] == []


def test_a_user_is_opened_and_changed(server: DemoServer, page: Page, artefacts: Path) -> None:
    ada = _user(server, "ada")
    team = next(each["id"] for each in server.api("GET", "/api/teams")["data"] if each["name"] == "Growth")
    server.api("POST", f"/api/teams/{team}/users", {"userId": ada, "role": "team-member"})
    _signed_in(server, "ada").api("POST", "/api/websites", {"name": "Engine", "domain": "engine.example"})
    open_screen(page, server, f"/admin/users/{ada}")
    expect(page.get_by_role("heading", level=1, name="ada")).to_be_visible()
    expect(page.get_by_role("link", name="Engine")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="Growth")).to_contain_text("Member")
    assert_accessible(page)
    take_pictures(page, "admin-user", artefacts)
    choose(page.get_by_role("combobox", name="Role"), "View only")
    page.get_by_label("New password").fill("another-password")
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text("ada is changed")).to_be_visible()
    assert server.api("GET", f"/api/users/{ada}")["role"] == "view-only"
    login = {"username": "ada", "password": "another-password"}
    assert server.server.request("POST", "/api/auth/login", login).status == 200


def test_a_lost_second_factor_is_reset(server: DemoServer, page: Page) -> None:
    grace, her = _user(server, "grace"), _signed_in(server, "grace")
    secret = her.api("POST", "/api/2fa/setup/initiate")["manualKey"]
    her.api("POST", "/api/2fa/setup/confirm", {"token": pyotp.TOTP(secret).now()})
    open_screen(page, server, f"/admin/users/{grace}")
    page.get_by_role("button", name="Reset").click()
    page.get_by_label(re.compile("Type .*grace")).fill("grace")
    page.get_by_role("button", name="Turn it off").click()
    expect(page.get_by_text("Signing in takes the password alone.")).to_be_visible()
    assert not server.api("GET", f"/api/users/{grace}/2fa")["isEnabled"]


def test_teams_websites_and_the_system(server: DemoServer, page: Page, artefacts: Path) -> None:
    for _ in range(3):
        server.server.send(server.website, userAgent="Googlebot/2.1 (+http://www.google.com/bot.html)")
    open_screen(page, server, "/admin")
    page.get_by_role("tab", name="Teams").click()
    expect(page.get_by_role("row").filter(has_text="Growth")).to_contain_text("demo")
    page.get_by_role("tab", name="Websites").click()
    expect(page.get_by_role("link", name=server.websites[0]["name"])).to_be_visible()
    page.get_by_role("tab", name="System").click()
    system = server.api("GET", "/api/admin/system")
    expect(page.get_by_text(system["version"], exact=False).first).to_be_visible()
    expect(page.get_by_role("row").filter(has_text="Storing acknowledged events")).to_be_visible()
    expect(page.get_by_role("list", name="Reasons").get_by_role("listitem").filter(has_text="Bot")).to_contain_text("3")
    assert page.url.endswith("?tab=system")
    assert_accessible(page)
    take_pictures(page, "admin-system", artefacts)


def test_nobody_else_is_shown_anything(server: DemoServer, page: Page) -> None:
    server.api("POST", "/api/users", {"username": "reader", "password": PASSWORD, "role": "user"})
    open_screen(page, _signed_in(server, "reader"), "/admin")
    expect(page.get_by_text("This is for administrators")).to_be_visible()
    expect(page.get_by_role("link", name="Administration")).to_have_count(0)
    assert_fits(page)
