"""What the panels of a board ask, of which websites, links and pixels: that, and nothing else, its share page may read.

In: a board's parameters, which are its client's and of any shape. Out: questions by what they are about. The kinds of
panels are those of Umami's boards; a panel of another kind shows nothing, so it asks nothing.
"""

from collections.abc import Iterator
from typing import Any, cast

from kokumi.accounts.things import LINK, PIXEL, READABLE, WEBSITE
from kokumi.validation import is_uuid

BOARD_ITSELF = "board"

ABOUT = frozenset({"thing", "daterange"})
"""What every panel asks: the name of what it is about, and since when there are numbers."""

LISTED = frozenset(
    {
        *("path", "entry", "exit", "title", "query", "referrer", "channel", "event", "hostname", "tag"),
        *("country", "region", "city", "browser", "os", "device", "language", "screen"),
        *("utmSource", "utmMedium", "utmCampaign", "utmContent", "utmTerm"),
    }
)
"""What a table can list; one that says something else lists paths. No table lists what tells one visitor's identity."""

_QUESTIONS = {
    "WebsiteMetricsBar": frozenset({"stats"}),
    "WebsiteChart": frozenset({"pageviews", "annotations"}),
    "MetricsTable": frozenset({"stats"}),  # shares of the whole
    "WorldMap": frozenset({"metrics/country"}),
    "WeeklyTraffic": frozenset({"sessions/weekly"}),
    "EventsChart": frozenset({"events/series"}),
}

_EVERYTHING = frozenset({f"metrics/{listed}" for listed in LISTED}).union(*_QUESTIONS.values())


def panel_questions(parameters: Any) -> dict[tuple[str, str], frozenset[str]]:
    """Questions by kind and id of what they are about.

    A board about one thing names it at the top (`websiteId`, `linkId` or `pixelId`), and all its panels are about that;
    else each panel names its own in `rows[].columns[].component`, as `entityType` and `entityId` or as `websiteId`.
    Before it has any panel, a board about one thing opens what a panel could ask about that, as in Umami.
    """
    found: dict[tuple[str, str], frozenset[str]] = {}
    if not isinstance(parameters, dict):
        return found
    content = cast("dict[str, Any]", parameters)
    whole = _whole(content)
    components = list(_components(content))
    asking = [(whole or _about(component), _asked(component)) for component in components]
    if not components:
        asking.append((whole, _EVERYTHING))
    for about, asked in asking:
        if not asked or about is None:
            continue
        kind, id_ = about
        if kind in READABLE and is_uuid(id_):
            key = (kind, id_.lower())
            found[key] = found.get(key, ABOUT) | asked
    return found


def _asked(component: dict[str, Any]) -> frozenset[str]:
    kind, props = component.get("type"), component.get("props")
    if not isinstance(kind, str):
        return frozenset()
    asked = _QUESTIONS.get(kind, frozenset[str]())
    if kind != "MetricsTable":
        return asked
    listed = cast("dict[str, Any]", props).get("type") if isinstance(props, dict) else None
    return asked | {f"metrics/{listed if isinstance(listed, str) and listed in LISTED else 'path'}"}


def _whole(content: dict[str, Any]) -> tuple[str, str] | None:
    named = ((kind, content.get(f"{kind}Id")) for kind in (WEBSITE, LINK, PIXEL))
    return next(((kind, id_) for kind, id_ in named if isinstance(id_, str) and id_), None)


def _about(component: dict[str, Any]) -> tuple[str, str] | None:
    kind, id_, website = (component.get(name) for name in ("entityType", "entityId", "websiteId"))
    if isinstance(id_, str) and id_:
        return (kind, id_) if isinstance(kind, str) else (WEBSITE, id_)
    return (WEBSITE, website) if isinstance(website, str) and website else None


def _components(content: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for row in _dicts(content.get("rows")):
        for column in _dicts(row.get("columns")):
            yield from _dicts([column.get("component")])


def _dicts(value: Any) -> list[dict[str, Any]]:
    items = cast("list[Any]", value) if isinstance(value, list) else []
    return [cast("dict[str, Any]", item) for item in items if isinstance(item, dict)]
