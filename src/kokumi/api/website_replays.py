"""/api/websites/{websiteId}/replays, /heatmaps and /recorder: what visits looked like, and what is recorded of them."""

import asyncio
from typing import Annotated

import msgspec
from litestar import Controller, Response, get, post
from litestar.params import FromPath
from msgspec import Meta

from kokumi.accounts.paging import Page
from kokumi.accounts.recorder_config import RecorderConfig
from kokumi.accounts.saved_replays import SavedReplay
from kokumi.analytics.heatmaps import Heatmap, Mode, heatmap
from kokumi.analytics.replays import Replay, ReplaySummary, replay, replays
from kokumi.api.access import ApiRequest, accounts_of, reader, update_website, view_website
from kokumi.api.requests import Ok, SearchQuery, body, query
from kokumi.api.scopes import ScopeQuery, asked, resolve
from kokumi.api.website_sessions import ListQuery
from kokumi.validation import require_uuid

RECORDER_CACHE = "public, max-age=60, stale-while-revalidate=300"


class ReplaysQuery(ListQuery, frozen=True, kw_only=True, rename="camel"):
    """Which recordings; `min_duration` is in seconds."""

    min_duration: Annotated[float, Meta(ge=0, le=2**31)] = 0


class HeatmapQuery(ScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """Clicks or scrolling, and of which page; without one the pages are listed."""

    mode: Mode = "click"
    url_path: str | None = None


class SaveReplay(msgspec.Struct, frozen=True, rename="camel"):
    """Whether a recording is to be in the list of saved ones, and under which name."""

    is_saved: bool
    name: Annotated[str, Meta(max_length=100)] = ""


class IsSaved(msgspec.Struct, frozen=True, rename="camel"):
    """Whether a recording is in the list of saved ones."""

    is_saved: bool


class NotRecorded(msgspec.Struct, frozen=True):
    """The website records nothing, or does not exist."""

    enabled: bool = False


class WebsiteReplays(Controller):
    path = "/api/websites/{website_id:str}"

    @get("/recorder", summary="What the recorder script is to record; for everybody")
    async def recorder(
        self, request: ApiRequest, website_id: FromPath[str]
    ) -> Response[RecorderConfig] | Response[NotRecorded]:
        found = accounts_of(request).registry.recorder(require_uuid(website_id, "websiteId"))
        headers = {"Cache-Control": RECORDER_CACHE}
        return Response(NotRecorded(), headers=headers) if found is None else Response(found, headers=headers)

    @get("/replays", summary="Recorded visits, the latest first")
    async def index(self, request: ApiRequest, website_id: FromPath[str]) -> Page[ReplaySummary]:
        question = asked(request, ReplaysQuery)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        least = round(wanted.min_duration * 1000)
        found = await replays(reader(request), scope, wanted.search, *wanted.rows(), least_duration=least)
        return Page(found.data, found.count, wanted.page, wanted.page_size)

    @get("/sessions/{session_id:str}/replays", summary="Recorded visits of one visitor")
    async def of_session(
        self, request: ApiRequest, website_id: FromPath[str], session_id: FromPath[str]
    ) -> Page[ReplaySummary]:
        question = asked(request, ListQuery)
        wanted = question.query
        session = require_uuid(session_id, "sessionId")
        scope = await resolve(request, question, await view_website(request, website_id))
        found = await replays(reader(request), scope, wanted.search, *wanted.rows(), session_id=session)
        return Page(found.data, found.count, wanted.page, wanted.page_size)

    @get("/replays/{replay_id:str}", summary="A recording, to be played")
    async def show(self, request: ApiRequest, website_id: FromPath[str], replay_id: FromPath[str]) -> Replay:
        visit = require_uuid(replay_id, "replayId")
        website = await view_website(request, website_id)
        return await replay(reader(request), website.id, visit)

    @get("/replays/saved", summary="Recordings that were saved")
    async def saved(self, request: ApiRequest, website_id: FromPath[str]) -> Page[SavedReplay]:
        wanted = query(request, SearchQuery)
        website = await view_website(request, website_id)
        return await asyncio.to_thread(accounts_of(request).saved_replays.page, website.id, wanted.paging())

    @get("/replays/saved/{replay_id:str}", summary="Whether a recording was saved")
    async def is_saved(self, request: ApiRequest, website_id: FromPath[str], replay_id: FromPath[str]) -> IsSaved:
        visit = require_uuid(replay_id, "replayId")
        website = await view_website(request, website_id)
        return IsSaved(await asyncio.to_thread(accounts_of(request).saved_replays.contain, website.id, visit))

    @post("/replays/saved/{replay_id:str}", status_code=200, summary="Saves a recording, or forgets that it was saved")
    async def save(self, request: ApiRequest, website_id: FromPath[str], replay_id: FromPath[str]) -> Ok:
        wanted = await body(request, SaveReplay)
        visit = require_uuid(replay_id, "replayId")
        _, website = await update_website(request, website_id)
        saved = accounts_of(request).saved_replays
        if wanted.is_saved:
            await asyncio.to_thread(saved.save, website.id, visit, wanted.name)
        else:
            await asyncio.to_thread(saved.remove, website.id, [visit])
        return Ok()

    @get("/heatmaps", summary="Where pages were clicked, and how far they were read")
    async def heatmaps(self, request: ApiRequest, website_id: FromPath[str]) -> Heatmap:
        question = asked(request, HeatmapQuery)
        wanted = question.query
        scope = await resolve(request, question, await view_website(request, website_id))
        return await heatmap(reader(request), scope, wanted.mode, wanted.url_path)
