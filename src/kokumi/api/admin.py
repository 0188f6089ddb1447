"""/api/admin: everything on this server, for its administrators."""

import asyncio

from litestar import Controller, get

from kokumi.accounts.paging import Page
from kokumi.accounts.permissions import Permission
from kokumi.accounts.teams import ListedTeam
from kokumi.accounts.users import ListedUser
from kokumi.accounts.websites import Website
from kokumi.api.access import ApiRequest, accounts_of, permit_account
from kokumi.api.requests import SearchQuery, query


class AdminController(Controller):
    path = "/api/admin"

    @get("/users")
    async def users(self, request: ApiRequest) -> Page[ListedUser]:
        """All users."""
        paging = query(request, SearchQuery).paging()
        await permit_account(request, Permission.VIEW_EVERYTHING)
        return await asyncio.to_thread(accounts_of(request).users.page, paging)

    @get("/websites")
    async def websites(self, request: ApiRequest) -> Page[Website]:
        """All websites."""
        paging = query(request, SearchQuery).paging()
        await permit_account(request, Permission.VIEW_EVERYTHING)
        return await asyncio.to_thread(accounts_of(request).websites.everything, paging)

    @get("/teams")
    async def teams(self, request: ApiRequest) -> Page[ListedTeam]:
        """All teams."""
        paging = query(request, SearchQuery).paging()
        await permit_account(request, Permission.VIEW_EVERYTHING)
        return await asyncio.to_thread(accounts_of(request).teams.everything, paging)
