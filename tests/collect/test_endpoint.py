"""What the bare ASGI endpoint does around the pipeline: reading, answering, counting, refusing."""

import asyncio
import json
from collections.abc import Sequence
from typing import Any

import pytest

from kokumi.collect.endpoint import Collector
from kokumi.collect.pipeline import DropReason
from kokumi.errors import Unavailable
from kokumi.events.rows import Hit
from tests.collect.factories import CHROME, NOBODY, SITE, make_pipeline

LIMIT = 4_000


class MemoryStore:
    """Keeps hits in a list; refuses when told to."""

    def __init__(self) -> None:
        self.hits: list[Hit] = []
        self.full = False

    async def add(self, hits: Sequence[Hit]) -> None:
        if self.full:
            raise Unavailable("Events cannot be written to disk: No space left on device", retry_after=5)
        self.hits += hits


class Caller:
    """Calls the collector as a server would."""

    def __init__(self) -> None:
        self.store = MemoryStore()
        self.collector = Collector(make_pipeline(), self.store, max_body_bytes=LIMIT)

    def call(
        self, body: bytes | Any, path: str = "send", method: str = "POST", chunk: int = 1_000_000, agent: str = CHROME
    ) -> tuple[int, dict[str, str], Any]:
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        parts = [content[start : start + chunk] for start in range(0, len(content), chunk)] or [b""]
        messages = [
            {"type": "http.request", "body": part, "more_body": number < len(parts)}
            for number, part in enumerate(parts, start=1)
        ]
        return self.exchange(messages, path, method, agent)

    def exchange(
        self, messages: list[dict[str, Any]], path: str = "send", method: str = "POST", agent: str = CHROME
    ) -> tuple[int, dict[str, str], Any]:
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return messages.pop(0)

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        scope = {
            "type": "http",
            "method": method,
            "path": "/api/" + path,
            "headers": [(b"user-agent", agent.encode()), (b"x-forwarded-for", b"81.2.69.142")],
            "client": ("127.0.0.1", 5000),
        }
        asyncio.run(getattr(self.collector, path)(scope, receive, send))
        if not sent:
            return 0, {}, None
        headers = {name.decode(): value.decode() for name, value in sent[0]["headers"]}
        content = sent[1]["body"]
        return sent[0]["status"], headers, json.loads(content) if content else None


@pytest.fixture
def caller() -> Caller:
    return Caller()


def event(**payload: Any) -> dict[str, Any]:
    return {"type": "event", "payload": {"website": SITE, "hostname": "x.example", "url": "/"} | payload}


def test_an_event_is_stored_and_answered(caller: Caller) -> None:
    status, headers, answer = caller.call(event())
    assert status == 200
    assert answer.keys() == {"cache", "sessionId", "visitId"}
    assert caller.store.hits[0].session.session_id == answer["sessionId"]
    assert headers["access-control-allow-origin"] == "*"
    assert headers["cache-control"] == "no-cache"
    assert caller.collector.accepted == 1


def test_a_body_in_many_parts_is_one_body(caller: Caller) -> None:
    assert caller.call(event(title="é" * 300), chunk=7)[0] == 200
    assert len(caller.store.hits) == 1


@pytest.mark.parametrize("chunk", [1_000_000, 100])
def test_a_body_beyond_the_limit_is_read_to_its_end_and_refused(caller: Caller, chunk: int) -> None:
    status, _, answer = caller.call(event(title="x" * LIMIT), chunk=chunk)
    assert status == 413
    assert str(LIMIT) in answer["error"]["message"]
    assert caller.store.hits == []


def test_an_endless_body_is_cut_off(caller: Caller) -> None:
    parts = [{"type": "http.request", "body": b"x" * LIMIT, "more_body": True}] * 100
    assert caller.exchange(parts)[0] == 413
    assert len(parts) > 50


def test_a_client_that_goes_away_gets_and_leaves_nothing(caller: Caller) -> None:
    parts = [{"type": "http.request", "body": b"{", "more_body": True}, {"type": "http.disconnect"}]
    assert caller.exchange(parts)[0] == 0
    assert caller.store.hits == []


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD"])
def test_other_methods_are_named_in_the_answer(caller: Caller, method: str) -> None:
    status, headers, answer = caller.call(b"", method=method)
    assert (status, answer) == (405, None)
    assert headers["allow"] == "POST, OPTIONS"


def test_a_preflight_request_is_answered(caller: Caller) -> None:
    status, headers, _ = caller.call(b"", method="OPTIONS")
    assert status == 204
    assert headers["access-control-allow-headers"] == "*"


def test_a_full_disk_is_503_and_says_when_to_come_back(caller: Caller) -> None:
    caller.store.full = True
    status, headers, answer = caller.call(event())
    assert (status, headers["retry-after"]) == (503, "5")
    assert "No space left" in answer["error"]["message"]
    assert caller.collector.accepted == 0
    assert caller.collector.dropped == {DropReason.NOT_STORED: 1}
    caller.store.full = False
    assert caller.call(event())[0] == 200


def test_every_request_is_counted_once(caller: Caller) -> None:
    caller.call(event())
    caller.call(event(), agent="Googlebot/2.1 (+http://www.google.com/bot.html)")
    caller.call(event(website=NOBODY))
    caller.call(b"{")
    assert caller.collector.accepted == 1
    assert caller.collector.dropped == {
        DropReason.BOT: 1,
        DropReason.UNKNOWN_WEBSITE: 1,
        DropReason.INVALID_PAYLOAD: 1,
    }


def test_a_batch_takes_what_is_good_and_says_what_was_not(caller: Caller) -> None:
    unknown = event(website=NOBODY)
    bot = event(userAgent="Googlebot/2.1 (+http://www.google.com/bot.html)")
    status, _, answer = caller.call([event(url="/1"), {"type": "x"}, unknown, bot, event(url="/2")], "batch")
    assert status == 200
    assert (answer["size"], answer["processed"], answer["errors"]) == (5, 3, 2)
    assert [detail["index"] for detail in answer["details"]] == [1, 2]
    assert answer["details"][1]["response"]["error"]["message"] == "Website not found."
    assert answer["cache"]
    assert [hit.url_path for hit in caller.store.hits] == ["/1", "/2"]  # type: ignore[union-attr]
    assert sum(caller.collector.dropped.values()) == 3


def test_an_empty_batch_is_fine(caller: Caller) -> None:
    expected = {"size": 0, "processed": 0, "errors": 0, "details": [], "cache": None}
    assert caller.call([], "batch")[2] == expected


def test_a_batch_is_stored_whole_or_not_at_all(caller: Caller) -> None:
    caller.store.full = True
    assert caller.call([event(), event()], "batch")[0] == 503
    assert caller.store.hits == []


@pytest.mark.parametrize("body", [b"{}", b"[1]", b"[[]]", b'"x"', b"", b"[{}"])
def test_what_is_no_batch_is_refused(caller: Caller, body: bytes) -> None:
    assert caller.call(body, "batch")[0] == 400


def test_a_bug_is_500_without_details_and_the_next_request_works(
    caller: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(hits: Sequence[Hit]) -> None:
        raise RuntimeError("a secret of the server")

    with monkeypatch.context() as patch:
        patch.setattr(caller.store, "add", broken)
        status, _, answer = caller.call(event())
        assert (status, answer["error"]["message"]) == (500, "Server error")
    assert caller.call(event())[0] == 200
