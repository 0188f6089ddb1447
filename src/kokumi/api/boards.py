"""/api/boards and /api/dashboard: pages of one's own arrangement."""

import asyncio
from typing import Annotated, Any, Literal

import msgspec
from litestar import Controller, delete, get, post
from litestar.params import FromPath
from msgspec import UNSET, Meta, UnsetType

from kokumi.accounts.boards import Board
from kokumi.accounts.paging import Page
from kokumi.accounts.permissions import Permission
from kokumi.accounts.things import BOARD
from kokumi.api.access import ApiRequest, accounts_of, permit, permit_creation, signed_in
from kokumi.api.requests import Ok, SearchQuery, Uuid, body, given, lower, query
from kokumi.validation import require_uuid

Name = Annotated[str, Meta(max_length=200)]
Description = Annotated[str, Meta(max_length=500)]
NewType = Literal["mixed", "website", "pixel", "link", "open"]
Type = Literal["dashboard", "mixed", "website", "pixel", "link", "open"]

_BOARDS = frozenset({BOARD})


class NewBoard(msgspec.Struct, frozen=True, rename="camel"):
    """A board to be created."""

    type: NewType
    name: Annotated[str, Meta(max_length=100)]
    description: Description = ""
    team_id: Uuid | None = None
    parameters: dict[str, Any] = {}


class BoardChange(msgspec.Struct, frozen=True):
    """What to change of a board."""

    type: Type | UnsetType = UNSET
    name: Name | UnsetType = UNSET
    description: Description | UnsetType = UNSET
    parameters: dict[str, Any] | UnsetType = UNSET


class DashboardChange(msgspec.Struct, frozen=True):
    """What to change of one's dashboard; without `parameters` it is emptied."""

    name: Name | UnsetType = UNSET
    description: Description | UnsetType = UNSET
    parameters: dict[str, Any] = {}


class BoardController(Controller):
    path = "/api/boards"

    @get()
    async def index(self, request: ApiRequest) -> Page[Board]:
        """My boards."""
        paging = query(request, SearchQuery).paging()
        auth = await signed_in(request)
        return await asyncio.to_thread(accounts_of(request).boards.of_user, auth.account.id, paging)

    @post(status_code=200)
    async def create(self, request: ApiRequest) -> Board:
        """Creates a board, for oneself or for a team."""
        new = await body(request, NewBoard)
        auth = await permit_creation(request, lower(new.team_id))
        values = {
            "type": _type(new.type),
            "name": new.name,
            "description": new.description,
            "parameters": new.parameters,
        }
        return await asyncio.to_thread(
            accounts_of(request).boards.create, values, user_id=auth.account.id, team_id=lower(new.team_id)
        )

    @get("/{board_id:str}")
    async def show(self, request: ApiRequest, board_id: FromPath[str]) -> Board | None:
        """A board; null when there is none."""
        board_id = require_uuid(board_id, "boardId")
        await permit(request, board_id, Permission.VIEW, _BOARDS)
        return await asyncio.to_thread(accounts_of(request).boards.get, board_id)

    @post("/{board_id:str}", status_code=200)
    async def change(self, request: ApiRequest, board_id: FromPath[str]) -> Board:
        """Changes a board."""
        changes = given(await body(request, BoardChange))
        if "type" in changes:
            changes["type"] = _type(changes["type"])
        board_id = require_uuid(board_id, "boardId")
        await permit(request, board_id, Permission.UPDATE, _BOARDS)
        return await asyncio.to_thread(accounts_of(request).boards.update, board_id, changes)

    @delete("/{board_id:str}", status_code=200)
    async def remove(self, request: ApiRequest, board_id: FromPath[str]) -> Ok:
        """Deletes a board."""
        board_id = require_uuid(board_id, "boardId")
        await permit(request, board_id, Permission.DELETE, _BOARDS)
        await asyncio.to_thread(accounts_of(request).boards.delete, board_id)
        return Ok()


class DashboardController(Controller):
    path = "/api/dashboard"

    @get()
    async def show(self, request: ApiRequest) -> Board | None:
        """My dashboard; null until it was saved."""
        auth = await signed_in(request)
        return await asyncio.to_thread(accounts_of(request).boards.dashboard, auth.account.id)

    @post(status_code=200)
    async def save(self, request: ApiRequest) -> Board:
        """Saves my dashboard."""
        changes = given(await body(request, DashboardChange))
        auth = await signed_in(request)
        return await asyncio.to_thread(accounts_of(request).boards.save_dashboard, auth.account.id, changes)


def _type(name: str) -> str:
    return "mixed" if name == "open" else name  # an older name of the same
