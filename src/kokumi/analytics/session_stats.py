"""Five numbers of the visitors list: events of every kind, visitors, visits, countries, custom events.

`pageviews` counts events of every kind here, unlike in `stats`: as in the reference.
"""

import msgspec
from sqlalchemy import distinct, func, select

from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.visit_parts import visit_parts
from kokumi.events.visitors import count_visitors


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
    part = visit_parts(scope, "visitor", "visit_id", "events", "customs", "country", bounces=False).c
    query = select(
        func.coalesce(func.sum(part.events), 0),
        count_visitors(part.visitor, scope.website_id, 1),
        func.count(distinct(part.visit_id)),
        func.count(distinct(part.country)),
        func.coalesce(func.sum(part.customs), 0),
    )
    return SessionStats(*(Value(int(number)) for number in (await reader.fetch(query))[0]))
