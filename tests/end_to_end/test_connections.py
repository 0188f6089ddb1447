"""Connections that come slowly, or too many of them, do not keep others out."""

import socket
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from tests.running_server import BROWSER, RunningServer, running


@contextmanager
def connected(server: RunningServer) -> Iterator[socket.socket]:
    host, port = server.url.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=30) as connection:
        yield connection


def test_further_connections_are_told_to_come_again_and_room_is_used_again(tmp_path: Path) -> None:
    with running(tmp_path, KOKUMI_MAX_CONNECTIONS="5") as server:
        with ExitStack() as stack:
            for _ in range(5):
                connection = stack.enter_context(connected(server))
                connection.sendall(b"GET /api/heartbeat HTTP/1.1\r\nHost: x\r\n\r\n")
                assert b" 200 " in connection.recv(4096)
            refused = server.request("GET", "/api/heartbeat")
            assert refused.status == 503
            assert refused.headers["retry-after"] == "5"
            assert refused.json()["error"]["message"] == "Too many connections"
        for _ in range(100):  # the server notices after a moment that the others are gone
            if server.request("GET", "/api/heartbeat").status == 200:
                break
        else:
            raise AssertionError("no room although everybody left")


def test_headers_without_end_are_refused(tmp_path: Path) -> None:
    with running(tmp_path) as server, connected(server) as connection:
        connection.sendall(b"POST /api/send HTTP/1.1\r\nHost: x\r\n")
        connection.sendall(b"X-Long: " + b"a" * 70_000)
        assert b" 431 " in connection.recv(4096)


def test_an_event_that_comes_in_pieces_is_taken(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        website = server.add_website()
        body = f'{{"type":"event","payload":{{"website":"{website}","url":"/slow","hostname":"x"}}}}'.encode()
        head = f"POST /api/send HTTP/1.1\r\nHost: x\r\nUser-Agent: {BROWSER}\r\nContent-Length: {len(body)}\r\n\r\n"
        with connected(server) as connection:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            whole = head.encode() + body
            for start in range(0, len(whole), 20):
                connection.sendall(whole[start : start + 20])
            assert b" 200 " in connection.recv(4096)
        assert server.stats(website)["pageviews"] == 1
