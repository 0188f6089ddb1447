"""/api/reports/{type}: reports that are computed from what the body says; nothing is saved.

Also `/api/websites/{websiteId}/revenue/sessions`, the list behind the revenue report.
"""

from typing import Annotated

import msgspec
from litestar import Controller, get, post
from litestar.params import FromPath
from msgspec import Meta

from kokumi.accounts.paging import DEFAULT_PAGE_SIZE, Page
from kokumi.analytics.attribution import Attribution, Model, attribution
from kokumi.analytics.breakdown import BreakdownField, BreakdownRow, breakdown
from kokumi.analytics.funnel import FunnelResult, FunnelStep, funnel
from kokumi.analytics.goal import Goal, goal
from kokumi.analytics.journey import MOST_STEPS, Journey, journey
from kokumi.analytics.performance import Performance, Vital, performance
from kokumi.analytics.retention import Retention, retention
from kokumi.analytics.revenue import Revenue, revenue_report
from kokumi.analytics.revenue_sessions import revenue_sessions
from kokumi.analytics.sessions import SessionSummary
from kokumi.analytics.steps import StepType, of_type
from kokumi.analytics.time_range import MINUTE_MS, Compare, Unit
from kokumi.analytics.utm import Utm, utm
from kokumi.api.access import ApiRequest, reader, view_website
from kokumi.api.report_scopes import ReportParameters, ZonedParameters, report_question, report_scope
from kokumi.api.requests import PositiveInt
from kokumi.api.scopes import ScopeQuery, asked, resolve

_FARTHEST_ROW = 2**53
_LONGEST_WINDOW = 2**31
"""Minutes, some 4,000 years."""


class AttributionParameters(ReportParameters, frozen=True, kw_only=True, rename="camel"):
    """Which step, and what its visitors are attributed to; the currency is not used."""

    model: Model
    type: StepType
    step: str
    currency: str = ""


class BreakdownParameters(ReportParameters, frozen=True, kw_only=True, rename="camel"):
    """By what the numbers are broken down."""

    fields: Annotated[list[BreakdownField], Meta(min_length=1)]


class FunnelParameters(ReportParameters, frozen=True, kw_only=True, rename="camel"):
    """The steps, and how many minutes may lie between them."""

    window: Annotated[float, Meta(gt=0, le=_LONGEST_WINDOW)]
    steps: Annotated[list[FunnelStep], Meta(min_length=2, max_length=8)]


class GoalParameters(ReportParameters, frozen=True, kw_only=True, rename="camel"):
    """What is to be reached; every type but `path` is that of an event."""

    type: str
    value: str


class JourneyParameters(ReportParameters, frozen=True, kw_only=True, rename="camel"):
    """How many steps, where they begin and end, and of which kind of event they are."""

    steps: Annotated[int, Meta(ge=2, le=MOST_STEPS)]
    start_step: str = ""
    end_step: str = ""
    event_type: PositiveInt | msgspec.UnsetType = msgspec.UNSET


class PerformanceParameters(ZonedParameters, frozen=True, kw_only=True, rename="camel"):
    """Which metric, in buckets of which unit."""

    unit: Unit = Unit.DAY
    metric: Vital = "lcp"


class RevenueParameters(ZonedParameters, frozen=True, kw_only=True, rename="camel"):
    """Which currency, in buckets of which unit, compared with what."""

    currency: str
    unit: Unit = Unit.DAY
    compare: Compare = "prev"


class RevenueSessionsQuery(ScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """Which currency, and which page of the list."""

    currency: str
    search: str = ""
    page: PositiveInt = 1
    page_size: PositiveInt = DEFAULT_PAGE_SIZE


class ReportQuestions(Controller):
    path = "/api"

    @post("/reports/attribution", status_code=200, summary="Where the visitors who reached a step came from")
    async def attribution(self, request: ApiRequest) -> Attribution:
        question = await report_question(request, "attribution", AttributionParameters)
        scope, wanted = await report_scope(request, question), question.parameters
        return await attribution(reader(request), scope, wanted.model, wanted.type, wanted.step)

    @post("/reports/breakdown", status_code=200, summary="The numbers for each combination of several fields")
    async def breakdown(self, request: ApiRequest) -> list[BreakdownRow]:
        question = await report_question(request, "breakdown", BreakdownParameters)
        scope = await report_scope(request, question)
        return await breakdown(reader(request), scope, question.parameters.fields)

    @post("/reports/funnel", status_code=200, summary="How many visitors took one step after the other")
    async def funnel(self, request: ApiRequest) -> list[FunnelResult]:
        question = await report_question(request, "funnel", FunnelParameters)
        scope, wanted = await report_scope(request, question), question.parameters
        return await funnel(reader(request), scope, wanted.steps, round(wanted.window * MINUTE_MS))

    @post("/reports/goal", status_code=200, summary="How many visitors opened a page or did something")
    async def goal(self, request: ApiRequest) -> Goal:
        question = await report_question(request, "goal", GoalParameters)
        scope, wanted = await report_scope(request, question), question.parameters
        return await goal(reader(request), scope, "path" if wanted.type == "path" else "event", wanted.value)

    @post("/reports/journey", status_code=200, summary="Through which pages and events visits go")
    async def journey(self, request: ApiRequest) -> list[Journey]:
        question = await report_question(request, "journey", JourneyParameters)
        scope, wanted = await report_scope(request, question), question.parameters
        if wanted.event_type is not msgspec.UNSET:
            scope = of_type(scope, wanted.event_type)
        return await journey(reader(request), scope, wanted.steps, wanted.start_step, wanted.end_step)

    @post("/reports/performance", status_code=200, summary="How fast pages were")
    async def performance(self, request: ApiRequest) -> Performance:
        question = await report_question(request, "performance", PerformanceParameters)
        scope, wanted = await report_scope(request, question), question.parameters
        return await performance(reader(request), scope, wanted.metric, wanted.unit, question.zone)

    @post("/reports/retention", status_code=200, summary="How many visitors come back on later days")
    async def retention(self, request: ApiRequest) -> list[Retention]:
        question = await report_question(request, "retention", ZonedParameters)
        scope = await report_scope(request, question)
        return await retention(reader(request), scope, question.zone)

    @post("/reports/revenue", status_code=200, summary="Revenue in one currency")
    async def revenue(self, request: ApiRequest) -> Revenue:
        question = await report_question(request, "revenue", RevenueParameters)
        scope, wanted = await report_scope(request, question), question.parameters
        return await revenue_report(reader(request), scope, wanted.currency, wanted.unit, question.zone, wanted.compare)

    @post("/reports/utm", status_code=200, summary="Page views by campaign parameters")
    async def utm(self, request: ApiRequest) -> Utm:
        question = await report_question(request, "utm", ReportParameters)
        return await utm(reader(request), await report_scope(request, question))

    @get("/websites/{website_id:str}/revenue/sessions", summary="Visitors with a sale in one currency")
    async def revenue_sessions(self, request: ApiRequest, website_id: FromPath[str]) -> Page[SessionSummary]:
        question = asked(request, RevenueSessionsQuery)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        limit = min(wanted.page_size, _FARTHEST_ROW)
        offset = min((wanted.page - 1) * limit, _FARTHEST_ROW)
        found = await revenue_sessions(reader(request), scope, wanted.currency, wanted.search, limit, offset)
        return Page(found.data, found.count, wanted.page, wanted.page_size)
