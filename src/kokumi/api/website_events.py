"""/api/websites/{websiteId}/events and /values: events one by one, over time and together."""

from typing import Annotated, Final

import msgspec
from litestar import Controller, get
from litestar.params import FromPath
from msgspec import Meta

from kokumi.accounts.paging import Page
from kokumi.analytics.event_series import NamedPoint, event_series
from kokumi.analytics.event_stats import EventStats, event_stats
from kokumi.analytics.events import ListedEvent, events
from kokumi.analytics.values import ValueCount, values
from kokumi.api.access import ApiRequest, reader, view_website
from kokumi.api.scopes import ScopeQuery, WholeScopeQuery, asked, resolve
from kokumi.api.website_sessions import ListQuery
from kokumi.validation import problem

FIELDS: Final = (
    *("path", "referrer", "title", "query", "os", "browser", "device", "country", "region", "city", "tag", "hostname"),
    *("distinctId", "language", "event", "utmSource", "utmMedium", "utmCampaign", "utmContent", "utmTerm"),
)
"""What values can be listed of."""


class SeriesQuery(WholeScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """How many names; none or 0 is all."""

    limit: Annotated[float, Meta(ge=0, le=2**31)] = 0


class ValuesQuery(ScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """The values of what, and which of them."""

    type: str
    search: str = ""


class EventStatsAnswer(EventStats, frozen=True, kw_only=True, rename="camel"):
    """The numbers, and those of the period that they are compared with."""

    comparison: EventStats


class EventStatsData(msgspec.Struct, frozen=True):
    """The numbers, wrapped as the contract has them."""

    data: EventStatsAnswer


class WebsiteEvents(Controller):
    path = "/api/websites/{website_id:str}"

    @get("/events", summary="Events, the latest first")
    async def index(self, request: ApiRequest, website_id: FromPath[str]) -> Page[ListedEvent]:
        question = asked(request, ListQuery)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        found = await events(reader(request), scope, wanted.search, *wanted.rows())
        return Page(found.data, found.count, wanted.page, wanted.page_size)

    @get("/events/series", summary="Custom events over time")
    async def series(self, request: ApiRequest, website_id: FromPath[str]) -> list[NamedPoint]:
        question = asked(request, SeriesQuery)
        if question.query.timezone is None:
            raise problem("Required", "timezone")
        scope = await resolve(request, question, await view_website(request, website_id))
        unit = question.range.unit_or_finest(question.query.unit)
        return await event_series(reader(request), scope, unit, question.zone, int(question.query.limit) or None)

    @get("/events/stats", summary="Numbers of custom events, with those of the period before")
    async def stats(self, request: ApiRequest, website_id: FromPath[str]) -> EventStatsData:
        question = asked(request)
        scope = await resolve(request, question, await view_website(request, website_id))
        numbers = await event_stats(reader(request), scope)
        comparison = await event_stats(reader(request), scope.compared(question.query.compare or "prev"))
        return EventStatsData(EventStatsAnswer(**msgspec.structs.asdict(numbers), comparison=comparison))

    @get("/values", summary="The most frequent values of a column")
    async def values(self, request: ApiRequest, website_id: FromPath[str]) -> list[ValueCount]:
        question = asked(request, ValuesQuery)
        wanted = question.query
        if wanted.type not in FIELDS:
            raise problem("Invalid option: expected one of " + ", ".join(FIELDS), "type")
        scope = await resolve(request, question, await view_website(request, website_id))
        return await values(reader(request), scope, wanted.type, wanted.search)
