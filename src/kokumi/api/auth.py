"""/api/auth: signing in and out."""

import asyncio
import ipaddress

import msgspec
from litestar import Controller, post

from kokumi.accounts.auth import SignedInUser
from kokumi.accounts.sign_in import HalfSignedIn, SignedIn
from kokumi.accounts.teams import TeamName
from kokumi.api.access import ApiRequest, accounts_of, settings_of, signed_in
from kokumi.api.requests import Ok, body


class Login(msgspec.Struct, frozen=True):
    """What signing in takes."""

    username: str
    password: str


class UserWithTeams(SignedInUser, frozen=True, rename="camel"):
    """A user, and the teams that they are in."""

    teams: list[TeamName]


class LoginAnswer(msgspec.Struct, frozen=True):
    """A token to be sent as `Authorization: Bearer`, and whose it is."""

    token: str
    user: UserWithTeams


class PartialAnswer(msgspec.Struct, frozen=True, rename="camel"):
    """A token to be sent to `/api/2fa/verify` as `Authorization: Bearer`, together with a code."""

    partial_token: str
    requires_two_factor: bool = True


class AuthController(Controller):
    path = "/api/auth"

    @post("/login", status_code=200)
    async def login(self, request: ApiRequest) -> LoginAnswer | PartialAnswer:
        """Signs in with name and password; with a second factor, a code is to be given to `/api/2fa/verify`."""
        login = await body(request, Login)
        accounts = accounts_of(request)
        found = await accounts.hashing(accounts.sign_in.sign_in, login.username, login.password, address_of(request))
        if isinstance(found, HalfSignedIn):
            return PartialAnswer(found.partial_token)
        return await login_answer(request, found)

    @post("/verify", status_code=200)
    async def verify(self, request: ApiRequest) -> UserWithTeams:
        """Tells whose token it is."""
        auth = await signed_in(request)
        return await _with_teams(request, auth.account)

    @post("/logout", status_code=200)
    async def logout(self, request: ApiRequest) -> Ok:
        """Ends the token."""
        auth = await signed_in(request)
        if auth.token is not None:
            await asyncio.to_thread(accounts_of(request).tokens.end, auth.token)
        return Ok()


async def _with_teams(request: ApiRequest, user: SignedInUser) -> UserWithTeams:
    teams = await asyncio.to_thread(accounts_of(request).teams.names_of_user, user.id)
    return UserWithTeams(**msgspec.structs.asdict(user), teams=teams)


async def login_answer(request: ApiRequest, found: SignedIn) -> LoginAnswer:
    """The answer of a login that is complete."""
    return LoginAnswer(found.token, await _with_teams(request, found.user))


def address_of(request: ApiRequest) -> str:
    """Whose mistakes are counted: the header that the operator named, else the peer. Other headers can be forged."""
    header = settings_of(request).client_ip_header
    named = request.headers.get(header, "").split(",")[0].strip() if header else ""
    return named or (request.client.host if request.client else "")


def own_address_of(request: ApiRequest) -> str | None:
    """The same where nobody else has it. A private address without `CLIENT_IP_HEADER` may be that of a proxy, through
    which everybody comes: a stranger's mistakes must not count against them all."""
    address = address_of(request)
    try:
        private = ipaddress.ip_address(address).is_private
    except ValueError:
        return address or None
    return None if private and not settings_of(request).client_ip_header else address
