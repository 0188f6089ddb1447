"""Where visits begin and end: their entry and exit pages.

A visit's entry page is the first page that it viewed in the range, whatever the filters, and the exit page the last.
"""

from typing import Any

from sqlalchemy import ColumnElement, Subquery, select, true, union_all

from kokumi.analytics.dimensions import Dimension
from kokumi.analytics.event_order import EVENT_ORDER
from kokumi.analytics.scope import Scope, is_view
from kokumi.analytics.whole_visits import can_be_whole, is_of, is_whole, other_visits
from kokumi.events.engine import Query
from kokumi.events.functions import value_at_max, value_at_min
from kokumi.events.schema import event, visit
from kokumi.events.visitors import visitor


def boundary_pages(scope: Scope, dimension: Dimension) -> Subquery:
    """Rows of `visitor` and the `url_path` of an entry or exit page, for visits with page views that match.

    A visitor may have several rows for a visit, all of them equal.
    """
    if not can_be_whole(scope):
        return _put_together(scope, dimension, true()).subquery("boundary")
    others = is_of(other_visits(scope, in_order=True), event)
    return union_all(_of_whole_visits(scope, dimension), _put_together(scope, dimension, others)).subquery("boundary")


def at_boundary(column: ColumnElement[Any], dimension: Dimension) -> ColumnElement[Any]:
    """Aggregate: the column in the first event for `entry`, in the last one for `exit`."""
    return (value_at_min if dimension is Dimension.ENTRY else value_at_max)(column, EVENT_ORDER)


def _of_whole_visits(scope: Scope, dimension: Dimension) -> Query:
    path = visit.c.entry_path if dimension is Dimension.ENTRY else visit.c.exit_path
    columns = (visitor(visit).label("visitor"), path.label("url_path"))
    return select(*columns).where(is_whole(scope, in_order=True), path.is_not(None))


def _put_together(scope: Scope, dimension: Dimension, narrowed: ColumnElement[bool]) -> Query:
    """From the events of some visits; either all events of a visit are narrowed down to, or none."""
    page = (
        select(event.c.visit_id, at_boundary(event.c.url_path, dimension).label("url_path"))
        .where(scope.in_range(), is_view(), narrowed)
        .group_by(event.c.visit_id)
        .subquery("page")
    )
    return (
        select(visitor(event).label("visitor"), page.c.url_path)
        .select_from(event.join(page, page.c.visit_id == event.c.visit_id))
        .where(scope.matching_views(), narrowed)
    )
