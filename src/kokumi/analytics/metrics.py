"""Top values of a dimension: how many visitors have each.

The number is of different sessions with a matching page view that has the value; for the dimension `event` it is the
number of custom events. Empty values are left out. Equal numbers are in the order of their text.
"""

import msgspec
from sqlalchemy import distinct, func, select

from kokumi.analytics.channels import channel
from kokumi.analytics.dimensions import (
    OF_VISITS,
    SEARCHED_AS_LISTED,
    WITH_COUNTRY,
    Dimension,
    boundary_pages,
    column_of,
    is_foreign_referrer,
)
from kokumi.analytics.filters import Filter, Operator
from kokumi.analytics.scope import Reader, Scope
from kokumi.events.engine import Query
from kokumi.events.functions import contains
from kokumi.events.rows import EventType
from kokumi.events.schema import event

DEFAULT_LIMIT = 500


class Page(msgspec.Struct, frozen=True):
    """Which part of a list is asked for; `search` keeps values that contain it, in any case."""

    limit: int = DEFAULT_LIMIT
    offset: int = 0
    search: str = ""


class Metric(msgspec.Struct, frozen=True, omit_defaults=True):
    """A value (`x`) and its number (`y`); cities and regions say in which country they are."""

    x: str
    y: int
    country: str | msgspec.UnsetType | None = msgspec.UNSET


async def metrics(reader: Reader, scope: Scope, dimension: Dimension, page: Page) -> list[Metric]:
    """The top values of a dimension."""
    rows = await reader.fetch(metrics_query(scope, dimension, page))
    return [Metric(*row) for row in rows]


def metrics_query(scope: Scope, dimension: Dimension, page: Page) -> Query:
    """Rows of value, number and, for cities and regions, country."""
    scope = searching(scope, dimension, page.search)
    if dimension is Dimension.EVENT:
        query = _custom_events(scope)
    elif dimension in OF_VISITS:
        query = _boundaries(scope, dimension, page.search)
    elif dimension is Dimension.CHANNEL:
        query = _channels(scope, page.search)
    else:
        query = _visitors(scope, dimension, page.search)
    return query.limit(page.limit).offset(page.offset)


def searching(scope: Scope, dimension: Dimension, search: str) -> Scope:
    """The scope with the search as a filter, where it is one."""
    if not search or dimension in SEARCHED_AS_LISTED:
        return scope
    return scope.with_filter(Filter(dimension.value, Operator.CONTAINS, (search,), dimension.value))


def _visitors(scope: Scope, dimension: Dimension, search: str) -> Query:
    value = column_of(dimension).label("x")
    visitors = func.count(distinct(event.c.session_id)).label("y")
    query = select(value, visitors).where(scope.matching_views(), value != "").group_by(value)
    if dimension in (Dimension.REFERRER, Dimension.DOMAIN):
        query = query.where(is_foreign_referrer())
    if search and dimension in SEARCHED_AS_LISTED:
        query = query.where(contains(value, search))
    query = query.order_by(visitors.desc(), value)
    if dimension in WITH_COUNTRY:
        query = query.add_columns(event.c.country).group_by(event.c.country).order_by(event.c.country)
    return query


def _custom_events(scope: Scope) -> Query:
    value, number = event.c.event_name, func.count().label("y")
    custom = event.c.event_type == EventType.CUSTOM.value
    named = value.is_not(None)
    matching = scope.matching(bounces=False)
    return select(value, number).where(matching, custom, named).group_by(value).order_by(number.desc(), value)


def _boundaries(scope: Scope, dimension: Dimension, search: str) -> Query:
    page = boundary_pages(scope, dimension).subquery("boundary")
    value = page.c.url_path
    visitors = func.count(distinct(event.c.session_id)).label("y")
    query = (
        select(value, visitors)
        .select_from(event.join(page, page.c.visit_id == event.c.visit_id))
        .where(scope.matching_views(), value != "")
        .group_by(value)
        .order_by(visitors.desc(), value)
    )
    return query.where(contains(value, search)) if search else query


def _channels(scope: Scope, search: str) -> Query:
    found = select(channel().label("x"), event.c.session_id).where(scope.matching_views()).subquery("found")
    visitors = func.count(distinct(found.c.session_id)).label("y")
    query = select(found.c.x, visitors).where(found.c.x != "").group_by(found.c.x).order_by(visitors.desc(), found.c.x)
    return query.where(contains(found.c.x, search)) if search else query
