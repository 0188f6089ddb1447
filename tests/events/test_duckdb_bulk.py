"""Rows by the million: how they come to lie, and that what follows from them is the same."""

from collections.abc import Iterator
from datetime import datetime

import duckdb
import pytest

from kokumi.events.duckdb import DuckDBEngine
from tests.events.factories import number_id

WEBSITE = number_id(1)
LATER = datetime(2026, 1, 2)  # noqa: DTZ001  (UTC without zone, as in the store)
SESSIONS = f"""
    SELECT '{WEBSITE}'::UUID AS website_id, '{number_id(10)}'::UUID AS session_id,
        TIMESTAMP '2026-01-01 12:00' AS created_at
    UNION ALL
    SELECT '{WEBSITE}'::UUID, '{number_id(11)}'::UUID, TIMESTAMP '2026-01-01 12:01'
"""
EVENTS = f"""
    SELECT '{WEBSITE}'::UUID AS website_id,
        CASE WHEN n % 2 = 0 THEN '{number_id(10)}' ELSE '{number_id(11)}' END::UUID AS session_id,
        '{number_id(20)}'::UUID AS visit_id, uuid() AS event_id,
        TIMESTAMP '2026-01-01 12:00' + to_minutes(n) AS created_at, 1 AS event_type, '/' || n AS url_path,
        'a.example' AS hostname, CASE n // 2 WHEN 0 THEN 'chrome' WHEN 1 THEN 'firefox' END AS browser,
        CASE n // 2 WHEN 0 THEN NULL WHEN 1 THEN 'Berlin' ELSE 'Aachen' END AS city
    FROM (SELECT unnest(range(6))::INTEGER AS n)
"""


@pytest.fixture
def engine() -> Iterator[DuckDBEngine]:
    made = DuckDBEngine(None)
    made.migrate()
    yield made
    made.close()


def paths(connection: duckdb.DuckDBPyConnection) -> list[str]:
    return [path for (path,) in connection.execute("SELECT url_path FROM event ORDER BY rowid").fetchall()]


def test_rows_are_sorted_unless_they_come_in_order(engine: DuckDBEngine) -> None:
    bulk = engine.bulk()
    bulk.store({"event": EVENTS, "session": SESSIONS})
    assert paths(bulk.connection) == ["/0", "/2", "/4", "/1", "/3", "/5"]
    bulk.connection.execute("DELETE FROM event")
    bulk.store({"event": EVENTS}, sessions=SESSIONS, in_order=True)
    assert paths(bulk.connection) == ["/0", "/1", "/2", "/3", "/4", "/5"]
    numbers = bulk.connection.execute("SELECT DISTINCT session_id, session_number FROM event ORDER BY 2").fetchall()
    assert [(str(session), number) for session, number in numbers] == [(number_id(10), 0), (number_id(11), 1)]
    bulk.close()


def test_a_query_that_fails_stores_nothing(engine: DuckDBEngine) -> None:
    bulk = engine.bulk()
    with pytest.raises(duckdb.ConversionException):
        bulk.store(
            {"session": SESSIONS, "event": EVENTS.replace("1 AS event_type", "'x'::INT AS event_type")}, in_order=True
        )
    assert bulk.connection.execute("SELECT count(*) FROM session").fetchall() == [(0,)]
    bulk.close()


def test_a_visit_whose_attributes_change_has_the_greatest_of_each(engine: DuckDBEngine) -> None:
    bulk = engine.bulk()
    bulk.store({"event": EVENTS, "session": SESSIONS})
    assert not engine.upkeep(LATER)
    expected = [(0, 3, 3, "firefox", "Berlin"), (1, 3, 3, "firefox", "Berlin")]
    for table, events in (("visit_part", "events"), ("visit", "len(journey)")):
        found = f"SELECT session_number, {events}, views, browser, city FROM {table} ORDER BY ALL"
        assert bulk.connection.execute(found).fetchall() == expected
    bulk.close()
