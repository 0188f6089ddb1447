"""The operations of the API's contract, and requests for each of those that read.

A request is made from the contract itself: ids for what stands in the path, and a value for each required parameter.
"""

import json
from pathlib import Path
from typing import Any, NamedTuple

import kokumi

CONTRACT: dict[str, Any] = json.loads(
    (Path(kokumi.__file__).parent / "conformance" / "contracts" / "umami-v3.json").read_bytes()
)

NOT_BUILT: frozenset[str] = frozenset()
"""Operations that read and are not there yet: each is answered 404."""


VALUES: dict[str, Any] = {
    "currency": "EUR",
    "eventName": "buy",
    "fields": "path,country",
    "ids": "{websiteId}",
    "model": "first-click",
    "propertyName": "plan",
    "step": "/",
    "steps": 3,
    "timezone": "UTC",
    "type": "path",
    "value": "/",
    "window": 60,
}
"""What required parameters are given."""

PLACES: dict[str, dict[str, Any]] = {
    "/funnels/stats": {"steps": '[{"type":"path","value":"/"},{"type":"event","value":"buy"}]'},
    "/links/charts": {"ids": "{linkId}"},
    "/pixels/charts": {"ids": "{pixelId}"},
    "/revenue/metrics": {"type": "country"},
    "/segments": {"type": "segment"},
    "/utm/metrics": {"type": "utm_source"},
    "/session-data/values": {"propertyName": "plan"},
    "/numeric-series": {"propertyName": "seats"},
    "/numeric-stats": {"propertyName": "seats"},
    "/date-series": {"propertyName": "since"},
    "/array-series": {"propertyName": "tags"},
}
"""What operations whose path ends so are given instead."""


class Reading(NamedTuple):
    """An operation that reads."""

    name: str
    path: str
    required: tuple[str, ...]
    parameters: dict[str, Any]
    schema: dict[str, Any]

    def query(self, start: int, end: int) -> dict[str, Any]:
        """A query string that the operation accepts; `{id}` stands for an id."""
        own = next((values for place, values in PLACES.items() if self.path.endswith(place)), {})
        ranged = {"startAt": start, "endAt": end}
        known = {**VALUES, **own}
        asked = {name: known[name] for name in (*self.required, *own) if name not in ranged}
        return asked | {name: value for name, value in ranged.items() if name in self.parameters}


def readings() -> list[Reading]:
    """Every GET operation of the contract."""
    found: list[Reading] = []
    for operation in CONTRACT["operations"]:
        if operation["method"] == "GET":
            query = operation.get("query_schema") or {}
            schema = {**operation["response_schema"], "definitions": CONTRACT["definitions"]}
            required = tuple(query.get("required", ()))
            found.append(
                Reading(operation["operation"], operation["path"], required, query.get("properties", {}), schema)
            )
    return found
