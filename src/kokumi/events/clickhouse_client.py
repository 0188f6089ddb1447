"""A connection to ClickHouse as the engine needs it: clickhouse-connect with types, and with Kokumi's errors.

clickhouse-connect is an optional dependency; only this module and `sql` import it.
"""

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, Final

import clickhouse_connect
from clickhouse_connect.driver.exceptions import ClickHouseError, OperationalError

from kokumi.errors import QueryTimeout, Unavailable

SETTINGS: Final = {
    "aggregate_functions_null_for_empty": 1,  # max() of no rows is NULL, not 1970
    "cast_keep_nullable": 1,
    "count_distinct_implementation": "uniqExact",
    "enable_extended_results_for_datetime_functions": 1,  # months before 1970 and after 2149
    "join_use_nulls": 1,
    "prefer_column_name_to_alias": 1,
    "union_default_mode": "DISTINCT",
}
"""What makes ClickHouse's answers those of standard SQL, and so DuckDB's."""

_TOO_SLOW: Final = (159, 160, 394)
"""Beyond the time limit, estimated to be, or killed."""

_TOO_LARGE: Final = 241


class ClickHouseClient:
    """One connection, in one database. Over HTTP several threads can use it; an embedded one does one thing at a time.

    Parameters
    ----------
    connection: arguments of `clickhouse_connect.get_client` that say where the server is, or `interface="chdb"` and a
        `path`. A process can have one path of chDB open.
    database: which database; it has to exist (see `make_database`).
    settings: of ClickHouse, for every statement, besides `SETTINGS`.

    Raises
    ------
    Unavailable: the server cannot be reached or refuses the user; chDB cannot open the path.
    """

    def __init__(self, connection: Mapping[str, Any], database: str, settings: Mapping[str, Any]) -> None:
        self._shared = connection.get("interface") != "chdb"
        try:
            self._client = _connect(connection, database, {**SETTINGS, **settings})
        except (ClickHouseError, OSError) as error:
            where = connection.get("path") or connection.get("host")
            raise Unavailable(f"The event store at {where} cannot be opened: {error}") from error

    def rows(
        self, sql: str, parameters: Mapping[str, Any] | None = None, settings: Mapping[str, Any] | None = None
    ) -> list[tuple[Any, ...]]:
        """The rows of a query; `{name:Type}` in it stands for a parameter.

        Raises
        ------
        QueryTimeout: it took longer than `max_execution_time`.
        Unavailable: the server does not answer, or the query needs too much memory.
        """
        with _translated_errors():
            result = self._client.query(sql, parameters=dict(parameters or {}), settings=dict(settings or {}))
            return list(map(tuple, result.result_rows))

    def command(
        self, sql: str, parameters: Mapping[str, Any] | None = None, settings: Mapping[str, Any] | None = None
    ) -> None:
        """Runs a statement that answers nothing.

        Raises
        ------
        Unavailable: the server does not answer.
        """
        with _translated_errors():
            self._client.command(sql, parameters=dict(parameters or {}), settings=dict(settings or {}))

    def insert(
        self,
        table: str,
        values: Sequence[Sequence[Any]],
        columns: Mapping[str, str],
        settings: Mapping[str, Any] | None = None,
    ) -> None:
        """Adds rows, all or none.

        Parameters
        ----------
        values: one sequence for each column.
        columns: ClickHouse's type of each column by its name, in the order of `values`.

        Raises
        ------
        Unavailable: the server does not answer; the rows may have arrived.
        """
        with _translated_errors():
            self._client.insert(
                table,
                values,
                column_names=list(columns),
                column_type_names=list(columns.values()),
                column_oriented=True,
                settings=dict(settings or {}),
            )

    def kill(self, query_id: str) -> None:
        """Stops a running query, which then ends as after its time limit. An embedded one does one thing at a time and
        runs on, up to that limit."""
        if self._shared:
            self.command("KILL QUERY WHERE query_id = {id:String} ASYNC", {"id": query_id})

    def close(self) -> None:
        """Ends the connection."""
        self._client.close()


def make_database(connection: Mapping[str, Any], name: str) -> None:
    """Makes a database where it does not exist.

    Raises
    ------
    Unavailable: see `ClickHouseClient`.
    """
    client = ClickHouseClient(connection, "default", {})
    try:
        # Asked first, since a user who may use a database is not always one who may make it.
        if not client.rows("SELECT name FROM system.databases WHERE name = {name:String}", {"name": name}):
            client.command("CREATE DATABASE IF NOT EXISTS {name:Identifier}", {"name": name})
    finally:
        client.close()


def _connect(connection: Mapping[str, Any], database: str, settings: Mapping[str, Any]) -> Any:
    options: dict[str, Any] = {"database": database, "settings": dict(settings), "tz_mode": "naive_utc"}
    if connection.get("interface") != "chdb":
        # Queries of one session exclude each other; without sessions a client serves several threads.
        options["autogenerate_session_id"] = False
    # The library's own types are partly unknown, hence Any.
    return clickhouse_connect.get_client(**connection, **options)  # pyright: ignore[reportUnknownMemberType]


@contextmanager
def _translated_errors() -> Generator[None]:
    try:
        yield
    except ClickHouseError as error:
        code: int | None = getattr(error, "code", None)
        if code in _TOO_SLOW:
            raise QueryTimeout from None
        if code == _TOO_LARGE:
            raise Unavailable("The query needs more memory than ClickHouse's settings allow") from error
        if code is None and isinstance(error, OperationalError):
            raise Unavailable("The event store does not answer", retry_after=5) from error
        raise
