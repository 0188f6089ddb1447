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
from sqlalchemy import case, distinct, func, literal, select, union_all

from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.visit_parts import Narrowing, everything, visit_parts
from kokumi.analytics.whole_visits import can_be_whole, is_of, is_whole, other_visits
from kokumi.events.engine import Query
from kokumi.events.functions import seconds_between
from kokumi.events.schema import visit
from kokumi.events.visitors import count_visitors, visitor


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
    if can_be_whole(scope):
        seen = union_all(_whole(scope), _others(scope)).subquery("seen").c
        visits = func.coalesce(func.sum(seen.visits), 0)
    else:
        seen = _of_parts(scope, everything).subquery("seen").c
        visits = func.count(distinct(seen.visit_id))
    bounces = literal(0) if scope.exclude_bounce else func.coalesce(func.sum(case((seen.views == 1, 1), else_=0)), 0)
    return select(
        func.coalesce(func.sum(seen.views), 0),
        count_visitors(seen.visitor, scope.website_id, 1),
        visits,
        bounces,
        func.coalesce(func.sum(seen.seconds), 0),
    )


def _whole(scope: Scope) -> Query:
    """A row for each visit that lies in the range as a whole; `visits` counts them."""
    columns = (visitor(visit).label("visitor"), literal(1).label("visits"), visit.c.views, visit.c.seconds)
    return select(*columns).where(is_whole(scope), visit.c.views > 0)


def _others(scope: Scope) -> Query:
    """A row for each visitor of each other visit; of several visitors of a visit one counts it."""
    others = other_visits(scope)
    seen = _of_parts(scope, lambda table: (is_of(others, table),)).subquery("other").c
    turn = func.row_number().over(partition_by=seen.visit_id, order_by=seen.visitor)
    return select(seen.visitor, case((turn == 1, 1), else_=0).label("visits"), seen.views, seen.seconds)


def _of_parts(scope: Scope, narrowed: Narrowing) -> Query:
    """A row for each visitor of each visit, put together."""
    columns = ("visitor", "visit_id", "views", "first_view_at", "last_view_at")
    part = visit_parts(scope, *columns, narrowed=narrowed).c
    seconds = seconds_between(func.min(part.first_view_at), func.max(part.last_view_at)).label("seconds")
    return (
        select(part.visitor, part.visit_id, func.sum(part.views).label("views"), seconds)
        .where(part.views > 0)
        .group_by(part.visitor, part.visit_id)
    )
