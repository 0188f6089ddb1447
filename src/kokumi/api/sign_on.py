"""/api/auth/sso and /api/auth/subscription: handing a session over to another page, and what an account includes."""

import asyncio

import msgspec
from litestar import Controller, get, post

from kokumi.accounts.auth import SignedInUser
from kokumi.accounts.permissions import Permission
from kokumi.api.access import ApiRequest, accounts_of, permit_team, signed_in
from kokumi.api.requests import Uuid, query


class Handover(msgspec.Struct, frozen=True):
    """A token of its own for whom the session is handed over to, and whose it is."""

    user: SignedInUser
    token: str


class SubscriptionQuery(msgspec.Struct, frozen=True, rename="camel"):
    """Of oneself, or of a team that one is in."""

    team_id: Uuid | None = None


class Subscription(msgspec.Struct, frozen=True, rename="camel"):
    """What clients ask before they offer something. On one's own server nothing is sold and nothing is limited."""

    has_subscription: bool = False
    is_business: bool = False
    is_no_billing: bool = True
    is_pro: bool = False
    unlimited_websites: bool = True


class SignOnController(Controller):
    path = "/api/auth"

    @post("/sso", status_code=200, summary="A further token of who is signed in, to be handed over")
    async def hand_over(self, request: ApiRequest) -> Handover:
        auth = await signed_in(request)
        token = await asyncio.to_thread(accounts_of(request).tokens.issue, auth.account.id)
        return Handover(auth.account, token)

    @get("/subscription", summary="What an account or a team includes")
    async def subscription(self, request: ApiRequest) -> Subscription:
        asked = query(request, SubscriptionQuery)
        if asked.team_id is None:
            await signed_in(request)
        else:
            await permit_team(request, asked.team_id.lower(), Permission.VIEW_TEAM)
        return Subscription()
