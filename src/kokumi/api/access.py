"""Who may: what every controller asks between parsing a request and answering it.

Controllers parse first (400), then call one of these (401), then do their work. Ids in paths are checked here: 400 when
they are no UUIDs, lower case from then on.
"""

import asyncio
from typing import Any

import msgspec
from litestar import Request

from kokumi.accounts.accounts import Accounts
from kokumi.accounts.api_keys import KEY_PREFIX
from kokumi.accounts.auth import Auth, Credentials
from kokumi.accounts.permissions import Permission
from kokumi.accounts.reports import Report
from kokumi.accounts.things import READABLE, WEBSITE, Thing
from kokumi.analytics.scope import Reader
from kokumi.api.attentive_reader import AttentiveReader
from kokumi.api.board_questions import board_question
from kokumi.api.key_rules import open_to_half_secured, open_to_keys, reads
from kokumi.api.share_sections import sections
from kokumi.events.store import EventStore
from kokumi.settings import Settings
from kokumi.validation import require_uuid

ApiRequest = Request[Any, Any, Any]

SHARE_TOKEN_HEADER = "x-umami-share-token"  # noqa: S105  (the name of a header)
API_KEY_HEADER = "x-umami-api-key"
SHARE_CONTEXT_HEADER = "x-umami-share-context"

_WEBSITES = frozenset({WEBSITE})


class WebsiteView(msgspec.Struct, frozen=True):
    """A website, link or pixel whose events may be read.

    `reset_at` is in milliseconds; events before it do not count. `may_filter` is false for visitors of a share page
    that closes that. An administrator may view an id that is nothing's.
    """

    id: str
    reset_at: int | None = None
    may_filter: bool = True


async def identified(request: ApiRequest) -> Auth:
    """Who asks: a user, the visitor of a share page, or both.

    Raises
    ------
    Unauthorized: neither.
    """
    return await asyncio.to_thread(accounts_of(request).authorization.identify, credentials(request))


async def signed_in(request: ApiRequest) -> Auth:
    """Who asks, being a user: `account` is theirs.

    Raises
    ------
    Unauthorized: no user, or an API key of one website.
    """
    return await asyncio.to_thread(accounts_of(request).authorization.sign_in, credentials(request))


async def signed_in_for_websites(request: ApiRequest) -> Auth:
    """`Authorization.sign_in_for_websites` for whoever sent the request."""
    return await asyncio.to_thread(accounts_of(request).authorization.sign_in_for_websites, credentials(request))


async def view_website(request: ApiRequest, website_id: str, field: str = "websiteId") -> WebsiteView:
    """The website, link or pixel, if its events may be read by whoever asks.

    Parameters
    ----------
    website_id: from the path or the body, unchecked.
    field: where it came from, for the message.

    Raises
    ------
    BadRequest: no UUID. Unauthorized: not allowed.
    """
    auth, thing = await permit(request, require_uuid(website_id, field), Permission.VIEW, READABLE)
    may_filter = auth.share is None or auth.share.may_filter
    return WebsiteView(thing.id, thing.reset_at.milliseconds() if thing.reset_at else None, may_filter)


async def view_own_website(request: ApiRequest, website_id: str, field: str = "websiteId") -> WebsiteView:
    """The same for a user alone: what is told to those who keep the website, and not to visitors of its share pages.

    Raises
    ------
    BadRequest: no UUID. Unauthorized: not allowed.
    """
    website_id = require_uuid(website_id, field)
    signed = msgspec.structs.replace(credentials(request), share_token=None)
    _, thing = await asyncio.to_thread(
        accounts_of(request).authorization.permit, signed, website_id, Permission.VIEW, READABLE
    )
    return WebsiteView(thing.id, thing.reset_at.milliseconds() if thing.reset_at else None)


async def update_website(request: ApiRequest, website_id: str) -> tuple[Auth, Thing]:
    """Who asks, and the website, if they may change it.

    Raises
    ------
    BadRequest: no UUID. Unauthorized: not allowed.
    """
    return await permit(request, require_uuid(website_id, "websiteId"), Permission.UPDATE, _WEBSITES)


async def delete_website(request: ApiRequest, website_id: str) -> tuple[Auth, Thing]:
    """Who asks, and the website, if they may delete it.

    Raises
    ------
    BadRequest: no UUID. Unauthorized: not allowed.
    """
    return await permit(request, require_uuid(website_id, "websiteId"), Permission.DELETE, _WEBSITES)


async def permit_report(request: ApiRequest, report: Report, permission: Permission) -> Auth:
    """`Authorization.permit_report` for whoever sent the request."""
    return await asyncio.to_thread(
        accounts_of(request).authorization.permit_report, credentials(request), report, permission
    )


async def permit_account(request: ApiRequest, permission: Permission) -> Auth:
    """`Authorization.permit_account` for whoever sent the request."""
    return await asyncio.to_thread(accounts_of(request).authorization.permit_account, credentials(request), permission)


async def permit_user(request: ApiRequest, user_id: str, permission: Permission) -> Auth:
    """`Authorization.permit_user` for whoever sent the request."""
    return await asyncio.to_thread(
        accounts_of(request).authorization.permit_user, credentials(request), user_id, permission
    )


async def permit_team(request: ApiRequest, team_id: str, permission: Permission, refusal: str | None = None) -> Auth:
    """`Authorization.permit_team` for whoever sent the request."""
    return await asyncio.to_thread(
        accounts_of(request).authorization.permit_team, credentials(request), team_id, permission, refusal
    )


async def permit_creation(request: ApiRequest, team_id: str | None) -> Auth:
    """`Authorization.permit_creation` for whoever sent the request."""
    return await asyncio.to_thread(accounts_of(request).authorization.permit_creation, credentials(request), team_id)


async def permit_transfer(request: ApiRequest, website_id: str, user_id: str | None, team_id: str | None) -> Auth:
    """`Authorization.permit_transfer` for whoever sent the request."""
    return await asyncio.to_thread(
        accounts_of(request).authorization.permit_transfer, credentials(request), website_id, user_id, team_id
    )


async def permit(
    request: ApiRequest, thing_id: str, permission: Permission, kinds: frozenset[str]
) -> tuple[Auth, Thing]:
    """`Authorization.permit` for whoever sent the request."""
    return await asyncio.to_thread(
        accounts_of(request).authorization.permit, credentials(request), thing_id, permission, kinds
    )


def credentials(request: ApiRequest) -> Credentials:
    """What the request's headers claim. A key stands in its own header, or where login tokens do."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    bearer = token.strip() or None if scheme.lower() == "bearer" else None
    key = request.headers.get(API_KEY_HEADER, "").strip() or None
    route = request.scope["path_template"]
    return Credentials(
        token=bearer,
        api_key=bearer if bearer and bearer.startswith(KEY_PREFIX) else key,
        reading=reads(request.method, route),
        open_to_keys=open_to_keys(route),
        open_to_half_secured=open_to_half_secured(route),
        sections=sections(route),
        board_question=board_question(request.method, route, request.query_params.multi_items()),
        share_token=request.headers.get(SHARE_TOKEN_HEADER) or None,
        share_context=bool(request.headers.get(SHARE_CONTEXT_HEADER)),
    )


def accounts_of(request: ApiRequest) -> Accounts:
    """The accounts of this server."""
    return request.app.state.accounts


def reader(request: ApiRequest) -> Reader:
    """What questions about events are put to; a query is stopped when the client that asked is gone."""
    return AttentiveReader(store_of(request), request.receive)


def store_of(request: ApiRequest) -> EventStore:
    """The event store of this server."""
    return request.app.state.store


def settings_of(request: ApiRequest) -> Settings:
    """The settings of this server."""
    return request.app.state.settings
