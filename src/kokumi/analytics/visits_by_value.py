"""The numbers of `stats` for each value of a dimension, where a visit counts in each value that it has.

Events are put together to rows of visitor, visit and values (`visits_by_value`), and these are added up for each value
(`Numbers`).
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, FromClause, Select, case, distinct, func, select

from kokumi.analytics.scope import Scope
from kokumi.analytics.whole_visits import is_of, other_visits
from kokumi.events.functions import seconds_between
from kokumi.events.schema import event
from kokumi.events.visitors import count_visitors, visitor


class Numbers(NamedTuple):
    """Aggregates over rows of `visits_by_value`."""

    views: ColumnElement[int]
    visitors: ColumnElement[int]
    visits: ColumnElement[int]
    bounces: ColumnElement[int]
    seconds: ColumnElement[int]


def visits_by_value(values: Sequence[ColumnElement[Any]]) -> Select[Any]:
    """Rows of the values, `visitor`, `visit_id`, and the `views` and `seconds` that fall on them; of all events."""
    return select(
        *values,
        visitor(event).label("visitor"),
        event.c.visit_id,
        func.count().label("views"),
        seconds_between(func.min(event.c.created_at), func.max(event.c.created_at)).label("seconds"),
    ).group_by(*values, visitor(event), event.c.visit_id)


def numbers(scope: Scope, part: FromClause, *, groups: int | None = None, once: bool = True) -> Numbers:
    """The numbers of each group.

    A visit of one visitor has one row in a group, so that rows can be counted instead of different ids; only for visits
    whose id several visitors may share, ids are compared.

    Parameters
    ----------
    scope: what the events of the rows match.
    groups: how many groups there are at most; None where that can be many.
    once: False where a visitor may have several rows for a visit in a group.
    """
    shared = is_of(other_visits(scope), part)
    visits = func.sum(case((shared, 0), else_=1)) + func.count(distinct(case((shared, part.c.visit_id))))
    return Numbers(
        views=func.sum(part.c.views),
        visitors=count_visitors(part.c.visitor, scope.website_id, groups),
        visits=visits if once else func.count(distinct(part.c.visit_id)),
        bounces=func.sum(case((part.c.views == 1, 1), else_=0)),
        seconds=func.sum(part.c.seconds),
    )
