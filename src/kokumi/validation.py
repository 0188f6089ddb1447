"""From bytes and query strings to typed structs, with errors that name the field.

The structs are the schema. In: a JSON body or the query parameters. Out: an instance, or `BadRequest` whose detail is
the tree that clients of the contract know: `errors` for the value itself, `properties.<field>` for its members.
"""

import math
import re
import types
from collections.abc import Mapping
from typing import Any, TypeVar, Union, get_args, get_origin

import msgspec

from kokumi.errors import BadRequest

T = TypeVar("T")

UUID_PATTERN = (
    r"^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}"
    r"|00000000-0000-0000-0000-000000000000|[fF]{8}-[fF]{4}-[fF]{4}-[fF]{4}-[fF]{12})\Z"
)
"""RFC 9562: versions 1 to 8 of the variant 10xx, the nil and the max UUID."""

_UUID = re.compile(UUID_PATTERN)
_PLACE = re.compile(r" - at `(?:key in )?\$(?P<path>.*)`$", re.DOTALL)
_STEP = re.compile(r"\.([^.\[\]]+)|\[([^\]]*)\]")
_BASED = re.compile(r"0([xX][0-9a-fA-F]+|[oO][0-7]+|[bB][01]+)\Z")
_DECIMAL = re.compile(r"[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?\Z")
_SPACE = "\t\n\v\f\r \u00a0\u1680" + "".join(map(chr, range(0x2000, 0x200B))) + "\u2028\u2029\u202f\u205f\u3000\ufeff"


def decode_body(body: bytes, type_: type[T]) -> T:
    """The JSON body as `type_`.

    Raises
    ------
    BadRequest: the body is not JSON, not UTF-8, or does not fit `type_`.
    """
    try:
        return msgspec.json.decode(body, type=type_)
    except msgspec.ValidationError as error:
        raise invalid(error) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise problem(f"The body is not valid JSON: {error}") from None


def parse_query(params: Mapping[str, str], type_: type[T]) -> T:
    """The query parameters as `type_`; numbers are read as ECMAScript's `Number()` reads them, unknown names ignored.

    Raises
    ------
    BadRequest: a parameter is missing, or does not fit its type.
    """
    values: dict[str, Any] = dict(params)
    for field in msgspec.structs.fields(type_):  # pyright: ignore[reportArgumentType]  (a Struct by convention)
        if field.encode_name in values and _is_number(field.type):
            values[field.encode_name] = _number_parameter(field.encode_name, values[field.encode_name])
    try:
        return msgspec.convert(values, type_, strict=False)
    except msgspec.ValidationError as error:
        raise invalid(error) from None


def is_uuid(value: str) -> bool:
    """Whether `value` is a UUID in the canonical text form, in either case."""
    return _UUID.match(value) is not None


def require_uuid(value: str, field: str) -> str:
    """`value` in lower case.

    Raises
    ------
    BadRequest: it is no UUID.
    """
    if not is_uuid(value):
        raise problem("Invalid UUID", field)
    return value.lower()


def ecmascript_number(text: str) -> float:
    """What `Number(text)` is (ECMA-262, StringToNumber): white space trimmed, '' is 0, NaN when it is no number."""
    text = text.strip(_SPACE)
    if not text:
        return 0.0
    # float() and int() read "1_000", "nan" and the digits of other scripts too, which ECMAScript does not.
    if _DECIMAL.match(text):
        return float(text)
    if _BASED.match(text):
        try:
            return float(int(text, 0))
        except OverflowError:
            return math.inf
    return {"Infinity": math.inf, "+Infinity": math.inf, "-Infinity": -math.inf}.get(text, math.nan)


def problem(message: str, *path: str) -> BadRequest:
    """A `BadRequest` whose tree has `message` at `path` (no path: the value as a whole)."""
    tree: dict[str, Any] = {"errors": [message]}
    for name in reversed(path):
        tree = {"errors": [], "properties": {name: tree}}
    return BadRequest(detail=tree)


def invalid(error: msgspec.ValidationError) -> BadRequest:
    """A msgspec error, which ends in the place (`$.payload.url`), as a `BadRequest` with that place in its tree."""
    text = str(error)
    place = _PLACE.search(text)
    if place is None:
        missing = re.search(r"missing required field `([^`]+)`", text)
        return problem("Required", missing[1]) if missing else problem(text)
    steps = [name or index for name, index in _STEP.findall(place["path"])]
    message = text[: place.start()]
    missing = re.search(r"missing required field `([^`]+)`", message)
    if missing:
        return problem("Required", *steps, missing[1])
    return problem(message, *steps)


def _is_number(type_: Any) -> bool:
    if get_origin(type_) in (Union, types.UnionType):
        return any(_is_number(member) for member in get_args(type_))
    if hasattr(type_, "__metadata__"):
        return _is_number(get_args(type_)[0])
    return type_ in (int, float)


def _number_parameter(name: str, text: str) -> float | int:
    number = ecmascript_number(text)
    if not math.isfinite(number):
        raise problem("Invalid input: a number is expected", name)
    return int(number) if number.is_integer() else number
