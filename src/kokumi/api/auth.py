"""/api/auth: signing in and out."""

import asyncio

import msgspec
from litestar import Controller, post

from kokumi.accounts.auth import SignedInUser
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


class AuthController(Controller):
    path = "/api/auth"

    @post("/login", status_code=200)
    async def login(self, request: ApiRequest) -> LoginAnswer:
        """Signs in with name and password."""
        login = await body(request, Login)
        accounts = accounts_of(request)
        token, user = await accounts.hashing(
            accounts.sign_in.sign_in, login.username, login.password, _address(request)
        )
        return LoginAnswer(token, await _with_teams(request, user))

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


def _address(request: ApiRequest) -> str:
    """Whose mistakes are counted: the header that the operator named, else the peer. Other headers can be forged."""
    header = settings_of(request).client_ip_header
    named = request.headers.get(header, "").split(",")[0].strip() if header else ""
    return named or (request.client.host if request.client else "")
