"""Every operation of the contract that reads answers as its schema says."""

import asyncio
import time
import uuid
from collections.abc import Iterator
from typing import Any, NamedTuple

import pytest
from httpx import Response
from msgspec.structs import replace
from sqlalchemy import func, select

from kokumi.analytics.filters import COLUMNS as FILTERS
from kokumi.api.app import create_api
from kokumi.conformance.schema import deviations, tolerated_in
from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import JournalPosition, Query
from kokumi.events.fold import fold
from kokumi.events.rows import DataType, DataValue, EventType, Hit, Identification, Revenue
from kokumi.events.schema import TABLES
from kokumi.settings import Settings
from tests.api.contract import NOT_BUILT, Reading, readings
from tests.api.world import World, populate, running
from tests.events.factories import make_event, make_session

READINGS = readings()
BUILT = [reading for reading in READINGS if reading.name not in NOT_BUILT]
DAY = 86_400_000


def valid_id(number: int) -> str:
    """A UUID that the API takes for one."""
    return str(uuid.UUID(int=number, version=4))


class Seeded(NamedTuple):
    world: World
    ids: dict[str, str]
    range: tuple[int, int]


class MemoryStore:
    """Events in memory, written once."""

    def __init__(self, hits: list[Hit]) -> None:
        self.engine = DuckDBEngine(None)
        self.engine.migrate()
        self.engine.write(fold(hits, {}), JournalPosition(1, 1))

    async def fetch(self, query: Query) -> list[tuple[Any, ...]]:
        return await asyncio.to_thread(self.engine.fetch, query)


def hits(website: str, now: int) -> list[Hit]:
    """Of two visitors: one of whom all is known, one of whom nothing is."""
    values = (
        DataValue("plan", DataType.STRING, "pro"),
        DataValue("seats", DataType.NUMBER, "2.0000", "2.0000"),
        DataValue("since", DataType.DATE, "2026-02-10T12:00:00.000Z", None, now),
        DataValue("tags", DataType.ARRAY, '["a","b"]'),
    )
    known: dict[str, Any] = {"browser": "chrome", "os": "Linux", "device": "desktop", "screen": "1920x1080"}
    known |= {"language": "de-DE", "country": "DE", "region": "DE-BE", "city": "Berlin", "distinct_id": "someone"}
    page: dict[str, Any] = {
        "website_id": website,
        "hostname": "a.example",
        "page_title": "Title",
        "referrer_domain": "b.example",
        "utm_source": "news",
        "tag": "tag",
        **known,
    }
    at = now - 60_000
    custom: dict[str, Any] = {"event_type": EventType.CUSTOM, "event_name": "buy", "data": values}
    speed: dict[str, Any] = {"lcp": 5.0, "inp": 4.0, "cls": 0.5, "fcp": 3.0, "ttfb": 2.0}
    made: list[Hit] = [
        make_event(1, created_at=at - DAY, **page, event_id=valid_id(500)),
        make_event(1, created_at=at, **page),
        make_event(1, created_at=at + 1, **page, url_path="/a"),
        make_event(1, created_at=at + 2, **page, **custom, event_id=valid_id(501), revenue=Revenue("EUR", "10.0000")),
        make_event(1, created_at=at + 3, **page, event_type=EventType.PERFORMANCE, **speed),
        make_event(2, created_at=at, website_id=website),
        make_event(2, created_at=at + 1, website_id=website, event_type=EventType.CUSTOM, event_name="x"),
        Identification(make_session(1, website_id=website, created_at=at, **known), at, "someone", values),
    ]
    return [
        replace(hit, session=replace(hit.session, session_id=valid_id(uuid.UUID(hit.session.session_id).int)))
        for hit in made
    ]


@pytest.fixture(scope="module")
def seeded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Seeded]:
    """A server with one thing of every kind."""
    folder = tmp_path_factory.mktemp("contract")
    ids, tokens = populate(folder / "template.db")
    now = int(time.time() * 1000)
    api = create_api(None, None, Settings())  # type: ignore[arg-type]  (set by `running`)
    (folder / "copy").mkdir()
    with running(api, folder / "template.db", folder / "copy", ids, tokens) as world:
        store = MemoryStore(hits(ids["website"], now))
        api.state.store = store
        yield Seeded(world, path_ids(world), (now - 2 * DAY, now + DAY))
        store.engine.close()


def path_ids(world: World) -> dict[str, str]:
    """The ids of one thing of every kind, by the name that they have in paths."""
    ids = {f"{name}Id": world.ids[name] for name in ("website", "link", "pixel", "board", "team", "segment", "share")}
    ids |= {"userId": world.ids["alice"], "slug": "share-slug", "sessionId": valid_id(1), "eventId": valid_id(501)}
    website = f"/api/websites/{ids['websiteId']}"
    step = {"type": "path", "value": "/"}
    made: dict[str, tuple[str, dict[str, Any]]] = {
        "unsharedId": ("/api/websites", {"name": "Unshared", "domain": "b.example"}),
        "annotationId": (f"{website}/annotations", {"note": "Launch", "date": "2026-02-10T00:00:00.000Z"}),
        "keyId": ("/api/me/api-keys", {"name": "Key"}),
        "funnelId": (
            f"{website}/funnels",
            {"name": "Funnel", "parameters": {"steps": [step, step], "window": 60}},
        ),
        "goalId": (f"{website}/goals", {"name": "Goal", "parameters": {"type": "path", "value": "/"}}),
    }
    for name, (path, body) in made.items():
        answer = world.ask("POST", path, "alice", json=body)
        assert answer.status_code == 200, answer.text
        ids[name] = answer.json()["id"]
    return ids


def ask(seeded: Seeded, reading: Reading, more: dict[str, str] | None = None) -> Response:
    query = {
        name: value.format(**seeded.ids) if isinstance(value, str) and "Id}" in value else value
        for name, value in reading.query(*seeded.range).items()
    }
    who = "manager" if reading.path == "/api/teams/{teamId}/users/{userId}" else "alice"
    path = reading.path
    for name, value in seeded.ids.items():
        path = path.replace(f"{{{name}}}", value)
    return seeded.world.ask("GET", path.replace("{replayId}", valid_id(9)), who, params={**query, **(more or {})})


@pytest.mark.parametrize("reading", BUILT, ids=lambda reading: reading.name)
def test_an_answer_is_what_the_contract_says(seeded: Seeded, reading: Reading) -> None:
    answer = ask(seeded, reading)
    assert answer.status_code == 200, answer.text
    found = deviations(reading.name, reading.schema, answer.json())
    assert found.open == []
    unneeded = tolerated_in(reading.name) - set(found.tolerated)
    assert unneeded == set(), "the tolerance is no longer needed"


@pytest.mark.parametrize("reading", [reading for reading in READINGS if reading.name in NOT_BUILT], ids=str)
def test_what_is_not_built_is_not_found(seeded: Seeded, reading: Reading) -> None:
    assert ask(seeded, reading).status_code == 404


PAYLOADS = [
    "' OR 1=1 --",
    '"; DROP TABLE event; --',
    "{x:String} $1 %s :x ?",
    "\\' UNION SELECT 1 --",
    "re.[",
    "c.%'",
    "neq.\\",
    "nul\0",
    "\U0001f600" * 300,
]


@pytest.mark.parametrize("reading", BUILT, ids=lambda reading: reading.name)
def test_text_in_parameters_is_inert(seeded: Seeded, reading: Reading) -> None:
    """Each parameter that takes text gets some of the payloads, filters on events in turns."""
    before = counted(seeded)
    names = sorted(name for name, schema in reading.parameters.items() if schema.get("type") == "string")
    turn = READINGS.index(reading)
    for number, name in enumerate(names):
        common = name in FILTERS and (number + turn) % 4
        for payload in () if common else (PAYLOADS[(number + turn + step) % len(PAYLOADS)] for step in (0, 3)):
            answer = ask(seeded, reading, {name: payload})
            assert answer.status_code in (200, 400, 404), (name, payload, answer.text)
    assert counted(seeded) == before


def counted(seeded: Seeded) -> list[int]:
    """How much there is in the event store and of websites."""
    engine = seeded.world.client.app.state.store.engine
    tables = [engine.fetch(select(func.count()).select_from(table))[0][0] for table in TABLES]
    return [*tables, seeded.world.ask("GET", "/api/websites", "alice").json()["count"]]
