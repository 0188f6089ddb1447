"""Makes up traffic: websites and a number of events go in, rows of the event store come out.

    plan (how many new visitors each day) ─> visitors ─> visits ─┬─> events ─> data, sales
                                                                 └─> sessions, traits

Everything is decided by hashing numbers with the seed, in SQL: the same seed, range and websites make the same rows,
and a million of them in a few seconds. Some days are stored at once, in each of them visitor by visitor.
"""

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from kokumi.demo import traffic_sql
from kokumi.demo.profile import Kind
from kokumi.demo.reference_tables import create_reference_tables, insert_columns
from kokumi.demo.traffic_rows import ROWS, SESSIONS_OF_EVENTS
from kokumi.demo.visitors import WEEKDAYS
from kokumi.events.duckdb_bulk import BulkRows

CHUNK_EVENTS = 2_000_000
"""About so many events are made and stored at once: bounds memory."""

MOST_VISITS = 15
"""One visitor comes at most so often."""


@dataclass(frozen=True, slots=True)
class Site:
    """A website to make traffic for.

    Parameters
    ----------
    events: about how many in the whole range.
    growth: how much busier the last day is than the first, as a share: 0.5 is half again as busy.
    """

    website_id: str
    hostname: str
    kind: Kind
    events: int
    growth: float = 0.5
    currency: str = "EUR"


@dataclass(frozen=True, slots=True)
class Range:
    """From when to when there is traffic, in UTC without zone."""

    start: datetime
    end: datetime

    @classmethod
    def until(cls, end: datetime, days: int) -> "Range":
        """The `days` days before `end`, which has a zone."""
        end = end.astimezone(UTC).replace(tzinfo=None, microsecond=0)
        return cls(end - timedelta(days=days), end)


def make_traffic(
    bulk: BulkRows,
    sites: Sequence[Site],
    within: Range,
    seed: int = 1,
    on_progress: Callable[[float], None] | None = None,
) -> int:
    """Stores the traffic of all websites.

    Parameters
    ----------
    on_progress: told now and then which share is done, from 0 to 1.

    Returns
    -------
    The number of events: near to what was asked for, not equal to it.
    """
    connection = bulk.connection
    chance = random.Random(seed)  # noqa: S311  (what is made up has to be made up again)
    for statement in traffic_sql.macros(chance.getrandbits(62)):
        connection.execute(statement)
    create_reference_tables(connection, sites)
    insert_columns(connection, "plan", _plan(sites, within, chance))
    connection.execute(traffic_sql.VISITS, {"start": within.start, "end": within.end})
    events = 0
    chunks = max(1, round(sum(site.events for site in sites) / CHUNK_EVENTS))
    length = (within.end - within.start) / chunks
    borders = [within.start + length * number for number in range(chunks)] + [within.end]
    for number, (start, end) in enumerate(pairwise(borders), start=1):
        connection.execute(traffic_sql.CHUNK_VISITS, {"start": start, "end": end})
        connection.execute(traffic_sql.CHUNK_EVENTS, {"end": within.end})
        bulk.store(ROWS, sessions=SESSIONS_OF_EVENTS, in_order=True)
        counted = connection.execute("SELECT count(*) FROM chunk_event").fetchone()
        events += counted[0] if counted else 0
        if on_progress is not None:
            on_progress(number / chunks)
    return events


def _plan(sites: Sequence[Site], within: Range, chance: random.Random) -> dict[str, tuple[str, list[object]]]:
    """By column: of each website and day the number of its first new visitor and how many there are."""
    rows: list[tuple[int, datetime, int, int]] = []
    first = 1
    for number, site in enumerate(sites):
        weights = _weights(site, within, chance)
        visitors = site.events / (site.kind.events_in_visit() * _visits_of_visitor(site.kind))
        owed = 0.0
        for day, weight in weights:
            owed += visitors * weight
            new = int(owed)
            owed -= new
            rows.append((number, day, first, new))
            first += new
    columns = list(zip(*rows, strict=True))
    kinds = ("INTEGER", "TIMESTAMP", "BIGINT", "INTEGER")
    names = ("site", "day", "first_visitor", "visitors")
    return {name: (kind, list(column)) for name, kind, column in zip(names, kinds, columns, strict=True)}


def _weights(site: Site, within: Range, chance: random.Random) -> list[tuple[datetime, float]]:
    """Each day of the range and its share of the website's visitors: growth, the rhythm of the week, luck, and fame."""
    start = within.start.replace(hour=0, minute=0, second=0)
    days = (within.end - start).days + 1
    famous = {chance.randrange(days) for _ in range(1 + days // 60)}
    weights: list[tuple[datetime, float]] = []
    for number in range(days):
        day = start + timedelta(days=number)
        weight = (1 + site.growth * number / days) * WEEKDAYS[day.weekday()] * math.exp(chance.gauss(0, 0.07))
        weight *= 2.1 if number in famous else 1.35 if number - 1 in famous else 1
        share = (min(day + timedelta(days=1), within.end) - max(day, within.start)) / timedelta(days=1)
        weights.append((day, weight * share))
    total = sum(weight for _, weight in weights)
    return [(day, weight / total) for day, weight in weights]


def _visits_of_visitor(kind: Kind) -> float:
    return sum(kind.returning**number for number in range(MOST_VISITS))
