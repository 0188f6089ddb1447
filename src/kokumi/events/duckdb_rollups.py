"""What the embedded store adds up ahead: `visit_part` and `visit_channel`, derived from `event`.

Times before `closed_until` are closed: for them, and for them alone, the derived tables say what the events say. Time
is closed in steps, oldest first, each in one transaction. An event that comes late, for a closed time, brings its own
derived rows in the transaction that stores it; derived rows add up, so nothing has to be found and changed. Whoever
erases events erases their derived rows in the same transaction. All of it can be made anew (`begin_anew`, `close`).
"""

from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime, timedelta
from typing import Any, Final

import duckdb
from sqlalchemy import select

from kokumi.events.channels import channel
from kokumi.events.rows import SESSION_ATTRIBUTES, EventType
from kokumi.events.slots import BEGINNING, SLOT, slot_of
from kokumi.events.sql import compile_query

_DERIVED: Final = ("visit_part", "visit_channel")
_EVENTS_IN_A_STEP: Final = 100_000
_STEPS: Final = (
    timedelta(days=366),
    timedelta(days=31),
    timedelta(days=7),
    timedelta(days=1),
    timedelta(hours=1),
    SLOT,
)

_IS_VIEW: Final = f"event_type NOT IN ({EventType.CUSTOM.value}, {EventType.PERFORMANCE.value})"
_OF_SLOT: Final = "time_bucket(INTERVAL 15 MINUTES, created_at)"

_PARTS: Final = f"""
    INSERT INTO visit_part
    SELECT website_id, any_value(session_id), session_number, visit_id, {_OF_SLOT} AS slot, hostname,
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

    def close(self, until: datetime) -> bool:
        """Closes a further stretch of time, in one transaction of its own; True where there is more to close.

        Parameters
        ----------
        until: no further than this (UTC without zone).
        """
        self.load()
        start, until = self.closed_until, slot_of(until)
        first = self._scalar(
            "SELECT min(created_at) FROM event WHERE created_at >= $1 AND created_at < $2", start, until
        )
        if first is None:
            return False
        start = slot_of(first)
        end = self._end_of_step(start, until)
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
        for table in _DERIVED:
            self._connection.execute(
                f"DELETE FROM {table} WHERE website_id = $1 AND session_number IN"
                " (SELECT session_number FROM session WHERE website_id = $1 AND session_id = $2)",
                [website_id, session_id],
            )

    @contextmanager
    def _moving_to(self, closed_until: datetime) -> Generator[None]:
        """A transaction at whose end times before this one are closed."""
        connection = self._connection
        connection.execute("BEGIN")
        try:
            yield
            connection.execute("UPDATE rollup_state SET closed_until = $1", [closed_until])
            connection.execute("COMMIT")
        except BaseException:
            with suppress(duckdb.Error):  # after a failed commit there is no transaction left to roll back
                connection.execute("ROLLBACK")
            raise
        self.closed_until = closed_until

    def _add_up(self, table: str, condition: str, values: list[Any]) -> None:
        """Derives rows from those of a table that meet a condition; each `${}` in it is one of the values."""
        no_values: list[Any] = []
        channels = (_CHANNELS.replace("{channel}", self._channel), self._channel_values)
        for insertion, own in ((_PARTS, no_values), channels):
            numbers = range(len(own) + 1, len(own) + len(values) + 1)
            where = f"WHERE {condition.format(*numbers)}" if condition else ""
            self._connection.execute(insertion.replace("{events}", f"(FROM {table} {where})"), [*own, *values])

    def _end_of_step(self, start: datetime, until: datetime) -> datetime:
        """Behind the longest step that has few enough events; a slot may have more."""
        count = "SELECT count(*) FROM event WHERE created_at >= $1 AND created_at < $2"
        ends = [min(slot_of(start + step), until) for step in _STEPS]
        return next((end for end in ends if self._scalar(count, start, end) <= _EVENTS_IN_A_STEP), ends[-1])

    def _scalar(self, sql: str, *values: Any) -> Any:
        # All of it is fetched: a result that is not finished keeps the connection from appending.
        return self._connection.execute(sql, list(values)).fetchall()[0][0]
