"""Tokens that somebody made up, changed or took from elsewhere open nothing."""

import base64
import hashlib
import hmac
import json
import time
from typing import Any

import pytest
from sqlalchemy import update

from kokumi.accounts.instants import Instant
from kokumi.accounts.tables import login_token
from tests.api.world import VISITOR, World

SECRET = "app-secret"
KEYS = {"right": hashlib.sha512(SECRET.encode()).hexdigest(), "other": "another secret", "empty": ""}


PATHS = ("/api/me", "/api/websites", "/api/websites/{website}", "/api/admin/users")


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


def forged(world: World, lifetime: int) -> dict[str, tuple[str, str]]:
    """By kind: what is sent for a login or a key, and what for a share."""
    now = int(time.time())
    claims = {"userId": world.ids["admin"], "role": "admin", "isAdmin": True, "iat": now, "exp": now + lifetime}
    shared = {"shareId": world.ids["share"], "websiteId": world.ids["website"], "shareType": 1, "exp": now + lifetime}
    ways: dict[str, dict[str, str]] = {
        "alg none": {"algorithm": "none"},
        "alg NoNe": {"algorithm": "NoNe"},
        "another secret": {"key": "other"},
        "no secret": {"key": "empty"},
        "the server's own secret": {},
    }
    found = {kind: (jwt(claims, **way), jwt(shared, **way)) for kind, way in ways.items()}
    found["alg none with a signature"] = (f"{jwt(claims, 'none')}x", f"{jwt(shared, 'none')}x")
    token = world.tokens["admin"]
    made_of_a_login = {
        "a part of a token": token[:-1],
        "less of a token": token[:-8],
        "more than a token": token + "A",
        "far more than a token": token + "A" * 8,
        "other letters": token.swapcase(),
        "backwards": token[::-1],
        "the stored hash": hashlib.sha256(token.encode()).hexdigest(),
        "a user's id": world.ids["admin"],
        "nothing": "null",
    }
    return found | {kind: (made, made) for kind, made in made_of_a_login.items()}


@pytest.mark.parametrize("lifetime", [3600, -3600])
def test_a_forged_token_opens_nothing(world: World, lifetime: int) -> None:
    """Login tokens are looked up, not believed: even whoever learns `APP_SECRET` can write none."""
    opened: list[tuple[str, str, str]] = []
    for kind, (login, share) in forged(world, lifetime).items():
        for headers in (
            {"Authorization": f"Bearer {login}"},
            {"x-umami-api-key": login},
            {"x-umami-share-token": share, "x-umami-share-context": "1"},
        ):
            answers = {path: world.ask("GET", path, headers=headers).status_code for path in PATHS}
            opened += [(kind, next(iter(headers)), path) for path, status in answers.items() if status != 401]
        verified = {"headers": {"Authorization": f"Bearer {login}"}, "json": {"token": "000000"}}
        if world.ask("POST", "/api/2fa/verify", **verified).status_code != 401:
            opened.append((kind, "Authorization", "/api/2fa/verify"))
    assert opened == []


def test_a_share_token_is_no_login(world: World) -> None:
    for headers in ({"Authorization": f"Bearer {world.tokens[VISITOR]}"}, {"x-umami-api-key": world.tokens[VISITOR]}):
        for path in PATHS:
            asked = world.ask("GET", path, headers=headers | {"x-umami-share-context": "1"})
            assert asked.status_code == 401, (path, headers)


def test_an_expired_token_opens_nothing(world: World) -> None:
    assert world.ask("GET", "/api/me", "alice").status_code == 200
    with world.accounts.tokens._database.write() as connection:
        connection.execute(update(login_token).values(expires_at=Instant.current().plus(-1)))
    assert world.ask("GET", "/api/me", "alice").status_code == 401


def test_a_share_token_cannot_be_turned_to_another_share(world: World) -> None:
    token = world.tokens[VISITOR]
    content = json.loads(base64.urlsafe_b64decode(token + "=" * (-len(token) % 4)))
    name = next(name for name, value in content.items() if value == world.ids["share"])
    turned = part(json.dumps(content | {name: world.ids["team_share"]}).encode())
    headers = {"x-umami-share-token": turned, "x-umami-share-context": "1"}
    for site in ("website", "team_website"):
        assert world.ask("GET", f"/api/websites/{{{site}}}", headers=headers).status_code == 401
