"""Reports over HTTP: what bodies may say, who may ask, and the shapes of the answers."""

import asyncio
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from httpx import Response

from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import JournalPosition, Query
from kokumi.events.fold import fold
from kokumi.events.rows import EventType, Hit, Revenue
from tests.api.conftest import Template
from tests.api.world import ANONYMOUS, VISITOR, World
from tests.events.factories import NOON, make_event, number_id

Ask = Callable[..., Response]

RANGE = {"startDate": "2026-02-10T00:00:00.000Z", "endDate": "2026-02-10T23:59:59.999Z"}
STEPS = [{"type": "path", "value": "/"}, {"type": "event", "value": "buy"}]
REPORTS: dict[str, dict[str, Any]] = {
    "attribution": {"model": "first-click", "type": "path", "step": "/"},
    "breakdown": {"fields": ["path"]},
    "funnel": {"window": 60, "steps": STEPS},
    "goal": {"type": "path", "value": "/"},
    "journey": {"steps": 3},
    "performance": {},
    "retention": {},
    "revenue": {"currency": "EUR"},
    "utm": {},
}
NUMBERS = {"p50": 5.0, "p75": 5.0, "p95": 5.0}


class MemoryStore:
    """The events of one website, in memory."""

    def __init__(self, hits: list[Hit]) -> None:
        self.engine = DuckDBEngine(None)
        self.engine.migrate()
        self.engine.write(fold(hits, {}), JournalPosition(1, 1))

    async def fetch(self, query: Query) -> list[tuple[Any, ...]]:
        return await asyncio.to_thread(self.engine.fetch, query)


@pytest.fixture(scope="module")
def store(template: Template) -> Iterator[MemoryStore]:
    """One visitor of a website: a page, a sale and a performance report."""
    at: dict[str, Any] = {"website_id": template[1]["website"], "hostname": "a.example", "created_at": NOON}
    store = MemoryStore(
        [
            make_event(1, **at, utm_source="news", referrer_domain="b.example", country="DE", browser="chrome"),
            make_event(1, **at | {"created_at": NOON + 60_000}, event_type=EventType.PERFORMANCE, lcp=5.0),
            make_event(
                1,
                **at | {"created_at": NOON + 90_000},
                event_type=EventType.CUSTOM,
                event_name="buy",
                revenue=Revenue("EUR", "10.0000"),
            ),
        ]
    )
    yield store
    store.engine.close()


@pytest.fixture
def ask(world: World, store: MemoryStore) -> Ask:
    """Asks for a report about the website."""
    world.client.app.state.store = store

    def send(
        type_: str,
        parameters: dict[str, Any] | None = None,
        filters: dict[str, Any] | None = None,
        who: str = "alice",
        body: dict[str, Any] | None = None,
    ) -> Response:
        whole = {
            "websiteId": "{website}",
            "type": type_,
            "filters": filters or {},
            "parameters": {**RANGE, **REPORTS[type_], **(parameters or {})},
        }
        return world.ask("POST", f"/api/reports/{type_}", who, json={**whole, **(body or {})})

    return send


def problem_at(answer: Response) -> str:
    """Where the first problem of a 400 is, with dots."""
    assert answer.status_code == 400
    node, path = answer.json()["error"], []
    while not node["errors"]:
        name, node = next(iter(node["properties"].items()))
        path.append(name)
    return ".".join(path)


def test_shapes(ask: Ask) -> None:
    source = [{"name": "news", "value": 1}]
    assert ask("attribution").json() == {
        "referrer": [{"name": "b.example", "value": 1}],
        "paidAds": [],
        "utm_source": source,
        "utm_medium": [],
        "utm_campaign": [],
        "utm_content": [],
        "utm_term": [],
        "total": {"pageviews": 1, "visitors": 1, "visits": 1},
    }
    assert ask("breakdown").json() == [
        {"views": "1", "visitors": 1, "visits": 1, "bounces": 1, "totaltime": "0", "path": "/"}
    ]
    assert ask("funnel").json() == [
        {**STEPS[0], "visitors": 1, "previous": 0, "dropped": 0, "dropoff": None, "remaining": 1},
        {**STEPS[1], "visitors": 1, "previous": 1, "dropped": 0, "dropoff": 0, "remaining": 1},
    ]
    assert ask("goal").json() == {"num": 1, "total": 1}
    assert ask("journey").json() == [{"items": ["/", "buy", None], "count": 1}]
    summary = {vital: {"p50": 0, "p75": 0, "p95": 0} for vital in ("inp", "cls", "fcp", "ttfb")}
    assert ask("performance").json() == {
        "chart": [{"t": "2026-02-10T00:00:00Z", **NUMBERS}],
        "summary": {**summary, "lcp": NUMBERS, "count": 1},
        "pages": [{"name": "/", **NUMBERS, "count": 1}],
        "pageTitles": [{"name": None, **NUMBERS, "count": 1}],
        "devices": [{"name": None, **NUMBERS, "count": 1}],
        "browsers": [{"name": "chrome", **NUMBERS, "count": 1}],
    }
    assert ask("retention").json() == [
        {"date": "2026-02-10T00:00:00Z", "day": 0, "visitors": 1, "returnVisitors": 1, "percentage": 100}
    ]
    assert ask("revenue").json() == {
        "chart": [{"x": "buy", "t": "2026-02-10T00:00:00Z", "y": "10", "count": 1}],
        "total": {
            "sum": "10",
            "count": 1,
            "unique_count": 1,
            "total_sessions": 1,
            "average": 10,
            "arpu": 10,
            "comparison": {"sum": None, "count": 0, "unique_count": 0, "total_sessions": 0, "average": 0, "arpu": 0},
        },
        "country": [{"name": "DE", "value": "10"}],
        "region": [{"country": "DE", "name": None, "value": "10"}],
        "referrer": [{"name": "b.example", "value": "10"}],
        "channel": [{"name": "referral", "value": "10"}],
    }
    views = [{"utm": "news", "views": 1}]
    empty = {"utm_medium": [], "utm_campaign": [], "utm_term": [], "utm_content": []}
    assert ask("utm").json() == {"utm_source": views, **empty}


def test_who_bought(world: World, ask: Ask) -> None:
    path = "/api/websites/{website}/revenue/sessions?startAt=1770681600000&endAt=1770767999999"
    answer = world.ask("GET", path + "&currency=EUR&pageSize=5", "alice").json()
    assert {name: value for name, value in answer.items() if name != "data"} == {"count": 1, "page": 1, "pageSize": 5}
    assert answer["data"][0]["id"] == number_id(1)
    assert world.ask("GET", path + "&currency=EUR&page=2", "alice").json()["data"] == []
    assert world.ask("GET", path, "alice").status_code == 400
    assert world.ask("GET", path + "&currency=EUR&page=0", "alice").status_code == 400
    assert world.ask("GET", path + "&currency=EUR", "stranger").status_code == 401


@pytest.mark.parametrize("report", REPORTS)
def test_who_may_ask(ask: Ask, report: str) -> None:
    allowed = {who: ask(report, who=who).status_code for who in ("admin", "alice", VISITOR, "stranger", ANONYMOUS)}
    assert allowed == {"admin": 200, "alice": 200, VISITOR: 200, "stranger": 401, ANONYMOUS: 401}


@pytest.mark.parametrize("report", REPORTS)
def test_a_wrong_body_is_told_to_everybody(ask: Ask, report: str) -> None:
    wrong: list[tuple[str, dict[str, Any]]] = [
        ("websiteId", {"websiteId": "x"}),
        ("websiteId", {"websiteId": None}),
        ("type", {"type": "nothing"}),
        ("type", {"type": "goal" if report != "goal" else "funnel"}),
        ("filters", {"filters": None}),
        ("filters", {"filters": []}),
        ("parameters", {"parameters": None}),
    ]
    for field, body in wrong:
        for who in (ANONYMOUS, "alice"):
            assert problem_at(ask(report, who=who, body=body)) == field


@pytest.mark.parametrize("report", REPORTS)
@pytest.mark.parametrize("date", ["nope", "", None, True, [], 1e300, "2026-13-01", "2026-02-10T25:00"])
@pytest.mark.parametrize("name", ["startDate", "endDate"])
def test_dates_must_be_dates(ask: Ask, report: str, name: str, date: Any) -> None:
    assert problem_at(ask(report, {name: date})) == f"parameters.{name}"


@pytest.mark.parametrize("start", ["2026-02-10", "2026-02-10T00:00:00+00:00", 1_770_681_600_000, "20260210T000000Z"])
def test_dates_may_be_iso_8601_or_milliseconds(ask: Ask, start: str | int) -> None:
    assert ask("goal", {"startDate": start}).json() == {"num": 1, "total": 1}


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00"),
        (-8_640_000_000_000_000, 8_640_000_000_000_000),
        ("2026-03-01", "2026-01-01"),
    ],
)
@pytest.mark.parametrize("report", REPORTS)
def test_no_range_is_too_much(ask: Ask, report: str, start: Any, end: Any) -> None:
    answer = ask(report, {"startDate": start, "endDate": end, "timezone": "America/New_York"})
    assert answer.status_code in (200, 400)


@pytest.mark.parametrize(
    ("report", "parameters", "field"),
    [
        ("attribution", {"model": "linear"}, "model"),
        ("attribution", {"type": "page"}, "type"),
        ("attribution", {"step": 1}, "step"),
        ("breakdown", {"fields": []}, "fields"),
        ("breakdown", {"fields": "path"}, "fields"),
        ("breakdown", {"fields": ["nope"]}, "fields.0"),
        ("funnel", {"window": 0}, "window"),
        ("funnel", {"window": "NaN"}, "window"),
        ("funnel", {"window": 1e300}, "window"),
        ("funnel", {"steps": STEPS[:1]}, "steps"),
        ("funnel", {"steps": STEPS * 5}, "steps"),
        ("funnel", {"steps": [{"type": "x", "value": "/"}] * 2}, "steps.0.type"),
        ("goal", {"value": None}, "value"),
        ("journey", {"steps": 1}, "steps"),
        ("journey", {"steps": 8}, "steps"),
        ("journey", {"steps": 2.5}, "steps"),
        ("journey", {"eventType": 0}, "eventType"),
        ("performance", {"metric": "fid"}, "metric"),
        ("performance", {"unit": "week"}, "unit"),
        ("performance", {"timezone": "X"}, "timezone"),
        ("retention", {"timezone": "X"}, "timezone"),
        ("revenue", {"currency": None}, "currency"),
        ("revenue", {"compare": "next"}, "compare"),
    ],
)
def test_parameters_are_checked(ask: Ask, report: str, parameters: dict[str, Any], field: str) -> None:
    assert problem_at(ask(report, parameters)) == f"parameters.{field}"


@pytest.mark.parametrize(
    ("filters", "field"),
    [
        ({"browser": 1}, "browser"),
        ({"browser": None}, "browser"),
        ({"browser": "gt.1"}, "browser"),
        ({"path": "re.("}, "path"),
        ({"eventType": "x"}, "eventType"),
        ({"eventType": 0}, "eventType"),
        ({"match": "some"}, "match"),
        ({"segment": "x"}, "segment"),
        ({"cohort": None}, "cohort"),
    ],
)
@pytest.mark.parametrize("report", ["goal", "revenue"])
def test_filters_are_checked(ask: Ask, report: str, filters: dict[str, Any], field: str) -> None:
    assert problem_at(ask(report, filters=filters)) == f"filters.{field}"


def test_a_segment_that_does_not_exist_is_named(ask: Ask, world: World) -> None:
    assert problem_at(ask("goal", filters={"segment": world.ids["nobody"]})) == "segment"


@pytest.mark.parametrize(
    ("filters", "num"),
    [
        ({"country": "DE"}, 1),
        ({"country": "US"}, 0),
        ({"country": "US", "browser": "c.CHROM", "match": "any"}, 1),
        ({"eventType": 2}, 1),
        ({"excludeBounce": "true"}, 1),
        ({"segment": "{segment}"}, 1),
        ({"path1": "neq./", "entry": "x", "unknown": {}}, 1),
    ],
)
def test_filters_narrow(ask: Ask, filters: dict[str, Any], num: int) -> None:
    assert ask("goal", filters=filters).json()["num"] == num


def test_numbers_may_be_text(ask: Ask) -> None:
    assert ask("funnel", {"window": "60"}).json() == ask("funnel").json()
    assert ask("journey", {"steps": "3", "eventType": "2"}).json() == [{"items": ["buy", None, None], "count": 1}]
    assert ask("journey", filters={"eventType": "2"}).json() == [{"items": ["buy", None, None], "count": 1}]


def test_buckets_are_named_in_the_zone_that_was_asked_for(ask: Ask) -> None:
    def start(**parameters: str) -> str:
        return ask("revenue", {"unit": "hour", **parameters}).json()["chart"][0]["t"]

    assert start() == start(timezone="utc") == "2026-02-10T12:00:00Z"
    assert start(timezone="UTC") == "2026-02-10 12:00:00"
    assert start(timezone="Asia/Kolkata") == "2026-02-10 17:00:00"


def test_there_is_nothing_to_get(world: World) -> None:
    assert world.ask("GET", "/api/reports/goal", "alice").status_code == 405
