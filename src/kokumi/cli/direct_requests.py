"""Requests that skip ASGI: small ones for a few paths, which nearly all of a collecting server's requests are.

uvicorn makes a cycle, a task and several dictionaries for each request and writes each answer in two parts. Here a
whole request is handed on as headers and body, and its answer is written in one part. One that comes in one piece and
is plain (`plain_requests`) does not even meet uvicorn's parser. Everything else goes uvicorn's way: other methods and
paths, bodies without a length or of more than `LONGEST_BODY`, `Expect`, upgrades, and requests behind one on the same
connection that is not answered yet.
"""

from collections.abc import Callable, Mapping
from http import HTTPStatus
from typing import Any, Final, cast

from kokumi.cli.connections import BoundedProtocol
from kokumi.cli.plain_requests import LONGEST_BODY, plain_request
from kokumi.collect.direct import AnswerWith
from kokumi.collect.endpoint import named_headers

Take = Callable[[Mapping[str, str], bytes, str | None, AnswerWith], None]
"""Takes a request: headers with names in lower case, body, the socket's address, and whom to give the answer."""

_STATUS_LINES: Final = {
    status.value: b"HTTP/1.1 %d %s\r\n" % (status.value, status.phrase.encode()) for status in HTTPStatus
}


class _NoEvent:
    """Nobody waits for this event."""

    def set(self) -> None: ...


class _DirectCycle:
    """A request under way, with the attributes that uvicorn's protocol looks at."""

    __slots__ = ("_protocol", "disconnected", "keep_alive", "response_complete", "response_started")

    message_event = _NoEvent()
    waiting_for_100_continue = False

    def __init__(self, protocol: "DirectProtocol", keep_alive: bool) -> None:
        self._protocol = protocol
        self.keep_alive = keep_alive
        self.response_started = False
        self.response_complete = False
        self.disconnected = False

    def answer(self, status: int, head: bytes, body: bytes) -> None:
        """Ends it; see `AnswerWith`."""
        self.response_started = self.response_complete = True
        protocol = self._protocol
        transport = protocol.transport
        if self.disconnected or transport.is_closing():
            return
        close = b"" if self.keep_alive else b"connection: close\r\n"
        transport.write(b"%s%s%scontent-length: %d\r\n\r\n%s" % (_STATUS_LINES[status], head, close, len(body), body))
        if not self.keep_alive:
            transport.close()
        protocol.on_answer()


class DirectProtocol(BoundedProtocol):
    """See the module. `direct` is set by whoever makes a subclass: what takes the requests of a path."""

    direct: Mapping[bytes, Take] = {}

    _take: Take | None = None
    _parts: list[bytes]
    _answered = 0.0

    def data_received(self, data: bytes) -> None:
        request = plain_request(data, self.direct) if self._is_between_requests() else None
        if request is None:
            return super().data_received(data)
        self._in_headers = False
        if self._timer is not None:
            self._stop_timer()
        cycle = _DirectCycle(self, keep_alive=True)
        self.cycle = cast("Any", cycle)
        take, peer = self.direct[request.path], self.client[0] if self.client else None
        return take(request.headers, request.body, peer, cycle.answer)

    def on_headers_complete(self) -> None:
        cycle = cast("Any", self.cycle)
        if self.url in self.direct and (cycle is None or cycle.response_complete) and self._is_plain():
            self._note_headers()
            parser = cast("Any", self.parser)
            keep_alive = parser.get_http_version() != "1.0" and parser.should_keep_alive()
            self.cycle = cast("Any", _DirectCycle(self, keep_alive))
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
        return take(named_headers(self.headers), body, self.client[0] if self.client else None, cycle.answer)

    def on_answer(self) -> None:
        """Goes on with what waits behind the answered request, or waits for the next one for a while.

        The timer of the first answer serves all: to set one for each costs as much as the pipeline's steps.
        """
        if self.pipeline or self.timeout_keep_alive_task is None:
            self.on_response_complete()
        else:
            self.server_state.total_requests += 1
        self._answered = self.loop.time()

    def timeout_keep_alive_handler(self) -> None:
        """Closes the connection once nothing has been asked for long enough since the last answer."""
        self.timeout_keep_alive_task = None
        cycle = cast("Any", self.cycle)
        if cycle is not None and not cycle.response_complete:
            return  # its answer sets a timer
        left = self._answered + self.timeout_keep_alive - self.loop.time()
        if left > 0:
            self.timeout_keep_alive_task = self.loop.call_later(left, self.timeout_keep_alive_handler)
        else:
            super().timeout_keep_alive_handler()

    def _is_between_requests(self) -> bool:
        """Whether the parser has nothing of a request, and no answer is due."""
        cycle = cast("Any", self.cycle)
        return (
            not self._in_body
            and (not self._in_headers or self._received == 0)
            and (cycle is None or cycle.response_complete)
            and not self.transport.is_closing()
        )

    def _is_plain(self) -> bool:
        parser = cast("Any", self.parser)
        if parser.get_method() != b"POST" or self.expect_100_continue or parser.should_upgrade():
            return False
        lengths = [value for name, value in self.headers if name == b"content-length"]
        return len(lengths) == 1 and lengths[0].isdigit() and int(lengths[0]) <= LONGEST_BODY


def direct_protocol(protocol: type[BoundedProtocol], direct: Mapping[bytes, Take]) -> type[DirectProtocol]:
    """The protocol with the limits of another one, and with what takes the requests of some paths.

    Parameters
    ----------
    direct: by path as it stands in the request; asked for each request, so it may be filled later.
    """
    limits = {"most_connections": protocol.most_connections}
    return type("DirectProtocol", (DirectProtocol,), {"direct": direct, **limits})
