"""The database file behind the embedded engine: opened once, and anew after the library has given it up.

When a write fails in an unlucky place, such as a checkpoint on a full disk, DuckDB takes the whole database for lost
and refuses everything until it is opened anew, although nothing in the file is lost. What was committed by then is in
it, even where the commit was reported as failed.
"""

import logging
import threading
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Final

import duckdb

from kokumi.errors import Unavailable

log = logging.getLogger("kokumi.store")

PATIENCE: Final = 30.0
"""Seconds that opening anew waits for queries to end; they fail soon, since their database is given up."""

_TROUBLE: Final = (duckdb.IOException, duckdb.FatalException, duckdb.InternalException, duckdb.TransactionException)
"""What the library raises where the disk, or what it made of the disk's failure, is to blame, not the rows."""


@contextmanager
def transaction(connection: duckdb.DuckDBPyConnection) -> Generator[None]:
    """Commits at its end; undoes everything where something is raised inside, and raises it."""
    connection.execute("BEGIN")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        with suppress(duckdb.Error):  # after a failed commit there is no transaction left to roll back
            connection.execute("ROLLBACK")
        raise


class DuckDBFile:
    """See the module.

    Parameters
    ----------
    path: None keeps everything in memory; that is never opened anew.
    config: the library's settings.
    readable: the only file beside the database that statements may read.

    Raises
    ------
    Unavailable: the file is locked by another process, not writable, or no DuckDB file.
    """

    def __init__(self, path: Path | None, config: Mapping[str, Any], *, readable: Path | None = None) -> None:
        self._path = path
        self._readable = readable
        self._config = dict(config)
        self._readers = 0
        self._changed = threading.Condition()
        self._given_up = False
        self._open: duckdb.DuckDBPyConnection | None = self._connect()

    def connection(self) -> duckdb.DuckDBPyConnection:
        """The connection of the thread that writes; no other may call this.

        Raises
        ------
        Unavailable: the file had to be opened anew, and that is not possible for now.
        """
        if self._given_up and self._path is not None:
            self._reopen()
        if self._open is None:
            self._open = self._connect()
        return self._open

    @contextmanager
    def cursor(self) -> Generator[duckdb.DuckDBPyConnection]:
        """A connection of a reader's own.

        Raises
        ------
        Unavailable: the database is to be opened anew, which the thread that writes does.
        """
        with self._changed:
            if self._given_up or self._open is None:
                raise Unavailable("The event store cannot be read for now", retry_after=5)
            self._readers += 1
            cursor = self._open.cursor()
        try:
            yield cursor
        finally:
            cursor.close()
            with self._changed:
                self._readers -= 1
                self._changed.notify_all()

    def trouble(self, error: BaseException) -> Unavailable | None:
        """What to raise instead of an error that storage is to blame for; None where it is not."""
        if isinstance(error, OSError):
            return Unavailable(f"The event store cannot be written for now: {error}", retry_after=5)
        if not isinstance(error, _TROUBLE):
            return None
        if isinstance(error, duckdb.FatalException | duckdb.InternalException):
            with self._changed:
                self._given_up = True
        return Unavailable(f"The event store cannot be used for now: {_first_line(error)}", retry_after=5)

    @contextmanager
    def watched(self) -> Generator[None]:
        """Raises `trouble` instead of what is raised inside, where storage is to blame."""
        try:
            yield
        except duckdb.Error as error:
            if (trouble := self.trouble(error)) is not None:
                raise trouble from error
            raise

    def size(self) -> int:
        """Bytes of the file and its log; 0 in memory."""
        if self._path is None:
            return 0
        paths = (self._path, self._path.with_name(self._path.name + ".wal"))
        return sum(path.stat().st_size for path in paths if path.exists())

    def close(self) -> None:
        """Lets go of the file; what cannot be written any more is in its log already."""
        if self._open is not None:
            with suppress(duckdb.Error):
                self._open.close()
            self._open = None

    def _reopen(self) -> None:
        with self._changed:
            if not self._changed.wait_for(lambda: self._readers == 0, PATIENCE):
                raise Unavailable("The event store waits for queries to end before it is opened anew", retry_after=5)
            self.close()
            self._open = self._connect()
            self._given_up = False
        log.warning("The event store was opened anew")

    def _connect(self) -> duckdb.DuckDBPyConnection:
        place = ":memory:" if self._path is None else str(self._path)
        try:
            connection = duckdb.connect(place, config=self._config)
        except duckdb.Error as error:
            message = f"The event store {place} cannot be opened: {_first_line(error)}"
            raise Unavailable(message, retry_after=5) from error
        # The order matters: once access is denied, nothing more can be allowed, nor can it be granted again.
        if self._readable is not None:
            connection.execute(f"SET allowed_paths = [{_quoted(str(self._readable))}]")
        connection.execute("SET enable_external_access = false")
        return connection


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _first_line(error: BaseException) -> str:
    return str(error).partition("\n")[0]
