"""Points in time of the accounts: always UTC, and known to the JSON encoder as the contract writes them.

In the database they have microseconds, in answers milliseconds and a `Z`.
"""

from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import DateTime
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator


class Instant(datetime):
    """An aware datetime in UTC. A class of its own, so that an encoder can tell it from other datetimes."""

    @classmethod
    def of(cls, moment: datetime) -> "Instant":
        """`moment` in UTC; a naive one is taken for UTC already."""
        moment = moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)
        return cls(*moment.timetuple()[:6], moment.microsecond, UTC)

    @classmethod
    def current(cls) -> "Instant":
        """Now."""
        return cls.of(datetime.now(UTC))

    def plus(self, seconds: float) -> "Instant":
        """The instant that many seconds later."""
        return Instant.of(self + timedelta(seconds=seconds))

    def text(self) -> str:
        """ISO 8601 with milliseconds and `Z`, e.g. `2026-02-10T07:52:37.000Z`."""
        return f"{self:%Y-%m-%dT%H:%M:%S}.{self.microsecond // 1000:03}Z"

    def milliseconds(self) -> int:
        """Milliseconds since 1970."""
        return (self - _EPOCH) // timedelta(milliseconds=1)


_EPOCH = Instant.of(datetime(1970, 1, 1, tzinfo=UTC))


class InstantType(TypeDecorator[Instant]):
    """A column of instants: `timestamptz` where there is such a thing, else a datetime in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        return None if value is None else Instant.of(value)

    def process_result_value(self, value: Any, dialect: Dialect) -> Instant | None:
        return None if value is None else Instant.of(value)
