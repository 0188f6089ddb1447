"""Five numbers of the visitors list: events of every kind, visitors, visits, countries, custom events.

`pageviews` counts events of every kind here, unlike in `stats`: as in the reference.
"""

import msgspec
from sqlalchemy import distinct, func, select

from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.sessions import count_of
from kokumi.events.rows import EventType
from kokumi.events.schema import event


class Value(msgspec.Struct, frozen=True):
    """One number."""

    value: int


class SessionStats(msgspec.Struct, frozen=True):
    """See the module."""

    pageviews: Value
    visitors: Value
    visits: Value
    countries: Value
    events: Value


async def session_stats(reader: Reader, scope: Scope) -> SessionStats:
    """The numbers of the scope."""
    query = select(
        func.count(),
        func.count(distinct(event.c.session_id)),
        func.count(distinct(event.c.visit_id)),
        func.count(distinct(event.c.country)),
        func.coalesce(count_of(EventType.CUSTOM), 0),
    ).where(scope.matching(bounces=False))
    return SessionStats(*(Value(int(number)) for number in (await reader.fetch(query))[0]))
