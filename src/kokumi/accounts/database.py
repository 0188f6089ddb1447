"""The accounts database: one engine, SQLite or PostgreSQL, with transactions for reading and for writing.

Nothing outside `accounts/` sees a connection. Calls block; controllers make them in worker threads.
"""

import sqlite3
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import msgspec
from sqlalchemy import Connection, create_engine, event, inspect, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import (
    ArgumentError,
    DBAPIError,
    IntegrityError,
    NoSuchModuleError,
    OperationalError,
    SQLAlchemyError,
)

from kokumi.errors import Conflict, KokumiError, Unavailable

_MIGRATIONS = Path(__file__).parent / "migrations" / "versions"

BUSY_TIMEOUT = 5.0
"""Seconds to wait for another writer of the same SQLite file."""


class Database:
    """Opens the database at `url` and brings its schema up to date.

    Parameters
    ----------
    url: as SQLAlchemy writes it, e.g. `sqlite:///data/accounts.db` or `postgresql+psycopg://user@host/name`.

    Raises
    ------
    KokumiError: it cannot be opened; the message names the place, never the password in it.
    """

    def __init__(self, url: str) -> None:
        try:
            place = make_url(url)
            self._engine = create_engine(
                place,
                pool_pre_ping=place.get_backend_name() != "sqlite",
                json_serializer=_write_json,
                json_deserializer=msgspec.json.decode,
            )
        except (ArgumentError, NoSuchModuleError, ImportError) as error:
            raise KokumiError(
                f"The accounts database's address (KOKUMI_ACCOUNTS_URL) cannot be used: {error}"
            ) from error
        if self._engine.dialect.name == "sqlite":
            event.listen(self._engine, "connect", _prepare_sqlite)
            event.listen(self._engine, "begin", _begin_sqlite)
        try:
            if self._engine.dialect.name == "sqlite" and place.database:
                Path(place.database).touch(mode=0o600)  # it holds password hashes; no effect on a file that is there
            self._migrate()
        except (SQLAlchemyError, OSError, Unavailable) as error:
            self._engine.dispose()
            cause = error.__cause__ if isinstance(error, Unavailable) else error
            reason = cause.orig if isinstance(cause, DBAPIError) else cause
            raise KokumiError(f"The accounts database {place.render_as_string()} cannot be opened: {reason}") from error

    @contextmanager
    def read(self) -> Generator[Connection, None, None]:
        """A transaction that sees one state of the database and changes nothing.

        Raises
        ------
        Unavailable: the database cannot be reached.
        """
        try:
            with self._engine.connect() as connection:
                yield connection
        except OperationalError as error:
            raise Unavailable("The accounts database cannot be read for now") from error

    @contextmanager
    def write(self) -> Generator[Connection, None, None]:
        """A transaction that is committed at the end, or leaves nothing behind when something was raised.

        Raises
        ------
        Conflict: another change, made meanwhile, contradicts this one.
        Unavailable: the database cannot be reached or is busy for too long.
        """
        try:
            with self._engine.connect().execution_options(kokumi_writes=True) as connection, connection.begin():
                yield connection
        except IntegrityError as error:
            raise Conflict("Another change, made meanwhile, contradicts this one; load again and retry") from error
        except OperationalError as error:
            raise Unavailable("The accounts database cannot be written for now") from error

    @property
    def engine(self) -> str:
        """`sqlite` or `postgresql`."""
        return self._engine.dialect.name

    def size(self) -> int | None:
        """Bytes of the file and its log; None where the database is kept elsewhere."""
        place = self._engine.url.database
        if self.engine != "sqlite" or not place:
            return None
        paths = (Path(place), Path(place + "-wal"))
        return sum(path.stat().st_size for path in paths if path.exists())

    def close(self) -> None:
        """Closes all connections."""
        self._engine.dispose()

    def _migrate(self) -> None:
        if self._is_current():
            return
        # Only here: alembic takes 12 MB and a fifth of a second, and most starts find nothing to do.
        from alembic import command
        from alembic.config import Config

        config = Config()
        config.set_main_option("script_location", "kokumi.accounts:migrations")
        with self.write() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")

    def _is_current(self) -> bool:
        """Whether the schema is that of the newest migration, by the number that its file begins with."""
        newest = max(file.name.split("_")[0] for file in _MIGRATIONS.glob("[0-9]*.py"))
        with self.read() as connection:
            if not inspect(connection).has_table("alembic_version"):
                return False
            return connection.execute(text("SELECT version_num FROM alembic_version")).scalars().all() == [newest]


def _prepare_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun by _begin_sqlite
    connection.create_function("lower", 1, _lower, deterministic=True)  # SQLite's own knows ASCII only
    for pragma in (
        "journal_mode = WAL",
        "synchronous = FULL",  # an answered change survives a power cut
        "foreign_keys = ON",
        f"busy_timeout = {int(BUSY_TIMEOUT * 1000)}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    # A transaction that reads first and writes later would fail at once when another one wrote in between.
    writes = connection.get_execution_options().get("kokumi_writes", False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _lower(text: Any) -> Any:
    return text.lower() if isinstance(text, str) else text


def _write_json(value: Any) -> str:
    return msgspec.json.encode(value).decode()
