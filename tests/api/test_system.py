"""How the server stands, as administrators are told."""

from pathlib import Path

import pytest

from kokumi import __version__
from kokumi.errors import Unavailable
from kokumi.jobs import Job
from tests.api.world import World


def test_version_engines_and_storage_are_told(world: World, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    journal = Path("data/journal")
    journal.mkdir(parents=True)
    (journal / "0000000001.journal").write_bytes(bytes(123))
    answer = world.ask("GET", "/api/admin/system", "admin").json()
    assert answer["version"] == __version__
    assert (answer["eventsEngine"], answer["accountsEngine"]) == ("duckdb", "sqlite")
    assert answer["storage"]["events"] == 4096
    assert answer["storage"]["accounts"] > 10_000
    assert answer["storage"]["journal"] == 123
    assert answer["storage"]["free"] > 0
    assert answer["startedAt"] > 0


def test_a_store_that_does_not_answer_hides_nothing_else(world: World) -> None:
    world.store.broken = True
    answer = world.ask("GET", "/api/admin/system", "admin")
    assert answer.status_code == 200
    assert answer.json()["storage"]["events"] is None


def test_a_job_tells_how_its_last_run_ended() -> None:
    waiting = [3]
    job = Job("fold", 0.25, lambda: waiting[0])
    fresh = job.state()
    assert (fresh.waiting, fresh.last_run_at, fresh.problem) == (3, None, None)
    job.failed(Unavailable("The disk is full"))
    failed = job.state()
    assert failed.problem == "The disk is full"
    assert failed.last_run_at
    job.failed(ZeroDivisionError("secret detail"))
    assert job.state().problem == "ZeroDivisionError"
    job.succeeded()
    assert job.state().problem is None
