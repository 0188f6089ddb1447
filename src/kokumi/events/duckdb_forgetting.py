"""How the embedded store forgets rows from before a time: recordings of all websites, or everything of one; and how it
counts a day before that.

What concerns one website runs within the transaction of whoever calls, so that a day's totals are stored if and only if
its events are gone.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Final

import duckdb

from kokumi.events.duckdb_rollups import Rollups
from kokumi.events.duckdb_steps import scalar
from kokumi.events.engine import ForgottenDay
from kokumi.events.sql import CompiledQuery

_OLD: Final = "website_id = $1 AND created_at < $2"

_REPLAYS: Final = "DELETE FROM replay_chunk WHERE ended_at < $1 AND visit_id NOT IN (SELECT unnest($2::UUID[]))"

_GONE: Final = f"""
    CREATE OR REPLACE TEMP TABLE gone_session AS
    SELECT session_id FROM session
    WHERE {_OLD}
        AND session_number NOT IN (SELECT session_number FROM event WHERE website_id = $1)
        AND session_id NOT IN (SELECT session_id FROM session_data WHERE website_id = $1 AND created_at >= $2)
        AND session_id NOT IN (SELECT session_id FROM replay_chunk WHERE website_id = $1)
"""


def count_day(connection: duckdb.DuckDBPyConnection, website_id: str, day: ForgottenDay, totals: CompiledQuery) -> None:
    """Stores the totals of a day, unless it has some or there is nothing to count.

    Parameters
    ----------
    totals: the query of the day, compiled.
    """
    known = "SELECT count(*) FROM daily_total WHERE website_id = $1 AND day = $2"
    if scalar(connection, known, website_id, day.day):
        return
    numbers = connection.execute(totals.sql, totals.params).fetchall()[0]
    if numbers[-1]:
        connection.execute(
            "INSERT INTO daily_total VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)", [website_id, day.day, *numbers]
        )


def forget(
    connection: duckdb.DuckDBPyConnection,
    rollups: Rollups,
    website_id: str,
    until: datetime,
    kept_visits: Collection[str],
) -> None:
    """Deletes a website's rows from before a time: see `EventEngine.forget_events`."""
    for table in ("event", "event_data", "revenue", "heatmap_point"):
        connection.execute(f"DELETE FROM {table} WHERE {_OLD}", [website_id, until])
    connection.execute(f"{_REPLAYS} AND website_id = $3", [until, list(kept_visits), website_id])
    rollups.forget(website_id, until)
    connection.execute(_GONE, [website_id, until])
    for table in ("session_data", "session"):
        connection.execute(
            f"DELETE FROM {table} WHERE website_id = $1 AND session_id IN (FROM gone_session)", [website_id]
        )


def forget_recordings(connection: duckdb.DuckDBPyConnection, before: datetime, kept_visits: Collection[str]) -> int:
    """Deletes recordings of all websites: see `EventEngine.forget_recordings`."""
    replays = connection.execute(_REPLAYS, [before, list(kept_visits)]).fetchall()
    points = connection.execute("DELETE FROM heatmap_point WHERE created_at < $1", [before]).fetchall()
    return replays[0][0] + points[0][0]
