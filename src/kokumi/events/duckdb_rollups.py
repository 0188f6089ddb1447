"""What the embedded store adds up ahead, from `event`: `visit_part`, `visit`, `visit_name`, `visit_channel`.

How: `duckdb_derivation`.

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

from kokumi.events.duckdb_derivation import Derivation
from kokumi.events.duckdb_file import transaction
from kokumi.events.duckdb_steps import next_step, scalar
from kokumi.events.slots import BEGINNING, SLOT, slot_of

_OF_SESSIONS: Final = ("visit_part", "visit", "visit_channel")
_DERIVED: Final = (*_OF_SESSIONS, "visit_name")
_LEAST: Final = timedelta(milliseconds=1)


class Rollups:
    """See the module. For the thread that writes, except for `closed_until`, which any may read.

    Parameters
    ----------
    connection: gives the writing one, which may have been opened anew.
    """

    def __init__(self, connection: Callable[[], duckdb.DuckDBPyConnection]) -> None:
        self._writing = connection
        self.closed_until = BEGINNING
        self._derivation = Derivation()

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
            self._derivation.add_up(self._connection, "late_event")
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
            self._derivation.add_up(self._connection, "event", "created_at >= ${} AND created_at < ${}", [start, end])
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
            self._derivation.add_up(self._connection, "event", kept, [website_id, until, self.closed_until])

    @contextmanager
    def _moving_to(self, closed_until: datetime) -> Generator[None]:
        """A transaction at whose end times before this one are closed."""
        connection = self._connection
        with transaction(connection):
            yield
            connection.execute("UPDATE rollup_state SET closed_until = $1", [closed_until])
        self.closed_until = closed_until

    def _scalar(self, sql: str, *values: Any) -> Any:
        return scalar(self._connection, sql, *values)
