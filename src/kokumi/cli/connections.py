"""How long and how many: limits of connections, so that slow or many senders do not keep others out.

uvicorn's protocol, which also closes a connection whose request does not come along. A request has to have its headers
whole in `HEADER_SECONDS`, in `HEADER_BYTES` at most; the body has `BODY_SECONDS`, and longer as it comes in, at
`SLOWEST_BYTES` a second: a phone on a bad line is slower than others, but not that slow. Requests that come in one
piece, nearly all, set no timer. Beyond the most connections, new ones are answered 503 at once.
"""

import asyncio
import logging
import resource
from contextlib import suppress
from typing import Final, cast

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

log = logging.getLogger("kokumi.connections")

HEADER_SECONDS: Final = 20.0
HEADER_BYTES: Final = 65_536
BODY_SECONDS: Final = 30.0
SLOWEST_BYTES: Final = 500
SPARE_FILES: Final = 256
"""Descriptors that are left for databases, the journal and files."""


def _answer(status: str, code: str, message: str, more: str = "") -> bytes:
    body = f'{{"error":{{"message":"{message}","code":"{code}","status":{status[:3]}}}}}'
    head = f"HTTP/1.1 {status}\r\ncontent-type: application/json\r\naccess-control-allow-origin: *\r\n{more}"
    return f"{head}content-length: {len(body)}\r\nconnection: close\r\n\r\n{body}".encode()


_TOO_MANY: Final = _answer("503 Service Unavailable", "unavailable", "Too many connections", "retry-after: 5\r\n")
_TOO_SLOW: Final = _answer("408 Request Timeout", "request-timeout", "The request came too slowly")
_TOO_LONG: Final = _answer("431 Request Header Fields Too Large", "headers-too-large", "The headers are too long")


class BoundedProtocol(HttpToolsProtocol):
    """See the module. `most_connections` is set by `bounded_protocol`."""

    most_connections = 10_000

    _in_headers = True
    _in_body = False
    _timer: asyncio.TimerHandle | None = None
    _received = 0
    _began = 0.0

    def connection_made(self, transport: asyncio.Transport) -> None:  # pyright: ignore[reportIncompatibleMethodOverride]
        super().connection_made(transport)
        if len(self.connections) > self.most_connections:
            self._refuse(_TOO_MANY)
            return
        self._began = self.loop.time()
        self._timer = self.loop.call_later(HEADER_SECONDS, self._check_progress)

    def connection_lost(self, exc: Exception | None) -> None:
        self._stop_timer()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self.transport.is_closing():
            return
        super().data_received(data)
        if not self._in_headers and not self._in_body:
            if self._timer is not None:
                self._stop_timer()
            return
        self._received += len(data)
        if self._in_headers and self._received > HEADER_BYTES:
            self._refuse(_TOO_LONG)
        elif self._timer is None:
            self._begin(HEADER_SECONDS if self._in_headers else BODY_SECONDS)

    def on_message_begin(self) -> None:
        self._in_headers, self._received = True, 0
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        self._note_headers()
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        self._in_body = False
        super().on_message_complete()

    def _note_headers(self) -> None:
        self._in_headers, self._in_body, self._received = False, True, 0
        self._stop_timer()

    def _begin(self, seconds: float) -> None:
        self._began = self.loop.time()
        self._timer = self.loop.call_later(seconds, self._check_progress)

    def _check_progress(self) -> None:
        self._timer = None
        if self.transport.is_closing():
            return
        if self._in_body:
            left = self._began + BODY_SECONDS + self._received / SLOWEST_BYTES - self.loop.time()
            if left > 0 or self.flow.read_paused:  # where reading is paused, it is the server that takes its time
                self._timer = self.loop.call_later(max(left, 1.0), self._check_progress)
                return
        self._refuse(_TOO_SLOW)

    def _refuse(self, answer: bytes) -> None:
        cycle = cast("RequestResponseCycle | None", self.cycle)
        if cycle is None or not cycle.response_started or cycle.response_complete:
            self.transport.write(answer)
        self.transport.close()

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None


def bounded_protocol(most_connections: int) -> type[BoundedProtocol]:
    """The protocol with this many connections at most, or as many as the system lets this process have."""
    files = _allow_files(most_connections + SPARE_FILES)
    possible = max(1, min(most_connections, files - SPARE_FILES))
    if possible < most_connections:
        log.warning("The system allows %d open files: at most %d connections are taken", files, possible)
    return type("BoundedProtocol", (BoundedProtocol,), {"most_connections": possible})


def _allow_files(wanted: int) -> int:
    """Raises the limit of open files as far as wanted and possible; how many there may be."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < wanted:
        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_NOFILE, (min(wanted, hard) if hard > 0 else wanted, hard))
    soft, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    return soft if soft > 0 else wanted
