"""Four numbers of custom events: how many, of how many visitors, in how many visits, under how many names."""

import msgspec
from sqlalchemy import distinct, func, select

from kokumi.analytics.scope import Reader, Scope
from kokumi.events.rows import EventType
from kokumi.events.schema import event


class EventStats(msgspec.Struct, frozen=True, rename="camel"):
    """See the module."""

    events: int
    visitors: int
    visits: int
    unique_events: int


async def event_stats(reader: Reader, scope: Scope) -> EventStats:
    """The numbers of the scope."""
    query = select(
        func.count(),
        func.count(distinct(event.c.session_id)),
        func.count(distinct(event.c.visit_id)),
        func.count(distinct(event.c.event_name)),
    ).where(scope.matching(bounces=False), event.c.event_type == EventType.CUSTOM.value)
    return EventStats(*(await reader.fetch(query))[0])
