"""API keys: what programs sign in with. Random, kept as a hash, shown once, ended by deleting or expiring.

A key acts for its user and never beyond: it may be narrowed to reading, and to one website. `Authorization` holds it to
that. A new password does not end it; deleting its user or its website does.
"""

import secrets
import uuid

import msgspec
from sqlalchemy import delete, func, insert, select, update

from kokumi.accounts.auth import KeyLimits, KeyScope, SignedInUser, signed_in_user
from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.rows import Record
from kokumi.accounts.tables import api_key, user
from kokumi.accounts.tokens import TOUCH_INTERVAL, hash_token
from kokumi.errors import BadRequest, NotFound, Unauthorized

KEY_PREFIX = "umami_"
"""How every key begins, so that it is told from a login token, and found when it was published by mistake."""

MOST_KEYS = 50
"""Of one user."""

_SHOWN = len(KEY_PREFIX) + 6
"""Characters of a key that lists show; what they do not show is still 220 random bits."""


class ApiKey(msgspec.Struct, frozen=True, rename="camel"):
    """A key as its owner sees it later on. `website_id`: the only website that it opens, if there is one."""

    id: str
    name: str
    key_prefix: str
    scope: KeyScope
    website_id: str | None
    created_at: Instant
    last_used_at: Instant | None
    expires_at: Instant | None


class NewApiKey(ApiKey, frozen=True, rename="camel", kw_only=True):
    """A key that was just made, with the text that exists nowhere else."""

    key: str


class ApiKeys:
    """Makes keys, knows whose they are, and ends them."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def create(
        self,
        user_id: str,
        name: str,
        scope: KeyScope,
        website_id: str | None = None,
        expires_at: Instant | None = None,
    ) -> NewApiKey:
        """A new key of a user, 256 random bits.

        Raises
        ------
        BadRequest: they have too many. NotFound: no such user.
        """
        key = KEY_PREFIX + secrets.token_urlsafe(32)
        made = NewApiKey(
            id=str(uuid.uuid4()),
            name=name,
            key_prefix=key[:_SHOWN],
            scope=scope,
            website_id=website_id,
            created_at=Instant.current(),
            last_used_at=None,
            expires_at=expires_at,
            key=key,
        )
        with self._database.write() as connection:
            # Holding the user's row, so that two requests at the same time cannot both be the fiftieth.
            if connection.execute(select(user.c.id).where(user.c.id == user_id).with_for_update()).first() is None:
                raise NotFound
            count = select(func.count()).select_from(api_key).where(api_key.c.user_id == user_id)
            if connection.execute(count).scalar_one() >= MOST_KEYS:
                raise BadRequest(f"You have {MOST_KEYS} API keys, which is the most: delete one first.")
            connection.execute(
                insert(api_key).values(
                    id=made.id,
                    key_hash=hash_token(key),
                    user_id=user_id,
                    website_id=website_id,
                    name=name,
                    prefix=made.key_prefix,
                    scope=scope,
                    created_at=made.created_at,
                    expires_at=expires_at,
                )
            )
        return made

    def of_user(self, user_id: str) -> list[ApiKey]:
        """The keys of a user, newest first; also those that have expired."""
        query = select(api_key).where(api_key.c.user_id == user_id)
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(api_key.c.created_at.desc(), api_key.c.id)).all()
        return [_api_key(row) for row in rows]

    def delete(self, user_id: str, key_id: str) -> None:
        """Ends a key of a user at once.

        Raises
        ------
        NotFound: they have no such key.
        """
        query = delete(api_key).where(api_key.c.id == key_id, api_key.c.user_id == user_id)
        with self._database.write() as connection:
            if connection.execute(query).rowcount == 0:
                raise NotFound

    def holder(self, key: str) -> tuple[SignedInUser, KeyLimits]:
        """For whom a key acts, and how far; its use is noted.

        Raises
        ------
        Unauthorized: there is no such key (any more), or it has expired.
        """
        query = (
            select(api_key, user.c.username, user.c.role, user.c.created_at.label("user_created_at"))
            .join(user, user.c.id == api_key.c.user_id)
            .where(api_key.c.key_hash == hash_token(key))
        )
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            raise Unauthorized("There is no such API key.")
        now = Instant.current()
        if row.expires_at is not None and row.expires_at <= now:
            raise Unauthorized("This API key has expired.")
        if row.last_used_at is None or row.last_used_at.plus(TOUCH_INTERVAL) < now:
            self._touch(row.id, now)
        owner = signed_in_user(row.user_id, row.username, row.role, row.user_created_at)
        return owner, KeyLimits(row.id, row.name, row.scope, row.website_id)

    def _touch(self, key_id: str, now: Instant) -> None:
        with self._database.write() as connection:
            connection.execute(update(api_key).where(api_key.c.id == key_id).values(last_used_at=now))


def _api_key(row: Record) -> ApiKey:
    return ApiKey(
        id=row.id,
        name=row.name,
        key_prefix=row.prefix,
        scope=row.scope,
        website_id=row.website_id,
        created_at=row.created_at,
        last_used_at=row.last_used_at,
        expires_at=row.expires_at,
    )
