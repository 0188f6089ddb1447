"""Closed days are put in order without a row being lost, doubled or changed."""

from collections import Counter
from datetime import timedelta
from pathlib import Path
from typing import Any

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kokumi.events import duckdb_compaction
from kokumi.events.duckdb import UNORDERED, DuckDBEngine
from kokumi.events.duckdb_steps import count_events
from kokumi.events.engine import JournalPosition
from kokumi.events.fold import as_datetime, fold, session_ids
from kokumi.events.rows import DataValue, Event
from kokumi.events.schema import TABLES
from tests.events.factories import NOON, make_event, make_recording, number_id

WEBSITES = (number_id(101), number_id(102), number_id(103))
MINUTE = 60_000
LATER = as_datetime(NOON + 10 * 24 * 60 * MINUTE)

hits = st.builds(
    lambda session, minutes, visit, data: make_event(
        session,
        website_id=WEBSITES[session % 3],
        visit_id=number_id(1000 + session * 10 + visit),
        created_at=NOON + minutes * MINUTE,
        data=tuple(DataValue(key, 1, "text") for key in data),
    ),
    st.integers(1, 9),
    st.integers(-3000, 3000),
    st.integers(1, 3),
    st.lists(st.sampled_from("abc"), max_size=2, unique=True),
)


class Store:
    """A store, and what is in it."""

    def __init__(self, path: Path | None = None) -> None:
        self.engine = DuckDBEngine(path)
        self.engine.migrate()
        self.writes = 0

    def write(self, *events: Any) -> None:
        self.writes += 1
        rows = fold(events, self.engine.sessions(session_ids(events)))
        self.engine.write(rows, JournalPosition(1, self.writes))

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        return self.engine._connection.execute(sql).fetchall()

    def everything(self) -> dict[str, Counter[tuple[Any, ...]]]:
        return {table.name: Counter(self.rows(f"FROM {table.name}")) for table in TABLES}

    def order(self, until: Any = LATER, at_once: int = 2) -> None:
        self.add_up(until)
        while self.engine.upkeep(until, at_once):
            pass

    def add_up(self, until: Any = LATER) -> None:
        """In few steps: what is tried here are those of the order."""
        while self.engine._rollups.close(until, 1000):
            pass

    def sorted_rows(self) -> list[tuple[Any, ...]]:
        return self.rows(
            "SELECT website_id::VARCHAR, session_number, visit_id::VARCHAR, created_at FROM event ORDER BY rowid"
        )


@given(st.lists(st.lists(hits, min_size=1, max_size=12), min_size=1, max_size=3), st.integers(6, 40))
@settings(max_examples=10, deadline=None)
def test_no_row_is_lost_or_changed_whenever_they_come(batches: list[list[Event]], at_once: int) -> None:
    store = Store()
    for number, batch in enumerate(batches):
        store.write(*batch)
        before = store.everything()
        store.order(as_datetime(NOON + number * 24 * 60 * MINUTE), at_once)
        assert store.everything() == before
    before = store.everything()
    store.order(at_once=at_once)
    assert store.everything() == before
    store.engine.close()


def test_rows_lie_by_website_visitor_and_visit() -> None:
    store = Store()
    for minute in range(30):
        store.write(
            *(
                make_event(n, website_id=WEBSITES[n % 3], created_at=NOON + minute * MINUTE, visit_id=number_id(50 + n))
                for n in range(6)
            )
        )
    store.write(make_recording(1, website_id=WEBSITES[1]))
    assert store.sorted_rows() != sorted(store.sorted_rows())
    before = store.everything()
    store.order(at_once=1000)
    assert store.sorted_rows() != sorted(store.sorted_rows()), "so few stay as they came"
    store.order(at_once=200)
    assert store.sorted_rows() == sorted(store.sorted_rows())
    assert store.everything() == before


def test_the_last_day_stays_as_it_came_and_late_events_are_found() -> None:
    store = Store()
    store.write(*(make_event(n, created_at=NOON + n * MINUTE) for n in (3, 1, 2, 0)))
    came = store.sorted_rows()
    store.order(as_datetime(NOON) + UNORDERED)
    assert store.sorted_rows() == came
    store.order(as_datetime(NOON) + UNORDERED + timedelta(hours=1))
    assert store.sorted_rows() == sorted(came)
    late = make_event(0, created_at=NOON + MINUTE, event_id=number_id(7))
    store.write(late)
    store.order()
    assert store.rows(f"SELECT count(*) FROM event WHERE event_id = '{late.event_id}'") == [(1,)]
    assert len(store.sorted_rows()) == 5


def test_what_is_interrupted_leaves_everything_and_is_made_up_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(tmp_path / "events.duckdb")
    store.write(*(make_event(n % 4, created_at=NOON + n * MINUTE) for n in range(20)))
    store.add_up()
    before, came = store.everything(), store.sorted_rows()
    orders = duckdb_compaction.ORDERS | {"heatmap_point": "no_such_column"}
    with monkeypatch.context() as patched:
        patched.setattr(duckdb_compaction, "ORDERS", orders)
        with pytest.raises(duckdb.Error, match="no_such_column"):
            store.engine.upkeep(LATER, 30)
    assert (store.everything(), store.sorted_rows()) == (before, came)
    store.write(make_event(9, created_at=NOON))
    before = store.everything()
    store.order(at_once=30)
    store.engine.close()
    again = Store(tmp_path / "events.duckdb")
    assert again.everything() == before
    assert again.sorted_rows() == sorted(again.sorted_rows())
    again.engine.close()


def test_visitors_and_websites_are_erased_from_ordered_days() -> None:
    store = Store()
    store.write(*(make_event(n, website_id=WEBSITES[n % 2], created_at=NOON + n * MINUTE) for n in range(8)))
    store.order(at_once=4)
    store.engine.erase_session(WEBSITES[0], number_id(2))
    store.engine.erase_website(WEBSITES[1])
    kept = {row[0] for row in store.rows("SELECT session_id::VARCHAR FROM event")}
    assert kept == {number_id(0), number_id(4), number_id(6)}


def test_a_stretch_has_no_more_events_than_there_is_memory_for(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store()  # of 512 MB
    store.write(*(make_event(n % 5, created_at=NOON + n * 30 * MINUTE) for n in range(64)))
    store.add_up()
    monkeypatch.setattr(duckdb_compaction, "MEMORY_OF_EVENT", 50_000_000)
    counted = []
    while store.engine.upkeep(LATER, 64):
        [(reached,)] = store.rows("SELECT ordered_until FROM compaction")
        counted.append(count_events(store.engine._connection, as_datetime(0), reached) - sum(counted))
    assert counted
    assert max(counted) <= 10


def test_less_is_ordered_at_once_where_memory_does_not_suffice(monkeypatch: pytest.MonkeyPatch) -> None:
    store = Store()
    store.write(*(make_event(n % 5, created_at=NOON + n * 30 * MINUTE) for n in range(64)))
    store.add_up()
    before, order_rows, room = store.everything(), duckdb_compaction._order_rows, 10

    def with_little_memory(connection: Any, table: str, order: str, start: Any, end: Any) -> None:
        order_rows(connection, table, order, start, end)
        if count_events(connection, start, end) > room:
            raise duckdb.OutOfMemoryException("no room")

    monkeypatch.setattr(duckdb_compaction, "_order_rows", with_little_memory)
    monkeypatch.setattr(duckdb_compaction, "_FEW", 4)
    store.order(at_once=64)
    assert store.everything() == before
    [(reached,)] = store.rows("SELECT ordered_until FROM compaction")
    assert reached > as_datetime(NOON + 12 * 60 * MINUTE)
    assert store.sorted_rows() != sorted(store.sorted_rows(), key=lambda row: row[3]), "nothing was ordered"

    room = 0
    store.write(*(make_event(n % 5, created_at=NOON + (4000 + n) * MINUTE) for n in range(64)))
    before = store.everything()
    with pytest.raises(duckdb.OutOfMemoryException, match="no room"):
        store.order(at_once=64)
    assert store.everything() == before
