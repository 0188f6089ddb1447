"""/api/me: the user who asks."""

import asyncio
from typing import Annotated, Any, Literal

import msgspec
from litestar import Controller, get, post
from msgspec import Meta

from kokumi.accounts.auth import KeyLimits, SignedInUser
from kokumi.accounts.paging import Page
from kokumi.accounts.passwords import MINIMUM_LENGTH
from kokumi.accounts.teams import ListedTeam
from kokumi.accounts.users import User
from kokumi.accounts.websites import Website
from kokumi.api.access import ApiRequest, accounts_of, identified, signed_in
from kokumi.api.auth import address_of
from kokumi.api.my_websites import my_websites
from kokumi.api.requests import PageQuery, body, query
from kokumi.api.users import WebsitesQuery
from kokumi.errors import BadRequest


class Me(msgspec.Struct, frozen=True, rename="camel"):
    """Who asks: a user with a token or a key, the visitor of a share page, or both."""

    user: SignedInUser | None
    share_token: dict[str, Any] | None
    token: str | msgspec.UnsetType = msgspec.UNSET
    auth_type: Literal["api-key"] | msgspec.UnsetType = msgspec.UNSET
    api_key: KeyLimits | msgspec.UnsetType = msgspec.UNSET


class NewPassword(msgspec.Struct, frozen=True, rename="camel"):
    """A change of one's own password."""

    current_password: str
    new_password: Annotated[str, Meta(min_length=MINIMUM_LENGTH, max_length=255)]


class MyWebsitesQuery(PageQuery, frozen=True, rename="camel"):
    """`include_teams`, not empty: also those of teams that I own."""

    include_teams: str = ""


class MeController(Controller):
    path = "/api/me"

    @get()
    async def show(self, request: ApiRequest) -> Me:
        """Who asks."""
        auth = await identified(request)
        claims = auth.share.claims if auth.share else None
        if auth.key is not None:
            return Me(auth.user, claims, auth_type="api-key", api_key=auth.key)
        return Me(auth.user, claims, auth.token or msgspec.UNSET)

    @post("/password", status_code=200)
    async def change_password(self, request: ApiRequest) -> User:
        """Changes one's own password, which ends all of one's other tokens."""
        change = await body(request, NewPassword)
        auth = await signed_in(request)
        accounts, me = accounts_of(request), auth.account.id
        if not await accounts.hashing(accounts.sign_in.is_password, me, change.current_password, address_of(request)):
            raise BadRequest("Current password is incorrect")
        return await accounts.hashing(accounts.users.update, me, password=change.new_password, keep_token=auth.token)

    @get("/teams")
    async def teams(self, request: ApiRequest) -> Page[ListedTeam]:
        """The teams that I am in."""
        paging = query(request, PageQuery).paging()
        auth = await signed_in(request)
        return await asyncio.to_thread(accounts_of(request).teams.of_user, auth.account.id, paging)

    @get("/websites")
    async def websites(self, request: ApiRequest) -> Page[Website]:
        """My websites."""
        asked = query(request, MyWebsitesQuery)
        return await my_websites(request, WebsitesQuery(asked.page, asked.page_size, None, asked.include_teams))
