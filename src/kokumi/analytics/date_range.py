"""From when to when a website has events: the first and the last, of any kind."""

from datetime import datetime

import msgspec
from sqlalchemy import func, select

from kokumi.analytics.scope import Reader
from kokumi.events.schema import event

EARLIEST = datetime(2000, 1, 1)  # noqa: DTZ001  (UTC without zone)
"""Events before are left out, as in the reference: nobody's first visit was in 1970."""


class DateRange(msgspec.Struct, frozen=True, rename="camel"):
    """ISO 8601, UTC; None for a website without events."""

    start_date: str | None
    end_date: str | None


async def date_range(reader: Reader, website_id: str) -> DateRange:
    """The range of a website's events."""
    query = select(func.count(), func.min(event.c.created_at), func.max(event.c.created_at)).where(
        event.c.website_id == website_id, event.c.created_at >= EARLIEST
    )
    count, first, last = (await reader.fetch(query))[0]
    return DateRange(_iso(first), _iso(last)) if count else DateRange(None, None)


def _iso(time: datetime) -> str:
    return time.replace(tzinfo=None).isoformat(timespec="milliseconds") + "Z"
