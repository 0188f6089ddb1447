"""/api/websites/{websiteId}/goals: saved goals, and the numbers of a saved or a given one."""

from typing import Annotated

import msgspec
from litestar import Controller, delete, get, post
from litestar.params import FromPath
from msgspec import UNSET, Meta, UnsetType

from kokumi.accounts.paging import Page
from kokumi.accounts.reports import Report
from kokumi.analytics.goal import Goal, goal
from kokumi.analytics.scope import Reader, Scope
from kokumi.api import saved_questions
from kokumi.api.access import ApiRequest, reader, view_website
from kokumi.api.requests import Ok, SearchQuery, body, query
from kokumi.api.saved_questions import Description, Name, SavedQuestion, saved_parameters
from kokumi.api.scopes import ScopeQuery, asked, resolve

GOAL = "goal"

Value = Annotated[str, Meta(max_length=500)]


class GoalDefinition(msgspec.Struct, frozen=True):
    """What is to be reached; every type but `path` is that of an event."""

    type: str
    value: Value


class GoalBody(msgspec.Struct, frozen=True):
    """A goal to be saved, or what a saved one becomes."""

    name: Name
    parameters: GoalDefinition
    description: Description | UnsetType = UNSET


class GoalStatsQuery(ScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """A goal that is not saved."""

    type: str
    value: Value


class GoalController(Controller):
    path = "/api/websites/{website_id:str}/goals"

    @get(summary="Saved goals of a website")
    async def index(self, request: ApiRequest, website_id: FromPath[str]) -> Page[Report]:
        wanted = query(request, SearchQuery)
        return await saved_questions.page_of(request, website_id, GOAL, wanted)

    @post(status_code=200, summary="Saves a goal")
    async def create(self, request: ApiRequest, website_id: FromPath[str]) -> SavedQuestion:
        new = await body(request, GoalBody)
        return await saved_questions.create(request, website_id, GOAL, new.name, new.description, new.parameters)

    @get("/stats", summary="How many visitors opened a page or did something")
    async def stats(self, request: ApiRequest, website_id: FromPath[str]) -> Goal:
        question = asked(request, GoalStatsQuery)
        scope = await resolve(request, question, await view_website(request, website_id))
        return await _numbers(reader(request), scope, question.query.type, question.query.value)

    @get("/{goal_id:str}", summary="A saved goal")
    async def show(self, request: ApiRequest, website_id: FromPath[str], goal_id: FromPath[str]) -> SavedQuestion:
        return saved_questions.shown(await saved_questions.find(request, website_id, GOAL, goal_id))

    @post("/{goal_id:str}", status_code=200, summary="Changes a saved goal")
    async def change(self, request: ApiRequest, website_id: FromPath[str], goal_id: FromPath[str]) -> SavedQuestion:
        new = await body(request, GoalBody)
        return await saved_questions.change(
            request, website_id, GOAL, goal_id, new.name, new.description, new.parameters
        )

    @delete("/{goal_id:str}", status_code=200, summary="Deletes a saved goal")
    async def remove(self, request: ApiRequest, website_id: FromPath[str], goal_id: FromPath[str]) -> Ok:
        await saved_questions.remove(request, website_id, GOAL, goal_id)
        return Ok()

    @get("/{goal_id:str}/stats", summary="The numbers of a saved goal")
    async def saved_stats(self, request: ApiRequest, website_id: FromPath[str], goal_id: FromPath[str]) -> Goal:
        question = asked(request)
        found = await saved_questions.find(request, website_id, GOAL, goal_id)
        definition = saved_parameters(found, GoalDefinition)
        scope = await resolve(request, question, await view_website(request, website_id))
        return await _numbers(reader(request), scope, definition.type, definition.value)


async def _numbers(asked_of: Reader, scope: Scope, type_: str, value: str) -> Goal:
    return await goal(asked_of, scope, "path" if type_ == "path" else "event", value)
