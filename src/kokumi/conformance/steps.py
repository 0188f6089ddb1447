"""A step of a check: one request, who sends it, and what of its answer later steps need.

Placeholders in braces stand for what earlier steps made: `{websiteId}` in paths, queries, bodies and headers.
"""

import re
from collections.abc import Mapping
from typing import Any, Final, cast

import msgspec

_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")

MAIN: Final = "main"
"""Whoever runs the check."""

SECOND: Final = "second"
"""A user who is made for it, so that nobody else's password and second factor change."""

NOBODY: Final = "nobody"
"""Without credentials, as a tracker sends events."""


class Step(msgspec.Struct, frozen=True):
    """One request.

    Parameters
    ----------
    name: the operation or page that it is; empty for what is only preparation and is not rated.
    keep: names of what later steps need, with the place in the answer (`0.id`, `data.0.id`).
    removes: what it takes away again, by the name under which it was kept.
    needs: what has to have been made, by the name under which it was kept, where no placeholder says so.
    is_destructive: it makes an account, resets, erases, hands over or deletes; on a server with data it is only tried
        when asked for.
    """

    name: str
    method: str
    path: str
    query: dict[str, Any] = {}
    body: Any = None
    headers: dict[str, str] = {}
    by: str = MAIN
    keep: Mapping[str, str] = {}
    removes: str = ""
    needs: str = ""
    is_destructive: bool = False


class MissingError(Exception):
    """A step needs what an earlier one should have made; the message is its name."""


def filled(value: Any, known: Mapping[str, str]) -> Any:
    """A value with its placeholders filled in; a text that is nothing but one becomes exactly what is known.

    Raises
    ------
    MissingError: something is not known.
    """
    if isinstance(value, str):
        return _PLACEHOLDER.sub(lambda match: _known(match[1], known), value)
    if isinstance(value, dict):
        return {name: filled(item, known) for name, item in cast("dict[str, Any]", value).items()}
    if isinstance(value, list):
        return [filled(item, known) for item in cast("list[Any]", value)]
    return value


def picked(content: Any, place: str) -> str | None:
    """What stands at a place of an answer, as text; None where there is nothing."""
    for part in place.split("."):
        if isinstance(content, list):
            items = cast("list[Any]", content)
            content = items[int(part)] if part.isdigit() and int(part) < len(items) else None
        elif isinstance(content, dict):
            content = cast("dict[str, Any]", content).get(part)
        else:
            return None
    return content if isinstance(content, str) and content else None


def _known(name: str, known: Mapping[str, str]) -> str:
    if name not in known:
        raise MissingError(name)
    return known[name]
