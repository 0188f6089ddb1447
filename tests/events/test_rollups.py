"""What DuckDB adds up ahead says what its events say, whatever was stored, erased, closed and made anew before."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import duckdb
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from kokumi.events.duckdb import LEFT_OPEN, DuckDBEngine
from kokumi.events.duckdb_migrations import MIGRATIONS
from kokumi.events.engine import JournalPosition
from kokumi.events.fold import as_datetime, fold, session_ids
from kokumi.events.rows import Event
from tests.events.factories import NOON, make_event, number_id

WEBSITES = (number_id(101), number_id(102))
MINUTE = 60_000
HOUR = 60 * MINUTE

PARTS = """
    SELECT website_id::VARCHAR, session_number, visit_id::VARCHAR, {slot}, hostname, browser,
        sum({events}), sum({views}), sum({pageviews}), sum({customs}),
        min({first}), max({last}), min({first_view}), max({last_view})
    FROM {table} GROUP BY ALL ORDER BY ALL
"""
DERIVED = PARTS.format(
    slot="slot",
    events="events",
    views="views",
    pageviews="pageviews",
    customs="customs",
    first="first_at",
    last="last_at",
    first_view="first_view_at",
    last_view="last_view_at",
    table="visit_part",
)
FROM_EVENTS = PARTS.format(
    slot="time_bucket(INTERVAL 15 MINUTES, created_at)",
    events="1",
    views="(event_type NOT IN (2, 5))::INTEGER",
    pageviews="(event_type = 1)::INTEGER",
    customs="(event_type = 2)::INTEGER",
    first="created_at",
    last="created_at",
    first_view="CASE WHEN event_type NOT IN (2, 5) THEN created_at END",
    last_view="CASE WHEN event_type NOT IN (2, 5) THEN created_at END",
    table="(FROM event WHERE created_at < $1)",
)
VISITS = """
    SELECT website_id, session_number, visit_id, first_at, last_at,
        views, pageviews, first_view_at, last_view_at, browser
    FROM visit ORDER BY ALL
"""
VISITS_OF_EVENTS = """
    SELECT website_id, session_number, visit_id, min(created_at), max(created_at),
        count(*) FILTER (event_type NOT IN (2, 5)), count(*) FILTER (event_type = 1),
        min(created_at) FILTER (event_type NOT IN (2, 5)), max(created_at) FILTER (event_type NOT IN (2, 5)),
        max(browser)
    FROM event WHERE created_at < $1 GROUP BY ALL ORDER BY ALL
"""
NOT_ALONE = """
    SELECT count(*) FROM visit WHERE alone AND (website_id, visit_id) IN
        (SELECT (website_id, visit_id) FROM visit GROUP BY ALL HAVING count(*) > 1)
"""
WRONG_JOURNEYS = """
    SELECT count(*) FROM visit JOIN (
        SELECT website_id, session_number, visit_id,
            list(number ORDER BY created_at, event_type, event_id::UHUGEINT & 281474976710655)[:7] AS journey
        FROM (SELECT *, coalesce(nullif(event_name, ''), url_path) AS name FROM event)
            JOIN visit_name USING (website_id, name)
        WHERE created_at < $1 GROUP BY ALL
    ) told USING (website_id, session_number, visit_id)
    WHERE visit.journey != told.journey
"""
WRONG_ENDS = """
    SELECT count(*) FROM visit JOIN (
        SELECT website_id, session_number, visit_id,
            list(url_path ORDER BY created_at, event_type, event_id::UHUGEINT & 281474976710655)
                FILTER (event_type NOT IN (2, 5)) AS viewed
        FROM event WHERE created_at < $1 GROUP BY ALL
    ) told USING (website_id, session_number, visit_id)
    WHERE journey IS NOT NULL AND (entry_path, exit_path) IS DISTINCT FROM (viewed[1], viewed[-1])
"""
NAMES = (
    "SELECT website_id, count(*), count(DISTINCT number), max(number), count(DISTINCT name) FROM visit_name GROUP BY 1"
)
DIRECT = """
    SELECT DISTINCT website_id, session_number, time_bucket(INTERVAL 15 MINUTES, created_at) FROM event
    WHERE created_at < $1 AND event_type NOT IN (2, 5) AND referrer_domain IS NULL ORDER BY ALL
"""

events = st.builds(
    lambda website, session, visit, minutes, type_, hostname, referrer, path: make_event(
        session + 1000 * website,
        website_id=WEBSITES[website],
        created_at=NOON + minutes * MINUTE,
        visit_id=number_id(10_000 + visit),
        event_type=type_,
        hostname=hostname,
        referrer_domain=referrer,
        url_path=f"/{path}",
        browser="firefox" if session % 2 else None,
    ),
    st.integers(0, 1),
    st.integers(1, 4),
    st.integers(1, 5),
    st.integers(-600, 600),
    st.sampled_from([1, 1, 2, 3, 5]),
    st.sampled_from(["a.example", "b.example", None]),
    st.sampled_from([None, "google.com"]),
    st.integers(1, 3),
)


class Rollups(RuleBasedStateMachine):
    """Anything that may happen to the store, in any order."""

    def __init__(self) -> None:
        super().__init__()
        self.engine = DuckDBEngine(None)
        self.engine.migrate()
        self.offset = 0
        self.stored: list[Event] = []

    @rule(hits=st.lists(events, min_size=1, max_size=8))
    def store(self, hits: list[Event]) -> None:
        self.offset += 1
        known = self.engine.sessions(session_ids(hits))
        self.engine.write(fold(hits, known), JournalPosition(1, self.offset))
        self.stored += hits

    @rule(hours=st.integers(-12, 12))
    def close(self, hours: int) -> None:
        self.engine.upkeep(as_datetime(NOON + hours * HOUR) + LEFT_OPEN)

    @rule()
    def make_anew(self) -> None:
        self.engine.rebuild()

    @rule(website=st.sampled_from(WEBSITES))
    def erase_website(self, website: str) -> None:
        self.engine.erase_website(website)
        self.stored = [hit for hit in self.stored if hit.session.website_id != website]

    @rule(website=st.sampled_from(WEBSITES), minutes=st.integers(-600, 300))
    def forget(self, website: str, minutes: int) -> None:
        until = NOON + minutes * MINUTE
        self.engine.forget_events(website, as_datetime(until), [])
        self.stored = [hit for hit in self.stored if hit.session.website_id != website or hit.created_at >= until]

    @precondition(lambda self: self.stored)
    @rule(data=st.data())
    def erase_session(self, data: st.DataObject) -> None:
        gone = data.draw(st.sampled_from(self.stored)).session
        self.engine.erase_session(gone.website_id, gone.session_id)
        self.stored = [hit for hit in self.stored if hit.session.session_id != gone.session_id]

    @invariant()
    def every_event_is_there(self) -> None:
        assert self.rows("SELECT count(*) FROM event") == [(len(self.stored),)]

    @invariant()
    def parts_are_those_of_the_events(self) -> None:
        assert self.rows(DERIVED) == self.rows(FROM_EVENTS, self.closed_until())

    @invariant()
    def visits_are_those_of_the_events(self) -> None:
        assert self.rows(VISITS) == self.rows(VISITS_OF_EVENTS, self.closed_until())
        assert self.rows(NOT_ALONE) == self.rows(WRONG_JOURNEYS, self.closed_until()) == [(0,)]
        assert self.rows(WRONG_ENDS, self.closed_until()) == [(0,)]
        for _, *numbers in self.rows(NAMES):
            assert len(set(numbers)) == 1, "numbers of names have gaps, or a name has two"

    @invariant()
    def direct_visits_are_those_of_the_events(self) -> None:
        found = self.rows(
            "SELECT DISTINCT website_id, session_number, slot FROM visit_channel WHERE channel = 'direct' ORDER BY ALL"
        )
        assert found == self.rows(DIRECT, self.closed_until())

    @invariant()
    def a_number_is_one_session(self) -> None:
        twice = "SELECT website_id, session_number FROM session GROUP BY ALL HAVING count(DISTINCT session_id) > 1"
        assert self.rows(twice) == []
        other = """
            SELECT count(*) FROM event JOIN session USING (website_id, session_number)
            WHERE event.session_id != session.session_id
        """
        assert self.rows(other) == [(0,)]

    def closed_until(self) -> Any:
        return self.rows("SELECT closed_until FROM rollup_state")[0][0]

    def rows(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        return self.engine._connection.execute(sql, list(values)).fetchall()

    def teardown(self) -> None:
        self.engine.close()


TestRollups = Rollups.TestCase
TestRollups.settings = settings(max_examples=10, stateful_step_count=12, deadline=None)


def test_a_journey_goes_on_in_the_next_step_and_is_open_after_late_events() -> None:
    engine = DuckDBEngine(None)
    engine.migrate()
    visit = number_id(9)

    def store(minute: int, path: str) -> None:
        hit = make_event(1, created_at=NOON + minute * MINUTE, visit_id=visit, url_path=path)
        engine.write(fold([hit], engine.sessions(session_ids([hit]))), JournalPosition(1, minute + 1))

    def names() -> list[str] | None:
        numbers = engine._connection.execute("SELECT journey FROM visit").fetchall()[0][0]
        known = dict(engine._connection.execute("SELECT number, name FROM visit_name").fetchall())
        return numbers and [known[number] for number in numbers]

    def ends() -> tuple[Any, ...]:
        return engine._connection.execute("SELECT entry_path, exit_path FROM visit").fetchall()[0]

    for minute in range(0, 100, 10):
        store(minute, f"/{minute // 20}")
        engine.upkeep(as_datetime(NOON + (minute + 16) * MINUTE) + LEFT_OPEN)
    assert names() == ["/0", "/0", "/1", "/1", "/2", "/2", "/3"]
    assert ends() == ("/0", "/4")
    store(5, "/late")
    assert names() is None
    assert ends() == (None, None)
    engine.rebuild()
    engine.upkeep(as_datetime(NOON + 10 * HOUR) + LEFT_OPEN)
    assert names() == ["/0", "/late", "/0", "/1", "/1", "/2", "/2"]
    assert ends() == ("/0", "/4")
    engine.close()


def test_a_journey_stays_open_when_another_visitor_of_the_visit_goes_on() -> None:
    engine = DuckDBEngine(None)
    engine.migrate()
    for offset, (session, minute) in enumerate(((1, 0), (1, 10), (1, 5), (2, 7)), start=1):
        hit = make_event(session, created_at=NOON + minute * MINUTE, visit_id=number_id(9))
        engine.write(fold([hit], engine.sessions(session_ids([hit]))), JournalPosition(1, offset))
        engine.upkeep(as_datetime(NOON + HOUR) + LEFT_OPEN)
    found = engine._connection.execute("SELECT journey, entry_path FROM visit ORDER BY session_number").fetchall()
    assert found == [(None, None), ([1], "/")]
    engine.close()


def test_closing_goes_on_where_a_step_ended() -> None:
    engine = DuckDBEngine(None)
    engine.migrate()
    hits = [make_event(number, created_at=NOON + number * 400 * 24 * HOUR) for number in range(4)]
    engine.write(fold(hits, {}), JournalPosition(1, 1))
    end = as_datetime(NOON + 4 * 400 * 24 * HOUR) + timedelta(hours=2)
    steps = sum(1 for _ in iter(lambda: engine.upkeep(end), False))
    assert steps == 4
    assert engine._connection.execute("SELECT count(*) FROM visit_part").fetchall() == [(4,)]
    engine.close()


def test_numbers_go_on_after_a_start(tmp_path: Path) -> None:
    for start in range(2):
        engine = DuckDBEngine(tmp_path / "events.duckdb")
        engine.migrate()
        hits = [make_event(10 * start + number) for number in range(3)]
        engine.write(fold(hits, engine.sessions(session_ids(hits))), JournalPosition(1, start + 1))
        engine.close()
    engine = DuckDBEngine(tmp_path / "events.duckdb")
    engine.migrate()
    numbers = engine._connection.execute("SELECT session_number FROM session ORDER BY 1").fetchall()
    engine.close()
    assert numbers == [(number,) for number in range(6)]


def test_a_store_from_before_numbers_is_numbered_and_added_up(tmp_path: Path) -> None:
    path = tmp_path / "events.duckdb"
    old = duckdb.connect(str(path))
    old.execute("CREATE TABLE schema_version (version INTEGER NOT NULL)")
    for number, script in enumerate(MIGRATIONS[:2], start=1):
        old.execute(script)
        old.execute("INSERT INTO schema_version VALUES ($1)", [number])
    hits = [make_event(number % 3, created_at=NOON + number) for number in range(10)]
    rows = fold(hits, {})
    for table, stored in (("session", rows.sessions[:2]), ("event", rows.events)):  # one session has no row
        appender = old.appender(table)
        appender.append_rows(stored)
        appender.flush()
    old.close()
    engine = DuckDBEngine(path)
    engine.migrate()
    engine.upkeep(as_datetime(NOON + HOUR) + LEFT_OPEN)
    found = engine._connection.execute("SELECT session_number, sum(events) FROM visit_part GROUP BY 1 ORDER BY 1")
    assert found.fetchall() == [(0, 4), (1, 3), (2, 3)]
    assert len(engine.sessions([number_id(number) for number in range(3)])) == 3
    engine.close()
