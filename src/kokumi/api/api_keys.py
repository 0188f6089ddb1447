"""/api/me/api-keys: the keys with which one's programs sign in.

Keys themselves are refused here, as everywhere where it is about the account (see `key_rules`).
"""

import asyncio
from typing import Annotated

import msgspec
from litestar import Controller, delete, get, post
from litestar.params import FromPath
from msgspec import Meta

from kokumi.accounts.api_keys import ApiKey, NewApiKey
from kokumi.accounts.auth import KeyScope
from kokumi.accounts.instants import Instant
from kokumi.accounts.permissions import Permission
from kokumi.accounts.things import UNKNOWN, WEBSITE
from kokumi.api.access import ApiRequest, accounts_of, permit, signed_in
from kokumi.api.dates import date_instant
from kokumi.api.requests import Ok, Uuid, body
from kokumi.validation import problem, require_uuid

Name = Annotated[str, Meta(min_length=1, max_length=100, pattern=r"\S")]


class ApiKeyBody(msgspec.Struct, frozen=True, rename="camel"):
    """A key to be made: what it may do, on which website only, and until when."""

    name: Name
    scope: KeyScope = "write"
    website_id: Uuid | None = None
    expires_at: str | None = None

    def end(self) -> Instant | None:
        """When it expires.

        Raises
        ------
        BadRequest: no date, or one that has passed.
        """
        if self.expires_at is None:
            return None
        end = date_instant(self.expires_at, "expiresAt")
        if end <= Instant.current():
            raise problem("A key cannot expire in the past", "expiresAt")
        return end


class ApiKeyController(Controller):
    path = "/api/me/api-keys"

    @get(summary="My API keys, without the keys themselves")
    async def index(self, request: ApiRequest) -> list[ApiKey]:
        auth = await signed_in(request)
        return await asyncio.to_thread(accounts_of(request).api_keys.of_user, auth.account.id)

    @post(status_code=200, summary="Makes an API key, which is shown this once")
    async def create(self, request: ApiRequest) -> NewApiKey:
        new = await body(request, ApiKeyBody)
        end = new.end()
        auth = await signed_in(request)
        website_id = None
        if new.website_id is not None:
            _, website = await permit(request, new.website_id.lower(), Permission.VIEW, frozenset({WEBSITE}))
            if website.kind == UNKNOWN:
                raise problem("There is no such website", "websiteId")
            website_id = website.id
        return await asyncio.to_thread(
            accounts_of(request).api_keys.create, auth.account.id, new.name, new.scope, website_id, end
        )

    @delete("/{key_id:str}", status_code=200, summary="Ends an API key at once")
    async def remove(self, request: ApiRequest, key_id: FromPath[str]) -> Ok:
        key_id = require_uuid(key_id, "keyId")
        auth = await signed_in(request)
        await asyncio.to_thread(accounts_of(request).api_keys.delete, auth.account.id, key_id)
        return Ok()
