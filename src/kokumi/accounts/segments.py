"""Segments and cohorts: saved filters of a website. What their parameters mean is up to `analytics`."""

import uuid
from typing import Any

import msgspec
from sqlalchemy import delete, insert, select, update

from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.paging import Page, Paging, matches, paginate
from kokumi.accounts.rows import Record, columns
from kokumi.accounts.tables import segment, website
from kokumi.errors import NotFound


class Segment(msgspec.Struct, frozen=True, rename="camel"):
    """A saved filter. `type` is segment or cohort."""

    id: str
    website_id: str
    type: str
    name: str
    parameters: dict[str, Any]
    created_at: Instant
    updated_at: Instant | None


class Segments:
    """The segments of all websites; a segment is only found together with its website."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, website_id: str, segment_id: str) -> Segment | None:
        """The segment of that id, if it is one of that website."""
        query = select(segment).where(segment.c.id == segment_id, segment.c.website_id == website_id)
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        return None if row is None else _segment(row)

    def page(self, website_id: str, type_: str, paging: Paging) -> Page[Segment]:
        """The segments or the cohorts of a website, oldest first."""
        query = (
            select(segment)
            .where(segment.c.website_id == website_id, segment.c.type == type_)
            .where(matches(paging.search, segment.c.name))
            .order_by(segment.c.created_at, segment.c.id)
        )
        with self._database.read() as connection:
            return paginate(connection, query, paging, _segment)

    def create(self, website_id: str, type_: str, name: str, parameters: dict[str, Any]) -> Segment:
        """A new segment.

        Raises
        ------
        NotFound: no such website.
        """
        now = Instant.current()
        made = Segment(str(uuid.uuid4()), website_id, type_, name, parameters, now, now)
        with self._database.write() as connection:
            if connection.execute(select(website.c.id).where(website.c.id == website_id)).first() is None:
                raise NotFound
            connection.execute(insert(segment).values(**msgspec.structs.asdict(made)))
        return made

    def update(self, website_id: str, segment_id: str, type_: str, name: str, parameters: dict[str, Any]) -> Segment:
        """Replaces what a segment says.

        Raises
        ------
        NotFound: the website has no such segment.
        """
        query = (
            update(segment)
            .where(segment.c.id == segment_id, segment.c.website_id == website_id)
            .values(type=type_, name=name, parameters=parameters, updated_at=Instant.current())
            .returning(segment)
        )
        with self._database.write() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            raise NotFound
        return _segment(row)

    def delete(self, website_id: str, segment_id: str) -> None:
        """Deletes a segment.

        Raises
        ------
        NotFound: the website has no such segment.
        """
        query = delete(segment).where(segment.c.id == segment_id, segment.c.website_id == website_id)
        with self._database.write() as connection:
            if connection.execute(query).rowcount == 0:
                raise NotFound


def _segment(row: Record) -> Segment:
    return Segment(**columns(row))
