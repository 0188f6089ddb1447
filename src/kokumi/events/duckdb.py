"""The embedded event engine: DuckDB, one file, one writing connection, a cursor for each reader.

The module is named after the library; inside it `duckdb` is the library.
"""

import logging
import threading
from collections.abc import Callable, Collection, Generator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, Final

import duckdb

from kokumi.errors import QueryTimeout, Unavailable
from kokumi.events.duckdb_bulk import BulkRows
from kokumi.events.duckdb_compaction import Compaction
from kokumi.events.duckdb_file import DuckDBFile, transaction
from kokumi.events.duckdb_forgetting import count_day, forget, forget_recordings
from kokumi.events.duckdb_insertion import Insertion
from kokumi.events.duckdb_migrations import MIGRATIONS
from kokumi.events.duckdb_rollups import Rollups
from kokumi.events.engine import (
    ALL_ALONE,
    EVENTS_AT_ONCE,
    FoldedRows,
    ForgottenDay,
    JournalPosition,
    Query,
    QueryStoppedError,
    UnstorableError,
)
from kokumi.events.fold import as_milliseconds
from kokumi.events.interruption import Interruption
from kokumi.events.memory_room import MemoryRoom
from kokumi.events.remembered_answers import RememberedAnswers
from kokumi.events.rows import Session
from kokumi.events.schema import TABLES
from kokumi.events.session_numbers import SessionNumbers
from kokumi.events.sql import CompiledQuery, compile_query

log = logging.getLogger("kokumi.store")

LEFT_OPEN = timedelta(hours=1)
"""How long times stay open: most events come within it."""

UNORDERED = timedelta(days=1)
"""How long rows stay in the order in which they came."""

_FETCHED_AT_ONCE: Final = 256

_UNFIT = (duckdb.DataError, duckdb.IntegrityError, duckdb.InvalidInputException, TypeError, ValueError, ArithmeticError)
"""What the library raises where a value does not fit its column."""


class DuckDBEngine:
    """See `EventEngine`.

    Parameters
    ----------
    path: the database file; None keeps everything in memory.
    memory_limit: what queries may use before they spill to disk, in DuckDB's notation, e.g. "512MB".
    threads: how many threads queries may use.

    Raises
    ------
    Unavailable: the file is locked by another process, not writable, or no DuckDB file.
    """

    def __init__(self, path: Path | None, *, memory_limit: str = "512MB", threads: int = 2) -> None:
        config: dict[str, str | bool | int | float | list[str]] = {
            "memory_limit": memory_limit,
            "threads": threads,
            "preserve_insertion_order": False,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }
        if path is not None:
            config["temp_directory"] = str(path.with_suffix(".tmp"))
        passage = None if path is None else path.with_name("fold.ndjson")
        self._file = DuckDBFile(path, config, readable=passage)
        self._insertion = Insertion(passage)
        self._numbers = SessionNumbers(self._file.connection)
        self._rollups = Rollups(self._file.connection)
        self._compaction = Compaction(self._file.connection)
        self._remembered = RememberedAnswers(self._numbers.has)
        self._room = MemoryRoom()

    @property
    def _connection(self) -> duckdb.DuckDBPyConnection:
        """That of the thread that writes."""
        return self._file.connection()

    def migrate(self) -> None:
        with self._file.watched():
            self._migrate(self._connection)

    def _migrate(self, connection: duckdb.DuckDBPyConnection) -> None:
        connection.execute("CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)")
        row = connection.execute("SELECT max(version) FROM schema_version").fetchone()
        version = row[0] if row and row[0] is not None else 0
        if version > len(MIGRATIONS):
            raise Unavailable(
                f"The event store has schema version {version}, this Kokumi knows {len(MIGRATIONS)}: use a newer Kokumi"
            )
        for number, script in enumerate(MIGRATIONS[version:], start=version + 1):
            with transaction(connection):
                connection.execute(script)
                connection.execute("INSERT INTO schema_version VALUES ($1)", [number])
            log.info("Event store migrated to schema version %d", number)
        self._numbers.load()
        self._rollups.load()

    def position(self) -> JournalPosition:
        with self._file.watched():
            row = self._connection.execute("SELECT segment, byte_offset FROM journal_position").fetchone()
        return JournalPosition(*row) if row else JournalPosition(0, 0)

    def sessions(self, session_ids: Collection[str]) -> dict[str, Session]:
        with self._file.watched():
            result = self._connection.execute(
                "SELECT session_id::VARCHAR, website_id::VARCHAR, * EXCLUDE (session_id, website_id)"
                " FROM session WHERE session_id IN (SELECT unnest($1::UUID[]))",
                [list(session_ids)],
            )
            # In slices: no other thread of Python can run while one is made.
            rows = [row for part in iter(lambda: result.fetchmany(_FETCHED_AT_ONCE), []) for row in part]
        self._numbers.remember(session_ids, {(row[1], row[0]): row[-1] for row in rows})
        return {row[0]: Session(row[0], row[1], as_milliseconds(row[2]), *row[3:-1]) for row in rows}

    def write(self, rows: FoldedRows, position: JournalPosition) -> None:
        connection = self._connection
        try:
            with transaction(connection):
                sessions = self._numbers.number(rows.sessions, website=1, session=0)
                events = self._numbers.number(rows.events, website=0, session=1)
                if rows.session_data:
                    connection.execute(
                        "DELETE FROM session_data WHERE (session_id, data_key) IN"
                        " (SELECT (unnest($1::UUID[]), unnest($2::VARCHAR[])))",
                        [[row[1] for row in rows.session_data], [row[3] for row in rows.session_data]],
                    )
                self._append("session", sessions)
                self._append("event", events)
                self._rollups.add_late(events, created_at=4)
                self._append("event_data", rows.event_data)
                self._append("session_data", rows.session_data)
                self._append("revenue", rows.revenue)
                self._append("replay_chunk", rows.replay_chunks)
                self._append("heatmap_point", rows.heatmap_points)
                connection.execute("UPDATE journal_position SET segment = $1, byte_offset = $2", list(position))
        except BaseException as error:
            if isinstance(error, _UNFIT):
                raise UnstorableError(str(error)) from error
            if (trouble := self._file.trouble(error)) is not None:
                raise trouble from error
            raise
        finally:
            self._numbers.forget()
            self._remembered.changed(rows.websites())

    def bulk(self) -> BulkRows:
        """Puts rows in by the million; see there. The caller closes it, and opens the engine anew to go on."""
        return BulkRows(self._connection.cursor())

    def upkeep(self, now: datetime, at_once: int = EVENTS_AT_ONCE) -> bool:
        with self._file.watched():
            more = self._rollups.close(now - LEFT_OPEN, at_once) or self._compaction.step(now - UNORDERED, at_once)
            if at_once >= ALL_ALONE:
                self._connection.execute("CHECKPOINT")  # what a large step frees in the file is filled by the next one
            return more

    def rebuild(self) -> None:
        with self._changing_all(), self._file.watched():
            self._rollups.begin_anew()

    def erase_website(self, website_id: str) -> None:
        with self._changing(website_id) as connection:
            self._erase(connection, self._rollups.erase_website, "website_id = $1", website_id)
            connection.execute("DELETE FROM daily_total WHERE website_id = $1", [website_id])

    def erase_session(self, website_id: str, session_id: str) -> None:
        condition = "website_id = $1 AND session_id = $2"
        with self._changing(website_id) as connection:
            self._erase(connection, self._rollups.erase_session, condition, website_id, session_id)

    def forget_events(
        self, website_id: str, until: datetime, kept_visits: Collection[str], day: ForgottenDay | None = None
    ) -> None:
        with self._changing(website_id) as connection:
            if day is not None:
                count_day(connection, website_id, day, self._compiled(day.totals))
            forget(connection, self._rollups, website_id, until, kept_visits)

    def forget_recordings(self, before: datetime, kept_visits: Collection[str]) -> int:
        with self._changing_all(), self._file.watched():
            return forget_recordings(self._connection, before, kept_visits)

    @contextmanager
    def _changing_all(self) -> Generator[None]:
        try:
            yield
        finally:
            self._remembered.all_changed()

    def _erase(
        self,
        connection: duckdb.DuckDBPyConnection,
        erase_derived: Callable[..., None],
        condition: str,
        *values: str,
    ) -> None:
        erase_derived(*values)
        for table in TABLES:
            connection.execute(f"DELETE FROM {table.name} WHERE {condition}", list(values))

    @contextmanager
    def _changing(self, website_id: str) -> Generator[duckdb.DuckDBPyConnection]:
        """A transaction that deletes rows of a website."""
        connection = self._connection
        try:
            with transaction(connection):
                yield connection
        except BaseException as error:
            if (trouble := self._file.trouble(error)) is not None:
                raise trouble from error
            raise
        finally:
            self._remembered.changed([website_id])

    def size(self) -> int:
        return self._file.size()

    def fetch(
        self, query: Query, timeout: float | None = None, interruption: Interruption | None = None
    ) -> list[tuple[Any, ...]]:
        interruption = interruption or Interruption()
        compiled = self._compiled(query)
        try:
            return self._remembered.answer(
                compiled, lambda: self._room.run(lambda: self._run(compiled, timeout, interruption))
            )
        except duckdb.OutOfMemoryException as error:
            raise Unavailable("The query needs more memory than KOKUMI_MEMORY_LIMIT allows") from error

    def _run(self, compiled: CompiledQuery, timeout: float | None, interruption: Interruption) -> list[tuple[Any, ...]]:
        with self._file.cursor() as cursor:
            timer = threading.Timer(timeout, cursor.interrupt) if timeout else None
            if timer is not None:
                timer.start()
            try:
                with interruption.armed(cursor.interrupt):
                    if interruption.requested:
                        raise QueryStoppedError
                    return cursor.execute(compiled.sql, compiled.params).fetchall()
            except duckdb.InterruptException:
                if interruption.requested:
                    raise QueryStoppedError from None
                log.warning("A query was stopped after %s s", timeout)
                raise QueryTimeout from None
            except duckdb.OutOfMemoryException:
                raise
            except duckdb.Error as error:
                if (trouble := self._file.trouble(error)) is not None:
                    log.error("A query failed: %s", trouble)  # noqa: TRY400  (expected: no traceback)
                    raise Unavailable("The event store cannot be read for now", retry_after=5) from error
                raise
            finally:
                if timer is not None:
                    timer.cancel()

    def close(self) -> None:
        self._file.close()

    def _compiled(self, query: Query) -> CompiledQuery:
        return compile_query(
            query, "duckdb", session_numbers_of=self._numbers.limit, closed_until=self._rollups.closed_until
        )

    def _append(self, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
        self._insertion.insert(self._connection, table, rows)
