"""Many rows into a table at once, most of it without Python's global lock: they are written to a file as JSON, in one
call, and DuckDB reads that in its own threads. Few rows go through its appender, which is quicker then.

The file is the only one that queries may ever read; see `DuckDBFile`. See also docs/decisions/0002-rows-into-duckdb.md.
"""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Final

import duckdb
import msgspec

FEW_ROWS: Final = 100
"""Up to so many rows the appender is quicker."""

ENCODED_AT_ONCE: Final = 256

LARGEST_ROW: Final = 64 * 1024 * 1024

_encode_lines = msgspec.json.Encoder(decimal_format="string").encode_lines


class Insertion:
    """Puts rows into tables within the transaction that is open.

    Parameters
    ----------
    file: where rows pass through; None uses the appender for all.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._tables: dict[str, tuple[type[Any], str]] = {}

    def insert(self, connection: duckdb.DuckDBPyConnection, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """Puts rows in, each with values for all columns of the table.

        Raises
        ------
        OSError: the file cannot be written. duckdb.Error: a value does not fit.
        """
        if not rows:
            return
        if self._file is None or len(rows) <= FEW_ROWS:
            appender = connection.appender(table)
            appender.append_rows(rows)
            appender.flush()
            return
        row_type, statement = self._table(connection, table)
        with self._file.open("wb") as file:
            # In slices: each is encoded in one piece, while which no other thread of Python can run.
            for start in range(0, len(rows), ENCODED_AT_ONCE):
                file.write(_encode_lines([row_type(*row) for row in rows[start : start + ENCODED_AT_ONCE]]))
        try:
            connection.execute(statement, [str(self._file)])
        finally:
            os.truncate(self._file, 0)  # nothing stays of visitors who are erased later

    def _table(self, connection: duckdb.DuckDBPyConnection, table: str) -> tuple[type[Any], str]:
        """A struct of one row, which leaves out what is NULL, and the statement that reads such rows."""
        found = self._tables.get(table)
        if found is None:
            columns = connection.execute(f"DESCRIBE {table}").fetchall()
            names = [f"c{number}" for number in range(len(columns))]
            row_type = msgspec.defstruct("Row", [(name, Any, None) for name in names], omit_defaults=True, gc=False)
            types = ", ".join(f"{name}: '{column[1]}'" for name, column in zip(names, columns, strict=True))
            statement = (
                f"INSERT INTO {table} SELECT {', '.join(names)} FROM read_json($1, format = 'newline_delimited',"
                f" columns = {{{types}}}, maximum_object_size = {LARGEST_ROW})"
            )
            found = self._tables[table] = (row_type, statement)
        return found
