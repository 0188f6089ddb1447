"""What an attacker tries: made-up tokens, other people's ids, fields that are not theirs to set.

Ids are tried on every route that takes one, taken from the application, not on chosen ones.
"""

import base64
import hashlib
import hmac
import json
import re
import time
from typing import Any

import pytest
from litestar import Litestar
from litestar.routes import HTTPRoute
from sqlalchemy import update

from kokumi.accounts.instants import Instant
from kokumi.accounts.tables import login_token
from tests.api.contract import Reading, readings
from tests.api.test_permissions import CHANGES, ENDINGS, IN_PERSON, READS, REPORT, SEGMENT
from tests.api.world import VISITOR, World

SECRET = "app-secret"
KEYS = {"right": hashlib.sha512(SECRET.encode()).hexdigest(), "other": "another secret", "empty": ""}


def part(value: bytes) -> str:
    return base64.urlsafe_b64encode(value).decode().rstrip("=")


def jwt(claims: dict[str, Any], algorithm: str = "HS256", key: str = "right") -> str:
    """A token as Umami signs its own."""
    header = {"alg": algorithm, "typ": "JWT"}
    signed = f"{part(json.dumps(header).encode())}.{part(json.dumps(claims).encode())}"
    if algorithm.lower() == "none":
        return signed + "."
    digest = hmac.new(KEYS[key].encode(), signed.encode(), "sha256").digest()
    return f"{signed}.{part(digest)}"


FORGERIES = [
    pytest.param({"algorithm": "none"}, 3600, id="alg=none"),
    pytest.param({"algorithm": "NoNe"}, 3600, id="alg=NoNe"),
    pytest.param({"key": "other"}, 3600, id="another secret"),
    pytest.param({"key": "empty"}, 3600, id="no secret"),
    pytest.param({}, -3600, id="expired"),
    pytest.param({}, 3600, id="signed with the server's own secret"),
]


@pytest.mark.parametrize(("how", "lifetime"), FORGERIES)
def test_a_forged_token_opens_nothing(world: World, how: dict[str, str], lifetime: int) -> None:
    """Login tokens are looked up, not believed: even whoever learns `APP_SECRET` can write none."""
    now = int(time.time())
    claims = {"userId": world.ids["admin"], "role": "admin", "isAdmin": True, "iat": now, "exp": now + lifetime}
    login = {"Authorization": f"Bearer {jwt(claims, **how)}"}
    key = {"x-umami-api-key": jwt(claims, **how)}
    shared = {"shareId": world.ids["share"], "websiteId": world.ids["website"], "shareType": 1, "exp": now + lifetime}
    share = {"x-umami-share-token": jwt(shared, **how), "x-umami-share-context": "1"}
    for headers in (login, key, share):
        for path in ("/api/me", "/api/websites/{website}", "/api/admin/users"):
            assert world.ask("GET", path, headers=headers).status_code == 401
    code = {"token": "000000"}
    assert world.ask("POST", "/api/2fa/verify", headers=login, json=code).status_code == 401


def test_an_expired_token_opens_nothing(world: World) -> None:
    assert world.ask("GET", "/api/me", "alice").status_code == 200
    with world.accounts.tokens._database.write() as connection:
        connection.execute(update(login_token).values(expires_at=Instant.current().plus(-1)))
    assert world.ask("GET", "/api/me", "alice").status_code == 401


@pytest.mark.parametrize("cut", [1, 8])
def test_a_token_that_was_changed_opens_nothing(world: World, cut: int) -> None:
    token = world.tokens["alice"]
    for changed in (token[:-cut], token + "A" * cut, token.swapcase(), token[::-1]):
        assert world.ask("GET", "/api/me", headers={"Authorization": f"Bearer {changed}"}).status_code == 401


def test_a_share_token_cannot_be_turned_to_another_share(world: World) -> None:
    token = world.tokens[VISITOR]
    content = json.loads(base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)))
    name = next(name for name, value in content.items() if value == world.ids["share"])
    turned = part(json.dumps(content | {name: world.ids["team_share"]}).encode())
    headers = {"x-umami-share-token": turned, "x-umami-share-context": "1"}
    for site in ("website", "team_website"):
        assert world.ask("GET", f"/api/websites/{{{site}}}", headers=headers).status_code == 401


ABOUT_WEBSITES = [reading for reading in readings() if "{websiteId}" in reading.path]
OPEN = {"/api/websites/{websiteId}/recorder"}  # what the recorder script asks before it begins


def key_of_another_website(world: World) -> str:
    website = world.ask("POST", "/api/websites", "alice", json={"name": "n", "domain": "d"}).json()["id"]
    answer = world.ask("POST", "/api/me/api-keys", "alice", json={"name": "n", "websiteId": website})
    return answer.json()["key"]


@pytest.mark.parametrize("reading", ABOUT_WEBSITES, ids=lambda reading: reading.name)
def test_another_website_is_not_read(world: World, reading: Reading) -> None:
    """With a share token of another one, an API key of another one, and by somebody whom it does not concern."""
    names = {"websiteId": "team_website", "segmentId": "team_segment", "annotationId": "team_annotation"}
    ids = {name: world.ids[names.get(name, "team_report")] for name in re.findall(r"{(\w+)}", reading.path)}
    ids["websiteId"] = world.ids["team_website"]
    query = {
        name: value.format(**ids) if isinstance(value, str) and "Id}" in value else value
        for name, value in reading.query(0, 1).items()
    }
    world.tokens["key"] = key_of_another_website(world)
    path = reading.path.format(**ids)
    answers = {who: world.ask("GET", path, who, params=query) for who in (VISITOR, "stranger", "key", "anonymous")}
    expected = 200 if reading.path in OPEN else 401
    assert {who: answer.status_code for who, answer in answers.items()} == dict.fromkeys(answers, expected)


def shape(path: str) -> str:
    return re.sub(r"{\w+}", "{}", path.partition("?")[0])


def test_every_route_with_an_id_is_tried(api: Litestar) -> None:
    """Either above, or in the table of permissions, which tries it as everybody."""
    tried = {f"GET {shape(reading.path)}" for reading in readings() if "{websiteId}" in reading.path}
    tried |= {shape(operation.request) for operation in [*READS, *CHANGES, *ENDINGS, *IN_PERSON]}
    routes = {
        f"{method} {shape(route.path_format)}"
        for route in api.routes
        if isinstance(route, HTTPRoute) and "{" in route.path_format
        for handler in route.route_handlers
        for method in handler.http_methods
        if method not in ("OPTIONS", "HEAD")
    }
    of_slug = {"GET /api/share/{}"}
    of_key = {"DELETE /api/me/api-keys/{}"}  # tests/api/test_api_keys.py
    of_report = {"GET /api/websites/{}/reports"}
    assert sorted(routes - tried - of_slug - of_key - of_report) == []


GOAL = {"name": "n", "parameters": {"type": "path", "value": "/"}}
NOTE = {"note": "n", "date": "2026-05-04", "allDay": True}


@pytest.mark.parametrize(
    ("resource", "change"),
    [
        ("segments/{segment}", SEGMENT),
        ("annotations/{annotation}", NOTE),
        ("goals/{report}", GOAL),
        ("segments/{team_segment}", SEGMENT),
        ("annotations/{team_annotation}", NOTE),
        ("goals/{team_report}", GOAL),
    ],
)
def test_what_belongs_to_another_website_is_not_reached_through_ones_own(
    world: World, resource: str, change: dict[str, object]
) -> None:
    world.ids["own"] = world.ask("POST", "/api/websites", "stranger", json={"name": "n", "domain": "d"}).json()["id"]
    home = "website" if "team" not in resource else "team_website"
    before = world.ask("GET", f"/api/websites/{{{home}}}/{resource}", "alice").json()
    path = f"/api/websites/{{own}}/{resource}"
    assert world.ask("GET", path, "stranger").status_code == 404
    assert world.ask("POST", path, "stranger", json={**change, "name": "taken", "note": "taken"}).status_code == 404
    assert world.ask("DELETE", path, "stranger").status_code == 404
    assert world.ask("GET", f"/api/websites/{{{home}}}/{resource}", "alice").json() == before


def test_a_saved_segment_of_another_website_does_not_filter_ones_own(world: World) -> None:
    world.ids["own"] = world.ask("POST", "/api/websites", "stranger", json={"name": "n", "domain": "d"}).json()["id"]
    for name in ("segment", "cohort"):
        path = f"/api/websites/{{own}}/metrics?startAt=0&endAt=1&type=path&{name}={{segment}}"
        assert world.ask("GET", path, "stranger").status_code == 400


def test_a_report_is_not_moved_to_somebody_elses_website(world: World) -> None:
    own = world.ask("POST", "/api/websites", "stranger", json={"name": "n", "domain": "d"}).json()["id"]
    mine = world.ask("POST", "/api/reports", "stranger", json={**REPORT, "websiteId": own}).json()
    path = f"/api/reports/{mine['id']}"
    assert world.ask("POST", path, "stranger", json=REPORT).status_code == 401
    assert world.ask("GET", path, "stranger").json() == mine


def test_a_key_of_somebody_else_is_not_ended(world: World) -> None:
    made = world.ask("POST", "/api/me/api-keys", "alice", json={"name": "n"}).json()
    for who in ("stranger", "admin"):
        assert world.ask("DELETE", f"/api/me/api-keys/{made['id']}", who).status_code == 404
    assert world.ask("GET", "/api/me/websites", headers={"x-umami-api-key": made["key"]}).status_code == 200


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


@pytest.mark.parametrize("role", ["admin", "team-owner"])
def test_nobody_raises_their_own_role(world: World, role: str) -> None:
    for who in ("manager", "member", "watcher"):
        answer = world.ask("POST", f"/api/teams/{{team}}/users/{{{who}}}", who, json={"role": role})
        assert answer.status_code in (400, 401)
        assert world.ask("DELETE", "/api/teams/{team}", who).status_code == 401
    for who in ("alice", "viewer"):
        assert world.ask("POST", f"/api/users/{{{who}}}", who, json={"role": role}).status_code in (200, 400)
        assert world.ask("GET", "/api/admin/users", who).status_code == 401


def test_who_joins_a_team_does_not_choose_the_role(world: World) -> None:
    body = {"accessCode": "{code}", "role": "team-owner", "userId": "{admin}"}
    assert world.ask("POST", "/api/teams/join", "stranger", json=body).status_code == 200
    assert world.ask("POST", "/api/teams/{team}", "stranger", json={"name": "taken"}).status_code == 401
    assert world.ask("GET", "/api/teams/{team}/users/{admin}", "alice").status_code in (200, 404)


@pytest.mark.parametrize("text", ["a\r\nSet-Cookie: x=1", "a\nLocation: https://evil.example/", "a\0b"])
def test_texts_do_not_become_headers(world: World, text: str) -> None:
    answers = [
        world.ask("POST", "/api/websites/{website}", "alice", json={"name": text}),
        world.ask("GET", "/api/websites/{website}", "alice"),
        world.ask("GET", "/api/websites/{website}/export?startAt=0&endAt=1", "alice"),
        world.ask("GET", "/api/share/x%0d%0aSet-Cookie:%20x=1"),
    ]
    for answer in answers:
        assert not {"set-cookie", "location"} & set(answer.headers)
        assert "evil" not in str(answer.headers)
        assert answer.headers["x-content-type-options"] == "nosniff"
