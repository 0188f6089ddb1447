"""Session replays: which visits were recorded, and the events of one recording.

A row is a visit with at least one part that was recorded in the range, the latest first. Its duration is the time that
its parts span, each by itself, summed: pauses between them do not count. With filters or a cohort those visits are
listed that have a matching event in the range. `search` finds parts of distinct id, city, browser, operating system or
device, in any case.
"""

import asyncio
from collections.abc import Sequence
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, and_, func, or_, select, tuple_

from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.time_range import iso_text
from kokumi.events.engine import Query
from kokumi.events.fold import as_milliseconds
from kokumi.events.functions import contains, milliseconds_between
from kokumi.events.replay_text import inflated
from kokumi.events.schema import event, replay_chunk, session

_ATTRIBUTES = ("browser", "os", "device", "country", "city")


class ReplaySummary(msgspec.Struct, frozen=True, rename="camel"):
    """One recorded visit. `id` is the visit's; `duration` is in milliseconds."""

    id: str
    session_id: str
    website_id: str
    browser: str | None
    os: str | None
    device: str | None
    country: str | None
    city: str | None
    event_count: int
    chunk_count: int
    started_at: str
    ended_at: str
    duration: int
    created_at: str


class Replays(msgspec.Struct, frozen=True):
    """A page of the recorded visits, and how many there are in all."""

    data: list[ReplaySummary]
    count: int


class Replay(msgspec.Struct, frozen=True, rename="camel"):
    """A recording; of a visit that was not recorded everything is empty."""

    session_id: str | None
    events: list[Any]
    started_at: str | None
    ended_at: str | None
    event_count: int
    chunk_count: int


async def replays(
    reader: Reader,
    scope: Scope,
    search: str,
    limit: int,
    offset: int,
    *,
    session_id: str | None = None,
    least_duration: int = 0,
) -> Replays:
    """The recorded visits of a scope.

    Parameters
    ----------
    session_id: only those of this visitor.
    least_duration: milliseconds; shorter recordings are left out.
    """
    found = _visits(scope, search, session_id, least_duration)
    columns = found.selected_columns
    page = found.order_by(columns.latest_at.desc(), columns.visit_id).limit(limit).offset(offset)
    rows, count = await asyncio.gather(
        reader.fetch(page), reader.fetch(select(func.count()).select_from(found.subquery("found")))
    )
    return Replays([_summary(scope.website_id, row) for row in rows], count[0][0])


async def replay(reader: Reader, website_id: str, visit_id: str) -> Replay:
    """The events of one recording, in order of time."""
    chunk = replay_chunk.c
    query = (
        select(chunk.session_id, chunk.created_at, chunk.ended_at, chunk.events)
        .where(chunk.website_id == website_id, chunk.visit_id == visit_id)
        .order_by(chunk.chunk_index, chunk.created_at, chunk.ended_at)
    )
    chunks = await reader.fetch(query)
    if not chunks:
        return Replay(None, [], None, None, 0, 0)
    events = await asyncio.to_thread(_events, [row[3] for row in chunks])
    return Replay(
        session_id=str(chunks[0][0]),
        events=events,
        started_at=iso_text(min(as_milliseconds(row[1]) for row in chunks)),
        ended_at=iso_text(max(as_milliseconds(row[2]) for row in chunks)),
        event_count=len(events),
        chunk_count=len(chunks),
    )


async def recorded_visits(reader: Reader, website_id: str, session_id: str) -> list[str]:
    """The visits of a visitor that were recorded."""
    chunk = replay_chunk.c
    query = select(chunk.visit_id).where(chunk.website_id == website_id, chunk.session_id == session_id)
    return sorted({str(row[0]) for row in await reader.fetch(query)})


def _visits(scope: Scope, search: str, session_id: str | None, least_duration: int) -> Query:
    chunk = replay_chunk.c
    duration = func.sum(milliseconds_between(chunk.created_at, chunk.ended_at))
    attributes = [session.c[name] for name in _ATTRIBUTES]
    of_session = and_(session.c.session_id == chunk.session_id, session.c.website_id == chunk.website_id)
    query = (
        select(
            chunk.visit_id,
            chunk.session_id,
            *attributes,
            func.sum(chunk.event_count).label("event_count"),
            func.count().label("chunk_count"),
            func.min(chunk.created_at).label("started_at"),
            func.max(chunk.ended_at).label("ended_at"),
            duration.label("duration"),
            func.max(chunk.created_at).label("latest_at"),
        )
        .select_from(replay_chunk.join(session, of_session))
        .where(*_conditions(scope, search, session_id))
        .group_by(chunk.visit_id, chunk.session_id, *attributes)
    )
    return query.having(duration >= least_duration) if least_duration else query


def _conditions(scope: Scope, search: str, session_id: str | None) -> list[ColumnElement[bool]]:
    chunk, range_ = replay_chunk.c, scope.range
    conditions = [chunk.website_id == scope.website_id, chunk.created_at.between(range_.start_time, range_.end_time)]
    if session_id is not None:
        conditions.append(chunk.session_id == session_id)
    if scope.narrowed or scope.exclude_bounce:
        visits = select(event.c.session_id, event.c.visit_id).where(scope.matching())
        conditions.append(tuple_(chunk.session_id, chunk.visit_id).in_(visits))
    if search:
        searched = (session.c.distinct_id, session.c.city, session.c.browser, session.c.os, session.c.device)
        conditions.append(or_(*(contains(column, search) for column in searched)))
    return conditions


def _summary(website_id: str, row: Sequence[Any]) -> ReplaySummary:
    visit_id, session_id, *attributes, event_count, chunk_count, started_at, ended_at, duration, created_at = row
    return ReplaySummary(
        id=str(visit_id),
        session_id=str(session_id),
        website_id=website_id,
        **dict(zip(_ATTRIBUTES, attributes, strict=True)),
        event_count=int(event_count),
        chunk_count=chunk_count,
        started_at=iso_text(as_milliseconds(started_at)),
        ended_at=iso_text(as_milliseconds(ended_at)),
        duration=int(duration),
        created_at=iso_text(as_milliseconds(created_at)),
    )


def _events(texts: Sequence[str]) -> list[Any]:
    """The events of all parts by their time; those that have none stay behind what came before them."""
    timed: list[tuple[float, Any]] = []
    last = 0.0
    for text in texts:
        for item in inflated(text):
            last = _time(item, last)
            timed.append((last, item))
    return [item for _, item in sorted(timed, key=lambda pair: pair[0])]


def _time(item: Any, otherwise: float) -> float:
    time = item.get("timestamp") if isinstance(item, dict) else None  # pyright: ignore
    return float(time) if isinstance(time, int | float) else otherwise
