"""The event engine for more than one machine: ClickHouse, over HTTP or embedded (chDB).

ClickHouse has no transactions over tables, so `write` keeps its promise in another way. Rows go in table by table, an
event after what belongs to it, the journal position last. Each insert is one part: all of it or nothing. Where a write
may have been cut short (the first one after a start, and the one after a failure) the store is asked which of these
events it has, and their rows are left out; sessions are found by `sessions`, session data replaces itself. So a journal
that is replayed after a crash of Kokumi leaves each row once, however its records are grouped the second time. Until
that replay a reader can see the first part of a write. Values that do not fit are found before anything is written.

What this does not cover: ClickHouse answers an insert before it is on its disk, unless its settings say otherwise
(`fsync_after_insert`) or its tables are replicated. Several servers may write into one database, each with a journal
of its own, known by an id; a session that two of them meet at the same moment has two rows in `session`.
"""

import logging
import uuid
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Table
from sqlalchemy.sql import sqltypes

from kokumi.errors import QueryTimeout, Unavailable
from kokumi.events.clickhouse_client import ClickHouseClient, make_database
from kokumi.events.clickhouse_columns import column_types, encoded_columns
from kokumi.events.clickhouse_forgetting import Forgetting
from kokumi.events.clickhouse_migrations import MIGRATIONS
from kokumi.events.engine import (
    EVENTS_AT_ONCE,
    FoldedRows,
    ForgottenDay,
    JournalPosition,
    Query,
    QueryStoppedError,
)
from kokumi.events.fold import as_milliseconds
from kokumi.events.interruption import Interruption
from kokumi.events.rows import SESSION_ATTRIBUTES, Session
from kokumi.events.schema import TABLES, event, event_data, heatmap_point, replay_chunk, revenue, session, session_data
from kokumi.events.sql import compile_query

log = logging.getLogger("kokumi.store")

_STORED_AS: Final = {name: f"{name}_history" for name in ("session_data", "replay_chunk", "heatmap_point")}
"""Tables that replace a row which is written again; questions read them through views."""
_MOST_IDS: Final = 2_000
"""Ids in one question: a server takes 128 KiB for each parameter."""


class ClickHouseEngine:
    """See `EventEngine`.

    Parameters
    ----------
    connection: see `ClickHouseClient`.
    database: which database; it is made where it does not exist.
    journal: the id of the journal that this engine's rows come from.
    settings: further settings of ClickHouse, e.g. `max_threads`.

    Raises
    ------
    Unavailable: the server cannot be reached or refuses the user; chDB cannot open the path.
    """

    def __init__(
        self,
        connection: Mapping[str, Any],
        database: str = "default",
        *,
        journal: str = "",
        settings: Mapping[str, Any] | None = None,
    ) -> None:
        self._journal = journal
        self._write_may_be_partial = True
        make_database(connection, database)
        # Two clients: an embedded one does one thing at a time, and writing does not wait for reading.
        self._writer = ClickHouseClient(connection, database, settings or {})
        self._reader = ClickHouseClient(connection, database, settings or {})
        self._forgetting = Forgetting(self._writer)

    def migrate(self) -> None:
        self._writer.command(
            "CREATE TABLE IF NOT EXISTS schema_version (version UInt32) ENGINE = MergeTree ORDER BY version"
        )
        version = self._writer.rows("SELECT max(version) FROM schema_version")[0][0] or 0
        if version > len(MIGRATIONS):
            raise Unavailable(
                f"The event store has schema version {version}, this Kokumi knows {len(MIGRATIONS)}: use a newer Kokumi"
            )
        for number, statements in enumerate(MIGRATIONS[version:], start=version + 1):
            for statement in statements:
                self._writer.command(statement)
            self._insert("schema_version", [[number]], {"version": "UInt32"})
            log.info("Event store migrated to schema version %d", number)

    def position(self) -> JournalPosition:
        rows = self._writer.rows(
            "SELECT segment, byte_offset FROM journal_position FINAL WHERE journal = {journal:String}",
            {"journal": self._journal},
        )
        return JournalPosition(*rows[0]) if rows else JournalPosition(0, 0)

    def sessions(self, session_ids: Collection[str]) -> dict[str, Session]:
        known: dict[str, Session] = {}
        for ids in _chunks(list(session_ids)):
            rows = self._writer.rows(
                f"SELECT toString(session_id), toString(website_id), created_at, {', '.join(SESSION_ATTRIBUTES)}"
                " FROM session WHERE session_id IN {ids:Array(UUID)}",
                {"ids": ids},
            )
            known |= {row[0]: Session(row[0], row[1], as_milliseconds(row[2]), *row[3:]) for row in rows}
        return known

    def write(self, rows: FoldedRows, position: JournalPosition) -> None:
        prepared = _prepared(rows)
        if self._write_may_be_partial:
            prepared = _prepared(self._without_stored(rows))
        self._write_may_be_partial = True
        for table, columns in prepared:
            self._insert(_STORED_AS.get(table.name, table.name), columns, column_types(table))
        self._insert(
            "journal_position",
            [[self._journal], [position.segment], [position.offset]],
            {"journal": "String", "segment": "Int64", "byte_offset": "Int64"},
        )
        self._write_may_be_partial = False

    def erase_website(self, website_id: str) -> None:
        self._erase("website_id = {website:UUID}", {"website": website_id})
        self._forgetting.erase_website(website_id)

    def erase_session(self, website_id: str, session_id: str) -> None:
        # The website leads: it is what the tables are ordered by.
        condition = "website_id = {website:UUID} AND session_id = {session:UUID}"
        self._erase(condition, {"website": website_id, "session": session_id})

    def forget_recordings(self, before: datetime, kept_visits: Collection[str]) -> int:
        values = {"before": as_milliseconds(before), "kept": list(kept_visits)}
        old = "fromUnixTimestamp64Milli({before:Int64}, 'UTC')"
        deleted = 0
        for table, condition in (
            ("replay_chunk", f"ended_at < {old} AND visit_id NOT IN {{kept:Array(UUID)}}"),
            ("heatmap_point", f"created_at < {old}"),
        ):
            deleted += self._writer.rows(f"SELECT count() FROM {table} WHERE {condition}", values)[0][0]
            stored_as = _STORED_AS.get(table, table)
            self._writer.command(f"DELETE FROM {stored_as} WHERE {condition}", values, {"lightweight_deletes_sync": 2})
        return deleted

    def forget_events(
        self, website_id: str, until: datetime, kept_visits: Collection[str], day: ForgottenDay | None = None
    ) -> None:
        if day is not None:
            self._forgetting.count_day(website_id, day)
        self._forgetting.forget(website_id, until, kept_visits)

    def _erase(self, condition: str, values: Mapping[str, str]) -> None:
        for table in TABLES:
            self._writer.command(
                f"DELETE FROM {_STORED_AS.get(table.name, table.name)} WHERE {condition}",
                values,
                {"lightweight_deletes_sync": 2},
            )

    def upkeep(self, now: datetime, at_once: int = EVENTS_AT_ONCE) -> bool:
        """ClickHouse merges its parts by itself."""
        return False

    def rebuild(self) -> None:
        """Nothing is derived."""

    def size(self) -> int:
        sql = "SELECT sum(bytes_on_disk) FROM system.parts WHERE active AND database = currentDatabase()"
        return int(self._reader.rows(sql)[0][0] or 0)

    def fetch(
        self, query: Query, timeout: float | None = None, interruption: Interruption | None = None
    ) -> list[tuple[Any, ...]]:
        interruption = interruption or Interruption()
        compiled = compile_query(query, "clickhouse")
        settings: dict[str, Any] = {"query_id": str(uuid.uuid4())}
        if timeout:
            settings["max_execution_time"] = timeout
        try:
            with interruption.armed(lambda: self._reader.kill(settings["query_id"])):
                if interruption.requested:
                    raise QueryStoppedError
                return _with_booleans(query, self._reader.rows(compiled.sql, compiled.params, settings))
        except QueryTimeout:
            if interruption.requested:
                raise QueryStoppedError from None
            log.warning("A query was stopped after %s s", timeout)
            raise

    def close(self) -> None:
        self._reader.close()
        self._writer.close()

    def _without_stored(self, rows: FoldedRows) -> FoldedRows:
        """What is left to write of rows that may be in the store already."""
        running = "SELECT count() FROM system.processes WHERE startsWith(query_id, {prefix:String})"
        if self._writer.rows(running, {"prefix": self._query_ids()})[0][0]:
            raise Unavailable("An earlier write is still under way")
        return rows._replace(
            events=self._not_stored(event, rows.events, rows.events),
            event_data=self._not_stored(event_data, rows.event_data, rows.events),
            revenue=self._not_stored(revenue, rows.revenue, rows.events),
        )

    def _not_stored(
        self, table: Table, rows: Sequence[tuple[Any, ...]], events: Sequence[tuple[Any, ...]]
    ) -> Sequence[tuple[Any, ...]]:
        """Those rows of a table that belong to one of these events of which the table has no row."""
        stored: set[str] = set()
        for part in _chunks(events if rows else []):
            times = [as_milliseconds(event_row[4]) for event_row in part]
            found = self._writer.rows(
                f"SELECT DISTINCT toString(event_id) FROM {table.name} WHERE website_id IN {{websites:Array(UUID)}}"
                " AND created_at BETWEEN fromUnixTimestamp64Milli({first:Int64}, 'UTC')"
                " AND fromUnixTimestamp64Milli({last:Int64}, 'UTC') AND event_id IN {ids:Array(UUID)}",
                {
                    "websites": list({event_row[0] for event_row in part}),
                    "first": min(times),
                    "last": max(times),
                    "ids": [event_row[3] for event_row in part],
                },
            )
            stored.update(row[0] for row in found)
        place = table.columns.keys().index("event_id")
        return [row for row in rows if row[place] not in stored]

    def _insert(self, table: str, values: Sequence[Sequence[Any]], columns: Mapping[str, str]) -> None:
        settings = {
            "async_insert": 0,
            "insert_deduplicate": 0,  # replicated tables take a block that they have had before for a repetition
            "query_id": f"{self._query_ids()}{uuid.uuid4()}",
        }
        self._writer.insert(table, values, columns, settings)

    def _query_ids(self) -> str:
        """What the ids of this journal's inserts begin with, so that one that still runs is recognised."""
        return f"kokumi-write-{self._journal}-"


def _prepared(rows: FoldedRows) -> list[tuple[Table, list[list[Any]]]]:
    """Tables and their columns in the order of writing: an event comes after what belongs to it."""
    parts = (
        (session, rows.sessions),
        (session_data, rows.session_data),
        (event_data, rows.event_data),
        (revenue, rows.revenue),
        (replay_chunk, rows.replay_chunks),
        (heatmap_point, rows.heatmap_points),
        (event, rows.events),
    )
    return [(table, encoded_columns(table, part)) for table, part in parts if part]


def _with_booleans(query: Query, rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """The rows with truth values, which ClickHouse answers as 0 and 1, as such."""
    places = {place for place, column in enumerate(query.selected_columns) if isinstance(column.type, sqltypes.Boolean)}
    if not places:
        return rows
    return [
        tuple(bool(value) if place in places and value is not None else value for place, value in enumerate(row))
        for row in rows
    ]


def _chunks(items: Sequence[Any]) -> Iterator[Sequence[Any]]:
    return (items[start : start + _MOST_IDS] for start in range(0, len(items), _MOST_IDS))
