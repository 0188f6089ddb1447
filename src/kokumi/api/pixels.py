"""/api/pixels: invisible images that count who loads them."""

import asyncio

import msgspec
from litestar import Controller, delete, get, post
from litestar.params import FromPath
from msgspec import UNSET, UnsetType

from kokumi.accounts.paging import Page
from kokumi.accounts.permissions import Permission
from kokumi.accounts.pixels import Pixel
from kokumi.accounts.things import PIXEL
from kokumi.api.access import ApiRequest, accounts_of, permit, permit_creation, signed_in, store_of
from kokumi.api.erasing import erase_pending
from kokumi.api.links import Name, NewSlug, Slug
from kokumi.api.requests import Ok, SearchQuery, Uuid, body, given, lower, query
from kokumi.validation import require_uuid

_PIXELS = frozenset({PIXEL})


class NewPixel(msgspec.Struct, frozen=True, rename="camel"):
    """A pixel to be created."""

    name: Name
    slug: NewSlug
    team_id: Uuid | None = None
    id: Uuid | None = None


class PixelChange(msgspec.Struct, frozen=True):
    """What to change of a pixel."""

    name: Name | UnsetType = UNSET
    slug: Slug | UnsetType = UNSET


class PixelController(Controller):
    path = "/api/pixels"

    @get()
    async def index(self, request: ApiRequest) -> Page[Pixel]:
        """My pixels."""
        paging = query(request, SearchQuery).paging()
        auth = await signed_in(request)
        return await asyncio.to_thread(accounts_of(request).pixels.of_user, auth.account.id, paging)

    @post(status_code=200)
    async def create(self, request: ApiRequest) -> Pixel:
        """Creates a pixel, for oneself or for a team."""
        new = await body(request, NewPixel)
        auth = await permit_creation(request, lower(new.team_id))
        return await asyncio.to_thread(
            accounts_of(request).pixels.create,
            {"name": new.name, "slug": new.slug},
            user_id=auth.account.id,
            team_id=lower(new.team_id),
            thing_id=lower(new.id),
        )

    @get("/{pixel_id:str}")
    async def show(self, request: ApiRequest, pixel_id: FromPath[str]) -> Pixel | None:
        """A pixel; null when there is none."""
        pixel_id = require_uuid(pixel_id, "pixelId")
        await permit(request, pixel_id, Permission.VIEW, _PIXELS)
        return await asyncio.to_thread(accounts_of(request).pixels.get, pixel_id)

    @post("/{pixel_id:str}", status_code=200)
    async def change(self, request: ApiRequest, pixel_id: FromPath[str]) -> Pixel:
        """Changes a pixel."""
        changes = given(await body(request, PixelChange))
        pixel_id = require_uuid(pixel_id, "pixelId")
        await permit(request, pixel_id, Permission.UPDATE, _PIXELS)
        return await asyncio.to_thread(accounts_of(request).pixels.update, pixel_id, changes)

    @delete("/{pixel_id:str}", status_code=200)
    async def remove(self, request: ApiRequest, pixel_id: FromPath[str]) -> Ok:
        """Deletes a pixel with its events."""
        pixel_id = require_uuid(pixel_id, "pixelId")
        await permit(request, pixel_id, Permission.DELETE, _PIXELS)
        accounts = accounts_of(request)
        await asyncio.to_thread(accounts.pixels.delete, pixel_id)
        await erase_pending(accounts, store_of(request))
        return Ok()
