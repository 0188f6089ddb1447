"""The hot path: POST /api/send and POST /api/batch as a bare ASGI application.

In: one request of a tracker or a server. Out: an answer that is sent after what it acknowledges is on disk. Every
request is either accepted or dropped for an enumerated reason, and every reason is counted.
"""

import logging
import time
from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, Protocol

import msgspec

from kokumi.collect.draft import RequestView
from kokumi.collect.drop_reason import DropReason
from kokumi.collect.drops import NO_SOURCE, Drops
from kokumi.collect.payload import Send, decode_batch, decode_item, decode_send
from kokumi.collect.pipeline import UNKNOWN_SOURCES, Accepted, Dropped, Pipeline
from kokumi.errors import KokumiError, PayloadTooLarge, TooManyRequests, Unavailable
from kokumi.events.rows import Hit

log = logging.getLogger("kokumi.collect")

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
SendMessage = Callable[[dict[str, Any]], Awaitable[None]]

CORS_HEADERS = (
    (b"access-control-allow-origin", b"*"),
    (b"access-control-allow-headers", b"*"),
    (b"access-control-allow-methods", b"GET, DELETE, POST, PUT"),
    (b"access-control-max-age", b"86400"),
    (b"cache-control", b"no-cache"),
)
LARGEST_DISCARDED = 32
"""How many times the largest body is read of one that is too long, before the answer is sent all the same."""

JSON_HEADER = (b"content-type", b"application/json")
_encode = msgspec.json.Encoder().encode


class HitStore(Protocol):
    """Where accepted hits go; `EventStore` is one."""

    async def add(self, hits: Sequence[Hit]) -> None: ...


class Answer(msgspec.Struct):
    """What an accepted event is answered with; the tracker sends `cache` back with the next one."""

    cache: str
    session_id: str = msgspec.field(name="sessionId")
    visit_id: str = msgspec.field(name="visitId")


class BatchAnswer(msgspec.Struct):
    """How many of a batch were taken, and for each that was not, why."""

    size: int
    processed: int
    errors: int
    details: list[dict[str, Any]]
    cache: str | None


class Disconnected(Exception):
    """The client went away before its request was whole."""


class Collector:
    """See the module.

    Parameters
    ----------
    pipeline: the steps from request to hit.
    store: makes hits durable.
    max_body_bytes: longer bodies are answered with 413.
    drops: told of each drop.
    """

    def __init__(self, pipeline: Pipeline, store: HitStore, *, max_body_bytes: int, drops: Drops | None = None) -> None:
        self._pipeline = pipeline
        self._store = store
        self._max_body_bytes = max_body_bytes
        self._drops = Drops() if drops is None else drops
        self.accepted = 0
        self.dropped: Counter[DropReason] = Counter()

    async def send(self, scope: Scope, receive: Receive, send: SendMessage) -> None:
        """ASGI application of POST /api/send."""
        await self.answer(scope, receive, send, self._take_one)

    async def batch(self, scope: Scope, receive: Receive, send: SendMessage) -> None:
        """ASGI application of POST /api/batch."""
        await self.answer(scope, receive, send, self._take_many)

    async def record(self, send: Send, request: RequestView) -> None:
        """Counts an event that comes from the server itself, if it can be counted; the visitor hears nothing of it."""
        try:
            outcome = self._pipeline.process(send, request)
            if isinstance(outcome, Dropped):
                self.drop(outcome, request.now_ms)
            else:
                await self._store.add([outcome.hit] if outcome.hit is not None else [])
                self.accepted += 1
        except KokumiError as error:
            self.count_error(error)

    async def answer(
        self,
        scope: Scope,
        receive: Receive,
        send: SendMessage,
        take: Callable[[bytes, RequestView], Awaitable[tuple[int, bytes]]],
    ) -> None:
        """Reads a request's body, has it taken, and answers, errors included."""
        headers: tuple[tuple[bytes, bytes], ...] = (JSON_HEADER, *CORS_HEADERS)
        method = scope["method"]
        if method == "OPTIONS":
            return await respond(send, 204, CORS_HEADERS, b"")
        if method != "POST":
            return await respond(send, 405, (*CORS_HEADERS, (b"allow", b"POST, OPTIONS")), b"")
        try:
            status, body = await take(await self._read(receive), view(scope))
        except Disconnected:
            return None
        except KokumiError as error:
            self.count_error(error)
            status, body = error.status, _encode(error.envelope())
            if isinstance(error, Unavailable | TooManyRequests):
                headers = (*headers, (b"retry-after", str(error.retry_after).encode()))
        except Exception:
            log.exception("An event could not be taken")
            status, body = 500, _encode(_envelope(500, "server-error", "Server error"))
        return await respond(send, status, headers, body)

    async def _take_one(self, body: bytes, request: RequestView) -> tuple[int, bytes]:
        outcome = self._pipeline.process(decode_send(body), request)
        if isinstance(outcome, Dropped):
            self.drop(outcome, request.now_ms)
            return outcome.status, outcome.body
        if outcome.hit is not None:
            await self._store.add((outcome.hit,))
        self.accepted += 1
        return 200, _encode(Answer(outcome.cache, outcome.session_id, outcome.visit_id))

    async def _take_many(self, body: bytes, request: RequestView) -> tuple[int, bytes]:
        items = decode_batch(body)
        accepted: list[Accepted] = []
        dropped: list[tuple[int, int, Any]] = []
        for index, item in enumerate(items):
            try:
                # The answer has one token, that of the first event.
                outcome = self._pipeline.process(decode_item(item), request, signed=not accepted)
            except KokumiError as error:
                self.count_error(error)
                dropped.append((index, error.status, error.envelope()))
                continue
            if isinstance(outcome, Dropped):
                self.drop(outcome, request.now_ms)
                dropped.append((index, outcome.status, msgspec.Raw(outcome.body)))
            else:
                accepted.append(outcome)
        hits = [outcome.hit for outcome in accepted if outcome.hit is not None]
        if hits:
            await self._store.add(hits)
        self.accepted += len(accepted)
        # A bot's item is answered like a counted one (200): it is no error of the sender.
        details = [{"index": index, "response": response} for index, status, response in dropped if status >= 400]
        return 200, _encode(
            BatchAnswer(
                size=len(items),
                processed=len(items) - len(details),
                errors=len(details),
                details=details,
                cache=accepted[0].cache if accepted else None,
            )
        )

    async def _read(self, receive: Receive) -> bytes:
        """The whole body. Of one that is too long the rest is read and thrown away, within reason: a client that is
        still sending does not see an answer."""
        parts: list[bytes] = []
        length = 0
        more = True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                raise Disconnected
            part: bytes = message.get("body", b"")
            length += len(part)
            if length <= self._max_body_bytes:
                parts.append(part)
            elif length > self._max_body_bytes * LARGEST_DISCARDED:
                break
            more = bool(message.get("more_body"))
        if length > self._max_body_bytes:
            raise self._too_large()
        return parts[0] if len(parts) == 1 else b"".join(parts)

    def _too_large(self) -> PayloadTooLarge:
        return PayloadTooLarge(f"The body is larger than {self._max_body_bytes} bytes: send fewer events at a time")

    def count_error(self, error: KokumiError) -> None:
        """Counts a request that was refused with an error."""
        reason = DropReason.NOT_STORED if error.status >= 500 else DropReason.INVALID_PAYLOAD
        self.dropped[reason] += 1
        self._drops.note(reason, time.time_ns() // 1_000_000)

    def drop(self, outcome: Dropped, now_ms: int, source_id: str | None = None) -> None:
        """Counts a drop; `source_id` where the outcome does not know what it was sent for."""
        self.dropped[outcome.reason] += 1
        draft = outcome.draft
        if source_id is None:
            exists = outcome.reason not in UNKNOWN_SOURCES
            source_id = draft.source_id if draft is not None and exists else NO_SOURCE
        self._drops.note(outcome.reason, now_ms, draft, source_id)


def view(scope: Scope) -> RequestView:
    """What the pipeline may see of a request."""
    client = scope.get("client")
    return RequestView(named_headers(scope["headers"]), client[0] if client else None, time.time_ns() // 1_000_000)


def named_headers(raw: Sequence[tuple[bytes, bytes]]) -> dict[str, str]:
    """Headers as they came, with their names in lower case, by name."""
    headers: dict[str, str] = {}
    for raw_name, raw_value in raw:
        name, value = raw_name.decode("latin-1"), raw_value.decode("latin-1")
        headers[name] = f"{headers[name]}, {value}" if name in headers else value  # RFC 9110, section 5.3
    return headers


def _envelope(status: int, code: str, message: str) -> dict[str, Any]:
    return {"error": {"message": message, "code": code, "status": status}}


async def respond(send: SendMessage, status: int, headers: Sequence[tuple[bytes, bytes]], body: bytes) -> None:
    """A whole answer."""
    length = (b"content-length", str(len(body)).encode())
    await send({"type": "http.response.start", "status": status, "headers": [*headers, length]})
    await send({"type": "http.response.body", "body": body})
