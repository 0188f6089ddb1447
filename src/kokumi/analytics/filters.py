"""The filter language: `browser=chrome,firefox`, `path=c./shop`, `country1=neq.DE`, `match=any`.

A parameter names a column, with digits behind it where a column is filtered more than once. Its value is an operator,
a dot, and what to compare with; without an operator it is `eq`. `eq` and `neq` take several values, separated by
commas. A row whose column is empty (NULL) matches no operator, `neq` and `dnc` included: as in the reference.

| operator | meaning | | operator | meaning |
| --- | --- | --- | --- | --- |
| `eq` | is one of | | `neq` | is none of |
| `c` | contains (`%` and `_` are wildcards), in any case | | `dnc` | does not contain |
| `re` | matches the regular expression (RE2), in any case | | `nre` | does not match |
"""

import re
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, FromClause, and_, not_, or_

from kokumi.errors import BadRequest
from kokumi.events.functions import contains, matches, without_www
from kokumi.events.regular_expressions import flaw
from kokumi.events.schema import event
from kokumi.validation import ecmascript_number, problem


class Operator(StrEnum):
    """What a filter does with its values."""

    EQUALS = "eq"
    NOT_EQUALS = "neq"
    CONTAINS = "c"
    DOES_NOT_CONTAIN = "dnc"
    REGEX = "re"
    NOT_REGEX = "nre"


COLUMNS: Final = {
    "path": event.c.url_path,
    "entry": event.c.url_path,
    "exit": event.c.url_path,
    "referrer": event.c.referrer_domain,
    "domain": event.c.referrer_domain,
    "hostname": event.c.hostname,
    "distinctId": event.c.distinct_id,
    "title": event.c.page_title,
    "query": event.c.url_query,
    "os": event.c.os,
    "browser": event.c.browser,
    "device": event.c.device,
    "country": event.c.country,
    "region": event.c.region,
    "city": event.c.city,
    "language": event.c.language,
    "event": event.c.event_name,
    "tag": event.c.tag,
    "eventType": event.c.event_type,
    "utmSource": event.c.utm_source,
    "utmMedium": event.c.utm_medium,
    "utmCampaign": event.c.utm_campaign,
    "utmContent": event.c.utm_content,
    "utmTerm": event.c.utm_term,
}
"""What can be filtered, by the name of the parameter."""

ONLY_WITH_DIGITS: Final = frozenset({"entry", "exit", "domain"})
"""Names that the reference reads only where digits follow (`entry1`): on their own it ignores them."""

_LANGUAGE: Final = re.compile(r"(eq|neq|s|ns|c|dnc|re|nre|t|f|gt|lt|gte|lte|bf|af)\.(.*)\Z")
_NAME: Final = re.compile(r"([A-Za-z]+)([0-9]*)\Z")
_SUPPORTED: Final = ", ".join(Operator)


class Filter(msgspec.Struct, frozen=True):
    """One condition. `parameter` is how it was named in the request, for error messages."""

    name: str
    operator: Operator
    values: tuple[str, ...]
    parameter: str


def parse_filters(params: Mapping[str, str]) -> tuple[Filter, ...]:
    """The filters among query parameters; other parameters are left alone.

    Raises
    ------
    BadRequest: an operator is not supported, or a regular expression or number is malformed.
    """
    found: list[Filter] = []
    for parameter, text in params.items():
        named = _NAME.match(parameter)
        if named is None or named[1] not in COLUMNS or (named[1] in ONLY_WITH_DIGITS and not named[2]):
            continue
        found.append(parse_filter(named[1], text, parameter))
    return tuple(found)


def parse_filter(name: str, text: str, parameter: str | None = None) -> Filter:
    """One filter from `operator.value`.

    Raises
    ------
    BadRequest: see `parse_filters`.
    """
    parameter = parameter or name
    written = _LANGUAGE.match(text)
    code, value = (written[1], written[2]) if written else ("eq", text)
    try:
        operator = Operator(code)
    except ValueError:
        raise problem(f"The operator {code} is not supported; use one of {_SUPPORTED}", parameter) from None
    several = operator in (Operator.EQUALS, Operator.NOT_EQUALS)
    values = tuple(value.split(",")) if several else (value,)
    if any("\0" in item for item in values):
        raise problem("The value contains a NUL character", parameter)
    if operator in (Operator.REGEX, Operator.NOT_REGEX):
        wrong = flaw(value)
        if wrong:
            raise problem(f"Invalid regular expression: {wrong}", parameter)
    if name == "eventType":
        _check_event_types(operator, values, parameter)
    return Filter(name, operator, values, parameter)


def conditions(filters: Iterable[Filter], *, match_any: bool, table: FromClause = event) -> list[ColumnElement[bool]]:
    """The filters as conditions on events, all of which must hold.

    Parameters
    ----------
    match_any: whether one of the filters suffices; the kind of event is required all the same.
    table: `event`, or another that has the columns that are asked for.
    """
    filters = tuple(filters)
    required = _joined(filters, match_any=match_any, always="eventType", table=table)
    if any(item.name == "referrer" for item in filters):
        required.append(foreign_or_no_referrer())
    return required


def cohort_conditions(filters: Iterable[Filter], *, match_any: bool, action: str) -> list[ColumnElement[bool]]:
    """What a cohort's visitors did, as conditions on `event`, all of which must hold.

    Parameters
    ----------
    match_any: whether one of the filters suffices; those on the action's column are required all the same.
    """
    return _joined(filters, match_any=match_any, always=action, table=event)


def _joined(filters: Iterable[Filter], *, match_any: bool, always: str, table: FromClause) -> list[ColumnElement[bool]]:
    required: list[ColumnElement[bool]] = []
    alternatives: list[ColumnElement[bool]] = []
    for item in filters:
        optional = match_any and item.name != always
        (alternatives if optional else required).append(_condition(item, table.c[COLUMNS[item.name].name]))
    return [or_(*alternatives), *required] if alternatives else required


def foreign_or_no_referrer() -> ColumnElement[bool]:
    """The event was not reached from a page of its own host."""
    referrer = event.c.referrer_domain
    return or_(referrer != without_www(event.c.hostname), referrer.is_(None))


def _condition(item: Filter, column: ColumnElement[Any]) -> ColumnElement[bool]:
    if item.name == "eventType":
        numbers = [int(value) for value in item.values]
        equal = [column == number for number in numbers]
        return or_(*equal) if item.operator is Operator.EQUALS else and_(*(column != number for number in numbers))
    match item.operator:
        case Operator.EQUALS:
            return or_(*(column == value for value in item.values))
        case Operator.NOT_EQUALS:
            return and_(*(column != value for value in item.values))
        case Operator.CONTAINS:
            return contains(column, item.values[0])
        case Operator.DOES_NOT_CONTAIN:
            return not_(contains(column, item.values[0]))
        case Operator.REGEX:
            return matches(column, item.values[0])
        case Operator.NOT_REGEX:
            return not_(matches(column, item.values[0]))


def _check_event_types(operator: Operator, values: tuple[str, ...], parameter: str) -> None:
    if operator not in (Operator.EQUALS, Operator.NOT_EQUALS) or not all(map(_is_event_type, values)):
        raise _bad_event_type(parameter)


def _is_event_type(value: str) -> bool:
    number = ecmascript_number(value)
    return value.isdigit() and value.isascii() and 0 < number < 32_768


def _bad_event_type(parameter: str) -> BadRequest:
    return problem("Invalid input: a positive whole number is expected", parameter)
