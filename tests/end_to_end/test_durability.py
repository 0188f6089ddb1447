"""What was acknowledged survives `kill -9`, exactly once."""

import threading
from http.client import HTTPException
from pathlib import Path

import pytest

from tests.running_server import RunningServer, running

SENDERS = 8


@pytest.mark.parametrize("acknowledged_before_the_kill", [1, 40, 400])
def test_every_acknowledged_event_is_there_after_kill_9(tmp_path: Path, acknowledged_before_the_kill: int) -> None:
    acknowledged: set[str] = set()
    with running(tmp_path) as server:
        website = server.add_website()
        reached = threading.Event()
        threads = [
            threading.Thread(
                target=send_until_dead, args=(server, website, n, acknowledged, reached, acknowledged_before_the_kill)
            )
            for n in range(SENDERS)
        ]
        for thread in threads:
            thread.start()
        assert reached.wait(60)
        server.kill()
        for thread in threads:
            thread.join()
    with running(tmp_path) as server:
        stored = {row["x"]: row["y"] for row in event_metrics(server, website)}
        assert acknowledged <= stored.keys(), "an acknowledged event is missing"
        assert set(stored.values()) == {1}, "an event is stored twice"
        assert len(stored) - len(acknowledged) <= SENDERS, "more than the requests under way came on top"


def send_until_dead(
    server: RunningServer, website: str, sender: int, acknowledged: set[str], reached: threading.Event, enough: int
) -> None:
    for number in range(1_000_000):
        name = f"{sender}-{number}"
        try:
            answer = server.send(website, name=name)
        except (OSError, HTTPException):
            return
        if answer.status == 200:
            acknowledged.add(name)
        if len(acknowledged) >= enough:
            reached.set()


def event_metrics(server: RunningServer, website: str) -> list[dict[str, object]]:
    path = f"/api/websites/{website}/metrics?startAt=0&endAt=4102444800000&type=event&limit=1000000"
    return server.api("GET", path)


def test_sigterm_drains_and_leaves_nothing_to_replay(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        website = server.add_website()
        for number in range(20):
            assert server.send(website, url=f"/{number}").status == 200
        assert server.stop() == 0
    with running(tmp_path) as server:
        assert server.stats(website)["pageviews"] == 20
        assert not any("Replayed" in line for line in server.output)


def test_a_second_server_on_the_same_data_says_why_it_cannot_start(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        website = server.add_website()
        with pytest.raises(RuntimeError, match=r"events\.duckdb"), running(tmp_path):
            pass
        assert server.send(website).status == 200
