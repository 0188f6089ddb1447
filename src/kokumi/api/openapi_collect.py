"""What the OpenAPI document says of collecting, which is served beside the framework and so has entries by hand.

Members come from the structs that `collect` decodes and answers; what it checks beyond their types stands here, and
tests send both what is described and what is not.
"""

from typing import Any, Final

import msgspec

from kokumi.collect.endpoint import Answer, BatchAnswer
from kokumi.collect.payload import LENGTH_LIMITS, Payload, SendType, SourceKind
from kokumi.collect.recordings import MOST_EVENTS

_TEXT = {"type": "string"}
_UUID = {"type": "string", "format": "uuid"}


def _reference(name: str) -> dict[str, Any]:
    return {"$ref": f"#/components/schemas/{name}"}


def _post(id_: str, summary: str, body: dict[str, Any], answer: dict[str, Any]) -> dict[str, Any]:
    errors = {"400": "BadRequest", "403": "Forbidden", "503": "Unavailable"}
    return {
        "post": {
            "operationId": id_,
            "summary": summary,
            "tags": ["collect"],
            "security": [],
            "parameters": [
                {
                    "name": "x-umami-cache",
                    "in": "header",
                    "required": False,
                    "schema": _TEXT,
                    "description": "The `cache` of the answer before: the same visit goes on.",
                }
            ],
            "requestBody": {"required": True, "content": {"application/json": {"schema": body}}},
            "responses": {
                "200": {"description": "The answer.", "content": {"application/json": {"schema": answer}}},
                "413": {"$ref": "#/components/responses/PayloadTooLarge"},
                **{status: {"$ref": f"#/components/responses/{name}"} for status, name in errors.items()},
            },
        }
    }


def _members(struct: type[msgspec.Struct]) -> dict[str, Any]:
    schema = msgspec.json.schema_components([struct])[1][struct.__name__]
    return {name: schema[name] for name in ("type", "properties", "required") if schema[name]}


def _payload() -> dict[str, Any]:
    schema = _members(Payload)
    members = schema["properties"]
    for kind in SourceKind:
        members[kind.value] = _UUID
    for name, limit in LENGTH_LIMITS:
        members[name]["maxLength"] = limit
    members["name"]["description"] = "Makes it a custom event."
    members["data"]["description"] = "What comes with the event, or is said of the visitor."
    members["id"]["description"] = "A distinct id of the visitor."
    members["timestamp"]["description"] = "Unix seconds; now unless given."
    return {
        **schema,
        "description": "Exactly one of website, link and pixel.",
        "oneOf": [{"required": [kind.value]} for kind in SourceKind],
    }


COLLECT_COMPONENTS: Final[dict[str, Any]] = {
    "Send": {
        "type": "object",
        "required": ["type", "payload"],
        "properties": {
            "type": {"enum": [each.value for each in SendType]},
            "payload": _payload(),
        },
    },
    "Sent": {
        "description": "A bot is answered `beep`.",
        "anyOf": [
            _members(Answer),
            {"type": "object", "required": ["beep"], "properties": {"beep": _TEXT}},
        ],
    },
    "BatchAnswer": _members(BatchAnswer),
    "Record": {
        "type": "object",
        "required": ["type", "payload"],
        "properties": {
            "type": {"enum": ["record", "heatmap"]},
            "payload": {
                "type": "object",
                "required": ["website", "events"],
                "properties": {
                    "website": _UUID,
                    "events": {"type": "array", "maxItems": MOST_EVENTS, "items": {}},
                    "timestamp": {"type": "number", "description": "Unix seconds; now unless given."},
                },
            },
        },
    },
    "Recorded": {
        "type": "object",
        "properties": {"ok": {"type": "boolean"}, "reason": _TEXT, "beep": _TEXT},
    },
}

COLLECT_PATHS: Final[dict[str, dict[str, Any]]] = {
    "/api/send": _post("send", "Takes one event", _reference("Send"), _reference("Sent")),
    "/api/batch": _post(
        "batch",
        "Takes several events; each is taken or refused by itself",
        {"type": "array", "items": _reference("Send")},
        _reference("BatchAnswer"),
    ),
    "/api/record": _post(
        "record", "Takes a part of a recording, or points of a heatmap", _reference("Record"), _reference("Recorded")
    ),
}
