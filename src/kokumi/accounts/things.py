"""What belongs to a user or a team: websites, links, pixels and boards, and how somebody stands towards them."""

from functools import cache
from typing import Any

import msgspec
from sqlalchemy import CompoundSelect, Connection, Table, bindparam, cast, literal, null, select, union_all

from kokumi.accounts.auth import Auth
from kokumi.accounts.instants import Instant, InstantType
from kokumi.accounts.permissions import Role
from kokumi.accounts.tables import board, erasure, link, pixel, team_user, website
from kokumi.accounts.uniqueness import require_free, taken

WEBSITE = "website"
LINK = "link"
PIXEL = "pixel"
BOARD = "board"

READABLE = frozenset({WEBSITE, LINK, PIXEL})
"""Kinds that have events: links and pixels can be read like websites."""

ANY_KIND = READABLE | {BOARD}

UNKNOWN = "unknown"
"""Kind of an id that belongs to nothing."""


class Thing(msgspec.Struct, frozen=True):
    """Something that belongs to a user or a team. `kind` is one of the words above."""

    kind: str
    id: str
    user_id: str | None = None
    team_id: str | None = None
    reset_at: Instant | None = None


def roles_towards(connection: Connection, auth: Auth, thing: Thing) -> set[str]:
    """All roles that somebody has when it is about `thing`."""
    roles: set[str] = set()
    if auth.share is not None and thing.id in auth.share.ids:
        roles.add(Role.SHARE)
    if auth.user is not None and auth.reaches(thing.id):
        roles.add(auth.user.role)
        if thing.user_id is not None:
            if thing.user_id == auth.user.id:
                roles.add(Role.OWNER)
        elif thing.team_id is not None:
            role = team_role(connection, thing.team_id, auth.user.id)
            if role is not None:
                roles.add(role)
    return roles


def team_role(connection: Connection, team_id: str, user_id: str) -> str | None:
    """The role of a user in a team; None for those who are no members."""
    query = select(team_user.c.role).where(team_user.c.team_id == team_id, team_user.c.user_id == user_id)
    return connection.execute(query).scalar_one_or_none()


def find_thing(connection: Connection, thing_id: str, kinds: frozenset[str] = ANY_KIND) -> Thing | None:
    """The website, link, pixel or board of that id."""
    row = connection.execute(_things(kinds), {"thing_id": thing_id}).first()
    return None if row is None else Thing(row.kind, row.id, row.user_id, row.team_id, row.reset_at)


_TABLES: dict[str, Table] = {WEBSITE: website, LINK: link, PIXEL: pixel, BOARD: board}


@cache  # building it takes longer than running it, and there are few sets of kinds
def _things(kinds: frozenset[str]) -> CompoundSelect[*tuple[Any, ...]]:
    thing_id = bindparam("thing_id", type_=website.c.id.type)
    never_reset = cast(null(), InstantType).label("reset_at")
    return union_all(
        *(
            select(
                literal(kind).label("kind"),
                table.c.id,
                table.c.user_id,
                table.c.team_id,
                table.c.reset_at if kind == WEBSITE else never_reset,
            ).where(table.c.id == thing_id)
            for kind, table in _TABLES.items()
            if kind in kinds
        )
    )


def require_free_id(connection: Connection, thing_id: str) -> None:
    """Returns when a new website, link, pixel or board may have that id.

    One id never names two things, of whatever kinds: events and permissions of both would mix. Nor may it be that of a
    deleted one whose events are still to be erased, for that would erase the new one's.

    Raises
    ------
    BadRequest: it may not.
    """
    if find_thing(connection, thing_id) is not None:
        raise taken("This id is taken", "id")
    require_free(connection, erasure.c.website_id, thing_id, "What had this id is still being deleted", "id")
