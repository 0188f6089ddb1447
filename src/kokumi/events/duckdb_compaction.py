"""Orders the rows of closed days in the embedded store: by website, visitor and visit, no longer as they came.

The rows of a website lie together then, so that its questions skip what others have, and ids are stored once for many
rows. Rows stay what they are, and no question depends on their order. Those that come late stay where they are put.
"""

from collections.abc import Callable
from datetime import datetime
from typing import Final

import duckdb

from kokumi.events.duckdb_file import transaction
from kokumi.events.duckdb_steps import count_events, next_step, scalar
from kokumi.events.engine import ALL_ALONE, EVENTS_AT_ONCE
from kokumi.events.memory_limit import memory_limit_bytes
from kokumi.events.slots import slot_of

ORDERS: Final = {
    "event": "website_id, session_number, visit_id, created_at",
    "event_data": "website_id, session_id, event_id",
    "heatmap_point": "website_id, session_id, visit_id, created_at",
}
"""In which order rows of which tables lie."""

PIECES: Final = 5
"""A stretch has as many events as so many pieces of other upkeep: most of what one costs is the same for any size."""

MEMORY_OF_EVENT: Final = 2000
"""Bytes that ordering an event may need: DuckDB is not to be brought to where it has none left."""

_FEW: Final = 10_000
"""Stretches of fewer events than that are not cut shorter."""

_IN_STEP: Final = "created_at >= $1 AND created_at < $2"


class Compaction:
    """See the module. For the thread that writes.

    Parameters
    ----------
    connection: gives the writing one, which may have been opened anew.
    """

    def __init__(self, connection: Callable[[], duckdb.DuckDBPyConnection]) -> None:
        self._connection = connection

    def step(self, until: datetime, at_once: int) -> bool:
        """Orders a further stretch of time, in one transaction of its own; True where there may be more to order.

        Parameters
        ----------
        until: no further than this (UTC without zone).
        at_once: how many events a piece has: a stretch has at most `PIECES` times as many, unless a single slot has
            more, and no more than there is memory for. Few events are left for later: the more lie in order together,
            the better. A stretch that memory does not suffice for all the same is cut shorter.
        """
        connection, until = self._connection(), slot_of(until)
        memory = memory_limit_bytes(scalar(connection, "SELECT current_setting('memory_limit')"))
        begin = scalar(connection, "SELECT ordered_until FROM compaction")
        most, least = min(PIECES * at_once, ALL_ALONE, memory // MEMORY_OF_EVENT), min(at_once, EVENTS_AT_ONCE) // 2
        while (found := next_step(connection, begin, until, most)) is not None:
            start, end = found
            if count_events(connection, start, until) < least:
                return False
            try:
                self._order(start, end)
            except duckdb.OutOfMemoryException:
                if most < _FEW:
                    raise
                most //= 4
            else:
                return end < until
        return False

    def _order(self, start: datetime, end: datetime) -> None:
        connection = self._connection()
        with transaction(connection):
            for table, order in ORDERS.items():
                _order_rows(connection, table, order, start, end)
            connection.execute("UPDATE compaction SET ordered_until = $1", [end])


def _order_rows(connection: duckdb.DuckDBPyConnection, table: str, order: str, start: datetime, end: datetime) -> None:
    connection.execute(f"CREATE OR REPLACE TEMP TABLE moved AS FROM {table} WHERE {_IN_STEP}", [start, end])
    connection.execute(f"DELETE FROM {table} WHERE {_IN_STEP}", [start, end])
    connection.execute(f"INSERT INTO {table} FROM moved ORDER BY {order}")
    connection.execute("DROP TABLE moved")
