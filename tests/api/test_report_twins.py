"""Reports as resources: each answers what its older twin answers, and refuses what it cannot read."""

import asyncio
import json
from collections.abc import Iterator
from typing import Any

import pytest
from httpx import Response

from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import JournalPosition, Query
from kokumi.events.fold import fold
from kokumi.events.rows import EventType, Revenue
from tests.api.test_report_questions import RANGE, REPORTS, STEPS
from tests.api.world import World
from tests.events.factories import NOON, make_event

DAY = {"startAt": "1770681600000", "endAt": "1770767999999", "unit": "day"}


@pytest.fixture(autouse=True)
def events(world: World) -> Iterator[None]:
    """Three visitors with pages, campaigns, a performance report and sales in two regions."""
    site = world.ids["website"]
    engine = DuckDBEngine(None)
    engine.migrate()
    hits = []
    for visitor, (browser, region) in enumerate((("chrome", "DE-BE"), ("firefox", "DE-BY"), ("chrome", None)), start=1):
        at = {"website_id": site, "hostname": "a.example", "country": "DE", "browser": browser, "region": region}
        hits += [
            make_event(visitor, **at, created_at=NOON, utm_source="news", referrer_domain="b.example"),
            make_event(visitor, **at, created_at=NOON + 5_000, url_path="/shop"),
            make_event(visitor, **at, created_at=NOON + 6_000, event_type=EventType.PERFORMANCE, lcp=5.0 * visitor),
        ]
        if region:
            sale = Revenue("EUR", f"{visitor}0.5000")
            hits.append(
                make_event(
                    visitor,
                    **at,
                    created_at=NOON + 9_000,
                    event_type=EventType.CUSTOM,
                    event_name="buy",
                    revenue=sale,
                )
            )
    engine.write(fold(hits, {}), JournalPosition(1, 1))

    class MemoryStore:
        async def fetch(self, query: Query) -> list[tuple[Any, ...]]:
            return await asyncio.to_thread(engine.fetch, query)

    world.client.app.state.store = MemoryStore()
    yield
    engine.close()


def older(world: World, type_: str, parameters: dict[str, Any] | None = None) -> Any:
    body = {
        "websiteId": "{website}",
        "type": type_,
        "filters": {},
        "parameters": {**RANGE, **REPORTS[type_], **(parameters or {})},
    }
    answer = world.ask("POST", f"/api/reports/{type_}", "alice", json=body)
    assert answer.status_code == 200, answer.text
    return answer.json()


def get(world: World, path: str, **parameters: str) -> Response:
    return world.ask("GET", f"/api/websites/{{website}}/{path}", "alice", params={**DAY, **parameters})


def numbers(value: Any) -> Any:
    """The answer with sums as numbers."""
    if isinstance(value, dict):
        return {name: numbers(item) for name, item in value.items()}
    if isinstance(value, list):
        return [numbers(item) for item in value]
    try:
        return float(value) if isinstance(value, str) else value
    except ValueError:
        return value


def test_attribution(world: World) -> None:
    found = get(world, "attribution", model="first-click", type="path", step="/shop").json()
    assert found == older(world, "attribution", {"step": "/shop"})
    assert found["total"]["visitors"] == 3


def test_breakdown(world: World) -> None:
    found = get(world, "breakdown", fields="browser, region").json()
    assert found == numbers(older(world, "breakdown", {"fields": ["browser", "region"]}))
    assert len(found) == 3


def test_journeys(world: World) -> None:
    found = get(world, "journeys", steps="3", startStep="/").json()
    assert found == older(world, "journey", {"startStep": "/"})
    assert found[0]["count"] == 3


def test_retention(world: World) -> None:
    assert get(world, "retention").json() == older(world, "retention")


@pytest.mark.parametrize("type_", ["utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content"])
def test_utm(world: World, type_: str) -> None:
    assert get(world, "utm/metrics", type=type_).json() == older(world, "utm")[type_]


def test_performance(world: World) -> None:
    whole = older(world, "performance")
    assert get(world, "performance/chart").json() == {"chart": whole["chart"]}
    assert get(world, "performance/stats").json() == whole["summary"]
    for type_, name in (("path", "pages"), ("title", "pageTitles"), ("device", "devices"), ("browser", "browsers")):
        assert get(world, "performance/metrics", type=type_).json() == whole[name]
    assert len(get(world, "performance/metrics", type="browser", limit="1").json()) == 1


def test_revenue(world: World) -> None:
    whole = numbers(older(world, "revenue"))
    assert get(world, "revenue/chart", currency="EUR").json() == {"chart": whole["chart"]}
    total = get(world, "revenue/stats", currency="EUR").json()
    assert total == {**whole["total"], "comparison": {**whole["total"]["comparison"], "sum": 0}}
    assert total["sum"] == 31
    for type_ in ("country", "region", "referrer", "channel"):
        assert get(world, "revenue/metrics", currency="EUR", type=type_).json() == whole[type_]


def test_a_filter_narrows_all_of_them(world: World) -> None:
    assert get(world, "revenue/stats", currency="EUR", browser="firefox").json()["sum"] == 20.5
    assert get(world, "performance/stats", browser="firefox").json()["count"] == 1
    assert get(world, "utm/metrics", type="utm_source", browser="opera").json() == []


@pytest.mark.parametrize(
    ("path", "parameters", "field"),
    [
        ("attribution", {"type": "path", "step": "/"}, "model"),
        ("attribution", {"model": "both", "type": "path", "step": "/"}, "model"),
        ("breakdown", {}, "fields"),
        ("breakdown", {"fields": " , "}, "fields"),
        ("breakdown", {"fields": "path,shoe"}, "fields"),
        ("journeys", {"steps": "1"}, "steps"),
        ("journeys", {"steps": "many"}, "steps"),
        ("utm/metrics", {"type": "utm_colour"}, "type"),
        ("performance/chart", {"metric": "fun"}, "metric"),
        ("performance/metrics", {}, "type"),
        ("revenue/chart", {}, "currency"),
        ("revenue/metrics", {"currency": "EUR"}, "type"),
        ("retention", {"timezone": "Nowhere"}, "timezone"),
        ("funnels/stats", {"steps": "[]", "window": "60"}, "steps"),
        ("funnels/stats", {"steps": "nonsense", "window": "60"}, "steps"),
        ("funnels/stats", {"steps": json.dumps(STEPS), "window": "0"}, "window"),
        ("goals/stats", {"type": "path"}, "value"),
    ],
)
def test_what_cannot_be_read_is_named(world: World, path: str, parameters: dict[str, str], field: str) -> None:
    answer = get(world, path, **parameters)
    assert answer.status_code == 400
    assert field in answer.json()["error"]["properties"]


def test_a_funnel_that_is_not_saved(world: World) -> None:
    assert get(world, "funnels/stats", window="60", steps=json.dumps(STEPS)).json() == older(world, "funnel")


def test_a_goal_that_is_not_saved(world: World) -> None:
    assert get(world, "goals/stats", type="path", value="/").json() == older(world, "goal")


FUNNEL = {"name": "Checkout", "description": "d", "parameters": {"window": 60, "steps": STEPS}}
GOAL = {"name": "Sale", "parameters": {"type": "event", "value": "buy"}}


@pytest.mark.parametrize(("kind", "saved", "type_"), [("funnels", FUNNEL, "funnel"), ("goals", GOAL, "goal")])
def test_a_question_is_saved_asked_changed_and_deleted(
    world: World, kind: str, saved: dict[str, Any], type_: str
) -> None:
    base = f"/api/websites/{{website}}/{kind}"
    made = world.ask("POST", base, "alice", json=saved).json()
    assert made["ok"] is True
    path = f"{base}/{made['id']}"
    assert world.ask("GET", path, "alice").json()["parameters"] == saved["parameters"]
    asked = world.ask("GET", f"{path}/stats", "alice", params=DAY).json()
    assert asked == older(world, type_, saved["parameters"])
    world.ask("POST", path, "alice", json={**saved, "name": "Better"})
    page = world.ask("GET", base, "alice", params={"search": "bett"}).json()
    assert [(row["id"], row["name"], row["description"]) for row in page["data"]] == [
        (made["id"], "Better", saved.get("description", ""))
    ]
    assert world.ask("GET", base, "alice", params={"search": "worse"}).json()["count"] == 0
    # It is a saved report as well, and no other website's.
    assert world.ask("GET", f"/api/reports/{made['id']}", "alice").json()["type"] == type_
    other = path.replace("{website}", "{team_website}")
    for method, body in (("GET", None), ("POST", saved), ("DELETE", None)):
        assert world.ask(method, other, "alice", json=body).status_code == 404
    assert world.ask("DELETE", path, "alice").json() == {"ok": True}
    assert world.ask("GET", path, "alice").status_code == 404


def test_what_another_client_saved_badly_is_explained(world: World) -> None:
    report = {"websiteId": "{website}", "type": "funnel", "name": "n", "parameters": {"window": 5}}
    made = world.ask("POST", "/api/reports", "alice", json=report).json()
    answer = world.ask("GET", f"/api/websites/{{website}}/funnels/{made['id']}/stats", "alice", params=DAY)
    assert answer.status_code == 400
    assert answer.json()["error"]["message"] == "What was saved is incomplete: save it again"


@pytest.mark.parametrize(
    "body",
    [
        {"name": "", "parameters": {"type": "path", "value": "/"}},
        {"name": "n" * 201, "parameters": {"type": "path", "value": "/"}},
        {"name": "n", "parameters": {"type": "path"}},
        {"name": "n"},
    ],
)
def test_a_goal_is_checked_before_it_is_saved(world: World, body: dict[str, Any]) -> None:
    assert world.ask("POST", "/api/websites/{website}/goals", "alice", json=body).status_code == 400
