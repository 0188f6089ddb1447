"""What a website forgets is gone from every table, what it keeps stays, and an interruption changes neither."""

from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from sqlalchemy import Table, func, select

from kokumi.analytics.daily_totals import day_of, forgotten_day
from kokumi.errors import Unavailable
from kokumi.events.clickhouse import ClickHouseEngine
from kokumi.events.duckdb import LEFT_OPEN, DuckDBEngine
from kokumi.events.duckdb_rollups import Rollups
from kokumi.events.engine import EventEngine, ForgottenDay, JournalPosition
from kokumi.events.fold import as_datetime, fold, session_ids
from kokumi.events.rows import DataValue, EventType, Hit, Identification, Revenue
from kokumi.events.schema import COUNTED, TABLES, daily_total, event, replay_chunk, session, session_data
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

DAY = 86_400_000
UTC = ZoneInfo("UTC")
UNTIL = as_datetime(NOON - DAY // 2)
"""The beginning of the day of `NOON`."""

YESTERDAY = NOON - DAY
OTHER = number_id(4711)


@pytest.fixture(params=["duckdb", "clickhouse"])
def engine(request: pytest.FixtureRequest) -> Iterator[EventEngine]:
    if request.param == "clickhouse":
        engine: EventEngine = request.getfixturevalue("open_clickhouse")()
        engine.migrate()
        yield engine
    else:
        engine = DuckDBEngine(None)
        engine.migrate()
        yield engine
        engine.close()


def store(engine: EventEngine, *hits: Hit) -> None:
    position = engine.position()
    rows = fold(hits, engine.sessions(session_ids(hits)))
    engine.write(rows, JournalPosition(1, position.offset + 1))


def sale(session: int, created_at: int, **fields: Any) -> Hit:
    return make_event(
        session,
        created_at=created_at,
        event_type=EventType.CUSTOM,
        event_name="buy",
        data=(DataValue("plan", 1, "pro"),),
        revenue=Revenue("EUR", "10.5"),
        **fields,
    )


def of_day(created_at: int, website_id: str = WEBSITE) -> ForgottenDay:
    return forgotten_day(website_id, day_of(created_at, UTC), UTC)


def rows(engine: EventEngine, table: Table, website_id: str = WEBSITE) -> int:
    return engine.fetch(select(func.count()).select_from(table).where(table.c.website_id == website_id))[0][0]


def totals(engine: EventEngine, website_id: str = WEBSITE) -> list[tuple[Any, ...]]:
    query = select(daily_total.c.day, *COUNTED).where(daily_total.c.website_id == website_id)
    return [(day.isoformat(), *numbers) for day, *numbers in engine.fetch(query.order_by(daily_total.c.day))]


def sessions(engine: EventEngine) -> set[str]:
    return {str(row[0]) for row in engine.fetch(select(session.c.session_id).where(session.c.website_id == WEBSITE))}


def test_everything_old_goes_from_every_table(engine: EventEngine) -> None:
    def hits(number: int, at: int) -> list[Hit]:
        return [
            make_event(number, created_at=at),
            sale(number, at),
            make_identification(number, created_at=at, plan="pro"),
            make_recording(number, created_at=at),
        ]

    store(engine, *hits(1, YESTERDAY))
    store(engine, *hits(2, NOON))
    store(engine, make_event(3, website_id=OTHER, created_at=YESTERDAY))
    assert [rows(engine, table) for table in TABLES] == [4, 2, 2, 2, 2, 2, 2]
    engine.forget_events(WEBSITE, UNTIL, [], of_day(YESTERDAY))
    assert [rows(engine, table) for table in TABLES] == [2, 1, 1, 1, 1, 1, 1]
    assert totals(engine) == [("2026-02-09", 1, 1, 1, 1, 0, 1, 2)]
    assert sessions(engine) == {number_id(2)}
    assert rows(engine, event, OTHER) == rows(engine, session, OTHER) == 1
    assert totals(engine, OTHER) == []


def test_a_visitor_who_has_something_left_stays_with_all_that_is_known_of_them(engine: EventEngine) -> None:
    store(
        engine,
        make_event(1, created_at=YESTERDAY, browser="firefox"),
        make_identification(1, created_at=YESTERDAY, plan="pro"),
        make_event(2, created_at=YESTERDAY),
        make_recording(2, created_at=YESTERDAY),
        make_event(3, created_at=YESTERDAY),
    )
    store(engine, make_event(1, created_at=NOON), make_identification(3, created_at=NOON, plan="free"))
    saved = number_id(1_000_002)
    engine.forget_events(WEBSITE, UNTIL, [saved], of_day(YESTERDAY))
    assert sessions(engine) == {number_id(1), number_id(2), number_id(3)}
    assert engine.sessions([number_id(1)])[number_id(1)].browser == "firefox"
    assert rows(engine, session_data) == 2
    assert rows(engine, replay_chunk) == 1
    engine.forget_events(WEBSITE, UNTIL, [])
    assert sessions(engine) == {number_id(1), number_id(2), number_id(3)} - {number_id(2)}
    assert rows(engine, replay_chunk) == 0


def test_who_was_only_identified_goes_too(engine: EventEngine) -> None:
    old = Identification(make_session(1, created_at=YESTERDAY), YESTERDAY, None, (DataValue("plan", 1, "pro"),))
    store(engine, old, make_identification(2, created_at=NOON, plan="pro"))
    engine.forget_events(WEBSITE, UNTIL, [])
    assert sessions(engine) == {number_id(2)}
    assert rows(engine, session_data) == 1
    assert totals(engine) == []


def test_who_comes_back_is_stored_anew(engine: EventEngine) -> None:
    store(engine, make_event(1, created_at=YESTERDAY), make_event(2, created_at=YESTERDAY))
    engine.forget_events(WEBSITE, UNTIL, [], of_day(YESTERDAY))
    store(engine, make_event(2, created_at=NOON), make_event(1, created_at=NOON))
    assert sessions(engine) == {number_id(1), number_id(2)}
    visitors = forgotten_day(WEBSITE, day_of(NOON, UTC), UTC).totals
    assert engine.fetch(visitors)[0][:3] == (2, 2, 2)


def test_totals_go_with_the_website_and_not_with_a_visitor(engine: EventEngine) -> None:
    store(engine, make_event(1, created_at=YESTERDAY), make_event(1, created_at=NOON))
    engine.forget_events(WEBSITE, UNTIL, [], of_day(YESTERDAY))
    engine.erase_session(WEBSITE, number_id(1))
    assert rows(engine, event) == 0
    assert len(totals(engine)) == 1
    engine.erase_website(WEBSITE)
    assert totals(engine) == []


def test_an_event_that_comes_for_a_forgotten_day_does_not_count(engine: EventEngine) -> None:
    store(engine, make_event(1, created_at=YESTERDAY))
    engine.forget_events(WEBSITE, UNTIL, [], of_day(YESTERDAY))
    before = totals(engine)
    store(engine, make_event(2, created_at=YESTERDAY), make_event(3, created_at=YESTERDAY))
    engine.forget_events(WEBSITE, UNTIL, [], of_day(YESTERDAY))
    assert totals(engine) == before
    assert rows(engine, event) == 0


def test_a_day_without_events_has_no_totals(engine: EventEngine) -> None:
    engine.forget_events(WEBSITE, UNTIL, [], of_day(YESTERDAY))
    assert totals(engine) == []


class Failing:
    """A connection to ClickHouse that breaks after so many statements that change something."""

    def __init__(self, client: Any, left: int) -> None:
        self._client = client
        self._left = left
        self.rows = client.rows

    def command(self, *arguments: Any) -> None:
        self._spend()
        self._client.command(*arguments)

    def insert(self, *arguments: Any) -> None:
        self._spend()
        self._client.insert(*arguments)

    def _spend(self) -> None:
        self._left -= 1
        if self._left < 0:
            raise Unavailable("no more")


@pytest.mark.parametrize("statements", range(9))
def test_an_interruption_on_clickhouse_neither_loses_nor_doubles(
    open_clickhouse: OpenClickHouse, statements: int
) -> None:
    engine = open_clickhouse()
    engine.migrate()
    store(
        engine,
        make_event(1, created_at=YESTERDAY),
        sale(1, YESTERDAY + 1000),
        make_identification(1, created_at=YESTERDAY, plan="pro"),
        make_recording(1, created_at=YESTERDAY),
        make_event(2, created_at=YESTERDAY),
        make_event(2, created_at=NOON),
    )
    client = engine._forgetting._client
    engine._forgetting._client = Failing(client, statements)  # pyright: ignore[reportAttributeAccessIssue]
    if statements < 8:
        with pytest.raises(Unavailable):
            engine.forget_events(WEBSITE, UNTIL, [], of_day(YESTERDAY))
    else:
        engine.forget_events(WEBSITE, UNTIL, [], of_day(YESTERDAY))
    again = open_clickhouse()
    again.migrate()
    for _ in range(2):
        again.forget_events(WEBSITE, UNTIL, [], of_day(YESTERDAY))
        assert totals(again) == [("2026-02-09", 2, 2, 2, 2, 0, 1, 3)]
        assert [rows(again, table) for table in TABLES] == [1, 1, 0, 0, 0, 0, 0]


def test_of_two_servers_that_count_a_day_the_one_that_saw_all_of_it_is_right(open_clickhouse: OpenClickHouse) -> None:
    engine = open_clickhouse()
    engine.migrate()
    store(engine, make_event(1, created_at=YESTERDAY), make_event(2, created_at=YESTERDAY))
    engine.forget_events(WEBSITE, UNTIL, [], of_day(YESTERDAY))
    # The other one began to count before these were stored, and counted when some events were deleted.
    query = "INSERT INTO daily_total_history SELECT website_id, day, 1, 1, 1, 1, 0, 0, 1 FROM daily_total"
    engine._writer.command(query)
    assert totals(engine) == [("2026-02-09", 2, 2, 2, 2, 0, 0, 2)]
    engine._writer.command("OPTIMIZE TABLE daily_total_history FINAL")
    assert totals(engine) == [("2026-02-09", 2, 2, 2, 2, 0, 0, 2)]


def test_on_duckdb_a_day_is_forgotten_and_counted_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    engine = DuckDBEngine(None)
    engine.migrate()
    store(engine, make_event(1, created_at=YESTERDAY), sale(1, YESTERDAY))
    engine.upkeep(as_datetime(NOON) + LEFT_OPEN)

    def fail(*_: Any) -> None:
        raise RuntimeError("no more")

    with monkeypatch.context() as broken:
        broken.setattr(Rollups, "forget", fail)
        with pytest.raises(RuntimeError):
            engine.forget_events(WEBSITE, UNTIL, [], of_day(YESTERDAY))
    assert totals(engine) == []
    assert [rows(engine, table) for table in TABLES] == [2, 1, 1, 0, 1, 0, 0]
    engine.forget_events(WEBSITE, UNTIL, [], of_day(YESTERDAY))
    assert totals(engine) == [("2026-02-09", 1, 1, 1, 1, 0, 1, 2)]
    derived = (
        "SELECT (SELECT count(*) FROM visit), (SELECT count(*) FROM visit_part), (SELECT count(*) FROM visit_channel)"
    )
    assert engine._connection.execute(derived).fetchall() == [(0, 0, 0)]
    engine.close()


def test_a_store_from_before_totals_and_entry_pages_is_brought_up_to_date(open_clickhouse: OpenClickHouse) -> None:
    engine = open_clickhouse()
    engine.migrate()
    for statement in ("DROP VIEW daily_total", "DROP TABLE daily_total_history"):
        engine._writer.command(statement)
    engine._writer.command("CREATE OR REPLACE VIEW visit AS SELECT website_id, visit_id FROM event WHERE false")
    engine._writer.command("DELETE FROM schema_version WHERE version >= 5")
    again = open_clickhouse(ClickHouseEngine)
    again.migrate()
    assert totals(again) == again._writer.rows("SELECT entry_path, exit_path FROM visit") == []
