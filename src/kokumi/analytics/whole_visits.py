"""Visits that the store has added up as a whole, and which those are that a question has to look at more closely.

A row of `visit` says all that a visit did, so it can be taken as it is where the whole visit lies in the range. Other
visits have to be put together from their parts or events: those over an end of the range, those with events that are
not closed yet, and those whose id two visitors share. There are few of them.
"""

from sqlalchemy import CTE, ColumnElement, FromClause, and_, literal, not_, or_, select, union_all

from kokumi.analytics.dimensions import OF_SESSIONS
from kokumi.analytics.filters import conditions
from kokumi.analytics.scope import Scope
from kokumi.events.engine import Query
from kokumi.events.schema import event, visit
from kokumi.events.slots import BEGINNING
from kokumi.events.visitors import closed_until


def can_be_whole(scope: Scope) -> bool:
    """Whether the scope takes all events of a visit or none, but for the ends of its range."""
    return not scope.properties and all(item.name in OF_SESSIONS for item in scope.filters)


def is_whole(scope: Scope, *, bounces: bool = True, in_order: bool = False) -> ColumnElement[bool]:
    """Condition on `visit`: it matches the scope, and its row says all that it did in the range.

    Parameters
    ----------
    bounces: False where `exclude_bounce` does not count for the question.
    in_order: whether its `journey`, and with it its entry and exit page, has to be known.
    """
    start, end = scope.range.start_time, scope.range.end_time
    journey = [visit.c.journey.is_not(None)] if in_order else []
    engaged = [visit.c.pageviews > 1] if scope.exclude_bounce and bounces else []
    return and_(
        visit.c.website_id == scope.website_id,
        visit.c.first_at >= start,
        visit.c.last_at <= end,
        visit.c.alone,
        closed_until() > literal(BEGINNING),
        visit.c.visit_id.not_in(_open_visits(scope)),
        *conditions(scope.filters, match_any=scope.match_any, table=visit),
        *scope.of_cohort(visit),
        *engaged,
        *journey,
    )


def is_of(others: CTE, table: FromClause) -> ColumnElement[bool]:
    """Condition on `event` or `visit_part`: the row is of one of the `other_visits`."""
    return or_(closed_until() <= literal(BEGINNING), table.c.visit_id.in_(select(others.c.visit_id)))


def other_visits(scope: Scope, *, in_order: bool = False) -> CTE:
    """The ids of visits in the range that are not `is_whole`, whatever else the scope asks; nothing where all are."""
    start, end = scope.range.start_time, scope.range.end_time
    in_range = and_(visit.c.first_at <= end, visit.c.last_at >= start)
    in_part = or_(visit.c.first_at < start, visit.c.last_at > end, not_(visit.c.alone))
    if in_order:
        in_part = or_(in_part, visit.c.journey.is_(None))
    of_website = visit.c.website_id == scope.website_id
    of_ends = select(visit.c.visit_id).where(of_website, in_range, in_part)
    return union_all(of_ends, _open_visits(scope)).cte("others")


def _open_visits(scope: Scope) -> Query:
    """The ids of visits with events in the range whose time is not closed, whoever's they are."""
    return select(event.c.visit_id).where(scope.in_range(), event.c.created_at >= closed_until())
