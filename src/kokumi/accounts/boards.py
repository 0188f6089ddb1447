"""Boards: pages of one's own arrangement. A user's start page, the dashboard, is a board whose id is the user's."""

import uuid
from collections.abc import Collection
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, insert, select, update

from kokumi.accounts.board_references import drop_report_references, report_references
from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.paging import Page, Paging, matches, paginate
from kokumi.accounts.removal import remove_things
from kokumi.accounts.rows import Record, columns
from kokumi.accounts.tables import board, report
from kokumi.errors import NotFound
from kokumi.validation import is_uuid

DASHBOARD = "dashboard"
MIXED = "mixed"

_AT_ONCE = 500  # databases take so many parameters and no more


class Board(msgspec.Struct, frozen=True, rename="camel"):
    """A board; `parameters` are the client's."""

    id: str
    type: str
    name: str
    description: str
    parameters: dict[str, Any]
    user_id: str | None
    team_id: str | None
    created_at: Instant
    updated_at: Instant | None


class Boards:
    """All boards."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, board_id: str) -> Board | None:
        """The board of that id."""
        with self._database.read() as connection:
            row = connection.execute(select(board).where(board.c.id == board_id)).one_or_none()
        return None if row is None else _board(row)

    def of_user(self, user_id: str, paging: Paging) -> Page[Board]:
        """The boards of a user without the dashboard, oldest first."""
        return self._page(board.c.user_id == user_id, paging)

    def of_team(self, team_id: str, paging: Paging) -> Page[Board]:
        """The boards of a team, oldest first."""
        return self._page(board.c.team_id == team_id, paging)

    def create(self, values: dict[str, Any], *, user_id: str, team_id: str | None = None) -> Board:
        """A new board of a user, or of a team.

        Parameters
        ----------
        values: by column: type, name, description, parameters.
        """
        now = Instant.current()
        made = Board(
            id=str(uuid.uuid4()),
            user_id=None if team_id else user_id,
            team_id=team_id,
            created_at=now,
            updated_at=now,
            **values,
        )
        with self._database.write() as connection:
            connection.execute(insert(board).values(**msgspec.structs.asdict(made)))
        return made

    def clone(self, original: Board, changes: dict[str, Any], *, user_id: str, team_id: str | None) -> Board:
        """A copy of a board with some columns (name, description, parameters) changed, of a user or of a team.

        References to saved reports that do not exist (any more) are left out of it.
        """
        values: dict[str, Any] = {
            "type": MIXED if original.type == DASHBOARD else original.type,
            "name": original.name,
            "description": original.description,
            "parameters": original.parameters,
            **changes,
        }
        named = report_references(values["parameters"])
        existing = self._existing_reports({name.lower() for name in named if is_uuid(name)})
        drop_report_references(values["parameters"], {name for name in named if name.lower() not in existing})
        return self.create(values, user_id=user_id, team_id=team_id)

    def update(self, board_id: str, changes: dict[str, Any]) -> Board:
        """Changes columns of a board.

        Raises
        ------
        NotFound: no such board.
        """
        query = update(board).where(board.c.id == board_id).values(updated_at=Instant.current(), **changes)
        with self._database.write() as connection:
            row = connection.execute(query.returning(board)).one_or_none()
        if row is None:
            raise NotFound
        return _board(row)

    def dashboard(self, user_id: str) -> Board | None:
        """The dashboard of a user, once they have one."""
        with self._database.read() as connection:
            row = connection.execute(
                select(board).where(board.c.id == user_id, board.c.user_id == user_id)
            ).one_or_none()
        return None if row is None else _board(row)

    def save_dashboard(self, user_id: str, changes: dict[str, Any]) -> Board:
        """Changes a user's dashboard, which is made if need be."""
        if self.dashboard(user_id) is not None:
            return self.update(user_id, changes)
        values: dict[str, Any] = {"name": "", "description": "", "parameters": {}, **changes}
        now = Instant.current()
        made = Board(
            id=user_id, type=DASHBOARD, user_id=user_id, team_id=None, created_at=now, updated_at=now, **values
        )
        with self._database.write() as connection:
            connection.execute(insert(board).values(**msgspec.structs.asdict(made)))
        return made

    def delete(self, board_id: str) -> None:
        """Deletes a board with its shares.

        Raises
        ------
        NotFound: no such board.
        """
        with self._database.write() as connection:
            if connection.execute(select(board.c.id).where(board.c.id == board_id)).first() is None:
                raise NotFound
            remove_things(connection, board, [board_id])

    def _existing_reports(self, ids: Collection[str]) -> set[str]:
        found: set[str] = set()
        with self._database.read() as connection:
            wanted = sorted(ids)
            for start in range(0, len(wanted), _AT_ONCE):
                some = wanted[start : start + _AT_ONCE]
                found.update(connection.execute(select(report.c.id).where(report.c.id.in_(some))).scalars())
        return found

    def _page(self, condition: ColumnElement[bool], paging: Paging) -> Page[Board]:
        query = (
            select(board)
            .where(condition, board.c.type != DASHBOARD, matches(paging.search, board.c.name, board.c.description))
            .order_by(board.c.created_at, board.c.id)
        )
        with self._database.read() as connection:
            return paginate(connection, query, paging, _board)


def _board(row: Record) -> Board:
    return Board(**columns(row))
