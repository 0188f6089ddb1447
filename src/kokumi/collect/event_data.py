"""Flattens what a site sends with an event or about a visitor, and finds the sale in it.

In: the payload's `data`. Out: one `DataValue` per leaf, its key the dotted path to it, and a `Revenue`. Text is cut to
what a column holds; what cannot be stored as what it is (an impossible date, a number beyond 15 digits) is refused, so
that nothing of the event is stored.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal
from typing import Any, Final, cast

from kokumi.collect.json_text import list_text, number_text, ordered_keys
from kokumi.collect.payload import EARLIEST, LATEST
from kokumi.collect.text_limits import storable
from kokumi.errors import BadRequest
from kokumi.events.rows import DataType, DataValue, Revenue
from kokumi.validation import ecmascript_number, problem

KEY_LIMIT: Final = 500
VALUE_LIMIT: Final = 500
CURRENCY_LIMIT: Final = 10

MOST_KEYS: Final = 10_000
"""Leaves that one event may have. Each becomes a row: the limit keeps one small request from costing as much as ten
thousand others, and lies far above the 50 properties that the contract's documentation promises."""

_DATE: Final = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})"
    r"(?:\.([0-9]{3})(?:(Z)|\+([0-9]{2}):([0-9]{2}))?)?"
)
_PLACES: Final = Decimal("0.0001")
_ROUNDING: Final = Context(prec=400, rounding=ROUND_HALF_UP)
_TOO_LARGE: Final = Decimal(10) ** 15
_PLAIN_NUMBER: Final = re.compile(r"[+-]?(?:[0-9]{1,40}\.?[0-9]{0,40}|\.[0-9]{1,40})")
_DAY_SECONDS: Final = 86_400
_EPOCH_ORDINAL: Final = date(1970, 1, 1).toordinal()
_CYCLE_YEARS: Final = 400
_CYCLE_DAYS: Final = 146_097


def flatten(data: dict[str, Any]) -> tuple[DataValue, ...]:
    """The leaves of `data`. An empty object has none; a list is one leaf, its JSON text.

    Raises
    ------
    BadRequest: too many leaves, an impossible date, or a number too large.
    """
    values: list[DataValue] = []
    open_objects = [("", _entries(data))]
    while open_objects:
        prefix, entries = open_objects[-1]
        for key, value in entries:
            name = f"{prefix}.{key}" if prefix else key
            if isinstance(value, dict):
                # Beyond the limit nothing more of the path is stored: nesting must not make it long without bounds.
                open_objects.append((name[: KEY_LIMIT + 1], _entries(cast("dict[str, Any]", value))))
                break
            if len(values) == MOST_KEYS:
                raise problem(f"Too big: an event can have at most {MOST_KEYS} properties", "payload", "data")
            values.append(_leaf(name, value))
        else:
            open_objects.pop()
    return tuple(values)


def revenue_in(data: dict[str, Any]) -> Revenue | None:
    """The sale: `data.revenue` above zero, a number or a numeric string, and `data.currency`.

    Raises
    ------
    BadRequest: the amount is too large or no number, or the currency no text.
    """
    revenue, currency = data.get("revenue"), data.get("currency")
    if not revenue or not currency or not isinstance(revenue, int | float | str):
        return None
    if isinstance(revenue, bool):
        raise _problem("Invalid input: expected number, received boolean", "revenue")
    number = ecmascript_number(revenue) if isinstance(revenue, str) else revenue
    if not number > 0:
        return None
    if not isinstance(currency, str):
        raise _problem("Invalid input: expected string", "currency")
    text = revenue.strip() if isinstance(revenue, str) else ""
    exact = Decimal(text) if _PLAIN_NUMBER.fullmatch(text) else _decimal(number)
    return Revenue(storable(currency, CURRENCY_LIMIT), _four_places(exact, "revenue"))


def _entries(data: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for key in ordered_keys(data):
        yield key, data[key]


def _leaf(name: str, value: Any) -> DataValue:
    key = storable(name, KEY_LIMIT)
    if isinstance(value, str):
        if 19 <= len(value) <= 29 and value[10] == "T":
            match = _DATE.fullmatch(value)
            if match is not None:
                return _date(key, match)
        return DataValue(key, DataType.STRING, storable(value, VALUE_LIMIT))
    if isinstance(value, bool):
        return DataValue(key, DataType.BOOLEAN, "true" if value else "false")
    if value is None:
        return DataValue(key, DataType.ARRAY, "null")
    if isinstance(value, list):
        text = list_text(cast("list[Any]", value), VALUE_LIMIT)
        return DataValue(key, DataType.ARRAY, storable(text, VALUE_LIMIT))
    return _number(key, value)


def _number(key: str, value: int | float) -> DataValue:
    if isinstance(value, int) and -(10**15) < value < 10**15:
        text = f"{value}.0000"
        return DataValue(key, DataType.NUMBER, text, text)
    whole, _, fraction = repr(value).partition(".")
    if len(fraction) <= 4 and fraction.isdigit() and len(whole) <= 12 and value:
        text = f"{whole}.{fraction:0<4}"
        return DataValue(key, DataType.NUMBER, text, text)
    number = _four_places(_decimal(value), key)
    # The text rounds the exact binary value (ECMA-262, toFixed), the number its shortest decimal form.
    fixed = Decimal(value).quantize(_PLACES, context=_ROUNDING)
    return DataValue(key, DataType.NUMBER, f"{abs(fixed) if value == 0 else fixed:f}", number)


def _date(key: str, match: re.Match[str]) -> DataValue:
    year, month, day, hour, minute, second = (int(match[group]) for group in range(1, 7))
    ahead = int(match[9] or 0) * 60 + int(match[10] or 0)
    in_day = hour * 3600 + minute * 60 + second
    possible = 1 <= month <= 12 and 1 <= day <= 31 and minute < 60 and second < 60 and in_day <= _DAY_SECONDS
    if not possible or int(match[9] or 0) > 23 or int(match[10] or 0) > 59:
        raise _problem("Invalid date", key)
    # A day that its month does not have is one of the next month, as the reference's engine reads it. The calendar
    # repeats every 400 years, which brings years 0 to 9999 into reach.
    first = date(year % _CYCLE_YEARS + _CYCLE_YEARS, month, 1).toordinal()
    days = first - _EPOCH_ORDINAL + day - 1 + (year // _CYCLE_YEARS - 1) * _CYCLE_DAYS
    seconds = days * _DAY_SECONDS + in_day - ahead * 60
    milliseconds = int(match[7] or 0)
    if milliseconds and in_day == _DAY_SECONDS:
        raise _problem("Invalid date", key)
    # A year that not every engine can hold stays readable as text.
    stored = seconds * 1000 + milliseconds if EARLIEST <= seconds <= LATEST else None
    return DataValue(key, DataType.DATE, _iso_text(seconds, milliseconds), date_value=stored)


def _iso_text(seconds: int, milliseconds: int) -> str:
    """ECMA-262's `Date.prototype.toISOString`."""
    days, in_day = divmod(seconds, _DAY_SECONDS)
    cycles, day_of_cycle = divmod(days + _EPOCH_ORDINAL - 1, _CYCLE_DAYS)
    civil = date.fromordinal(day_of_cycle + 1)
    year = civil.year + cycles * _CYCLE_YEARS
    year_text = f"{year:04}" if 0 <= year <= 9999 else f"{'-' if year < 0 else '+'}{abs(year):06}"
    clock = f"{in_day // 3600:02}:{in_day // 60 % 60:02}:{in_day % 60:02}.{milliseconds:03}Z"
    return f"{year_text}-{civil.month:02}-{civil.day:02}T{clock}"


def _decimal(number: int | float) -> Decimal:
    return Decimal(number_text(number))


def _four_places(number: Decimal, key: str) -> str:
    if number.is_finite() and abs(number) < _TOO_LARGE:
        rounded = number.quantize(_PLACES, context=_ROUNDING)
        if abs(rounded) < _TOO_LARGE:
            return f"{abs(rounded) if rounded == 0 else rounded:f}"
    raise _problem("Too big: expected a number below 10^15", key)


def _problem(message: str, key: str) -> BadRequest:
    return problem(message, "payload", "data", key)
