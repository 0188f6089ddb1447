"""Teams: made, joined by code, their members' roles changed, their code renewed, left and deleted."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.screens import DemoServer, assert_accessible, assert_fits, choose, open_screen, take_pictures
from tests.running_server import PASSWORD


@pytest.fixture
def server(demo: DemoServer) -> DemoServer:
    return demo


def _team(server: DemoServer, name: str) -> str:
    return server.api("POST", "/api/teams", {"name": name})[0]["id"]


def _user(server: DemoServer, name: str) -> tuple[str, DemoServer]:
    user = {"username": name, "password": PASSWORD, "role": "user"}
    made = server.api("POST", "/api/users", user)
    answer = server.server.request("POST", "/api/auth/login", {"username": name, "password": PASSWORD})
    return made["id"], DemoServer(server.server, answer.json()["token"], server.websites)


def test_a_team_is_created_and_opened(server: DemoServer, page: Page, artefacts: Path) -> None:
    open_screen(page, server, "/teams")
    page.get_by_label("Name").fill("Growth")
    page.get_by_role("button", name="Create team").click()
    expect(page.get_by_role("link", name="Growth")).to_be_visible()
    assert_accessible(page)
    take_pictures(page, "teams", artefacts)
    page.get_by_label("Access code").fill("no such code")
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("alert")).to_contain_text("No team has this access code")
    page.get_by_role("link", name="Growth").click()
    expect(page.get_by_role("heading", level=1, name="Growth")).to_be_visible()
    expect(page.get_by_role("listitem").filter(has_text="demo")).to_contain_text("Owner")


def test_who_knows_the_code_joins_and_leaves(server: DemoServer, page: Page) -> None:
    team = _team(server, "Readers")
    _, reader = _user(server, "reader")
    code = server.api("GET", f"/api/teams/{team}")["accessCode"]
    open_screen(page, reader, "/teams")
    page.get_by_label("Access code").fill(code)
    page.get_by_role("button", name="Join").click()
    expect(page.get_by_role("heading", level=1, name="Readers")).to_be_visible()
    expect(page.get_by_role("button", name="Delete the team")).to_have_count(0)
    page.get_by_role("button", name="Leave the team").click()
    expect(page).to_have_url(f"{server.url}/teams")
    assert [each["user"]["username"] for each in server.api("GET", f"/api/teams/{team}/users")["data"]] == ["demo"]


def test_who_owns_a_team_changes_it_and_deletes_it(server: DemoServer, page: Page, artefacts: Path) -> None:
    team = _team(server, "Writers")
    writer, _ = _user(server, "writer")
    server.api("POST", f"/api/teams/{team}/users", {"userId": writer, "role": "team-member"})
    code = server.api("GET", f"/api/teams/{team}")["accessCode"]
    open_screen(page, server, f"/teams/{team}")
    assert_accessible(page)
    assert_fits(page)
    take_pictures(page, "team", artefacts)

    choose(page.get_by_role("combobox", name="Role of writer"), "View only")
    expect(page.get_by_text("writer has another role now")).to_be_visible()
    assert server.api("GET", f"/api/teams/{team}/users/{writer}")["role"] == "team-view-only"
    page.get_by_role("button", name="Take writer out of the team").click()
    page.get_by_label(re.compile("Type .*writer")).fill("writer")
    page.get_by_role("button", name="Take out", exact=True).click()
    expect(page.get_by_role("listitem").filter(has_text="writer")).to_have_count(0)
    choose(page.get_by_role("combobox", name="User"), "writer")
    page.get_by_role("button", name="Add", exact=True).click()
    expect(page.get_by_role("listitem").filter(has_text="writer")).to_be_visible()
    assert server.api("GET", f"/api/teams/{team}/users/{writer}")["role"] == "team-member"
    page.get_by_role("textbox", name="Name").fill("Authors")
    page.get_by_role("button", name="Rename").click()
    expect(page.get_by_role("heading", level=1, name="Authors")).to_be_visible()
    page.get_by_role("button", name="Renew the code").click()
    shown = page.get_by_role("textbox", name="Access code")
    expect(shown).not_to_have_text(code)
    assert server.api("GET", f"/api/teams/{team}")["accessCode"] == shown.inner_text()

    page.get_by_role("button", name="Delete the team").click()
    page.get_by_label(re.compile("Type .*Authors")).fill("Authors")
    page.get_by_role("dialog").get_by_role("button", name="Delete the team").click()
    expect(page).to_have_url(f"{server.url}/teams")
    expect(page.get_by_role("link", name="Authors")).to_have_count(0)
