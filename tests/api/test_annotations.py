"""Annotations, copies of boards, and the handing over of sessions, over HTTP."""

from typing import Any

import pytest

from tests.api.world import NOBODY, World

PATH = "/api/websites/{website}/annotations"
ONE = PATH + "/{annotation}"


def annotate(world: World, note: str, date: str, **more: Any) -> dict[str, Any]:
    answer = world.ask("POST", PATH, "alice", json={"note": note, "date": date, **more})
    assert answer.status_code == 200, answer.text
    return answer.json()


def notes(world: World, parameters: str = "", who: str = "alice") -> list[str]:
    return [found["note"] for found in world.ask("GET", PATH + parameters, who).json()["data"]]


@pytest.fixture
def several(world: World) -> World:
    world.ask("DELETE", ONE, "alice")
    annotate(world, "Release 2", "2026-03-02T12:00:00Z")
    annotate(world, "Campaign 100%", "2026-03-01", allDay=True)
    annotate(world, "release 3", "2026-04-01T00:00:00+02:00")
    return world


def test_an_annotation_is_made_shown_changed_and_deleted(world: World) -> None:
    made = annotate(world, "Release", "2026-03-02T12:30:00+02:00")
    world.ids["made"] = made["id"]
    assert set(made) == {"id", "websiteId", "userId", "note", "date", "allDay", "createdAt", "updatedAt"}
    assert (made["websiteId"], made["userId"]) == (world.ids["website"], world.ids["alice"])
    assert (made["date"], made["allDay"]) == ("2026-03-02T10:30:00.000Z", False)
    assert world.ask("GET", PATH + "/{made}", "alice").json() == made
    change = {"note": "Release 1.1", "date": "2026-03-03", "allDay": True}
    changed = world.ask("POST", PATH + "/{made}", "admin", json=change).json()
    assert changed == {**made, **change, "date": "2026-03-03T00:00:00.000Z", "updatedAt": changed["updatedAt"]}
    without = world.ask("POST", PATH + "/{made}", "alice", json={"note": "n", "date": "2026-03-03"}).json()
    assert without["allDay"] is True
    assert world.ask("DELETE", PATH + "/{made}", "alice").json() == {"ok": True}
    for method, body in (("GET", None), ("POST", change), ("DELETE", None)):
        more = {} if body is None else {"json": body}
        assert world.ask(method, PATH + "/{made}", "alice", **more).status_code == 404


def test_the_list_is_newest_first(several: World) -> None:
    assert notes(several) == ["release 3", "Release 2", "Campaign 100%"]
    assert notes(several, who="visitor") == notes(several)


@pytest.mark.parametrize(
    ("parameters", "found"),
    [
        ("?search=RELEASE", ["release 3", "Release 2"]),
        ("?search=%25", ["Campaign 100%"]),
        ("?search=nothing", []),
        ("?startAt=1772452800000", ["release 3", "Release 2"]),  # the moment itself counts
        ("?startAt=1772452800001", ["release 3"]),
        ("?endAt=1772452800000", ["Release 2", "Campaign 100%"]),
        ("?startAt=1772323200000&endAt=1772323200000", ["Campaign 100%"]),
        ("?startAt=-8640000000000000&endAt=8640000000000000", ["release 3", "Release 2", "Campaign 100%"]),
        ("?startAt=2&endAt=1", []),
        ("?pageSize=2&page=2", ["Campaign 100%"]),
        ("?page=9007199254740991", []),
        ("?maxResults=2", ["release 3", "Release 2"]),
        ("?maxResults=2&pageSize=1&page=2", ["Release 2"]),
        ("?maxResults=2&pageSize=1&page=3", []),
    ],
)
def test_a_part_of_the_list(several: World, parameters: str, found: list[str]) -> None:
    assert notes(several, parameters) == found


def test_the_page_has_the_shape_of_the_contract(several: World) -> None:
    page = several.ask("GET", PATH + "?search=e&pageSize=1", "alice").json()
    assert {**page, "data": []} == {"data": [], "count": 2, "page": 1, "pageSize": 1, "search": "e"}
    for most, count, capped in ((2, 2, True), (3, 3, False), (9, 3, False)):
        page = several.ask("GET", f"{PATH}?maxResults={most}", "alice").json()
        assert (page["count"], page["isCapped"]) == (count, capped)


@pytest.mark.parametrize(
    "parameters",
    [
        "startAt=x",
        "endAt=1e99",
        "endAt=8640000000000001",
        "page=0",
        "pageSize=-1",
        "maxResults=0",
        "maxResults=1.5",
        "search=%00",
    ],
)
def test_a_list_that_cannot_be_made(world: World, parameters: str) -> None:
    assert world.ask("GET", f"{PATH}?{parameters}", "alice").status_code == 400


@pytest.mark.parametrize(
    "wrong",
    [
        {"note": ""},
        {"note": " \n "},
        {"note": "x" * 501},
        {"note": None},
        {"note": "a\0b"},
        {"date": "yesterday"},
        {"date": ""},
        {"date": 1772452800000},
        {"date": "2026-02-30"},
        {"date": "0001-01-01T00:00:00+14:00"},
        {"date": "1969-12-31T23:59:59Z"},
        {"date": "9999-12-31T23:59:59-14:00"},
        {"allDay": "yes"},
        {"allDay": 1},
        {"allDay": None},
    ],
    ids=str,
)
@pytest.mark.parametrize("path", [PATH, ONE])
def test_what_cannot_be_an_annotation_is_refused(world: World, path: str, wrong: dict[str, Any]) -> None:
    before = world.ask("GET", PATH, "alice").json()
    answer = world.ask("POST", path, "alice", json={"note": "n", "date": "2026-01-01", **wrong})
    assert answer.status_code == 400
    (field,) = wrong
    assert "\0" in str(wrong.get("note")) or answer.json()["error"]["properties"][field]["errors"]
    assert world.ask("GET", PATH, "alice").json() == before


def test_the_longest_note(world: World) -> None:
    assert annotate(world, "ä" * 500, "2026-01-01")["note"] == "ä" * 500


def test_both_note_and_date_are_needed(world: World) -> None:
    for body in ({"note": "n"}, {"date": "2026-01-01"}, {}, []):
        assert world.ask("POST", PATH, "alice", json=body).status_code == 400


def test_nothing_else_is_taken_from_the_body(world: World) -> None:
    chosen = {"id": NOBODY, "userId": world.ids["admin"], "websiteId": world.ids["team_website"], "createdAt": "1970"}
    made = annotate(world, "n", "2026-01-01", **chosen)
    assert not set(chosen.values()) & set(map(str, made.values()))
    world.ids["made"] = made["id"]
    change = {"note": "m", "date": "2026-01-01", **chosen}
    changed = world.ask("POST", PATH + "/{made}", "alice", json=change).json()
    assert changed == {**made, "note": "m", "updatedAt": changed["updatedAt"]}


def test_an_annotation_is_found_with_its_own_website_only(world: World) -> None:
    body = {"note": "n", "date": "2026-01-01"}
    for path in (
        PATH + "/{team_annotation}",
        "/api/websites/{team_website}/annotations/{annotation}",
        PATH + "/{nobody}",
    ):
        for method, more in (("GET", {}), ("POST", {"json": body}), ("DELETE", {})):
            assert world.ask(method, path, "alice", **more).status_code == 404
    assert world.ask("GET", PATH + "/nonsense", "alice").status_code == 400
    assert world.ask("GET", "/api/websites/nonsense/annotations", "alice").status_code == 400


def test_a_website_that_is_not_there_has_none(world: World) -> None:
    path = "/api/websites/{nobody}/annotations"
    assert world.ask("GET", path, "admin").json()["data"] == []
    assert world.ask("POST", path, "admin", json={"note": "n", "date": "2026-01-01"}).status_code == 404


def test_they_stay_when_the_website_is_reset_and_when_their_author_leaves(world: World) -> None:
    team = "/api/websites/{team_website}/annotations"
    made = world.ask("POST", team, "member", json={"note": "mine", "date": "2026-01-01"}).json()
    world.ids["made"] = made["id"]
    assert world.ask("POST", "/api/websites/{team_website}/reset", "alice").status_code == 200
    assert world.ask("DELETE", "/api/users/{member}", "admin").status_code == 200
    assert world.ask("GET", team + "/{made}", "alice").json() == {**made, "userId": None}


def test_they_go_with_the_website(world: World) -> None:
    assert world.ask("DELETE", "/api/websites/{website}", "alice").status_code == 200
    assert world.ask("GET", PATH, "admin").json()["count"] == 0
    assert world.accounts.annotations.find(world.ids["website"], world.ids["annotation"]) is None


class TestCopiesOfBoards:
    PATH = "/api/boards/{board}/clone"

    def test_a_copy_is_like_the_original(self, world: World) -> None:
        parameters = {"rows": [{"columns": [{"component": {"type": "chart", "props": {"n": 1}}}]}]}
        change = {"name": "First", "description": "d", "parameters": parameters}
        original = world.ask("POST", "/api/boards/{board}", "alice", json=change).json()
        copy = world.ask("POST", self.PATH, "alice", json={}).json()
        own = {"id": copy["id"], "createdAt": copy["createdAt"], "updatedAt": copy["updatedAt"]}
        assert copy == {**original, **own}
        assert copy["id"] != original["id"]
        world.ids["copy"] = copy["id"]
        world.ask("POST", "/api/boards/{copy}", "alice", json={"name": "Second"})
        assert world.ask("GET", "/api/boards/{board}", "alice").json() == original

    def test_it_may_differ(self, world: World) -> None:
        change = {"name": "n", "description": "d", "parameters": {"rows": []}}
        copy = world.ask("POST", self.PATH, "alice", json=change).json()
        assert {name: copy[name] for name in change} == change

    def test_references_to_reports_that_are_gone_are_left_out(self, world: World) -> None:
        kept, gone = world.ids["report"], NOBODY
        parameters = {"rows": [{"reportId": kept}, {"reportId": gone, "title": "t"}, {"x": {"reportId": "nonsense"}}]}
        expected = {"rows": [{"reportId": kept}, {"title": "t"}, {"x": {}}]}
        assert world.ask("POST", self.PATH, "alice", json={"parameters": parameters}).json()["parameters"] == expected
        world.ask("POST", "/api/boards/{board}", "alice", json={"parameters": parameters})
        assert world.ask("POST", self.PATH, "alice", json={}).json()["parameters"] == expected
        assert world.ask("GET", "/api/boards/{board}", "alice").json()["parameters"] == parameters

    def test_thousands_of_references_and_great_depth_are_no_trouble(self, world: World) -> None:
        deep: dict[str, Any] = {"reportId": NOBODY}
        for _ in range(300):
            deep = {"in": [deep]}
        many = [{"reportId": f"00000000-0000-4000-8000-{number:012}"} for number in range(2_000)]
        answer = world.ask("POST", self.PATH, "alice", json={"parameters": {"many": many, "deep": deep}})
        assert answer.status_code == 200
        assert "reportId" not in answer.text

    @pytest.mark.parametrize("wrong", [{"name": "x" * 201}, {"name": 1}, {"parameters": []}, {"description": None}, []])
    def test_what_cannot_be_a_copy(self, world: World, wrong: Any) -> None:
        assert world.ask("POST", self.PATH, "alice", json=wrong).status_code == 400

    def test_it_is_the_teams_for_those_who_may_create_there(self, world: World) -> None:
        path = "/api/boards/{team_board}/clone"
        for who, mine in (("member", False), ("alice", False), ("watcher", True)):
            copy = world.ask("POST", path, who, json={"userId": world.ids["admin"], "teamId": None}).json()
            owner = (world.ids[who], None) if mine else (None, world.ids["team"])
            assert (copy["userId"], copy["teamId"]) == owner

    def test_a_board_that_is_not_there(self, world: World) -> None:
        assert world.ask("POST", "/api/boards/{nobody}/clone", "admin", json={}).status_code == 404
        assert world.ask("POST", "/api/boards/{nobody}/clone", "alice", json={}).status_code == 401
        assert world.ask("POST", "/api/boards/nonsense/clone", "alice", json={}).status_code == 400

    def test_who_only_views_does_not_copy(self, world: World) -> None:
        world.accounts.teams.add_member(world.ids["team"], world.ids["viewer"], "team-view-only")
        assert world.ask("GET", "/api/boards/{team_board}", "viewer").status_code == 200
        assert world.ask("POST", "/api/boards/{team_board}/clone", "viewer", json={}).status_code == 401

    def test_a_dashboard_becomes_a_board(self, world: World) -> None:
        world.ask("POST", "/api/dashboard", "alice", json={"name": "Dash", "parameters": {}})
        assert world.ask("POST", "/api/boards/{alice}/clone", "alice", json={}).json()["type"] == "mixed"


class TestSigningOn:
    def test_a_session_is_handed_over(self, world: World) -> None:
        handed = world.ask("POST", "/api/auth/sso", "alice").json()
        assert handed["user"] == world.ask("GET", "/api/me", "alice").json()["user"]
        assert handed["token"] != world.tokens["alice"]
        world.tokens["new"] = handed["token"]
        assert world.ask("POST", "/api/auth/logout", "alice").status_code == 200
        assert world.ask("GET", "/api/websites/{website}", "new").status_code == 200

    def test_nothing_is_sold(self, world: World) -> None:
        answers = [world.ask("GET", "/api/auth/subscription" + team, "alice") for team in ("", "?teamId={team}")]
        for answer in answers:
            assert answer.json() == {
                "hasSubscription": False,
                "isBusiness": False,
                "isNoBilling": True,
                "isPro": False,
                "unlimitedWebsites": True,
            }

    def test_a_team_is_named_by_its_id(self, world: World) -> None:
        assert world.ask("GET", "/api/auth/subscription?teamId=nonsense", "alice").status_code == 400
        assert world.ask("GET", "/api/auth/subscription?teamId={nobody}", "alice").status_code == 401
