"""/api/websites/{websiteId}/…: the questions about one website's events."""

import time
from datetime import tzinfo
from typing import Annotated
from zoneinfo import ZoneInfo

import msgspec
from litestar import Controller, get
from litestar.params import FromPath
from msgspec import Meta

from kokumi.analytics.active import Active, active
from kokumi.analytics.daily_totals import daily_totals, with_totals
from kokumi.analytics.date_range import DateRange, date_range
from kokumi.analytics.dimensions import Dimension
from kokumi.analytics.expanded_metrics import ExpandedMetric, expanded_metrics
from kokumi.analytics.metrics import DEFAULT_LIMIT, Metric, Page, metrics
from kokumi.analytics.pageviews import Pageviews, Point, pageviews
from kokumi.analytics.scope import Scope
from kokumi.analytics.stats import Stats, stats
from kokumi.analytics.time_range import Unit, iso_text
from kokumi.analytics.zones import find_zone
from kokumi.api.access import ApiRequest, accounts_of, reader, view_website
from kokumi.api.scopes import ScopeQuery, asked, resolve
from kokumi.validation import problem

UTC_ZONE = ZoneInfo("UTC")
MOST_ROWS = 2**31 - 1

Rows = Annotated[float, Meta(ge=0, le=MOST_ROWS)]


class MetricsQuery(ScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """Which dimension, and which part of its values."""

    type: str
    limit: Rows = DEFAULT_LIMIT
    offset: Rows = 0
    search: str = ""

    def page(self) -> Page:
        """As the question understands it."""
        return Page(int(self.limit), int(self.offset), self.search)


class StatsAnswer(Stats, frozen=True, kw_only=True):
    """The numbers, and those of the period that they are compared with."""

    comparison: Stats


class PageviewsComparison(msgspec.Struct, frozen=True, rename="camel"):
    """The series of the period that another one is compared with."""

    pageviews: list[Point]
    sessions: list[Point]
    start_date: str
    end_date: str


class PageviewsAnswer(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """The series; with `compare` also both ranges and the other series."""

    pageviews: list[Point]
    sessions: list[Point]
    start_date: str | None = None
    end_date: str | None = None
    compare: PageviewsComparison | None = None


class WebsiteQuestions(Controller):
    path = "/api/websites/{website_id:str}"

    @get("/stats", summary="The five numbers of a website, with those of the period before")
    async def stats(self, request: ApiRequest, website_id: FromPath[str]) -> StatsAnswer:
        question = asked(request)
        scope = await resolve(request, question, await view_website(request, website_id))
        numbers = await stats(reader(request), scope)
        comparison = await stats(reader(request), scope.compared(question.query.compare or "prev"))
        return StatsAnswer(**msgspec.structs.asdict(numbers), comparison=comparison)

    @get("/pageviews", summary="Page views and visitors over time")
    async def pageviews(self, request: ApiRequest, website_id: FromPath[str]) -> PageviewsAnswer:
        question = asked(request)
        scope = await resolve(request, question, await view_website(request, website_id))
        unit = question.range.unit_or_finest(question.query.unit)
        series = await _series(request, scope, unit, question.zone)
        compare = question.query.compare
        if compare is None:
            return PageviewsAnswer(series.pageviews, series.sessions)
        other = scope.compared(compare)
        before = await _series(request, other, unit, question.zone)
        return PageviewsAnswer(
            series.pageviews,
            series.sessions,
            iso_text(scope.range.start),
            iso_text(scope.range.end),
            PageviewsComparison(
                before.pageviews, before.sessions, iso_text(other.range.start), iso_text(other.range.end)
            ),
        )

    @get("/metrics", summary="Top values of a dimension")
    async def metrics(self, request: ApiRequest, website_id: FromPath[str]) -> list[Metric]:
        question = asked(request, MetricsQuery)
        website = await view_website(request, website_id)
        dimension = _dimension(question.query.type)
        scope = await resolve(request, question, website)
        return await metrics(reader(request), scope, dimension, question.query.page())

    @get("/metrics/expanded", summary="Top values of a dimension with the five numbers of each")
    async def expanded_metrics(self, request: ApiRequest, website_id: FromPath[str]) -> list[ExpandedMetric]:
        question = asked(request, MetricsQuery)
        website = await view_website(request, website_id)
        dimension = _dimension(question.query.type)
        scope = await resolve(request, question, website)
        return await expanded_metrics(reader(request), scope, dimension, question.query.page())

    @get("/active", summary="Visitors of the last five minutes")
    async def active(self, request: ApiRequest, website_id: FromPath[str]) -> Active:
        website = await view_website(request, website_id)
        return await active(reader(request), website.id, time.time_ns() // 1_000_000)

    @get("/daterange", summary="From when to when a website has events")
    async def daterange(self, request: ApiRequest, website_id: FromPath[str]) -> DateRange:
        website = await view_website(request, website_id)
        return await date_range(reader(request), website.id)


async def _series(request: ApiRequest, scope: Scope, unit: Unit, zone: tzinfo | None) -> Pageviews:
    """Page views and visitors over time, with the days that the website has forgotten where they can be told."""
    series = await pageviews(reader(request), scope, unit, zone)
    retention = accounts_of(request).registry.retention(scope.website_id)
    if retention is None or retention.forgotten_until is None or scope.range.start >= retention.forgotten_until:
        return series
    own = find_zone(retention.timezone)
    if unit is not Unit.DAY or scope.narrowed or scope.exclude_bounce or (zone or UTC_ZONE) != own:
        return series
    totals = await daily_totals(reader(request), scope.website_id, scope.range, own)
    return with_totals(series, totals, in_utc=zone is None)


def _dimension(name: str) -> Dimension:
    try:
        return Dimension(name)
    except ValueError:
        raise problem("Invalid option: expected one of " + ", ".join(Dimension), "type") from None
