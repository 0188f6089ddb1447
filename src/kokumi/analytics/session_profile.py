"""One visitor: who they are, what they did over all time, what the site said of them, and each thing they did.

Total time is the seconds from the first to the last event, of any kind, of each visit, summed. A person who was given a
distinct id can be several visitors (on several devices, or before and after they signed in): these are stitched by it.
"""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, Final

import msgspec
from sqlalchemy import distinct, func, literal, or_, select

from kokumi.analytics.event_order import latest_first
from kokumi.analytics.scope import Reader
from kokumi.analytics.sessions import ATTRIBUTES, count_of
from kokumi.analytics.time_range import TimeRange, iso_text
from kokumi.events.fold import as_milliseconds
from kokumi.events.functions import seconds_between
from kokumi.events.rows import EventType
from kokumi.events.schema import event, event_data, session, session_data

MOST_ACTIVITY: Final = 500


class SessionProfile(msgspec.Struct, frozen=True, rename="camel"):
    """See the module; 64-bit sums are text, as in the reference."""

    id: str
    distinct_id: str | None
    website_id: str
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
    views: str
    events: str
    totaltime: str


class Activity(msgspec.Struct, frozen=True, rename="camel"):
    """One event of a visitor; `has_data` says whether data came with it."""

    created_at: str
    url_path: str
    url_query: str | None
    referrer_domain: str | None
    event_id: str
    event_type: int
    event_name: str | None
    visit_id: str
    hostname: str | None
    has_data: bool


class SessionProperty(msgspec.Struct, frozen=True, rename="camel"):
    """What the site said of a visitor; numbers are decimal text."""

    website_id: str
    session_id: str
    data_key: str
    data_type: int
    string_value: str | None
    number_value: str | None
    date_value: str | None
    created_at: str


async def is_visitor(reader: Reader, website_id: str, session_id: str) -> bool:
    """Whether the website has a visitor of that id."""
    query = select(session.c.session_id).where(session.c.website_id == website_id, session.c.session_id == session_id)
    return bool(await reader.fetch(query.limit(1)))


async def session_profile(reader: Reader, website_id: str, session_id: str) -> SessionProfile | None:
    """The visitor, None where the website has none of that id."""
    visit = (
        select(
            event.c.visit_id,
            func.min(event.c.created_at).label("first_at"),
            func.max(event.c.created_at).label("last_at"),
            count_of(EventType.PAGEVIEW).label("views"),
            count_of(EventType.CUSTOM).label("events"),
            seconds_between(func.min(event.c.created_at), func.max(event.c.created_at)).label("seconds"),
        )
        .where(event.c.website_id == website_id, event.c.session_id == session_id)
        .group_by(event.c.visit_id)
        .subquery("visit")
    )
    totals = select(
        func.count(distinct(visit.c.visit_id)),
        func.min(visit.c.first_at),
        func.max(visit.c.last_at),
        func.sum(visit.c.views),
        func.sum(visit.c.events),
        func.sum(visit.c.seconds),
    )
    who = select(session.c.distinct_id, *(session.c[name] for name in ATTRIBUTES)).where(
        session.c.website_id == website_id, session.c.session_id == session_id
    )
    found = await reader.fetch(who)
    visits, first_at, last_at, *sums = (await reader.fetch(totals))[0]
    if not found or not visits:
        return None
    distinct_id, *attributes = found[0]
    views, events, seconds = (str(int(number)) for number in sums)
    return SessionProfile(
        id=session_id,
        distinct_id=distinct_id,
        website_id=website_id,
        **dict(zip(ATTRIBUTES, attributes, strict=True)),
        first_at=iso_text(as_milliseconds(first_at)),
        last_at=iso_text(as_milliseconds(last_at)),
        visits=visits,
        views=views,
        events=events,
        totaltime=seconds,
    )


async def stitched_sessions(reader: Reader, website_id: str, distinct_id: str | None) -> int:
    """How many visitors of a website have this distinct id; without one a visitor stands alone."""
    if distinct_id is None:
        return 1
    query = select(func.count()).where(session.c.website_id == website_id, session.c.distinct_id == distinct_id)
    return (await reader.fetch(query))[0][0]


async def session_activity(
    reader: Reader, website_id: str, session_id: str, range_: TimeRange, distinct_id: str | None = None
) -> list[Activity]:
    """What a visitor did in a range, the latest first, at most 500 events.

    Parameters
    ----------
    distinct_id: also what all visitors with this distinct id did.
    """
    theirs = event.c.session_id == session_id
    if distinct_id is not None:
        theirs = or_(theirs, event.c.distinct_id == distinct_id)
    with_data = select(event_data.c.event_id).where(
        event_data.c.website_id == website_id,
        event_data.c.created_at.between(range_.start_time, range_.end_time),
    )
    if distinct_id is None:
        with_data = with_data.where(event_data.c.session_id == session_id)
    query = (
        select(
            *(event.c.created_at, event.c.url_path, event.c.url_query, event.c.referrer_domain, event.c.event_id),
            *(event.c.event_type, event.c.event_name, event.c.visit_id, event.c.hostname),
            event.c.event_id.in_(with_data).label("has_data"),
        )
        .where(
            event.c.website_id == website_id,
            theirs,
            event.c.created_at.between(range_.start_time, range_.end_time),
        )
        .order_by(*latest_first())
        .limit(literal(MOST_ACTIVITY))
    )
    return [_activity(row) for row in await reader.fetch(query)]


async def session_properties(reader: Reader, website_id: str, session_id: str) -> list[SessionProperty]:
    """What the site said of a visitor, by key."""
    data = session_data.c
    query = (
        select(data.data_key, data.data_type, data.string_value, data.number_value, data.date_value, data.created_at)
        .where(data.website_id == website_id, data.session_id == session_id)
        .order_by(data.data_key)
    )
    return [
        SessionProperty(
            website_id,
            session_id,
            key,
            type_,
            None if text is None else text.replace(".0000", ""),
            None if number is None else decimal_text(Decimal(number)),
            None if date is None else iso_text(as_milliseconds(date)),
            iso_text(as_milliseconds(created_at)),
        )
        for key, type_, text, number, date, created_at in await reader.fetch(query)
    ]


def decimal_text(number: Decimal) -> str:
    """A decimal without trailing zeros and without exponent."""
    text = format(number, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def _activity(row: Sequence[Any]) -> Activity:
    created_at, path, query, referrer, event_id, type_, name, visit_id, hostname, has_data = row
    return Activity(
        iso_text(as_milliseconds(created_at)),
        *(path, query, referrer, str(event_id), type_, name, str(visit_id), hostname, bool(has_data)),
    )
