"""Whether a JSON value has a documented structure.

In: a structure as the older contract writes it, and a decoded JSON value. Out: a list of sentences, each beginning with
the place of a difference; empty where there is none.

| notation | the value is |
| --- | --- |
| `"string"`, `"number"`, `"boolean"`, `"object"`, `"array"`, `"null"` | of that JSON type |
| `"date"` | ISO 8601 in UTC, as text ending in `Z` |
| `"date:yyyy-mm-dd hh:mm:ss"` | text of exactly that form |
| `"string\\|null"` and so on | that, null, or not there at all |
| `"string - what it means"` | the same as `"string"` |
| `{"name": …}` | an object that has these keys; others may appear |
| `{"/about": …}`, `{"DE": …}` | an object of free keys: what is no name of a property is an example of one |
| `[…]` of one element, or of equal ones | a list whose items all look like that element |
| `null` | anything |

Documentation writes some structures as text; see `parse_structure`.
"""

import json
import re
from datetime import datetime
from typing import Any, Final, cast

_TRAILING_COMMA: Final = re.compile(r',(\s*[}\]])|("(?:[^"\\]|\\.)*")')
_PROPERTY: Final = re.compile(r"_{0,2}[a-z][A-Za-z0-9_]*\Z")
_INSTANT: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z\Z", re.ASCII)
_LETTERS: Final = re.compile(r"[ymdhs]")
_DESCRIPTION: Final = " - "


def differences(structure: object, value: object, place: str = "$") -> list[str]:
    """Where `value` does not have `structure`.

    Parameters
    ----------
    structure: see the module; text that begins with `{` or `[` is parsed first.
    value: decoded JSON.
    place: what the value is called, `$` for the whole.

    Raises
    ------
    ValueError: the structure itself uses a type that the notation does not know, or is no JSON.
    """
    if structure is None:
        return []
    if isinstance(structure, str):
        if structure.lstrip()[:1] in ("{", "["):
            return differences(parse_structure(structure), value, place)
        return _type_differences(structure, value, place)
    if isinstance(structure, list):
        return _list_differences(cast("list[object]", structure), value, place)
    if isinstance(structure, dict):
        return _object_differences(cast("dict[str, object]", structure), value, place)
    raise ValueError(f"{place}: {structure!r} is no structure")


def parse_structure(text: str) -> Any:
    """A structure that was written as JSON text, where commas may stand after the last element.

    Raises
    ------
    ValueError: it is no JSON otherwise.
    """
    return json.loads(_TRAILING_COMMA.sub(lambda match: match[1] or match[2], text))


def _type_differences(notation: str, value: object, place: str) -> list[str]:
    types = notation.split(_DESCRIPTION)[0].strip().split("|")
    if any(_is(type_.strip(), value, place) for type_ in types):
        return []
    return [f"{place}: {notation} expected, not {_shown(value)}"]


def _is(type_: str, value: object, place: str) -> bool:
    name, _, form = type_.partition(":")
    match name:
        case "string":
            return isinstance(value, str)
        case "number":
            return isinstance(value, int | float) and not isinstance(value, bool)
        case "boolean":
            return isinstance(value, bool)
        case "object":
            return isinstance(value, dict)
        case "array":
            return isinstance(value, list)
        case "null":
            return value is None
        case "date":
            return isinstance(value, str) and (_has_form(form, value) if form else _is_instant(value))
        case _:
            raise ValueError(f"{place}: {type_!r} is no type of the notation")


def _is_instant(text: str) -> bool:
    return _INSTANT.match(text) is not None and _exists(text[:19])


def _has_form(form: str, text: str) -> bool:
    pattern = _LETTERS.sub(r"\\d", re.escape(form))
    return re.fullmatch(pattern, text, re.ASCII) is not None and _exists(text[:19])


def _exists(text: str) -> bool:
    """Whether there is such a day and time."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _list_differences(structure: list[object], value: object, place: str) -> list[str]:
    if not isinstance(value, list):
        return [f"{place}: array expected, not {_shown(value)}"]
    items = cast("list[object]", value)
    if any(kind != structure[0] for kind in structure) or not structure:
        if len(structure) != len(items):
            return [f"{place}: {len(structure)} items expected, not {len(items)}"] if structure else []
        pairs = enumerate(zip(structure, items, strict=True))
        return [found for index, (kind, item) in pairs for found in differences(kind, item, f"{place}[{index}]")]
    return [found for index, item in enumerate(items) for found in differences(structure[0], item, f"{place}[{index}]")]


def _object_differences(structure: dict[str, object], value: object, place: str) -> list[str]:
    if not isinstance(value, dict):
        return [f"{place}: object expected, not {_shown(value)}"]
    members = cast("dict[str, object]", value)
    found: list[str] = []
    examples = [name for name in structure if not _PROPERTY.match(name)]
    for name, kind in structure.items():
        if name in examples:
            continue
        if name in members:
            found += differences(kind, members[name], f"{place}.{name}")
        elif not _may_be_absent(kind):
            found.append(f"{place}.{name}: missing")
    if examples:
        for name, member in members.items():
            if name not in structure or name in examples:
                found += differences(structure[examples[0]], member, f"{place}[{json.dumps(name)}]")
    return found


def _may_be_absent(structure: object) -> bool:
    if structure is None:
        return True
    return isinstance(structure, str) and "null" in structure.split(_DESCRIPTION)[0].strip().split("|")


def _shown(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, default=repr)
    return text if len(text) <= 60 else text[:57] + "…"
