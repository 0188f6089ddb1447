"""Ranges as segments and cohorts save them: `range:<start>:<end>` in Unix milliseconds, or relative to now: `30day`.

A relative range of n units begins n whole units before the current one and ends with the current one: `0day` is today,
`7day` is today and the seven days before, in UTC. Weeks begin on Sunday.
"""

import re
from datetime import UTC, datetime, timedelta

from kokumi.analytics.time_range import LATEST_MS, TimeRange
from kokumi.validation import problem

_FIXED = re.compile(r"range:(-?[0-9]{1,16}):(-?[0-9]{1,16})\Z")
_RELATIVE = re.compile(r"([0-9]{1,5})(hour|day|week|month|year)\Z")


def parse_saved_range(text: str | None, now: datetime) -> TimeRange:
    """The range that `text` means at `now` (with zone).

    Raises
    ------
    BadRequest: it means none.
    """
    fixed = _FIXED.match(text or "")
    if fixed:
        start, end = int(fixed[1]), int(fixed[2])
        if max(abs(start), abs(end)) > LATEST_MS:
            raise problem("The saved date range is out of range", "dateRange")
        return TimeRange(start, end)
    relative = _RELATIVE.match(text or "")
    if relative is None:
        raise problem("The saved date range is neither range:<start>:<end> nor, e.g., 30day", "dateRange")
    current = _start(now.astimezone(UTC), relative[2])
    try:
        first = _moved(current, relative[2], -int(relative[1]))
        following = _moved(current, relative[2], 1)
    except (OverflowError, ValueError):
        raise problem("The saved date range begins before the year 1", "dateRange") from None
    return TimeRange(_milliseconds(first), _milliseconds(following) - 1)


def _start(time: datetime, unit: str) -> datetime:
    hour = time.replace(minute=0, second=0, microsecond=0)
    day = hour.replace(hour=0)
    match unit:
        case "hour":
            return hour
        case "day":
            return day
        case "week":
            return day - timedelta(days=(day.weekday() + 1) % 7)
        case "month":
            return day.replace(day=1)
        case _:
            return day.replace(month=1, day=1)


def _moved(time: datetime, unit: str, count: int) -> datetime:
    match unit:
        case "hour":
            return time + timedelta(hours=count)
        case "day":
            return time + timedelta(days=count)
        case "week":
            return time + timedelta(weeks=count)
        case "month":
            months = time.year * 12 + time.month - 1 + count
            return time.replace(year=months // 12, month=months % 12 + 1)
        case _:
            return time.replace(year=time.year + count)


def _milliseconds(time: datetime) -> int:
    return round(time.timestamp() * 1000)
