"""/api/websites: what events are collected for."""

import asyncio
from typing import Annotated, Any, Literal

import msgspec
from litestar import Controller, delete, get, post
from litestar.params import FromPath
from msgspec import UNSET, Meta, UnsetType

from kokumi.accounts.paging import Page
from kokumi.accounts.websites import Website
from kokumi.api.access import (
    ApiRequest,
    accounts_of,
    delete_website,
    permit_creation,
    permit_transfer,
    signed_in,
    store_of,
    update_website,
    view_website,
)
from kokumi.api.erasing import erase_pending
from kokumi.api.my_websites import my_websites
from kokumi.api.requests import Ok, Uuid, body, given, lower, query
from kokumi.api.users import WebsitesQuery
from kokumi.errors import BadRequest
from kokumi.validation import require_uuid

Name = Annotated[str, Meta(max_length=100)]
Domain = Annotated[str, Meta(max_length=500)]
ShareId = Annotated[str, Meta(max_length=50)]


class NewWebsite(msgspec.Struct, frozen=True, rename="camel"):
    """A website to be created; `share_id` is the slug of a share to be created with it."""

    name: Name
    domain: Domain
    share_id: ShareId | None = None
    team_id: Uuid | None = None
    id: Uuid | None = None


class ReplayConfig(msgspec.Struct, frozen=True, rename="camel", omit_defaults=True):
    """How visits are recorded; see `RecorderConfig`."""

    replay_enabled: bool | UnsetType = UNSET
    heatmap_enabled: bool | UnsetType = UNSET
    heatmap_sample_rate: Annotated[float, Meta(ge=0, le=1)] | UnsetType = UNSET
    sample_rate: Annotated[float, Meta(ge=0, le=1)] | UnsetType = UNSET
    mask_level: Literal["strict", "moderate"] | UnsetType = UNSET
    max_duration: Annotated[int, Meta(ge=1)] | UnsetType = UNSET
    block_selector: str | UnsetType = UNSET


class WebsiteChange(msgspec.Struct, frozen=True, rename="camel"):
    """What to change; `share_id` null deletes the website's shares."""

    name: Name | UnsetType = UNSET
    domain: Domain | UnsetType = UNSET
    share_id: ShareId | UnsetType | None = UNSET
    replay_enabled: bool | UnsetType = UNSET
    replay_config: ReplayConfig | UnsetType | None = UNSET

    def columns(self) -> dict[str, Any]:
        """By column what is to be changed."""
        changes = given(self)
        changes.pop("share_id", None)
        if "replay_config" in changes:
            changes["replay_config"] = msgspec.to_builtins(changes["replay_config"])
        return changes


class Transfer(msgspec.Struct, frozen=True, rename="camel"):
    """To whom a website goes: a user or a team."""

    user_id: Uuid | None = None
    team_id: Uuid | None = None


class WebsiteController(Controller):
    path = "/api/websites"

    @get()
    async def index(self, request: ApiRequest) -> Page[Website]:
        """My websites."""
        return await my_websites(request, query(request, WebsitesQuery))

    @post(status_code=200)
    async def create(self, request: ApiRequest) -> Website:
        """Creates a website, for oneself or for a team."""
        new = await body(request, NewWebsite)
        auth = await permit_creation(request, lower(new.team_id))
        return await asyncio.to_thread(
            accounts_of(request).websites.create,
            name=new.name,
            domain=new.domain,
            created_by=auth.account.id,
            team_id=lower(new.team_id),
            website_id=lower(new.id),
            share_id=new.share_id,
        )

    @get("/{website_id:str}")
    async def show(self, request: ApiRequest, website_id: FromPath[str]) -> Website | None:
        """A website; null when there is none."""
        website = await view_website(request, website_id)
        return await asyncio.to_thread(accounts_of(request).websites.get, website.id)

    @post("/{website_id:str}", status_code=200)
    async def change(self, request: ApiRequest, website_id: FromPath[str]) -> Website:
        """Changes a website."""
        change = await body(request, WebsiteChange)
        _, website = await update_website(request, website_id)
        return await asyncio.to_thread(
            accounts_of(request).websites.update, website.id, change.columns(), change.share_id
        )

    @delete("/{website_id:str}", status_code=200)
    async def remove(self, request: ApiRequest, website_id: FromPath[str]) -> Ok:
        """Deletes a website with its events."""
        _, website = await delete_website(request, website_id)
        accounts = accounts_of(request)
        await asyncio.to_thread(accounts.websites.delete, website.id)
        await erase_pending(accounts, store_of(request))
        return Ok()

    @post("/{website_id:str}/reset", status_code=200)
    async def reset(self, request: ApiRequest, website_id: FromPath[str]) -> Ok:
        """Deletes a website's events."""
        _, website = await update_website(request, website_id)
        await asyncio.to_thread(accounts_of(request).websites.reset, website.id)
        await store_of(request).erase_website(website.id)
        return Ok()

    @post("/{website_id:str}/transfer", status_code=200)
    async def transfer(self, request: ApiRequest, website_id: FromPath[str]) -> Website:
        """Gives a website from its owner to a team, or from a team to oneself."""
        target = await body(request, Transfer)
        website_id = require_uuid(website_id, "websiteId")
        user_id, team_id = lower(target.user_id), lower(target.team_id)
        if user_id is None and team_id is None:
            await signed_in(request)
            raise BadRequest
        await permit_transfer(request, website_id, user_id, team_id)
        websites = accounts_of(request).websites
        if user_id is not None:
            return await asyncio.to_thread(websites.transfer, website_id, user_id=user_id)
        return await asyncio.to_thread(websites.transfer, website_id, team_id=team_id)
