"""What becomes of a connection whose request does not come along; the clock is turned by hand."""

import asyncio
from typing import Any, cast

import pytest
from uvicorn import Config
from uvicorn.server import ServerState

from kokumi.cli import connections
from kokumi.cli.connections import bounded_protocol


class Line:
    """The other end of a connection: what was written to it, and whether it was closed."""

    def __init__(self) -> None:
        self.written, self.closed = b"", False

    def write(self, data: bytes) -> None:
        self.written += data

    def close(self) -> None:
        self.closed = True

    def is_closing(self) -> bool:
        return self.closed

    def get_extra_info(self, name: str) -> Any:
        return None

    def resume_reading(self) -> None: ...

    def pause_reading(self) -> None: ...


async def application(scope: Any, receive: Any, send: Any) -> None:
    more = True
    while more:
        message = await receive()
        more = message["type"] == "http.request" and message["more_body"]


async def send_and_wait(data: bytes, seconds: float) -> Line:
    config = Config(cast("Any", application), lifespan="off", log_config=None)
    protocol = bounded_protocol(10)(config, ServerState(), {}, asyncio.get_running_loop())
    line = Line()
    protocol.connection_made(cast("Any", line))
    if data:
        protocol.data_received(data)
    await asyncio.sleep(seconds)
    protocol.connection_lost(None)
    return line


HEAD = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n"


@pytest.mark.parametrize("data", [b"", b"POST / HT", HEAD, HEAD + b"\r\n", HEAD + b"\r\nabc"])
def test_a_request_that_does_not_come_along_is_answered_408(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "HEADER_SECONDS", 0.01)
    monkeypatch.setattr(connections, "BODY_SECONDS", 0.01)
    monkeypatch.setattr(connections, "SLOWEST_BYTES", 1_000_000)
    line = asyncio.run(send_and_wait(data, 1.5))
    assert line.written.startswith(b"HTTP/1.1 408 ")
    assert line.closed


def test_a_body_that_comes_fast_enough_has_its_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "BODY_SECONDS", 0.01)
    line = asyncio.run(send_and_wait(HEAD + b"\r\n" + b"a" * 900, 0.1))
    assert not line.written
