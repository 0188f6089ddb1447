"""/api/users: the accounts of people."""

import asyncio
import logging
from typing import Annotated, Literal

import msgspec
from litestar import Controller, delete, get, post
from litestar.params import FromPath
from msgspec import Meta

from kokumi.accounts.paging import Page
from kokumi.accounts.passwords import MINIMUM_LENGTH
from kokumi.accounts.permissions import Permission, allowed
from kokumi.accounts.teams import ListedTeam
from kokumi.accounts.two_factor import RequiredReason
from kokumi.accounts.users import CreatedUser, ShownUser, User
from kokumi.accounts.websites import Website
from kokumi.api.access import ApiRequest, accounts_of, permit_account, permit_user, store_of
from kokumi.api.erasing import erase_pending
from kokumi.api.requests import Ok, PageQuery, SearchQuery, Uuid, body, lower, query
from kokumi.errors import BadRequest, NotFound
from kokumi.validation import require_uuid

log = logging.getLogger("kokumi.accounts")

Username = Annotated[str, Meta(min_length=1, max_length=255)]
Password = Annotated[str, Meta(min_length=MINIMUM_LENGTH, max_length=255)]
UserRole = Literal["admin", "user", "view-only"]


class NewUser(msgspec.Struct, frozen=True):
    """A user to be created."""

    username: Username
    password: Password
    role: UserRole
    id: Uuid | None = None


class UserChange(msgspec.Struct, frozen=True, rename="camel"):
    """What to change; only administrators change names, roles, and of whom a second factor is asked."""

    username: Username | None = None
    password: Password | None = None
    role: UserRole | None = None
    two_factor_required: bool | None = None


class WebsitesQuery(SearchQuery, frozen=True, rename="camel"):
    """`include_teams`, not empty: also those of teams that the user owns."""

    include_teams: str = ""


class SecondFactor(msgspec.Struct, frozen=True, rename="camel"):
    """Whether a user signs in with a second factor, and who asks one of them."""

    is_enabled: bool
    required_reason: RequiredReason | None


class UserController(Controller):
    path = "/api/users"

    @post(status_code=200)
    async def create(self, request: ApiRequest) -> CreatedUser:
        """Creates a user."""
        new = await body(request, NewUser)
        await permit_account(request, Permission.MANAGE_USERS)
        accounts = accounts_of(request)
        return await accounts.hashing(accounts.users.create, new.username, new.password, new.role, lower(new.id))

    @get("/{user_id:str}")
    async def show(self, request: ApiRequest, user_id: FromPath[str]) -> ShownUser | None:
        """A user; null when there is none."""
        user_id = require_uuid(user_id, "userId")
        await permit_user(request, user_id, Permission.VIEW_USER)
        return await asyncio.to_thread(accounts_of(request).users.get, user_id)

    @post("/{user_id:str}", status_code=200)
    async def change(self, request: ApiRequest, user_id: FromPath[str]) -> User:
        """Changes a user."""
        change = await body(request, UserChange)
        user_id = require_uuid(user_id, "userId")
        auth = await permit_user(request, user_id, Permission.UPDATE_USER)
        manages = allowed(auth.roles(), Permission.MANAGE_USERS)
        accounts = accounts_of(request)
        return await accounts.hashing(
            accounts.users.update,
            user_id,
            username=change.username if manages else None,
            role=change.role if manages else None,
            password=change.password,
            two_factor_required=change.two_factor_required if manages else None,
            keep_token=auth.token if auth.account.id == user_id else None,
        )

    @delete("/{user_id:str}", status_code=200)
    async def remove(self, request: ApiRequest, user_id: FromPath[str]) -> Ok:
        """Deletes a user with everything that is theirs."""
        user_id = require_uuid(user_id, "userId")
        auth = await permit_account(request, Permission.MANAGE_USERS)
        if auth.account.id == user_id:
            raise BadRequest("You cannot delete yourself.")
        accounts = accounts_of(request)
        await asyncio.to_thread(accounts.users.delete, user_id, heir_id=auth.account.id)
        await erase_pending(accounts, store_of(request))
        return Ok()

    @get("/{user_id:str}/websites")
    async def websites(self, request: ApiRequest, user_id: FromPath[str]) -> Page[Website]:
        """The websites of a user."""
        asked = query(request, WebsitesQuery)
        user_id = require_uuid(user_id, "userId")
        await permit_user(request, user_id, Permission.VIEW_USER)
        return await websites_of_user(request, user_id, asked)

    @get("/{user_id:str}/teams")
    async def teams(self, request: ApiRequest, user_id: FromPath[str]) -> Page[ListedTeam]:
        """The teams that a user is in."""
        paging = query(request, PageQuery).paging()
        user_id = require_uuid(user_id, "userId")
        await permit_user(request, user_id, Permission.VIEW_USER)
        return await asyncio.to_thread(accounts_of(request).teams.of_user, user_id, paging)

    @get("/{user_id:str}/2fa")
    async def second_factor(self, request: ApiRequest, user_id: FromPath[str]) -> SecondFactor:
        """Whether a user has a second factor."""
        user_id = require_uuid(user_id, "userId")
        await permit_account(request, Permission.MANAGE_USERS)
        return SecondFactor(*await asyncio.to_thread(accounts_of(request).two_factor.status, user_id))

    @post("/{user_id:str}/2fa/reset", status_code=200)
    async def reset_second_factor(self, request: ApiRequest, user_id: FromPath[str]) -> Ok:
        """Turns the second factor of a user off who has lost phone and backup codes; the password stays."""
        user_id = require_uuid(user_id, "userId")
        auth = await permit_account(request, Permission.MANAGE_USERS)
        if auth.account.id == user_id:
            raise BadRequest("Turn your own second factor off with a code of it.")
        accounts = accounts_of(request)
        if await asyncio.to_thread(accounts.users.get, user_id) is None:
            raise NotFound
        await asyncio.to_thread(accounts.two_factor.remove, user_id)
        log.info("The second factor of user %s was reset by user %s", user_id, auth.account.id)
        return Ok()


async def websites_of_user(request: ApiRequest, user_id: str, asked: WebsitesQuery) -> Page[Website]:
    """A page of the websites of a user, and if asked for of the teams that they own."""
    websites = accounts_of(request).websites
    pages = websites.of_user_and_owned_teams if asked.include_teams else websites.of_user
    return await asyncio.to_thread(pages, user_id, asked.paging())
