"""The events of a range, the latest first: every kind, one by one.

`search` finds parts of the names of custom events and of the paths of page views, in any case.
"""

import asyncio
from collections.abc import Sequence
from typing import Any, Final

import msgspec
from sqlalchemy import and_, func, or_, select

from kokumi.analytics.event_order import latest_first
from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.time_range import iso_text
from kokumi.events.engine import Query
from kokumi.events.fold import as_milliseconds
from kokumi.events.functions import contains
from kokumi.events.rows import EventType
from kokumi.events.schema import event, event_data

_SHOWN: Final = (
    *("event_id", "session_id", "created_at", "hostname", "url_path", "url_query", "referrer_path", "referrer_query"),
    *("referrer_domain", "country", "city", "device", "os", "browser", "page_title", "event_type", "event_name"),
)


class ListedEvent(msgspec.Struct, frozen=True, rename="camel"):
    """One event; `has_data` says whether data came with it."""

    id: str
    website_id: str
    session_id: str
    created_at: str
    hostname: str | None
    url_path: str
    url_query: str | None
    referrer_path: str | None
    referrer_query: str | None
    referrer_domain: str | None
    country: str | None
    city: str | None
    device: str | None
    os: str | None
    browser: str | None
    page_title: str | None
    event_type: int
    event_name: str | None
    has_data: bool


class Events(msgspec.Struct, frozen=True):
    """A page of the events, and how many there are in all."""

    data: list[ListedEvent]
    count: int


async def events(reader: Reader, scope: Scope, search: str, limit: int, offset: int) -> Events:
    """The events of the scope."""
    wanted = scope.matching(bounces=False)
    if search:
        named = and_(event.c.event_type == EventType.CUSTOM.value, contains(event.c.event_name, search))
        seen = and_(event.c.event_type == EventType.PAGEVIEW.value, contains(event.c.url_path, search))
        wanted = and_(wanted, or_(named, seen))
    page = (
        select(*(event.c[name] for name in _SHOWN)).where(wanted).order_by(*latest_first()).limit(limit).offset(offset)
    )
    rows, count = await asyncio.gather(
        reader.fetch(page), reader.fetch(select(func.count()).select_from(event).where(wanted))
    )
    with_data = {row[0] for row in await reader.fetch(_with_data(scope, rows))} if rows else set[Any]()
    return Events([_listed(scope.website_id, row, row[0] in with_data) for row in rows], count[0][0])


def _with_data(scope: Scope, rows: Sequence[Sequence[Any]]) -> Query:
    """Those of these events, the latest first, that data came with; it has the time of its event."""
    data = event_data.c
    return (
        select(data.event_id)
        .where(data.website_id == scope.website_id, data.created_at.between(rows[-1][2], rows[0][2]))
        .where(data.event_id.in_([str(row[0]) for row in rows]))
        .distinct()
        .order_by(data.event_id)
    )


def _listed(website_id: str, row: Sequence[Any], has_data: bool) -> ListedEvent:
    event_id, session_id, created_at, *shown = row
    return ListedEvent(
        id=str(event_id),
        website_id=website_id,
        session_id=str(session_id),
        created_at=iso_text(as_milliseconds(created_at)),
        has_data=has_data,
        **dict(zip(_SHOWN[3:], shown, strict=True)),
    )
