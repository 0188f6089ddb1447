"""The visitors of a range, the latest first.

A row is a visitor on one hostname (a visitor seen on two hostnames is two rows) with what they did there in the range,
as far as it matches. `search` finds parts of distinct id, browser, operating system, device or city, in any case.
"""

import asyncio
from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, and_, case, distinct, func, or_, select

from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.time_range import iso_text
from kokumi.events.engine import Query
from kokumi.events.fold import as_milliseconds
from kokumi.events.functions import contains
from kokumi.events.rows import EventType
from kokumi.events.schema import event

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
    searched = (event.c.distinct_id, event.c.city, event.c.browser, event.c.os, event.c.device)
    return await page_of_sessions(reader, scope.website_id, searching(scope, search, searched), limit, offset)


def searching(scope: Scope, search: str, searched: Sequence[ColumnElement[Any]]) -> ColumnElement[bool]:
    """Events that match and, where something is searched for, have it in one of the columns."""
    found = [or_(*(contains(column, search) for column in searched))] if search else []
    return and_(scope.matching(bounces=False), *found)


async def page_of_sessions(
    reader: Reader, website_id: str, wanted: ColumnElement[bool], limit: int, offset: int
) -> Sessions:
    """One page of the visitors with such events, the latest first, and how many there are.

    Who is on the page is asked of few columns; what else is shown, of the events of these visitors alone.
    """
    who, last = (event.c.session_id, event.c.hostname), func.max(event.c.created_at).label("last_at")
    everybody = select(*who, func.min(event.c.created_at), last).where(wanted).group_by(*who)
    page, count = await asyncio.gather(
        reader.fetch(everybody.order_by(last.desc(), *who).limit(limit).offset(offset)),
        reader.fetch(select(func.count()).select_from(select(*who).where(wanted).group_by(*who).subquery("found"))),
    )
    if not page:
        return Sessions([], count[0][0])
    rows = await reader.fetch(
        details_query(wanted, {row[0] for row in page}, min(row[2] for row in page), max(row[3] for row in page))
    )
    shown = {row[:2]: row for row in rows}
    return Sessions([_summary(website_id, shown[row[:2]]) for row in page if row[:2] in shown], count[0][0])


def details_query(wanted: ColumnElement[bool], session_ids: Collection[Any], first: datetime, last: datetime) -> Query:
    """Rows of session, hostname, attributes, first and last time, visits, views and events of these sessions.

    Parameters
    ----------
    first, last: between which all their events lie.
    """
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
        .where(wanted, event.c.created_at.between(first, last))
        .where(event.c.session_id.in_([str(session_id) for session_id in session_ids]))
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
