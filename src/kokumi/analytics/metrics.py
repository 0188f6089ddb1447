"""Top values of a dimension: how many visitors have each.

The number is of different sessions with a matching page view that has the value; for the dimension `event` it is the
number of custom events. Empty values are left out. Equal numbers are in the order of their text.
"""

from typing import Final

import msgspec
from sqlalchemy import ColumnElement, func, select

from kokumi.analytics.boundary_pages import boundary_pages
from kokumi.analytics.dimensions import (
    MOST_VALUES,
    OF_PARTS,
    OF_VISITS,
    SEARCHED_AS_LISTED,
    WITH_COUNTRY,
    Dimension,
    column_of,
    is_foreign_referrer,
    language_of,
)
from kokumi.analytics.filters import Filter, Operator
from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.visit_parts import channel_parts, visit_parts
from kokumi.events.channels import CHANNELS
from kokumi.events.engine import Query
from kokumi.events.functions import contains
from kokumi.events.rows import EventType
from kokumi.events.schema import event
from kokumi.events.visitors import count_visitors, visitor

DEFAULT_LIMIT = 500

MOST_TOP: Final = 100
"""How many first values are looked for in two steps."""

CANDIDATES_BESIDE: Final = 20
"""How many values are looked at more closely beside twice as many as are asked for."""


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
    found = await first_of_pages(reader, scope, dimension, page)
    if found is not None:
        return [Metric(value, visitors) for value, visitors in found[page.offset : page.limit + page.offset]]
    rows = await reader.fetch(metrics_query(scope, dimension, page))
    return [Metric(*row) for row in rows]


async def first_of_pages(
    reader: Reader, scope: Scope, dimension: Dimension, page: Page
) -> list[tuple[str, int]] | None:
    """The first values, up to the last of the page, and their visitors; and all with as many visitors as the last.

    They are found in two steps: those with most views, which are cheap to count, and the visitors of these alone. No
    value has more visitors than views, so that a value that was left out in the first step is none of the first if it
    has fewer views than the last of them has visitors. None where that cannot be told, or is not the way to find them.
    """
    top = page.limit + page.offset
    if not 0 < top <= MOST_TOP or not _is_of_page(dimension):
        return None
    scope = searching(scope, dimension, page.search)
    value, views = column_of(dimension).label("x"), func.count().label("views")
    viewed = select(value, views).where(*_of_pages(scope, dimension)).group_by(value)
    candidates = await reader.fetch(viewed.order_by(views.desc(), value).limit(2 * top + CANDIDATES_BESIDE + 1))
    left_out = candidates.pop()[1] if len(candidates) > 2 * top + CANDIDATES_BESIDE else 0
    if not candidates:
        return []
    visitors = count_visitors(visitor(event), scope.website_id, len(candidates)).label("y")
    wanted = (*_of_pages(scope, dimension), value.in_([row[0] for row in candidates]))
    query = select(value, visitors).where(*wanted).group_by(value).order_by(visitors.desc(), value)
    found = [(text, number) for text, number in await reader.fetch(query)]
    least = found[top - 1][1] if len(found) >= top else 0
    return [item for item in found if item[1] >= least] if least > left_out or not left_out else None


def _is_of_page(dimension: Dimension) -> bool:
    """Whether each event has its own value, of which there may be very many."""
    return dimension not in OF_PARTS and dimension not in (*OF_VISITS, Dimension.EVENT, Dimension.CHANNEL)


def _of_pages(scope: Scope, dimension: Dimension) -> list[ColumnElement[bool]]:
    """Page views that match and have a value."""
    value = column_of(dimension)
    wanted = [scope.matching_views(), value != ""]
    if dimension in (Dimension.REFERRER, Dimension.DOMAIN):
        wanted.append(is_foreign_referrer())
    return wanted


def metrics_query(scope: Scope, dimension: Dimension, page: Page) -> Query:
    """Rows of value, number and, for cities and regions, country."""
    scope = searching(scope, dimension, page.search)
    if dimension is Dimension.EVENT:
        query = _custom_events(scope)
    elif dimension in OF_VISITS:
        query = _boundaries(scope, dimension, page.search)
    elif dimension is Dimension.CHANNEL:
        query = _channels(scope, page.search)
    elif dimension in OF_PARTS:
        query = _sessions(scope, dimension, page.search)
    else:
        query = _visitors(scope, dimension)
    return query.limit(page.limit).offset(page.offset)


def searching(scope: Scope, dimension: Dimension, search: str) -> Scope:
    """The scope with the search as a filter, where it is one."""
    if not search or dimension in SEARCHED_AS_LISTED:
        return scope
    return scope.with_filter(Filter(dimension.value, Operator.CONTAINS, (search,), dimension.value))


def _visitors(scope: Scope, dimension: Dimension) -> Query:
    value = column_of(dimension).label("x")
    visitors = count_visitors(visitor(event), scope.website_id, None).label("y")
    query = select(value, visitors).where(*_of_pages(scope, dimension)).group_by(value)
    return query.order_by(visitors.desc(), value)


def _sessions(scope: Scope, dimension: Dimension, search: str) -> Query:
    names = [OF_PARTS[dimension], *(["country"] if dimension in WITH_COUNTRY else [])]
    part = visit_parts(scope, "visitor", "views", *names).c
    value = (language_of(part.language) if dimension is Dimension.LANGUAGE else part[names[0]]).label("x")
    visitors = count_visitors(part.visitor, scope.website_id, MOST_VALUES.get(dimension)).label("y")
    query = select(value, visitors).where(part.views > 0, value != "").group_by(value)
    if search and dimension in SEARCHED_AS_LISTED:
        query = query.where(contains(value, search))
    query = query.order_by(visitors.desc(), value)
    return query if len(names) == 1 else query.add_columns(part.country).group_by(part.country).order_by(part.country)


def _custom_events(scope: Scope) -> Query:
    value, number = event.c.event_name, func.count().label("y")
    custom = event.c.event_type == EventType.CUSTOM.value
    named = value.is_not(None)
    matching = scope.matching(bounces=False)
    return select(value, number).where(matching, custom, named).group_by(value).order_by(number.desc(), value)


def _boundaries(scope: Scope, dimension: Dimension, search: str) -> Query:
    found = boundary_pages(scope, dimension)
    value = found.c.url_path
    visitors = count_visitors(found.c.visitor, scope.website_id, None).label("y")
    query = select(value, visitors).where(value != "").group_by(value).order_by(visitors.desc(), value)
    return query.where(contains(value, search)) if search else query


def _channels(scope: Scope, search: str) -> Query:
    found = channel_parts(scope)
    visitors = count_visitors(found.c.visitor, scope.website_id, len(CHANNELS)).label("y")
    value = found.c.channel.label("x")
    query = select(value, visitors).where(value != "").group_by(value).order_by(visitors.desc(), value)
    return query.where(contains(value, search)) if search else query
