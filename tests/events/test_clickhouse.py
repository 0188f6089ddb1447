"""ClickHouse keeps the store's promises: every acknowledged hit, once, whatever happens in between."""

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import func, select

from kokumi.errors import QueryTimeout, Unavailable
from kokumi.events.clickhouse import ClickHouseEngine
from kokumi.events.clickhouse_columns import column_types
from kokumi.events.clickhouse_migrations import MIGRATIONS
from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import FoldedRows, JournalPosition, Query, UnstorableError
from kokumi.events.fold import fold
from kokumi.events.rows import DataValue, Event, EventType, Revenue
from kokumi.events.schema import (
    TABLES,
    daily_total,
    event,
    event_data,
    given_columns,
    heatmap_point,
    replay_chunk,
    session,
    session_data,
)
from kokumi.events.store import EventStore
from tests.events.conftest import OpenClickHouse
from tests.events.factories import (
    NOON,
    WEBSITE,
    make_event,
    make_identification,
    make_recording,
    make_session,
    number_id,
)

NOTHING = FoldedRows([], [], [], [], [])


@asynccontextmanager
async def opened(engine: ClickHouseEngine, directory: Path) -> AsyncIterator[EventStore]:
    store = EventStore(engine, directory / "journal")
    await store.open()
    try:
        yield store
    finally:
        await store.close()


async def crash(store: EventStore) -> None:
    """Leaves everything as a killed process would: the journal written, nothing more folded."""
    store._folder.cancel()  # type: ignore[union-attr]
    await store._journal.close()
    store._engine.close()


async def count(store: EventStore, table: Any = event) -> int:
    return (await store.fetch(select(func.count()).select_from(table)))[0][0]


def sale(session_number: int) -> Event:
    """An event with a row in each of the tables of events."""
    return make_event(
        session_number,
        event_type=EventType.CUSTOM,
        event_name="buy",
        data=(DataValue("price", 2, "9.5000", "9.5000"), DataValue("when", 4, "2026-02-10", None, NOON + 1)),
        revenue=Revenue("EUR", "9.5"),
    )


def test_an_acknowledged_event_is_seen_by_the_next_query(open_clickhouse: OpenClickHouse, tmp_path: Path) -> None:
    async def run() -> None:
        async with opened(open_clickhouse(), tmp_path) as store:
            for number in range(1, 4):
                await store.add([make_event(number)])
                assert await count(store) == number

    asyncio.run(run())


def test_everything_is_there_after_a_restart(open_clickhouse: OpenClickHouse, tmp_path: Path) -> None:
    async def run() -> None:
        async with opened(open_clickhouse(), tmp_path) as store:
            await asyncio.gather(*(store.add([make_event(number), make_event(number)]) for number in range(20)))
        async with opened(open_clickhouse(), tmp_path) as store:
            assert await count(store) == 40
            assert await count(store, session) == 20

    asyncio.run(run())


class Dying(ClickHouseEngine):
    """Fails at one of its inserts."""

    inserts_left = 1_000_000

    def _insert(self, table: str, values: Sequence[Sequence[Any]], columns: Mapping[str, str]) -> None:
        self.inserts_left -= 1
        if self.inserts_left < 0:
            raise Unavailable("no more")
        super()._insert(table, values, columns)


@pytest.mark.parametrize("inserts", range(9))
def test_a_crash_within_a_write_loses_and_doubles_nothing(
    open_clickhouse: OpenClickHouse, tmp_path: Path, inserts: int
) -> None:
    async def totals(store: EventStore) -> list[int]:
        return [await count(store, table) for table in TABLES]

    async def run() -> None:
        engine = open_clickhouse(Dying)
        store = EventStore(engine, tmp_path / "journal")
        await store.open()
        await store.add([make_event(1)])
        await count(store)
        engine.inserts_left = inserts
        await store.add([sale(2), make_event(1), make_identification(1, plan="pro"), make_recording(1)])
        if inserts < 8:
            with pytest.raises(Unavailable):
                await count(store)
        await store.add([sale(3)])  # the replay is grouped differently
        await crash(store)
        for _ in range(2):
            async with opened(open_clickhouse(), tmp_path) as again:
                assert await totals(again) == [4, 3, 4, 1, 2, 1, 1]

    asyncio.run(run())


def test_old_recordings_are_deleted_but_those_that_are_kept(open_clickhouse: OpenClickHouse, tmp_path: Path) -> None:
    async def run() -> None:
        async with opened(open_clickhouse(), tmp_path) as store:
            await store.add([make_recording(1), make_recording(2)])
            await store.add([make_recording(3, created_at=NOON + 86_400_000)])
            assert await store.forget_recordings(NOON + 60_000, [number_id(1_000_002)]) == 3
            assert await count(store, replay_chunk) == 2
            assert await count(store, heatmap_point) == 1
            assert await store.forget_recordings(NOON + 60_000, []) == 1

    asyncio.run(run())


def test_a_write_that_failed_is_tried_again_without_doubling(open_clickhouse: OpenClickHouse, tmp_path: Path) -> None:
    async def run() -> None:
        engine = open_clickhouse(Dying)
        async with opened(engine, tmp_path) as store:
            for inserts in range(6):
                engine.inserts_left = inserts
                await store.add([sale(inserts), make_identification(inserts, plan="pro"), make_recording(inserts)])
                with pytest.raises(Unavailable):
                    await count(store)
                engine.inserts_left = 1_000_000
                assert await count(store) == inserts + 1
            assert [await count(store, table) for table in TABLES] == [6, 6, 12, 6, 6, 6, 6]

    asyncio.run(run())


def test_a_write_that_may_still_be_under_way_is_waited_for(open_clickhouse: OpenClickHouse) -> None:
    class Busy(ClickHouseEngine):
        running = 1

        def _query_ids(self) -> str:
            # The query that looks for running inserts has the empty id of an embedded engine.
            return "" if self.running else super()._query_ids()

    engine = open_clickhouse(Busy)
    engine.migrate()
    rows = fold([make_event(1)], {})
    with pytest.raises(Unavailable):
        engine.write(rows, JournalPosition(1, 1))
    engine.running = 0  # type: ignore[attr-defined]
    engine.write(rows, JournalPosition(1, 1))
    assert engine.fetch(select(func.count()).select_from(event)) == [(1,)]


def test_many_records_are_found_again(open_clickhouse: OpenClickHouse) -> None:
    hits = [make_event(number, event_type=2, data=(DataValue("a", 1, "x"),)) for number in range(4_500)]
    engine = open_clickhouse()
    engine.migrate()
    engine.write(fold(hits[:3_000], {}), JournalPosition(1, 1))
    again = open_clickhouse()
    known = again.sessions({hit.session.session_id for hit in hits})
    assert known == {hit.session.session_id: hit.session for hit in hits[:3_000]}
    again.write(fold(hits, known), JournalPosition(1, 2))
    assert [again.fetch(select(func.count()).select_from(table))[0][0] for table in (event, session, event_data)] == [
        4_500
    ] * 3


def test_a_record_that_cannot_be_stored_is_set_aside_and_blocks_nobody(
    open_clickhouse: OpenClickHouse, tmp_path: Path
) -> None:
    unfit = make_event(9, event_type=EventType.CUSTOM, data=(DataValue("n", 2, "x", "9" * 30),))
    nonsense = make_event(9, event_type=EventType.CUSTOM, data=(DataValue("n", 2, "x", "no number"),))

    async def run() -> None:
        async with opened(open_clickhouse(), tmp_path) as store:
            good = (store.add([make_event(number)]) for number in range(3))
            await asyncio.gather(*good, store.add([unfit, nonsense]))
            assert [await count(store, table) for table in TABLES] == [3, 3, 0, 0, 0, 0, 0]
        assert len((tmp_path / "journal" / "rejected.jsonl").read_text().splitlines()) == 2

    asyncio.run(run())


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("lcp", Decimal(10) ** 9),
        ("lcp", Decimal("NaN")),
        ("lcp", "fast"),
        ("event_type", 32_768),
        ("event_type", None),
        ("url_path", None),
        ("url_path", 5),
        ("url_query", "\ud800"),
        ("website_id", "no id"),
        ("created_at", None),
        ("created_at", datetime(2300, 1, 1)),  # noqa: DTZ001
        ("created_at", datetime(1899, 12, 31)),  # noqa: DTZ001
    ],
    ids=ascii,
)
def test_a_value_that_does_not_fit_is_refused_before_anything_is_written(
    open_clickhouse: OpenClickHouse, column: str, value: Any
) -> None:
    engine = open_clickhouse()
    engine.migrate()
    rows = fold([sale(1)], {})
    bad = list(rows.events[0])
    bad[event.columns.keys().index(column)] = value
    with pytest.raises(UnstorableError, match=column):
        engine.write(rows._replace(events=[tuple(bad)]), JournalPosition(1, 1))
    assert all(engine.fetch(select(func.count()).select_from(table)) == [(0,)] for table in TABLES)
    assert engine.position() == JournalPosition(0, 0)


def test_the_position_is_that_of_the_latest_write(open_clickhouse: OpenClickHouse) -> None:
    engine = open_clickhouse()
    engine.migrate()
    assert engine.position() == JournalPosition(0, 0)
    for position in (JournalPosition(1, 2**40), JournalPosition(2, 5), JournalPosition(2, 4)):
        engine.write(NOTHING, position)
        assert engine.position() == position
        assert open_clickhouse().position() == position


def test_each_journal_has_its_own_position(open_clickhouse: OpenClickHouse) -> None:
    first, second = open_clickhouse(journal="a"), open_clickhouse(journal="b")
    first.migrate()
    second.migrate()
    first.write(fold([make_event(1)], {}), JournalPosition(3, 1))
    second.write(fold([make_event(2)], {}), JournalPosition(1, 7))
    assert (first.position(), second.position()) == (JournalPosition(3, 1), JournalPosition(1, 7))
    assert first.fetch(select(func.count()).select_from(event)) == [(2,)]


def test_session_data_keeps_the_latest_value_of_each_key(open_clickhouse: OpenClickHouse, tmp_path: Path) -> None:
    query = select(session_data.c.data_key, session_data.c.string_value)

    async def run() -> None:
        async with opened(open_clickhouse(), tmp_path) as store:
            await store.add([make_identification(1, plan="free", name="A"), make_identification(1, plan="pro")])
            await store.fetch(query)
            # The latest is the one that was sent last, not the one with the latest time.
            await store.add([make_identification(1, created_at=NOON - 5, name="B"), make_identification(2, name="C")])
            assert sorted(await store.fetch(query)) == [("name", "B"), ("name", "C"), ("plan", "pro")]
            await store.add([make_identification(1, name="A")])
            assert sorted(await store.fetch(query)) == [("name", "A"), ("name", "C"), ("plan", "pro")]
            await store.erase_website(WEBSITE)
            assert await store.fetch(query) == []
            await store.add([make_identification(1, name="A")])
            assert await store.fetch(query) == [("name", "A")]

    asyncio.run(run())


def test_erasing_a_website_spares_others(open_clickhouse: OpenClickHouse) -> None:
    other = "322de20e-70f5-4715-8eb5-95a5f9f880c8"
    engine = open_clickhouse()
    engine.migrate()
    hits = [sale(1), make_identification(1, plan="pro"), make_event(2, website_id=other)]
    engine.write(fold(hits, {}), JournalPosition(1, 1))
    engine.erase_website(WEBSITE)
    for table in TABLES:
        assert engine.fetch(select(table.c.website_id).where(table.c.website_id == WEBSITE)) == []
    assert engine.fetch(select(event.c.website_id)) == [(UUID(other),)]
    # What was erased can be stored again, be it the same.
    engine.write(fold(hits[:1], {}), JournalPosition(1, 2))
    assert engine.fetch(select(func.count()).select_from(event)) == [(2,)]


def test_erasing_a_visitor_spares_others(open_clickhouse: OpenClickHouse) -> None:
    engine = open_clickhouse()
    engine.migrate()
    gone = sale(1)
    engine.write(fold([gone, make_identification(1, plan="pro"), make_event(2)], {}), JournalPosition(1, 1))
    engine.erase_session(WEBSITE, gone.session.session_id)
    for table in TABLES:
        found = engine.fetch(select(table.c.session_id).where(table.c.session_id == gone.session.session_id))
        assert found == []
    assert engine.fetch(select(func.count()).select_from(event)) == [(1,)]


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_rows_come_back_as_from_duckdb(open_clickhouse: OpenClickHouse, table: Any) -> None:
    hits = [
        sale(1),
        make_event(2, created_at=-1, url_query="é\n\t'\\", lcp=1.25, cls=0.12345, ttfb=0.0, browser="x", city=""),
        make_identification(3, plan="pro"),
        make_recording(2),
    ]
    clickhouse, duckdb = open_clickhouse(), DuckDBEngine(None)
    answers: list[list[tuple[Any, ...]]] = []
    for engine in (clickhouse, duckdb):
        engine.migrate()
        engine.write(fold(hits, {}), JournalPosition(1, 1))
        order = [table.c.session_id, *([table.c.data_key] if "data_key" in table.c else [])]
        answers.append(engine.fetch(select(*given_columns(table)).order_by(*order)))
    assert answers[0] == answers[1]
    assert [[type(value) for value in row] for row in answers[0]] == [
        [type(value) for value in row] for row in answers[1]
    ]


def test_sessions_are_known_as_they_were_stored(open_clickhouse: OpenClickHouse) -> None:
    known = make_session(1, created_at=-1, browser="firefox", city="Köln", distinct_id="d")
    engine = open_clickhouse()
    engine.migrate()
    engine.write(
        fold([make_event(1, created_at=-1, browser="firefox", city="Köln", distinct_id="d")], {}), JournalPosition(1, 1)
    )
    assert engine.sessions([number_id(1), number_id(2)]) == {number_id(1): known}
    assert engine.sessions([]) == {}


def heavy() -> Query:
    numbers = func.numbers(100_000).table_valued("number")
    left, right = numbers.alias("left_side"), numbers.alias("right_side")
    product = left.c.number * right.c.number % 7
    return select(func.sum(product)).select_from(left.join(right, left.c.number != right.c.number))


def test_a_query_beyond_the_time_limit_is_stopped(open_clickhouse: OpenClickHouse) -> None:
    engine = open_clickhouse()
    with pytest.raises(QueryTimeout):
        engine.fetch(heavy(), 0.2)
    assert engine.fetch(select(func.count()).select_from(func.numbers(5)), 0.2) == [(5,)]


def test_a_query_that_needs_too_much_memory_is_refused(open_clickhouse: OpenClickHouse) -> None:
    engine = open_clickhouse(settings={"max_memory_usage": 1_000_000})
    numbers = func.numbers(10_000_000).table_valued("number")
    with pytest.raises(Unavailable, match="memory"):
        engine.fetch(select(func.count(numbers.c.number.distinct())))


def test_the_migrated_schema_is_the_described_one(open_clickhouse: OpenClickHouse) -> None:
    engine = open_clickhouse()
    engine.migrate()
    for table in (*TABLES, daily_total):
        found = {row[0]: row[1] for row in engine._writer.rows(f"DESCRIBE {table.name}")}
        plain = {name: type_.replace("LowCardinality(", "(").strip("()") for name, type_ in found.items()}
        expected = column_types(table)
        assert list(found) == list(expected)
        assert plain == {name: type_.strip("()") for name, type_ in expected.items()}


def test_a_migration_that_was_cut_short_is_taken_up_again(open_clickhouse: OpenClickHouse) -> None:
    engine = open_clickhouse()
    engine._writer.command(MIGRATIONS[0][0])
    for _ in range(2):
        engine.migrate()
        assert engine._writer.rows("SELECT version FROM schema_version ORDER BY version") == [
            (number,) for number in range(1, len(MIGRATIONS) + 1)
        ]


def test_a_schema_of_a_later_version_is_refused(open_clickhouse: OpenClickHouse) -> None:
    engine = open_clickhouse()
    engine.migrate()
    engine._insert("schema_version", [[len(MIGRATIONS) + 1]], {"version": "UInt32"})
    with pytest.raises(Unavailable, match="newer Kokumi"):
        open_clickhouse().migrate()
