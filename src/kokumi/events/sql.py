"""From a SQLAlchemy query to what an engine runs: text and bound values.

This is the only place that knows how engines take parameters. DuckDB reads PostgreSQL's syntax with `$1`; ClickHouse
reads its own with `{name:Type}`, which its SQLAlchemy dialect does not render by itself.
"""

from datetime import UTC, datetime
from functools import cache
from typing import Any, Literal, NamedTuple

from sqlalchemy.dialects import postgresql
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.sql import sqltypes

from kokumi.events.engine import Query

EngineName = Literal["duckdb", "clickhouse"]


class CompiledQuery(NamedTuple):
    """`params` is a list in the order of `$1`, `$2` … for DuckDB, a dict by name for ClickHouse."""

    sql: str
    params: Any


def compile_query(query: Query, engine: EngineName) -> CompiledQuery:
    """The query as text and values for one engine; values are always bound, never part of the text."""
    compiled = query.compile(dialect=_dialect(engine), compile_kwargs={"render_postcompile": True})
    if engine == "duckdb":
        names: list[str] = getattr(compiled, "positiontup", None) or []
        return CompiledQuery(str(compiled), [compiled.params[name] for name in names])
    return CompiledQuery(str(compiled), {name: _utc(value) for name, value in compiled.params.items()})


@cache
def _dialect(engine: EngineName) -> Dialect:
    if engine == "duckdb":
        return postgresql.dialect(paramstyle="numeric_dollar")  # pyright: ignore[reportCallIssue]
    return _clickhouse_dialect()


def _utc(value: Any) -> Any:
    """ClickHouse's client takes a time without zone for local time."""
    return value.replace(tzinfo=UTC) if isinstance(value, datetime) else value


def _clickhouse_dialect() -> Dialect:
    # Imported here: clickhouse-connect is an optional dependency.
    from clickhouse_connect.cc_sqlalchemy.dialect import ClickHouseDialect
    from clickhouse_connect.cc_sqlalchemy.sql.compiler import ChStatementCompiler

    class TypedCompiler(ChStatementCompiler):
        """Renders a bound value as `{name:Type}`."""

        def bindparam_string(self, name: str, **kw: Any) -> str:
            if kw.get("post_compile"):
                raise NotImplementedError("ClickHouse queries spell IN lists out with or_()")
            type_ = kw.pop("bindparam_type", None)
            text: str = super().bindparam_string(name, **kw)  # pyright: ignore  (untyped library)
            return f"{{{text[1:]}:{_clickhouse_type(type_)}}}"

    class TypedDialect(ClickHouseDialect):
        statement_compiler = TypedCompiler
        supports_statement_cache = False

    return TypedDialect()


def _clickhouse_type(type_: Any) -> str:
    match type_:
        case sqltypes.Uuid():
            return "UUID"
        case sqltypes.DateTime():
            return "DateTime64(3, 'UTC')"
        case sqltypes.Boolean():
            return "Bool"
        case sqltypes.Float():
            return "Float64"
        case sqltypes.Integer():
            return "Int64"
        case sqltypes.Numeric():
            return f"Decimal({type_.precision or 38}, {type_.scale or 4})"
        case _:
            return "String"
