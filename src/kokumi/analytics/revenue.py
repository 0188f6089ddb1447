"""Revenue in one currency: over time, in all, and by where it came from.

Counted are the sales in the range whose currency is the one asked for (in capital letters, whatever case it was sent
in); with filters or a cohort those whose custom event matches.

| number | definition |
| --- | --- |
| sum | the sales, exactly |
| count | different events with a sale |
| unique_count | different sessions with a sale |
| total_sessions | different sessions of the website in the range, filters or not |
| average, arpu | sum for each event with a sale, for each session |

By country and region of the visitor. By referrer and channel of the visitor's first event in the range, whatever its
kind; a visit without referrer has the channel `Unknown` here, and a medium is paid where it contains `cp` (as in
`cpc`), `ppc`, `retargeting` or `paid`: as in the reference. Greatest first, equal ones in the order of their text.
"""

import asyncio
from datetime import tzinfo
from decimal import Decimal
from typing import Any, Literal

import msgspec
from sqlalchemy import ColumnElement, String, Subquery, and_, case, distinct, func, literal, or_, select

from kokumi.analytics.event_order import EVENT_ORDER
from kokumi.analytics.pageviews import bucket
from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.time_range import Compare, Unit
from kokumi.analytics.visit_parts import visit_parts
from kokumi.events.channels import channel
from kokumi.events.engine import Query
from kokumi.events.functions import contains, value_at_min
from kokumi.events.rows import EventType
from kokumi.events.schema import event, revenue, session
from kokumi.events.visitors import count_visitors

PAID_MEDIUM = ("cp", "ppc", "retargeting", "paid")
UNKNOWN = "Unknown"

SourceKind = Literal["country", "referrer", "channel"]


class RevenuePoint(msgspec.Struct, frozen=True):
    """The sales (`y`, exact decimals) of an event (`x`) in a bucket (`t`, its start), and how many."""

    x: str | None
    t: str
    y: str
    count: int


class RevenueTotal(msgspec.Struct, frozen=True):
    """See the module; `sum` is nothing where there are no sales."""

    sum: str | None
    count: int
    unique_count: int
    total_sessions: int
    average: float
    arpu: float


class ComparedRevenueTotal(RevenueTotal, frozen=True, kw_only=True):
    """The totals, and those of the period that they are compared with."""

    comparison: RevenueTotal


class RevenueSource(msgspec.Struct, frozen=True):
    """A country, referrer or channel and its sales (exact decimals)."""

    name: str | None
    value: str


class RevenueRegion(msgspec.Struct, frozen=True):
    """A region of a country and its sales (exact decimals)."""

    country: str | None
    name: str | None
    value: str


class Revenue(msgspec.Struct, frozen=True):
    """See the module."""

    chart: list[RevenuePoint]
    total: ComparedRevenueTotal
    country: list[RevenueSource]
    region: list[RevenueRegion]
    referrer: list[RevenueSource]
    channel: list[RevenueSource]


async def revenue_report(
    reader: Reader, scope: Scope, currency: str, unit: Unit, zone: tzinfo | None, compare: Compare
) -> Revenue:
    """The revenue of a scope.

    Parameters
    ----------
    currency: as it is compared: capital letters find something.
    zone: whose days and hours; None is UTC, and writes `t` as ISO 8601 with `Z` instead of local time without zone.
    compare: with which period the totals are compared.
    """
    points, total, countries, regions, referrers, channels = await asyncio.gather(
        revenue_chart(reader, scope, currency, unit, zone),
        revenue_total(reader, scope, currency, compare),
        revenue_sources(reader, scope, currency, "country"),
        revenue_regions(reader, scope, currency),
        revenue_sources(reader, scope, currency, "referrer"),
        revenue_sources(reader, scope, currency, "channel"),
    )
    return Revenue(points, total, countries, regions, referrers, channels)


async def revenue_chart(
    reader: Reader, scope: Scope, currency: str, unit: Unit, zone: tzinfo | None
) -> list[RevenuePoint]:
    """The sales of each event in each bucket, in order of time; parameters as in `revenue_report`."""
    rows = await reader.fetch(chart_query(scope, currency, unit, zone))
    form = "%Y-%m-%dT%H:%M:%SZ" if zone is None else "%Y-%m-%d %H:%M:%S"
    return [RevenuePoint(name, start.strftime(form), decimal_text(value), count) for name, start, value, count in rows]


async def revenue_total(reader: Reader, scope: Scope, currency: str, compare: Compare) -> ComparedRevenueTotal:
    """The totals, and those of the other period; parameters as in `revenue_report`."""
    total, before = await asyncio.gather(
        reader.fetch(total_query(scope, currency)), reader.fetch(total_query(scope.compared(compare), currency))
    )
    return ComparedRevenueTotal(**msgspec.structs.asdict(_total(*total[0])), comparison=_total(*before[0]))


async def revenue_sources(reader: Reader, scope: Scope, currency: str, by: SourceKind) -> list[RevenueSource]:
    """The sales by country, referrer or channel."""
    queries = {"country": countries_query, "referrer": referrers_query, "channel": channels_query}
    return [
        RevenueSource(name, decimal_text(value)) for name, value in await reader.fetch(queries[by](scope, currency))
    ]


async def revenue_regions(reader: Reader, scope: Scope, currency: str) -> list[RevenueRegion]:
    """The sales by country and region."""
    rows = await reader.fetch(regions_query(scope, currency))
    return [RevenueRegion(country, name, decimal_text(value)) for country, name, value in rows]


def sales(scope: Scope, currency: str) -> ColumnElement[bool]:
    """The sales that count, as a condition on `revenue`."""
    in_range = and_(
        revenue.c.website_id == scope.website_id,
        revenue.c.created_at.between(scope.range.start_time, scope.range.end_time),
        func.upper(revenue.c.currency) == currency,
    )
    if not scope.narrowed:
        return in_range
    custom = event.c.event_type == EventType.CUSTOM.value
    matching = select(event.c.event_id).where(scope.matching(bounces=False), custom)
    return and_(in_range, revenue.c.event_id.in_(matching))


def chart_query(scope: Scope, currency: str, unit: Unit, zone: tzinfo | None) -> Query:
    """Rows of event name, bucket, sum and number of sales."""
    start = bucket(revenue.c.created_at, unit, zone, scope.range).label("bucket")
    name = revenue.c.event_name
    return (
        select(name, start, func.sum(revenue.c.revenue), func.count())
        .where(sales(scope, currency))
        .group_by(name, start)
        .order_by(start, name)
    )


def total_query(scope: Scope, currency: str) -> Query:
    """One row: sum, count, unique count, total sessions."""
    part = visit_parts(Scope(scope.website_id, scope.range), "visitor").c
    everybody = select(count_visitors(part.visitor, scope.website_id, 1)).scalar_subquery()
    events, sessions = func.count(distinct(revenue.c.event_id)), func.count(distinct(revenue.c.session_id))
    return select(func.sum(revenue.c.revenue), events, sessions, everybody).where(sales(scope, currency))


def countries_query(scope: Scope, currency: str) -> Query:
    """Rows of country and sum."""
    return _by_attributes(scope, currency, session.c.country)


def regions_query(scope: Scope, currency: str) -> Query:
    """Rows of country, region and sum."""
    return _by_attributes(scope, currency, session.c.country, session.c.region)


def referrers_query(scope: Scope, currency: str) -> Query:
    """Rows of referrer and sum."""
    found = _by_first_event(scope, currency, event.c.referrer_domain)
    return _summed(found, found.c.source)


def channels_query(scope: Scope, currency: str) -> Query:
    """Rows of channel and sum."""
    paid = or_(*(contains(event.c.utm_medium, part) for part in PAID_MEDIUM))
    found = _by_first_event(scope, currency, channel(paid))
    unknown = or_(found.c.source == "", found.c.source == "direct")
    return _summed(found, case((unknown, literal(UNKNOWN, String)), else_=found.c.source))


def decimal_text(value: Decimal) -> str:
    """The number with the decimals that it needs, without exponent."""
    return f"{value.normalize():f}"


def _by_attributes(scope: Scope, currency: str, *columns: ColumnElement[Any]) -> Query:
    value = func.sum(revenue.c.revenue).label("total")
    of_visitor = and_(session.c.website_id == revenue.c.website_id, session.c.session_id == revenue.c.session_id)
    return (
        select(*columns, value)
        .join_from(revenue, session, of_visitor)
        .where(sales(scope, currency))
        .group_by(*columns)
        .order_by(value.desc(), *columns)
    )


def _by_first_event(scope: Scope, currency: str, source: ColumnElement[Any]) -> Subquery:
    """Rows of `source`, a column of the visitor's first event in the range, and the visitor's sales."""
    sale = (
        select(revenue.c.session_id, func.sum(revenue.c.revenue).label("value"))
        .where(sales(scope, currency))
        .group_by(revenue.c.session_id)
        .subquery("sale")
    )
    buyers = select(revenue.c.session_id).where(sales(scope, currency))
    first = (
        select(value_at_min(event.c.event_id, EVENT_ORDER))
        .where(scope.in_range(), event.c.session_id.in_(buyers))
        .group_by(event.c.session_id)
    )
    return (
        select(source.label("source"), sale.c.value)
        .join_from(event, sale, sale.c.session_id == event.c.session_id)
        .where(scope.in_range(), event.c.event_id.in_(first))
        .subquery("found")
    )


def _summed(found: Subquery, source: ColumnElement[Any]) -> Query:
    name, value = source.label("name"), func.sum(found.c.value).label("total")
    return select(name, value).group_by(name).order_by(value.desc(), name)


def _total(amount: Decimal | None, count: int, unique_count: int, total_sessions: int) -> RevenueTotal:
    number = float(amount or 0)
    return RevenueTotal(
        decimal_text(amount) if count and amount is not None else None,
        count,
        unique_count,
        total_sessions,
        number / count if count else 0,
        number / total_sessions if total_sessions else 0,
    )
