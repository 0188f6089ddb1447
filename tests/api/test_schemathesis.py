"""Whatever is asked of an operation that reads, the answer is one that the OpenAPI document knows.

Random requests hardly ever name a range, so most of them are refused: each operation is also asked once in a way that
it answers, by those who may and those who may not.
"""

import asyncio
import copy
import json
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, settings
from jsonschema import Draft202012Validator
from litestar.testing import TestClient

from kokumi.api.app import CONTROLLERS, create_api
from kokumi.api.openapi import document
from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import JournalPosition, Query
from kokumi.events.fold import fold
from kokumi.events.rows import DataType, DataValue, EventType, Revenue
from kokumi.settings import Settings
from tests.api.world import ANONYMOUS, VISITOR, World, populate, running
from tests.events.factories import NOON, make_event, make_recording

DOCUMENT = document(CONTROLLERS)
SHARED = {"startDate", "endDate", "unit", "compare", "match", "excludeBounce", "segment", "cohort"}
"""What every question about a website may be given beside its filters."""


def _with_a_quarter_of_what_is_shared(described: dict[str, Any]) -> dict[str, Any]:
    """The document with every fourth of the 32 parameters that all questions take, at each question others.

    One function reads them for all; every one of them is tried at a dozen questions.
    """
    found, turn = copy.deepcopy(described), 0
    for methods in found["paths"].values():
        for each in methods.values():
            given = each.get("parameters", [])
            shared = [one for one in given if "$ref" in one or (one["name"] in SHARED and not one["required"])]
            if len(shared) > len(SHARED):
                kept, turn = shared[turn % 4 :: 4], turn + 1
                each["parameters"] = [one for one in given if one not in shared or one in kept]
    return found


everything = schemathesis.openapi.from_dict(_with_a_quarter_of_what_is_shared(DOCUMENT))
reading = everything.include(func=lambda each: _reads(each.operation.method, each.operation.path))


def _reads(method: str, path: str) -> bool:
    return method.upper() == "GET" or (path.startswith("/api/reports/") and "{" not in path)


SESSION = "3f2504e0-4f89-41d3-9a0c-0305e82c3301"
EVENT = "3f2504e0-4f89-41d3-9a0c-0305e82c3302"
VISITOR_NUMBER = uuid.UUID(SESSION).int
VISIT = str(uuid.UUID(int=1_000_000 + VISITOR_NUMBER))
STEPS = [{"type": "path", "value": "/"}, {"type": "event", "value": "buy"}]

WELL_CHOSEN: dict[str, Any] = {
    "startAt": NOON - 3_600_000,
    "endAt": NOON + 3_600_000,
    "timezone": "UTC",
    "fields": "path",
    "eventName": "buy",
    "propertyName": "price",
    "window": 60,
    "value": "/",
    "currency": "EUR",
    "step": "/",
    "urlPath": "/",
}
"""Parameters by name. What an operation needs beside them is the first value that its schema lists."""

OF_OPERATIONS: dict[tuple[str, str], Any] = {
    ("/api/websites/{websiteId}/funnels/stats", "steps"): json.dumps(STEPS),
    ("/api/websites/{websiteId}/journeys", "steps"): 3,
    ("/api/websites/{websiteId}/goals/stats", "type"): "path",
    ("/api/websites/{websiteId}/metrics", "type"): "path",
    ("/api/websites/{websiteId}/metrics/expanded", "type"): "path",
    ("/api/websites/{websiteId}/values", "type"): "path",
}
OPTIONAL = {"startAt", "endAt", "timezone", "urlPath"}

REPORTS: dict[str, dict[str, Any]] = {
    "attribution": {"model": "first-click", "type": "path", "step": "/"},
    "breakdown": {"fields": ["path"]},
    "funnel": {"window": 60, "steps": STEPS},
    "goal": {"type": "path", "value": "/"},
    "journey": {"steps": 3},
    "performance": {"timezone": "UTC"},
    "retention": {"timezone": "UTC"},
    "revenue": {"timezone": "UTC", "currency": "EUR"},
    "utm": {},
}


class MemoryStore:
    """Events in memory."""

    def __init__(self, website: str) -> None:
        self.engine = DuckDBEngine(None)
        self.engine.migrate()
        at: dict[str, Any] = {"website_id": website, "created_at": NOON, "browser": "chrome", "country": "DE"}
        data = (DataValue("price", DataType.NUMBER, "9.5000", "9.5000"), DataValue("size", DataType.STRING, "M"))
        sale: dict[str, Any] = {"event_type": EventType.CUSTOM, "event_name": "buy", "data": data}
        hits = [
            make_event(VISITOR_NUMBER, **at, event_id=EVENT),
            make_event(VISITOR_NUMBER, **at, **sale, revenue=Revenue("EUR", "1.0000")),
            make_event(VISITOR_NUMBER, **at, event_type=EventType.PERFORMANCE, lcp=1.0),
            make_recording(VISITOR_NUMBER, website_id=website),
        ]
        self.engine.write(fold(hits, {}), JournalPosition(1, 1))

    async def size(self) -> int:
        return self.engine.size()

    async def fetch(self, query: Query) -> list[tuple[Any, ...]]:
        return await asyncio.to_thread(self.engine.fetch, query, 10.0)


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    folder: Path = tmp_path_factory.mktemp("fuzzed")
    ids, tokens = populate(folder / "template.db")
    (folder / "copy").mkdir()
    api = create_api(None, None, Settings())  # type: ignore[arg-type]  (set by `running`)
    with running(api, folder / "template.db", folder / "copy", ids, tokens) as world:
        store = MemoryStore(ids["website"])
        api.state.store = store
        world.ids |= _more_ids(world)
        yield world
        store.engine.close()


def _more_ids(world: World) -> dict[str, str]:
    funnel = {"name": "n", "parameters": {"window": 60, "steps": STEPS}}
    goal = {"name": "n", "parameters": {"type": "path", "value": "/"}}
    made = {
        kind: world.ask("POST", f"/api/websites/{{website}}/{kind}s", "admin", json=body).json()["id"]
        for kind, body in (("funnel", funnel), ("goal", goal))
    }
    return {"session": SESSION, "event": EVENT, "replay": VISIT, **made}


def _path(path: str, ids: dict[str, str]) -> str:
    """The path with ids of what there is; `thingId` is that of what stands before it."""
    of_team = path.startswith("/api/teams/")
    known = {"thingId": ids[path.split("/")[2].removesuffix("s")]} if "{thingId}" in path else {}
    known |= {"slug": "share-slug", "userId": ids["member" if of_team else "alice"]}
    names = ("website", "team", "link", "pixel", "board", "segment", "annotation", "report", "share")
    known |= {f"{name}Id": ids[name] for name in (*names, "session", "event", "replay", "funnel", "goal")}
    return path.format(**known)


def _parameters(path: str, each: dict[str, Any], world: World) -> dict[str, Any]:
    chosen: dict[str, Any] = {}
    for parameter in each.get("parameters", []):
        name = parameter.get("name")
        if parameter.get("in") != "query" or not (parameter["required"] or name in OPTIONAL):
            continue
        if name in ("ids", "websiteId"):
            chosen[name] = _path("/api/websites/{thingId}" if name == "websiteId" else f"{path}/{{thingId}}", world.ids)
            chosen[name] = chosen[name].rpartition("/")[2]
        else:
            value = OF_OPERATIONS.get((path, name), WELL_CHOSEN.get(name))
            chosen[name] = parameter["schema"]["enum"][0] if value is None else value
    return chosen


def _ask(world: World, method: str, path: str, each: dict[str, Any], who: str) -> httpx.Response:
    sent: dict[str, Any] = {"params": _parameters(path, each, world)}
    if method == "post":
        type_ = path.rpartition("/")[2]
        range_ = {"startDate": "2026-02-10T00:00:00Z", "endDate": "2026-02-11T00:00:00Z"}
        report = {"websiteId": world.ids["website"], "type": type_, "filters": {}}
        sent = {"json": {**report, "parameters": range_ | REPORTS[type_]}}
    return world.ask(method.upper(), _path(path, world.ids), who, **sent)


def _require_documented(answer: httpx.Response, each: dict[str, Any]) -> None:
    """Holds status, content type and content to the document."""
    status = str(answer.status_code)
    assert answer.status_code < 500 or answer.status_code == 503, answer.text
    assert status in each["responses"], (status, answer.text)
    response = each["responses"][status]
    if "$ref" in response:
        response = DOCUMENT["components"]["responses"][response["$ref"].rpartition("/")[2]]
    if "content" not in response or not answer.content:
        return
    [(media_type, content)] = response["content"].items()
    assert answer.headers["content-type"].partition(";")[0] == media_type
    if media_type == "application/json":
        described = {**content.get("schema", {}), "components": DOCUMENT["components"]}
        Draft202012Validator(described).validate(answer.json())


READS = [(method, path) for path, methods in DOCUMENT["paths"].items() for method in methods if _reads(method, path)]


@pytest.mark.parametrize(("method", "path"), READS)
def test_what_is_asked_well_is_answered_as_documented(world: World, method: str, path: str) -> None:
    each = DOCUMENT["paths"][path][method]
    answer = _ask(world, method, path, each, "admin")
    assert answer.status_code == 200, answer.text
    _require_documented(answer, each)
    refused = _ask(world, method, path, each, ANONYMOUS)
    assert refused.status_code == (401 if each["security"] else 200)
    _require_documented(refused, each)
    visited = _ask(world, method, path, each, VISITOR)
    _require_documented(visited, each)
    is_for_visitors = not each["security"] or any("share" in way for way in each["security"])
    of_another_thing = {"/api/boards/{boardId}", "/api/links/{linkId}", "/api/pixels/{pixelId}"}
    assert visited.status_code == (200 if is_for_visitors and path not in of_another_thing else 401)


def _mend(case: schemathesis.Case) -> None:
    """Gives a request that fits the document a range and a zone that exist: no schema can ask for these."""
    names = {each.get("name") for each in case.operation.definition.raw.get("parameters", [])}
    given: dict[str, Any] = dict(case.query or {})
    for name in ("startDate", "endDate", "timezone", "segment", "cohort"):
        given.pop(name, None)
    case.query = given | {name: WELL_CHOSEN[name] for name in ("startAt", "endAt", "timezone") if name in names}


_asked: set[tuple[Any, ...]] = set()
"""Requests that were answered as documented."""


@reading.parametrize()
@settings(
    max_examples=3,
    derandomize=True,
    deadline=None,
    database=None,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)
def test_every_answer_is_a_documented_one(world: World, case: schemathesis.Case) -> None:
    client: TestClient[Any] = world.client
    if case.path_parameters and "websiteId" in case.path_parameters:
        case.path_parameters["websiteId"] = world.ids["website"]
    if isinstance(case.body, dict) and "websiteId" in case.body:
        case.body["websiteId"] = world.ids["website"]
    if case.meta is not None and case.meta.generation.mode.is_positive:
        _mend(case)
    arguments = case.as_transport_kwargs(base_url="http://testserver.local")
    arguments.pop("cookies", None)
    headers = {**dict(arguments.pop("headers", None) or {}), "Authorization": f"Bearer {world.tokens['admin']}"}
    request = client.build_request(**arguments, headers=headers)
    known = (request.method, str(request.url), request.read(), request.headers.get("content-type"))
    if known in _asked:  # other ids of the website, which became the one that there is
        return
    answer = client.send(request)
    if case.method.upper() != case.operation.method.upper():
        assert answer.status_code in (200, 204, 400, 404, 405)
        return
    _require_documented(answer, case.operation.definition.raw)
    _asked.add(known)
