"""Annotations: what happened on a day of a website (a release, a campaign), so that its numbers can be explained.

They belong to the website: they go with it, and stay when its events are reset or their author leaves.
"""

import uuid
from typing import Any

import msgspec
from msgspec import UNSET, UnsetType
from sqlalchemy import delete, func, insert, select, update

from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.paging import Page, Paging, matches, paginate
from kokumi.accounts.rows import Record, columns
from kokumi.accounts.tables import annotation, website
from kokumi.errors import NotFound


class Annotation(msgspec.Struct, frozen=True, rename="camel"):
    """A note about a moment, or about a whole day (`all_day`)."""

    id: str
    website_id: str
    user_id: str | None
    note: str
    date: Instant
    all_day: bool
    created_at: Instant
    updated_at: Instant | None


class AnnotationPage(Page[Annotation], frozen=True, rename="camel"):
    """A page of annotations; `is_capped` tells, if a most was asked for, whether there are more than that."""

    is_capped: bool | UnsetType = UNSET


class Annotations:
    """The annotations of all websites; one is only found together with its website."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def find(self, website_id: str, annotation_id: str) -> Annotation | None:
        """The annotation of that id, if it is one of that website."""
        query = select(annotation).where(annotation.c.id == annotation_id, annotation.c.website_id == website_id)
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        return None if row is None else _annotation(row)

    def page(
        self,
        website_id: str,
        paging: Paging,
        start: Instant | None = None,
        end: Instant | None = None,
        most: int | None = None,
    ) -> AnnotationPage:
        """The annotations of a website, newest date first.

        Parameters
        ----------
        start, end: of the dates, both inclusive.
        most: only the newest so many are looked at, over all pages.
        """
        query = (
            select(annotation)
            .where(annotation.c.website_id == website_id, matches(paging.search, annotation.c.note))
            .order_by(annotation.c.date.desc(), annotation.c.id)
        )
        if start is not None:
            query = query.where(annotation.c.date >= start)
        if end is not None:
            query = query.where(annotation.c.date <= end)
        capped: bool | UnsetType = UNSET
        with self._database.read() as connection:
            if most is not None:
                total = select(func.count()).select_from(query.order_by(None).subquery())
                capped = connection.execute(total).scalar_one() > most
                newest = query.with_only_columns(annotation.c.id).limit(most).subquery()
                query = select(annotation).where(annotation.c.id.in_(select(newest.c.id)))
                query = query.order_by(annotation.c.date.desc(), annotation.c.id)
            page = paginate(connection, query, paging, _annotation)
        return AnnotationPage(**msgspec.structs.asdict(page), is_capped=capped)

    def create(self, website_id: str, user_id: str, note: str, date: Instant, all_day: bool) -> Annotation:
        """A new annotation.

        Raises
        ------
        NotFound: no such website.
        """
        now = Instant.current()
        made = Annotation(str(uuid.uuid4()), website_id, user_id, note, date, all_day, now, now)
        with self._database.write() as connection:
            if connection.execute(select(website.c.id).where(website.c.id == website_id)).first() is None:
                raise NotFound
            connection.execute(insert(annotation).values(**msgspec.structs.asdict(made)))
        return made

    def update(self, website_id: str, annotation_id: str, changes: dict[str, Any]) -> Annotation:
        """Changes columns of an annotation: note, date, all_day.

        Raises
        ------
        NotFound: the website has no such annotation.
        """
        query = (
            update(annotation)
            .where(annotation.c.id == annotation_id, annotation.c.website_id == website_id)
            .values(updated_at=Instant.current(), **changes)
            .returning(annotation)
        )
        with self._database.write() as connection:
            row = connection.execute(query).one_or_none()
        if row is None:
            raise NotFound
        return _annotation(row)

    def delete(self, website_id: str, annotation_id: str) -> None:
        """Deletes an annotation.

        Raises
        ------
        NotFound: the website has no such annotation.
        """
        query = delete(annotation).where(annotation.c.id == annotation_id, annotation.c.website_id == website_id)
        with self._database.write() as connection:
            if connection.execute(query).rowcount == 0:
                raise NotFound


def _annotation(row: Record) -> Annotation:
    return Annotation(**columns(row))
