"""Share links: who knows a share's slug may view a website, link, pixel or board without an account.

`/api/{websites,links,pixels,boards}/{id}/shares`, `/api/share`, `/api/share/id/{shareId}` and, for visitors,
`/api/share/{slug}`.
"""

import asyncio
from typing import Annotated, Any, Literal

import msgspec
from litestar import Controller, delete, get, post
from litestar.params import FromPath
from msgspec import Meta

from kokumi.accounts.paging import Page
from kokumi.accounts.permissions import Permission
from kokumi.accounts.share_tokens import KINDS
from kokumi.accounts.shares import Share
from kokumi.accounts.things import ANY_KIND, BOARD, LINK, PIXEL, UNKNOWN, WEBSITE
from kokumi.api.access import ApiRequest, accounts_of, permit, signed_in
from kokumi.api.auth import own_address_of
from kokumi.api.requests import Ok, PageQuery, Uuid, body, query
from kokumi.errors import NotFound
from kokumi.validation import problem, require_uuid

Name = Annotated[str, Meta(max_length=200)]
Slug = Annotated[str, Meta(min_length=1, max_length=100)]

_KIND_OF_PATH = {"websites": WEBSITE, "links": LINK, "pixels": PIXEL, "boards": BOARD}


class NewShareOfThing(msgspec.Struct, frozen=True):
    """A share of the thing that the path names; its slug is made up."""

    name: Name
    parameters: dict[str, Any] = {}


class NewShare(msgspec.Struct, frozen=True, rename="camel"):
    """A share of any thing."""

    entity_id: Uuid
    share_type: Literal[1, 2, 3, 4]
    name: Name
    parameters: dict[str, Any]
    slug: Annotated[str, Meta(max_length=100)] | None = None


class ShareChange(msgspec.Struct, frozen=True):
    """What a share becomes."""

    name: Name
    slug: Slug
    parameters: dict[str, Any]


class ThingShareController(Controller):
    """One route per kind, which differ in the first part of the path only."""

    path = "/api"

    @get([f"/{part}/{{thing_id:str}}/shares" for part in _KIND_OF_PATH])
    async def index(self, request: ApiRequest, thing_id: FromPath[str]) -> Page[Share]:
        """The shares of a thing."""
        paging = query(request, PageQuery).paging()
        thing_id = require_uuid(thing_id, "id")
        await permit(request, thing_id, Permission.VIEW_SHARES, frozenset({_kind(request)}))
        return await asyncio.to_thread(accounts_of(request).shares.page, thing_id, paging)

    @post([f"/{part}/{{thing_id:str}}/shares" for part in _KIND_OF_PATH], status_code=200)
    async def create(self, request: ApiRequest, thing_id: FromPath[str]) -> Share:
        """Shares a thing."""
        new = await body(request, NewShareOfThing)
        _, thing = await permit(request, require_uuid(thing_id, "id"), Permission.UPDATE, frozenset({_kind(request)}))
        if thing.kind == UNKNOWN:
            raise NotFound
        return await asyncio.to_thread(
            accounts_of(request).shares.create, thing.kind, thing.id, new.name, new.parameters
        )


class ShareController(Controller):
    path = "/api/share"

    @post(status_code=200)
    async def create(self, request: ApiRequest) -> Share:
        """Shares a thing."""
        new = await body(request, NewShare)
        _, thing = await permit(request, new.entity_id.lower(), Permission.UPDATE, ANY_KIND)
        if thing.kind == UNKNOWN:
            raise problem("There is nothing of this id", "entityId")
        if thing.kind != KINDS[new.share_type]:
            raise problem(f"What has this id is a {thing.kind}", "shareType")
        return await asyncio.to_thread(
            accounts_of(request).shares.create, thing.kind, thing.id, new.name, new.parameters, new.slug
        )

    @get("/{slug:str}")
    async def open(self, request: ApiRequest, slug: FromPath[str]) -> dict[str, Any]:
        """What a share page shows, and the token with which it may read it."""
        opened = await asyncio.to_thread(accounts_of(request).share_tokens.open, slug, own_address_of(request))
        if opened is None:
            raise NotFound
        grant, token = opened
        return {**grant.claims, "token": token}

    @get("/id/{share_id:str}")
    async def show(self, request: ApiRequest, share_id: FromPath[str]) -> Share:
        """A share."""
        return await _permitted(request, share_id, Permission.VIEW_SHARES)

    @post("/id/{share_id:str}", status_code=200)
    async def change(self, request: ApiRequest, share_id: FromPath[str]) -> Share:
        """Changes a share; a new slug ends the old address."""
        change = await body(request, ShareChange)
        share = await _permitted(request, share_id, Permission.UPDATE)
        return await asyncio.to_thread(
            accounts_of(request).shares.update, share.id, change.name, change.slug, change.parameters
        )

    @delete("/id/{share_id:str}", status_code=200)
    async def remove(self, request: ApiRequest, share_id: FromPath[str]) -> Ok:
        """Ends a share."""
        share = await _permitted(request, share_id, Permission.DELETE)
        await asyncio.to_thread(accounts_of(request).shares.delete, share.id)
        return Ok()


def _kind(request: ApiRequest) -> str:
    return _KIND_OF_PATH[request.scope["path"].split("/")[2]]


async def _permitted(request: ApiRequest, share_id: str, permission: Permission) -> Share:
    """The share, if whoever asks may do that with what it shares; 404 if there is none and they are signed in."""
    share = await asyncio.to_thread(accounts_of(request).shares.get, require_uuid(share_id, "shareId"))
    if share is None:
        await signed_in(request)
        raise NotFound
    await permit(request, share.entity_id, permission, ANY_KIND)
    return share
