"""Data as a table: a row for each event of a name, or for each visitor with a property, with all of its properties.

Rows are the latest first: events by their time, visitors by when the site last told something of them. Values are text:
numbers without empty decimals, dates to the second in local time.
"""

import asyncio
from datetime import UTC, datetime, tzinfo
from decimal import Decimal
from typing import Any

import msgspec
from sqlalchemy import String, and_, cast, func, select

from kokumi.analytics.data_values import named, visitors
from kokumi.analytics.event_order import latest_first
from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.session_profile import decimal_text
from kokumi.analytics.time_range import iso_text
from kokumi.events.fold import as_milliseconds
from kokumi.events.rows import EventType
from kokumi.events.schema import event, event_data, session_data


class PivotEvent(msgspec.Struct, frozen=True, rename="camel"):
    """An event and its data; keys and values stand in the same order."""

    event_id: str
    session_id: str
    event_name: str | None
    url_path: str
    created_at: str
    property_keys: list[str]
    property_values: list[str]


class PivotSession(msgspec.Struct, frozen=True, rename="camel"):
    """A visitor and what the site said of them; keys and values stand in the same order."""

    session_id: str
    distinct_id: str | None
    created_at: str
    property_keys: list[str]
    property_values: list[str]


class EventPivot(msgspec.Struct, frozen=True):
    """A page of the events, and how many there are in all."""

    data: list[PivotEvent]
    count: int


class SessionPivot(msgspec.Struct, frozen=True):
    """A page of the visitors, and how many there are in all."""

    data: list[PivotSession]
    count: int


async def event_pivot(
    reader: Reader, scope: Scope, event_name: str, limit: int, offset: int, zone: tzinfo | None
) -> EventPivot:
    """The events of a name that have data."""
    range_ = scope.range
    in_range = and_(
        event_data.c.website_id == scope.website_id,
        event_data.c.created_at.between(range_.start_time, range_.end_time),
    )
    wanted = and_(
        named(scope, event_name).matching(bounces=False),
        event.c.event_type == EventType.CUSTOM.value,
        event.c.event_id.in_(select(event_data.c.event_id).where(in_range)),
    )
    id_ = cast(event.c.event_id, String)
    page = select(id_, event.c.session_id, event.c.event_name, event.c.url_path, event.c.created_at).where(wanted)
    rows, count = await asyncio.gather(
        reader.fetch(page.order_by(*latest_first()).limit(limit).offset(offset)),
        reader.fetch(select(func.count()).select_from(event).where(wanted)),
    )
    owner = cast(event_data.c.event_id, String)
    values = await _values(reader, event_data, owner, [row[0] for row in rows], in_range, zone)
    return EventPivot(
        [
            PivotEvent(event_id, str(session_id), name, path, iso_text(as_milliseconds(created_at)), *values[event_id])
            for event_id, session_id, name, path, created_at in rows
        ],
        count[0][0],
    )


async def session_pivot(
    reader: Reader, scope: Scope, property_name: str, limit: int, offset: int, zone: tzinfo | None
) -> SessionPivot:
    """The visitors of the scope who have a property."""
    data = session_data.c
    having = select(data.session_id).where(data.website_id == scope.website_id, data.data_key == property_name)
    wanted = and_(
        data.website_id == scope.website_id,
        data.session_id.in_(visitors(scope)),
        data.session_id.in_(having),
    )
    id_ = cast(data.session_id, String)
    latest = func.max(data.created_at).label("latest_at")
    page = select(id_, func.max(data.distinct_id), latest).where(wanted).group_by(id_).order_by(latest.desc(), id_)
    rows, count = await asyncio.gather(
        reader.fetch(page.limit(limit).offset(offset)),
        reader.fetch(select(func.count(data.session_id.distinct())).where(wanted)),
    )
    own = data.website_id == scope.website_id
    values = await _values(reader, session_data, id_, [row[0] for row in rows], own, zone)
    return SessionPivot(
        [
            PivotSession(session_id, distinct_id, iso_text(as_milliseconds(told_at)), *values[session_id])
            for session_id, distinct_id, told_at in rows
        ],
        count[0][0],
    )


async def _values(
    reader: Reader, table: Any, owner: Any, ids: list[str], condition: Any, zone: tzinfo | None
) -> dict[str, tuple[list[str], list[str]]]:
    """Keys and values of the rows on a page, by id."""
    found: dict[str, tuple[list[str], list[str]]] = {id_: ([], []) for id_ in ids}
    if not ids:
        return found
    data = table.c
    query = (
        select(owner, data.data_key, data.string_value, data.number_value, data.date_value)
        .where(condition, owner.in_(ids))
        .order_by(owner, data.data_key)
    )
    for id_, key, text, number, moment in await reader.fetch(query):
        keys, values = found[id_]
        keys.append(key)
        values.append(_shown(text, number, moment, zone))
    return found


def _shown(text: str | None, number: Decimal | None, moment: datetime | None, zone: tzinfo | None) -> str:
    if moment is not None:
        if zone is None:
            return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        return moment.replace(tzinfo=UTC).astimezone(zone).strftime("%Y-%m-%d %H:%M:%S")
    if number is not None:
        return decimal_text(Decimal(number))
    return text or ""
