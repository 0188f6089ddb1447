"""The store answers over everything it acknowledged, once, whatever happens in between."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Select, func, select

from kokumi.errors import QueryTimeout, Unavailable
from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import FoldedRows, JournalPosition
from kokumi.events.rows import DataValue, EventType, Revenue
from kokumi.events.schema import (
    TABLES,
    daily_total,
    event,
    event_data,
    heatmap_point,
    replay_chunk,
    revenue,
    session,
    session_data,
)
from kokumi.events.store import EventStore
from tests.events.factories import NOON, WEBSITE, make_event, make_identification, make_recording, number_id


@asynccontextmanager
async def opened(directory: Path, **options: Any) -> AsyncIterator[EventStore]:
    store = EventStore(DuckDBEngine(directory / "events.duckdb"), directory / "journal", **options)
    await store.open()
    try:
        yield store
    finally:
        await store.close()


async def add_and_fold(store: EventStore, *numbers: int) -> None:
    await store.add([make_event(number) for number in numbers])
    await store.catch_up()


async def count(store: EventStore, table: Any = event) -> int:
    return (await store.fetch(select(func.count()).select_from(table)))[0][0]


def test_an_acknowledged_event_is_seen_by_the_next_query(tmp_path: Path) -> None:
    async def run() -> None:
        async with opened(tmp_path) as store:
            for number in range(1, 4):
                await store.add([make_event(number)])
                assert await count(store) == number

    asyncio.run(run())


def test_everything_is_there_after_a_restart(tmp_path: Path) -> None:
    async def run() -> None:
        async with opened(tmp_path) as store:
            await asyncio.gather(*(store.add([make_event(number), make_event(number)]) for number in range(50)))
        async with opened(tmp_path) as store:
            assert await count(store) == 100
            assert await count(store, session) == 50

    asyncio.run(run())


def test_the_journal_is_replayed_once_after_a_crash_before_the_fold(tmp_path: Path) -> None:
    async def run() -> None:
        store = EventStore(DuckDBEngine(tmp_path / "events.duckdb"), tmp_path / "journal")
        await store.open()
        await store.add([make_event(1)])
        await count(store)
        await store.add([make_event(2)])
        await crash(store)
        for _ in range(2):
            async with opened(tmp_path) as again:
                assert await count(again) == 2

    asyncio.run(run())


async def crash(store: EventStore) -> None:
    """Leaves the files as a killed process would: the journal written, nothing more folded."""
    store._folder.cancel()  # type: ignore[union-attr]
    await store._journal.close()
    store._engine.close()


def test_a_crash_within_the_transaction_loses_and_doubles_nothing(tmp_path: Path) -> None:
    class Dying(DuckDBEngine):
        dying = True

        def write(self, rows: FoldedRows, position: JournalPosition) -> None:
            if self.dying:
                super().write(rows._replace(revenue=[("no", "such", "row")]), position)
            super().write(rows, position)

    async def run() -> None:
        engine = Dying(tmp_path / "events.duckdb")
        store = EventStore(engine, tmp_path / "journal")
        await store.open()
        await store.add([make_event(1), make_event(1)])
        with pytest.raises(Unavailable):
            await count(store)
        assert store.pending == 2
        engine.dying = False
        assert await count(store) == 2
        await store.close()

    asyncio.run(run())


def test_a_record_that_cannot_be_stored_is_set_aside_and_blocks_nobody(tmp_path: Path) -> None:
    unfit = make_event(1, event_type=EventType.CUSTOM, data=(DataValue("n", 2, "x", "9" * 30),))
    nonsense = make_event(1, event_type=EventType.CUSTOM, data=(DataValue("n", 2, "x", "no number"),))

    async def run() -> None:
        async with opened(tmp_path) as store:
            await asyncio.gather(
                *(store.add([make_event(number)]) for number in range(5)), store.add([unfit, nonsense])
            )
            await store.add([make_event(9)])
            assert await count(store) == 6
        async with opened(tmp_path) as store:
            assert await count(store) == 6

    asyncio.run(run())
    assert len((tmp_path / "journal" / "rejected.jsonl").read_text().splitlines()) == 2


def test_a_reader_that_goes_away_does_not_disturb_the_fold(tmp_path: Path) -> None:
    async def run() -> None:
        async with opened(tmp_path) as store:
            for number in range(20):
                await store.add([make_event(number)])
                reader = asyncio.create_task(count(store))
                await asyncio.sleep(0)
                await asyncio.sleep(0)
                reader.cancel()
            assert await count(store) == 20

    asyncio.run(run())


def test_the_first_hit_of_a_session_decides_its_attributes(tmp_path: Path) -> None:
    async def run() -> None:
        async with opened(tmp_path) as store:
            await store.add([make_event(1, browser="firefox", created_at=NOON + 1000)])
            await store.fetch(select(event.c.event_id))
            await store.add([make_event(1, browser="chrome", created_at=NOON), make_event(1, browser="safari")])
            await store.add([make_event(2, country="DE"), make_event(2, country="FR")])
            rows = await store.fetch(select(event.c.browser, event.c.country).order_by(event.c.session_id))
            assert rows == [("firefox", None)] * 3 + [(None, "DE")] * 2
            assert await count(store, session) == 2

    asyncio.run(run())


def test_session_data_keeps_the_latest_value_of_each_key(tmp_path: Path) -> None:
    async def run() -> None:
        async with opened(tmp_path) as store:
            await store.add([make_identification(1, plan="free", name="A"), make_identification(1, plan="pro")])
            await store.fetch(select(event.c.event_id))
            await store.add([make_identification(1, name="B"), make_identification(2, name="C")])
            query = select(session_data.c.data_key, session_data.c.string_value)
            assert sorted(await store.fetch(query)) == [("name", "B"), ("name", "C"), ("plan", "pro")]

    asyncio.run(run())


def test_data_and_revenue_are_stored_with_their_event(tmp_path: Path) -> None:
    hit = make_event(
        1,
        event_type=EventType.CUSTOM,
        event_name="buy",
        data=(DataValue("price", 2, "9.5000", "9.5000"), DataValue("when", 4, "2026-02-10", None, NOON)),
        revenue=Revenue("EUR", "9.5"),
    )

    async def run() -> None:
        async with opened(tmp_path) as store:
            await store.add([hit])
            keys = await store.fetch(select(event_data.c.data_key).where(event_data.c.event_id == hit.event_id))
            assert sorted(keys) == [("price",), ("when",)]
            assert await store.fetch(select(revenue.c.currency, revenue.c.event_name)) == [("EUR", "buy")]

    asyncio.run(run())


def test_erasing_a_website_takes_what_still_waits_and_spares_others(tmp_path: Path) -> None:
    other = "322de20e-70f5-4715-8eb5-95a5f9f880c8"

    async def run() -> None:
        async with opened(tmp_path) as store:
            await store.add([make_event(1), make_event(2, website_id=other), make_identification(1, plan="pro")])
            await store.erase_website(WEBSITE)
            for table in TABLES:
                assert await store.fetch(select(table.c.website_id).where(table.c.website_id == WEBSITE)) == []
            assert await count(store) == 1

    asyncio.run(run())


def test_erasing_a_visitor_takes_what_still_waits_and_spares_others(tmp_path: Path) -> None:
    gone, kept = make_event(1), make_event(2)

    async def run() -> None:
        async with opened(tmp_path) as store:
            await store.add([gone, kept, make_identification(1, plan="pro"), make_identification(2, plan="pro")])
            await store.erase_session(WEBSITE, gone.session.session_id)
            for table in TABLES:
                rows = await store.fetch(select(table.c.session_id))
                assert gone.session.session_id not in {str(row[0]) for row in rows}
            assert await count(store) == 1
            # Who comes back is new.
            await store.add([make_event(1)])
            assert await count(store) == 2

    asyncio.run(run())


def test_old_recordings_are_deleted_but_those_that_are_kept(tmp_path: Path) -> None:
    old, now = NOON, NOON + 40 * 86_400_000

    async def run() -> None:
        async with opened(tmp_path) as store:
            await store.add([make_recording(1, created_at=old), make_recording(2, created_at=old)])
            await store.add([make_recording(3, created_at=now), make_event(1, created_at=old)])
            assert await store.forget_recordings(now - 30 * 86_400_000, [number_id(1_000_002)]) == 3
            assert await count(store, replay_chunk) == 2
            assert await count(store, heatmap_point) == 1
            assert await count(store) == 1
            assert await store.forget_recordings(now - 30 * 86_400_000, []) == 1

    asyncio.run(run())


def test_a_full_queue_refuses_and_says_when_to_come_back(tmp_path: Path) -> None:
    async def run() -> None:
        async with opened(tmp_path, max_pending=2) as store:
            await store.add([make_event(1), make_event(2)])
            with pytest.raises(Unavailable) as refused:
                await store.add([make_event(3)])
            assert refused.value.retry_after > 0
            await store.catch_up()
            await store.add([make_event(4)])
            assert await count(store) == 3

    asyncio.run(run())


def test_a_closing_store_refuses(tmp_path: Path) -> None:
    async def run() -> None:
        async with opened(tmp_path) as store:
            pass
        with pytest.raises(Unavailable):
            await store.add([make_event(1)])

    asyncio.run(run())


def test_a_query_beyond_the_time_limit_is_stopped(tmp_path: Path) -> None:
    def heavy() -> Select[Any]:
        numbers = func.range(100_000).table_valued("range")
        left, right = numbers.alias("left_side"), numbers.alias("right_side")
        product = left.c.range * right.c.range % 7
        return select(func.sum(product)).select_from(left.join(right, left.c.range != right.c.range))

    async def run() -> None:
        async with opened(tmp_path, query_timeout=0.2) as store:
            with pytest.raises(QueryTimeout):
                await store.fetch(heavy())
            assert await count(store) == 0

    asyncio.run(run())


def test_a_locked_store_is_named(tmp_path: Path) -> None:
    (tmp_path / "events.duckdb").write_bytes(b"this is no database" * 1000)
    with pytest.raises(Unavailable, match=r"events\.duckdb"):
        DuckDBEngine(tmp_path / "events.duckdb")


def test_the_migrated_schema_is_the_described_one() -> None:
    engine = DuckDBEngine(None)
    engine.migrate()
    for table in (*TABLES, daily_total):
        rows = engine._connection.execute(f"DESCRIBE {table.name}").fetchall()
        described = [(column.name, column.nullable) for column in table.columns]
        assert [(row[0], row[2] == "YES") for row in rows] == described


def with_unreadable_log(tmp_path: Path) -> int:
    """How many of 20 events are there after a crash that left a write-ahead log that cannot be read."""
    folder, copy = tmp_path / "store", tmp_path / "copy"
    folder.mkdir()

    async def fill() -> None:
        async with opened(folder) as store:
            for number in range(10):
                await add_and_fold(store, number, number + 10)
            shutil.copytree(folder, copy)

    async def look() -> int:
        async with opened(copy) as store:
            return await count(store)

    asyncio.run(fill())
    log = copy / "events.duckdb.wal"
    assert log.stat().st_size
    log.write_bytes(b"no log " * 100)
    return asyncio.run(look())


def test_an_unreadable_log_of_the_store_is_made_up_for_by_the_journal(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert with_unreadable_log(tmp_path) == 20
    assert "missing" not in caplog.text


def test_an_unreadable_log_is_told_where_the_journal_cannot_make_up_for_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kokumi.events.journal.SEGMENT_BYTES", 100)
    assert with_unreadable_log(tmp_path) < 20
    assert [record.levelname for record in caplog.records if "is missing" in record.message] == ["ERROR"]
