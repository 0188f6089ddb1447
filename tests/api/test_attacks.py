"""Attacks on the API: forged and borrowed tokens, ids of others, fields that nobody may set, text that breaks out."""

import base64
import hashlib
import hmac
import json
from typing import Any

import pytest

from kokumi.accounts.instants import Instant
from kokumi.accounts.tables import login_token
from kokumi.api.app import CONTROLLERS
from kokumi.api.openapi import document
from tests.api.world import VISITOR, World

RANGE = (
    "startAt=0&endAt=4102444800000&timezone=UTC&unit=day&type=path&steps=3&fields=path&currency=EUR&window=60"
    "&eventName=buy&propertyName=plan&value=/&model=first-click&step=/"
)


def encoded(part: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=").decode()


def signed(header: dict[str, Any], claims: dict[str, Any], secret: str) -> str:
    text = f"{encoded(header)}.{encoded(claims)}"
    digest = hmac.new(secret.encode(), text.encode(), hashlib.sha256).digest()
    return f"{text}.{base64.urlsafe_b64encode(digest).rstrip(b'=').decode()}"


def forged(world: World) -> dict[str, str]:
    claims = {"userId": world.ids["admin"], "role": "admin", "isAdmin": True, "iat": 1, "exp": 4_102_444_800}
    none = {"alg": "none", "typ": "JWT"}
    token = world.tokens["admin"]
    return {
        "alg none": f"{encoded(none)}.{encoded(claims)}.",
        "alg none with a signature": signed(none, claims, ""),
        "signed with another secret": signed({"alg": "HS256", "typ": "JWT"}, claims, "guess"),
        "signed with nothing": signed({"alg": "HS256", "typ": "JWT"}, claims, ""),
        "a part of a token": token[:-1],
        "more than a token": token + "a",
        "other letters": token.swapcase(),
        "the stored hash": hashlib.sha256(token.encode()).hexdigest(),
        "a share token": world.tokens[VISITOR],
        "a user's id": world.ids["admin"],
        "nothing": "null",
    }


KINDS = [
    "alg none",
    "alg none with a signature",
    "signed with another secret",
    "signed with nothing",
    "a part of a token",
    "more than a token",
    "other letters",
    "the stored hash",
    "a share token",
    "a user's id",
    "nothing",
]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("header", ["Authorization", "x-umami-api-key", "x-umami-share-token"])
def test_forged_tokens_open_nothing(world: World, kind: str, header: str) -> None:
    if (kind, header) == ("a share token", "x-umami-share-token"):
        return  # that is what it is for
    token = forged(world)[kind]
    headers = {header: f"Bearer {token}" if header == "Authorization" else token, "x-umami-share-context": "1"}
    for path in ("/api/me", "/api/websites", "/api/websites/{website}", "/api/admin/users"):
        assert world.ask("GET", path, headers=headers).status_code == 401


def test_a_token_that_has_expired_opens_nothing(world: World) -> None:
    with world.accounts.tokens._database.write() as connection:
        connection.execute(login_token.update().values(expires_at=Instant.current().plus(-1)))
    assert world.ask("GET", "/api/me", "alice").status_code == 401


def website_routes() -> list[tuple[str, str]]:
    described = document(CONTROLLERS)
    return [
        (method.upper(), path)
        for path, methods in described["paths"].items()
        if path.startswith(("/api/websites/{websiteId}", "/api/realtime/{websiteId}"))
        and path != "/api/websites/{websiteId}/recorder"  # what the recorder script asks before it begins
        for method in methods
    ]


@pytest.mark.parametrize(("method", "path"), website_routes())
def test_what_opens_one_website_opens_no_other(world: World, method: str, path: str) -> None:
    """A share token of one website, and another user's login, on every route of another website."""
    names = {"websiteId": "team_website", "segmentId": "team_segment", "annotationId": "team_annotation"}
    parts = [part[1:-1] if part.startswith("{") else None for part in path.split("/")]
    filled = "/".join(
        part if name is None else world.ids[names.get(name, "team_report")]
        for part, name in zip(path.split("/"), parts, strict=True)
    )
    body: dict[str, Any] = {"name": "n", "type": "segment", "parameters": {"filters": []}, "note": "n"}
    body |= {"date": "2026-02-10T00:00:00.000Z", "isSaved": True, "teamId": world.ids["team"]}
    if "funnels" in path:
        step = {"type": "path", "value": "/"}
        body["parameters"] = {"steps": [step, step], "window": 60}
    if "goals" in path:
        body["parameters"] = {"type": "path", "value": "/"}
    more = {"json": body} if method == "POST" else {}
    for who in (VISITOR, "stranger"):
        answer = world.ask(
            method, f"{filled}?{RANGE}&eventName=buy&propertyName=plan&value=/&model=first-click&step=/", who, **more
        )
        assert answer.status_code in (400, 401), (who, answer.text)
        if answer.status_code == 400:  # asked wrongly, which is told to everybody: the owner is told the same
            owner = world.ask(method, f"{filled}?{RANGE}", "alice", **more)
            assert owner.status_code == 400, owner.text
    assert world.store.erased == []


NESTED = [
    ("GET", "segments/{team_segment}", None),
    ("POST", "segments/{team_segment}", {"type": "segment", "name": "n", "parameters": {"filters": []}}),
    ("DELETE", "segments/{team_segment}", None),
    ("GET", "annotations/{team_annotation}", None),
    ("POST", "annotations/{team_annotation}", {"note": "n", "date": "2026-02-10T00:00:00.000Z", "allDay": True}),
    ("DELETE", "annotations/{team_annotation}", None),
    ("GET", "goals/{team_report}", None),
    ("POST", "goals/{team_report}", {"name": "n", "parameters": {"type": "path", "value": "/"}}),
    ("DELETE", "goals/{team_report}", None),
]


@pytest.mark.parametrize(("method", "part", "body"), NESTED, ids=lambda value: str(value)[:40])
def test_an_id_of_another_website_is_not_found_through_ones_own(
    world: World, method: str, part: str, body: dict[str, Any] | None
) -> None:
    own = world.ask("POST", "/api/websites", "stranger", json={"name": "n", "domain": "s.example"}).json()["id"]
    more = {} if body is None else {"json": body}
    assert world.ask(method, f"/api/websites/{own}/{part}", "stranger", **more).status_code == 404
    kind = part.split("/")[0]
    assert world.ask("GET", f"/api/websites/{{team_website}}/{part}", "alice").status_code == 200, kind


FORBIDDEN_FIELDS = {
    "id": "5b1fb0e0-0d8b-4c6b-9b36-6f3a2c1d9e70",
    "userId": "{stranger}",
    "createdBy": "{stranger}",
    "role": "admin",
    "isAdmin": True,
    "teamId": "{team}",
    "createdAt": "2020-01-01T00:00:00.000Z",
    "deletedAt": "2020-01-01T00:00:00.000Z",
    "resetAt": "2020-01-01T00:00:00.000Z",
    "accessCode": "team_chosen-by-me",
}


@pytest.mark.parametrize(
    ("path", "shown", "body"),
    [
        ("/api/websites/{website}", "/api/websites/{website}", {"name": "Renamed"}),
        ("/api/links/{link}", "/api/links/{link}", {"name": "Renamed"}),
        ("/api/pixels/{pixel}", "/api/pixels/{pixel}", {"name": "Renamed"}),
        ("/api/boards/{board}", "/api/boards/{board}", {"name": "Renamed"}),
        ("/api/users/{alice}", "/api/users/{alice}", {"password": "another-password"}),
        (
            "/api/websites/{website}/segments/{segment}",
            "/api/websites/{website}/segments/{segment}",
            {"type": "segment", "name": "Renamed", "parameters": {"filters": []}},
        ),
    ],
)
def test_fields_that_nobody_may_set_stay_as_they_are(world: World, path: str, shown: str, body: dict[str, Any]) -> None:
    before = world.ask("GET", shown, "alice").json()
    answer = world.ask("POST", path, "alice", json=FORBIDDEN_FIELDS | body)
    assert answer.status_code in (200, 400), answer.text
    after = world.ask("GET", shown, "alice").json()
    for name in FORBIDDEN_FIELDS:
        assert after.get(name) == before.get(name), name


def test_nobody_makes_themselves_an_administrator(world: World) -> None:
    for body in ({"role": "admin"}, {"role": "admin", "isAdmin": True}, {"isAdmin": True}):
        world.ask("POST", "/api/users/{alice}", "alice", json=body)
        world.ask(
            "POST", "/api/me/password", "alice", json={"currentPassword": "x", "newPassword": "long-enough", **body}
        )
        assert world.ask("GET", "/api/me", "alice").json()["user"]["isAdmin"] is False
        assert world.ask("GET", "/api/admin/users", "alice").status_code == 401


def test_nobody_gives_themselves_a_role_in_a_team(world: World) -> None:
    body = {"accessCode": world.ids["code"], "role": "team-owner", "userId": world.ids["admin"]}
    assert world.ask("POST", "/api/teams/join", "stranger", json=body).json()["role"] == "team-member"
    change = {"role": "team-manager"}
    assert world.ask("POST", "/api/teams/{team}/users/{stranger}", "stranger", json=change).status_code == 401
    assert (
        world.ask("POST", "/api/teams/{team}/users/{member}", "manager", json={"role": "team-owner"}).status_code == 400
    )


@pytest.mark.parametrize(
    "url",
    [
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
    ],
)
def test_a_link_leads_to_the_web_only(world: World, url: str) -> None:
    body = {"name": "n", "slug": "a-new-slug", "url": url}
    assert world.ask("POST", "/api/links", "alice", json=body).status_code == 400
    assert world.ask("POST", "/api/links/{link}", "alice", json={"url": url}).status_code == 400
    assert world.ask("GET", "/api/links/{link}", "alice").json()["url"] == "https://a.example/"


@pytest.mark.parametrize("text", ["a\r\nSet-Cookie: x=1", "a\nX-Injected: 1", "a\0b", "\u2028"])
def test_text_does_not_break_out_into_headers(world: World, text: str) -> None:
    for method, path, body in (
        ("POST", "/api/links", {"name": text, "slug": "slug-" + text, "url": "https://a.example/" + text}),
        ("POST", "/api/websites", {"name": text, "domain": text}),
        ("POST", "/api/auth/login", {"username": text, "password": text}),
        ("POST", "/api/teams/join", {"accessCode": text}),
    ):
        answer = world.ask(method, path, "alice", json=body)
        assert answer.status_code in (200, 400, 401, 404), answer.text
        assert not {"set-cookie", "x-injected"} & {name.lower() for name in answer.headers}
    answer = world.ask("GET", "/api/websites", "alice", params={"search": text})
    assert answer.status_code in (200, 400)
    assert "x-injected" not in answer.headers
