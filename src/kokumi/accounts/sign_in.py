"""Signing in: a name and a password become a login token, with a second factor where the user has one."""

from typing import NamedTuple

from sqlalchemy import select, update

from kokumi.accounts.auth import SignedInUser, signed_in_user
from kokumi.accounts.database import Database
from kokumi.accounts.login_brake import LoginBrake
from kokumi.accounts.passwords import Passwords
from kokumi.accounts.tables import user
from kokumi.accounts.tokens import Tokens
from kokumi.accounts.two_factor import TwoFactor
from kokumi.errors import Unauthorized


class SignedIn(NamedTuple):
    """A login token, and whose it is."""

    token: str
    user: SignedInUser


class HalfSignedIn(NamedTuple):
    """The password was right; a code of the second factor is still to be given."""

    partial_token: str


class SignIn:
    """Checks passwords and issues tokens."""

    def __init__(
        self, database: Database, passwords: Passwords, tokens: Tokens, two_factor: TwoFactor, brake: LoginBrake
    ) -> None:
        self._database = database
        self._two_factor = two_factor
        self._passwords = passwords
        self._tokens = tokens
        self._brake = brake

    def sign_in(self, username: str, password: str, address: str) -> SignedIn | HalfSignedIn:
        """A new login token, and whose it is; or a partial one, where a code is still to be given.

        Parameters
        ----------
        address: from where the attempt comes, for the brake.

        Raises
        ------
        Unauthorized: name or password are wrong; it does not tell which.
        TooManyRequests: too many wrong passwords before.
        """
        self._brake.check(username, address)
        with self._database.read() as connection:
            row = connection.execute(select(user).where(user.c.username == username)).one_or_none()
        if not self._passwords.verify(password, row.password if row else None) or row is None:
            self._brake.failed(username, address)
            raise Unauthorized(code="incorrect-username-password")
        self._brake.succeeded(username, address)
        if self._passwords.outdated(row.password):
            self._rehash(row.id, password)
        if self._two_factor.is_on(row.id):
            return HalfSignedIn(self._two_factor.begin_login(row.id))
        return SignedIn(self._tokens.issue(row.id), signed_in_user(row.id, row.username, row.role, row.created_at))

    def finish(self, partial_token: str | None, code: str, address: str, *, backup: bool) -> SignedIn:
        """The rest of a login: see `TwoFactor.finish_login`."""
        user_id = self._two_factor.finish_login(partial_token, code, address, backup=backup)
        with self._database.read() as connection:
            row = connection.execute(select(user).where(user.c.id == user_id)).one_or_none()
        if row is None:
            raise Unauthorized
        return SignedIn(self._tokens.issue(row.id), signed_in_user(row.id, row.username, row.role, row.created_at))

    def is_password(self, user_id: str, password: str, address: str) -> bool:
        """Whether it is the user's password: asked again of whoever changes what guards the account.

        Raises
        ------
        TooManyRequests: too many wrong passwords before.
        """
        self._brake.check(user_id, address)
        with self._database.read() as connection:
            hash_ = connection.execute(select(user.c.password).where(user.c.id == user_id)).scalar_one_or_none()
        right = self._passwords.verify(password, hash_)
        (self._brake.succeeded if right else self._brake.failed)(user_id, address)
        return right

    def _rehash(self, user_id: str, password: str) -> None:
        with self._database.write() as connection:
            hash_ = self._passwords.hash(password)
            connection.execute(update(user).where(user.c.id == user_id).values(password=hash_))
