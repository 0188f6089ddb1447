"""A website with events of its own, asked on every engine at once.

`Site.ask` runs a question on DuckDB, with and without what it adds up ahead, and on ClickHouse (embedded) and holds
their answers equal, row by row and type by type, before it hands one back. Websites have random ids, so the engines
live as long as the test process.
"""

import asyncio
import itertools
import uuid
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar

import pytest

from kokumi.analytics.filters import parse_filters
from kokumi.analytics.scope import Scope
from kokumi.analytics.time_range import DAY_MS, TimeRange
from kokumi.collect.counted_ids import CountedIds
from kokumi.events.clickhouse import ClickHouseEngine
from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import EventEngine, FoldedRows, ForgottenDay, JournalPosition, Query
from kokumi.events.fold import as_datetime, fold
from kokumi.events.rows import Event, Hit
from tests.events.factories import NOON, make_event

T = TypeVar("T")
_offsets = itertools.count(1)

LATEST_MS = 10_000_000_000_000
"""Behind every time that tests have: in 2286."""

DAY = TimeRange(NOON - DAY_MS // 2, NOON + DAY_MS // 2 - 1)
"""The day whose noon is `NOON`, in UTC."""


class AddedUpEngine(DuckDBEngine):
    """DuckDB that has added up ahead all that it has."""

    def write(self, rows: FoldedRows, position: JournalPosition) -> None:
        super().write(rows, position)
        while self.upkeep(as_datetime(LATEST_MS), at_once=200):
            pass


class EveryEngine:
    """Answers what all engines answer."""

    def __init__(self, engines: Sequence[EventEngine]) -> None:
        self._engines = engines

    def write(self, hits: Sequence[Hit]) -> None:
        rows = fold(hits, {})
        position = JournalPosition(1, next(_offsets))
        for engine in self._engines:
            engine.write(rows, position)

    def forget(self, website_id: str, until: int, day: ForgottenDay | None) -> None:
        for engine in self._engines:
            engine.forget_events(website_id, as_datetime(until), [], day)

    async def fetch(self, query: Query) -> list[tuple[Any, ...]]:
        first, *others = [engine.fetch(query, 30.0) for engine in self._engines]
        for other in others:
            assert other == first
            assert [list(map(type, row)) for row in other] == [list(map(type, row)) for row in first]
        return first


class Site:
    """One website."""

    def __init__(self, engine: EveryEngine) -> None:
        self.id = str(uuid.uuid4())
        self._engine = engine
        self.hits: list[Hit] = []

    def has(self, *hits: Hit) -> None:
        """Stores hits that were made for this website."""
        self.hits += hits
        self._engine.write(hits)

    def forgets(self, until: int, day: ForgottenDay | None = None) -> None:
        """Forgets what was before a time (Unix ms)."""
        self._engine.forget(self.id, until, day)

    def event(self, session: int = 1, after: int = 0, **fields: Any) -> Event:
        """An event of this website, `after` milliseconds past noon."""
        return make_event(session, website_id=self.id, created_at=NOON + after, **fields)

    def has_at_noon(self, *paths: str) -> None:
        """Stores a visit whose pages came one after another, but within one millisecond."""
        ids = CountedIds()
        self.has(*(self.event(url_path=path, event_id=ids.new()) for path in paths))

    def scope(self, range_: TimeRange = DAY, parameters: dict[str, str] | None = None, **options: Any) -> Scope:
        """The website in a range, filtered as a request's parameters say."""
        return Scope(self.id, range_, parse_filters(parameters or {}), **options)

    def ask(self, question: Callable[..., Awaitable[T]], *arguments: Any) -> T:
        """The answer that all engines give."""

        async def run() -> T:
            return await question(self._engine, *arguments)

        return asyncio.run(run())


@pytest.fixture(scope="session")
def every_engine(chdb_path: Path) -> Iterator[EveryEngine]:
    engines = [
        DuckDBEngine(None),
        AddedUpEngine(None),
        ClickHouseEngine({"interface": "chdb", "path": str(chdb_path)}, "analytics"),
    ]
    for engine in engines:
        engine.migrate()
    yield EveryEngine(engines)
    for engine in engines:
        engine.close()


@pytest.fixture
def new_site(every_engine: EveryEngine) -> Callable[[], Site]:
    return lambda: Site(every_engine)


@pytest.fixture
def site(new_site: Callable[[], Site]) -> Site:
    return new_site()
