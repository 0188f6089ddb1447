"""A store that has added up a part of the time answers what it would answer from its events alone."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterator
from typing import Any

import pytest

from kokumi.analytics.breakdown import breakdown
from kokumi.analytics.dimensions import Dimension
from kokumi.analytics.expanded_metrics import expanded_metrics
from kokumi.analytics.filters import parse_filters
from kokumi.analytics.journey import journey
from kokumi.analytics.metrics import Page, metrics
from kokumi.analytics.retention import retention
from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.stats import stats
from kokumi.analytics.time_range import TimeRange
from kokumi.events.duckdb import LEFT_OPEN, DuckDBEngine
from kokumi.events.engine import JournalPosition, Query
from kokumi.events.fold import as_datetime, fold, session_ids
from kokumi.events.rows import Event
from tests.events.factories import NOON, make_event, number_id

WEBSITE = number_id(77)
MINUTE = 60_000
SCOPES: list[tuple[dict[str, str], dict[str, Any]]] = [
    ({}, {}),
    ({}, {"exclude_bounce": True}),
    ({"browser": "eq.firefox"}, {}),
    ({"hostname": "eq.a.example"}, {}),
]

QUESTIONS: list[Callable[[Reader, Scope], Awaitable[Any]]] = [
    stats,
    lambda *of: journey(*of, 3),
    lambda *of: retention(*of, None),
    lambda *of: metrics(*of, Dimension.ENTRY, Page()),
    lambda *of: metrics(*of, Dimension.EXIT, Page()),
    lambda *of: expanded_metrics(*of, Dimension.PATH, Page()),
    lambda *of: expanded_metrics(*of, Dimension.PATH, Page(2)),
    lambda *of: expanded_metrics(*of, Dimension.CHANNEL, Page()),
    lambda *of: breakdown(*of, ["path", "hostname"]),
]


class EngineReader:
    """What reads from an engine."""

    def __init__(self, engine: DuckDBEngine) -> None:
        self.engine = engine

    async def fetch(self, query: Query) -> list[tuple[Any, ...]]:
        return self.engine.fetch(query)


@pytest.fixture
def engines() -> Iterator[tuple[DuckDBEngine, DuckDBEngine]]:
    plain, half_closed = DuckDBEngine(None), DuckDBEngine(None)
    for engine in (plain, half_closed):
        engine.migrate()
    yield plain, half_closed
    for engine in (plain, half_closed):
        engine.close()


def some_events(chance: random.Random) -> list[Event]:
    """Visits of several visitors, some with an id in common, before and after noon."""
    return [
        make_event(
            chance.randint(1, 6),
            website_id=WEBSITE,
            created_at=NOON + chance.randint(-90, 90) * MINUTE + number,
            visit_id=number_id(500 + chance.randint(1, 9)),
            event_type=chance.choice([1, 1, 1, 2, 5]),
            url_path=f"/{chance.randint(1, 4)}",
            hostname=chance.choice(["a.example", "b.example"]),
            event_id=number_id(1000 + number),
        )
        for number in range(chance.randint(5, 40))
    ]


@pytest.mark.parametrize("seed", range(6))
def test_answers_are_those_of_the_events(engines: tuple[DuckDBEngine, DuckDBEngine], seed: int) -> None:
    chance = random.Random(seed)
    events = some_events(chance)
    middle = chance.randint(0, len(events))
    for part, hits in enumerate((events[:middle], events[middle:]), start=1):
        for engine in engines:
            engine.write(fold(hits, engine.sessions(session_ids(hits))), JournalPosition(1, part))
        # What follows comes late where it lies before this.
        engines[1].upkeep(as_datetime(NOON + chance.randint(-60, 30) * MINUTE) + LEFT_OPEN)
    for start, end in ((-100, 100), (-45, 45), (-100, 10), (5, 100)):
        range_ = TimeRange(NOON + start * MINUTE, NOON + end * MINUTE)
        for parameters, options in SCOPES:
            scope = Scope(WEBSITE, range_, parse_filters(parameters), **options)
            for question in QUESTIONS:
                expected, found = (asyncio.run(question(EngineReader(engine), scope)) for engine in engines)
                assert found == expected, (range_, parameters, options)
