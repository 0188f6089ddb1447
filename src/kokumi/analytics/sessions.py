"""The visitors of a range, the latest first.

A row is a visitor on one hostname (a visitor seen on two hostnames is two rows) with what they did there in the range,
as far as it matches. `search` finds parts of distinct id, browser, operating system, device or city, in any case.
"""

import asyncio
from collections.abc import Sequence
from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, case, distinct, func, or_, select

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
    return await page_of_sessions(reader, scope.website_id, sessions_query(scope, search, searched), limit, offset)


def sessions_query(scope: Scope, search: str, searched: Sequence[ColumnElement[Any]]) -> Query:
    """Rows of session, hostname, attributes, first and last time, visits, views and events; without order."""
    who = [event.c[name] for name in ("session_id", "hostname", *ATTRIBUTES)]
    query = (
        select(
            *who,
            func.min(event.c.created_at).label("first_at"),
            func.max(event.c.created_at).label("last_at"),
            func.count(distinct(event.c.visit_id)).label("visits"),
            count_of(EventType.PAGEVIEW).label("views"),
            count_of(EventType.CUSTOM).label("events"),
        )
        .where(scope.matching(bounces=False))
        .group_by(*who)
    )
    return query.where(or_(*(contains(column, search) for column in searched))) if search else query


async def page_of_sessions(reader: Reader, website_id: str, found: Query, limit: int, offset: int) -> Sessions:
    """One page of the rows of `sessions_query`, the latest first, and how many there are."""
    columns = found.selected_columns
    order = (columns.last_at.desc(), columns.session_id, columns.hostname)
    rows, count = await asyncio.gather(
        reader.fetch(found.order_by(*order).limit(limit).offset(offset)),
        reader.fetch(select(func.count()).select_from(found.subquery("found"))),
    )
    return Sessions([_summary(website_id, row) for row in rows], count[0][0])


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
