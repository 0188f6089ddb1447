"""Dates of bodies and queries as instants of the accounts."""

from datetime import UTC, datetime, timedelta

from kokumi.accounts.instants import Instant
from kokumi.analytics.time_range import LATEST_MS
from kokumi.validation import problem

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_LAST_MS = 253_402_300_799_999
"""The end of the year 9999."""


def date_instant(text: str, field: str) -> Instant:
    """An ISO 8601 date, with or without time and zone; without a zone it is UTC.

    Raises
    ------
    BadRequest: it is no such date, or not between 1970 and 9999.
    """
    try:
        instant = Instant.of(datetime.fromisoformat(text))
    except (ValueError, OverflowError):
        raise problem("Invalid date: expected ISO 8601", field) from None
    if instant < _EPOCH:
        raise problem("Out of range: expected a date from 1970 on", field)
    return instant


def moment_instant(milliseconds: float | None, field: str) -> Instant | None:
    """A bound in Unix milliseconds, drawn to between 1970 and 9999, where all dates of the accounts are.

    Raises
    ------
    BadRequest: no date is that far away.
    """
    if milliseconds is None:
        return None
    if abs(milliseconds) > LATEST_MS:
        raise problem("Out of range: expected Unix milliseconds", field)
    return Instant.of(_EPOCH + timedelta(milliseconds=min(max(int(milliseconds), 0), _LAST_MS)))
