import asyncio

import pytest

from kokumi.api.erasing import erase_pending
from tests.api.world import World


def test_a_website_is_created_with_the_shape_of_the_contract(world: World) -> None:
    created = world.ask("POST", "/api/websites", "stranger", json={"name": "N", "domain": "d.example"}).json()
    assert {**created, "id": None, "createdAt": None, "updatedAt": None} == {
        "id": None,
        "name": "N",
        "domain": "d.example",
        "resetAt": None,
        "userId": world.ids["stranger"],
        "teamId": None,
        "createdBy": world.ids["stranger"],
        "createdAt": None,
        "updatedAt": None,
        "deletedAt": None,
        "replayEnabled": False,
        "replayConfig": None,
        "recorderEnabled": False,
        "shareId": None,
    }
    assert len(created["createdAt"]) == len("2026-02-10T07:52:37.000Z")
    assert created["createdAt"].endswith("Z")
    assert world.accounts.registry.website_exists(created["id"])


def test_a_website_with_a_taken_id_or_share_id_is_refused_and_not_made(world: World) -> None:
    new = {"name": "N", "domain": "d"}
    for field, value in (("id", "{website}"), ("id", "{link}"), ("shareId", "share-slug")):
        error = world.ask("POST", "/api/websites", "stranger", json={**new, field: value}).json()["error"]
        assert error["status"] == 400
        assert error["properties"][field]["errors"]
    assert world.ask("GET", "/api/websites", "stranger").json()["count"] == 0


def test_what_is_not_sent_stays(world: World) -> None:
    before = world.ask("GET", "/api/websites/{website}", "alice").json()
    replay = {"replayEnabled": True, "replayConfig": {"sampleRate": 0.5, "maskLevel": "strict"}}
    after = world.ask("POST", "/api/websites/{website}", "alice", json={"name": "New", **replay}).json()
    assert {**after, "updatedAt": None} == {
        **before,
        "name": "New",
        **replay,
        "recorderEnabled": True,
        "updatedAt": None,
    }
    after = world.ask("POST", "/api/websites/{website}", "alice", json={"replayConfig": None}).json()
    assert (after["replayConfig"], after["replayEnabled"]) == (None, True)


@pytest.mark.parametrize("config", [{"sampleRate": 2}, {"maskLevel": "none"}, {"maxDuration": 0}, [], "x"])
def test_a_replay_configuration_is_checked(world: World, config: object) -> None:
    answer = world.ask("POST", "/api/websites/{website}", "alice", json={"replayConfig": config})
    assert answer.status_code == 400


def test_a_share_id_makes_and_null_ends_a_share(world: World) -> None:
    world.ask("POST", "/api/websites/{website}", "alice", json={"shareId": "another-slug"})
    assert world.ask("GET", "/api/share/another-slug").json()["parameters"] == {"overview": True, "events": True}
    taken = world.ask("POST", "/api/websites/{team_website}", "alice", json={"shareId": "another-slug"})
    assert taken.json()["error"]["message"] == "That share ID is already taken."
    assert world.ask("POST", "/api/websites/{website}", "alice", json={"shareId": None}).json()["shareId"] is None
    assert world.ask("GET", "/api/share/another-slug").status_code == 404
    assert world.ask("GET", "/api/share/share-slug").status_code == 404


def test_ids_in_paths_are_read_in_any_case(world: World) -> None:
    path = f"/api/websites/{world.ids['website'].upper()}"
    assert world.ask("GET", path, "alice").json()["id"] == world.ids["website"]
    assert world.ask("GET", path, "stranger").status_code == 401


def test_deleting_a_website_erases_its_events(world: World) -> None:
    assert world.ask("DELETE", "/api/websites/{website}", "alice").json() == {"ok": True}
    assert world.store.erased == [world.ids["website"]]
    assert world.accounts.erasures.pending() == []
    assert not world.accounts.registry.website_exists(world.ids["website"])
    assert world.ask("GET", "/api/websites/{website}", "admin").json() is None
    assert world.ask("GET", "/api/websites/{website}", "alice").status_code == 401
    assert world.ask("DELETE", "/api/websites/{website}", "admin").status_code == 404


def test_what_could_not_be_erased_is_erased_later(world: World) -> None:
    world.store.broken = True
    assert world.ask("DELETE", "/api/websites/{website}", "alice").status_code == 503
    assert world.ask("GET", "/api/websites/{website}", "admin").json() is None
    assert world.accounts.erasures.pending() == [world.ids["website"]]
    world.store.broken = False
    asyncio.run(erase_pending(world.accounts, world.store))
    assert world.store.erased == [world.ids["website"]]
    assert world.accounts.erasures.pending() == []


def test_a_reset_erases_events_and_notes_when(world: World) -> None:
    assert world.ask("POST", "/api/websites/{website}/reset", "alice").json() == {"ok": True}
    assert world.store.erased == [world.ids["website"]]
    assert world.ask("GET", "/api/websites/{website}", "alice").json()["resetAt"].endswith("Z")
    assert world.ask("POST", "/api/websites/{nobody}/reset", "admin").status_code == 404


def test_a_website_goes_to_a_team_and_back(world: World) -> None:
    given = world.ask("POST", "/api/websites/{website}/transfer", "alice", json={"teamId": "{team}"}).json()
    assert (given["userId"], given["teamId"]) == (None, world.ids["team"])
    assert world.ask("GET", "/api/websites/{website}", "watcher").status_code == 200
    taken = world.ask("POST", "/api/websites/{website}/transfer", "alice", json={"userId": "{alice}"}).json()
    assert (taken["userId"], taken["teamId"]) == (world.ids["alice"], None)
    assert world.ask("GET", "/api/websites/{website}", "watcher").status_code == 401
    assert world.ask("POST", "/api/websites/{website}/transfer", "alice", json={}).status_code == 400


def test_lists_name_who_has_and_who_made_a_website(world: World) -> None:
    own = world.ask("GET", "/api/me/websites", "alice").json()["data"]
    assert [website["user"] for website in own] == [{"id": world.ids["alice"], "username": "alice"}]
    both = world.ask("GET", "/api/me/websites?includeTeams=true", "alice").json()
    assert both["count"] == 2
    assert "user" not in both["data"][0]
    team = world.ask("GET", "/api/teams/{team}/websites", "watcher").json()["data"]
    assert [website["createUser"]["username"] for website in team] == ["alice"]
    newest, oldest = world.ask("GET", "/api/admin/websites", "admin").json()["data"]
    assert (newest["user"], newest["team"]["members"][0]["userId"]) == (None, world.ids["alice"])
    assert (oldest["user"]["username"], oldest["team"]) == ("alice", None)


@pytest.mark.parametrize(
    ("query", "count", "echo"),
    [("", 1, None), ("?search=SITE", 1, "SITE"), ("?search=zz", 0, "zz"), ("?search=", 1, "")],
)
def test_a_search_is_repeated_in_the_answer(world: World, query: str, count: int, echo: str | None) -> None:
    page = world.ask("GET", f"/api/websites{query}", "alice").json()
    assert (page["count"], page.get("search")) == (count, echo)


def test_huge_pages_are_empty_rather_than_errors(world: World) -> None:
    page = world.ask("GET", "/api/websites?page=9007199254740991&pageSize=9007199254740991", "alice").json()
    assert (page["data"], page["count"]) == ([], 1)
    assert world.ask("GET", "/api/websites?page=9007199254740993", "alice").status_code == 400
