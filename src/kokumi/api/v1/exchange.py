"""Asking the API from within: a request in the older contract's shape becomes one or more requests of today's.

In: the ASGI scope of the request that came. Out: whole answers, which are then reshaped. All that was sent along,
credentials above all, goes with each request, so that nothing here decides who may do what.
"""

from collections.abc import Awaitable, Callable, Iterable
from typing import Any
from urllib.parse import parse_qsl, quote, urlencode

import msgspec

from kokumi.errors import PayloadTooLarge

Scope = dict[str, Any]
Message = dict[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
AsgiApp = Callable[[Scope, Receive, Send], Awaitable[None]]
Query = tuple[tuple[str, str], ...]

MOST_BYTES = 10_000_000
"""What the API itself takes of a body."""


class OlderRequest(msgspec.Struct, frozen=True):
    """What was asked. `path` begins with `/api`; `ids` are its variable parts; `content` is the body as it was sent."""

    method: str
    path: str
    query: Query
    content: bytes
    ids: dict[str, str]

    def first(self, name: str) -> str | None:
        """A parameter of the query string."""
        return next((value for key, value in self.query if key == name), None)

    def body(self) -> Any:
        """The JSON body; None where it is none: the API then says what is wrong with it."""
        try:
            return msgspec.json.decode(self.content)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
            return None


class Answer(msgspec.Struct, frozen=True):
    """A whole answer of the API."""

    status: int
    headers: list[tuple[bytes, bytes]]
    content: bytes

    @property
    def ok(self) -> bool:
        """Whether there is a JSON value; errors are passed on as they are."""
        return self.status == 200 and bool(self.content)

    def value(self) -> Any:
        """The JSON value."""
        return msgspec.json.decode(self.content)

    def with_value(self, value: Any) -> "Answer":
        """The same answer with another JSON value."""
        content = msgspec.json.encode(value)
        headers = [(name, text) for name, text in self.headers if name.lower() != b"content-length"]
        return Answer(self.status, [*headers, (b"content-length", str(len(content)).encode())], content)


class Exchange:
    """The way to the API for one request that came."""

    def __init__(self, api: AsgiApp, scope: Scope, receive: Receive) -> None:
        self._api, self._scope, self._receive = api, scope, receive

    async def ask(self, method: str, path: str, query: Iterable[tuple[str, str]] = (), content: bytes = b"") -> Answer:
        """One request to the API, on behalf of whoever sent the one that came."""
        headers = [(name, text) for name, text in self._scope["headers"] if name != b"content-length"]
        scope = self._scope | {
            "method": method,
            "path": path,
            "raw_path": quote(path).encode(),
            "query_string": urlencode(list(query)).encode(),
            "headers": [*headers, (b"content-length", str(len(content)).encode())],
            "state": dict(self._scope.get("state") or {}),  # the framework keeps there what it read of a request
        }
        arrived = False

        async def receive() -> Message:
            nonlocal arrived
            if arrived:
                return await self._receive()
            arrived = True
            return {"type": "http.request", "body": content, "more_body": False}

        start: Message = {}
        parts: list[bytes] = []

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            elif message["type"] == "http.response.body":
                parts.append(message.get("body", b""))

        await self._api(scope, receive, send)
        return Answer(start["status"], list(start["headers"]), b"".join(parts))

    async def read(self) -> bytes:
        """The body of the request that came.

        Raises
        ------
        PayloadTooLarge: the API would not take it either.
        """
        content = bytearray()
        while True:
            message = await self._receive()
            if message["type"] == "http.disconnect":
                return bytes(content)
            content += message.get("body", b"")
            if len(content) > MOST_BYTES:
                raise PayloadTooLarge
            if not message.get("more_body"):
                return bytes(content)


def query_of(scope: Scope) -> Query:
    """The query string, in the order in which it was sent."""
    return tuple(parse_qsl(scope["query_string"].decode("latin-1"), keep_blank_values=True))
