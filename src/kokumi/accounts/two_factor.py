"""The second factor: codes of an authenticator app (TOTP, RFC 6238) and backup codes, each of which counts once.

Setting up is in two steps, so that nobody locks themselves out: the secret counts only once a code of it was given. A
login of a user with a second factor answers a partial token, which is worth nothing but to be exchanged, together with
a code, for a login token. It ends after ten minutes, or five wrong codes.
"""

import secrets
import time
from collections.abc import Callable
from typing import Literal

import msgspec
import pyotp
from pyotp.totp import TOTP
from sqlalchemy import Connection, delete, insert, select, update

from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.login_brake import LoginBrake
from kokumi.accounts.second_factor_duty import asked_by_team, has_second_factor
from kokumi.accounts.tables import backup_code, partial_login, two_factor, user
from kokumi.accounts.tokens import hash_token
from kokumi.errors import BadRequest, Unauthorized

ISSUER = "Kokumi"
BACKUP_CODES = 10
PARTIAL_LIFETIME = 600
"""Seconds."""

MOST_MISTAKES = 5
"""Wrong codes for one partial token."""

STEP = 30
"""Seconds for which a code is the current one; the one before and the one after are taken too, for clocks differ."""


RequiredReason = Literal["global", "team", "user"]
"""Who asks a second factor of a user: the server of everybody, a team that they are in, or an administrator."""


class Setup(msgspec.Struct, frozen=True, rename="camel"):
    """What an authenticator app needs: the secret as text, and as a picture to be scanned."""

    manual_key: str
    qr_code_data_url: str


class TwoFactor:
    """The second factors of all users.

    Parameters
    ----------
    required_of_all: whether the server asks a second factor of everybody.
    clock: Unix seconds.
    """

    def __init__(
        self,
        database: Database,
        brake: LoginBrake,
        *,
        required_of_all: bool = False,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._database = database
        self._brake = brake
        self.required_of_all = required_of_all
        self._clock = clock

    def is_on(self, user_id: str) -> bool:
        """Whether logins of this user take a code."""
        query = select(two_factor.c.confirmed_at).where(two_factor.c.user_id == user_id)
        with self._database.read() as connection:
            return connection.execute(query).scalar_one_or_none() is not None

    def status(self, user_id: str) -> tuple[bool, RequiredReason | None]:
        """Whether logins of this user take a code, and why they must, if they must."""
        query = select(has_second_factor(), asked_by_team(), user.c.two_factor_required).where(user.c.id == user_id)
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        is_on, by_team, by_administrator = row or (False, False, False)
        if self.required_of_all:
            return bool(is_on), "global"
        return bool(is_on), "team" if by_team else "user" if by_administrator else None

    def begin(self, user_id: str, username: str) -> Setup:
        """A new secret that is still to be confirmed; it takes the place of one that was not.

        Raises
        ------
        BadRequest: there is a second factor already.
        """
        secret = pyotp.random_base32()
        with self._database.write() as connection:
            confirmed = select(two_factor.c.confirmed_at).where(two_factor.c.user_id == user_id)
            if connection.execute(confirmed).scalar_one_or_none() is not None:
                raise BadRequest("There is a second factor already: disable it first.", code="two-factor-enabled")
            connection.execute(delete(two_factor).where(two_factor.c.user_id == user_id))
            values = {"user_id": user_id, "secret": secret, "last_step": 0, "created_at": Instant.current()}
            connection.execute(insert(two_factor).values(**values))
        address = TOTP(secret).provisioning_uri(name=username, issuer_name=ISSUER)
        import segno  # here: it takes 10 MB, and few ever set a second factor up

        return Setup(secret, segno.make(address, error="m").png_data_uri(scale=5, border=2))

    def cancel(self, user_id: str) -> None:
        """Forgets a secret that was not confirmed."""
        with self._database.write() as connection:
            connection.execute(
                delete(two_factor).where(two_factor.c.user_id == user_id, two_factor.c.confirmed_at.is_(None))
            )

    def confirm(self, user_id: str, code: str, address: str) -> list[str]:
        """Turns the second factor on; the answer is its backup codes, which exist nowhere else.

        Raises
        ------
        BadRequest: nothing is to be confirmed, or the code is wrong. TooManyRequests: too many wrong codes before.
        """
        self._brake.check(_counted(user_id), address)
        codes = ["-".join(secrets.token_hex(4) for _ in range(2)) for _ in range(BACKUP_CODES)]
        with self._database.write() as connection:
            row = connection.execute(select(two_factor).where(two_factor.c.user_id == user_id)).one_or_none()
            if row is None or row.confirmed_at is not None:
                raise BadRequest("Begin to set up a second factor first.", code="two-factor-not-begun")
            right = self._take_code(connection, user_id, code)
            if right:
                now = Instant.current()
                connection.execute(update(two_factor).where(two_factor.c.user_id == user_id).values(confirmed_at=now))
                connection.execute(delete(backup_code).where(backup_code.c.user_id == user_id))
                connection.execute(
                    insert(backup_code), [{"code_hash": hash_token(each), "user_id": user_id} for each in codes]
                )
        self._count(user_id, address, right=right)
        if not right:
            raise wrong_code()
        return codes

    def begin_login(self, user_id: str) -> str:
        """A partial token of a user whose password was right; those of anybody that have ended are swept away."""
        token = secrets.token_urlsafe(32)
        now = Instant.current()
        with self._database.write() as connection:
            connection.execute(delete(partial_login).where(partial_login.c.expires_at <= now))
            values = {"token_hash": hash_token(token), "user_id": user_id, "mistakes": 0}
            connection.execute(insert(partial_login).values(**values, expires_at=now.plus(PARTIAL_LIFETIME)))
        return token

    def finish_login(self, partial_token: str | None, code: str, address: str, *, backup: bool) -> str:
        """Whose login is complete; the partial token has ended.

        Parameters
        ----------
        backup: whether it is a backup code, which then is used up.

        Raises
        ------
        Unauthorized: the partial token has ended, or the code is wrong. TooManyRequests: too many wrong codes before.
        """
        now = Instant.current()
        hash_ = hash_token(partial_token or "")
        waiting = select(partial_login.c.user_id).where(
            partial_login.c.token_hash == hash_,
            partial_login.c.expires_at > now,
            partial_login.c.mistakes < MOST_MISTAKES,
        )
        with self._database.read() as connection:
            user_id = connection.execute(waiting).scalar_one_or_none()
        if user_id is None:
            raise Unauthorized("This login has ended: sign in again.", code="partial-token-ended")
        self._brake.check(_counted(user_id), address)
        with self._database.write() as connection:
            take = self._take_backup_code if backup else self._take_code
            right = take(connection, user_id, code)
            if right:
                connection.execute(delete(partial_login).where(partial_login.c.user_id == user_id))
            else:
                connection.execute(
                    update(partial_login)
                    .where(partial_login.c.token_hash == hash_)
                    .values(mistakes=partial_login.c.mistakes + 1)
                )
        self._count(user_id, address, right=right)
        if not right:
            raise Unauthorized("This code is wrong, or was used before.", code="incorrect-two-factor-code")
        return user_id

    def disable(self, user_id: str, code: str, address: str) -> None:
        """Turns the second factor off; the password was checked.

        Raises
        ------
        BadRequest: it is off, or the code is wrong. TooManyRequests: too many wrong codes before.
        """
        self._brake.check(_counted(user_id), address)
        if not self.is_on(user_id):
            raise BadRequest("There is no second factor.", code="two-factor-disabled")
        with self._database.write() as connection:
            right = self._take_code(connection, user_id, code) or self._take_backup_code(connection, user_id, code)
        self._count(user_id, address, right=right)
        if not right:
            raise wrong_code()
        self.remove(user_id)

    def remove(self, user_id: str) -> None:
        """Turns the second factor off, for whoever runs the server: a phone can be lost."""
        with self._database.write() as connection:
            for table in (two_factor, backup_code, partial_login):
                connection.execute(delete(table).where(table.c.user_id == user_id))

    def remove_by_name(self, username: str) -> bool:
        """`remove` by the user's name; whether there is such a user."""
        with self._database.read() as connection:
            user_id = connection.execute(select(user.c.id).where(user.c.username == username)).scalar_one_or_none()
        if user_id is None:
            return False
        self.remove(user_id)
        return True

    def _take_code(self, connection: Connection, user_id: str, code: str) -> bool:
        """Whether a code is one of now and was not taken before; from then on it was."""
        row = connection.execute(select(two_factor).where(two_factor.c.user_id == user_id)).one_or_none()
        if row is None:
            return False
        totp, code = TOTP(row.secret), code.replace(" ", "")
        current = int(self._clock()) // STEP
        for step in (current - 1, current, current + 1):
            if step > row.last_step and secrets.compare_digest(totp.at(step * STEP).encode(), code.encode()):
                taken = (
                    update(two_factor)
                    .where(two_factor.c.user_id == user_id, two_factor.c.last_step < step)
                    .values(last_step=step)
                )
                return connection.execute(taken).rowcount == 1
        return False

    def _take_backup_code(self, connection: Connection, user_id: str, code: str) -> bool:
        used = delete(backup_code).where(
            backup_code.c.user_id == user_id, backup_code.c.code_hash == hash_token(code.strip().lower())
        )
        return connection.execute(used).rowcount == 1

    def _count(self, user_id: str, address: str, *, right: bool) -> None:
        if right:
            self._brake.succeeded(_counted(user_id), address)
        else:
            self._brake.failed(_counted(user_id), address)


def wrong_code() -> BadRequest:
    """The error of a code that does not fit, where one is signed in already."""
    return BadRequest("This code is wrong, or was used before.", code="incorrect-two-factor-code")


def _counted(user_id: str) -> str:
    """By which name the brake counts mistakes: apart from those of passwords."""
    return f"two-factor {user_id}"
