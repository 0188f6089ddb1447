"""/api/boards/{boardId}/clone: a copy of a board, to be changed without changing the original."""

import asyncio
from typing import Any

import msgspec
from litestar import Controller, post
from litestar.params import FromPath
from msgspec import UNSET, UnsetType

from kokumi.accounts.boards import Board
from kokumi.accounts.permissions import Permission
from kokumi.accounts.things import BOARD
from kokumi.api.access import ApiRequest, accounts_of, permit, permit_creation
from kokumi.api.boards import Description, Name
from kokumi.api.requests import body, given
from kokumi.errors import NotFound, Unauthorized
from kokumi.validation import require_uuid


class BoardCopy(msgspec.Struct, frozen=True):
    """What is to be different about the copy."""

    name: Name | UnsetType = UNSET
    description: Description | UnsetType = UNSET
    parameters: dict[str, Any] | UnsetType = UNSET


class BoardCloneController(Controller):
    path = "/api/boards/{board_id:str}/clone"

    @post(status_code=200, summary="Copies a board: within its team for those who may, else for oneself")
    async def clone(self, request: ApiRequest, board_id: FromPath[str]) -> Board:
        changes = given(await body(request, BoardCopy))
        board_id = require_uuid(board_id, "boardId")
        await permit(request, board_id, Permission.VIEW, frozenset({BOARD}))
        auth = await permit_creation(request, None)
        boards = accounts_of(request).boards
        original = await asyncio.to_thread(boards.get, board_id)
        if original is None:
            raise NotFound
        team_id = original.team_id
        if team_id is not None and not await _may_create_for(request, team_id):
            team_id = None
        return await asyncio.to_thread(boards.clone, original, changes, user_id=auth.account.id, team_id=team_id)


async def _may_create_for(request: ApiRequest, team_id: str) -> bool:
    try:
        await permit_creation(request, team_id)
    except Unauthorized:
        return False
    return True
