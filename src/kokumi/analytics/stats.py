"""The five numbers of a website: page views, visitors, visits, bounces, total time.

| number | definition |
| --- | --- |
| pageviews | events other than custom events and performance reports |
| visitors | different sessions among them |
| visits | different visits among them |
| bounces | visits with one page view; none when bounces are excluded |
| totaltime | seconds from the first to the last page view of each visit, summed |
"""

from collections.abc import Callable

import msgspec
from sqlalchemy import ColumnElement, FromClause, case, distinct, func, literal, null, select, union_all

from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.visit_parts import everything, visit_parts
from kokumi.analytics.whole_visits import can_be_whole, is_of_others, is_whole
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
    visits = union_all(_whole(scope), _of_parts(scope, is_of_others)) if can_be_whole(scope) else _of_parts(scope)
    seen = visits.subquery("seen").c
    bounces = literal(0) if scope.exclude_bounce else func.coalesce(func.sum(case((seen.views == 1, 1), else_=0)), 0)
    return select(
        func.coalesce(func.sum(seen.views), 0),
        count_visitors(seen.visitor, scope.website_id, 1),
        func.coalesce(func.sum(seen.alone), 0) + func.count(distinct(seen.visit_id)),
        bounces,
        func.coalesce(func.sum(seen.seconds), 0),
    )


def _whole(scope: Scope) -> Query:
    """A row for each visit that lies in the range as a whole, without its id: `alone` counts it."""
    return select(
        visitor(visit).label("visitor"),
        null().label("visit_id"),
        literal(1).label("alone"),
        visit.c.views,
        seconds_between(visit.c.first_view_at, visit.c.last_view_at).label("seconds"),
    ).where(is_whole(scope), visit.c.views > 0)


def _of_parts(scope: Scope, narrowed: Callable[[Scope, FromClause], ColumnElement[bool]] | None = None) -> Query:
    """A row for each visit, put together."""
    narrowing = everything if narrowed is None else lambda table: (narrowed(scope, table),)
    columns = ("visitor", "visit_id", "views", "first_view_at", "last_view_at")
    part = visit_parts(scope, *columns, narrowed=narrowing).c
    seconds = seconds_between(func.min(part.first_view_at), func.max(part.last_view_at)).label("seconds")
    return (
        select(part.visitor, part.visit_id, literal(0).label("alone"), func.sum(part.views).label("views"), seconds)
        .where(part.views > 0)
        .group_by(part.visitor, part.visit_id)
    )
