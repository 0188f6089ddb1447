"""The data that came with events: event by event, and which properties and values there are.

An event's data is flat: nested keys are joined by dots. Only data of matching events in the range counts. Values are
listed as text: numbers without empty decimals, dates as the hour they lie in (UTC).
"""

import asyncio
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, FromClause, and_, distinct, func, select

from kokumi.analytics.event_order import latest_first
from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.session_data import ValueTotal, shown_value, value_text
from kokumi.analytics.session_profile import decimal_text
from kokumi.analytics.time_range import iso_text
from kokumi.events.fold import as_milliseconds
from kokumi.events.schema import event, event_data

MOST_PROPERTIES: Final = 500
MOST_VALUES: Final = 100
MOST_FIELDS: Final = 100


class EventProperty(msgspec.Struct, frozen=True, rename="camel"):
    """One key of an event's data; numbers are decimal text."""

    data_key: str
    string_value: str | None
    number_value: str | None
    date_value: str | None
    data_type: int
    created_at: str


class EventWithData(msgspec.Struct, frozen=True, rename="camel"):
    """An event and its data."""

    website_id: str
    event_id: str
    event_name: str | None
    event_properties: list[EventProperty]


class EventsWithData(msgspec.Struct, frozen=True):
    """A page of the events that have data, and how many there are in all."""

    data: list[EventWithData]
    count: int


class PropertyOfEvent(EventProperty, frozen=True, kw_only=True, rename="camel"):
    """One key of an event's data, with the event."""

    website_id: str
    event_id: str
    event_name: str | None


class EventPropertyTotal(msgspec.Struct, frozen=True, rename="camel"):
    """A property of events of a name, the kind of its values (where they differ, the first), and how many have it."""

    event_name: str | None
    property_name: str
    data_type: int
    total: int


class TypedPropertyTotal(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """A property of events of a name with its kind and, where one event was asked for, a value; how many have it."""

    event_name: str | None
    property_name: str
    data_type: int
    total: int
    property_value: str | msgspec.UnsetType | None = msgspec.UNSET


class FieldTotal(msgspec.Struct, frozen=True, rename="camel"):
    """A property with its kind and one of its values, and how often it occurred."""

    property_name: str
    data_type: int
    value: str | None
    total: int


class EventDataStats(msgspec.Struct, frozen=True):
    """Events that have data, different properties, and values in all (text, as in the reference)."""

    events: int
    properties: int
    records: str | None


async def events_with_data(reader: Reader, scope: Scope, limit: int, offset: int) -> EventsWithData:
    """The events of the scope that have data, the latest first."""
    has_data = event.c.event_id.in_(select(event_data.c.event_id).where(_in_range(scope)))
    wanted = and_(scope.matching(bounces=False), has_data)
    page = (
        select(event.c.event_id, event.c.event_name, event.c.created_at)
        .where(wanted)
        .order_by(*latest_first())
        .limit(limit)
        .offset(offset)
        .subquery("page")
    )
    query = (
        select(page.c.event_id, page.c.event_name, *_property_columns())
        .select_from(event_data.join(page, page.c.event_id == event_data.c.event_id))
        .where(_in_range(scope))
        .order_by(*latest_first(page), event_data.c.data_key)
    )
    rows, count = await asyncio.gather(
        reader.fetch(query), reader.fetch(select(func.count()).select_from(event).where(wanted))
    )
    found: dict[str, EventWithData] = {}
    for event_id, name, *values in rows:
        entry = found.setdefault(str(event_id), EventWithData(scope.website_id, str(event_id), name, []))
        entry.event_properties.append(EventProperty(**_property(values)))
    return EventsWithData(list(found.values()), count[0][0])


async def data_of_event(reader: Reader, website_id: str, event_id: str) -> list[PropertyOfEvent]:
    """The data of one event; empty where the website has no such event."""
    query = (
        select(event.c.event_name, *_property_columns())
        .select_from(_with_event())
        .where(event_data.c.website_id == website_id, event_data.c.event_id == event_id)
        .order_by(event_data.c.data_key)
    )
    return [
        PropertyOfEvent(website_id=website_id, event_id=event_id, event_name=name, **_property(values))
        for name, *values in await reader.fetch(query)
    ]


async def event_properties(reader: Reader, scope: Scope) -> list[EventPropertyTotal]:
    """The properties of the scope's events, by name of event."""
    total = func.count().label("total")
    key = (event.c.event_name, event_data.c.data_key)
    query = (
        select(*key, func.min(event_data.c.data_type), total)
        .select_from(_with_event())
        .where(_matching(scope))
        .group_by(*key)
        .order_by(total.desc(), *key)
        .limit(MOST_PROPERTIES)
    )
    return [EventPropertyTotal(*row) for row in await reader.fetch(query)]


async def typed_event_properties(reader: Reader, scope: Scope, *, with_values: bool) -> list[TypedPropertyTotal]:
    """The properties of the scope's events with their kinds; `with_values` tells each value apart."""
    total = func.count().label("total")
    columns: list[ColumnElement[Any]] = [event.c.event_name, event_data.c.data_key, event_data.c.data_type]
    order: list[ColumnElement[Any]] = [*columns, total.desc()]
    if with_values:
        columns.append(event_data.c.string_value)
        order.append(event_data.c.string_value)
    found = select(*columns, total).select_from(_with_event()).where(_matching(scope))
    query = found.group_by(*columns).order_by(*order)
    if with_values:
        rows = await reader.fetch(query)
        return [TypedPropertyTotal(name, key, type_, total, value) for name, key, type_, value, total in rows]
    return [TypedPropertyTotal(*row) for row in await reader.fetch(query.limit(MOST_PROPERTIES))]


async def event_fields(reader: Reader, scope: Scope) -> list[FieldTotal]:
    """The properties of the scope's events with their kinds and values."""
    text, hour = shown_value(event_data.c)
    key = (event_data.c.data_key, event_data.c.data_type, text, hour)
    query = (
        select(*key, func.count())
        .select_from(_with_event())
        .where(_matching(scope))
        .group_by(*key)
        .order_by(event_data.c.data_type.desc(), event_data.c.data_key, text, hour)
        .limit(MOST_FIELDS)
    )
    return [
        FieldTotal(name, type_, value_text(text, hour), total)
        for name, type_, text, hour, total in await reader.fetch(query)
    ]


async def event_values(
    reader: Reader, scope: Scope, property_name: str, data_type: int | None = None
) -> list[ValueTotal]:
    """The values of one property of the scope's events, all or those of one kind."""
    total = func.count().label("total")
    text, hour = shown_value(event_data.c)
    query = (
        select(text, hour, total)
        .select_from(_with_event())
        .where(_matching(scope), event_data.c.data_key == property_name, *_of_kind(data_type))
        .group_by(text, hour)
        .order_by(total.desc(), text, hour)
        .limit(MOST_VALUES)
    )
    return [ValueTotal(value_text(text, hour), total) for text, hour, total in await reader.fetch(query)]


async def event_data_stats(reader: Reader, scope: Scope) -> EventDataStats:
    """How much data the scope's events have."""
    query = (
        select(func.count(distinct(event_data.c.event_id)), func.count(distinct(event_data.c.data_key)), func.count())
        .select_from(_with_event())
        .where(_matching(scope))
    )
    found, properties, records = (await reader.fetch(query))[0]
    return EventDataStats(found, properties, str(records) if records else None)


def _of_kind(data_type: int | None) -> list[ColumnElement[bool]]:
    return [] if data_type is None else [event_data.c.data_type == data_type]


def _with_event() -> FromClause:
    return event_data.join(
        event, and_(event.c.event_id == event_data.c.event_id, event.c.website_id == event_data.c.website_id)
    )


def _matching(scope: Scope) -> ColumnElement[bool]:
    return and_(_in_range(scope), scope.matching(bounces=False))


def _in_range(scope: Scope) -> ColumnElement[bool]:
    """An event's data has the event's time."""
    range_ = scope.range
    return and_(
        event_data.c.website_id == scope.website_id,
        event_data.c.created_at.between(range_.start_time, range_.end_time),
    )


def _property_columns() -> list[ColumnElement[Any]]:
    names = ("data_key", "string_value", "number_value", "date_value", "data_type", "created_at")
    return [event_data.c[name] for name in names]


def _property(values: Sequence[Any]) -> dict[str, Any]:
    key, text, number, date, type_, created_at = values
    return {
        "data_key": key,
        "string_value": text,
        "number_value": decimal_text(Decimal(number)) if number is not None else None,
        "date_value": iso_text(as_milliseconds(date)) if date is not None else None,
        "data_type": type_,
        "created_at": iso_text(as_milliseconds(created_at)),
    }
