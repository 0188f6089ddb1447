"""Pivots and series over HTTP: shapes, filters by property, and what is refused."""

import asyncio
from collections.abc import Iterator
from typing import Any

import pytest
from httpx import Response

from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import JournalPosition, Query
from kokumi.events.fold import fold
from kokumi.events.rows import DataType, DataValue, EventType, Identification
from tests.api.world import ANONYMOUS, PEOPLE, VISITOR, World
from tests.events.factories import NOON, make_event, make_session, number_id

DAY = {"startAt": "1770681600000", "endAt": "1770767999999", "unit": "day"}
NOON_TEXT = "2026-02-10T12:00:00.000Z"
MIDNIGHT = "2026-02-10T00:00:00Z"


@pytest.fixture(autouse=True)
def events(world: World) -> Iterator[None]:
    """A sale of a visitor on the plan pro, and a page view of one on the plan free."""
    site = world.ids["website"]
    engine = DuckDBEngine(None)
    engine.migrate()
    data = (
        DataValue("price", DataType.NUMBER, "9.5000", "9.5000"),
        DataValue("size", DataType.STRING, "M"),
        DataValue("tags", DataType.ARRAY, '["a","b"]'),
        DataValue("due", DataType.DATE, "2026-02-10T12:00:00", None, NOON),
    )
    sale = {"event_type": EventType.CUSTOM, "event_name": "buy", "data": data, "url_path": "/shop"}
    plans = [
        Identification(
            make_session(visitor, website_id=site),
            NOON,
            "ada" if visitor == 1 else None,
            (DataValue("plan", DataType.STRING, plan), DataValue("seats", DataType.NUMBER, "2.0000", "2.0000")),
        )
        for visitor, plan in ((1, "pro"), (2, "free"))
    ]
    hits = [
        make_event(1, website_id=site, created_at=NOON, **sale),
        make_event(2, website_id=site, created_at=NOON),
        *plans,
    ]
    engine.write(fold(hits, {}), JournalPosition(1, 1))

    class MemoryStore:
        async def fetch(self, query: Query) -> list[tuple[Any, ...]]:
            return await asyncio.to_thread(engine.fetch, query)

    world.client.app.state.store = MemoryStore()
    yield
    engine.close()


def get(world: World, path: str, **parameters: str) -> Response:
    return world.ask("GET", f"/api/websites/{{website}}/{path}", "alice", params={**DAY, **parameters})


def of_event(world: World, path: str, name: str, **parameters: str) -> Any:
    answer = get(world, f"event-data-pivot/{path}", eventName="buy", propertyName=name, **parameters)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_events(world: World) -> None:
    page = get(world, "event-data-pivot", eventName="buy").json()
    [row] = page["data"]
    assert {**row, "eventId": ""} == {
        "eventId": "",
        "sessionId": number_id(1),
        "eventName": "buy",
        "urlPath": "/shop",
        "createdAt": NOON_TEXT,
        "propertyKeys": ["due", "price", "size", "tags"],
        "propertyValues": ["2026-02-10T12:00:00Z", "9.5", "M", '["a","b"]'],
    }
    assert (page["count"], page["page"], page["pageSize"]) == (1, 1, 20)
    numbers = {"total": 9.5, "average": 9.5, "median": 9.5, "min": 9.5, "max": 9.5}
    assert of_event(world, "numeric-stats", "price") == numbers
    for metric, y in (("sum", 9.5), ("avg", 9.5), ("count", 1)):
        assert of_event(world, "numeric-series", "price", metric=metric) == [{"t": MIDNIGHT, "y": y}]
    assert of_event(world, "property-series", "size") == [{"x": "M", "t": MIDNIGHT, "y": 1}]
    assert of_event(world, "array-series", "tags") == [{"x": x, "t": MIDNIGHT, "y": 1} for x in ("a", "b")]
    assert of_event(world, "date-series", "due") == [{"t": "2026-02-10T12:00:00Z", "y": 1}]
    assert of_event(world, "date-series", "due", timezone="Asia/Tokyo") == [{"t": "2026-02-10 21:00:00", "y": 1}]


def test_visitors(world: World) -> None:
    page = get(world, "session-data-pivot", propertyName="plan", pf_plan="eq.pro").json()
    assert page["data"] == [
        {
            "sessionId": number_id(1),
            "distinctId": "ada",
            "createdAt": NOON_TEXT,
            "propertyKeys": ["plan", "seats"],
            "propertyValues": ["pro", "2"],
        }
    ]
    assert get(world, "session-data/numeric-stats", propertyName="seats").json()["total"] == 4
    assert get(world, "session-data/numeric-series", propertyName="seats").json() == [{"t": MIDNIGHT, "y": 4}]
    assert [point["x"] for point in get(world, "session-data/property-series", propertyName="plan").json()] == [
        "free",
        "pro",
    ]
    assert get(world, "session-data/array-series", propertyName="plan").json() == []
    assert get(world, "session-data/date-series", propertyName="plan").json() == []
    stats = get(world, "session-data/stats", propertyName="plan").json()
    assert [(row["label"], row["activity"], row["views"], row["events"]) for row in stats] == [
        ("free", 1, 1, 0),
        ("pro", 1, 0, 1),
    ]
    [seats] = get(world, "session-data/properties", propertyName="seats").json()
    assert seats == {"propertyName": "seats", "dataType": 2, "total": 2}
    assert get(world, "session-data/values", propertyName="plan", dataType="2").json() == []


def test_every_question_can_be_filtered_by_property(world: World) -> None:
    for filters, count in (({"pf_price": "2.gt.9"}, 1), ({"pf_price": "2.gt.10"}, 0), ({}, 2)):
        assert get(world, "events", **filters).json()["count"] == count
        assert get(world, "sessions", **filters).json()["count"] == count
    assert get(world, "metrics", type="event", pf_size="eq.M").json() == [{"x": "buy", "y": 1}]
    assert get(world, "metrics", type="event", pf_size="eq.L").json() == []


def test_values_by_either_name_of_the_parameter(world: World) -> None:
    expected = [{"value": "M", "total": 1}]
    for parameters in ({"event": "buy"}, {"eventName": "buy"}, {}):
        assert get(world, "event-data/values", propertyName="size", **parameters).json() == expected
    assert get(world, "event-data/values", propertyName="size", eventName="other").json() == []
    assert get(world, "event-data/fields", eventName="other").json() == []


@pytest.mark.parametrize(
    ("path", "parameters", "field"),
    [
        ("event-data-pivot", {}, "eventName"),
        ("event-data-pivot/numeric-stats", {"eventName": "buy"}, "propertyName"),
        ("event-data-pivot/numeric-series", {"eventName": "b", "propertyName": "p", "metric": "most"}, "metric"),
        ("session-data-pivot", {}, "propertyName"),
        ("session-data/stats", {}, "propertyName"),
        ("session-data/date-series", {"propertyName": "p", "timezone": "Nowhere"}, "timezone"),
        ("stats", {"pf_plan": "pro"}, "pf_plan"),
        ("stats", {"pf_plan": "2.eq.pro"}, "pf_plan"),
    ],
)
def test_what_is_missing_or_wrong_is_named(world: World, path: str, parameters: dict[str, str], field: str) -> None:
    answer = get(world, path, **parameters)
    assert answer.status_code == 400
    assert field in answer.json()["error"]["properties"]


@pytest.mark.parametrize(
    "path",
    [
        *("event-data-pivot", "session-data-pivot", "session-data/stats"),
        *(
            f"{place}/{series}"
            for place in ("event-data-pivot", "session-data")
            for series in ("array-series", "date-series", "numeric-series", "numeric-stats", "property-series")
        ),
    ],
)
def test_who_may_read(world: World, path: str) -> None:
    wanted = {**DAY, "eventName": "buy", "propertyName": "size"}
    statuses = {
        who: world.ask("GET", f"/api/websites/{{website}}/{path}", who, params=wanted).status_code
        for who in (*PEOPLE, ANONYMOUS, VISITOR)
    }
    assert {who for who, status in statuses.items() if status == 200} == {"admin", "alice", VISITOR}
    assert set(statuses.values()) == {200, 401}
