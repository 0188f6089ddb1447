"""Visitors who are active now: different sessions with an event of any kind in the last five minutes."""

import msgspec
from sqlalchemy import distinct, func, select

from kokumi.analytics.scope import Reader
from kokumi.analytics.time_range import MINUTE_MS, as_time
from kokumi.events.schema import event

WINDOW_MS = 5 * MINUTE_MS


class Active(msgspec.Struct, frozen=True):
    """How many visitors are active."""

    visitors: int


async def active(reader: Reader, website_id: str, now: int) -> Active:
    """The active visitors of a website at `now` (Unix milliseconds)."""
    query = select(func.count(distinct(event.c.session_id))).where(
        event.c.website_id == website_id, event.c.created_at >= as_time(now - WINDOW_MS)
    )
    return Active((await reader.fetch(query))[0][0])
