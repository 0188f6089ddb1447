"""Bad input is answered with a 4xx in the contract's envelope, and the server goes on."""

import json
from collections.abc import Iterator
from typing import Any
from urllib.parse import quote

import pytest

from tests.running_server import Answer, RunningServer, running

RANGE = "startAt=0&endAt=4102444800000"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with running(tmp_path_factory.mktemp("data")) as server:
        yield server


@pytest.fixture(scope="module")
def website(server: RunningServer) -> str:
    return server.add_website()


def assert_refused(answer: Answer, *statuses: int) -> dict[str, Any]:
    assert answer.status in (statuses or (400,)), answer.body
    error = answer.json()["error"]
    assert error["status"] == answer.status
    assert error["code"]
    assert error["message"]
    return error


def event(website: str, payload: dict[str, Any] | None = None) -> dict[str, Any]:
    return {"type": "event", "payload": {"website": website, "url": "/", "hostname": "x.example"} | (payload or {})}


RAW_BODIES = {
    "empty": b"",
    "malformed JSON": b'{"type": "event", ',
    "not UTF-8": b'{"type": "\xff\xfe"}',
    "an array": b"[]",
    "a number": b"1",
    "null": b"null",
    "no payload": b'{"type": "event"}',
    "unknown type": b'{"type": "nothing", "payload": {}}',
    "nested 100,000 deep": b"[" * 100_000 + b"]" * 100_000,
    "a duplicate of half a key": b'{"type":"event","payload":{"website"',
}


@pytest.mark.parametrize("body", RAW_BODIES.values(), ids=RAW_BODIES.keys())
@pytest.mark.parametrize("path", ["/api/send", "/api/batch", "/api/auth/login"])
def test_bodies_that_are_no_request(server: RunningServer, path: str, body: bytes) -> None:
    answer = server.request("POST", path, raw=body)
    if path == "/api/batch" and body == b"[]":
        assert answer.json()["size"] == 0
    else:
        assert_refused(answer)


def test_an_unknown_website(server: RunningServer) -> None:
    body = event("5b1fb0e0-0d8b-4c6b-9b36-6f3a2c1d9e77")
    assert assert_refused(server.request("POST", "/api/send", body))["message"] == "Website not found."


WRONG_FIELDS: list[dict[str, Any]] = [
    {"website": 1},
    {"website": "no-uuid"},
    {"website": None},
    {"url": 5},
    {"url": None},
    {"url": "http://["},
    {"referrer": "https://a b"},
    {"name": "x" * 51},
    {"tag": "x" * 51},
    {"hostname": "x" * 101},
    {"language": "x" * 36},
    {"screen": "x" * 12},
    {"data": "text"},
    {"data": []},
    {"timestamp": "soon"},
    {"timestamp": 99999999999999},
    {"timestamp": 1.5},
    {"name": "n", "data": {"n": 1e300}},
    {"name": "n", "data": {"d": "2026-13-45T99:99:99"}},
    {"name": "n", "data": {f"key-{number}": number for number in range(20_000)}},
]


@pytest.mark.parametrize("payload", WRONG_FIELDS, ids=lambda payload: json.dumps(payload)[:60])
def test_fields_of_the_wrong_kind(server: RunningServer, website: str, payload: dict[str, Any]) -> None:
    assert_refused(server.request("POST", "/api/send", event(website, payload)))


def test_a_body_of_a_megabyte(server: RunningServer, website: str) -> None:
    assert_refused(server.request("POST", "/api/send", event(website, {"title": "x" * 1_000_000})), 413)


def test_a_hundred_thousand_keys(server: RunningServer, website: str) -> None:
    data = {f"k{number}": 1 for number in range(100_000)}
    assert_refused(server.request("POST", "/api/send", event(website, {"name": "n", "data": data})), 400, 413)


@pytest.mark.parametrize("text", ["nul\0inside", "lone \ud800 surrogate", "\udfff"])
@pytest.mark.parametrize(
    "field", ["url", "title", "name", "tag", "referrer", "hostname", "language", "userAgent", "ip"]
)
def test_nul_and_lone_surrogates(server: RunningServer, website: str, field: str, text: str) -> None:
    answer = server.request("POST", "/api/send", event(website, {field: text}))
    assert answer.status in (200, 400), answer.body
    assert server.stats(website)["pageviews"] >= 0


QUERIES = [
    "timezone=Mars/Olympus",
    "timezone=UTC';drop table event",
    "unit=fortnight",
    "compare=never",
    "match=some",
    "path=re.[",
    "path=re.(a*)*b(?<x)",
    "path=gt.5",
    "eventType=abc",
    "segment=no-uuid",
]


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("question", ["stats", "pageviews", "metrics?type=path"])
def test_queries_that_make_no_sense(server: RunningServer, website: str, question: str, query: str) -> None:
    name, _, more = question.partition("?")
    path = f"/api/websites/{website}/{name}?{RANGE}&{more}&{quote(query, safe='=')}"
    assert_refused(server.request("GET", path, Authorization=f"Bearer {server.token}"))


@pytest.mark.parametrize(
    "query",
    ["", "startAt=1", "endAt=1", "startAt=a&endAt=2", "startAt=1e400&endAt=2", "startAt=-99999999999999999&endAt=2"],
)
def test_ranges_that_are_none(server: RunningServer, website: str, query: str) -> None:
    answer = server.request("GET", f"/api/websites/{website}/stats?{query}", Authorization=f"Bearer {server.token}")
    assert_refused(answer)


def test_a_range_that_ends_before_it_starts_is_empty_as_in_the_reference(server: RunningServer, website: str) -> None:
    stats = server.api("GET", f"/api/websites/{website}/stats?startAt=4102444800000&endAt=0")
    assert stats["pageviews"] == 0


@pytest.mark.parametrize("path", ["/api/websites/no-uuid", "/api/websites/no-uuid/stats?" + RANGE])
def test_ids_that_are_none(server: RunningServer, path: str) -> None:
    assert_refused(server.request("GET", path, Authorization=f"Bearer {server.token}"), 400, 404)


def test_paths_and_methods_that_do_not_exist(server: RunningServer) -> None:
    assert_refused(server.request("GET", "/api/nothing"), 404)
    for method, path in (("GET", "/api/send"), ("PATCH", "/api/websites"), ("PUT", "/api/batch")):
        answer = server.request(method, path)
        assert (answer.status, answer.body) == (405, b""), "as the reference: no body, the methods in a header"
        assert "POST" in answer.headers["allow"]


def test_nothing_of_all_that_was_fatal(server: RunningServer, website: str) -> None:
    before = server.stats(website)["pageviews"]
    assert server.send(website).status == 200
    assert server.stats(website)["pageviews"] == before + 1
    assert server.process.poll() is None
