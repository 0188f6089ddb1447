"""Whatever is asked of an operation that reads, the answer is one that the OpenAPI document knows."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from typing import Any

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
from tests.api.world import World, populate, running
from tests.events.factories import NOON, make_event, make_recording

DOCUMENT = document(CONTROLLERS)
everything = schemathesis.openapi.from_dict(DOCUMENT)
reading = everything.include(func=lambda each: _reads(each.operation.method, each.operation.path))


def _reads(method: str, path: str) -> bool:
    return method.upper() == "GET" or (path.startswith("/api/reports/") and "{" not in path)


class MemoryStore:
    """Events in memory."""

    def __init__(self, website: str) -> None:
        self.engine = DuckDBEngine(None)
        self.engine.migrate()
        at: dict[str, Any] = {"website_id": website, "created_at": NOON, "browser": "chrome", "country": "DE"}
        data = (DataValue("price", DataType.NUMBER, "9.5000", "9.5000"), DataValue("size", DataType.STRING, "M"))
        sale: dict[str, Any] = {"event_type": EventType.CUSTOM, "event_name": "buy", "data": data}
        hits = [
            make_event(1, **at),
            make_event(1, **at, **sale, revenue=Revenue("EUR", "1.0000")),
            make_event(1, **at, event_type=EventType.PERFORMANCE, lcp=1.0),
            make_recording(1, website_id=website),
        ]
        self.engine.write(fold(hits, {}), JournalPosition(1, 1))

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
        yield world
        store.engine.close()


@reading.parametrize()
@settings(
    max_examples=8,
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
    arguments = case.as_transport_kwargs(base_url="http://testserver.local")
    arguments.pop("cookies", None)
    headers = {**dict(arguments.pop("headers", None) or {}), "Authorization": f"Bearer {world.tokens['admin']}"}
    answer = client.request(**arguments, headers=headers)
    if case.method.upper() != case.operation.method.upper():
        assert answer.status_code in (200, 204, 400, 404, 405)
        return
    assert answer.status_code < 500 or answer.status_code == 503, answer.text
    assert str(answer.status_code) in case.operation.definition.raw["responses"], (answer.status_code, answer.text)
    if answer.status_code == 200 and answer.headers["content-type"].startswith("application/json"):
        content = case.operation.definition.raw["responses"]["200"]["content"]["application/json"]
        described = {**content.get("schema", {}), "components": DOCUMENT["components"]}
        Draft202012Validator(described).validate(answer.json())
