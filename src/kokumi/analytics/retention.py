"""Retention: of the visitors who came on a day, how many came back on later days.

A visitor belongs to the earliest day on which they have a matching event in the range; they came back on each day of
the range on which they have any event, filters or not. Days begin at midnight in the chosen time zone. A row is a day
and a number of days after it, up to 31; with filters that number can be negative: the visitor was there before.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta, tzinfo
from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, func, literal, select

from kokumi.analytics.pageviews import bucket
from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.time_range import DAY_MS, Unit
from kokumi.analytics.visit_parts import visit_parts
from kokumi.analytics.zones import offsets
from kokumi.events.engine import Query
from kokumi.events.functions import day_bits, milliseconds_between
from kokumi.events.slots import BEGINNING

LAST_DAY = 31

MOST_BITS: Final = 126
"""How many days fit into the number that `day_bits` makes."""

Row = tuple[datetime, datetime, int]
"""The day that visitors belong to, a day on which they came, and how many did."""


class Retention(msgspec.Struct, frozen=True, rename="camel"):
    """Of the `visitors` who came on `date`, `return_visitors` came `day` days later; `percentage` is 0 to 100."""

    date: str
    day: int
    visitors: int
    return_visitors: int
    percentage: float


async def retention(reader: Reader, scope: Scope, zone: tzinfo | None) -> list[Retention]:
    """Rows in order of date and day.

    Parameters
    ----------
    zone: whose days; None is UTC, and writes dates as ISO 8601 with `Z` instead of local time without zone.
    """
    first = _first_day(scope, zone)
    if (scope.range.end_time - first).days + 2 <= MOST_BITS:
        rows = _rows(await reader.fetch(days_query(scope, zone, first)), first)
    else:
        rows = [(own, came, count) for own, came, count in await reader.fetch(retention_query(scope, zone))]
    # Everybody is there on the day that they belong to.
    visitors = {first: came for first, day, came in rows if day == first}
    form = "%Y-%m-%dT%H:%M:%SZ" if zone is None else "%Y-%m-%d %H:%M:%S"
    return [
        Retention(first.strftime(form), (day - first).days, visitors[first], came, came * 100 / visitors[first])
        for first, day, came in rows
    ]


def days_query(scope: Scope, zone: tzinfo | None, first: datetime) -> Query:
    """Rows of the days on which visitors have matching events, those on which they came at all, and how many visitors
    have these; days are the bits of a number, `first` being bit 0.

    Visitors who came on the same days are one row, of which there are few; and each visitor is looked up once.
    """
    visitor, day = _visitor_and_day(scope, zone)
    own = select(visitor, day_bits(literal(first), day).label("days")).group_by(visitor).subquery("own")
    if not scope.narrowed:
        return select(own.c.days, own.c.days, func.count()).group_by(own.c.days).order_by(own.c.days)
    visitor, day = _visitor_and_day(Scope(scope.website_id, scope.range), zone)
    all_ = select(visitor, day_bits(literal(first), day).label("days")).group_by(visitor).subquery("all")
    days = (own.c.days, all_.c.days)
    query = select(*days, func.count()).join_from(own, all_, own.c.visitor == all_.c.visitor)
    return query.group_by(*days).order_by(*days)


def retention_query(scope: Scope, zone: tzinfo | None) -> Query:
    """Rows of the day that visitors belong to, a day on which they came, and how many: for any number of days."""
    visitor, day = _visitor_and_day(scope, zone)
    belonging = select(visitor, func.min(day).label("first_day")).group_by(visitor).subquery("belonging")
    visitor, day = _visitor_and_day(Scope(scope.website_id, scope.range), zone)
    present = select(visitor, day).group_by(visitor, day).subquery("present")
    first, came = belonging.c.first_day, present.c.day
    return (
        select(first, came, func.count())
        .join_from(present, belonging, present.c.visitor == belonging.c.visitor)
        .where(milliseconds_between(first, came) <= literal(LAST_DAY * DAY_MS))
        .group_by(first, came)
        .order_by(first, came)
    )


def _visitor_and_day(scope: Scope, zone: tzinfo | None) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    part = visit_parts(scope, "visitor", "at", bounces=False, zone=zone).c
    return part.visitor, bucket(part.at, Unit.DAY, zone, scope.range).label("day")


def _first_day(scope: Scope, zone: tzinfo | None) -> datetime:
    """No event of the range is before this local midnight, even where clocks go back over it."""
    seconds = 0 if zone is None else offsets(zone, scope.range)[0].seconds
    start = scope.range.start_time + timedelta(seconds=seconds, days=-1)
    return max(start.replace(hour=0, minute=0, second=0, microsecond=0), BEGINNING)


def _rows(found: Iterable[tuple[Any, ...]], first: datetime) -> list[Row]:
    """The rows of `retention_query`, from those of `days_query`."""
    came: Counter[tuple[int, int]] = Counter()
    for own, all_, visitors in found:
        belongs_to = next(_bits(int(own)))
        for day in _bits(int(all_)):
            if day - belongs_to <= LAST_DAY:
                came[belongs_to, day] += visitors
    return [
        (first + timedelta(days=belongs_to), first + timedelta(days=day), visitors)
        for (belongs_to, day), visitors in sorted(came.items())
    ]


def _bits(number: int) -> Iterator[int]:
    """Which bits are set, from the lowest."""
    while number:
        lowest = number & -number
        yield lowest.bit_length() - 1
        number ^= lowest
