"""Values written as JavaScript writes them: numbers as `String(number)`, lists as `JSON.stringify(list)`.

In: what a JSON decoder makes of a body. Out: text. Nothing recurses, so no depth of nesting can exhaust the stack.
"""

import json.encoder
import math
from collections.abc import Iterable, Iterator
from typing import Any, Final, cast

_LARGEST_EXACT: Final = 2**53
_quote = json.encoder.encode_basestring


def number_text(number: int | float) -> str:
    """`String(number)` (ECMA-262, Number::toString), after rounding to a double as JavaScript does."""
    if isinstance(number, int):
        if -_LARGEST_EXACT <= number <= _LARGEST_EXACT:
            return str(number)
        number = _double(number)
    if not math.isfinite(number):
        return "NaN" if math.isnan(number) else "Infinity" if number > 0 else "-Infinity"
    if number == 0:
        return "0"
    sign = "-" if number < 0 else ""
    mantissa, _, exponent = f"{abs(number)!r}e0".partition("e")
    whole, _, fraction = mantissa.partition(".")
    digits = (whole + fraction).lstrip("0")
    # The number is 0.<digits> times ten to the power of `point`.
    point = len(whole) + int(exponent.partition("e")[0])
    if whole == "0":
        point -= len(fraction) - len(fraction.lstrip("0")) + 1
    digits = digits.rstrip("0")
    if len(digits) <= point <= 21:
        return sign + digits.ljust(point, "0")
    if 0 < point <= 21:
        return f"{sign}{digits[:point]}.{digits[point:]}"
    if -6 < point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    tail = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{sign}{digits[0]}{tail}e{point - 1:+d}"


def list_text(values: list[Any], limit: int) -> str:
    """The beginning of `JSON.stringify(values)`, at least `limit` characters of it where it is that long."""
    if not any(isinstance(value, list | dict) for value in values):
        # Every value takes a character at least, so that the first ones are enough.
        return f"[{','.join(map(_scalar, values[:limit]))}]"
    written: list[str] = []
    length = 0
    for piece in _pieces(values):
        written.append(piece)
        length += len(piece)
        if length >= limit:
            break
    return "".join(written)


def ordered_keys(mapping: dict[str, Any]) -> Iterable[str]:
    """The keys in the order of `Object.keys`: array indices first, ascending, then the others as they came."""
    for key in mapping:
        if key[:1].isdigit():
            break
    else:
        return mapping
    indices = [key for key in mapping if _is_array_index(key)]
    if not indices:
        return mapping
    known = set(indices)
    return [*sorted(indices, key=int), *(key for key in mapping if key not in known)]


def _pieces(values: list[Any]) -> Iterator[str]:
    # Open lists and objects, innermost last: the rest of each, and what closes it.
    open_parts: list[tuple[Iterator[tuple[str, Any]], str]] = [(_members(values), "]")]
    yield "["
    while open_parts:
        members, closing = open_parts[-1]
        member = next(members, None)
        if member is None:
            open_parts.pop()
            yield closing
            continue
        before, value = member
        if isinstance(value, list):
            yield before + "["
            open_parts.append((_members(cast("list[Any]", value)), "]"))
        elif isinstance(value, dict):
            yield before + "{"
            open_parts.append((_entries(cast("dict[str, Any]", value)), "}"))
        else:
            yield before + _scalar(value)


def _members(values: list[Any]) -> Iterator[tuple[str, Any]]:
    comma = ""
    for value in values:
        yield comma, value
        comma = ","


def _entries(mapping: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    comma = ""
    for key in ordered_keys(mapping):
        yield f"{comma}{_quote(key)}:", mapping[key]
        comma = ","


def _scalar(value: str | int | float | bool | None) -> str:
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return _quote(value)
    text = number_text(value)
    return text if text[-1].isdigit() else "null"  # neither NaN nor Infinity is JSON


def _is_array_index(key: str) -> bool:
    return key.isascii() and key.isdigit() and len(key) <= 10 and (key == "0" or key[0] != "0") and int(key) < 2**32 - 1


def _double(number: int) -> float:
    try:
        return float(number)
    except OverflowError:
        return math.inf if number > 0 else -math.inf
