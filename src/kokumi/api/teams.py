"""/api/teams: users who share what they have."""

import asyncio
from typing import Annotated, Literal

import msgspec
from litestar import Controller, delete, get, post
from litestar.params import FromPath
from msgspec import UNSET, Meta, UnsetType

from kokumi.accounts.boards import Board
from kokumi.accounts.links import Link
from kokumi.accounts.paging import Page
from kokumi.accounts.permissions import Permission, allowed
from kokumi.accounts.pixels import Pixel
from kokumi.accounts.teams import ListedTeam, Member, NamedMember, Team, TeamWithMembers
from kokumi.accounts.websites import Website
from kokumi.api.access import ApiRequest, accounts_of, permit_account, permit_team, signed_in
from kokumi.api.requests import Ok, PageQuery, SearchQuery, Uuid, body, given, lower, query
from kokumi.errors import Unauthorized
from kokumi.validation import require_uuid

Name = Annotated[str, Meta(max_length=50)]
AccessCode = Annotated[str, Meta(max_length=50)]
NewAccessCode = Annotated[str, Meta(min_length=1, max_length=50)]
TeamRole = Literal["team-member", "team-view-only", "team-manager"]

NOT_MANAGER = "You must be the owner/manager of this team."
NOT_MEMBER = "You must be a member of this team."


class NewTeam(msgspec.Struct, frozen=True, rename="camel"):
    """A team to be created; only administrators create teams for others (`owner_id`)."""

    name: Name
    owner_id: Uuid | None = None


class Join(msgspec.Struct, frozen=True, rename="camel"):
    """The invitation to a team."""

    access_code: AccessCode


class TeamChange(msgspec.Struct, frozen=True, rename="camel"):
    """What to change of a team."""

    name: Name | UnsetType = UNSET
    access_code: NewAccessCode | UnsetType = UNSET
    two_factor_required: bool | UnsetType = UNSET


class NewMember(msgspec.Struct, frozen=True, rename="camel"):
    """A user to be added to a team."""

    user_id: Uuid
    role: TeamRole


class MemberChange(msgspec.Struct, frozen=True):
    """What a member becomes."""

    role: TeamRole


class TeamController(Controller):
    path = "/api/teams"

    @get()
    async def index(self, request: ApiRequest) -> Page[ListedTeam]:
        """The teams that I am in."""
        paging = query(request, PageQuery).paging()
        auth = await signed_in(request)
        return await asyncio.to_thread(accounts_of(request).teams.of_user, auth.account.id, paging)

    @post(status_code=200)
    async def create(self, request: ApiRequest) -> tuple[Team, Member]:
        """Creates a team, and makes its owner a member."""
        new = await body(request, NewTeam)
        auth = await permit_account(request, Permission.CREATE_TEAM)
        owner_id = lower(new.owner_id) or auth.account.id
        if owner_id != auth.account.id and not allowed(auth.roles(), Permission.MANAGE_USERS):
            raise Unauthorized
        return await asyncio.to_thread(accounts_of(request).teams.create, new.name, owner_id)

    @post("/join", status_code=200)
    async def join(self, request: ApiRequest) -> Member:
        """Makes me a member of the team whose code I know."""
        code = (await body(request, Join)).access_code
        auth = await signed_in(request)
        return await asyncio.to_thread(accounts_of(request).teams.join, code, auth.account.id)

    @get("/{team_id:str}")
    async def show(self, request: ApiRequest, team_id: FromPath[str]) -> TeamWithMembers:
        """A team and its members."""
        team_id = require_uuid(team_id, "teamId")
        await permit_team(request, team_id, Permission.VIEW_TEAM)
        return await asyncio.to_thread(accounts_of(request).teams.get, team_id)

    @post("/{team_id:str}", status_code=200)
    async def change(self, request: ApiRequest, team_id: FromPath[str]) -> Team:
        """Changes a team."""
        changes = given(await body(request, TeamChange))
        team_id = require_uuid(team_id, "teamId")
        await permit_team(request, team_id, Permission.UPDATE_TEAM, NOT_MANAGER)
        return await asyncio.to_thread(accounts_of(request).teams.update, team_id, changes)

    @delete("/{team_id:str}", status_code=200)
    async def remove(self, request: ApiRequest, team_id: FromPath[str]) -> Ok:
        """Deletes a team; what it has goes to its owner."""
        team_id = require_uuid(team_id, "teamId")
        auth = await permit_team(request, team_id, Permission.DELETE_TEAM, NOT_MANAGER)
        await asyncio.to_thread(accounts_of(request).teams.delete, team_id, heir_id=auth.account.id)
        return Ok()

    @get("/{team_id:str}/users")
    async def members(self, request: ApiRequest, team_id: FromPath[str]) -> Page[NamedMember]:
        """The members of a team."""
        paging = query(request, SearchQuery).paging()
        team_id = require_uuid(team_id, "teamId")
        await permit_team(request, team_id, Permission.VIEW_TEAM, NOT_MEMBER)
        return await asyncio.to_thread(accounts_of(request).teams.members, team_id, paging)

    @post("/{team_id:str}/users", status_code=200)
    async def add_member(self, request: ApiRequest, team_id: FromPath[str]) -> Member:
        """Adds a user to a team."""
        new = await body(request, NewMember)
        team_id = require_uuid(team_id, "teamId")
        await permit_team(request, team_id, Permission.UPDATE_TEAM, NOT_MANAGER)
        return await asyncio.to_thread(accounts_of(request).teams.add_member, team_id, new.user_id.lower(), new.role)

    @get("/{team_id:str}/users/{user_id:str}")
    async def member(self, request: ApiRequest, team_id: FromPath[str], user_id: FromPath[str]) -> Member | None:
        """A member; null for who is none."""
        team_id, user_id = require_uuid(team_id, "teamId"), require_uuid(user_id, "userId")
        await permit_team(request, team_id, Permission.UPDATE_TEAM, NOT_MANAGER)
        return await asyncio.to_thread(accounts_of(request).teams.member, team_id, user_id)

    @post("/{team_id:str}/users/{user_id:str}", status_code=200)
    async def change_member(self, request: ApiRequest, team_id: FromPath[str], user_id: FromPath[str]) -> Member:
        """Gives a member another role."""
        role = (await body(request, MemberChange)).role
        team_id, user_id = require_uuid(team_id, "teamId"), require_uuid(user_id, "userId")
        await permit_team(request, team_id, Permission.UPDATE_TEAM, NOT_MANAGER)
        return await asyncio.to_thread(accounts_of(request).teams.change_member, team_id, user_id, role)

    @delete("/{team_id:str}/users/{user_id:str}", status_code=200)
    async def remove_member(self, request: ApiRequest, team_id: FromPath[str], user_id: FromPath[str]) -> Ok:
        """Takes a member out of a team; everybody may leave."""
        team_id, user_id = require_uuid(team_id, "teamId"), require_uuid(user_id, "userId")
        auth = await signed_in(request)
        if auth.account.id != user_id:
            await permit_team(request, team_id, Permission.UPDATE_TEAM, NOT_MANAGER)
        await asyncio.to_thread(accounts_of(request).teams.remove_member, team_id, user_id)
        return Ok()

    @get("/{team_id:str}/websites")
    async def websites(self, request: ApiRequest, team_id: FromPath[str]) -> Page[Website]:
        """The websites of a team."""
        paging = query(request, SearchQuery).paging()
        team_id = require_uuid(team_id, "teamId")
        await permit_team(request, team_id, Permission.VIEW_TEAM)
        return await asyncio.to_thread(accounts_of(request).websites.of_team, team_id, paging)

    @get("/{team_id:str}/links")
    async def links(self, request: ApiRequest, team_id: FromPath[str]) -> Page[Link]:
        """The links of a team."""
        paging = query(request, SearchQuery).paging()
        team_id = require_uuid(team_id, "teamId")
        await permit_team(request, team_id, Permission.VIEW_TEAM)
        return await asyncio.to_thread(accounts_of(request).links.of_team, team_id, paging)

    @get("/{team_id:str}/pixels")
    async def pixels(self, request: ApiRequest, team_id: FromPath[str]) -> Page[Pixel]:
        """The pixels of a team."""
        paging = query(request, SearchQuery).paging()
        team_id = require_uuid(team_id, "teamId")
        await permit_team(request, team_id, Permission.VIEW_TEAM)
        return await asyncio.to_thread(accounts_of(request).pixels.of_team, team_id, paging)

    @get("/{team_id:str}/boards")
    async def boards(self, request: ApiRequest, team_id: FromPath[str]) -> Page[Board]:
        """The boards of a team."""
        paging = query(request, SearchQuery).paging()
        team_id = require_uuid(team_id, "teamId")
        await permit_team(request, team_id, Permission.VIEW_TEAM)
        return await asyncio.to_thread(accounts_of(request).boards.of_team, team_id, paging)
