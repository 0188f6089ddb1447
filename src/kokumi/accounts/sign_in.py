"""Signing in: a name and a password become a login token."""

from sqlalchemy import select, update

from kokumi.accounts.auth import SignedInUser, signed_in_user
from kokumi.accounts.database import Database
from kokumi.accounts.login_brake import LoginBrake
from kokumi.accounts.passwords import Passwords
from kokumi.accounts.tables import user
from kokumi.accounts.tokens import Tokens
from kokumi.errors import Unauthorized


class SignIn:
    """Checks passwords and issues tokens."""

    def __init__(self, database: Database, passwords: Passwords, tokens: Tokens, brake: LoginBrake) -> None:
        self._database = database
        self._passwords = passwords
        self._tokens = tokens
        self._brake = brake

    def sign_in(self, username: str, password: str, address: str) -> tuple[str, SignedInUser]:
        """A new login token, and whose it is.

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
        return self._tokens.issue(row.id), signed_in_user(row.id, row.username, row.role, row.created_at)

    def _rehash(self, user_id: str, password: str) -> None:
        with self._database.write() as connection:
            hash_ = self._passwords.hash(password)
            connection.execute(update(user).where(user.c.id == user_id).values(password=hash_))
