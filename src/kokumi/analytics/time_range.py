"""The range of time that a question is asked about, its units, and the range that it is compared with.

Times are Unix milliseconds, UTC; a range contains both its ends. The rules are the reference's: a unit too fine for the
range is replaced by the finest that fits, and "the previous period" is shifted by whole minutes.
"""

import calendar
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import Literal

import msgspec

Compare = Literal["prev", "yoy"]

MINUTE_MS = 60_000
HOUR_MS = 3_600_000
DAY_MS = 86_400_000

LATEST_MS = 8_640_000_000_000_000
"""The last moment that ECMA-262 knows (and, negated, the first)."""

_EARLIEST_STORED = datetime(1900, 1, 1)  # noqa: DTZ001  (UTC without zone, as engines store it)
_LATEST_STORED = datetime(2299, 12, 31)  # noqa: DTZ001
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001


class Unit(StrEnum):
    """How long a bucket of a series is; finest first."""

    MINUTE = "minute"
    HOUR = "hour"
    DAY = "day"
    MONTH = "month"
    YEAR = "year"


class TimeRange(msgspec.Struct, frozen=True):
    """From `start` to `end`, both included, in Unix milliseconds; empty where the start is behind the end."""

    start: int
    end: int

    @property
    def start_time(self) -> datetime:
        """The start as engines compare it: UTC without zone."""
        return as_time(self.start)

    @property
    def end_time(self) -> datetime:
        """The end as engines compare it: UTC without zone."""
        return as_time(self.end)

    def starting_at(self, earliest: int | None) -> "TimeRange":
        """The range without what lies before `earliest`, e.g. before a website was reset."""
        return self if earliest is None or earliest <= self.start else TimeRange(earliest, self.end)

    def compared(self, compare: Compare) -> "TimeRange":
        """The period of the same length just before (whole minutes), or the same one a year earlier."""
        if compare == "prev":
            shift = _truncated_division(self.end - self.start, MINUTE_MS) * MINUTE_MS
            return TimeRange(self.start - shift, self.end - shift)
        return TimeRange(_a_year_earlier(self.start), _a_year_earlier(self.end))

    def finest_unit(self) -> Unit:
        """The finest unit whose buckets are not too many for this range."""
        length = self.end - self.start
        if _truncated_division(length, MINUTE_MS) <= 60:
            return Unit.MINUTE
        if _truncated_division(length, DAY_MS) <= 30:
            return Unit.HOUR
        months = _months(self.end) - _months(self.start)
        if months <= 7:
            return Unit.DAY
        return Unit.MONTH if months <= 24 else Unit.YEAR

    def unit_or_finest(self, wanted: str | None) -> Unit:
        """The wanted unit where it is not too fine, else the finest that fits."""
        finest = self.finest_unit()
        units = list(Unit)
        allowed = units[units.index(Unit.MONTH if finest is Unit.YEAR else finest) :]
        return Unit(wanted) if wanted in allowed else finest


def as_time(milliseconds: int) -> datetime:
    """Unix milliseconds as UTC without zone, kept within what the store can hold."""
    try:
        return min(max(_EPOCH + timedelta(milliseconds=milliseconds), _EARLIEST_STORED), _LATEST_STORED)
    except OverflowError:
        return _LATEST_STORED if milliseconds > 0 else _EARLIEST_STORED


def iso_text(milliseconds: int) -> str:
    """ISO 8601 with milliseconds and `Z`, as ECMA-262's `toISOString` writes years 0 to 9999."""
    return as_time(milliseconds).isoformat(timespec="milliseconds") + "Z"


def _truncated_division(dividend: int, divisor: int) -> int:
    quotient = abs(dividend) // divisor
    return quotient if dividend >= 0 else -quotient


def _months(milliseconds: int) -> int:
    time = as_time(milliseconds)
    return time.year * 12 + time.month


def _a_year_earlier(milliseconds: int) -> int:
    time = as_time(milliseconds).replace(tzinfo=UTC)
    last_day = calendar.monthrange(time.year - 1, time.month)[1]
    earlier = time.replace(year=time.year - 1, day=min(time.day, last_day))
    return milliseconds - round((time - earlier) / timedelta(milliseconds=1))
