"""Charts of lists over HTTP: whose, when, and what is refused."""

import asyncio
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from kokumi.analytics.time_range import HOUR_MS
from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import JournalPosition, Query
from kokumi.events.fold import fold
from kokumi.events.rows import Event
from tests.api.world import VISITOR, World
from tests.events.factories import NOON, make_event

RANGE = {"startAt": str(NOON - HOUR_MS), "endAt": str(NOON + HOUR_MS - 1)}


GONE, STAYS = "6f2b6f0a-6f0e-5b1c-8d3a-0d0f6f6f0a01", "6f2b6f0a-6f0e-5b1c-8d3a-0d0f6f6f0a02"


def visitor(world: World, session_id: str) -> Event:
    """A page view of a visitor of that id."""
    hit = make_event(5, website_id=world.ids["website"], created_at=NOON)
    return msgspec.structs.replace(hit, session=msgspec.structs.replace(hit.session, session_id=session_id))


class MemoryStore:
    """Events in memory."""

    def __init__(self) -> None:
        self.engine = DuckDBEngine(None)
        self.engine.migrate()

    async def fetch(self, query: Query) -> list[tuple[Any, ...]]:
        return await asyncio.to_thread(self.engine.fetch, query)

    async def erase_session(self, website_id: str, session_id: str) -> None:
        await asyncio.to_thread(self.engine.erase_session, website_id, session_id)


@pytest.fixture
def store(world: World) -> Iterator[MemoryStore]:
    store = MemoryStore()
    hits = [make_event(1, website_id=world.ids[name], created_at=NOON) for name in ("website", "team_website", "link")]
    store.engine.write(fold(hits, {}), JournalPosition(1, 1))
    world.client.app.state.store = store
    yield store
    store.engine.close()


@pytest.mark.usefixtures("store")
def test_each_has_its_numbers(world: World) -> None:
    ids = f"{world.ids['website']},{world.ids['team_website']}"
    answer = world.ask("GET", "/api/websites/charts", "alice", params={**RANGE, "ids": ids})
    chart = {"total": 1, "values": answer.json()["data"][world.ids["website"]]["values"]}
    assert sum(chart["values"]) == 1
    assert answer.json() == {"data": {world.ids["website"]: chart, world.ids["team_website"]: chart}}


@pytest.mark.usefixtures("store")
def test_what_one_may_not_see_is_left_out(world: World) -> None:
    ids = f"{world.ids['website']},{world.ids['team_website']}"
    for who, seen in (("member", ["team_website"]), (VISITOR, ["website"]), ("stranger", [])):
        answer = world.ask("GET", "/api/websites/charts", who, params={**RANGE, "ids": ids})
        assert sorted(answer.json()["data"]) == sorted(world.ids[name] for name in seen)


@pytest.mark.usefixtures("store")
def test_a_link_is_no_website(world: World) -> None:
    params = {**RANGE, "ids": world.ids["link"]}
    assert world.ask("GET", "/api/websites/charts", "admin", params=params).json() == {"data": {}}
    assert world.ask("GET", "/api/links/charts", "admin", params=params).json()["data"][world.ids["link"]]["total"] == 1


@pytest.mark.parametrize(
    ("params", "field"),
    [
        ({}, "ids"),
        ({"ids": "nonsense"}, "ids"),
        ({"ids": ",".join(f"5b1fb0e0-0d8b-4c6b-9b36-{n:012x}" for n in range(101))}, "ids"),
        ({"ids": "", "startAt": "1"}, "endAt"),
        ({"ids": "", "startAt": "1e300", "endAt": "1"}, "startAt"),
        ({"ids": "", "timezone": "Nowhere/Land"}, "timezone"),
    ],
)
def test_a_wrong_request_is_told_what_to_mend(world: World, params: dict[str, str], field: str) -> None:
    answer = world.ask("GET", "/api/websites/charts", "alice", params=params)
    assert answer.status_code == 400
    assert field in answer.json()["error"]["properties"]


def test_an_erased_visitor_is_unknown_and_others_stay(world: World, store: MemoryStore) -> None:
    gone, stays = (visitor(world, GONE), visitor(world, STAYS))
    store.engine.write(fold([gone, stays], {}), JournalPosition(1, 2))
    path = f"/api/websites/{{website}}/sessions/{GONE}"
    shown = world.ask("GET", path, "alice").json()
    assert (shown["canDelete"], shown["stitchedSessionCount"]) == (True, 1)
    assert world.ask("GET", path, VISITOR).json()["canDelete"] is False
    assert world.ask("DELETE", path, "alice").json() == {"ok": True}
    assert world.ask("GET", path, "alice").status_code == 404
    assert world.ask("DELETE", path, "alice").status_code == 404
    assert world.ask("GET", f"/api/websites/{{website}}/sessions/{STAYS}", "alice").status_code == 200


def test_a_session_id_has_to_be_one(world: World) -> None:
    assert world.ask("DELETE", "/api/websites/{website}/sessions/nonsense", "alice").status_code == 400
