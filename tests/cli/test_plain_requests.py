"""What is read as a plain request is what uvicorn's parser reads; everything else is left to that."""

from typing import Any

import httptools
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kokumi.cli.plain_requests import plain_request

BODY = b'{"type":"event"}'
PATHS = {b"/a", b"/api/send"}


def request(
    *lines: str, start: str = "POST /api/send HTTP/1.1", body: bytes = BODY, length: str | None = None
) -> bytes:
    count = str(len(body)) if length is None else length
    head = "".join(f"{line}\r\n" for line in (start, "Host: x", *lines, f"Content-Length: {count}"))
    return f"{head}\r\n".encode("latin-1") + body


class Parsed:
    """What uvicorn's parser makes of the same bytes."""

    def __init__(self, data: bytes) -> None:
        self.url, self.body, self.headers, self.complete = b"", b"", list[tuple[bytes, bytes]](), 0
        self.parser: Any = httptools.HttpRequestParser(self)
        self.parser.feed_data(data)

    def on_url(self, url: bytes) -> None:
        self.url += url

    def on_header(self, name: bytes, value: bytes) -> None:
        self.headers.append((name.lower(), value))

    def on_body(self, body: bytes) -> None:
        self.body += body

    def on_message_complete(self) -> None:
        self.complete += 1


def agree(data: bytes) -> bool:
    """Whether it is plain; if so, it must be one whole request that is the same for the parser."""
    found = plain_request(data, PATHS)
    if found is None:
        return False
    parsed = Parsed(data)
    assert parsed.complete == 1
    assert (parsed.url, parsed.body) == (found.path, found.body)
    assert [(name.decode(), value.decode("latin-1")) for name, value in parsed.headers] == list(found.headers.items())
    assert parsed.parser.get_method() == b"POST"
    assert parsed.parser.get_http_version() == "1.1"
    assert parsed.parser.should_keep_alive()
    assert not parsed.parser.should_upgrade()
    return True


@pytest.mark.parametrize(
    "data",
    [
        request(),
        request("User-Agent: Mozilla/5.0 (X11; Linux x86_64)", "X-Forwarded-For: 203.0.113.1, 10.0.0.1"),
        request("Connection: Keep-Alive", "Keep-Alive: timeout=5"),
        request("X-Name: J\u00fcrgen: a b"),
        request(body=b""),
        request(body=b"x" * 60_000),
        request(start="POST /a HTTP/1.1"),
    ],
)
def test_plain_requests_are_read(data: bytes) -> None:
    assert agree(data)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        BODY,
        request(start="POST /api/batch HTTP/1.1"),
        request(start="POST /api/send?x=1 HTTP/1.1"),
        request(start="GET /api/send HTTP/1.1"),
        request(start="POST /api/send HTTP/1.0"),
        request(start="POST  /api/send HTTP/1.1"),
        request("Connection: close"),
        request("Connection: keep-alive, upgrade", "Upgrade: websocket"),
        request("Proxy-Connection: close"),
        request("Transfer-Encoding: chunked"),
        request("transfer-encoding: identity"),
        request("Expect: 100-continue"),
        request("Content-Length: 16"),
        request("X-A: 1", "x-a: 2"),
        request("X-A:1"),
        request("X-A:  1"),
        request("X-A: 1 "),
        request("X-A: "),
        request("X-A : 1"),
        request("X-A: 1", " folded"),
        request("X-A: 1\x00"),
        request("X-A: 1\tb"),
        request("X-A: 1\nX-B: 2"),
        request("X_A: 1"),
        request("no colon"),
        request(length="17"),
        request(length="15"),
        request(length="+16"),
        request(length="0x10"),
        request(length="\u00b9\u2076".encode().decode("latin-1")),
        request(length="000016"),
        request(body=b"x" * 100_000),
        request("X-Long: " + "x" * 20_000),
        request()[:-1],
        request() + b"\r\n",
        request() + request(),
        b"\r\n" + request(),
        request().replace(b"\r\n", b"\n"),
    ],
)
def test_everything_else_is_left_to_the_parser(data: bytes) -> None:
    assert plain_request(data, PATHS) is None


names = st.sampled_from(
    ["User-Agent", "connection", "Content-Length", "Transfer-Encoding", "upgrade", "Expect", "X-A", "x a", "X:", ""]
)
values = st.sampled_from(["", "1", "keep-alive", "close", "chunked", "16", "0", " x", "x ", "a: b", "a\tb"]) | st.text(
    st.characters(max_codepoint=255), max_size=8
)
lines = st.builds(lambda name, colon, value: name + colon + value, names, st.sampled_from([": ", ":", " : "]), values)


@given(st.lists(lines, max_size=4), st.sampled_from(["POST /a HTTP/1.1", "POST /\u00e4 HTTP/1.1", "POST / HTTP/1.1 "]))
@example(["X-A: 1\r\n\r\n"], "POST /a HTTP/1.1")
def test_whatever_is_read_is_the_same_for_the_parser(more: list[str], start: str) -> None:
    agree(request(*more, start=start))


@given(st.binary(max_size=40), st.integers(0, 120))
def test_bytes_in_the_way_are_never_read_differently(noise: bytes, at: int) -> None:
    data = request("User-Agent: x", "Accept: */*")
    agree(data[:at] + noise + data[at:])
