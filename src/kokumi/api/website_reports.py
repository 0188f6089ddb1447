"""/api/websites/{websiteId}/…: the reports of `/api/reports` as resources to read, asked by query string.

They answer what their older twins answer, part by part, with sums as numbers.
"""

from typing import Annotated, Any, Literal

import msgspec
from litestar import Controller, get
from litestar.params import FromPath
from msgspec import Meta

from kokumi.analytics.attribution import Attribution, Model, attribution
from kokumi.analytics.breakdown import BreakdownField, breakdown
from kokumi.analytics.journey import MOST_STEPS, Journey, journey
from kokumi.analytics.performance import (
    PerformanceMetric,
    PerformancePoint,
    PerformanceSummary,
    Vital,
    performance_chart,
    performance_list,
    performance_summary,
)
from kokumi.analytics.retention import Retention, retention
from kokumi.analytics.steps import StepType
from kokumi.analytics.utm import UtmValue, utm_values
from kokumi.api.access import ApiRequest, reader, view_website
from kokumi.api.requests import PositiveInt
from kokumi.api.scopes import ScopeQuery, asked, resolve
from kokumi.validation import problem

NumberedRow = dict[str, str | int | None]
"""A row of a breakdown: numbers, and the value of each field under its name."""

_TEXT_SUMS = ("views", "totaltime")
_PERFORMANCE_LISTS = {"path": "url_path", "title": "page_title", "device": "device", "browser": "browser"}


class AttributionQuery(ScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """Which step, and what its visitors are attributed to; the currency is not used."""

    model: Model
    type: StepType
    step: str
    currency: str = ""


class BreakdownQuery(ScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """By what the numbers are broken down: fields with commas between them."""

    fields: str

    def names(self) -> list[BreakdownField]:
        """The fields.

        Raises
        ------
        BadRequest: there is none, or one that does not exist.
        """
        names = [name.strip() for name in self.fields.split(",") if name.strip()]
        try:
            return msgspec.convert(names, Annotated[list[BreakdownField], Meta(min_length=1)])
        except msgspec.ValidationError as error:
            raise problem(f"Invalid option: {error}", "fields") from None


class JourneysQuery(ScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """How many steps, and where they begin and end."""

    steps: Annotated[int, Meta(ge=2, le=MOST_STEPS)]
    start_step: str = ""
    end_step: str = ""


class UtmQuery(ScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """Which campaign parameter."""

    type: Literal["utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content"]


class PerformanceQuery(ScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """Which metric."""

    metric: Vital = "lcp"


class PerformanceListQuery(PerformanceQuery, frozen=True, kw_only=True, rename="camel"):
    """By what, and at most how many."""

    type: Literal["path", "title", "device", "browser"]
    limit: PositiveInt = 500


class PerformanceChart(msgspec.Struct, frozen=True):
    """A metric over time."""

    chart: list[PerformancePoint]


class WebsiteReports(Controller):
    path = "/api/websites/{website_id:str}"

    @get("/attribution", summary="Where the visitors who reached a step came from")
    async def attribution(self, request: ApiRequest, website_id: FromPath[str]) -> Attribution:
        question = asked(request, AttributionQuery)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        return await attribution(reader(request), scope, wanted.model, wanted.type, wanted.step)

    @get("/breakdown", summary="The numbers for each combination of several fields")
    async def breakdown(self, request: ApiRequest, website_id: FromPath[str]) -> list[NumberedRow]:
        question = asked(request, BreakdownQuery)
        fields = question.query.names()
        scope = await resolve(request, question, await view_website(request, website_id))
        return [_with_numbers(row) for row in await breakdown(reader(request), scope, fields)]

    @get("/journeys", summary="Through which pages and events visits go")
    async def journeys(self, request: ApiRequest, website_id: FromPath[str]) -> list[Journey]:
        question = asked(request, JourneysQuery)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        return await journey(reader(request), scope, wanted.steps, wanted.start_step, wanted.end_step)

    @get("/retention", summary="How many visitors come back on later days")
    async def retention(self, request: ApiRequest, website_id: FromPath[str]) -> list[Retention]:
        question = asked(request)
        scope = await resolve(request, question, await view_website(request, website_id))
        return await retention(reader(request), scope, question.zone)

    @get("/utm/metrics", summary="Page views by a campaign parameter")
    async def utm(self, request: ApiRequest, website_id: FromPath[str]) -> list[UtmValue]:
        question = asked(request, UtmQuery)
        scope = await resolve(request, question, await view_website(request, website_id))
        return await utm_values(reader(request), scope, question.query.type)

    @get("/performance/chart", summary="How fast pages were, over time")
    async def performance_chart(self, request: ApiRequest, website_id: FromPath[str]) -> PerformanceChart:
        question = asked(request, PerformanceQuery)
        scope = await resolve(request, question, await view_website(request, website_id))
        unit = question.range.unit_or_finest(question.query.unit)
        return PerformanceChart(
            await performance_chart(reader(request), scope, question.query.metric, unit, question.zone)
        )

    @get("/performance/metrics", summary="How fast pages were, by page, title, device or browser")
    async def performance_metrics(self, request: ApiRequest, website_id: FromPath[str]) -> list[PerformanceMetric]:
        question = asked(request, PerformanceListQuery)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        found = await performance_list(reader(request), scope, wanted.metric, _PERFORMANCE_LISTS[wanted.type])
        return found[: wanted.limit]

    @get("/performance/stats", summary="How fast pages were, in all")
    async def performance_stats(self, request: ApiRequest, website_id: FromPath[str]) -> PerformanceSummary:
        question = asked(request)
        scope = await resolve(request, question, await view_website(request, website_id))
        return await performance_summary(reader(request), scope)


def _with_numbers(row: dict[str, Any]) -> NumberedRow:
    return {name: int(value) if name in _TEXT_SUMS else value for name, value in row.items()}
