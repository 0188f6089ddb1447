"""What an attacker writes into bodies: fields not theirs to set, roles, links to scripts, texts that break out."""

import pytest

from tests.api.test_permissions import REPORT, SEGMENT
from tests.api.test_security import GOAL, NOTE
from tests.api.world import World

ASSIGNED = {
    "role": "admin",
    "isAdmin": True,
    "userId": "{stranger}",
    "createdBy": "{stranger}",
    "deletedAt": None,
    "createdAt": "2020-01-01T00:00:00.000Z",
}
"""Fields that answers have and bodies must not set."""


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/websites", {"name": "n", "domain": "d"}),
        ("/api/websites/{website}", {"name": "n"}),
        ("/api/links", {"name": "n", "url": "https://a.example/", "slug": "a-new-slug"}),
        ("/api/links/{link}", {"name": "n"}),
        ("/api/pixels", {"name": "n", "slug": "a-new-slug"}),
        ("/api/pixels/{pixel}", {"name": "n"}),
        ("/api/boards", {"type": "mixed", "name": "n"}),
        ("/api/boards/{board}", {"name": "n"}),
        ("/api/reports", REPORT),
        ("/api/reports/{report}", REPORT),
        ("/api/websites/{website}/segments", SEGMENT),
        ("/api/websites/{website}/annotations", NOTE),
        ("/api/websites/{website}/goals", GOAL),
        ("/api/teams", {"name": "n"}),
        ("/api/users/{alice}", {}),
        ("/api/me/password", {"currentPassword": "alice-password", "newPassword": "new-password"}),
    ],
)
def test_fields_that_are_not_theirs_to_set_stay_as_they_are(world: World, path: str, body: dict[str, object]) -> None:
    answer = world.ask("POST", path, "alice", json={**ASSIGNED, **body})
    assert answer.status_code == 200, answer.text
    text = answer.text
    assert world.ids["stranger"] not in text
    assert "2020-01-01" not in text
    assert '"role":"admin"' not in text.replace(" ", "")
    me = world.ask("GET", "/api/me", "alice").json()["user"]
    assert (me["role"], me["isAdmin"]) == ("user", False)
    assert world.ask("GET", "/api/admin/users", "alice").status_code == 401


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/websites/{website}", {"name": "Renamed"}),
        ("/api/links/{link}", {"name": "Renamed"}),
        ("/api/pixels/{pixel}", {"name": "Renamed"}),
        ("/api/boards/{board}", {"name": "Renamed"}),
        ("/api/users/{alice}", {"password": "another-password"}),
        (
            "/api/websites/{website}/segments/{segment}",
            {"type": "segment", "name": "Renamed", "parameters": {"filters": []}},
        ),
    ],
)
def test_things_keep_what_is_shown_of_them_but_not_theirs_to_set(
    world: World, path: str, body: dict[str, object]
) -> None:
    fixed = ASSIGNED | {
        "id": "5b1fb0e0-0d8b-4c6b-9b36-6f3a2c1d9e70",
        "teamId": "{team}",
        "deletedAt": "2020-01-01T00:00:00.000Z",
        "resetAt": "2020-01-01T00:00:00.000Z",
        "accessCode": "team_chosen-by-me",
    }
    before = world.ask("GET", path, "alice").json()
    answer = world.ask("POST", path, "alice", json=fixed | body)
    assert answer.status_code in (200, 400), answer.text
    after = world.ask("GET", path, "alice").json()
    assert {name: after.get(name) for name in fixed} == {name: before.get(name) for name in fixed}


@pytest.mark.parametrize("role", ["admin", "team-owner"])
def test_nobody_raises_their_own_role(world: World, role: str) -> None:
    for who in ("manager", "member", "watcher"):
        answer = world.ask("POST", f"/api/teams/{{team}}/users/{{{who}}}", who, json={"role": role})
        assert answer.status_code in (400, 401)
        assert world.ask("DELETE", "/api/teams/{team}", who).status_code == 401
    for who in ("alice", "viewer"):
        for body in ({"role": role}, {"role": role, "isAdmin": True}, {"isAdmin": True}):
            assert world.ask("POST", f"/api/users/{{{who}}}", who, json=body).status_code in (200, 400)
            wrong = {"currentPassword": "x", "newPassword": "long-enough", **body}
            assert world.ask("POST", "/api/me/password", who, json=wrong).status_code == 400
            assert world.ask("GET", "/api/me", who).json()["user"]["isAdmin"] is False
            assert world.ask("GET", "/api/admin/users", who).status_code == 401


def test_who_joins_a_team_does_not_choose_the_role(world: World) -> None:
    body = {"accessCode": "{code}", "role": "team-owner", "userId": "{admin}"}
    joined = world.ask("POST", "/api/teams/join", "stranger", json=body)
    assert (joined.status_code, joined.json()["role"]) == (200, "team-member")
    own, another = "/api/teams/{team}/users/{stranger}", "/api/teams/{team}/users/{member}"
    assert world.ask("POST", own, "stranger", json={"role": "team-manager"}).status_code == 401
    assert world.ask("POST", another, "manager", json={"role": "team-owner"}).status_code == 400
    assert world.ask("POST", "/api/teams/{team}", "stranger", json={"name": "taken"}).status_code == 401
    assert world.ask("GET", "/api/teams/{team}/users/{admin}", "alice").status_code in (200, 404)


def test_a_link_leads_to_the_web_only(world: World) -> None:
    for url in (
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example",
        "/relative",
        "https://",
        "",
    ):
        body = {"name": "n", "slug": "a-new-slug", "url": url}
        assert world.ask("POST", "/api/links", "alice", json=body).status_code == 400, url
        assert world.ask("POST", "/api/links/{link}", "alice", json={"url": url}).status_code == 400, url
        assert world.ask("GET", "/api/links/{link}", "alice").json()["url"] == "https://a.example/", url


BREAKS = ["a\r\nSet-Cookie: x=1", "a\nX-Injected: 1", "a\nLocation: https://evil.example/", "a\0b", "\u2028"]


@pytest.mark.parametrize("text", BREAKS)
def test_texts_do_not_become_headers(world: World, text: str) -> None:
    sent: list[tuple[str, dict[str, object]]] = [
        ("/api/websites/{website}", {"name": text}),
        ("/api/links", {"name": text, "slug": "slug-" + text, "url": "https://a.example/" + text}),
        ("/api/websites", {"name": text, "domain": text}),
        ("/api/auth/login", {"username": text, "password": text}),
        ("/api/teams/join", {"accessCode": text}),
    ]
    answers = [world.ask("POST", path, "alice", json=body) for path, body in sent]
    answers += [
        world.ask("GET", "/api/websites/{website}", "alice"),
        world.ask("GET", "/api/websites", "alice", params={"search": text}),
        world.ask("GET", "/api/websites/{website}/export?startAt=0&endAt=1", "alice"),
        world.ask("GET", "/api/share/x%0d%0aSet-Cookie:%20x=1"),
    ]
    for answer in answers:
        assert answer.status_code in (200, 400, 401, 404, 503), answer.text
        assert not {"set-cookie", "location", "x-injected"} & set(answer.headers)
        assert "evil" not in str(answer.headers)
        assert answer.headers["x-content-type-options"] == "nosniff"
