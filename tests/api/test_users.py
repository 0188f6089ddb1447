from tests.api.world import World

NEW = {"username": "new", "password": "new-password", "role": "user"}


def test_a_user_is_created_shown_changed_and_deleted(world: World) -> None:
    created = world.ask("POST", "/api/users", "admin", json=NEW).json()
    world.ids["new"] = created["id"]
    assert created == {"id": created["id"], "username": "new", "role": "user"}
    shown = world.ask("GET", "/api/users/{new}", "admin").json()
    assert set(shown) == {"id", "username", "role", "createdAt", "twoFactorRequired"}
    change = {"username": "renamed", "role": "view-only"}
    changed = world.ask("POST", "/api/users/{new}", "admin", json=change).json()
    assert {**shown, **changed} == {**shown, **change}
    assert set(changed) == {"id", "username", "role", "createdAt"}
    assert world.ask("DELETE", "/api/users/{new}", "admin").json() == {"ok": True}
    assert world.ask("GET", "/api/users/{new}", "admin").json() is None
    assert world.ask("DELETE", "/api/users/{new}", "admin").status_code == 404
    assert world.ask("POST", "/api/users/{new}", "admin", json=change).status_code == 404


def test_a_taken_name_is_refused_by_name(world: World) -> None:
    for path, body in (("/api/users", {**NEW, "username": "alice"}), ("/api/users/{stranger}", {"username": "alice"})):
        error = world.ask("POST", path, "admin", json=body).json()["error"]
        assert (error["status"], error["message"]) == (400, "User already exists")
        assert error["properties"]["username"]["errors"]


def test_a_chosen_id_is_kept_in_lower_case_and_taken_once(world: World) -> None:
    id_ = "A78B943F-813A-4B23-A527-B22CF2CD83E7"
    assert world.ask("POST", "/api/users", "admin", json={**NEW, "id": id_}).json()["id"] == id_.lower()
    answer = world.ask("POST", "/api/users", "admin", json={**NEW, "username": "other", "id": id_})
    assert answer.status_code == 400
    assert answer.json()["error"]["properties"]["id"]["errors"]


def test_nobody_deletes_themselves(world: World) -> None:
    answer = world.ask("DELETE", "/api/users/{admin}", "admin")
    assert (answer.status_code, answer.json()["error"]["message"]) == (400, "You cannot delete yourself.")


def test_no_answer_holds_a_password(world: World) -> None:
    answers = [
        world.ask("POST", "/api/users", "admin", json=NEW),
        *(world.ask("GET", f"/api/{path}", "admin") for path in ("users/{alice}", "admin/users", "me")),
        world.ask("POST", "/api/users/{alice}", "admin", json={"password": "another-password"}),
    ]
    for answer in answers:
        assert answer.status_code == 200
        assert "argon2" not in answer.text
        assert "password" not in answer.text


def test_the_list_of_users_is_newest_first_with_counts(world: World) -> None:
    page = world.ask("GET", "/api/admin/users?search=a&pageSize=2", "admin").json()
    assert page["count"] == 5  # admin, alice, stranger, manager, watcher
    assert (page["page"], page["pageSize"], page["orderBy"], page["search"]) == (1, 2, "createdAt", "a")
    assert [user["username"] for user in page["data"]] == ["watcher", "manager"]
    (alice,) = world.ask("GET", "/api/admin/users?search=alice", "admin").json()["data"]
    assert alice["_count"] == {"websites": 1}


def test_deleting_a_user_erases_the_events_of_their_websites(world: World) -> None:
    assert world.ask("DELETE", "/api/users/{alice}", "admin").status_code == 200
    assert sorted(world.store.erased) == sorted(world.ids[name] for name in ("website", "link", "pixel"))
    assert world.accounts.erasures.pending() == []
    team_website = world.ask("GET", "/api/websites/{team_website}", "admin").json()
    assert (team_website["userId"], team_website["teamId"]) == (world.ids["admin"], None)


class TestMassAssignment:
    """Members of a body that an operation does not know, or not for whoever asks, do nothing."""

    def test_users_cannot_raise_or_rename_themselves(self, world: World) -> None:
        body = {"role": "admin", "username": "boss", "isAdmin": True, "id": "{admin}", "createdAt": "2000-01-01"}
        changed = world.ask("POST", "/api/users/{stranger}", "stranger", json=body).json()
        assert (changed["id"], changed["username"], changed["role"]) == (world.ids["stranger"], "stranger", "user")
        assert world.ask("GET", "/api/admin/users", "stranger").status_code == 401

    def test_websites_cannot_be_made_or_changed_to_be_somebody_elses(self, world: World) -> None:
        foreign = {"userId": "{alice}", "createdBy": "{alice}", "deletedAt": "2026-01-01T00:00:00Z", "resetAt": "x"}
        new = world.ask("POST", "/api/websites", "stranger", json={"name": "n", "domain": "d", **foreign}).json()
        assert (new["userId"], new["createdBy"]) == (world.ids["stranger"], world.ids["stranger"])
        change = {**foreign, "userId": "{stranger}", "teamId": "{team}", "id": "{nobody}"}
        changed = world.ask("POST", "/api/websites/{website}", "alice", json=change).json()
        for name, value in {"id": "website", "userId": "alice", "createdBy": "alice"}.items():
            assert changed[name] == world.ids[value]
        assert (changed["teamId"], changed["deletedAt"], changed["resetAt"]) == (None, None, None)

    def test_links_boards_and_reports_keep_their_owner(self, world: World) -> None:
        foreign = {"userId": "{stranger}", "teamId": "{team}", "user_id": "{stranger}"}
        report = {"websiteId": "{website}", "type": "goal", "name": "n", "parameters": {}}
        for path, body in (("links/{link}", {}), ("boards/{board}", {}), ("reports/{report}", report)):
            changed = world.ask("POST", f"/api/{path}", "alice", json={**body, **foreign}).json()
            assert changed["userId"] == world.ids["alice"]
            assert changed.get("teamId") is None
        board = world.ask("POST", "/api/boards", "stranger", json={"type": "mixed", "name": "n", "userId": "{alice}"})
        assert board.json()["userId"] == world.ids["stranger"]

    def test_members_cannot_be_made_owners(self, world: World) -> None:
        assert (
            world.ask("POST", "/api/teams/{team}/users/{member}", "manager", json={"role": "team-owner"}).status_code
            == 400
        )
        joined = world.ask("POST", "/api/teams/join", "stranger", json={"accessCode": "{code}", "role": "team-owner"})
        assert joined.json()["role"] == "team-member"
