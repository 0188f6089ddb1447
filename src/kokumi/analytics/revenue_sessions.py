"""Who bought: visitors with a sale in one currency, the latest first.

A row is a visitor on one hostname with what they did there in the range, as far as it matches; that a sale matches is
not asked. `search` finds parts of browser, operating system, device or city, in any case.
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
from kokumi.events.schema import event, revenue

ATTRIBUTES: Final = ("browser", "os", "device", "screen", "language", "country", "region", "city")


class RevenueSession(msgspec.Struct, frozen=True, rename="camel"):
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


class RevenueSessions(msgspec.Struct, frozen=True):
    """A page of the visitors, and how many rows there are in all."""

    data: list[RevenueSession]
    count: int


async def revenue_sessions(
    reader: Reader, scope: Scope, currency: str, search: str, limit: int, offset: int
) -> RevenueSessions:
    """The visitors with a sale in `currency`, which capital letters find."""
    found = revenue_sessions_query(scope, currency, search)
    rows, count = await asyncio.gather(
        reader.fetch(found.order_by(*_order(found)).limit(limit).offset(offset)),
        reader.fetch(select(func.count()).select_from(found.subquery("found"))),
    )
    return RevenueSessions([_answer(scope.website_id, row) for row in rows], count[0][0])


def revenue_sessions_query(scope: Scope, currency: str, search: str) -> Query:
    """Rows of session, hostname, attributes, first and last time, visits, views and events; without order."""
    bought = select(revenue.c.session_id).where(
        revenue.c.website_id == scope.website_id,
        revenue.c.created_at.between(scope.range.start_time, scope.range.end_time),
        func.upper(revenue.c.currency) == currency,
    )
    who = [event.c[name] for name in ("session_id", "hostname", *ATTRIBUTES)]
    query = (
        select(
            *who,
            func.min(event.c.created_at).label("first_at"),
            func.max(event.c.created_at).label("last_at"),
            func.count(distinct(event.c.visit_id)).label("visits"),
            _count(EventType.PAGEVIEW).label("views"),
            _count(EventType.CUSTOM).label("events"),
        )
        .where(scope.matching(bounces=False), event.c.session_id.in_(bought))
        .group_by(*who)
    )
    searched = (event.c.browser, event.c.os, event.c.device, event.c.city)
    return query.where(or_(*(contains(column, search) for column in searched))) if search else query


def _count(type_: EventType) -> ColumnElement[Any]:
    return func.sum(case((event.c.event_type == type_.value, 1), else_=0))


def _order(found: Query) -> tuple[ColumnElement[Any], ...]:
    columns = found.selected_columns
    return columns.last_at.desc(), columns.session_id, columns.hostname


def _answer(website_id: str, row: Sequence[Any]) -> RevenueSession:
    session_id, hostname, *attributes, first_at, last_at, visits, views, events = row
    last = iso_text(as_milliseconds(last_at))
    return RevenueSession(
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
