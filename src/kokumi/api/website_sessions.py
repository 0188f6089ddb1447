"""/api/websites/{websiteId}/sessions and /session-data: visitors, one by one and together."""

import asyncio

import msgspec
from litestar import Controller, delete, get
from litestar.params import FromPath

from kokumi.accounts.paging import DEFAULT_PAGE_SIZE, Page
from kokumi.analytics.replays import recorded_visits
from kokumi.analytics.session_data import PropertyTotal, ValueTotal, session_properties_totals, session_values
from kokumi.analytics.session_profile import (
    Activity,
    SessionProfile,
    SessionProperty,
    is_visitor,
    session_activity,
    session_profile,
    session_properties,
    stitched_sessions,
)
from kokumi.analytics.session_stats import SessionStats, session_stats
from kokumi.analytics.sessions import SessionSummary, sessions
from kokumi.analytics.weekly_traffic import weekly_traffic
from kokumi.api.access import ApiRequest, accounts_of, reader, store_of, update_website, view_website
from kokumi.api.requests import Ok, PositiveInt
from kokumi.api.scopes import ScopeQuery, WholeScopeQuery, asked, resolve
from kokumi.errors import NotFound, Unauthorized
from kokumi.validation import problem, require_uuid

FARTHEST_ROW = 2**53


class ListQuery(ScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """Which page of the matches of a search."""

    page: PositiveInt = 1
    page_size: PositiveInt = DEFAULT_PAGE_SIZE
    search: str = ""

    def rows(self) -> tuple[int, int]:
        """How many rows, and how many before them."""
        limit = min(self.page_size, FARTHEST_ROW)
        return limit, min((self.page - 1) * limit, FARTHEST_ROW)


class SessionValuesQuery(WholeScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """The values of which property, all or those of one kind."""

    property_name: str = ""
    data_type: PositiveInt | None = None


class SessionPropertiesQuery(WholeScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """One property alone."""

    property_name: str = ""


class ActivityQuery(WholeScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """With a distinct id also what the visitors did who share it."""

    distinct_id: str = ""


class ShownVisitor(SessionProfile, frozen=True, kw_only=True, rename="camel"):
    """A visitor; whether who asks may erase them, and how many visitors share their distinct id."""

    can_delete: bool
    stitched_session_count: int


class WebsiteSessions(Controller):
    path = "/api/websites/{website_id:str}"

    @get("/sessions", summary="Visitors, the latest first")
    async def index(self, request: ApiRequest, website_id: FromPath[str]) -> Page[SessionSummary]:
        question = asked(request, ListQuery)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        found = await sessions(reader(request), scope, wanted.search, *wanted.rows())
        return Page(found.data, found.count, wanted.page, wanted.page_size)

    @get("/sessions/stats", summary="Numbers of the visitors")
    async def stats(self, request: ApiRequest, website_id: FromPath[str]) -> SessionStats:
        question = asked(request, WholeScopeQuery)
        scope = await resolve(request, question, await view_website(request, website_id))
        return await session_stats(reader(request), scope)

    @get("/sessions/weekly", summary="Visitors by hour of the week")
    async def weekly(self, request: ApiRequest, website_id: FromPath[str]) -> list[list[int]]:
        question = asked(request, WholeScopeQuery)
        if question.query.timezone is None:
            raise problem("Required", "timezone")
        scope = await resolve(request, question, await view_website(request, website_id))
        return await weekly_traffic(reader(request), scope, question.zone)

    @get("/sessions/{session_id:str}", summary="One visitor")
    async def show(self, request: ApiRequest, website_id: FromPath[str], session_id: FromPath[str]) -> ShownVisitor:
        website = await view_website(request, website_id)
        found = await session_profile(reader(request), website.id, require_uuid(session_id, "sessionId"))
        if found is None:
            raise NotFound("The website has no such visitor")
        stitched = await stitched_sessions(reader(request), website.id, found.distinct_id)
        erasable = await _may_erase(request, website.id)
        return ShownVisitor(**msgspec.structs.asdict(found), can_delete=erasable, stitched_session_count=stitched)

    @delete("/sessions/{session_id:str}", status_code=200, summary="Erases a visitor: everything that is known of them")
    async def erase(self, request: ApiRequest, website_id: FromPath[str], session_id: FromPath[str]) -> Ok:
        session = require_uuid(session_id, "sessionId")
        _, website = await update_website(request, website_id)
        if not await is_visitor(reader(request), website.id, session):
            raise NotFound("The website has no such visitor")
        visits = await recorded_visits(reader(request), website.id, session)
        await store_of(request).erase_session(website.id, session)
        await asyncio.to_thread(accounts_of(request).saved_replays.remove, website.id, visits)
        return Ok()

    @get("/sessions/{session_id:str}/activity", summary="What a visitor did")
    async def activity(
        self, request: ApiRequest, website_id: FromPath[str], session_id: FromPath[str]
    ) -> list[Activity]:
        question = asked(request, ActivityQuery)
        scope = await resolve(request, question, await view_website(request, website_id))
        session = require_uuid(session_id, "sessionId")
        stitched_by = question.query.distinct_id or None
        return await session_activity(reader(request), scope.website_id, session, scope.range, stitched_by)

    @get("/sessions/{session_id:str}/properties", summary="What the site said of a visitor")
    async def properties(
        self, request: ApiRequest, website_id: FromPath[str], session_id: FromPath[str]
    ) -> list[SessionProperty]:
        website = await view_website(request, website_id)
        return await session_properties(reader(request), website.id, require_uuid(session_id, "sessionId"))

    @get("/session-data/properties", summary="Properties of visitors")
    async def data_properties(self, request: ApiRequest, website_id: FromPath[str]) -> list[PropertyTotal]:
        question = asked(request, SessionPropertiesQuery, of_sessions=True)
        scope = await resolve(request, question, await view_website(request, website_id))
        return await session_properties_totals(reader(request), scope, question.query.property_name)

    @get("/session-data/values", summary="Values of a property of visitors")
    async def data_values(self, request: ApiRequest, website_id: FromPath[str]) -> list[ValueTotal]:
        question = asked(request, SessionValuesQuery, of_sessions=True)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        return await session_values(reader(request), scope, wanted.property_name, wanted.data_type)


async def _may_erase(request: ApiRequest, website_id: str) -> bool:
    try:
        await update_website(request, website_id)
    except Unauthorized:
        return False
    return True
