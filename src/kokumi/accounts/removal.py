"""What goes together: deleting a website, link or pixel, a team, a user, with everything that hangs on them.

All functions work within the caller's transaction.
"""

from collections.abc import Collection

from sqlalchemy import ColumnElement, Connection, Table, delete, select, update

from kokumi.accounts.drop_counts import forget_drops
from kokumi.accounts.erasures import request_erasure
from kokumi.accounts.permissions import Role
from kokumi.accounts.tables import board, link, pixel, share, team, team_user, user, website

_WITH_EVENTS = (website, link, pixel)


def remove_things(connection: Connection, table: Table, ids: Collection[str]) -> None:
    """Deletes websites, links, pixels or boards with their shares (segments and reports go by cascade), and notes that
    their events are to be erased."""
    connection.execute(delete(share).where(share.c.entity_id.in_(ids)))
    connection.execute(delete(table).where(table.c.id.in_(ids)))
    if table in _WITH_EVENTS:
        request_erasure(connection, ids)
        forget_drops(connection, list(ids))


def dissolve_team(connection: Connection, team_id: str, heir_id: str | None) -> None:
    """Deletes a team; its websites, links, pixels and boards become those of `heir_id`, so that nothing is lost."""
    for table in (*_WITH_EVENTS, board):
        connection.execute(update(table).where(table.c.team_id == team_id).values(team_id=None, user_id=heir_id))
    connection.execute(delete(team).where(team.c.id == team_id))


def remove_user(connection: Connection, user_id: str, heir_id: str) -> None:
    """Deletes a user and what is theirs. Teams that only they own are dissolved in favour of `heir_id`."""
    for team_id in _teams_of_nobody_else(connection, user_id):
        dissolve_team(connection, team_id, heir_id)
    for table in (*_WITH_EVENTS, board):
        remove_things(connection, table, _ids(connection, table, table.c.user_id == user_id))
    connection.execute(delete(user).where(user.c.id == user_id))


def _teams_of_nobody_else(connection: Connection, user_id: str) -> list[str]:
    owned = select(team_user.c.team_id).where(team_user.c.user_id == user_id, team_user.c.role == Role.TEAM_OWNER)
    by_others = select(team_user.c.team_id).where(team_user.c.user_id != user_id, team_user.c.role == Role.TEAM_OWNER)
    return list(connection.execute(owned.where(team_user.c.team_id.not_in(by_others))).scalars())


def _ids(connection: Connection, table: Table, condition: ColumnElement[bool]) -> list[str]:
    return list(connection.execute(select(table.c.id).where(condition)).scalars())
