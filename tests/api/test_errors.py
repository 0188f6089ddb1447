import logging
from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import get

from kokumi.api import app
from kokumi.errors import QueryTimeout, TooManyRequests
from kokumi.settings import Settings
from tests.api.conftest import Template
from tests.api.world import World, running

HEADERS = {
    "access-control-allow-origin": "*",
    "access-control-allow-headers": "*",
    "access-control-allow-methods": "GET, DELETE, POST, PUT",
    "access-control-max-age": "86400",
    "cache-control": "no-cache",
}


@pytest.mark.parametrize(
    ("method", "path", "who", "status"),
    [
        ("GET", "/api/heartbeat", "anonymous", 200),
        ("HEAD", "/api/heartbeat", "anonymous", 200),
        ("GET", "/api/me", "anonymous", 401),
        ("GET", "/api/websites/x", "admin", 400),
        ("POST", "/api/websites", "admin", 400),
        ("GET", "/api/nothing-here", "anonymous", 404),
        ("PUT", "/api/websites", "admin", 405),
        ("OPTIONS", "/api/websites", "anonymous", 204),
        ("OPTIONS", "/api/websites/{website}", "anonymous", 204),
    ],
)
def test_every_answer_carries_the_headers_of_the_contract(
    world: World, method: str, path: str, who: str, status: int
) -> None:
    answer = world.ask(method, path, who)
    assert answer.status_code == status
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS


def test_an_error_is_an_envelope(world: World) -> None:
    answer = world.ask("GET", "/api/me")
    assert answer.headers["content-type"] == "application/json"
    assert answer.json() == {"error": {"message": "Unauthorized", "code": "unauthorized", "status": 401}}


def test_a_validation_error_says_where(world: World) -> None:
    answer = world.ask("POST", "/api/websites", "admin", json={"name": 1, "domain": "d"})
    assert answer.status_code == 400
    error = answer.json()["error"]
    assert (error["message"], error["code"], error["status"]) == ("Bad request", "bad-request", 400)
    assert len(error["properties"]["name"]["errors"]) == 1


def test_an_unknown_path_is_not_found(world: World) -> None:
    assert world.ask("GET", "/api/nothing").json() == {
        "error": {"message": "Not found", "code": "not-found", "status": 404}
    }


@pytest.mark.parametrize(
    ("method", "path"), [("PUT", "/api/websites"), ("PATCH", "/api/websites/{website}"), ("POST", "/api/heartbeat")]
)
def test_another_method_is_not_allowed_and_says_which_are(world: World, method: str, path: str) -> None:
    answer = world.ask(method, path, "admin")
    assert (answer.status_code, answer.content) == (405, b"")
    assert "GET" in answer.headers["allow"]


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"null", b"[]", b"1", b'"x"', b"\xff\xfe", b'{"name": "a\\u0000b", "domain": "d"}', b"[" * 100_000],
)
def test_a_body_that_is_no_proper_object_is_a_bad_request(world: World, content: bytes) -> None:
    answer = world.ask("POST", "/api/websites", "admin", content=content)
    assert answer.status_code == 400
    assert answer.json()["error"]["code"] == "bad-request"


def test_an_escaped_backslash_before_u0000_is_no_nul(world: World) -> None:
    body = b'{"name": "a\\\\u0000b", "domain": "d"}'
    assert world.ask("POST", "/api/websites", "admin", content=body).json()["name"] == "a\\u0000b"


def test_nul_characters_in_a_query_are_refused(world: World) -> None:
    assert world.ask("GET", "/api/websites?search=a%00b", "admin").status_code == 400


def test_a_body_beyond_all_limits_is_too_large(world: World) -> None:
    answer = world.ask("POST", "/api/websites", "admin", content=b" " * 11_000_000)
    assert answer.status_code == 413
    assert answer.json()["error"]["code"] == "payload-too-large"


@get("/api/fails")
async def fails() -> None:
    raise RuntimeError("the secret is 42")


@get("/api/busy")
async def busy() -> None:
    raise TooManyRequests(retry_after=7)


@get("/api/slow")
async def slow() -> None:
    raise QueryTimeout


class TestUnexpected:
    @pytest.fixture
    def world(self, monkeypatch: pytest.MonkeyPatch, template: Template, tmp_path: Path) -> Iterator[World]:
        monkeypatch.setattr(app, "CONTROLLERS", [*app.CONTROLLERS, fails, busy, slow])
        path, ids, tokens = template
        with running(app.create_api(None, None, Settings()), path, tmp_path, ids, tokens) as world:
            yield world

    def test_a_bug_is_logged_and_leaks_nothing(self, world: World, caplog: pytest.LogCaptureFixture) -> None:
        with caplog.at_level(logging.ERROR):
            answer = world.ask("GET", "/api/fails")
        assert answer.status_code == 500
        assert answer.json() == {"error": {"message": "Server error", "code": "server-error", "status": 500}}
        assert answer.headers["access-control-allow-origin"] == "*"
        assert "the secret is 42" in caplog.text
        assert "GET /api/fails failed" in caplog.text

    def test_who_must_wait_is_told_how_long(self, world: World) -> None:
        answer = world.ask("GET", "/api/busy")
        assert (answer.status_code, answer.headers["retry-after"]) == (429, "7")
        assert world.ask("GET", "/api/slow").headers["retry-after"] == "1"
        assert world.ask("GET", "/api/slow").json()["error"]["code"] == "query-timeout"


VALIDATED = [
    ("POST", "/api/users", {"username": "x"}),
    ("POST", "/api/users/{alice}", {"role": "king"}),
    ("POST", "/api/me/password", {}),
    ("POST", "/api/auth/login", {}),
    ("POST", "/api/websites", {}),
    ("POST", "/api/websites/{website}", {"name": 1}),
    ("POST", "/api/websites/{website}/transfer", {"userId": "x"}),
    ("POST", "/api/websites/{website}/segments", {}),
    ("POST", "/api/websites/{website}/shares", {}),
    ("POST", "/api/teams", {}),
    ("POST", "/api/teams/join", {}),
    ("POST", "/api/teams/{team}", {"name": "n" * 51}),
    ("POST", "/api/teams/{team}/users", {"userId": "{stranger}", "role": "team-owner"}),
    ("POST", "/api/links", {}),
    ("POST", "/api/links/{link}", {"slug": "short"}),
    ("POST", "/api/pixels", {}),
    ("POST", "/api/boards", {"type": "weird", "name": "n"}),
    ("POST", "/api/dashboard", {"parameters": []}),
    ("POST", "/api/reports", {}),
    ("POST", "/api/reports/{report}", {}),
    ("POST", "/api/share", {}),
    ("POST", "/api/share/id/{share}", {}),
    ("GET", "/api/websites?page=0", None),
    ("GET", "/api/websites?pageSize=x", None),
    ("GET", "/api/websites?page=1.5", None),
    ("GET", "/api/websites?page=1e400", None),
    ("GET", "/api/admin/users?page=-1", None),
    ("GET", "/api/teams/{team}/users?pageSize=0", None),
    ("GET", "/api/reports?websiteId=x", None),
    ("GET", "/api/websites/{website}/segments?type=x", None),
    ("GET", "/api/websites/{website}/reports?type=x", None),
    *(
        ("GET", f"/api/{path}", None)
        for path in ("websites/x", "users/x", "teams/x", "links/x", "pixels/x", "boards/x", "reports/x", "share/id/x")
    ),
    ("DELETE", "/api/websites/x", None),
    ("DELETE", "/api/teams/{team}/users/x", None),
]


@pytest.mark.parametrize(("method", "path", "body"), VALIDATED, ids=lambda value: str(value)[:40])
def test_validation_comes_before_the_question_who_asks(
    world: World, method: str, path: str, body: dict[str, object] | None
) -> None:
    for who in ("anonymous", "stranger", "admin"):
        answer = world.ask(method, path, who, **({} if body is None else {"json": body}))
        assert answer.status_code == 400, who
        assert answer.json()["error"]["code"] == "bad-request"
