"""/api/2fa: the second factor of the user who asks, and the second half of a login."""

import asyncio
from datetime import UTC, datetime, timedelta

import msgspec
from litestar import Controller, get, post

from kokumi.accounts.two_factor import RequiredReason, Setup
from kokumi.api.access import ApiRequest, accounts_of, credentials, signed_in
from kokumi.api.auth import LoginAnswer, address_of, login_answer
from kokumi.api.requests import Ok, body
from kokumi.errors import BadRequest, TooManyRequests
from kokumi.validation import problem


class Status(msgspec.Struct, frozen=True, rename="camel"):
    """Whether the user has a second factor, and who asks for one: everybody's server, their team or an administrator.

    Who has none although it is required can only set it up, and is refused everything else.
    """

    is_configured: bool
    is_enabled: bool
    is_required: bool
    global_required: bool
    required_reason: RequiredReason | None


class Code(msgspec.Struct, frozen=True):
    """A code of the authenticator app."""

    token: str


class CodeOrBackupCode(msgspec.Struct, frozen=True, rename="camel"):
    """A code of the authenticator app, or a backup code."""

    token: str | None = None
    backup_code: str | None = None

    def given(self) -> tuple[str, bool]:
        """The code, and whether it is a backup code.

        Raises
        ------
        BadRequest: neither or both were given.
        """
        if (self.token is None) == (self.backup_code is None):
            raise problem("Send either token or backupCode", "token")
        return (self.backup_code, True) if self.backup_code is not None else (self.token or "", False)


class Disabling(msgspec.Struct, frozen=True):
    """What turning the second factor off takes."""

    password: str
    token: str


class BackupCodes(msgspec.Struct, frozen=True, rename="camel"):
    """Codes for when the authenticator app is not at hand; each counts once, and they are shown once."""

    backup_codes: list[str]


class TwoFactorController(Controller):
    path = "/api/2fa"

    @get("/status", summary="Whether I have a second factor")
    async def status(self, request: ApiRequest) -> Status:
        auth = await signed_in(request)
        two_factor = accounts_of(request).two_factor
        is_on, reason = await asyncio.to_thread(two_factor.status, auth.account.id)
        return Status(is_on, is_on, reason is not None, two_factor.required_of_all, reason)

    @post("/setup/initiate", status_code=200, summary="Begins to set up a second factor")
    async def initiate(self, request: ApiRequest) -> Setup:
        auth = await signed_in(request)
        return await asyncio.to_thread(accounts_of(request).two_factor.begin, auth.account.id, auth.account.username)

    @post("/setup/cancel", status_code=200, summary="Gives up setting up a second factor")
    async def cancel(self, request: ApiRequest) -> Ok:
        auth = await signed_in(request)
        await asyncio.to_thread(accounts_of(request).two_factor.cancel, auth.account.id)
        return Ok()

    @post("/setup/confirm", status_code=200, summary="Turns the second factor on, by a code of the app")
    async def confirm(self, request: ApiRequest) -> BackupCodes:
        sent = await body(request, Code)
        auth = await signed_in(request)
        confirm = accounts_of(request).two_factor.confirm
        with _locked():
            return BackupCodes(await asyncio.to_thread(confirm, auth.account.id, sent.token, address_of(request)))

    @post("/verify", status_code=200, summary="Completes a login with a code")
    async def verify(self, request: ApiRequest) -> LoginAnswer:
        code, backup = (await body(request, CodeOrBackupCode)).given()
        finish, partial = accounts_of(request).sign_in.finish, credentials(request).token
        with _locked():
            found = await asyncio.to_thread(finish, partial, code, address_of(request), backup=backup)
        return await login_answer(request, found)

    @post("/disable", status_code=200, summary="Turns the second factor off")
    async def disable(self, request: ApiRequest) -> Ok:
        sent = await body(request, Disabling)
        auth = await signed_in(request)
        accounts, address = accounts_of(request), address_of(request)
        with _locked():
            if not await accounts.hashing(accounts.sign_in.is_password, auth.account.id, sent.password, address):
                raise BadRequest("The password is wrong.", code="incorrect-password")
            await asyncio.to_thread(accounts.two_factor.disable, auth.account.id, sent.token, address)
        return Ok()


class _locked:
    """Tells in the error of too many attempts until when to wait, as the contract has it."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, _type: object, error: BaseException | None, _traceback: object) -> None:
        if isinstance(error, TooManyRequests):
            until = datetime.now(UTC) + timedelta(seconds=error.retry_after)
            error.detail["lockedUntil"] = until.isoformat(timespec="milliseconds").replace("+00:00", "Z")
