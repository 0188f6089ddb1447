"""Shares: who knows a share's slug may view what it shares, without an account."""

import uuid
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.paging import Page, Paging, paginate
from kokumi.accounts.rows import Record, columns
from kokumi.accounts.share_tokens import SHARE_TYPES
from kokumi.accounts.slugs import random_slug
from kokumi.accounts.tables import share
from kokumi.accounts.uniqueness import taken
from kokumi.errors import NotFound

WEBSITE_SHARE_PARAMETERS = {"overview": True, "events": True}
"""What the share page of a website shows when it was made by naming a `shareId`."""

SLUG_TAKEN = "That share ID is already taken."


class Share(msgspec.Struct, frozen=True, rename="camel"):
    """A share. `share_type` is a number of `SHARE_TYPES`."""

    id: str
    entity_id: str
    name: str
    share_type: int
    slug: str
    parameters: dict[str, Any]
    created_at: Instant
    updated_at: Instant | None


class Shares:
    """All shares."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, share_id: str) -> Share | None:
        """The share of that id."""
        with self._database.read() as connection:
            row = connection.execute(select(share).where(share.c.id == share_id)).one_or_none()
        return None if row is None else _share(row)

    def page(self, entity_id: str, paging: Paging) -> Page[Share]:
        """The shares of a website, link, pixel or board, newest first."""
        query = select(share).where(share.c.entity_id == entity_id).order_by(share.c.created_at.desc(), share.c.id)
        with self._database.read() as connection:
            return paginate(connection, query, paging, _share)

    def create(
        self, kind: str, entity_id: str, name: str, parameters: dict[str, Any], slug: str | None = None
    ) -> Share:
        """A new share of a thing of that kind; without `slug` it gets one that cannot be guessed.

        Raises
        ------
        BadRequest: the slug is taken.
        """
        with self._database.write() as connection:
            return insert_share(connection, kind, entity_id, name, parameters, slug or random_slug(), "slug")

    def update(self, share_id: str, name: str, slug: str, parameters: dict[str, Any]) -> Share:
        """Changes a share; a new slug ends the old address and the tokens that came from it.

        Raises
        ------
        NotFound: no such share. BadRequest: the slug is taken.
        """
        values = {"name": name, "slug": slug, "parameters": parameters, "updated_at": Instant.current()}
        with self._database.write() as connection:
            other = select(share.c.id).where(share.c.slug == slug, share.c.id != share_id)
            if connection.execute(other).first() is not None:
                raise taken(SLUG_TAKEN, "slug")
            query = update(share).where(share.c.id == share_id).values(**values).returning(share)
            row = connection.execute(query).one_or_none()
        if row is None:
            raise NotFound
        return _share(row)

    def delete(self, share_id: str) -> None:
        """Deletes a share: its address and its tokens end at once."""
        with self._database.write() as connection:
            connection.execute(delete(share).where(share.c.id == share_id))


def insert_share(
    connection: Connection, kind: str, entity_id: str, name: str, parameters: dict[str, Any], slug: str, field: str
) -> Share:
    """A new share within the caller's transaction; `field` is where the message about a taken slug stands.

    Raises
    ------
    BadRequest: the slug is taken.
    """
    if connection.execute(select(share.c.id).where(share.c.slug == slug)).first() is not None:
        raise taken(SLUG_TAKEN, field)
    now = Instant.current()
    made = Share(str(uuid.uuid4()), entity_id, name, SHARE_TYPES[kind], slug, parameters, now, now)
    connection.execute(insert(share).values(**msgspec.structs.asdict(made)))
    return made


def _share(row: Record) -> Share:
    return Share(**columns(row))
