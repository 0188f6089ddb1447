"""Who may do what: one table, from roles to permissions.

Whoever asks holds several roles at once: the one of the account (admin, user, view-only), and, towards a certain thing,
that of its owner, of a member of its team, or of somebody who was given a share link. An operation is allowed when one
of these roles grants it.
"""

from collections.abc import Iterable, Mapping
from enum import StrEnum


class Permission(StrEnum):
    """An operation. The first six are about one website, link, pixel, board or report; the others name what."""

    VIEW = "view"
    UPDATE = "update"
    DELETE = "delete"
    VIEW_SHARES = "view-shares"  # not for visitors: who was given one share must not find the others
    GIVE_TO_TEAM = "give-to-team"
    TAKE_FROM_TEAM = "take-from-team"

    CREATE = "create"  # something of one's own; for a team's, the role in the team must grant CREATE_FOR_TEAM as well
    CREATE_FOR_TEAM = "create-for-team"

    CREATE_TEAM = "create-team"
    VIEW_TEAM = "view-team"
    UPDATE_TEAM = "update-team"
    DELETE_TEAM = "delete-team"

    VIEW_USER = "view-user"
    UPDATE_USER = "update-user"
    MANAGE_USERS = "manage-users"  # create and delete them, rename them, change roles
    VIEW_EVERYTHING = "view-everything"  # the lists of all users, teams and websites


class Role(StrEnum):
    """What somebody is: by account, towards a thing, in a team."""

    ADMIN = "admin"
    USER = "user"
    VIEW_ONLY = "view-only"

    OWNER = "owner"
    AUTHOR = "author"  # of a saved report
    MYSELF = "myself"
    SHARE = "share"

    TEAM_OWNER = "team-owner"
    TEAM_MANAGER = "team-manager"
    TEAM_MEMBER = "team-member"
    TEAM_VIEW_ONLY = "team-view-only"


_OWN = {Permission.VIEW, Permission.UPDATE, Permission.DELETE, Permission.VIEW_SHARES}
_TEAM_VIEW = {Permission.VIEW, Permission.VIEW_SHARES, Permission.VIEW_TEAM}
_TEAM_WORK = {*_TEAM_VIEW, Permission.CREATE_FOR_TEAM, Permission.UPDATE, Permission.DELETE}
_TEAM_MANAGE = {*_TEAM_WORK, Permission.UPDATE_TEAM}

GRANTS: Mapping[str, frozenset[Permission]] = {
    # An administrator may do everything, but a website changes hands only by those who have it.
    Role.ADMIN: frozenset(set(Permission) - {Permission.GIVE_TO_TEAM, Permission.TAKE_FROM_TEAM}),
    Role.USER: frozenset({Permission.CREATE, Permission.CREATE_TEAM}),
    Role.VIEW_ONLY: frozenset(),
    Role.OWNER: frozenset(_OWN),
    Role.AUTHOR: frozenset({Permission.VIEW, Permission.UPDATE, Permission.DELETE}),
    Role.MYSELF: frozenset({Permission.VIEW_USER, Permission.UPDATE_USER}),
    Role.SHARE: frozenset({Permission.VIEW}),
    Role.TEAM_OWNER: frozenset(
        {*_TEAM_MANAGE, Permission.DELETE_TEAM, Permission.GIVE_TO_TEAM, Permission.TAKE_FROM_TEAM}
    ),
    Role.TEAM_MANAGER: frozenset({*_TEAM_MANAGE, Permission.GIVE_TO_TEAM}),
    Role.TEAM_MEMBER: frozenset(_TEAM_WORK),
    Role.TEAM_VIEW_ONLY: frozenset(_TEAM_VIEW),
}
"""The table. `GIVE_TO_TEAM` counts in the team that receives and for a website's owner only, `TAKE_FROM_TEAM` in the
team that has it and for oneself only."""


def allowed(roles: Iterable[str], permission: Permission) -> bool:
    """Whether one of `roles` grants `permission`. Roles that the table does not know grant nothing."""
    return any(permission in GRANTS.get(role, frozenset()) for role in roles)
