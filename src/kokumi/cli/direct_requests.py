"""Requests that skip ASGI: small ones for a few paths, which nearly all of a collecting server's requests are.

uvicorn makes a cycle, a task and several dictionaries for each request and writes each answer in two parts. Here a
whole request is handed on as headers and body, and its answer is written in one part. Everything that is not plain
goes uvicorn's way: other methods and paths, bodies without a length or of more than `LONGEST_BODY`, `Expect`, upgrades,
and requests behind one on the same connection that is not answered yet.
"""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any, Final, cast

from kokumi.cli.connections import BoundedProtocol
from kokumi.collect.direct import AnswerWith, Headers

LONGEST_BODY: Final = 65_536

Take = Callable[[Headers, bytes, str | None, AnswerWith], None]
"""Takes a request: headers with names in lower case, body, the socket's address, and whom to give the answer."""

_STATUS_LINES: Final = {
    status.value: b"HTTP/1.1 %d %s\r\n" % (status.value, status.phrase.encode()) for status in HTTPStatus
}


class _NoEvent:
    """Nobody waits for this event."""

    def set(self) -> None: ...


class _DirectCycle:
    """A request under way, with the attributes that uvicorn's protocol looks at."""

    message_event = _NoEvent()
    waiting_for_100_continue = False

    def __init__(self, keep_alive: bool) -> None:
        self.keep_alive = keep_alive
        self.response_started = False
        self.response_complete = False
        self.disconnected = False


class DirectProtocol(BoundedProtocol):
    """See the module. `direct` is set by whoever makes a subclass: what takes the requests of a path."""

    direct: Mapping[bytes, Take] = {}

    _take: Take | None = None
    _parts: list[bytes]

    def on_headers_complete(self) -> None:
        cycle = cast("Any", self.cycle)
        if self.url in self.direct and (cycle is None or cycle.response_complete) and self._is_plain():
            self._note_headers()
            parser = cast("Any", self.parser)
            keep_alive = parser.get_http_version() != "1.0" and parser.should_keep_alive()
            self.cycle = cast("Any", _DirectCycle(keep_alive))
            self._take, self._parts = self.direct[self.url], []
        else:
            super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        if self._take is None:
            super().on_body(body)
        else:
            self._parts.append(body)

    def on_message_complete(self) -> None:
        take, self._take = self._take, None
        if take is None:
            return super().on_message_complete()
        self._in_body = False
        body = self._parts[0] if len(self._parts) == 1 else b"".join(self._parts)
        cycle = cast("_DirectCycle", self.cycle)
        return take(
            self.headers,
            body,
            self.client[0] if self.client else None,
            lambda status, head, text: self._answer(cycle, status, head, text),
        )

    def _is_plain(self) -> bool:
        parser = cast("Any", self.parser)
        if parser.get_method() != b"POST" or self.expect_100_continue or parser.should_upgrade():
            return False
        lengths = [value for name, value in self.headers if name == b"content-length"]
        return len(lengths) == 1 and lengths[0].isdigit() and int(lengths[0]) <= LONGEST_BODY

    def _answer(self, cycle: _DirectCycle, status: int, head: bytes, body: bytes) -> None:
        cycle.response_started = cycle.response_complete = True
        if cycle.disconnected or self.transport.is_closing():
            return
        close = b"" if cycle.keep_alive else b"connection: close\r\n"
        start = _STATUS_LINES[status]
        self.transport.write(b"%s%s%scontent-length: %d\r\n\r\n%s" % (start, head, close, len(body), body))
        if not cycle.keep_alive:
            self.transport.close()
        self.on_response_complete()


def direct_protocol(protocol: type[BoundedProtocol], direct: Mapping[bytes, Take]) -> type[DirectProtocol]:
    """The protocol with the limits of another one, and with what takes the requests of some paths.

    Parameters
    ----------
    direct: by path as it stands in the request; asked for each request, so it may be filled later.
    """
    limits = {"most_connections": protocol.most_connections}
    return type("DirectProtocol", (DirectProtocol,), {"direct": direct, **limits})
