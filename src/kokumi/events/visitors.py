"""Who a row belongs to, and how many different visitors rows have: exact on every engine, in the cheapest way of each.

DuckDB numbers the sessions of a website from 0 (`session_number`), so that different visitors can be counted as bits of
a bitmap; ClickHouse knows them by their id. Questions say `visitor(event)` and `count_visitors(…)` and need not know.
"""

from datetime import datetime
from typing import Any, Final

from sqlalchemy import BigInteger, ColumnElement, DateTime, FromClause
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement

from kokumi.events.functions import CLICKHOUSE, DUCKDB, each_its_own

BITMAP_BYTES: Final = 64 * 1024 * 1024
"""Memory that the bitmaps of one number may take in any case; where groups could need more, ids may be compared."""

COMPARED_BYTES: Final = 16
"""Memory that a visitor takes at least where ids are compared: bitmaps that take no more are better for any number."""


def visitor(table: FromClause) -> ColumnElement[Any]:
    """What tells the visitors of one website apart in `session`, `event` or `visit_part`: to compare, to group by."""
    return each_its_own(table.c.session_number, table.c.session_id)


class _CountVisitors(FunctionElement[int]):
    inherit_cache = False
    type = BigInteger()

    def __init__(self, who: ColumnElement[Any], website_id: str, groups: int | None) -> None:
        super().__init__(who)
        self.website_id = website_id
        self.groups = groups


@compiles(_CountVisitors, DUCKDB)
def _count_duckdb(element: _CountVisitors, compiler: Any, **kw: Any) -> str:
    who = compiler.process(element.clauses, **kw)
    numbers: int = kw["session_numbers_of"](element.website_id)
    if element.groups is None or element.groups * (numbers // 8) > max(BITMAP_BYTES, COMPARED_BYTES * numbers):
        return f"count(DISTINCT {who})"
    return f"coalesce(bit_count(bitstring_agg({who}, 0, {int(numbers)})), 0)"


@compiles(_CountVisitors, CLICKHOUSE)
def _count_clickhouse(element: _CountVisitors, compiler: Any, **kw: Any) -> str:
    return f"count(DISTINCT {compiler.process(element.clauses, **kw)})"


def count_visitors(who: ColumnElement[Any], website_id: str, groups: int | None) -> ColumnElement[int]:
    """Aggregate: how many different visitors there are.

    Parameters
    ----------
    who: `visitor(…)`, or a column made by it; NULL is nobody.
    website_id: whose visitors all rows are.
    groups: how many groups the query makes at most; None where that can be many.
    """
    return _CountVisitors(who, website_id, groups)


class _ClosedUntil(FunctionElement[Any]):
    inherit_cache = False
    type = DateTime()


@compiles(_ClosedUntil, DUCKDB)
def _closed_duckdb(element: _ClosedUntil, compiler: Any, **kw: Any) -> str:
    until: datetime = kw["closed_until"]
    return f"TIMESTAMP '{until}'"


@compiles(_ClosedUntil, CLICKHOUSE)
def _closed_clickhouse(element: _ClosedUntil, compiler: Any, **kw: Any) -> str:
    return "toDateTime64('1900-01-01 00:00:00', 3, 'UTC')"


def closed_until() -> ColumnElement[Any]:
    """Before which time `visit_part` has what there is in `event`; the beginning of time where it has nothing."""
    return _ClosedUntil()
