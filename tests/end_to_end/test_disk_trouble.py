"""A disk that is full or cannot be written: refused with a reason, nothing acknowledged is lost, and it goes on by
itself once the cause is gone."""

import os
import resource
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.running_server import KOKUMI, PASSWORD, Answer, RunningServer, running
from tests.small_disk import SmallDisk, small_disk


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    with small_disk(tmp_path / "disk", megabytes=40) as made:
        yield made


def start(data_dir: Path) -> subprocess.CompletedProcess[str]:
    """Starts a server that is expected to give up."""
    return subprocess.run(
        [*KOKUMI, "serve", "--port", "0", "--data-dir", str(data_dir)],
        env={"PATH": os.environ["PATH"], "KOKUMI_ADMIN_PASSWORD": PASSWORD},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def send_until_refused(server: RunningServer, website: str) -> tuple[int, Answer]:
    """How many were acknowledged, and the first answer that is none."""
    for number in range(5_000):
        answer = server.send(website, url=f"/{number}", title="x" * 400)
        if answer.status != 200:
            return number, answer
    raise AssertionError("nothing was refused")


def ask_stats(server: RunningServer, website: str) -> Answer:
    path = f"/api/websites/{website}/stats?startAt=0&endAt=4102444800000"
    return server.request("GET", path, Authorization=f"Bearer {server.token}")


def send_until_accepted(server: RunningServer, website: str) -> None:
    for _ in range(100):
        if server.send(website).status == 200:
            return
        time.sleep(0.1)
    raise AssertionError("events are still refused")


def assert_unavailable(answer: Answer, message: str) -> None:
    assert answer.status == 503
    assert int(answer.headers["retry-after"]) > 0
    assert message in answer.json()["error"]["message"]


def stats_once_stored(server: RunningServer, website: str) -> int:
    for _ in range(100):
        answer = ask_stats(server, website)
        if answer.status == 200:
            return answer.json()["pageviews"]
        time.sleep(0.1)
    raise AssertionError(answer.body)


@pytest.mark.parametrize("left", [0, 300_000])
def test_a_full_disk_refuses_events_loses_none_and_recovers(disk: SmallDisk, left: int) -> None:
    with running(disk.path) as server:
        website = server.add_website()
        assert server.send(website).status == 200
        disk.fill(leave=left)
        sent, refused = send_until_refused(server, website)
        assert_unavailable(refused, "No space left on device")
        if sent:
            assert_unavailable(ask_stats(server, website), "The event store cannot be written for now")
        disk.free()
        send_until_accepted(server, website)
        assert stats_once_stored(server, website) == sent + 2
        assert server.stop() == 0
        assert "Traceback" not in "".join(server.output)
    with running(disk.path) as server:
        assert server.stats(website)["pageviews"] == sent + 2


def test_what_cannot_be_stored_at_shutdown_is_replayed_at_the_next_start(disk: SmallDisk) -> None:
    with running(disk.path) as server:
        website = server.add_website()
        assert server.send(website).status == 200
        disk.fill(leave=8_192)
        sent, _ = send_until_refused(server, website)
        server.stop()
        assert "Traceback" not in "".join(server.output)
    done = start(disk.path)
    assert done.returncode == 3
    assert "Kokumi cannot start: " in done.stderr + done.stdout
    assert "No space left on device" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr + done.stdout
    disk.free()
    with running(disk.path) as server:
        assert server.stats(website)["pageviews"] == sent + 1


def test_a_read_only_disk_is_named_at_the_start(disk: SmallDisk) -> None:
    disk.make_read_only()
    done = start(disk.path)
    assert done.returncode == 3
    assert "Read-only file system" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr + done.stdout


def test_a_journal_that_cannot_be_made_is_named_at_the_start(tmp_path: Path) -> None:
    (tmp_path / "journal").write_text("in the way")
    done = start(tmp_path)
    assert done.returncode == 3
    assert f"The journal's folder {tmp_path / 'journal'} cannot be used" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr + done.stdout


def test_files_that_may_not_grow_refuse_events_until_they_may(tmp_path: Path) -> None:
    """The limit of the size of files stands for any disk that takes no more; it needs no mount."""
    with running(tmp_path) as server:
        website = server.add_website()
        assert server.send(website).status == 200
        before = resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE)
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, (20_000, before[1]))
        sent, refused = send_until_refused(server, website)
        assert_unavailable(refused, "File too large")
        resource.prlimit(server.process.pid, resource.RLIMIT_FSIZE, before)
        send_until_accepted(server, website)
        assert stats_once_stored(server, website) == sent + 2
        assert server.stop() == 0
