"""What the embedded store adds up ahead: `visit_part`, `visit`, `visit_name` and `visit_channel`, derived from `event`.

Times before `closed_until` are closed: for them, and for them alone, the derived tables say what the events say. Time
is closed in steps, oldest first, each in one transaction. An event that comes late, for a closed time, brings its own
derived rows in the transaction that stores it. Those of most tables add up, so nothing has to be found and changed; the
rows of `visit` are one for each visit, and take up what comes later. Whoever
erases events erases their derived rows in the same transaction. All of it can be made anew (`begin_anew`, `close`).
"""

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any, Final

import duckdb
from sqlalchemy import select

from kokumi.events.channels import channel
from kokumi.events.duckdb_file import transaction
from kokumi.events.duckdb_steps import next_step, scalar
from kokumi.events.functions import event_order, seconds_between
from kokumi.events.rows import SESSION_ATTRIBUTES, EventType
from kokumi.events.schema import JOURNEY_EVENTS
from kokumi.events.slots import BEGINNING, SLOT, slot_of
from kokumi.events.sql import compile_query

_OF_SESSIONS: Final = ("visit_part", "visit", "visit_channel")
_DERIVED: Final = (*_OF_SESSIONS, "visit_name")
_LEAST: Final = timedelta(milliseconds=1)

_IS_VIEW: Final = f"event_type NOT IN ({EventType.CUSTOM.value}, {EventType.PERFORMANCE.value})"
_OF_SLOT: Final = "time_bucket(INTERVAL 15 MINUTES, created_at)"

_PARTS: Final = f"""
    INSERT INTO visit_part
    SELECT website_id, session_number, visit_id, {_OF_SLOT} AS slot, hostname,
        count(*), count(*) FILTER ({_IS_VIEW}), count(*) FILTER (event_type = {EventType.PAGEVIEW.value}),
        count(*) FILTER (event_type = {EventType.CUSTOM.value}),
        min(created_at), max(created_at),
        min(created_at) FILTER ({_IS_VIEW}), max(created_at) FILTER ({_IS_VIEW}),
        {", ".join(f"max({name})" for name in SESSION_ATTRIBUTES)}
    FROM {{events}}
    GROUP BY website_id, session_number, visit_id, slot, hostname
    ORDER BY website_id, slot
"""

_CHANNELS: Final = f"""
    INSERT INTO visit_channel
    SELECT DISTINCT website_id, session_number, {_OF_SLOT} AS slot, channel
    FROM (
        SELECT website_id, session_number, created_at, {{channel}} FROM {{events}} event WHERE {_IS_VIEW}
    )
    WHERE channel != ''
    ORDER BY website_id, slot
"""

_ORDER: Final = event_order.duckdb.format("created_at", "event_type", "event_id")
_NAME: Final = "coalesce(nullif(event_name, ''), url_path)"

_NAMES: Final = f"""
    INSERT INTO visit_name
    SELECT website_id, coalesce(most, 0) + row_number() OVER (PARTITION BY website_id), name
    FROM (SELECT DISTINCT website_id, {_NAME} AS name FROM {{events}}) ANTI JOIN visit_name USING (website_id, name)
        LEFT JOIN (SELECT website_id, max(number) AS most FROM visit_name GROUP BY website_id) USING (website_id)
"""

_ATTRIBUTES: Final = ", ".join(f"max({name}) AS {name}" for name in SESSION_ATTRIBUTES)

_LATER: Final = f"""
    CREATE OR REPLACE TEMP TABLE later_visit AS
    SELECT website_id, session_number, visit_id, min(created_at) AS first_at, max(created_at) AS last_at,
        count(*) FILTER ({_IS_VIEW}) AS views, count(*) FILTER (event_type = {EventType.PAGEVIEW.value}) AS pageviews,
        min(created_at) FILTER ({_IS_VIEW}) AS first_view_at, max(created_at) FILTER ({_IS_VIEW}) AS last_view_at,
        arg_min(number, {_ORDER}, {JOURNEY_EVENTS}) AS journey,
        {_ATTRIBUTES}
    FROM (SELECT *, {_NAME} AS name FROM {{events}}) JOIN visit_name USING (website_id, name)
    GROUP BY website_id, session_number, visit_id
"""
_EARLIER: Final = (
    "CREATE OR REPLACE TEMP TABLE earlier_visit AS FROM visit SEMI JOIN later_visit USING (website_id, visit_id)"
)
_WITHOUT_EARLIER: Final = (
    "DELETE FROM visit WHERE (website_id, visit_id) IN (SELECT (website_id, visit_id) FROM earlier_visit)"
)
_VISITS: Final = f"""
    INSERT INTO visit
    SELECT website_id, session_number, visit_id, count(*) OVER (PARTITION BY website_id, visit_id) = 1,
        min(first_at), max(last_at), sum(views), sum(pageviews), min(first_view_at), max(last_view_at),
        {seconds_between.duckdb.format("min(first_view_at)", "max(last_view_at)")},
        CASE
            WHEN count(*) = 1 THEN any_value(journey)
            WHEN count(journey) = 2 AND max(last_at) FILTER (earlier) < min(first_at) FILTER (NOT earlier) THEN
                list_concat(
                    any_value(journey) FILTER (earlier), any_value(journey) FILTER (NOT earlier)
                )[:{JOURNEY_EVENTS}]
        END,
        {_ATTRIBUTES}
    FROM (
        SELECT *, false AS earlier FROM later_visit
        UNION ALL BY NAME
        SELECT * EXCLUDE (alone, seconds), true AS earlier FROM earlier_visit
    )
    GROUP BY website_id, session_number, visit_id
    ORDER BY website_id, min(first_at)
"""


class Rollups:
    """See the module. For the thread that writes, except for `closed_until`, which any may read.

    Parameters
    ----------
    connection: gives the writing one, which may have been opened anew.
    """

    def __init__(self, connection: Callable[[], duckdb.DuckDBPyConnection]) -> None:
        self._writing = connection
        self.closed_until = BEGINNING
        found = compile_query(select(channel().label("channel")), "duckdb")
        self._channel_values: list[Any] = found.params
        self._channel = found.sql.removeprefix("SELECT").removesuffix("FROM event")

    @property
    def _connection(self) -> duckdb.DuckDBPyConnection:
        return self._writing()

    def load(self) -> None:
        """Reads how far time is closed."""
        self.closed_until = self._scalar("SELECT closed_until FROM rollup_state")

    def add_late(self, rows: Sequence[tuple[Any, ...]], created_at: int) -> None:
        """Adds up those of the rows of `event`, about to be stored, that come after their time was closed.

        Parameters
        ----------
        created_at: where in a row its time is.
        """
        self.load()  # a step that was reported as failed may be stored all the same
        late = [row for row in rows if row[created_at] < self.closed_until]
        if late:
            self._connection.execute("CREATE TEMP TABLE IF NOT EXISTS late_event AS FROM event LIMIT 0")
            appender = self._connection.appender("late_event")
            appender.append_rows(late)
            appender.flush()
            self._add_up("late_event", "", [])
            self._connection.execute("DELETE FROM late_event")

    def close(self, until: datetime, at_once: int) -> bool:
        """Closes a further stretch of time, in one transaction of its own; True where there is more to close.

        Parameters
        ----------
        until: no further than this (UTC without zone).
        at_once: how many events a stretch has at most, unless a single slot has more.
        """
        self.load()
        until = slot_of(until)
        found = next_step(self._connection, self.closed_until, until, at_once)
        if found is None:
            return False
        start, end = found
        with self._moving_to(end):
            self._add_up("event", "created_at >= ${} AND created_at < ${}", [start, end])
        return end < until

    def begin_anew(self) -> None:
        """Empties what was derived; `close` derives it again."""
        with self._moving_to(BEGINNING):
            for table in _DERIVED:
                self._connection.execute(f"DELETE FROM {table}")

    def erase_website(self, website_id: str) -> None:
        """Within the transaction that erases its events."""
        for table in _DERIVED:
            self._connection.execute(f"DELETE FROM {table} WHERE website_id = $1", [website_id])

    def erase_session(self, website_id: str, session_id: str) -> None:
        """Within the transaction that erases its events, and before it erases the session."""
        for table in _OF_SESSIONS:
            self._connection.execute(
                f"DELETE FROM {table} WHERE website_id = $1 AND session_number IN"
                " (SELECT session_number FROM session WHERE website_id = $1 AND session_id = $2)",
                [website_id, session_id],
            )

    def forget(self, website_id: str, until: datetime) -> None:
        """Within the transaction that deletes a website's events from before a time (UTC without zone), and after it.

        Visits over that time are derived anew from what is left of them; so are all of the slot that it lies in.
        """
        self.load()
        edge = slot_of(until + SLOT - _LEAST)
        self._connection.execute(
            "CREATE OR REPLACE TEMP TABLE cut_visit AS SELECT session_number, visit_id FROM visit"
            " WHERE website_id = $1 AND first_at < $2 AND last_at >= $3",
            [website_id, edge, until],
        )
        of_cut = "(session_number, visit_id) IN (SELECT (session_number, visit_id) FROM cut_visit)"
        for table, gone in (
            ("visit_part", f"(slot < $2 OR {of_cut})"),
            ("visit_channel", "slot < $2"),
            ("visit", "first_at < $2"),
        ):
            self._connection.execute(f"DELETE FROM {table} WHERE website_id = $1 AND {gone}", [website_id, edge])
        if self._scalar("SELECT count(*) FROM cut_visit"):
            kept = f"website_id = ${{}} AND created_at >= ${{}} AND created_at < ${{}} AND {of_cut}"
            self._add_up("event", kept, [website_id, until, self.closed_until])

    @contextmanager
    def _moving_to(self, closed_until: datetime) -> Generator[None]:
        """A transaction at whose end times before this one are closed."""
        connection = self._connection
        with transaction(connection):
            yield
            connection.execute("UPDATE rollup_state SET closed_until = $1", [closed_until])
        self.closed_until = closed_until

    def _add_up(self, table: str, condition: str, values: list[Any]) -> None:
        """Derives rows from those of a table that meet a condition; each `${}` in it is one of the values."""
        no_values: list[Any] = []
        channels = (_CHANNELS.replace("{channel}", self._channel), self._channel_values)
        for insertion, own in ((_PARTS, no_values), channels, (_NAMES, no_values), (_LATER, no_values)):
            numbers = range(len(own) + 1, len(own) + len(values) + 1)
            where = f"WHERE {condition.format(*numbers)}" if condition else ""
            self._connection.execute(insertion.replace("{events}", f"(FROM {table} {where})"), [*own, *values])
        self._connection.execute(_EARLIER)
        if self._scalar("SELECT count(*) FROM earlier_visit"):
            self._connection.execute(_WITHOUT_EARLIER)
        self._connection.execute(_VISITS)

    def _scalar(self, sql: str, *values: Any) -> Any:
        return scalar(self._connection, sql, *values)
