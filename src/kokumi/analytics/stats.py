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
from kokumi.analytics.visit_parts import visit_parts
from kokumi.events.engine import Query
from kokumi.events.functions import seconds_between
from kokumi.events.visitors import count_visitors


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
    part = visit_parts(scope, "visitor", "visit_id", "views", "first_view_at", "last_view_at").c
    visit = (
        select(
            part.visitor,
            part.visit_id,
            func.sum(part.views).label("views"),
            seconds_between(func.min(part.first_view_at), func.max(part.last_view_at)).label("seconds"),
        )
        .where(part.views > 0)
        .group_by(part.visitor, part.visit_id)
        .subquery("visit")
    )
    bounces = literal(0) if scope.exclude_bounce else func.coalesce(func.sum(case((visit.c.views == 1, 1), else_=0)), 0)
    return select(
        func.coalesce(func.sum(visit.c.views), 0),
        count_visitors(visit.c.visitor, scope.website_id, 1),
        func.count(distinct(visit.c.visit_id)),
        bounces,
        func.coalesce(func.sum(visit.c.seconds), 0),
    )
