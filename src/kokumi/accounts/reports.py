"""Saved reports: a question about a website, kept with its parameters. They belong to who saved them."""

import uuid
from typing import Any

import msgspec
from sqlalchemy import delete, insert, select, update

from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.paging import Page, Paging, matches, paginate
from kokumi.accounts.rows import Record, columns
from kokumi.accounts.tables import report, website
from kokumi.errors import NotFound


class Report(msgspec.Struct, frozen=True, rename="camel"):
    """A saved report."""

    id: str
    user_id: str
    website_id: str
    type: str
    name: str
    description: str
    parameters: dict[str, Any]
    created_at: Instant
    updated_at: Instant | None


class Reports:
    """All saved reports."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, report_id: str) -> Report | None:
        """The report of that id."""
        with self._database.read() as connection:
            row = connection.execute(select(report).where(report.c.id == report_id)).one_or_none()
        return None if row is None else _report(row)

    def page(self, website_id: str, type_: str | None, paging: Paging) -> Page[Report]:
        """The reports about a website, all or those of one type, oldest first."""
        found = matches(paging.search, report.c.name, report.c.description)
        query = (
            select(report).where(report.c.website_id == website_id, found).order_by(report.c.created_at, report.c.id)
        )
        if type_ is not None:
            query = query.where(report.c.type == type_)
        with self._database.read() as connection:
            return paginate(connection, query, paging, _report)

    def create(
        self, user_id: str, website_id: str, type_: str, name: str, description: str, parameters: dict[str, Any]
    ) -> Report:
        """A new report.

        Raises
        ------
        NotFound: no such website.
        """
        now = Instant.current()
        made = Report(str(uuid.uuid4()), user_id, website_id, type_, name, description, parameters, now, now)
        with self._database.write() as connection:
            if connection.execute(select(website.c.id).where(website.c.id == website_id)).first() is None:
                raise NotFound
            connection.execute(insert(report).values(**msgspec.structs.asdict(made)))
        return made

    def update(self, report_id: str, changes: dict[str, Any]) -> Report:
        """Changes columns of a report.

        Raises
        ------
        NotFound: no such report, or no such website in `changes`.
        """
        with self._database.write() as connection:
            moved_to = changes.get("website_id")
            if moved_to and connection.execute(select(website.c.id).where(website.c.id == moved_to)).first() is None:
                raise NotFound
            query = update(report).where(report.c.id == report_id).values(updated_at=Instant.current(), **changes)
            row = connection.execute(query.returning(report)).one_or_none()
        if row is None:
            raise NotFound
        return _report(row)

    def delete(self, report_id: str) -> None:
        """Deletes a report.

        Raises
        ------
        NotFound: no such report.
        """
        with self._database.write() as connection:
            if connection.execute(delete(report).where(report.c.id == report_id)).rowcount == 0:
                raise NotFound


def _report(row: Record) -> Report:
    return Report(**columns(row))
