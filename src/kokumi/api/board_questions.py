"""Which question of a board's panel a request is: what a board's share page may ask is told from that.

In: a method, the path of a route as it was declared and the query. Out: a name that `accounts.board_panels` knows, or
nothing: whatever is not listed here, a share of a board does not open.
"""

import re
from collections.abc import Iterable

from kokumi.accounts.board_panels import BOARD_ITSELF

_OF_WEBSITE = re.compile(
    r"/api/websites/{\w+}/(daterange|stats|pageviews|annotations|metrics|sessions/weekly|events/series)"
)
_THING = re.compile(r"/api/(websites|links|pixels)/{\w+}")
_BOARD = re.compile(r"/api/boards/{\w+}")


def board_question(method: str, route: str, query: Iterable[tuple[str, str]]) -> str:
    """The question's name; empty where no panel asks it. A list is told by its type, the last one that is given."""
    if method not in ("GET", "HEAD"):
        return ""
    if _BOARD.fullmatch(route):
        return BOARD_ITSELF
    if _THING.fullmatch(route):
        return "thing"
    found = _OF_WEBSITE.fullmatch(route)
    if found is None:
        return ""
    return found[1] if found[1] != "metrics" else f"metrics/{dict(query).get('type', '')}"
