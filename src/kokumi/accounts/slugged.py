"""What links and pixels have in common: an address of their own (`slug`), and an owner, who is a user or a team."""

import uuid
from typing import Any, ClassVar, Generic, TypeVar

from sqlalchemy import ColumnElement, Connection, Table, insert, select, update

from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.paging import Page, Paging, matches, paginate
from kokumi.accounts.registry import Registry
from kokumi.accounts.removal import remove_things
from kokumi.accounts.rows import Record, columns
from kokumi.accounts.things import require_free_id
from kokumi.accounts.uniqueness import require_free, taken
from kokumi.errors import NotFound

T = TypeVar("T")

SLUG_TAKEN = "That slug is already taken."


class Slugged(Generic[T]):
    """All links, or all pixels."""

    table: ClassVar[Table]
    struct: type[T]
    searched: ClassVar[tuple[str, ...]]
    """Columns that a search looks at."""

    def __init__(self, database: Database, registry: Registry) -> None:
        self._database = database
        self._registry = registry

    def get(self, thing_id: str) -> T | None:
        """The one of that id."""
        with self._database.read() as connection:
            return self._one(connection, self.table.c.id == thing_id)

    def by_slug(self, slug: str) -> T | None:
        """The one of that slug."""
        with self._database.read() as connection:
            return self._one(connection, self.table.c.slug == slug)

    def of_user(self, user_id: str, paging: Paging) -> Page[T]:
        """Those of a user, oldest first."""
        return self._page(self.table.c.user_id == user_id, paging)

    def of_team(self, team_id: str, paging: Paging) -> Page[T]:
        """Those of a team, oldest first."""
        return self._page(self.table.c.team_id == team_id, paging)

    def create(
        self, values: dict[str, Any], *, user_id: str, team_id: str | None = None, thing_id: str | None = None
    ) -> T:
        """A new one of a user, or of a team.

        Parameters
        ----------
        values: by column: name, slug, and url of a link.

        Raises
        ------
        BadRequest: the id or the slug is taken.
        """
        now = Instant.current()
        values = {
            **values,
            "id": thing_id or str(uuid.uuid4()),
            "user_id": None if team_id else user_id,
            "team_id": team_id,
            "created_at": now,
            "updated_at": now,
        }
        with self._database.write() as connection:
            require_free_id(connection, values["id"])
            require_free(connection, self.table.c.slug, values["slug"], SLUG_TAKEN, "slug")
            row = connection.execute(insert(self.table).values(**values).returning(self.table)).one()
        self._registry.load()
        return self._read(row)

    def update(self, thing_id: str, changes: dict[str, Any]) -> T:
        """Changes columns.

        Raises
        ------
        NotFound: there is none of that id. BadRequest: the slug is taken.
        """
        table = self.table
        with self._database.write() as connection:
            if "slug" in changes:
                others = select(table.c.id).where(table.c.slug == changes["slug"], table.c.id != thing_id)
                if connection.execute(others).first() is not None:
                    raise taken(SLUG_TAKEN, "slug")
            query = update(table).where(table.c.id == thing_id).values(updated_at=Instant.current(), **changes)
            row = connection.execute(query.returning(table)).one_or_none()
        if row is None:
            raise NotFound
        return self._read(row)

    def delete(self, thing_id: str) -> None:
        """Deletes one with its shares, and notes that its events are to be erased.

        Raises
        ------
        NotFound: there is none of that id.
        """
        with self._database.write() as connection:
            if self._one(connection, self.table.c.id == thing_id) is None:
                raise NotFound
            remove_things(connection, self.table, [thing_id])
        self._registry.load()

    def _read(self, row: Record) -> T:
        return self.struct(**columns(row))

    def _one(self, connection: Connection, condition: ColumnElement[bool]) -> T | None:
        row = connection.execute(select(self.table).where(condition)).one_or_none()
        return None if row is None else self._read(row)

    def _page(self, condition: ColumnElement[bool], paging: Paging) -> Page[T]:
        table = self.table
        found = matches(paging.search, *(table.c[name] for name in self.searched))
        query = select(table).where(condition, found).order_by(table.c.created_at, table.c.id)
        with self._database.read() as connection:
            return paginate(connection, query, paging, self._read)
