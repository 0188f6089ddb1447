"""Replays over HTTP: configuration, lists, saving, and what erasing a visitor takes along."""

import asyncio
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import JournalPosition, Query
from kokumi.events.fold import fold
from kokumi.events.rows import Event, Recording
from tests.api.world import ANONYMOUS, VISITOR, World
from tests.events.factories import NOON, make_event, make_recording

SESSION = "6f2b6f0a-6f0e-5b1c-8d3a-0d0f6f6f0a01"
VISIT = "6f2b6f0a-6f0e-5b1c-8d3a-0d0f6f6f0a02"
DAY = {"startAt": str(NOON - 3_600_000), "endAt": str(NOON + 3_600_000)}
REPLAYS = "/api/websites/{website}/replays"


class MemoryStore:
    """Events in memory."""

    def __init__(self) -> None:
        self.engine = DuckDBEngine(None)
        self.engine.migrate()

    async def fetch(self, query: Query) -> list[tuple[Any, ...]]:
        return await asyncio.to_thread(self.engine.fetch, query)

    async def erase_session(self, website_id: str, session_id: str) -> None:
        await asyncio.to_thread(self.engine.erase_session, website_id, session_id)


@pytest.fixture(autouse=True)
def store(world: World) -> Iterator[MemoryStore]:
    store = MemoryStore()
    view: Event = make_event(1, website_id=world.ids["website"], created_at=NOON)
    recording: Recording = make_recording(1, website_id=world.ids["website"])
    replace = msgspec.structs.replace
    hits = [
        replace(view, session=replace(view.session, session_id=SESSION), visit_id=VISIT),
        replace(recording, session_id=SESSION, visit_id=VISIT),
    ]
    store.engine.write(fold(hits, {}), JournalPosition(1, 1))
    world.client.app.state.store = store
    yield store
    store.engine.close()


def test_a_recording_is_listed_and_played(world: World) -> None:
    for path in (REPLAYS, f"/api/websites/{{website}}/sessions/{SESSION}/replays"):
        page = world.ask("GET", path, "alice", params=DAY).json()
        assert (page["count"], page["data"][0]["id"], page["data"][0]["duration"]) == (1, VISIT, 10_000)
    played = world.ask("GET", f"{REPLAYS}/{VISIT}", "alice").json()
    assert (played["events"], played["sessionId"]) == ([{"n": 1}, {"n": 2}], SESSION)


def test_only_long_recordings(world: World) -> None:
    for seconds, count in ((10, 1), (11, 0)):
        page = world.ask("GET", REPLAYS, "alice", params={**DAY, "minDuration": str(seconds)}).json()
        assert page["count"] == count
    assert world.ask("GET", REPLAYS, "alice", params={**DAY, "minDuration": "-1"}).status_code == 400


def test_saving_and_forgetting(world: World) -> None:
    saved = f"{REPLAYS}/saved/{VISIT}"
    assert world.ask("GET", saved, "alice").json() == {"isSaved": False}
    for name in ("First", "Better name"):
        assert world.ask("POST", saved, "alice", json={"isSaved": True, "name": name}).json() == {"ok": True}
    assert world.ask("GET", saved, "alice").json() == {"isSaved": True}
    page = world.ask("GET", f"{REPLAYS}/saved", "alice", params={"search": "better"}).json()
    assert [(row["visitId"], row["name"]) for row in page["data"]] == [(VISIT, "Better name")]
    assert world.ask("GET", f"{REPLAYS}/saved", "alice", params={"search": "worse"}).json()["count"] == 0
    assert world.ask("POST", saved, "alice", json={"isSaved": False}).json() == {"ok": True}
    assert world.ask("GET", f"{REPLAYS}/saved", "alice").json()["count"] == 0
    assert world.ask("POST", saved, "alice", json={"isSaved": True, "name": "n" * 101}).status_code == 400
    assert world.ask("POST", saved, VISITOR, json={"isSaved": True}).status_code == 401


def test_erasing_a_visitor_takes_recordings_along(world: World) -> None:
    world.ask("POST", f"{REPLAYS}/saved/{VISIT}", "alice", json={"isSaved": True})
    assert world.ask("DELETE", f"/api/websites/{{website}}/sessions/{SESSION}", "alice").json() == {"ok": True}
    assert world.ask("GET", REPLAYS, "alice", params=DAY).json()["count"] == 0
    assert world.ask("GET", f"{REPLAYS}/{VISIT}", "alice").json()["events"] == []
    assert world.ask("GET", f"{REPLAYS}/saved", "alice").json()["count"] == 0
    heatmap = world.ask("GET", "/api/websites/{website}/heatmaps", "alice", params=DAY).json()
    assert heatmap["pages"] == []


def test_heatmaps(world: World) -> None:
    path = "/api/websites/{website}/heatmaps"
    found = world.ask("GET", path, "alice", params={**DAY, "urlPath": "/"}).json()
    assert (found["pages"], found["points"][0]["x"]) == ([{"urlPath": "/", "count": 1, "sessions": 1}], 10)
    assert found["snapshot"]["id"] == VISIT
    assert world.ask("GET", path, "alice", params={**DAY, "mode": "scroll", "urlPath": "/"}).json()["pages"] == []
    assert world.ask("GET", path, "alice", params={**DAY, "mode": "hover"}).status_code == 400


def test_the_recorder_is_told_what_to_do(world: World) -> None:
    path = "/api/websites/{website}/recorder"
    assert world.ask("GET", path, ANONYMOUS).json() == {"enabled": False}
    assert world.ask("GET", "/api/websites/{nobody}/recorder", ANONYMOUS).json() == {"enabled": False}
    world.ask("POST", "/api/websites/{website}", "alice", json={"replayEnabled": True})
    assert world.ask("GET", path, ANONYMOUS).json() == {
        "enabled": True,
        "replayEnabled": True,
        "heatmapEnabled": False,
        "sampleRate": 0.15,
        "heatmapSampleRate": 1.0,
        "maskLevel": "moderate",
        "maxDuration": 300_000,
        "blockSelector": "",
    }
    config = {"replayEnabled": False, "heatmapEnabled": True, "sampleRate": 1, "maskLevel": "strict"}
    website = world.ask("POST", "/api/websites/{website}", "alice", json={"replayConfig": config}).json()
    assert website["recorderEnabled"] is True
    told = world.ask("GET", path, ANONYMOUS)
    assert {name: told.json()[name] for name in config} == config
    assert told.headers["cache-control"] == "public, max-age=60, stale-while-revalidate=300"
