"""Pure functions from an answer of today to its older shape, for the pages that differ. In and out: decoded JSON."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from kokumi.analytics.zones import find_zone
from kokumi.api.v1.json_values import as_list, as_object

Reshape = Callable[[Any], Any]

_NULLABLE = frozenset({"resetAt", "deletedAt", "updatedAt", "teamId", "shareId", "logoUrl", "numberValue", "dateValue"})
_REPORT_TYPES = {"breakdown": "insights", "goal": "goals"}


def texts(value: Any, *nullable: str) -> Any:
    """Empty text for null in every object, save under keys that may be null: the older server's events had no NULLs."""
    items, members = as_list(value), as_object(value)
    if items is not None:
        return [texts(item, *nullable) for item in items]
    if members is None:
        return value
    return {
        key: "" if item is None and key not in nullable and key not in _NULLABLE else texts(item, *nullable)
        for key, item in members.items()
    }


def number(value: Any) -> int | float:
    """A number that today's contract writes as text; nothing is 0."""
    if value is None or value == "":
        return 0
    if not isinstance(value, str):
        return value
    return int(value) if value.lstrip("-").isdigit() else float(value)


def numbers(value: dict[str, Any], *keys: str) -> dict[str, Any]:
    """An object with numbers under these keys."""
    return value | {key: number(value.get(key)) for key in keys}


def stats(value: dict[str, Any]) -> dict[str, Any]:
    """Each number beside that of the period before."""
    before = as_object(value.get("comparison")) or {}
    return {
        key: {"value": item, "prev": before.get(key, 0)} for key, item in value.items() if isinstance(item, int | float)
    }


def data_stats(value: dict[str, Any]) -> dict[str, Any]:
    return numbers(value, "records", "properties", "events")


def session(value: dict[str, Any]) -> dict[str, Any]:
    """One visitor, whose sums are numbers."""
    return numbers(texts(value, "region"), "visits", "views", "events", "totaltime")


def session_properties(value: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """What a site said of a visitor; its numbers are numbers."""
    return [
        texts(item) | {"numberValue": None if item.get("numberValue") is None else number(item["numberValue"])}
        for item in value
    ]


def me(value: dict[str, Any]) -> dict[str, Any]:
    """Who asks; nobody was ever granted anything beyond the role."""
    absent: dict[str, Any] = {"grant": [], "token": "", "shareToken": None}
    return absent | value


def team(value: Any) -> Any:
    """A team whose members are called `teamUser`."""
    found = as_object(value)
    if found is None or "members" not in found:
        return value
    renamed = {("teamUser" if key == "members" else key): item for key, item in found.items()}
    if "_count" in found:
        renamed["_count"] = {"website": found["_count"]["websites"], "teamUser": found["_count"]["members"]}
    return renamed


def website(value: Any) -> Any:
    """A website, which always names a user: its owner, or who created it for its team."""
    found = as_object(value)
    if found is None:
        return value
    owner = found.get("userId") or found.get("createdBy") or ""
    named = found.get("user") or found.get("createUser")
    shown = found | {"userId": owner, "domain": found.get("domain") or ""}
    return shown | {"user": named} if named else shown


def report(value: Any) -> Any:
    """A saved report under its older type."""
    found = as_object(value)
    return value if found is None else found | {"type": _REPORT_TYPES.get(found["type"], found["type"])}


def page_of(reshape: Reshape) -> Reshape:
    """The same for each item of a page."""

    def reshaped(value: dict[str, Any]) -> dict[str, Any]:
        return value | {"data": [reshape(item) for item in value["data"]]}

    return reshaped


def utc(text: str, zone: str | None) -> str:
    """The start of a bucket, local or in UTC, as ISO 8601 in UTC without fraction."""
    if text.endswith("Z"):
        return text[:19] + "Z"
    local = datetime.fromisoformat(text).replace(tzinfo=find_zone(zone) if zone else UTC)
    return local.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def local(text: str) -> str:
    """The start of a bucket without `T` and `Z`."""
    return text[:19].replace("T", " ")


def pageviews(value: dict[str, list[dict[str, Any]]]) -> dict[str, Any]:
    return value | {
        key: [point | {"x": local(point["x"])} for point in value.get(key) or []] for key in ("pageviews", "sessions")
    }


def series(value: list[dict[str, Any]], zone: str | None) -> list[dict[str, Any]]:
    """Custom events over time, the time in UTC."""
    return [texts(point) | {"t": utc(point["t"], zone)} for point in value]


def realtime(value: dict[str, Any], zone: str | None) -> dict[str, Any]:
    """The last half hour, its minutes in UTC."""
    over_time = {
        key: [point | {"x": utc(point["x"], zone)} for point in points] for key, points in value["series"].items()
    }
    return texts(value) | {"series": over_time}


def retention(value: list[dict[str, Any]], zone: str | None) -> list[dict[str, Any]]:
    return [row | {"date": utc(row["date"], zone)} for row in value]


def funnel(value: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Steps that are pages are called `url`."""
    return [step | {"type": "url" if step["type"] == "path" else step["type"]} for step in value]


def insights(value: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Numbers by fields; `country` is documented to be there whatever was asked for."""
    found: list[dict[str, Any]] = []
    for row in value:
        shown = {"country": ""} | texts(numbers(row, "views", "visitors", "visits", "bounces", "totaltime"))
        for now, older in (("path", "url"), ("hostname", "host")):
            if now in shown:
                shown[older] = shown.pop(now)
        found.append(shown)
    return found


def revenue(value: dict[str, Any], currency: str, zone: str | None) -> dict[str, Any]:
    """Revenue of one currency, with numbers for decimals; the table is that of this currency."""
    total = numbers(value["total"], "sum", "count", "unique_count")
    table = table_row(currency, value["total"]) if total["count"] else []
    return value | {
        "chart": [numbers(texts(point), "y") | {"t": utc(point["t"], zone)} for point in value["chart"]],
        "country": [numbers(texts(row), "value") for row in value["country"]],
        "total": total,
        "table": table,
    }


def table_row(currency: str, total: dict[str, Any]) -> list[dict[str, Any]]:
    """The sales of one currency, as the table lists them."""
    row = numbers(total, "sum", "count", "unique_count")
    return [{"currency": currency, **{key: row[key] for key in ("sum", "count", "unique_count")}}]
