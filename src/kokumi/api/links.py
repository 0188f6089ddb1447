"""/api/links: short addresses that count who follows them."""

import asyncio
from typing import Annotated

import msgspec
from litestar import Controller, delete, get, post
from litestar.params import FromPath
from msgspec import UNSET, Meta, UnsetType

from kokumi.accounts.links import Link
from kokumi.accounts.paging import Page
from kokumi.accounts.permissions import Permission
from kokumi.accounts.things import LINK
from kokumi.api.access import ApiRequest, accounts_of, permit, permit_creation, signed_in, store_of
from kokumi.api.erasing import erase_pending
from kokumi.api.requests import Ok, SearchQuery, Uuid, body, given, lower, query
from kokumi.validation import require_uuid

Name = Annotated[str, Meta(max_length=100)]
WebAddress = Annotated[str, Meta(max_length=500, pattern=r"^[hH][tT][tT][pP][sS]?://[^\s/?#]")]
"""Where a link may lead: `javascript:`, `data:` and the like would run in the page that shows the link."""

NewSlug = Annotated[str, Meta(min_length=1, max_length=100)]
Slug = Annotated[str, Meta(min_length=8, max_length=100)]

_LINKS = frozenset({LINK})


class NewLink(msgspec.Struct, frozen=True, rename="camel"):
    """A link to be created."""

    name: Name
    url: WebAddress
    slug: NewSlug
    team_id: Uuid | None = None
    id: Uuid | None = None


class LinkChange(msgspec.Struct, frozen=True):
    """What to change of a link."""

    name: Name | UnsetType = UNSET
    url: WebAddress | UnsetType = UNSET
    slug: Slug | UnsetType = UNSET


class LinkController(Controller):
    path = "/api/links"

    @get()
    async def index(self, request: ApiRequest) -> Page[Link]:
        """My links."""
        paging = query(request, SearchQuery).paging()
        auth = await signed_in(request)
        return await asyncio.to_thread(accounts_of(request).links.of_user, auth.account.id, paging)

    @post(status_code=200)
    async def create(self, request: ApiRequest) -> Link:
        """Creates a link, for oneself or for a team."""
        new = await body(request, NewLink)
        auth = await permit_creation(request, lower(new.team_id))
        return await asyncio.to_thread(
            accounts_of(request).links.create,
            {"name": new.name, "url": new.url, "slug": new.slug},
            user_id=auth.account.id,
            team_id=lower(new.team_id),
            thing_id=lower(new.id),
        )

    @get("/{link_id:str}")
    async def show(self, request: ApiRequest, link_id: FromPath[str]) -> Link | None:
        """A link; null when there is none."""
        link_id = require_uuid(link_id, "linkId")
        await permit(request, link_id, Permission.VIEW, _LINKS)
        return await asyncio.to_thread(accounts_of(request).links.get, link_id)

    @post("/{link_id:str}", status_code=200)
    async def change(self, request: ApiRequest, link_id: FromPath[str]) -> Link:
        """Changes a link."""
        changes = given(await body(request, LinkChange))
        link_id = require_uuid(link_id, "linkId")
        await permit(request, link_id, Permission.UPDATE, _LINKS)
        return await asyncio.to_thread(accounts_of(request).links.update, link_id, changes)

    @delete("/{link_id:str}", status_code=200)
    async def remove(self, request: ApiRequest, link_id: FromPath[str]) -> Ok:
        """Deletes a link with its events."""
        link_id = require_uuid(link_id, "linkId")
        await permit(request, link_id, Permission.DELETE, _LINKS)
        accounts = accounts_of(request)
        await asyncio.to_thread(accounts.links.delete, link_id)
        await erase_pending(accounts, store_of(request))
        return Ok()
