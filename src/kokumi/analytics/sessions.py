"""The visitors of a range, the latest first.

A row is a visitor on one hostname (a visitor seen on two hostnames is two rows) with what they did there in the range,
as far as it matches. `search` finds parts of distinct id, browser, operating system, device or city, in any case.
"""

import asyncio
from collections.abc import Collection, Sequence
from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, and_, case, distinct, func, or_, select

from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.time_range import TimeRange, iso_text
from kokumi.analytics.visit_parts import Narrowing, everything, visit_parts
from kokumi.events.engine import Query
from kokumi.events.fold import as_milliseconds
from kokumi.events.functions import contains
from kokumi.events.rows import EventType
from kokumi.events.schema import event, session
from kokumi.events.visitors import count_visitors, visitor

NEAR_END: Final = 64
"""Which part of a range is its end."""

USUAL_HOSTNAMES: Final = 16
"""As many hostnames as a website may have without being unusual."""

ATTRIBUTES: Final = ("browser", "os", "device", "screen", "language", "country", "region", "city")


class SessionSummary(msgspec.Struct, frozen=True, rename="camel"):
    """A visitor on a hostname: visits, page views and custom events there, first and last moment (ISO 8601)."""

    id: str
    website_id: str
    hostname: str | None
    browser: str | None
    os: str | None
    device: str | None
    screen: str | None
    language: str | None
    country: str | None
    region: str | None
    city: str | None
    first_at: str
    last_at: str
    visits: int
    views: int
    events: int
    created_at: str


class Sessions(msgspec.Struct, frozen=True):
    """A page of the visitors, and how many rows there are in all."""

    data: list[SessionSummary]
    count: int


async def sessions(reader: Reader, scope: Scope, search: str, limit: int, offset: int) -> Sessions:
    """The visitors of the scope."""
    searched = ("distinct_id", "city", "browser", "os", "device")
    return await page_of_sessions(reader, scope, searching(search, searched), limit, offset)


def searching(search: str, searched: Sequence[str]) -> Narrowing:
    """Those that have it in one of the columns, where something is searched for."""
    if not search:
        return everything
    return lambda table: [or_(*(contains(table.c[name], search) for name in searched))]


async def page_of_sessions(reader: Reader, scope: Scope, narrowed: Narrowing, limit: int, offset: int) -> Sessions:
    """One page of the visitors with such events, the latest first, and how many there are.

    Who is on the page is asked of few columns; what else is shown, of the events of these visitors alone.
    """
    page, count = await asyncio.gather(
        _latest(reader, scope, narrowed, limit, offset),
        reader.fetch(_count_query(scope, narrowed)),
    )
    total = int(count[0][0])
    if not page:
        return Sessions([], total)
    wanted = and_(scope.matching(bounces=False), *narrowed(event), event.c.created_at <= max(row[2] for row in page))
    rows = await reader.fetch(_details_query(scope.website_id, wanted, {row[0] for row in page}))
    shown = {row[:2]: row for row in rows}
    return Sessions([_summary(scope.website_id, shown[row[:2]]) for row in page if row[:2] in shown], total)


async def _latest(reader: Reader, scope: Scope, narrowed: Narrowing, limit: int, offset: int) -> list[tuple[Any, ...]]:
    """Rows of session, hostname and last time. If the end of the range has enough of them, no more is looked at."""
    range_ = scope.range
    near_end = max(range_.start, range_.end - (range_.end - range_.start) // NEAR_END)
    found: list[tuple[Any, ...]] = []
    for start in dict.fromkeys((near_end, range_.start)):
        recent = msgspec.structs.replace(scope, range=TimeRange(start, range_.end))
        found = await reader.fetch(_latest_query(recent, narrowed).limit(limit).offset(offset))
        if len(found) == limit:
            break
    return found


def _latest_query(scope: Scope, narrowed: Narrowing) -> Query:
    """Rows of session, hostname and last time, the latest first."""
    part = visit_parts(scope, "visitor", "hostname", "last_at", bounces=False, narrowed=narrowed).c
    last = func.max(part.last_at).label("last")
    who = select(part.visitor, part.hostname, last).group_by(part.visitor, part.hostname).subquery().c
    return (
        select(session.c.session_id, who.hostname, who.last)
        .where(session.c.website_id == scope.website_id, visitor(session) == who.visitor)
        .group_by(session.c.session_id, who.hostname, who.last)  # ClickHouse may have a session twice
        .order_by(who.last.desc(), session.c.session_id, who.hostname)
    )


def _count_query(scope: Scope, narrowed: Narrowing) -> Query:
    """How many rows the list has."""
    part = visit_parts(scope, "visitor", "hostname", bounces=False, narrowed=narrowed).c
    visitors = count_visitors(part.visitor, scope.website_id, USUAL_HOSTNAMES).label("visitors")
    of_hostname = select(part.hostname, visitors).group_by(part.hostname).subquery("of_hostname")
    return select(func.coalesce(func.sum(of_hostname.c.visitors), 0))


def _details_query(website_id: str, wanted: ColumnElement[bool], session_ids: Collection[Any]) -> Query:
    """Rows of session, hostname, attributes, first and last time, visits, views and events of these sessions."""
    them = select(visitor(session)).where(
        session.c.website_id == website_id, session.c.session_id.in_([str(session_id) for session_id in session_ids])
    )
    return (
        select(
            event.c.session_id,
            event.c.hostname,
            # Each event of a session has the session's own attributes.
            *(func.max(event.c[name]) for name in ATTRIBUTES),
            func.min(event.c.created_at),
            func.max(event.c.created_at),
            func.count(distinct(event.c.visit_id)),
            count_of(EventType.PAGEVIEW),
            count_of(EventType.CUSTOM),
        )
        .where(wanted, visitor(event).in_(them))
        .group_by(event.c.session_id, event.c.hostname)
        .order_by(event.c.session_id, event.c.hostname)
    )


def count_of(type_: EventType) -> ColumnElement[Any]:
    """How many of the rows are events of a kind."""
    return func.sum(case((event.c.event_type == type_.value, 1), else_=0))


def _summary(website_id: str, row: Sequence[Any]) -> SessionSummary:
    session_id, hostname, *attributes, first_at, last_at, visits, views, events = row
    last = iso_text(as_milliseconds(last_at))
    return SessionSummary(
        id=str(session_id),
        website_id=website_id,
        hostname=hostname,
        **dict(zip(ATTRIBUTES, attributes, strict=True)),
        first_at=iso_text(as_milliseconds(first_at)),
        last_at=last,
        visits=visits,
        views=int(views),
        events=int(events),
        created_at=last,
    )
