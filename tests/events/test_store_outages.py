"""An engine that fails for a while, in whichever place, neither loses nor doubles what was acknowledged."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import func, select

from kokumi.errors import Unavailable
from kokumi.events import store as store_module
from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import FoldedRows, JournalPosition, UnstorableError
from kokumi.events.schema import event
from kokumi.events.store import EventStore
from tests.events.factories import make_event
from tests.small_disk import SmallDisk, small_disk


class FailingEngine(DuckDBEngine):
    """Fails as it is told; `plan` holds what the next writes do: "before", "after" or "unfit"."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self.plan: list[str] = []

    def write(self, rows: FoldedRows, position: JournalPosition) -> None:
        what = self.plan.pop(0) if self.plan else ""
        if what == "before":
            raise RuntimeError("the engine failed before it wrote")
        if what == "unfit":
            raise UnstorableError("a value does not fit")
        super().write(rows, position)
        if what == "after":
            raise RuntimeError("the engine failed after it wrote")


async def count(store: EventStore) -> int:
    return (await store.fetch(select(func.count()).select_from(event)))[0][0]


async def count_once_stored(store: EventStore) -> int:
    for _ in range(100):
        try:
            return await count(store)
        except Unavailable:
            await asyncio.sleep(0.05)
    raise AssertionError("the store did not recover")


@pytest.mark.parametrize(
    "plan",
    [["before"], ["after"], ["before", "before", "after"], ["unfit", "", "before"], ["unfit", "after"]],
    ids=lambda plan: " ".join(plan),
)
def test_what_an_engine_failed_to_write_is_written_once(
    tmp_path: Path, plan: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "FOLD_DELAY", 0.01)
    monkeypatch.setattr(store_module, "RETRY_DELAY", 0.01)

    async def run() -> None:
        engine = FailingEngine(tmp_path / "events.duckdb")
        store = EventStore(engine, tmp_path / "journal")
        await store.open()
        await store.add([make_event(0)])
        assert await count(store) == 1
        engine.plan = list(plan)
        await store.add([make_event(number) for number in range(1, 9)])
        assert await count_once_stored(store) == 9
        assert engine.plan == []
        await store.add([make_event(9)])
        assert await count(store) == 10
        await store.close()

    asyncio.run(run())


def test_while_an_engine_fails_readers_are_told_and_events_are_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(store_module, "RETRY_DELAY", 0.01)

    async def run() -> None:
        engine = FailingEngine(tmp_path / "events.duckdb")
        store = EventStore(engine, tmp_path / "journal")
        await store.open()
        engine.plan = ["before"] * 1000
        await store.add([make_event(1)])
        for number in range(3):
            with pytest.raises(Unavailable, match="cannot be written"):
                await count(store)
            await store.add([make_event(2 + number)])
        engine.plan = []
        assert await count(store) == 4
        await store.close()

    asyncio.run(run())
    told = [record for record in caplog.records if record.name == "kokumi.store" and record.levelname == "ERROR"]
    assert len(told) == 1, "each attempt fills the log"


ANEW = "The event store was opened anew"


def test_a_checkpoint_that_fails_does_not_end_the_store(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(store_module, "FOLD_DELAY", 0.01)
    monkeypatch.setattr(store_module, "RETRY_DELAY", 0.05)

    async def fill_up(store: EventStore) -> int:
        sent = 0
        while sent < 100_000:
            try:
                await store.add([make_event(sent + n, page_title="x" * 400) for n in range(200)])
                sent += 200
                await count(store)
            except Unavailable:
                return sent
        raise AssertionError("nothing was refused")

    async def run(disk: SmallDisk) -> None:
        engine = DuckDBEngine(disk.path / "events.duckdb")
        engine._connection.execute("SET checkpoint_threshold = '100KB'")
        store = EventStore(engine, disk.path / "journal")
        await store.open()
        await store.add([make_event(number) for number in range(200)])
        stored = 200
        assert await count(store) == stored
        # Which write meets the full disk first is chance: often the journal's, which harms nothing.
        while ANEW not in caplog.messages:
            assert stored < 1_000_000, "no checkpoint ever failed"
            disk.fill(leave=1_500_000)
            stored += await fill_up(store)
            disk.free()
            assert await count_once_stored(store) == stored
            await store.add([make_event(1)])
            stored += 1
            assert await count(store) == stored
        await store.close()

    with small_disk(tmp_path / "disk", megabytes=20) as disk:
        asyncio.run(run(disk))
