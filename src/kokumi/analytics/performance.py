"""Performance: how fast pages were for visitors, by the reports that browsers send (Core Web Vitals and two more).

| metric | in |
| --- | --- |
| lcp | milliseconds until the largest element was painted |
| inp | milliseconds from an interaction to the next paint |
| cls | how much the layout shifted, without unit |
| fcp | milliseconds until the first element was painted |
| ttfb | milliseconds until the first byte arrived |

All numbers are percentiles of matching performance reports, interpolated between the two nearest values; reports
without the metric are left out of them, but counted. A series over time, a summary of all metrics, and lists by page,
title, device and browser: slowest first, what has no value before everything, equal ones in the order of their text.
"""

import asyncio
from collections.abc import Sequence
from datetime import tzinfo
from typing import Final, Literal

import msgspec
from sqlalchemy import case, func, literal, select

from kokumi.analytics.pageviews import bucket
from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.time_range import Unit
from kokumi.events.engine import Query
from kokumi.events.functions import item_at, quartiles_and_tail
from kokumi.events.rows import EventType
from kokumi.events.schema import event

Vital = Literal["lcp", "inp", "cls", "fcp", "ttfb"]

VITALS: Final = ("lcp", "inp", "cls", "fcp", "ttfb")
LIMIT = 500

Numbers = tuple[float | None, float | None, float | None]


class Percentiles(msgspec.Struct, frozen=True):
    """The value that 50, 75 and 95 % of the reports do not exceed."""

    p50: float
    p75: float
    p95: float


class PerformancePoint(msgspec.Struct, frozen=True):
    """A bucket (`t`, its start) and the percentiles in it; nothing where no report has the metric."""

    t: str
    p50: float | None
    p75: float | None
    p95: float | None


class PerformanceMetric(msgspec.Struct, frozen=True):
    """A page, title, device or browser, its percentiles and its number of reports."""

    name: str | None
    p50: float | None
    p75: float | None
    p95: float | None
    count: int


class PerformanceSummary(msgspec.Struct, frozen=True):
    """The percentiles of each metric, 0 where no report has it, and the number of reports."""

    lcp: Percentiles
    inp: Percentiles
    cls: Percentiles
    fcp: Percentiles
    ttfb: Percentiles
    count: int


class Performance(msgspec.Struct, frozen=True, rename="camel"):
    """See the module."""

    chart: list[PerformancePoint]
    summary: PerformanceSummary
    pages: list[PerformanceMetric]
    page_titles: list[PerformanceMetric]
    devices: list[PerformanceMetric]
    browsers: list[PerformanceMetric]


LISTS: Final = {"pages": "url_path", "page_titles": "page_title", "devices": "device", "browsers": "browser"}
"""By what the lists are, by field of `Performance`."""


async def performance(reader: Reader, scope: Scope, vital: Vital, unit: Unit, zone: tzinfo | None) -> Performance:
    """The performance of a scope.

    Parameters
    ----------
    vital: the metric of series and lists.
    zone: whose days and hours; None is UTC, and writes `t` as ISO 8601 with `Z` instead of local time without zone.
    """
    points, summary, lists = await asyncio.gather(
        performance_chart(reader, scope, vital, unit, zone),
        performance_summary(reader, scope),
        asyncio.gather(*(performance_list(reader, scope, vital, column) for column in LISTS.values())),
    )
    return Performance(points, summary, *lists)


async def performance_chart(
    reader: Reader, scope: Scope, vital: Vital, unit: Unit, zone: tzinfo | None
) -> list[PerformancePoint]:
    """The percentiles of one metric in each bucket; parameters as in `performance`."""
    points = await reader.fetch(chart_query(scope, vital, unit, zone))
    form = "%Y-%m-%dT%H:%M:%SZ" if zone is None else "%Y-%m-%d %H:%M:%S"
    return [PerformancePoint(start.strftime(form), *_numbers(values)) for start, values in points]


async def performance_summary(reader: Reader, scope: Scope) -> PerformanceSummary:
    """The percentiles of all metrics."""
    *of_vitals, reports = (await reader.fetch(summary_query(scope)))[0]
    return PerformanceSummary(**dict(zip(VITALS, map(_percentiles, of_vitals), strict=True)), count=reports)


async def performance_list(reader: Reader, scope: Scope, vital: Vital, column: str) -> list[PerformanceMetric]:
    """The percentiles of one metric by the values of a column of `LISTS`."""
    rows = await reader.fetch(list_query(scope, vital, column))
    return [PerformanceMetric(name, *_numbers(values), count) for name, values, count in rows]


def chart_query(scope: Scope, vital: Vital, unit: Unit, zone: tzinfo | None) -> Query:
    """Rows of bucket and percentiles."""
    start = bucket(event.c.created_at, unit, zone, scope.range).label("bucket")
    return _reports(scope, select(start, quartiles_and_tail(event.c[vital]))).group_by(start).order_by(start)


def summary_query(scope: Scope) -> Query:
    """One row: the percentiles of each metric, and the number of reports."""
    return _reports(scope, select(*(quartiles_and_tail(event.c[vital]) for vital in VITALS), func.count()))


def list_query(scope: Scope, vital: Vital, column: str) -> Query:
    """Rows of value, percentiles and number of reports."""
    value, percentiles = event.c[column], quartiles_and_tail(event.c[vital]).label("percentiles")
    measured = func.count(event.c[vital]).label("measured")
    found = (
        _reports(scope, select(value.label("name"), percentiles, func.count().label("reports"), measured))
        .group_by(value)
        .subquery("found")
    )
    slowest = item_at(found.c.percentiles, literal(2)).desc()
    return (
        select(found.c.name, found.c.percentiles, found.c.reports)
        .order_by(case((found.c.measured == 0, 0), else_=1), slowest, found.c.name)
        .limit(LIMIT)
    )


def _reports(scope: Scope, query: Query) -> Query:
    return query.where(scope.matching(bounces=False), event.c.event_type == EventType.PERFORMANCE.value)


def _numbers(percentiles: Sequence[float]) -> Numbers:
    p50, p75, p95 = percentiles or (None, None, None)
    return p50, p75, p95


def _percentiles(values: Sequence[float]) -> Percentiles:
    p50, p75, p95 = _numbers(values)
    return Percentiles(p50 or 0, p75 or 0, p95 or 0)
