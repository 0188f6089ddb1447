"""SQL functions that engines spell differently, under one name each. Questions use these and never name an engine.

Every function is a SQLAlchemy element with one rendering per engine. Text is compared by code point, time is UTC
without zone. Fixed words (units) are members of the element, never text from outside.
"""

import re
from typing import Any, ClassVar

from sqlalchemy import BigInteger, Boolean, ColumnElement, DateTime, Float, String, literal
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeEngine

DUCKDB = "postgresql"
CLICKHOUSE = "clickhousedb"
"""Names by which `compiles` knows the dialects of `sql`."""

_BACKSLASH = re.compile(r"\\(.?)", re.DOTALL)


class _Templated(FunctionElement[Any]):
    """A function whose renderings are templates with `{0}`, `{1}` … for its arguments."""

    inherit_cache = False
    duckdb: ClassVar[str]
    clickhouse: ClassVar[str]
    type: TypeEngine[Any]


@compiles(_Templated, DUCKDB)
def _render_duckdb(element: _Templated, compiler: Any, **kw: Any) -> str:
    return _render(element, element.duckdb, compiler, kw)


@compiles(_Templated, CLICKHOUSE)
def _render_clickhouse(element: _Templated, compiler: Any, **kw: Any) -> str:
    return _render(element, element.clickhouse, compiler, kw)


def _render(element: _Templated, template: str, compiler: Any, kw: dict[str, Any]) -> str:
    return template.format(*(compiler.process(argument, **kw) for argument in element.clauses))


class each_its_own(_Templated):
    """The first argument on DuckDB, the second on ClickHouse."""

    duckdb = "{0}"
    clickhouse = "{1}"


class seconds_between(_Templated):
    """Whole seconds from the first to the second time, which is not before it."""

    type = BigInteger()
    duckdb = "((epoch_ms({1}) - epoch_ms({0})) // 1000)"
    clickhouse = "intDiv(toUnixTimestamp64Milli({1}) - toUnixTimestamp64Milli({0}), 1000)"


class later_by(_Templated):
    """The time plus a number of seconds, which may be negative."""

    type = DateTime()
    duckdb = "({0} + to_seconds({1}))"
    clickhouse = "addSeconds({0}, {1})"


class lowered(_Templated):
    """The text in lower case, each character by itself, by Unicode.

    ClickHouse knows two rules beyond that, for the sigma at a word's end and the Turkish i; they are kept out.
    """

    type = String()
    duckdb = "lower({0})"
    clickhouse = "lowerUTF8(replaceAll(replaceAll({0}, 'Σ', 'σ'), 'İ', 'i'))"


class first_two(_Templated):
    """The text's first two characters."""

    type = String()
    duckdb = "left({0}, 2)"
    clickhouse = "leftUTF8({0}, 2)"


class without_www(_Templated):
    """A host name without a leading `www` and the character behind it, whatever that is: as in the reference.

    Expressions are slow on DuckDB, which therefore sees first whether there is anything to replace.
    """

    type = String()
    duckdb = "(CASE WHEN starts_with({0}, 'www') THEN regexp_replace({0}, '^www.', '') ELSE {0} END)"
    clickhouse = "replaceRegexpOne({0}, '^www[^\\n]', '')"


class like(_Templated):
    """SQL's LIKE with backslash as the escape character.

    A backslash escapes `%`, `_` and itself; before anything else engines read it differently (see `like_pattern`).
    """

    type = Boolean()
    duckdb = "({0} LIKE {1} ESCAPE '\\')"
    clickhouse = "like({0}, {1})"


class matches(_Templated):
    """Whether a regular expression (RE2) is found in the text, whatever the case; a dot matches line ends too."""

    type = Boolean()
    duckdb = "regexp_matches({0}, {1}, 'is')"
    clickhouse = "match({0}, concat('(?is)', {1}))"


class value_at_min(_Templated):
    """Aggregate: the first argument in the row where the second is least."""

    duckdb = "arg_min({0}, {1})"
    clickhouse = "argMin({0}, {1})"


class value_at_max(_Templated):
    """Aggregate: the first argument in the row where the second is greatest."""

    duckdb = "arg_max({0}, {1})"
    clickhouse = "argMax({0}, {1})"


class _Truncated(FunctionElement[Any]):
    inherit_cache = False
    type = DateTime()

    def __init__(self, unit: str, *clauses: Any) -> None:
        if unit not in ("minute", "hour", "day", "month", "year"):
            raise ValueError(unit)
        super().__init__(*clauses)
        self.unit = unit


@compiles(_Truncated, DUCKDB)
def _truncated_duckdb(element: _Truncated, compiler: Any, **kw: Any) -> str:
    return f"date_trunc('{element.unit}', {compiler.process(element.clauses, **kw)})"


@compiles(_Truncated, CLICKHOUSE)
def _truncated_clickhouse(element: _Truncated, compiler: Any, **kw: Any) -> str:
    # Whole seconds first: of times before 1970 ClickHouse would cut the fraction towards 1970, into the next bucket.
    # A day or less makes a DateTime64, a month or year a Date32: both know 1900 to 2299, as the columns do.
    seconds = f"toStartOfSecond({compiler.process(element.clauses, **kw)})"
    return f"toDateTime64(dateTrunc('{element.unit}', {seconds}), 3, 'UTC')"


def truncated(unit: str, time: ColumnElement[Any]) -> ColumnElement[Any]:
    """The start of the minute, hour, day, month or year that the time lies in."""
    return _Truncated(unit, time)


def contains(column: ColumnElement[Any], text: str) -> ColumnElement[bool]:
    """Whether the column contains the text, whatever the case. `%` and `_` are wildcards, as in the reference."""
    return like(lowered(column), lowered(literal(f"%{like_pattern(text)}%", String)))


def like_pattern(text: str) -> str:
    """The text as a part of a LIKE pattern: wildcards and escapes stay, superfluous backslashes go.

    `\\x` means `x` to PostgreSQL and DuckDB, and `\\x` to ClickHouse; a backslash at the end means itself.
    """
    return _BACKSLASH.sub(lambda found: found[0] if found[1] in ("%", "_", "\\") else found[1] or "\\\\", text)


class milliseconds_between(_Templated):
    """Milliseconds from the first to the second time; negative where the second is the earlier one."""

    type = BigInteger()
    duckdb = "(epoch_ms({1}) - epoch_ms({0}))"
    clickhouse = "(toUnixTimestamp64Milli({1}) - toUnixTimestamp64Milli({0}))"


class quotient(_Templated):
    """How many times the second number is in the first, both whole and neither negative."""

    type = BigInteger()
    duckdb = "({0} // {1})"
    clickhouse = "intDiv({0}, {1})"


class twice(_Templated):
    """Doubles the row it is selected in: one has 0 here, the other 1."""

    type = BigInteger()
    duckdb = "unnest([0, 1])"
    clickhouse = "arrayJoin([0, 1])"


class arrival(_Templated):
    """Which of several events of the same time came first: the count that their ids end with (see `CountedIds`)."""

    type = BigInteger()
    duckdb = "({0}::UHUGEINT & 281474976710655::UHUGEINT)::BIGINT"
    clickhouse = "bitAnd(toUInt64(toUInt128({0})), 281474976710655)"


class event_order(_Templated):
    """What to order events by, so that equal times have an order too: time, kind of event, arrival."""

    duckdb = f"((epoch_ms({{0}})::HUGEINT * 8 + {{1}}) * 281474976710656 + {arrival.duckdb.format('{2}')})"
    clickhouse = f"tuple({{0}}, {{1}}, {arrival.clickhouse.format('{2}')})"


class first_values(_Templated):
    """Aggregate: a list of the first argument in the rows where the second is least; the third says of how many."""

    duckdb = "arg_min({0}, {1}, {2})"
    clickhouse = "arrayMap(item -> item.2, arraySlice(arraySort(groupArray(tuple({1}, {0}))), 1, {2}))"


class first_items(_Templated):
    """The list's first members; the second argument says how many at most."""

    duckdb = "({0})[:{1}]"
    clickhouse = "arraySlice({0}, 1, {1})"


class sorted_by(_Templated):
    """Aggregate: a list of the first argument in order of the second."""

    duckdb = "list({0} ORDER BY {1})"
    clickhouse = "arrayMap(item -> item.2, arraySort(groupArray(tuple({1}, {0}))))"


class item_at(_Templated):
    """The list's member at a position: 1 is the first, -1 the last. The list is long enough."""

    duckdb = "({0})[{1}]"
    clickhouse = "arrayElement({0}, {1})"


class items_at(_Templated):
    """The list's members at the positions in another list."""

    duckdb = "list_transform({1}, lambda place: {0}[place])"
    clickhouse = "arrayMap(place -> arrayElement({0}, place), {1})"


class sorted_texts(_Templated):
    """Aggregate: a list of all texts, none of them NULL, in order."""

    duckdb = "list({0} ORDER BY {0})"
    clickhouse = "arraySort(groupArray({0}))"


class quartiles_and_tail(_Templated):
    """Aggregate: a list of the 50th, 75th and 95th percentile, interpolated as PostgreSQL's percentile_cont does.

    Without a value the list is empty.
    """

    duckdb = "coalesce(quantile_cont(({0})::DOUBLE, [0.5, 0.75, 0.95]), [])"
    clickhouse = "if(count({0}) = 0, [], quantilesExactInclusive(0.5, 0.75, 0.95)(toFloat64({0})))"


class median(_Templated):
    """Aggregate: the value in the middle, of an even number of values that between the two; NULL without a value."""

    type = Float()
    duckdb = "quantile_cont(({0})::DOUBLE, 0.5)"
    clickhouse = "quantileExactInclusive(0.5)(toFloat64({0}))"


class has_element(_Templated):
    """The JSON text of a list has an element; it is compared by its JSON text, which the argument brings along."""

    type = Boolean()
    duckdb = "contains(',' || {0}[2:-2] || ',', ',' || {1} || ',')"
    clickhouse = "(position(concat(',', substring({0}, 2, length({0}) - 2), ','), concat(',', {1}, ',')) > 0)"


class day_bits(_Templated):
    """Aggregate: a number with a bit for each day, at most 126 of them; bit 0 is the day of the first argument, and the
    second is the midnight at which a day begins."""

    duckdb = "bit_or(1::HUGEINT << date_diff('day', {0}, {1})::INTEGER)"
    clickhouse = "groupBitOr(bitShiftLeft(toUInt128(1), dateDiff('day', {0}, {1})))"


class hour_of_week(_Templated):
    """Hours since Sunday, 0:00: 0 to 167."""

    type = BigInteger()
    duckdb = "(dayofweek({0}) * 24 + hour({0}))"
    clickhouse = "((toDayOfWeek({0}) % 7) * 24 + toHour({0}))"
