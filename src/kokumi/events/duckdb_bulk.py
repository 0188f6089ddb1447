"""Rows by the million into the embedded store, made by SQL in the store's own process.

Whoever has the rows says as a query what goes into each table of `schema`; how the store keeps them is its own affair.
Not for a store that is collecting: the journal's position stays where it is.
"""

from collections.abc import Mapping

import duckdb

from kokumi.events.duckdb_compaction import ORDERS
from kokumi.events.duckdb_file import transaction
from kokumi.events.schema import TABLES

_NUMBERED = {
    "session": """
        SELECT new.*, coalesce(given.numbers, 0)
            + row_number() OVER (PARTITION BY website_id ORDER BY created_at, session_id) - 1 AS session_number
        FROM ({}) new
        LEFT JOIN (SELECT website_id, max(session_number) + 1 AS numbers FROM session GROUP BY website_id) given
            USING (website_id)
    """,
    "event": """
        SELECT new.*, numbered.session_number FROM ({}) new JOIN numbered USING (website_id, session_id)
    """,
}
"""The sessions of events that go in have gone in before, with numbers (see `session_numbers`)."""

_NUMBERS = """
    CREATE OR REPLACE TEMP TABLE numbered AS
    SELECT website_id, session_id, session_number FROM session
"""
_OF_SOME = "SEMI JOIN ({}) USING (website_id, session_id)"

_ORDERED = "UPDATE compaction SET ordered_until = greatest(ordered_until, (SELECT max(created_at) FROM event))"
"""What comes by the million is put in order on its way in."""

_TABLES = frozenset(table.name for table in TABLES)


class BulkRows:
    """A connection with temporary tables of its own, which go when it is closed.

    Parameters
    ----------
    connection: to the store; its temporary tables may be used in queries.
    """

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self.connection = connection

    def store(self, queries: Mapping[str, str], *, sessions: str | None = None, in_order: bool = False) -> None:
        """Stores the rows of all queries, or none.

        Parameters
        ----------
        queries: by table of `schema` a SELECT in DuckDB's SQL whose columns have the names of the table's; columns
            that it does not name are NULL.
        sessions: a SELECT for `website_id` and `session_id` of those that the events are of, which spares looking
            through all that there are.
        in_order: whether rows come so that those of a website, of a session and of a visit lie together; else they are
            sorted, which takes about as long as all the rest.
        """
        unknown = set(queries) - _TABLES
        if unknown:
            raise ValueError(f"no tables of the store: {', '.join(sorted(unknown))}")
        with transaction(self.connection):
            for table, query in sorted(queries.items(), key=lambda item: item[0] != "session"):
                if table == "event":
                    self.connection.execute(f"{_NUMBERS} {_OF_SOME.format(sessions) if sessions else ''}")
                rows = _NUMBERED.get(table, "FROM ({})").format(query)
                order = f"ORDER BY {ORDERS[table]}" if table in ORDERS and not in_order else ""
                self.connection.execute(f"INSERT INTO {table} BY NAME {rows} {order}")
            self.connection.execute(_ORDERED)

    def close(self) -> None:
        """Drops the temporary tables."""
        self.connection.close()
