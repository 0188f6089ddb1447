"""What Prometheus is told, and that nobody else is unless the operator says so."""

import re
import socket
import urllib.request
from pathlib import Path

import pytest

from kokumi.settings import Settings, SettingsError
from tests.running_server import RunningServer, running


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def use(server: RunningServer) -> None:
    website = server.add_website()
    for _ in range(3):
        assert server.send(website).status == 200
    server.send(website, userAgent="curl/8.4.0")
    assert server.stats(website)["pageviews"] == 3


def check(text: str) -> None:
    values = dict(re.findall(r"^(kokumi_\S+) (\S+)$", text, re.MULTILINE))
    assert float(values["kokumi_events_accepted_total"]) == 3
    assert float(values['kokumi_events_dropped_total{reason="bot"}']) == 1
    assert float(values['kokumi_events_dropped_total{reason="unknown_website"}']) == 0
    assert float(values["kokumi_events_pending"]) == 0
    assert 1 <= float(values["kokumi_commit_seconds_count"]) <= 3
    assert float(values["kokumi_query_seconds_count"]) >= 1
    assert "process_resident_memory_bytes" in text


def test_nothing_is_told_unless_it_is_set(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        assert b"kokumi_events" not in server.request("GET", "/metrics").body


def test_an_address_of_its_own(tmp_path: Path) -> None:
    address = f"127.0.0.1:{free_port()}"
    with running(tmp_path, KOKUMI_METRICS=address) as server:
        use(server)
        with urllib.request.urlopen(f"http://{address}/metrics", timeout=60) as answer:
            check(answer.read().decode())
        assert b"kokumi_events" not in server.request("GET", "/metrics").body
        assert server.stop() == 0


def test_the_servers_address(tmp_path: Path) -> None:
    with running(tmp_path, KOKUMI_METRICS="public") as server:
        use(server)
        answer = server.request("GET", "/metrics")
        assert (answer.status, answer.headers["content-type"].partition(";")[0]) == (200, "text/plain")
        check(answer.body.decode())
        assert server.request("POST", "/metrics").status == 405


def test_an_address_that_is_taken_is_said(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with (
            pytest.raises(RuntimeError, match="KOKUMI_METRICS"),
            running(tmp_path, KOKUMI_METRICS=f"127.0.0.1:{taken.getsockname()[1]}"),
        ):
            pass


@pytest.mark.parametrize("value", ["9100", "127.0.0.1:", "127.0.0.1:x", ":9100", "on", "127.0.0.1:70000"])
def test_a_value_that_is_no_address_is_refused(value: str) -> None:
    with pytest.raises(SettingsError, match="KOKUMI_METRICS"):
        Settings.from_environment({"KOKUMI_METRICS": value})
