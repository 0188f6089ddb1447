"""/api/websites/{websiteId}/funnels: saved funnels, and the numbers of a saved or a given one."""

from typing import Annotated

import msgspec
from litestar import Controller, delete, get, post
from litestar.params import FromPath
from msgspec import UNSET, Meta, UnsetType

from kokumi.accounts.paging import Page
from kokumi.accounts.reports import Report
from kokumi.analytics.funnel import FunnelResult, FunnelStep, funnel
from kokumi.analytics.time_range import MINUTE_MS
from kokumi.api import saved_questions
from kokumi.api.access import ApiRequest, reader, view_website
from kokumi.api.requests import Ok, SearchQuery, body, query
from kokumi.api.saved_questions import Description, Name, SavedQuestion, saved_parameters
from kokumi.api.scopes import ScopeQuery, asked, resolve
from kokumi.validation import problem

FUNNEL = "funnel"

Window = Annotated[float, Meta(gt=0, le=2**31)]
"""Minutes from one step to the next."""
Steps = Annotated[list[FunnelStep], Meta(min_length=2, max_length=8)]


class FunnelDefinition(msgspec.Struct, frozen=True):
    """The steps, and how many minutes may lie between them."""

    window: Window
    steps: Steps


class FunnelBody(msgspec.Struct, frozen=True):
    """A funnel to be saved, or what a saved one becomes."""

    name: Name
    parameters: FunnelDefinition
    description: Description | UnsetType = UNSET


class FunnelStatsQuery(ScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """A funnel that is not saved; `steps` is the JSON of its steps."""

    window: Window
    steps: str

    def list_of_steps(self) -> list[FunnelStep]:
        """The steps.

        Raises
        ------
        BadRequest: they are no JSON, or do not fit.
        """
        try:
            return msgspec.json.decode(self.steps, type=Steps)
        except (msgspec.DecodeError, UnicodeEncodeError, RecursionError) as error:
            raise problem(f"Expected a JSON list of 2 to 8 steps: {error}", "steps") from None


class FunnelController(Controller):
    path = "/api/websites/{website_id:str}/funnels"

    @get(summary="Saved funnels of a website")
    async def index(self, request: ApiRequest, website_id: FromPath[str]) -> Page[Report]:
        wanted = query(request, SearchQuery)
        return await saved_questions.page_of(request, website_id, FUNNEL, wanted)

    @post(status_code=200, summary="Saves a funnel")
    async def create(self, request: ApiRequest, website_id: FromPath[str]) -> SavedQuestion:
        new = await body(request, FunnelBody)
        return await saved_questions.create(request, website_id, FUNNEL, new.name, new.description, new.parameters)

    @get("/stats", summary="How many visitors took one step after the other")
    async def stats(self, request: ApiRequest, website_id: FromPath[str]) -> list[FunnelResult]:
        question = asked(request, FunnelStatsQuery)
        steps = question.query.list_of_steps()
        scope = await resolve(request, question, await view_website(request, website_id))
        return await funnel(reader(request), scope, steps, round(question.query.window * MINUTE_MS))

    @get("/{funnel_id:str}", summary="A saved funnel")
    async def show(self, request: ApiRequest, website_id: FromPath[str], funnel_id: FromPath[str]) -> SavedQuestion:
        return saved_questions.shown(await saved_questions.find(request, website_id, FUNNEL, funnel_id))

    @post("/{funnel_id:str}", status_code=200, summary="Changes a saved funnel")
    async def change(self, request: ApiRequest, website_id: FromPath[str], funnel_id: FromPath[str]) -> SavedQuestion:
        new = await body(request, FunnelBody)
        return await saved_questions.change(
            request, website_id, FUNNEL, funnel_id, new.name, new.description, new.parameters
        )

    @delete("/{funnel_id:str}", status_code=200, summary="Deletes a saved funnel")
    async def remove(self, request: ApiRequest, website_id: FromPath[str], funnel_id: FromPath[str]) -> Ok:
        await saved_questions.remove(request, website_id, FUNNEL, funnel_id)
        return Ok()

    @get("/{funnel_id:str}/stats", summary="The numbers of a saved funnel")
    async def saved_stats(
        self, request: ApiRequest, website_id: FromPath[str], funnel_id: FromPath[str]
    ) -> list[FunnelResult]:
        question = asked(request)
        found = await saved_questions.find(request, website_id, FUNNEL, funnel_id)
        definition = saved_parameters(found, FunnelDefinition)
        scope = await resolve(request, question, await view_website(request, website_id))
        return await funnel(reader(request), scope, definition.steps, round(definition.window * MINUTE_MS))
