"""How a website's rows from before a time are forgotten on ClickHouse, and a day is counted before they are.

There are no transactions: a day's totals are written first, in one insert, and a day that has totals is never counted
again, since some of its events may be gone. Then rows go, events last, so that whoever looks for the oldest event finds
what an interruption left. Two servers may do this at once: of two totals of a day those of more events stay.
"""

import uuid
from collections.abc import Collection
from datetime import datetime
from typing import Any, Final

from kokumi.events.clickhouse_client import ClickHouseClient
from kokumi.events.engine import ForgottenDay
from kokumi.events.fold import as_milliseconds
from kokumi.events.schema import COUNTED
from kokumi.events.sql import compile_query

_TOTAL: Final = {"website_id": "UUID", "day": "Date32"} | {column.name: "Int64" for column in COUNTED}
_WEBSITE: Final = "website_id = {website:UUID}"
_UNTIL: Final = "fromUnixTimestamp64Milli({until:Int64}, 'UTC')"
_OLD: Final = f"{_WEBSITE} AND created_at < {_UNTIL}"
_REPLAYS: Final = f"{_WEBSITE} AND ended_at < {_UNTIL} AND visit_id NOT IN {{kept:Array(UUID)}}"
_GONE: Final = f"""
    SELECT session_id FROM session
    WHERE {_OLD}
        AND session_id NOT IN (SELECT session_id FROM event WHERE {_WEBSITE})
        AND session_id NOT IN (SELECT session_id FROM session_data WHERE {_WEBSITE} AND created_at >= {_UNTIL})
        AND session_id NOT IN (SELECT session_id FROM replay_chunk WHERE {_WEBSITE})
"""


class Forgetting:
    """See the module.

    Parameters
    ----------
    client: that of the thread that writes.
    """

    def __init__(self, client: ClickHouseClient) -> None:
        self._client = client

    def count_day(self, website_id: str, day: ForgottenDay) -> None:
        """Stores the totals of a day, unless it has some or there is nothing to count."""
        known = f"SELECT count() FROM daily_total WHERE {_WEBSITE} AND day = {{day:Date32}}"
        if self._client.rows(known, {"website": website_id, "day": day.day})[0][0]:
            return
        compiled = compile_query(day.totals, "clickhouse")
        numbers = self._client.rows(compiled.sql, compiled.params)[0]
        if numbers[-1]:
            values: list[list[Any]] = [[uuid.UUID(website_id)], [day.day], *([int(number)] for number in numbers)]
            self._client.insert("daily_total_history", values, _TOTAL, {"async_insert": 0})

    def forget(self, website_id: str, until: datetime, kept_visits: Collection[str]) -> None:
        """Deletes a website's rows from before a time: see `EventEngine.forget_events`."""
        values = {"website": website_id, "until": as_milliseconds(until), "kept": list(kept_visits)}
        for table in ("event_data", "revenue", "heatmap_point_history"):
            self._delete(table, _OLD, values)
        self._delete("replay_chunk_history", _REPLAYS, values)
        self._delete("event", _OLD, values)
        # Data of visitors goes first: those without a row in `session` would not be found again.
        for table in ("session_data_history", "session"):
            self._delete(table, f"{_WEBSITE} AND session_id IN ({_GONE})", values)

    def erase_website(self, website_id: str) -> None:
        """Deletes the totals of a website."""
        self._delete("daily_total_history", _WEBSITE, {"website": website_id})

    def _delete(self, table: str, condition: str, values: dict[str, Any]) -> None:
        settings = {
            "lightweight_deletes_sync": 2,
            "allow_nondeterministic_mutations": 1,  # what replicated tables call a condition on other tables
        }
        self._client.command(f"DELETE FROM {table} WHERE {condition}", values, settings)
