"""What the OpenAPI document says of collecting, which is served beside the framework and so described by hand."""

from typing import Any, Final

_TEXT = {"type": "string"}
_UUID = {"type": "string", "format": "uuid"}
_MILLISECONDS = {"type": "number", "minimum": 0, "maximum": 60000}


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
                "413": {"$ref": "#/components/responses/BadRequest"},
                **{status: {"$ref": f"#/components/responses/{name}"} for status, name in errors.items()},
            },
        }
    }


COLLECT_COMPONENTS: Final[dict[str, Any]] = {
    "Send": {
        "type": "object",
        "required": ["type", "payload"],
        "properties": {
            "type": {"enum": ["event", "identify", "performance"]},
            "payload": {
                "type": "object",
                "description": "Exactly one of website, link and pixel.",
                "properties": {
                    "website": _UUID,
                    "link": _UUID,
                    "pixel": _UUID,
                    "url": _TEXT,
                    "referrer": _TEXT,
                    "title": _TEXT,
                    "name": {"type": "string", "maxLength": 50, "description": "Makes it a custom event."},
                    "data": {"type": "object", "description": "What comes with the event, or is said of the visitor."},
                    "hostname": {"type": "string", "maxLength": 100},
                    "language": {"type": "string", "maxLength": 35},
                    "screen": {"type": "string", "maxLength": 11},
                    "tag": {"type": "string", "maxLength": 50},
                    "id": {"type": "string", "description": "A distinct id of the visitor."},
                    "timestamp": {"type": "integer", "description": "Unix seconds; now unless given."},
                    "ip": _TEXT,
                    "userAgent": _TEXT,
                    "browser": _TEXT,
                    "os": _TEXT,
                    "device": _TEXT,
                    "lcp": _MILLISECONDS,
                    "inp": _MILLISECONDS,
                    "fcp": _MILLISECONDS,
                    "ttfb": _MILLISECONDS,
                    "cls": {"type": "number", "minimum": 0, "maximum": 100},
                },
            },
        },
    },
    "Sent": {
        "type": "object",
        "description": "A bot is answered `beep`.",
        "properties": {"cache": _TEXT, "sessionId": _UUID, "visitId": _UUID, "beep": _TEXT},
    },
    "BatchAnswer": {
        "type": "object",
        "required": ["size", "processed", "errors", "details", "cache"],
        "properties": {
            "size": {"type": "integer"},
            "processed": {"type": "integer"},
            "errors": {"type": "integer"},
            "details": {"type": "array", "items": {"type": "object"}},
            "cache": {"type": ["string", "null"]},
        },
    },
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
                    "events": {"type": "array", "maxItems": 200, "items": {}},
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
