"""API keys over HTTP: what they open, and above all what they do not, on every route there is."""

import logging
from datetime import timedelta
from typing import Any

import pytest
from litestar import Litestar
from litestar.routes import HTTPRoute
from sqlalchemy import insert, select, update

from kokumi.accounts.api_keys import MOST_KEYS
from kokumi.accounts.instants import Instant
from kokumi.accounts.tables import api_key
from kokumi.accounts.tokens import hash_token
from kokumi.api.app import create_api
from kokumi.api.key_rules import open_to_keys, reads
from kokumi.api.reports_run import ReportQuestions
from kokumi.settings import Settings
from tests.api.test_permissions import CHANGES, ENDINGS, READS, Operation, name
from tests.api.world import ANONYMOUS, World

KEYS = "/api/me/api-keys"
WRITES = [*CHANGES, *ENDINGS]
QUESTION = {
    "websiteId": "{website}",
    "type": "goal",
    "filters": {},
    "parameters": {"startDate": "2026-01-01", "endDate": "2026-02-01", "type": "path", "value": "/"},
}


def make_key(world: World, called: str = "key", who: str = "alice", **fields: Any) -> dict[str, Any]:
    """A key that `World.ask` sends for `called`."""
    answer = world.ask("POST", KEYS, who, json={"name": called, **fields})
    assert answer.status_code == 200, answer.text
    world.tokens[called] = answer.json()["key"]
    return answer.json()


def change_row(world: World, key_id: str, **values: Any) -> None:
    with world.accounts._database.write() as connection:
        connection.execute(update(api_key).where(api_key.c.id == key_id).values(**values))


def message(world: World, method: str, path: str, who: str, **more: Any) -> tuple[int, str]:
    answer = world.ask(method, path, who, **more)
    return answer.status_code, answer.json()["error"]["message"]


def ask(world: World, operation: Operation, who: str) -> Any:
    method, path = operation.request.split(" ")
    return world.ask(method, path, who, **({} if operation.body is None else {"json": operation.body}))


def routes(api: Litestar) -> list[str]:
    """Every method and path that the API answers, as declared."""
    return sorted(
        f"{method} {route.path_format}"
        for route in api.routes
        if isinstance(route, HTTPRoute)
        for method in route.methods
        if method not in ("OPTIONS", "HEAD")
    )


API = create_api(None, None, Settings())
ROUTES = routes(API)
QUESTIONS = {
    "/api/explain",
    *(f"/api{path}" for handler in ReportQuestions(owner=API).get_route_handlers() for path in handler.paths),
}
"""What is asked by POST because it does not fit into an address."""


def filled(world: World, route: str, website: str = "website") -> str:
    """The path with ids that exist; things beside websites are those of the same owner."""
    ids = {**world.ids, "board_id": world.ids["board"], "website_id": world.ids[website], "thing_id": world.ids["link"]}
    for kind in ("link", "pixel", "report", "share", "segment", "annotation", "team"):
        ids[f"{kind}_id"] = world.ids[kind]
    ids |= {"user_id": world.ids["alice"], "slug": "share-slug"}
    for part in route.split("/"):
        if part.startswith("{") and part[1:-1] not in ids:
            ids[part[1:-1]] = world.ids["nobody"]
    return route.format(**ids)


class TestTheListOfKeys:
    def test_a_key_is_shown_once(self, world: World) -> None:
        made = make_key(world, "Nightly export")
        assert made["key"].startswith("umami_")
        assert len(made["key"]) == len("umami_") + 43
        assert made["key"].startswith(made["keyPrefix"])
        assert len(made["keyPrefix"]) == 12
        answer = world.ask("GET", KEYS, "alice")
        assert made["key"] not in answer.text
        assert [{**listed, "key": made["key"]} for listed in answer.json()] == [made]
        assert (made["scope"], made["websiteId"], made["expiresAt"], made["lastUsedAt"]) == ("write", None, None, None)

    def test_only_a_hash_is_stored(self, world: World) -> None:
        key = make_key(world)["key"]
        with world.accounts._database.read() as connection:
            row = connection.execute(select(api_key)).one()
        assert row.key_hash == hash_token(key)
        assert key not in map(str, row)

    def test_everybody_sees_their_own_newest_first(self, world: World) -> None:
        for called in ("first", "second"):
            make_key(world, called)
        make_key(world, "other", who="stranger")
        assert [key["name"] for key in world.ask("GET", KEYS, "alice").json()] == ["second", "first"]
        assert [key["name"] for key in world.ask("GET", KEYS, "stranger").json()] == ["other"]

    def test_a_deleted_key_ends_at_once(self, world: World) -> None:
        world.ids["key"] = make_key(world)["id"]
        assert world.ask("GET", "/api/me", "key").status_code == 200
        assert world.ask("DELETE", KEYS + "/{key}", "alice").json() == {"ok": True}
        assert message(world, "GET", "/api/me", "key") == (401, "There is no such API key.")
        assert world.ask("DELETE", KEYS + "/{key}", "alice").status_code == 404

    @pytest.mark.parametrize("who", ["stranger", "admin"])
    def test_nobody_deletes_somebody_elses_key(self, world: World, who: str) -> None:
        world.ids["key"] = make_key(world)["id"]
        assert world.ask("DELETE", KEYS + "/{key}", who).status_code == 404
        assert world.ask("GET", "/api/me", "key").status_code == 200

    def test_an_id_that_is_none(self, world: World) -> None:
        assert world.ask("DELETE", KEYS + "/nonsense", "alice").status_code == 400
        assert world.ask("DELETE", KEYS + "/{nobody}", "alice").status_code == 404

    @pytest.mark.parametrize(
        "fields",
        [
            {"name": ""},
            {"name": "   "},
            {"name": "x" * 101},
            {"name": None},
            {"name": 7},
            {"name": "a\0b"},
            {"scope": "admin"},
            {"scope": "WRITE"},
            {"scope": ["write"]},
            {"scope": None},
            {"websiteId": "nonsense"},
            {"websiteId": ""},
            {"websiteId": ["{website}"]},
            {"expiresAt": "tomorrow"},
            {"expiresAt": "2020-01-01T00:00:00Z"},
            {"expiresAt": "0001-01-01T00:00:00+14:00"},
            {"expiresAt": "9999-12-31T23:59:59-14:00"},
            {"expiresAt": 4_102_444_800_000},
        ],
        ids=str,
    )
    def test_what_cannot_be_a_key_is_refused(self, world: World, fields: dict[str, Any]) -> None:
        answer = world.ask("POST", KEYS, "alice", json={"name": "n", **fields})
        assert answer.status_code == 400, answer.text
        assert world.ask("GET", KEYS, "alice").json() == []

    def test_a_key_needs_a_name(self, world: World) -> None:
        assert world.ask("POST", KEYS, "alice", json={}).status_code == 400
        make_key(world, "x" * 100)
        make_key(world, "Ünïcödé 🔑")

    @pytest.mark.parametrize(
        "field", ["userId", "user_id", "id", "key", "keyHash", "key_hash", "keyPrefix", "role", "createdAt"]
    )
    def test_nothing_else_is_taken_from_the_body(self, world: World, field: str) -> None:
        chosen = {"id": world.ids["nobody"], "role": "admin", "key": "umami_chosen"}.get(field, world.ids["admin"])
        made = make_key(world, "key", "stranger", **{field: chosen})
        assert chosen not in made.values()
        me = world.ask("GET", "/api/me", "key").json()
        assert (me["user"]["id"], me["user"]["role"]) == (world.ids["stranger"], "user")
        assert world.ask("GET", KEYS, "admin").json() == []

    def test_there_is_a_most_of_keys(self, world: World) -> None:
        for number in range(MOST_KEYS):
            make_key(world, f"key {number}")
        status, text = message(world, "POST", KEYS, "alice", json={"name": "one more"})
        assert (status, "50" in text) == (400, True)
        world.ids["key"] = world.ask("GET", KEYS, "alice").json()[0]["id"]
        world.ask("DELETE", KEYS + "/{key}", "alice")
        make_key(world, "in its place")
        make_key(world, "another's", who="stranger")


class TestSigningInWithAKey:
    def test_in_either_header(self, world: World) -> None:
        key = make_key(world)["key"]
        for headers in (
            {"Authorization": f"Bearer {key}"},
            {"authorization": f"bearer  {key}"},
            {"x-umami-api-key": key},
            {"X-Umami-Api-Key": key},
            {"Authorization": f"Bearer {key}", "x-umami-api-key": key},
        ):
            assert world.ask("GET", "/api/websites/{website}", headers=headers).status_code == 200

    def test_who_asks_is_told_with_the_name_of_the_key(self, world: World) -> None:
        made = make_key(world, "Export", scope="read")
        me = world.ask("GET", "/api/me", "Export").json()
        assert me["authType"] == "api-key"
        assert me["apiKey"] == {"id": made["id"], "name": "Export", "scope": "read", "websiteId": None}
        assert "token" not in me
        assert "authType" not in world.ask("GET", "/api/me", "alice").json()

    @pytest.mark.parametrize(
        "forge",
        [
            lambda key: key[:-1],
            lambda key: key + "A",
            lambda key: key[:-1] + ("A" if key[-1] != "A" else "B"),
            lambda key: key.upper(),
            lambda key: "umami_",
            lambda key: "umami_" + "A" * 43,
            lambda key: hash_token(key),
            lambda key: "umami_" + hash_token(key),
            lambda key: key.removeprefix("umami_"),
            lambda key: f"{key},{key}",
            lambda key: "umami_' OR 1=1 --",
            lambda key: "umami_" + "x" * 10_000,
        ],
    )
    def test_forged_keys_open_nothing(self, world: World, forge: Any) -> None:
        forged = forge(make_key(world)["key"])
        for headers in ({"Authorization": f"Bearer {forged}"}, {"x-umami-api-key": forged}):
            assert world.ask("GET", "/api/websites/{website}", headers=headers).status_code == 401

    def test_a_forged_key_is_not_helped_by_other_credentials(self, world: World) -> None:
        headers = {"x-umami-api-key": "umami_forged"}
        assert world.ask("GET", "/api/websites/{website}", "alice", headers=headers).status_code == 401
        assert world.ask("GET", "/api/websites/{website}", "visitor", headers=headers).status_code == 401

    def test_a_key_beside_a_login_token_still_has_its_limits(self, world: World) -> None:
        headers = {"x-umami-api-key": make_key(world, scope="read")["key"]}
        answer = world.ask("POST", "/api/websites/{website}", "alice", headers=headers, json={"name": "n"})
        assert (answer.status_code, answer.json()["error"]["message"]) == (401, "This API key may only read.")

    def test_a_key_that_has_expired(self, world: World) -> None:
        made = make_key(world, expiresAt="2099-12-31T23:59:59+02:00")
        assert made["expiresAt"] == "2099-12-31T21:59:59.000Z"
        assert world.ask("GET", "/api/me", "key").status_code == 200
        change_row(world, made["id"], expires_at=Instant.current())
        assert message(world, "GET", "/api/me", "key") == (401, "This API key has expired.")
        assert [key["id"] for key in world.ask("GET", KEYS, "alice").json()] == [made["id"]]

    def test_its_use_is_noted_once_an_hour(self, world: World) -> None:
        made = make_key(world)

        def last_used() -> Any:
            return world.ask("GET", KEYS, "alice").json()[0]["lastUsedAt"]

        world.ask("GET", "/api/me", "key")
        assert last_used() is not None
        recent = Instant.of(Instant.current() - timedelta(minutes=50))
        change_row(world, made["id"], last_used_at=recent)
        world.ask("GET", "/api/me", "key")
        assert last_used() == recent.text()
        change_row(world, made["id"], last_used_at=Instant.of(recent - timedelta(hours=1)))
        world.ask("GET", "/api/me", "key")
        assert last_used() > recent.text()

    def test_a_new_password_does_not_end_it_but_the_end_of_its_user_does(self, world: World) -> None:
        make_key(world, who="stranger")
        change = {"currentPassword": "stranger-password", "newPassword": "another-password"}
        assert world.ask("POST", "/api/me/password", "stranger", json=change).status_code == 200
        assert world.ask("GET", "/api/me", "key").status_code == 200
        assert world.ask("DELETE", "/api/users/{stranger}", "admin").status_code == 200
        assert world.ask("GET", "/api/me", "key").status_code == 401

    def test_it_may_what_its_user_may_now(self, world: World) -> None:
        make_key(world, who="member")
        assert world.ask("GET", "/api/websites/{team_website}", "key").status_code == 200
        assert world.ask("GET", "/api/websites/{website}", "key").status_code == 401
        world.ask("DELETE", "/api/teams/{team}/users/{member}", "alice")
        assert world.ask("GET", "/api/websites/{team_website}", "key").status_code == 401

    def test_it_is_never_logged(self, world: World, caplog: pytest.LogCaptureFixture) -> None:
        key = make_key(world)["key"]
        with caplog.at_level(logging.DEBUG):
            for path in ("/api/me", "/api/websites/{website}", "/api/websites/{website}/stats", "/api/nowhere"):
                world.ask("GET", path, "key")
                world.ask("GET", path, headers={"x-umami-api-key": key + "x"})
        assert key not in caplog.text


class TestWhatNoKeyIsFor:
    @pytest.mark.parametrize(
        ("request_", "body"),
        [
            (f"GET {KEYS}", None),
            (f"POST {KEYS}", {"name": "another"}),
            (f"POST {KEYS}", {"name": "another", "scope": "write"}),
            (f"DELETE {KEYS}/{{key}}", None),
            ("POST /api/me/password", {"currentPassword": "admin-password", "newPassword": "another-password"}),
            ("POST /api/users/{admin}", {"password": "another-password"}),
            ("POST /api/users/{admin}", {"role": "user"}),
            ("POST /api/auth/sso", None),
            ("POST /api/auth/logout", None),
        ],
    )
    @pytest.mark.parametrize("slash", ["", "/"])
    def test_the_account_itself(self, world: World, request_: str, body: Any, slash: str) -> None:
        world.ids["key"] = make_key(world, who="admin")["id"]
        method, path = request_.split(" ")
        status, text = message(world, method, path + slash, "key", **({} if body is None else {"json": body}))
        assert (status, text) == (401, "API keys cannot be used for this: sign in with name and password.")
        assert world.ask("GET", "/api/me", "key").status_code == 200
        assert len(world.ask("GET", KEYS, "admin").json()) == 1
        login = {"username": "admin", "password": "admin-password"}
        assert world.ask("POST", "/api/auth/login", json=login).status_code == 200

    @pytest.mark.parametrize(
        "route",
        [
            "/api/2fa/setup/initiate",
            "/api/2fa/status",
            "/api/2fa/disable",
            "/api/admin/2fa/global",
            "/api/admin/users/{user_id}/2fa",
            "/api/auth/whatever-comes",
            "/api/me/whatever-comes",
        ],
    )
    def test_second_factors_and_what_is_not_known_yet(self, route: str) -> None:
        assert not open_to_keys(route)

    @pytest.mark.parametrize("request_", ROUTES)
    def test_only_questions_are_read_by_other_methods_than_get(self, request_: str) -> None:
        method, route = request_.split(" ")
        assert reads(method, route) == (method == "GET" or route in QUESTIONS)


class TestAKeyThatReads:
    @pytest.mark.parametrize("operation", READS, ids=name)
    def test_reads_what_its_user_reads(self, world: World, operation: Operation) -> None:
        make_key(world, who="admin", scope="read")
        expected = operation.missing
        asks = operation.request == "POST /api/explain"  # changes nothing, whatever its method
        if (operation.request.startswith("POST") and not asks) or "api-keys" in operation.request:
            expected = 401
        assert ask(world, operation, "key").status_code == expected

    @pytest.mark.parametrize("operation", WRITES, ids=name)
    def test_is_refused_on_everything_that_writes(self, world: World, operation: Operation) -> None:
        for who in sorted(operation.allowed - {"admin"})[:1] or ["admin"]:
            make_key(world, who=who, scope="read")
            answer = ask(world, operation, "key")
            assert answer.status_code == 401
            assert answer.json()["error"]["code"] == "unauthorized"
            assert answer.json()["error"]["message"].startswith(("This API key may only read.", "API keys cannot"))
        assert world.store.erased == []

    @pytest.mark.parametrize("request_", [r for r in ROUTES if not reads(*r.split(" ")) and "login" not in r])
    @pytest.mark.parametrize("body", [{}, {"name": "n", "note": "n", "date": "2026-01-01", "parameters": {}}], ids=len)
    def test_is_refused_on_every_route(self, world: World, request_: str, body: dict[str, Any]) -> None:
        method, route = request_.split(" ")
        make_key(world, who="admin", scope="read")
        answer = world.ask(method, filled(world, route), "key", json=body)
        assert answer.status_code in (400, 401)  # 400 where the body is not what the route wants: nobody was asked yet

    def test_may_ask_for_reports(self, world: World) -> None:
        make_key(world, scope="read")
        assert world.ask("POST", "/api/reports/goal", "key", json=QUESTION).status_code not in (400, 401)
        make_key(world, "other", who="stranger", scope="read")
        assert world.ask("POST", "/api/reports/goal", "other", json=QUESTION).status_code == 401

    def test_does_not_widen_itself(self, world: World) -> None:
        made = make_key(world, scope="read")
        change_row(world, made["id"], scope="something else")  # a scope of a later version reads at most
        assert world.ask("GET", "/api/me/websites", "key").status_code == 200
        assert world.ask("POST", "/api/websites", "key", json={"name": "n", "domain": "d"}).status_code == 401


class TestAKeyOfOneWebsite:
    OPEN = ("GET /api/me", "GET /api/websites", "GET /api/me/websites")

    @pytest.mark.parametrize("operation", [*READS, *WRITES], ids=name)
    def test_opens_nothing_else(self, world: World, operation: Operation) -> None:
        if operation.request in self.OPEN or ANONYMOUS in operation.allowed:
            pytest.skip("open to everybody, or a list of which only the website is left")
        make_key(world, who="admin", websiteId=world.ids["team_website"])
        of_the_website = any(
            thing in operation.request + str(operation.body) for thing in ("team_website", "team_share", "team_report")
        )
        answer = ask(world, operation, "key")
        if of_the_website and "transfer" not in operation.request:
            assert answer.status_code == operation.missing
        elif "/charts" in operation.request:  # leaves out what may not be seen
            assert answer.json() == {"data": {}}
        else:
            assert answer.status_code == 401

    @pytest.mark.parametrize("request_", ROUTES)
    def test_is_refused_on_every_route_of_another_website(self, world: World, request_: str) -> None:
        method, route = request_.split(" ")
        make_key(world, who="admin", websiteId=world.ids["team_website"])
        parameters = {
            "startAt": "0",
            "endAt": "1",
            "timezone": "UTC",
            "unit": "day",
            "type": "path",
            "websiteId": world.ids["website"],
            "ids": world.ids["website"],
            "event": "e",
            "propertyName": "p",
            "currency": "EUR",
        }
        path = filled(world, route)
        answer = world.ask(method, path, "key", params=parameters, json=QUESTION if method == "POST" else None)
        if path == "/api/me" or (method == "GET" and world.ask(method, path).status_code == 200):  # open to everybody
            return
        if answer.status_code == 200:  # lists, of which the website is left, or nothing
            assert method == "GET"
            data = answer.json()["data"]
            assert data == {} or [site["id"] for site in data] == [world.ids["team_website"]]
        else:
            assert answer.status_code in (400, 401)

    def test_says_why(self, world: World) -> None:
        make_key(world, websiteId=world.ids["team_website"])
        for path in ("/api/websites/{website}", "/api/websites/{nobody}", "/api/links/{link}", "/api/teams"):
            assert message(world, "GET", path, "key") == (401, "This API key is for one website only.")

    @pytest.mark.parametrize("path", ["/api/websites", "/api/me/websites", "/api/websites?includeTeams=1"])
    def test_lists_that_website_alone(self, world: World, path: str) -> None:
        for website in ("website", "team_website"):
            make_key(world, websiteId=world.ids[website])
            page = world.ask("GET", path, "key").json()
            assert ([site["id"] for site in page["data"]], page["count"]) == ([world.ids[website]], 1)
        assert world.ask("GET", "/api/websites?search=nothing", "key").json()["data"] == []

    def test_loses_it_with_its_user(self, world: World) -> None:
        make_key(world, who="member", websiteId=world.ids["team_website"])
        assert world.ask("GET", "/api/websites/{team_website}", "key").status_code == 200
        world.ask("DELETE", "/api/teams/{team}/users/{member}", "alice")
        for path in ("/api/websites/{team_website}", "/api/websites"):
            assert world.ask("GET", path, "key").status_code == 401

    def test_ends_with_the_website(self, world: World) -> None:
        make_key(world, websiteId=world.ids["website"])
        make_key(world, "unlimited")
        assert world.ask("DELETE", "/api/websites/{website}", "key").status_code == 200
        assert message(world, "GET", "/api/me", "key") == (401, "There is no such API key.")
        assert world.ask("GET", "/api/me", "unlimited").status_code == 200

    @pytest.mark.parametrize(
        ("who", "thing", "status"),
        [
            ("stranger", "website", 401),
            ("stranger", "nobody", 401),
            ("admin", "nobody", 400),
            ("alice", "link", 401),
            ("admin", "board", 400),
            ("watcher", "team_website", 200),
            ("admin", "website", 200),
        ],
    )
    def test_is_made_for_websites_that_one_may_see(self, world: World, who: str, thing: str, status: int) -> None:
        new = {"name": "n", "websiteId": world.ids[thing].upper()}
        answer = world.ask("POST", KEYS, who, json=new)
        assert answer.status_code == status
        if status == 200:
            assert answer.json()["websiteId"] == world.ids[thing]

    def test_that_was_made_for_a_shared_website_opens_nothing(self, world: World) -> None:
        headers = {"x-umami-share-token": world.tokens["visitor"], "x-umami-share-context": "1"}
        new = {"name": "n", "websiteId": "{website}"}
        made = world.ask("POST", KEYS, "stranger", headers=headers, json=new)
        world.tokens["key"] = made.json()["key"]
        assert world.ask("GET", "/api/websites/{website}", "key").status_code == 401

    def test_that_reads_has_both_limits(self, world: World) -> None:
        make_key(world, websiteId=world.ids["website"], scope="read")
        assert world.ask("GET", "/api/websites/{website}", "key").status_code == 200
        assert world.ask("POST", "/api/websites/{website}", "key", json={"name": "n"}).status_code == 401
        assert world.ask("GET", "/api/websites/{team_website}", "key").status_code == 401

    def test_of_a_reports_author_does_not_open_their_reports_about_others(self, world: World) -> None:
        make_key(world, websiteId=world.ids["team_website"])
        for method in ("GET", "DELETE"):
            assert world.ask(method, "/api/reports/{report}", "key").status_code == 401
        moved = {"websiteId": "{website}", "type": "goal", "name": "n", "parameters": {}}
        assert world.ask("POST", "/api/reports/{team_report}", "key", json=moved).status_code == 401


def test_two_keys_never_share_a_hash(world: World) -> None:
    made = make_key(world)
    with world.accounts._database.read() as connection:
        row = connection.execute(select(api_key)).one()._asdict()
    with pytest.raises(Exception, match="contradicts"), world.accounts._database.write() as connection:
        connection.execute(insert(api_key).values(**{**row, "id": world.ids["nobody"]}))
    assert world.ask("GET", KEYS, "alice").json()[0]["id"] == made["id"]
