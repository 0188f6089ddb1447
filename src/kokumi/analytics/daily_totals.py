"""What is left of days whose events a website has forgotten: the numbers that `stats` gave of each day alone.

A day is one of the website's own calendar, from midnight to midnight in its time zone. `customs` are custom events,
`events` all events.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import Final

import msgspec
from sqlalchemy import func, select

from kokumi.analytics.pageviews import Pageviews, Point
from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.stats import stats_query
from kokumi.analytics.time_range import TimeRange, as_time
from kokumi.events.engine import ForgottenDay
from kokumi.events.fold import as_milliseconds
from kokumi.events.rows import EventType
from kokumi.events.schema import COUNTED, daily_total, event

_DAY: Final = timedelta(days=1)


class DailyTotal(msgspec.Struct, frozen=True, rename="camel"):
    """The numbers of a day, e.g. 2026-02-10; `totaltime` is in seconds."""

    day: str
    pageviews: int
    visitors: int
    visits: int
    bounces: int
    totaltime: int
    custom_events: int
    events: int


def start_of(day: date, zone: tzinfo) -> int:
    """When a day begins in a zone, in Unix milliseconds; where clocks leave midnight out, when they do."""
    return as_milliseconds(datetime.combine(day, time.min, zone))


def range_of(day: date, zone: tzinfo) -> TimeRange:
    """From the beginning of a day to its last millisecond."""
    return TimeRange(start_of(day, zone), start_of(day + _DAY, zone) - 1)


def day_of(milliseconds: int, zone: tzinfo) -> date:
    """The day in whose range a time lies. Clocks that are turned back over midnight show another date for a while."""
    day = as_time(milliseconds).replace(tzinfo=UTC).astimezone(zone).date()
    if milliseconds < start_of(day, zone):
        return day - _DAY
    return day + _DAY if milliseconds > range_of(day, zone).end else day


def kept_since(days: int, zone: tzinfo, now: int) -> int:
    """The first moment of the days that are kept, in Unix milliseconds: today and so many days before it.

    Parameters
    ----------
    now: in Unix milliseconds.
    """
    return start_of(day_of(now, zone) - timedelta(days=days), zone)


async def oldest_event(reader: Reader, website_id: str, before: int) -> int | None:
    """When the first event of a website was, in Unix milliseconds; None where none was before a time."""
    query = select(func.min(event.c.created_at)).where(
        event.c.website_id == website_id, event.c.created_at < as_time(before)
    )
    found = (await reader.fetch(query))[0][0]
    return None if found is None else as_milliseconds(found)


def forgotten_day(website_id: str, day: date, zone: tzinfo) -> ForgottenDay:
    """A day as the store counts and forgets it."""
    scope = Scope(website_id, range_of(day, zone))
    everything = select(func.count()).where(scope.in_range())
    customs = everything.where(event.c.event_type == EventType.CUSTOM.value)
    return ForgottenDay(day, stats_query(scope).add_columns(customs.scalar_subquery(), everything.scalar_subquery()))


async def daily_totals(reader: Reader, website_id: str, range_: TimeRange, zone: tzinfo) -> list[DailyTotal]:
    """The totals of forgotten days that lie in a range as a whole, in order.

    Parameters
    ----------
    zone: that of the website.
    """
    first, last = (day_of(moment, zone) for moment in (range_.start, range_.end))
    first += _DAY if start_of(first, zone) < range_.start else timedelta()
    last -= _DAY if range_of(last, zone).end > range_.end else timedelta()
    query = (
        select(daily_total.c.day, *COUNTED)
        .where(daily_total.c.website_id == website_id, daily_total.c.day.between(first, last))
        .order_by(daily_total.c.day)
    )
    return [DailyTotal(day.isoformat(), *map(int, numbers)) for day, *numbers in await reader.fetch(query)]


def with_totals(series: Pageviews, totals: Sequence[DailyTotal], *, in_utc: bool) -> Pageviews:
    """A series of days with those that are forgotten. Of a day that is being forgotten the totals count.

    Parameters
    ----------
    totals: of the zone that the series is in.
    in_utc: whether the series names days as UTC.
    """
    ending = "T00:00:00Z" if in_utc else " 00:00:00"
    seen = [total for total in totals if total.pageviews]

    def merged(points: list[Point], numbers: list[int]) -> list[Point]:
        known = {point.x: point for point in points}
        known |= {total.day + ending: Point(total.day + ending, y) for total, y in zip(seen, numbers, strict=True)}
        return [known[x] for x in sorted(known)]

    return Pageviews(
        merged(series.pageviews, [total.pageviews for total in seen]),
        merged(series.sessions, [total.visitors for total in seen]),
    )
