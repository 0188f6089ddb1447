"""POST /api/send is answered alike however the request comes: in one piece, pipelined, chunked, with Expect, in
HTTP/1.0, beside other requests on the same connection."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from tests.running_server import BROWSER, RunningServer, running

WHOLE = "HTTP/1.1\r\nHost: x\r\n"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with running(tmp_path_factory.mktemp("data")) as started:
        yield started


@pytest.fixture
def website(server: RunningServer) -> str:
    return server.add_website()


def body_for(website: str, path: str = "/") -> bytes:
    return f'{{"type":"event","payload":{{"website":"{website}","url":"{path}","hostname":"x"}}}}'.encode()


def post(body: bytes, path: str = "/api/send", start: str = WHOLE, more: str = "") -> bytes:
    return f"POST {path} {start}User-Agent: {BROWSER}\r\n{more}Content-Length: {len(body)}\r\n\r\n".encode() + body


@contextmanager
def connected(server: RunningServer) -> Iterator[socket.socket]:
    host, port = server.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=30) as connection:
        yield connection


def exchange(server: RunningServer, data: bytes) -> bytes:
    """Everything that is answered until the server closes the connection, which the last request has to ask for."""
    with connected(server) as connection:
        connection.sendall(data)
        answer = b""
        while part := connection.recv(65_536):
            answer += part
    return answer


CLOSE = "Connection: close\r\n"


def test_many_requests_in_one_piece_are_answered_in_order(server: RunningServer, website: str) -> None:
    heartbeat = f"GET /api/heartbeat {WHOLE}\r\n".encode()
    wrong = post(b'{"type":"event"}')
    events = [post(body_for(website, f"/{number}")) for number in range(5)]
    data = b"".join([events[0], heartbeat, events[1], wrong, events[2], events[3]])
    answer = exchange(server, data + post(body_for(website, "/last"), more=CLOSE))
    statuses = [part[:3] for part in answer.split(b"HTTP/1.1 ")[1:]]
    assert statuses == [b"200", b"200", b"200", b"400", b"200", b"200", b"200"]
    assert server.stats(website)["pageviews"] == 5


def test_a_body_in_chunks_and_an_expectation_are_taken(server: RunningServer, website: str) -> None:
    body = body_for(website)
    head = f"POST /api/send {WHOLE}User-Agent: {BROWSER}\r\n{CLOSE}"
    chunked = f"{head}Transfer-Encoding: chunked\r\n\r\n{len(body):x}\r\n".encode() + body + b"\r\n0\r\n\r\n"
    assert b" 200 OK" in exchange(server, chunked)
    expecting = f"{head}Expect: 100-continue\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    answer = exchange(server, expecting)
    assert answer.startswith(b"HTTP/1.1 100 ")
    assert b"HTTP/1.1 200 OK" in answer
    assert server.stats(website)["pageviews"] == 2


def test_a_connection_of_http_1_0_is_closed_after_the_answer(server: RunningServer, website: str) -> None:
    answer = exchange(server, post(body_for(website), start="HTTP/1.0\r\nHost: x\r\n"))
    assert answer.startswith(b"HTTP/1.1 200 OK")
    assert b"\r\nconnection: close\r\n" in answer


def test_both_ways_answer_alike(server: RunningServer, website: str) -> None:
    """A query string leads to the other way; everything but the answer's token is the same."""
    for body in (body_for(website), b"", b"no JSON", b'{"type":"event","payload":{}}', body_for("x"), b"\xff" * 100):
        answers = [exchange(server, post(body, path, more=CLOSE)) for path in ("/api/send", "/api/send?x=1")]
        heads = [
            {line.lower() for line in answer.partition(b"\r\n\r\n")[0].split(b"\r\n") if b"length" not in line}
            for answer in answers
        ]
        assert heads[0] == heads[1]
        if b" 200 " not in answers[0]:
            assert answers[0].partition(b"\r\n\r\n")[2] == answers[1].partition(b"\r\n\r\n")[2]


def test_a_large_event_and_one_beyond_the_limit(server: RunningServer, website: str) -> None:
    large = body_for(website, "/" + "a" * 100_000)
    assert b" 200 OK" in exchange(server, post(large, more=CLOSE))
    assert b" 413 " in exchange(server, post(b" " * 600_000, more=CLOSE))


def test_a_client_that_leaves_does_not_disturb(server: RunningServer, website: str) -> None:
    for _ in range(20):
        with connected(server) as connection:
            connection.sendall(post(body_for(website)))
    assert b" 200 OK" in exchange(server, post(body_for(website), more=CLOSE))
