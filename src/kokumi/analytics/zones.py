"""Time zones as constant offsets between their changes.

Asking an engine to convert each row's time to a zone costs five to ten times the aggregation itself. A zone changes its
offset twice a year at most, so the offsets within the range are found here once, and SQL adds constants.
"""

import re
import zoneinfo
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from functools import cache, lru_cache
from typing import NamedTuple

from kokumi.analytics.time_range import TimeRange
from kokumi.errors import BadRequest
from kokumi.validation import problem

_OFFSET = re.compile(r"([+-])([01][0-9]|2[0-3])(?::?([0-5][0-9]))?")
_STEP = timedelta(days=5)
"""No zone has changed its offset twice within this time."""


class Offset(NamedTuple):
    """How many seconds local time is ahead of UTC before `until` (UTC without zone); the last one has no end."""

    until: datetime | None
    seconds: int


def find_zone(name: str) -> tzinfo:
    """The zone of that name: IANA names in any case, or an offset such as `+05:30`.

    Raises
    ------
    BadRequest: there is no such zone.
    """
    zone = _zone(name)
    if zone is None:
        raise bad_zone()
    return zone


def bad_zone() -> BadRequest:
    """The error of a zone that does not exist."""
    return problem("Invalid timezone", "timezone")


def offsets(zone: tzinfo, range_: TimeRange) -> tuple[Offset, ...]:
    """The zone's offsets from the start of the range to its end, in order."""
    return _offsets(zone, range_.start_time, max(range_.start_time, range_.end_time))


@lru_cache(maxsize=512)
def _offsets(zone: tzinfo, start: datetime, end: datetime) -> tuple[Offset, ...]:
    found: list[Offset] = []
    seconds = _seconds(zone, start)
    while start < end:
        stop = min(start + _STEP, end)
        following = _seconds(zone, stop)
        if following != seconds:
            found.append(Offset(_change(zone, start, stop), seconds))
            seconds = following
        start = stop
    return (*found, Offset(None, seconds))


def _change(zone: tzinfo, before: datetime, after: datetime) -> datetime:
    """The first second of the new offset between two times that have different ones."""
    old = _seconds(zone, before)
    while after - before > timedelta(seconds=1):
        middle = (before + (after - before) / 2).replace(microsecond=0)
        if middle <= before:
            break
        if _seconds(zone, middle) == old:
            before = middle
        else:
            after = middle
    return after.replace(microsecond=0)


def _seconds(zone: tzinfo, time: datetime) -> int:
    offset = time.replace(tzinfo=UTC).astimezone(zone).utcoffset()
    return round(offset.total_seconds()) if offset is not None else 0


@lru_cache(maxsize=1024)
def _zone(name: str) -> tzinfo | None:
    fixed = _OFFSET.fullmatch(name)
    if fixed:
        sign, hours, minutes = fixed.groups()
        length = timedelta(hours=int(hours), minutes=int(minutes or 0))
        return timezone(length if sign == "+" else -length)
    known = _names().get(name.lower())
    return zoneinfo.ZoneInfo(known) if known else None


@cache
def _names() -> dict[str, str]:
    return {name.lower(): name for name in zoneinfo.available_timezones()}
