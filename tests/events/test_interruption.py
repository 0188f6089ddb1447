"""A query that nobody waits for any more is stopped, before it begins or while it runs."""

import asyncio
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, literal_column, select, text

from kokumi.api.attentive_reader import AttentiveReader
from kokumi.errors import ClientGone
from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import Query, QueryStoppedError
from kokumi.events.interruption import Interruption
from kokumi.events.store import EventStore

ENDLESS: Query = select(func.sum(literal_column("a.range * b.range % 7"))).select_from(
    text("range(10000000) AS a, range(1000000) AS b")
)
"""Takes hours."""


def test_a_request_before_the_query_stops_it_when_it_begins(tmp_path: Path) -> None:
    engine = DuckDBEngine(None)
    interruption = Interruption()
    interruption.request()
    with pytest.raises(QueryStoppedError):
        engine.fetch(ENDLESS, None, interruption)
    engine.close()


def test_a_request_after_the_query_does_nothing() -> None:
    stopped: list[bool] = []
    interruption = Interruption()
    with interruption.armed(lambda: stopped.append(True)):
        pass
    interruption.request()
    assert stopped == []


def test_a_running_query_ends_with_the_call_and_others_go_on(tmp_path: Path) -> None:
    async def run() -> None:
        engine = DuckDBEngine(tmp_path / "events.db")
        store = EventStore(engine, tmp_path / "journal", query_timeout=0, readers=1)
        await store.open()
        asking = asyncio.create_task(store.fetch(ENDLESS))
        await asyncio.sleep(0.2)
        asking.cancel()
        with pytest.raises(asyncio.CancelledError):
            await asking
        # There is one reader: this answer comes only if the endless query has ended.
        assert await store.fetch(select(literal_column("1"))) == [(1,)]
        await store.close()

    asyncio.run(asyncio.wait_for(run(), 60))


class Patient:
    """A reader whose answers come when they are told to."""

    def __init__(self) -> None:
        self.cancelled = False
        self.answer: asyncio.Future[list[tuple[Any, ...]]] = asyncio.get_running_loop().create_future()

    async def fetch(self, _query: Query) -> list[tuple[Any, ...]]:
        try:
            return await self.answer
        except asyncio.CancelledError:
            self.cancelled = True
            raise


def test_who_leaves_stops_the_question() -> None:
    async def run() -> None:
        messages: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        patient = Patient()
        asking = asyncio.create_task(AttentiveReader(patient, messages.get).fetch(ENDLESS))
        await messages.put({"type": "http.request", "body": b""})
        await messages.put({"type": "http.disconnect"})
        with pytest.raises(ClientGone):
            await asking
        await asyncio.sleep(0)
        assert patient.cancelled

    asyncio.run(asyncio.wait_for(run(), 10))


def test_who_stays_gets_the_answer() -> None:
    async def run() -> None:
        patient = Patient()
        patient.answer.set_result([(1,)])
        assert await AttentiveReader(patient, asyncio.Queue[Any]().get).fetch(ENDLESS) == [(1,)]

    asyncio.run(asyncio.wait_for(run(), 10))
