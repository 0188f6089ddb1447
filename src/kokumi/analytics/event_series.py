"""Custom events over time: how often each name occurred in each bucket.

Buckets are those of `pageviews`; without occurrence they are left out. `limit` keeps the names that occurred most often
in the range, whatever the filters.
"""

from datetime import tzinfo

import msgspec
from sqlalchemy import func, select

from kokumi.analytics.pageviews import bucket
from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.time_range import Unit
from kokumi.events.rows import EventType
from kokumi.events.schema import event


class NamedPoint(msgspec.Struct, frozen=True):
    """A name (`x`), a bucket (`t`, its start), and how often the name occurred in it (`y`)."""

    x: str | None
    t: str
    y: int


async def event_series(
    reader: Reader, scope: Scope, unit: Unit, zone: tzinfo | None, limit: int | None
) -> list[NamedPoint]:
    """The series of the scope, by time and name.

    Parameters
    ----------
    zone: whose days and hours; None is UTC, and writes `t` as ISO 8601 with `Z`.
    limit: how many names; None is all.
    """
    start = bucket(event.c.created_at, unit, zone, scope.range).label("bucket")
    custom = event.c.event_type == EventType.CUSTOM.value
    query = (
        select(event.c.event_name, start, func.count())
        .where(scope.matching(bounces=False), custom)
        .group_by(event.c.event_name, start)
        .order_by(start, event.c.event_name)
    )
    if limit is not None:
        frequent = (
            select(event.c.event_name)
            .where(scope.in_range(), custom)
            .group_by(event.c.event_name)
            .order_by(func.count().desc(), event.c.event_name)
            .limit(limit)
        )
        query = query.where(event.c.event_name.in_(frequent))
    form = "%Y-%m-%dT%H:%M:%SZ" if zone is None else "%Y-%m-%d %H:%M:%S"
    return [NamedPoint(name, time.strftime(form), count) for name, time, count in await reader.fetch(query)]
