"""Filters by what came with an event, or by what the site said of a visitor: `pf_plan=eq.pro`, `pf_price=2.gte.10`.

The parameter is `pf_` and the property's name, with digits behind it where a property is filtered more than once. Its
value is a kind of data (a number of `DataType`, text unless given), an operator, and what to compare with. Events count
that carry such a property; on the questions about visitors' data (`session-data`), visitors who have it.

| kind | operators |
| --- | --- |
| 1 text, 3 boolean | `eq`, `neq` (several values with commas between), `c`, `dnc`, `re`, `nre`; boolean also `t`, `f` |
| 2 number | `eq`, `neq`, `gt`, `lt`, `gte`, `lte` |
| 4 date | `eq`, `neq`, `bf` (before), `af` (after) a day `YYYY-MM-DD` of the chosen time zone |
| 5 array | `c`, `dnc`: has, has not an element |
"""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from decimal import Decimal, InvalidOperation
from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, and_, literal, not_, or_

from kokumi.errors import BadRequest
from kokumi.events.functions import contains, has_element, matches
from kokumi.events.regular_expressions import flaw
from kokumi.events.rows import DataType
from kokumi.validation import problem

_NAME: Final = re.compile(r"pf_(.+?)[0-9]*\Z", re.DOTALL)
_TYPED: Final = re.compile(r"([0-9]+)\.([a-z]+)\.(.*)\Z", re.DOTALL)
_UNTYPED: Final = re.compile(r"([a-z]+)\.(.*)\Z", re.DOTALL)
_OPERATORS: Final = {
    DataType.STRING: frozenset({"eq", "neq", "c", "dnc", "re", "nre"}),
    DataType.BOOLEAN: frozenset({"eq", "neq", "c", "dnc", "re", "nre", "t", "f"}),
    DataType.NUMBER: frozenset({"eq", "neq", "gt", "lt", "gte", "lte"}),
    DataType.DATE: frozenset({"eq", "neq", "bf", "af"}),
    DataType.ARRAY: frozenset({"c", "dnc"}),
}
_BARE: Final = re.compile(r"(?:-?[0-9]+(?:\.[0-9]+)?|true|false|null)\Z")
_LARGEST: Final = Decimal(10) ** 15
_EARLIEST, _LATEST = date(1900, 1, 2), date(2299, 12, 30)


class PropertyFilter(msgspec.Struct, frozen=True):
    """One condition on a property. `values`: text, one number, the JSON
    texts of an element, or the first moment of a day and of the next one (UTC)."""

    name: str
    kind: DataType
    operator: str
    values: tuple[Any, ...]


def parse_property_filters(params: Mapping[str, str], zone: tzinfo | None) -> tuple[PropertyFilter, ...]:
    """The filters among query parameters; other parameters are left alone.

    Parameters
    ----------
    zone: whose days; None is UTC.

    Raises
    ------
    BadRequest: a value is malformed; the detail names the parameter and says what is accepted.
    """
    found: list[PropertyFilter] = []
    for parameter, text in params.items():
        named = _NAME.match(parameter)
        if named is not None:
            found.append(_filter(named[1], text, parameter, zone))
    return tuple(found)


def condition(data: Any, item: PropertyFilter) -> ColumnElement[bool]:
    """What a row of event or session data must be to meet a filter; `data` are the table's columns."""
    return and_(data.data_key == item.name, data.data_type == item.kind.value, _comparison(data, item))


def _comparison(data: Any, item: PropertyFilter) -> ColumnElement[bool]:
    match item.kind:
        case DataType.NUMBER:
            return _COMPARE[item.operator](data.number_value, item.values[0])
        case DataType.DATE:
            return _on_day(data.date_value, item.operator, *item.values)
        case DataType.ARRAY:
            has = or_(*(has_element(data.string_value, literal(text)) for text in item.values))
            return has if item.operator == "c" else not_(has)
        case _:
            return _text(data.string_value, item.operator, item.values)


def _text(column: ColumnElement[Any], operator: str, values: tuple[str, ...]) -> ColumnElement[bool]:
    match operator:
        case "eq" | "t" | "f":
            return or_(*(column == value for value in values))
        case "neq":
            return and_(*(column != value for value in values))
        case "c":
            return contains(column, values[0])
        case "dnc":
            return not_(contains(column, values[0]))
        case "re":
            return matches(column, values[0])
        case _:
            return not_(matches(column, values[0]))


def _on_day(column: ColumnElement[Any], operator: str, first: datetime, following: datetime) -> ColumnElement[bool]:
    within = and_(column >= first, column < following)
    return {"eq": within, "neq": not_(within), "bf": column < first, "af": column >= following}[operator]


_COMPARE: Final[Mapping[str, Callable[[ColumnElement[Any], Decimal], ColumnElement[bool]]]] = {
    "eq": lambda column, value: column == value,
    "neq": lambda column, value: column != value,
    "gt": lambda column, value: column > value,
    "lt": lambda column, value: column < value,
    "gte": lambda column, value: column >= value,
    "lte": lambda column, value: column <= value,
}


def _filter(name: str, text: str, parameter: str, zone: tzinfo | None) -> PropertyFilter:
    typed, untyped = _TYPED.match(text), _UNTYPED.match(text)
    if typed is not None:
        kind, operator, value = _kind(typed[1], parameter), typed[2], typed[3]
    elif untyped is not None:
        kind, operator, value = DataType.STRING, untyped[1], untyped[2]
    else:
        raise problem("Expected operator.value or kind.operator.value, e.g. eq.pro or 2.gte.10", parameter)
    if operator not in _OPERATORS[kind]:
        allowed = ", ".join(sorted(_OPERATORS[kind]))
        raise problem(f"The operator {operator} is not supported for this kind; use one of {allowed}", parameter)
    if "\0" in value or "\0" in name:
        raise problem("NUL characters are not accepted", parameter)
    return PropertyFilter(name, kind, operator, _values(kind, operator, value, parameter, zone))


def _kind(text: str, parameter: str) -> DataType:
    try:
        return DataType(int(text))
    except ValueError:
        raise problem("Unknown kind of data: expected 1 (text) to 5 (array)", parameter) from None


def _values(kind: DataType, operator: str, value: str, parameter: str, zone: tzinfo | None) -> tuple[Any, ...]:
    match kind:
        case DataType.NUMBER:
            return (_number(value, parameter),)
        case DataType.DATE:
            return _day(value, parameter, zone)
        case DataType.ARRAY:
            # An element is known by its JSON text: a word in quotation marks, or a number or truth value as it is.
            quoted = msgspec.json.encode(value).decode()
            return (quoted, value) if _BARE.match(value) else (quoted,)
        case _:
            if operator in ("t", "f"):
                return ("true" if operator == "t" else "false",)
            if operator in ("eq", "neq"):
                return tuple(value.split(","))
            wrong = flaw(value) if operator in ("re", "nre") else None
            if wrong:
                raise problem(f"Invalid regular expression: {wrong}", parameter)
            return (value,)


def _number(text: str, parameter: str) -> Decimal:
    try:
        number = Decimal(text)
    except InvalidOperation:
        raise _no_number(parameter) from None
    if not number.is_finite() or abs(number) >= _LARGEST:
        raise _no_number(parameter)
    return round(number, 4)


def _no_number(parameter: str) -> BadRequest:
    return problem("Invalid input: a number is expected", parameter)


def _day(text: str, parameter: str, zone: tzinfo | None) -> tuple[datetime, datetime]:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise problem("Invalid date: expected YYYY-MM-DD", parameter) from None
    if not _EARLIEST <= day <= _LATEST:
        raise problem("Out of range: expected a day of the years 1900 to 2299", parameter)
    return _midnight(day, zone), _midnight(day + timedelta(days=1), zone)


def _midnight(day: date, zone: tzinfo | None) -> datetime:
    return datetime.combine(day, time(), zone or UTC).astimezone(UTC).replace(tzinfo=None)
