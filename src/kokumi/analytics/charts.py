"""The small charts beside a list of websites, links or pixels: visitors of several of them at once.

`total` is the visitors of the range; `values` are the visitors of each of its buckets, empty ones included, in order of
time. A visitor counts once in each bucket, so `values` do not add up to `total`. As in the other questions only page
views count: custom events alone make no visitor.
"""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, Final

import msgspec
from sqlalchemy import String, cast, distinct, func, or_, select

from kokumi.analytics.pageviews import bucket
from kokumi.analytics.scope import Reader, Scope, is_view
from kokumi.analytics.time_range import TimeRange, Unit
from kokumi.events.schema import event

_STEPS: Final = {
    Unit.MINUTE: timedelta(minutes=1),
    Unit.HOUR: timedelta(minutes=30),
    Unit.DAY: timedelta(hours=12),
    Unit.MONTH: timedelta(days=14),
    Unit.YEAR: timedelta(days=180),
}
"""Short enough that no bucket is stepped over, whatever the clocks do."""


class Chart(msgspec.Struct, frozen=True):
    """See the module."""

    total: int
    values: list[int]


async def charts(
    reader: Reader, scopes: Sequence[Scope], range_: TimeRange, unit: Unit, zone: tzinfo | None
) -> dict[str, Chart]:
    """A chart for each scope, by the id of its website.

    Parameters
    ----------
    scopes: one for each website, without filters; their ranges lie within `range_`.
    range_: what the charts span.
    zone: whose days and hours; None is UTC.
    """
    if not scopes:
        return {}
    start = bucket(event.c.created_at, unit, zone, range_).label("bucket")
    website = cast(event.c.website_id, String).label("website")  # engines order UUIDs differently, text alike
    visitors = func.count(distinct(event.c.session_id))
    wanted = (or_(*(scope.in_range() for scope in scopes)), is_view())
    totals = select(website, visitors).where(*wanted).group_by(website).order_by(website)
    series = select(website, start, visitors).where(*wanted).group_by(website, start).order_by(website, start)
    total_of = dict[str, int](await reader.fetch(totals))
    value_of: dict[tuple[str, Any], int] = {(id_, moment): number for id_, moment, number in await reader.fetch(series)}
    places = buckets_of(range_, unit, zone)
    return {
        scope.website_id: Chart(
            total_of.get(scope.website_id, 0), [value_of.get((scope.website_id, place), 0) for place in places]
        )
        for scope in scopes
    }


def buckets_of(range_: TimeRange, unit: Unit, zone: tzinfo | None) -> list[datetime]:
    """The starts of all buckets that a range touches, in local time of the zone, in order.

    Local time without offset: an hour that a change of the clocks repeats is one bucket, as in `pageviews`.
    """
    step = _STEPS[unit]
    moment, end = range_.start_time, range_.end_time
    found: dict[datetime, None] = {}
    while moment <= end:
        found[_start(_local(moment, zone), unit)] = None
        moment += step
    if range_.start_time <= end:
        found[_start(_local(end, zone), unit)] = None
    return sorted(found)


def _local(moment: datetime, zone: tzinfo | None) -> datetime:
    return moment if zone is None else moment.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None)


def _start(moment: datetime, unit: Unit) -> datetime:
    match unit:
        case Unit.MINUTE:
            return moment.replace(second=0, microsecond=0)
        case Unit.HOUR:
            return moment.replace(minute=0, second=0, microsecond=0)
        case Unit.DAY:
            return moment.replace(hour=0, minute=0, second=0, microsecond=0)
        case Unit.MONTH:
            return moment.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
        case Unit.YEAR:
            return moment.replace(month=1, day=1, hour=0, minute=0, second=0, microsecond=0)
