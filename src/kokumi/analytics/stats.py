"""The five numbers of a website: page views, visitors, visits, bounces, total time.

| number | definition |
| --- | --- |
| pageviews | events other than custom events and performance reports |
| visitors | different sessions among them |
| visits | different visits among them |
| bounces | visits with one page view; none when bounces are excluded |
| totaltime | seconds from the first to the last page view of each visit, summed |
"""

import msgspec
from sqlalchemy import case, distinct, func, literal, select

from kokumi.analytics.scope import Reader, Scope
from kokumi.events.engine import Query
from kokumi.events.functions import seconds_between
from kokumi.events.schema import event


class Stats(msgspec.Struct, frozen=True):
    """See the module; `totaltime` is in seconds."""

    pageviews: int
    visitors: int
    visits: int
    bounces: int
    totaltime: int


async def stats(reader: Reader, scope: Scope) -> Stats:
    """The five numbers of the scope."""
    return Stats(*map(int, (await reader.fetch(stats_query(scope)))[0]))


def stats_query(scope: Scope) -> Query:
    """One row with the numbers in the order of `Stats`."""
    visit = (
        select(
            event.c.session_id,
            event.c.visit_id,
            func.count().label("views"),
            seconds_between(func.min(event.c.created_at), func.max(event.c.created_at)).label("seconds"),
        )
        .where(scope.matching_views())
        .group_by(event.c.session_id, event.c.visit_id)
        .subquery("visit")
    )
    bounces = literal(0) if scope.exclude_bounce else func.coalesce(func.sum(case((visit.c.views == 1, 1), else_=0)), 0)
    return select(
        func.coalesce(func.sum(visit.c.views), 0),
        func.count(distinct(visit.c.session_id)),
        func.count(distinct(visit.c.visit_id)),
        bounces,
        func.coalesce(func.sum(visit.c.seconds), 0),
    )
