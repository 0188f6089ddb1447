"""Work on stored events in steps: stretches of time with about as many events as one transaction should look at."""

from datetime import datetime, timedelta
from typing import Any, Final

import duckdb

from kokumi.events.slots import SLOT, slot_of

_LENGTHS: Final = (
    timedelta(days=366),
    timedelta(days=31),
    timedelta(days=14),
    timedelta(days=7),
    timedelta(days=3),
    timedelta(days=1),
    timedelta(hours=12),
    timedelta(hours=6),
    timedelta(hours=3),
    timedelta(hours=1),
    SLOT,
)

_BETWEEN: Final = "FROM event WHERE created_at >= $1 AND created_at < $2"


def next_step(
    connection: duckdb.DuckDBPyConnection, start: datetime, until: datetime, at_once: int
) -> tuple[datetime, datetime] | None:
    """From where to where the next step goes: it begins with the slot of the first event. None where there is no event.

    Parameters
    ----------
    start, until: where events are looked for, both starts of slots (UTC without zone).
    at_once: how many events a step has at most, unless a single slot has more.
    """
    first = scalar(connection, f"SELECT min(created_at) {_BETWEEN}", start, until)
    if first is None:
        return None
    start = slot_of(first)
    ends = [min(slot_of(start + length), until) for length in _LENGTHS]
    return start, next((end for end in ends if count_events(connection, start, end) <= at_once), ends[-1])


def count_events(connection: duckdb.DuckDBPyConnection, start: datetime, end: datetime) -> int:
    """How many events there are from a time until before another."""
    return scalar(connection, f"SELECT count(*) {_BETWEEN}", start, end)


def scalar(connection: duckdb.DuckDBPyConnection, sql: str, *values: Any) -> Any:
    """The only value that a query has."""
    # All of it is fetched: a result that is not finished keeps the connection from appending.
    return connection.execute(sql, list(values)).fetchall()[0][0]
