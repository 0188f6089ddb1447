"""Page views and visitors over time, in buckets of a minute, hour, day, month or year.

A bucket begins where the unit begins in the chosen time zone; a visitor counts once in each bucket. Buckets without
page views are left out.
"""

from datetime import tzinfo
from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, case, func, literal, select

from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.time_range import DAY_MS, HOUR_MS, MINUTE_MS, TimeRange, Unit
from kokumi.analytics.visit_parts import visit_parts
from kokumi.analytics.zones import offsets
from kokumi.events.engine import Query
from kokumi.events.functions import later_by, truncated
from kokumi.events.visitors import count_visitors

_LEAST_MS: Final = {
    Unit.MINUTE: MINUTE_MS,
    Unit.HOUR: HOUR_MS,
    Unit.DAY: 23 * HOUR_MS,
    Unit.MONTH: 28 * DAY_MS - HOUR_MS,
    Unit.YEAR: 365 * DAY_MS - HOUR_MS,
}


class Point(msgspec.Struct, frozen=True):
    """A bucket (`x`, its start) and its number (`y`)."""

    x: str
    y: int


class Pageviews(msgspec.Struct, frozen=True):
    """Page views and visitors of each bucket, in order of time."""

    pageviews: list[Point]
    sessions: list[Point]


async def pageviews(reader: Reader, scope: Scope, unit: Unit, zone: tzinfo | None) -> Pageviews:
    """The series of a scope.

    Parameters
    ----------
    zone: whose days and hours; None is UTC, and writes `x` as ISO 8601 with `Z` instead of local time without zone.
    """
    rows = await reader.fetch(pageviews_query(scope, unit, zone))
    form = "%Y-%m-%dT%H:%M:%SZ" if zone is None else "%Y-%m-%d %H:%M:%S"
    labelled = [(bucket.strftime(form), views, visitors) for bucket, views, visitors in rows]
    return Pageviews(
        [Point(x, int(views)) for x, views, _ in labelled],
        [Point(x, visitors) for x, _, visitors in labelled],
    )


def pageviews_query(scope: Scope, unit: Unit, zone: tzinfo | None) -> Query:
    """Rows of bucket, page views, visitors."""
    part = visit_parts(scope, "at", "visitor", "views", zone=zone, by_event=unit is Unit.MINUTE).c
    start = bucket(part.at, unit, zone, scope.range).label("bucket")
    visitors = count_visitors(part.visitor, scope.website_id, buckets_within(scope.range, unit))
    return select(start, func.sum(part.views), visitors).where(part.views > 0).group_by(start).order_by(start)


def bucket(time: ColumnElement[Any], unit: Unit, zone: tzinfo | None, range_: TimeRange) -> ColumnElement[Any]:
    """The start of the bucket that a time lies in, in local time of the zone; right for times within the range."""
    return truncated(unit.value, time if zone is None else local(time, zone, range_))


def local(time: ColumnElement[Any], zone: tzinfo, range_: TimeRange) -> ColumnElement[Any]:
    """A time as the clocks of the zone show it; right for times within the range."""
    *changing, last = offsets(zone, range_)
    if not changing:
        return later_by(time, literal(last.seconds)) if last.seconds else time
    seconds = case(*((time < offset.until, offset.seconds) for offset in changing), else_=last.seconds)
    return later_by(time, seconds)


def buckets_within(range_: TimeRange, unit: Unit) -> int:
    """How many buckets a series has at most."""
    return max(range_.end - range_.start, 0) // _LEAST_MS[unit] + 2
