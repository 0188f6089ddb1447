"""What the parameters of a board refer to. They are the client's, so only one name in them is known: `reportId`.

In: parameters as they are stored, of any shape. Out: the ids in them, or the same parameters without some.
"""

from collections.abc import Collection, Iterator
from typing import Any, cast

_REPORT = "reportId"


def report_references(parameters: dict[str, Any]) -> set[str]:
    """The ids of all saved reports that are named anywhere, as they are written."""
    return {part[_REPORT] for part in _parts(parameters) if isinstance(part.get(_REPORT), str)}


def drop_report_references(parameters: dict[str, Any], dropped: Collection[str]) -> None:
    """Takes those references to saved reports out, in place; what they stood in stays."""
    for part in _parts(parameters):
        if isinstance(part.get(_REPORT), str) and part[_REPORT] in dropped:
            del part[_REPORT]


def _parts(parameters: dict[str, Any]) -> Iterator[dict[str, Any]]:
    # A list of what is still to be seen instead of recursion: the depth is the client's too.
    waiting: list[Any] = [parameters]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            members = cast("dict[str, Any]", part)
            yield members
            waiting.extend(members.values())
        elif isinstance(part, list):
            waiting.extend(cast("list[Any]", part))
