import base64
import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kokumi.accounts.accounts import Accounts
from kokumi.accounts.board_panels import panel_questions
from kokumi.accounts.share_tokens import ShareTokens
from kokumi.accounts.websites import Website

A = "8122471f-5633-4377-8862-a8f162079497"
B = "322de20e-70f5-4715-8eb5-95a5f9f880c8"
C = "d14b9784-caab-4c12-8699-42082e92a2c6"


@pytest.fixture
def website(accounts: Accounts, alice: str) -> Website:
    return accounts.websites.create(name="Main", domain="main.example", created_by=alice, website_id=A)


def opened(accounts: Accounts, slug: str) -> tuple[dict[str, Any], str]:
    found = accounts.share_tokens.open(slug)
    assert found is not None
    return found[0].claims, found[1]


def test_a_token_opens_what_its_share_shares(accounts: Accounts, website: Website) -> None:
    share = accounts.shares.create("website", A, "s", {"overview": True}, "public")
    claims, token = opened(accounts, "public")
    assert claims == {"shareId": share.id, "shareType": 1, "parameters": {"overview": True}, "websiteId": A}
    grant = accounts.share_tokens.grant(token)
    assert grant is not None
    assert grant.ids == {A}
    assert {**claims, "iat": grant.claims["iat"]} == grant.claims


@pytest.mark.parametrize("ending", ["share", "slug", "website"])
def test_a_token_ends_with_its_share_its_slug_and_its_website(
    accounts: Accounts, website: Website, ending: str
) -> None:
    share = accounts.shares.create("website", A, "s", {}, "public")
    _, token = opened(accounts, "public")
    if ending == "share":
        accounts.shares.delete(share.id)
    elif ending == "slug":
        accounts.shares.update(share.id, "s", "another", {})
        accounts.shares.create("website", A, "new share of the old slug", {}, "public")
    else:
        accounts.websites.delete(A)
    assert accounts.share_tokens.grant(token) is None


def encoded(content: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(content).encode()).decode()


@pytest.mark.parametrize(
    "token",
    [
        "",
        "garbage",
        "ä",
        "====",
        "a" * 100_000,
        "eyJhbGciOiJIUzI1NiJ9.eyJ3ZWJzaXRlSWQiOiJ4In0.AAAA",
        encoded(None),
        encoded({"share_id": A, "slug": "public"}),
        encoded({"share_id": "x", "slug": "public", "issued_at": 1}),
        encoded({"share_id": A, "slug": "public", "issued_at": 1}),
    ],
)
def test_made_up_tokens_open_nothing(accounts: Accounts, website: Website, token: str) -> None:
    accounts.shares.create("website", A, "s", {}, "public")
    assert accounts.share_tokens.grant(token) is None


@given(token=st.text())
def test_no_text_whatever_breaks_the_reading_of_tokens(token: str) -> None:
    class NoDatabase:
        def read(self) -> None:
            raise AssertionError("a token that was never issued reached the database")

    assert ShareTokens(NoDatabase()).grant(token) is None


def panel(about: object, type_: str = "WebsiteMetricsBar", **props: str) -> dict[str, object]:
    named = about if isinstance(about, dict) else {"entityType": "website", "entityId": about}
    return {"component": {"type": type_, **named, "props": props}}


def test_a_board_opens_only_what_its_owner_may_see(accounts: Accounts, alice: str, bob: str, website: Website) -> None:
    accounts.websites.create(name="Bob's", domain="b.example", created_by=bob, website_id=B)
    team, _ = accounts.teams.create("team", alice)
    accounts.websites.create(name="Team's", domain="t.example", created_by=alice, team_id=team.id, website_id=C)
    rows = [{"columns": [panel(A), panel({"websiteId": B}), panel(C)]}]
    values = {"type": "mixed", "name": "b", "description": "", "parameters": {"rows": rows}}
    accounts.teams.add_member(team.id, bob, "team-view-only")
    for owner, seen in ((alice, {A, C}), (bob, {B, C})):
        board = accounts.boards.create(values, user_id=owner)
        accounts.shares.create("board", board.id, "s", {}, f"board-of-{owner}")
        claims, token = opened(accounts, f"board-of-{owner}")
        assert set(claims["websiteIds"]) == seen
        grant = accounts.share_tokens.grant(token)
        assert grant is not None
        assert grant.ids == {board.id, *seen}
    board = accounts.boards.create(values, user_id=bob, team_id=team.id)
    accounts.shares.create("board", board.id, "s", {}, "board-of-team")
    assert opened(accounts, "board-of-team")[0]["websiteIds"] == [C]
    accounts.teams.remove_member(team.id, bob)
    assert opened(accounts, f"board-of-{bob}")[0]["websiteIds"] == [B]


def test_a_board_opens_what_its_panels_ask_and_no_more(accounts: Accounts, alice: str, website: Website) -> None:
    rows = [{"columns": [panel(A, "WorldMap")]}]
    values = {"type": "mixed", "name": "b", "description": "", "parameters": {"rows": rows}}
    board = accounts.boards.create(values, user_id=alice)
    accounts.shares.create("board", board.id, "s", {}, "public")
    grant = accounts.share_tokens.grant(opened(accounts, "public")[1])
    assert grant is not None
    for question in ("metrics/country", "thing", "daterange"):
        assert grant.asking(question).ids == {A}
    for question in ("metrics/city", "metrics/", "stats", ""):
        assert grant.asking(question).ids == frozenset()
    assert grant.asking("board").ids == {board.id}


ABOUT = {"thing", "daterange"}


def test_what_panels_ask_is_told_from_their_kinds() -> None:
    parameters = {
        "rows": [
            {"columns": [panel(A.upper()), panel(A, "WebsiteChart"), {"component": None}, {}]},
            {"columns": [panel({"entityType": "link", "entityId": B, "websiteId": A}, "MetricsTable", type="city")]},
            {"columns": [panel({"websiteId": C}, "MetricsTable", type="distinctId"), panel(C, "WorldMap")]},
            {"columns": [panel(C, "WeeklyTraffic"), panel(C, "EventsChart")]},
            {"columns": [panel({"entityType": "user", "entityId": B}), panel(B, "Funnel"), panel(B, "TextBlock")]},
            {"columns": [panel("no uuid"), panel({"entityType": "website", "entityId": [A]}), panel({})]},
            "junk",
            {"columns": "junk"},
        ],
    }
    assert panel_questions(parameters) == {
        ("website", A): {*ABOUT, "stats", "pageviews", "annotations"},
        ("link", B): {*ABOUT, "stats", "metrics/city"},
        ("website", C): {*ABOUT, "stats", "metrics/path", "metrics/country", "sessions/weekly", "events/series"},
    }


def test_a_board_about_one_thing_opens_that_alone() -> None:
    rows = [{"columns": [panel(B), panel({}, "WebsiteChart")]}]
    assert panel_questions({"pixelId": A, "rows": rows}) == {
        ("pixel", A): {*ABOUT, "stats", "pageviews", "annotations"}
    }


@pytest.mark.parametrize("rows", [{}, {"rows": []}, {"rows": [{"columns": []}]}])
def test_a_board_about_one_thing_opens_what_panels_could_ask_before_it_has_any(rows: dict[str, Any]) -> None:
    [(about, asked)] = panel_questions({"websiteId": A, **rows}).items()
    assert about == ("website", A)
    assert {*ABOUT, "stats", "pageviews", "metrics/path", "metrics/country", "sessions/weekly"} <= asked
    assert "metrics/distinctId" not in asked
    assert panel_questions(rows) == {}


NAMES = st.sampled_from(["rows", "columns", "component", "type", "props", "entityId", "entityType", "x"])
VALUES = st.none() | st.booleans() | st.floats() | st.text() | st.sampled_from([A, B, "MetricsTable", "website"])
JSON = st.recursive(VALUES, lambda inner: st.lists(inner) | st.dictionaries(NAMES, inner))


@settings(max_examples=50)
@given(parameters=JSON)
def test_no_parameters_whatever_break_the_reading_of_boards(parameters: Any) -> None:
    assert isinstance(panel_questions(parameters), dict)
