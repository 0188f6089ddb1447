"""/api/websites/{websiteId}/event-data-pivot, /session-data-pivot and /session-data/…: properties as tables and over
time."""

from litestar import Controller, get
from litestar.params import FromPath

from kokumi.accounts.paging import Page
from kokumi.analytics.data_pivots import PivotEvent, PivotSession, event_pivot, session_pivot
from kokumi.analytics.data_series import (
    Aggregate,
    NumberPoint,
    NumericStats,
    ValuePoint,
    array_series,
    date_series,
    numeric_series,
    numeric_stats,
    property_series,
)
from kokumi.analytics.data_values import EventValues, SessionValues
from kokumi.analytics.session_data_stats import ValueActivity, session_data_stats
from kokumi.api.access import ApiRequest, reader, view_website
from kokumi.api.scopes import ScopeQuery, asked, resolve
from kokumi.api.website_sessions import ListQuery


class EventPivotQuery(ListQuery, frozen=True, kw_only=True, rename="camel"):
    """Events of which name."""

    event_name: str


class SessionPivotQuery(ListQuery, frozen=True, kw_only=True, rename="camel"):
    """Visitors with which property."""

    property_name: str


class EventPropertyQuery(ScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """Which property, of events of which name."""

    event_name: str
    property_name: str


class NumericEventQuery(EventPropertyQuery, frozen=True, kw_only=True, rename="camel"):
    """What of the numbers."""

    metric: Aggregate = "sum"


class SessionPropertyQuery(ScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """Which property."""

    property_name: str


class NumericSessionQuery(SessionPropertyQuery, frozen=True, kw_only=True, rename="camel"):
    """What of the numbers."""

    metric: Aggregate = "sum"


class EventDataPivots(Controller):
    path = "/api/websites/{website_id:str}/event-data-pivot"

    @get(summary="Events of a name with their data, as a table")
    async def pivot(self, request: ApiRequest, website_id: FromPath[str]) -> Page[PivotEvent]:
        question = asked(request, EventPivotQuery)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        found = await event_pivot(reader(request), scope, wanted.event_name, *wanted.rows(), question.zone)
        return Page(found.data, found.count, wanted.page, wanted.page_size)

    @get("/numeric-stats", summary="A property's numbers: total, average, median, least and greatest")
    async def stats(self, request: ApiRequest, website_id: FromPath[str]) -> NumericStats:
        question = asked(request, EventPropertyQuery)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        return await numeric_stats(reader(request), EventValues(scope, wanted.event_name, wanted.property_name))

    @get("/numeric-series", summary="A property's numbers over time")
    async def numbers(self, request: ApiRequest, website_id: FromPath[str]) -> list[NumberPoint]:
        question = asked(request, NumericEventQuery)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        values = EventValues(scope, wanted.event_name, wanted.property_name)
        unit = scope.range.unit_or_finest(wanted.unit)
        return await numeric_series(reader(request), values, wanted.metric, unit, question.zone)

    @get("/property-series", summary="A property's texts over time")
    async def texts(self, request: ApiRequest, website_id: FromPath[str]) -> list[ValuePoint]:
        question = asked(request, EventPropertyQuery)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        values = EventValues(scope, wanted.event_name, wanted.property_name)
        unit = scope.range.unit_or_finest(wanted.unit)
        return await property_series(reader(request), values, unit, question.zone)

    @get("/array-series", summary="The elements of a property's lists over time")
    async def elements(self, request: ApiRequest, website_id: FromPath[str]) -> list[ValuePoint]:
        question = asked(request, EventPropertyQuery)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        values = EventValues(scope, wanted.event_name, wanted.property_name)
        unit = scope.range.unit_or_finest(wanted.unit)
        return await array_series(reader(request), values, unit, question.zone)

    @get("/date-series", summary="A property's dates")
    async def dates(self, request: ApiRequest, website_id: FromPath[str]) -> list[NumberPoint]:
        question = asked(request, EventPropertyQuery)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        values = EventValues(scope, wanted.event_name, wanted.property_name)
        return await date_series(reader(request), values, question.zone)


class SessionDataPivots(Controller):
    path = "/api/websites/{website_id:str}"

    @get("/session-data-pivot", summary="Visitors with a property, with all that the site said of them, as a table")
    async def pivot(self, request: ApiRequest, website_id: FromPath[str]) -> Page[PivotSession]:
        question = asked(request, SessionPivotQuery, of_sessions=True)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        found = await session_pivot(reader(request), scope, wanted.property_name, *wanted.rows(), question.zone)
        return Page(found.data, found.count, wanted.page, wanted.page_size)

    @get("/session-data/stats", summary="What visitors do, by the value of a property")
    async def activity(self, request: ApiRequest, website_id: FromPath[str]) -> list[ValueActivity]:
        question = asked(request, SessionPropertyQuery, of_sessions=True)
        scope = await resolve(request, question, await view_website(request, website_id))
        return await session_data_stats(reader(request), scope, question.query.property_name)

    @get("/session-data/numeric-stats", summary="A property's numbers: total, average, median, least and greatest")
    async def stats(self, request: ApiRequest, website_id: FromPath[str]) -> NumericStats:
        question = asked(request, SessionPropertyQuery, of_sessions=True)
        scope = await resolve(request, question, await view_website(request, website_id))
        return await numeric_stats(reader(request), SessionValues(scope, question.query.property_name))

    @get("/session-data/numeric-series", summary="A property's numbers over time")
    async def numbers(self, request: ApiRequest, website_id: FromPath[str]) -> list[NumberPoint]:
        question = asked(request, NumericSessionQuery, of_sessions=True)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        values, unit = SessionValues(scope, wanted.property_name), scope.range.unit_or_finest(wanted.unit)
        return await numeric_series(reader(request), values, wanted.metric, unit, question.zone)

    @get("/session-data/property-series", summary="A property's texts over time")
    async def texts(self, request: ApiRequest, website_id: FromPath[str]) -> list[ValuePoint]:
        question = asked(request, SessionPropertyQuery, of_sessions=True)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        values, unit = SessionValues(scope, wanted.property_name), scope.range.unit_or_finest(wanted.unit)
        return await property_series(reader(request), values, unit, question.zone)

    @get("/session-data/array-series", summary="The elements of a property's lists over time")
    async def elements(self, request: ApiRequest, website_id: FromPath[str]) -> list[ValuePoint]:
        question = asked(request, SessionPropertyQuery, of_sessions=True)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        values, unit = SessionValues(scope, wanted.property_name), scope.range.unit_or_finest(wanted.unit)
        return await array_series(reader(request), values, unit, question.zone)

    @get("/session-data/date-series", summary="A property's dates")
    async def dates(self, request: ApiRequest, website_id: FromPath[str]) -> list[NumberPoint]:
        question = asked(request, SessionPropertyQuery, of_sessions=True)
        scope = await resolve(request, question, await view_website(request, website_id))
        return await date_series(reader(request), SessionValues(scope, question.query.property_name), question.zone)
