"""Top values of a dimension, each with the five numbers of `stats` over the events that have the value.

A visit is taken apart by value: it counts in each value that it has, with the page views and the time that fall on it;
a channel takes it apart by everything that the channel is judged by. For the dimension `event` custom events are
counted. `domain` is grouped by site of origin here (google.de and google.com are one), as in the reference.
"""

from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, Label, String, and_, case, distinct, func, literal, or_, select

from kokumi.analytics.dimensions import (
    OF_VISITS,
    SEARCHED_AS_LISTED,
    WITH_COUNTRY,
    Dimension,
    column_of,
    is_foreign_referrer,
)
from kokumi.analytics.metrics import Page, searching
from kokumi.analytics.scope import Reader, Scope, is_view
from kokumi.events.channels import channel
from kokumi.events.engine import Query
from kokumi.events.functions import contains, seconds_between
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
    rows = await reader.fetch(expanded_metrics_query(scope, dimension, page))
    return [
        ExpandedMetric(name, str(int(views)), visitors, visits, int(bounces), str(int(seconds)), *country)
        for name, views, visitors, visits, bounces, seconds, *country in rows
    ]


def expanded_metrics_query(scope: Scope, dimension: Dimension, page: Page) -> Query:
    """Rows of value, its numbers and, for cities and regions, country."""
    part = _parts(searching(scope, dimension, page.search), dimension).subquery("part")
    keys = [part.c.name, *([part.c.country] if dimension in WITH_COUNTRY else [])]
    visitors = func.count(distinct(part.c.session_id)).label("visitors")
    visits = func.count(distinct(part.c.visit_id)).label("visits")
    query = (
        select(
            part.c.name,
            func.sum(part.c.views),
            visitors,
            visits,
            func.sum(case((part.c.views == 1, 1), else_=0)),
            func.sum(part.c.seconds),
            *keys[1:],
        )
        .where(part.c.name != "")
        .group_by(*keys)
        .order_by(visitors.desc(), visits.desc(), *keys)
    )
    if page.search and dimension in SEARCHED_AS_LISTED:
        query = query.where(contains(part.c.name, page.search))
    return query if dimension is Dimension.CHANNEL else query.limit(page.limit).offset(page.offset)


def _parts(scope: Scope, dimension: Dimension) -> Query:
    """Rows of value, session, visit, page views, seconds and, for cities and regions, country."""
    name = _name(dimension)
    keys: list[ColumnElement[Any]] = [name, event.c.session_id, event.c.visit_id]
    if dimension in WITH_COUNTRY:
        keys.append(event.c.country)
    elif dimension is Dimension.CHANNEL:
        judged_by = ("referrer_domain", "url_query", "utm_medium", "utm_source", "hostname")
        keys += [event.c[column] for column in judged_by]
    query = select(
        *keys,
        func.count().label("views"),
        seconds_between(func.min(event.c.created_at), func.max(event.c.created_at)).label("seconds"),
    ).group_by(*keys)
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


def _at_boundaries(query: Query, scope: Scope, dimension: Dimension) -> Query:
    """Only page views at the time of the first or last page view of their visit."""
    boundary = func.min if dimension is Dimension.ENTRY else func.max
    times = (
        select(event.c.visit_id, boundary(event.c.created_at).label("created_at"))
        .where(scope.in_range(), is_view())
        .group_by(event.c.visit_id)
        .subquery("boundary")
    )
    same = and_(times.c.visit_id == event.c.visit_id, times.c.created_at == event.c.created_at)
    return query.select_from(event.join(times, same))


def _site() -> ColumnElement[str]:
    host = event.c.referrer_domain
    known = ((or_(*(contains(host, part) for part in parts)), literal(site, String)) for site, parts in SITES)
    return case(*known, else_=literal("Other", String))
