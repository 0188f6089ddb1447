"""Retention: of the visitors who came on a day, how many came back on later days.

A visitor belongs to the earliest day on which they have a matching event in the range; they came back on each day of
the range on which they have any event, filters or not. Days begin at midnight in the chosen time zone. A row is a day
and a number of days after it, up to 31; with filters that number can be negative: the visitor was there before.
"""

from datetime import tzinfo
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, func, literal, select

from kokumi.analytics.pageviews import bucket
from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.time_range import DAY_MS, Unit
from kokumi.analytics.visit_parts import visit_parts
from kokumi.events.engine import Query
from kokumi.events.functions import milliseconds_between

LAST_DAY = 31


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
    rows = await reader.fetch(retention_query(scope, zone))
    # Everybody is there on the day that they belong to.
    visitors = {first: came for first, day, came in rows if day == first}
    form = "%Y-%m-%dT%H:%M:%SZ" if zone is None else "%Y-%m-%d %H:%M:%S"
    return [
        Retention(first.strftime(form), (day - first).days, visitors[first], came, came * 100 / visitors[first])
        for first, day, came in rows
    ]


def retention_query(scope: Scope, zone: tzinfo | None) -> Query:
    """Rows of the day that visitors belong to, a day on which they came, and how many."""
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
