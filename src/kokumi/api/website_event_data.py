"""/api/websites/{websiteId}/event-data: what came with events."""

from litestar import Controller, get
from litestar.params import FromPath

from kokumi.accounts.paging import Page
from kokumi.analytics.data_values import named
from kokumi.analytics.event_data import (
    EventDataStats,
    EventPropertyTotal,
    EventWithData,
    FieldTotal,
    PropertyOfEvent,
    TypedPropertyTotal,
    data_of_event,
    event_data_stats,
    event_fields,
    event_properties,
    event_values,
    events_with_data,
    typed_event_properties,
)
from kokumi.analytics.session_data import ValueTotal
from kokumi.api.access import ApiRequest, reader, view_website
from kokumi.api.requests import PositiveInt
from kokumi.api.scopes import WholeScopeQuery, asked, resolve
from kokumi.api.website_sessions import ListQuery
from kokumi.validation import require_uuid


class DataListQuery(ListQuery, frozen=True, kw_only=True, rename="camel"):
    """Which page; whole milliseconds only."""

    start_at: int | None = None
    end_at: int | None = None


class DataQuery(WholeScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """Which name of event; it is a filter too."""

    event: str = ""


class FieldsQuery(WholeScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """Of events of which name."""

    event_name: str | None = None


class DataValuesQuery(WholeScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """The values of which property, all or those of one kind, of events of which name (3.1 calls it `event`)."""

    property_name: str
    event: str | None = None
    event_name: str | None = None
    data_type: PositiveInt | None = None


class WebsiteEventData(Controller):
    path = "/api/websites/{website_id:str}/event-data"

    @get("/", summary="Events with their data, the latest first")
    async def index(self, request: ApiRequest, website_id: FromPath[str]) -> Page[EventWithData]:
        question = asked(request, DataListQuery)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        found = await events_with_data(reader(request), scope, *wanted.rows())
        return Page(found.data, found.count, wanted.page, wanted.page_size)

    @get("/events", summary="Properties by name of event, with kinds and values")
    async def events(self, request: ApiRequest, website_id: FromPath[str]) -> list[TypedPropertyTotal]:
        question = asked(request, DataQuery)
        scope = await resolve(request, question, await view_website(request, website_id))
        return await typed_event_properties(reader(request), scope, with_values=bool(question.query.event))

    @get("/fields", summary="Properties with their kinds and values")
    async def fields(self, request: ApiRequest, website_id: FromPath[str]) -> list[FieldTotal]:
        question = asked(request, FieldsQuery)
        scope = await resolve(request, question, await view_website(request, website_id))
        if question.query.event_name is not None:
            scope = named(scope, question.query.event_name)
        return await event_fields(reader(request), scope)

    @get("/properties", summary="Properties by name of event")
    async def properties(self, request: ApiRequest, website_id: FromPath[str]) -> list[EventPropertyTotal]:
        question = asked(request, WholeScopeQuery)
        scope = await resolve(request, question, await view_website(request, website_id))
        return await event_properties(reader(request), scope)

    @get("/stats", summary="How much data there is")
    async def stats(self, request: ApiRequest, website_id: FromPath[str]) -> EventDataStats:
        question = asked(request, WholeScopeQuery)
        scope = await resolve(request, question, await view_website(request, website_id))
        return await event_data_stats(reader(request), scope)

    @get("/values", summary="Values of a property")
    async def values(self, request: ApiRequest, website_id: FromPath[str]) -> list[ValueTotal]:
        question = asked(request, DataValuesQuery)
        scope = await resolve(request, question, await view_website(request, website_id))
        wanted = question.query
        if wanted.event_name is not None:
            scope = named(scope, wanted.event_name)
        return await event_values(reader(request), scope, wanted.property_name, wanted.data_type)

    @get("/{event_id:str}", summary="The data of one event")
    async def show(
        self, request: ApiRequest, website_id: FromPath[str], event_id: FromPath[str]
    ) -> list[PropertyOfEvent]:
        website = await view_website(request, website_id)
        return await data_of_event(reader(request), website.id, require_uuid(event_id, "eventId"))
