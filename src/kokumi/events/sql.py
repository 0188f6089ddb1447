"""From a SQLAlchemy query to what an engine runs: text and bound values.

This is the only place that knows how engines take parameters. DuckDB reads PostgreSQL's syntax with `$1`; ClickHouse
reads its own with `{name:Type}`, which its SQLAlchemy dialect does not render by itself.
"""

from datetime import UTC, datetime
from functools import cache
from typing import Any, Literal, NamedTuple

from sqlalchemy import BinaryExpression, BindParameter
from sqlalchemy.dialects import postgresql
from sqlalchemy.engine.interfaces import Dialect
from sqlalchemy.sql import sqltypes
from sqlalchemy.types import TypeEngine

from kokumi.events.engine import Query

EngineName = Literal["duckdb", "clickhouse"]


class CompiledQuery(NamedTuple):
    """`params` is a list in the order of `$1`, `$2` … for DuckDB, a dict by name for ClickHouse."""

    sql: str
    params: Any


def compile_query(query: Query, engine: EngineName, **state: Any) -> CompiledQuery:
    """The query as text and values for one engine; values are always bound, never part of the text.

    Parameters
    ----------
    state: what the elements of `visitors` want to know of an engine that adds up ahead.
    """
    compiled = query.compile(dialect=_dialect(engine), compile_kwargs={"render_postcompile": True, **state})
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
        """Renders a bound value as `{name:Type}`, the values of an IN list as one array."""

        def visit_bindparam(self, bindparam: BindParameter[Any], **kw: Any) -> str:
            text = str(super().visit_bindparam(bindparam, **kw))  # pyright: ignore  (untyped library)
            name = self.bind_names[bindparam]
            if bindparam.expanding:
                # The list stays one value: it is not taken apart into one parameter for each member.
                self.post_compile_params = self.post_compile_params.difference([bindparam])
                return f"{{{name}:Array({clickhouse_type(bindparam.type)})}}"
            if not text.startswith(":"):  # rendered as a literal
                return text
            type_ = clickhouse_type(bindparam.type)
            return f"{{{name}:{f'Nullable({type_})' if bindparam.value is None else type_}}}"

        def visit_truediv_binary(self, binary: BinaryExpression[Any], operator: Any, **kw: Any) -> str:
            # NUMERIC, by which SQLAlchemy has whole numbers divided, has no decimals in ClickHouse.
            return f"toFloat64({self.process(binary.left, **kw)}) / toFloat64({self.process(binary.right, **kw)})"

    class TypedDialect(ClickHouseDialect):
        statement_compiler = TypedCompiler
        supports_statement_cache = False

    return TypedDialect()


def clickhouse_type(type_: TypeEngine[Any]) -> str:
    """ClickHouse's name of a type, not nullable."""
    match type_:
        case sqltypes.Uuid():
            return "UUID"
        case sqltypes.DateTime():
            return "DateTime64(3, 'UTC')"
        case sqltypes.Date():
            return "Date32"
        case sqltypes.Boolean():
            return "Bool"
        case sqltypes.Float():
            return "Float64"
        case sqltypes.SmallInteger():
            return "Int16"
        case sqltypes.Integer():
            return "Int64"
        case sqltypes.Numeric():
            return f"Decimal({type_.precision or 38}, {4 if type_.scale is None else type_.scale})"
        case _:
            return "String"
