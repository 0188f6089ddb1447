"""Login tokens: random, kept as a hash, ended by logging out, by a new password and by not being used.

The reference signs its tokens instead and cannot take one back; ours can, at once.
"""

import hashlib
import secrets
from typing import NamedTuple

from sqlalchemy import and_, delete, insert, literal, not_, or_, select, update
from sqlalchemy.engine import Connection

from kokumi.accounts.auth import SignedInUser, signed_in_user
from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.second_factor_duty import asked_by_team, has_second_factor
from kokumi.accounts.tables import login_token, partial_login, user

IDLE_LIFETIME = 90 * 86_400
"""Seconds after its last use that a token ends."""

TOUCH_INTERVAL = 3_600
"""Seconds between two notes of a token's use: reading must not become a write per request."""


class TokenOwner(NamedTuple):
    """Whose token it is, and whether they still have to set up a second factor that is required of them."""

    user: SignedInUser
    owes_second_factor: bool


class Tokens:
    """Issues login tokens, knows whose they are, and ends them.

    Parameters
    ----------
    two_factor_of_all: whether a second factor is required of everybody.
    """

    def __init__(self, database: Database, *, two_factor_of_all: bool = False) -> None:
        self._database = database
        self._required = literal(True) if two_factor_of_all else or_(user.c.two_factor_required, asked_by_team())

    def issue(self, user_id: str) -> str:
        """A new token of a user, 256 random bits; tokens of anybody that have ended are swept away."""
        token = secrets.token_urlsafe(32)
        now = Instant.current()
        with self._database.write() as connection:
            connection.execute(delete(login_token).where(login_token.c.expires_at <= now))
            connection.execute(
                insert(login_token).values(
                    token_hash=hash_token(token),
                    user_id=user_id,
                    created_at=now,
                    last_used_at=now,
                    expires_at=now.plus(IDLE_LIFETIME),
                )
            )
        return token

    def owner(self, token: str) -> TokenOwner | None:
        """Whose token it is; None when it is unknown or has ended."""
        now = Instant.current()
        query = (
            select(
                user.c.id,
                user.c.username,
                user.c.role,
                user.c.created_at,
                login_token.c.last_used_at,
                and_(self._required, not_(has_second_factor())).label("owes"),
            )
            .join(user, user.c.id == login_token.c.user_id)
            .where(login_token.c.token_hash == hash_token(token), login_token.c.expires_at > now)
        )
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            return None
        if row.last_used_at.plus(TOUCH_INTERVAL) < now:
            self._touch(token, now)
        return TokenOwner(signed_in_user(row.id, row.username, row.role, row.created_at), bool(row.owes))

    def end(self, token: str) -> None:
        """From now on the token is worth nothing."""
        with self._database.write() as connection:
            connection.execute(delete(login_token).where(login_token.c.token_hash == hash_token(token)))

    def _touch(self, token: str, now: Instant) -> None:
        with self._database.write() as connection:
            connection.execute(
                update(login_token)
                .where(login_token.c.token_hash == hash_token(token))
                .values(last_used_at=now, expires_at=now.plus(IDLE_LIFETIME))
            )


def hash_token(token: str) -> str:
    """What is stored of a token. No salt and no slow hash: 256 random bits cannot be guessed."""
    return hashlib.sha256(token.encode("utf-8", "surrogateescape")).hexdigest()


def end_all(connection: Connection, user_id: str, keep: str | None = None) -> None:
    """Ends all tokens of a user, but the one in `keep`, and the logins that wait for a code."""
    query = delete(login_token).where(login_token.c.user_id == user_id)
    if keep is not None:
        query = query.where(login_token.c.token_hash != hash_token(keep))
    connection.execute(query)
    connection.execute(delete(partial_login).where(partial_login.c.user_id == user_id))
