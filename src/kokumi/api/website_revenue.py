"""/api/websites/{websiteId}/revenue: sales over time, in all, and by where they came from; sums are numbers.

The list of buyers, `/revenue/sessions`, stands with the older reports.
"""

from typing import Literal

import msgspec
from litestar import Controller, get
from litestar.params import FromPath

from kokumi.analytics.revenue import RevenueTotal, revenue_chart, revenue_regions, revenue_sources, revenue_total
from kokumi.api.access import ApiRequest, reader, view_website
from kokumi.api.scopes import ScopeQuery, asked, resolve


class RevenueQuery(ScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """In which currency, in capital letters."""

    currency: str


class RevenueListQuery(RevenueQuery, frozen=True, kw_only=True, rename="camel"):
    """By what."""

    type: Literal["country", "region", "referrer", "channel"]


class SalesPoint(msgspec.Struct, frozen=True):
    """The sales (`y`) of an event (`x`) in a bucket (`t`, its start), and how many."""

    x: str | None
    t: str
    y: float
    count: int


class SalesChart(msgspec.Struct, frozen=True):
    """Sales over time."""

    chart: list[SalesPoint]


class SalesTotal(msgspec.Struct, frozen=True):
    """See `analytics.revenue`; no sales are a sum of 0."""

    sum: float
    count: int
    unique_count: int
    total_sessions: int
    average: float
    arpu: float


class ComparedSalesTotal(SalesTotal, frozen=True, kw_only=True):
    """The totals, and those of the period that they are compared with."""

    comparison: SalesTotal


class SalesSource(msgspec.Struct, frozen=True):
    """A country, referrer or channel and its sales."""

    name: str | None
    value: float


class SalesRegion(msgspec.Struct, frozen=True):
    """A region of a country and its sales."""

    country: str | None
    name: str | None
    value: float


class WebsiteRevenue(Controller):
    path = "/api/websites/{website_id:str}/revenue"

    @get("/chart", summary="Sales in one currency over time")
    async def chart(self, request: ApiRequest, website_id: FromPath[str]) -> SalesChart:
        question = asked(request, RevenueQuery)
        scope = await resolve(request, question, await view_website(request, website_id))
        unit = question.range.unit_or_finest(question.query.unit)
        points = await revenue_chart(reader(request), scope, question.query.currency, unit, question.zone)
        return SalesChart([SalesPoint(point.x, point.t, float(point.y), point.count) for point in points])

    @get("/stats", summary="Sales in one currency, with those of the period before")
    async def stats(self, request: ApiRequest, website_id: FromPath[str]) -> ComparedSalesTotal:
        question = asked(request, RevenueQuery)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        total = await revenue_total(reader(request), scope, wanted.currency, wanted.compare or "prev")
        return ComparedSalesTotal(**msgspec.structs.asdict(_total(total)), comparison=_total(total.comparison))

    @get("/metrics", summary="Sales in one currency by country, region, referrer or channel")
    async def metrics(self, request: ApiRequest, website_id: FromPath[str]) -> list[SalesSource] | list[SalesRegion]:
        question = asked(request, RevenueListQuery)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        if wanted.type == "region":
            regions = await revenue_regions(reader(request), scope, wanted.currency)
            return [SalesRegion(row.country, row.name, float(row.value)) for row in regions]
        found = await revenue_sources(reader(request), scope, wanted.currency, wanted.type)
        return [SalesSource(row.name, float(row.value)) for row in found]


def _total(total: RevenueTotal) -> SalesTotal:
    return SalesTotal(
        float(total.sum or 0), total.count, total.unique_count, total.total_sessions, total.average, total.arpu
    )
