"""Top values of a dimension, each with the five numbers of `stats` over the events that have the value.

A visit is taken apart by value: it counts in each value that it has, with the page views and the time that fall on it;
a channel takes it apart by everything that the channel is judged by. For the dimension `event` custom events are
counted. `domain` is grouped by site of origin here (google.de and google.com are one), as in the reference.
"""

from collections.abc import Sequence
from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, Label, Select, String, case, literal, or_, select

from kokumi.analytics.boundary_pages import at_boundary
from kokumi.analytics.dimensions import (
    MOST_VALUES,
    OF_VISITS,
    SEARCHED_AS_LISTED,
    WITH_COUNTRY,
    Dimension,
    column_of,
    is_foreign_referrer,
)
from kokumi.analytics.metrics import Page, first_of_pages, searching
from kokumi.analytics.scope import Reader, Scope, is_view
from kokumi.analytics.visits_by_value import numbers, visits_by_value
from kokumi.events.channels import channel
from kokumi.events.engine import Query
from kokumi.events.functions import contains
from kokumi.events.rows import EventType
from kokumi.events.schema import event

SITES: Final = (
    ("baidu.com", ("baidu.",)),
    ("bing.com", ("bing.",)),
    ("brave.com", ("brave.",)),
    ("chatgpt.com", ("chatgpt.",)),
    ("duckduckgo.com", ("duckduckgo.",)),
    ("facebook.com", ("facebook.",)),
    ("github.com", ("github.",)),
    ("google.com", ("google.",)),
    ("news.ycombinator.com", ("news.ycombinator.com",)),
    ("instagram.com", ("instagram.", "ig.com")),
    ("linkedin.com", ("linkedin.",)),
    ("pinterest.com", ("pinterest.",)),
    ("reddit.com", ("reddit.",)),
    ("snapchat.com", ("snapchat.",)),
    ("twitter.com", ("twitter.", "t.co", "x.com")),
    ("yahoo.com", ("yahoo.",)),
    ("yandex.ru", ("yandex.",)),
)
"""Sites that have many hosts, and by which parts of a host they are known; the reference's list."""


class ExpandedMetric(msgspec.Struct, frozen=True, omit_defaults=True):
    """A value with its numbers; 64-bit sums are text, as in the reference."""

    name: str
    pageviews: str
    visitors: int
    visits: int
    bounces: int
    totaltime: str
    country: str | msgspec.UnsetType | None = msgspec.UNSET


async def expanded_metrics(reader: Reader, scope: Scope, dimension: Dimension, page: Page) -> list[ExpandedMetric]:
    """The top values of a dimension."""
    return [
        ExpandedMetric(name, str(int(views)), visitors, int(visits), int(bounces), str(int(seconds)), *country)
        for name, views, visitors, visits, bounces, seconds, *country in await _rows(reader, scope, dimension, page)
    ]


async def _rows(reader: Reader, scope: Scope, dimension: Dimension, page: Page) -> list[tuple[Any, ...]]:
    found = None if dimension is Dimension.DOMAIN else await first_of_pages(reader, scope, dimension, page)
    values = None if found is None else [value for value, _ in found]
    return [] if values == [] else await reader.fetch(expanded_metrics_query(scope, dimension, page, values))


def expanded_metrics_query(
    scope: Scope, dimension: Dimension, page: Page, values: Sequence[str] | None = None
) -> Query:
    """Rows of value, its numbers and, for cities and regions, country.

    Parameters
    ----------
    values: only these, unless None.
    """
    query = _parts(searching(scope, dimension, page.search), dimension)
    part = (query if values is None else query.where(column_of(dimension).in_(values))).subquery("part")
    groups = MOST_VALUES.get(dimension) if values is None else len(values)
    found = numbers(scope, part, groups=groups, once=dimension is not Dimension.CHANNEL)
    keys = [part.c.name, *([part.c.country] if dimension in WITH_COUNTRY else [])]
    query = (
        select(part.c.name, *found, *keys[1:])
        .where(part.c.name != "")
        .group_by(*keys)
        .order_by(found.visitors.desc(), found.visits.desc(), *keys)
    )
    if page.search and dimension in SEARCHED_AS_LISTED:
        query = query.where(contains(part.c.name, page.search))
    return query if dimension is Dimension.CHANNEL else query.limit(page.limit).offset(page.offset)


def _parts(scope: Scope, dimension: Dimension) -> Select[Any]:
    """Rows of `visits_by_value`: of `name` and, for cities and regions, `country`."""
    keys: list[ColumnElement[Any]] = [_name(dimension)]
    if dimension in WITH_COUNTRY:
        keys.append(event.c.country)
    elif dimension is Dimension.CHANNEL:
        judged_by = ("referrer_domain", "url_query", "utm_medium", "utm_source", "hostname")
        keys += [event.c[column] for column in judged_by]
    query = visits_by_value(keys)
    if dimension in OF_VISITS:
        query = _at_boundaries(query, scope, dimension)
    if dimension is Dimension.EVENT:
        return query.where(scope.matching(bounces=False), event.c.event_type == EventType.CUSTOM.value)
    if dimension in (Dimension.REFERRER, Dimension.DOMAIN):
        query = query.where(is_foreign_referrer())
    return query.where(scope.matching_views())


def _name(dimension: Dimension) -> Label[Any]:
    if dimension is Dimension.CHANNEL:
        return channel().label("name")
    if dimension is Dimension.DOMAIN:
        return _site().label("name")
    return (event.c.url_path if dimension in OF_VISITS else column_of(dimension)).label("name")


def _at_boundaries(query: Select[Any], scope: Scope, dimension: Dimension) -> Select[Any]:
    """Only the first or last page view of each visit in the range, whatever the filters."""
    ends = (
        select(at_boundary(event.c.event_id, dimension)).where(scope.in_range(), is_view()).group_by(event.c.visit_id)
    )
    return query.where(event.c.event_id.in_(ends))


def _site() -> ColumnElement[str]:
    host = event.c.referrer_domain
    known = ((or_(*(contains(host, part) for part in parts)), literal(site, String)) for site, parts in SITES)
    return case(*known, else_=literal("Other", String))
