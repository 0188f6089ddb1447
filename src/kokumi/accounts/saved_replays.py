"""Recordings that somebody wants to find again, under a name. They belong to the website and go with it."""

import uuid
from collections.abc import Collection

import msgspec
from sqlalchemy import delete, insert, select, update

from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.paging import Page, Paging, matches, paginate
from kokumi.accounts.rows import Record, columns
from kokumi.accounts.tables import saved_replay


class SavedReplay(msgspec.Struct, frozen=True, rename="camel"):
    """A saved recording; `visit_id` is the id of the replay."""

    id: str
    website_id: str
    visit_id: str
    name: str
    created_at: Instant
    updated_at: Instant


class SavedReplays:
    """The saved recordings of all websites."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, website_id: str, paging: Paging) -> Page[SavedReplay]:
        """Those of a website, newest first."""
        query = (
            select(saved_replay)
            .where(saved_replay.c.website_id == website_id, matches(paging.search, saved_replay.c.name))
            .order_by(saved_replay.c.created_at.desc(), saved_replay.c.id)
        )
        with self._database.read() as connection:
            return paginate(connection, query, paging, _saved)

    def contain(self, website_id: str, visit_id: str) -> bool:
        """Whether that recording is saved."""
        query = select(saved_replay.c.id).where(
            saved_replay.c.website_id == website_id, saved_replay.c.visit_id == visit_id
        )
        with self._database.read() as connection:
            return connection.execute(query).first() is not None

    def visit_ids(self) -> list[str]:
        """The visits of all saved recordings."""
        with self._database.read() as connection:
            return list(connection.execute(select(saved_replay.c.visit_id)).scalars())

    def save(self, website_id: str, visit_id: str, name: str) -> None:
        """Saves a recording; one that is saved already gets the name."""
        now = Instant.current()
        this = (saved_replay.c.website_id == website_id, saved_replay.c.visit_id == visit_id)
        with self._database.write() as connection:
            changed = connection.execute(update(saved_replay).where(*this).values(name=name, updated_at=now))
            if changed.rowcount == 0:
                values = {"id": str(uuid.uuid4()), "website_id": website_id, "visit_id": visit_id, "name": name}
                connection.execute(insert(saved_replay).values(**values, created_at=now, updated_at=now))

    def remove(self, website_id: str, visit_ids: Collection[str]) -> None:
        """Forgets that these recordings were saved."""
        query = delete(saved_replay).where(
            saved_replay.c.website_id == website_id, saved_replay.c.visit_id.in_(visit_ids)
        )
        with self._database.write() as connection:
            connection.execute(query)


def _saved(row: Record) -> SavedReplay:
    return SavedReplay(**columns(row))
