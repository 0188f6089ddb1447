"""The table, written down a second time as what it promises: a row per operation, a column per role."""

import pytest

from kokumi.accounts.permissions import GRANTS, Permission, Role, allowed

P, R = Permission, Role

PROMISED: dict[Permission, set[Role]] = {
    P.VIEW: {R.ADMIN, R.OWNER, R.AUTHOR, R.SHARE, R.TEAM_OWNER, R.TEAM_MANAGER, R.TEAM_MEMBER, R.TEAM_VIEW_ONLY},
    P.UPDATE: {R.ADMIN, R.OWNER, R.AUTHOR, R.TEAM_OWNER, R.TEAM_MANAGER, R.TEAM_MEMBER},
    P.DELETE: {R.ADMIN, R.OWNER, R.AUTHOR, R.TEAM_OWNER, R.TEAM_MANAGER, R.TEAM_MEMBER},
    P.VIEW_SHARES: {R.ADMIN, R.OWNER, R.TEAM_OWNER, R.TEAM_MANAGER, R.TEAM_MEMBER, R.TEAM_VIEW_ONLY},
    P.GIVE_TO_TEAM: {R.TEAM_OWNER, R.TEAM_MANAGER},
    P.TAKE_FROM_TEAM: {R.TEAM_OWNER},
    P.CREATE: {R.ADMIN, R.USER},
    P.CREATE_FOR_TEAM: {R.ADMIN, R.TEAM_OWNER, R.TEAM_MANAGER, R.TEAM_MEMBER},
    P.CREATE_TEAM: {R.ADMIN, R.USER},
    P.VIEW_TEAM: {R.ADMIN, R.TEAM_OWNER, R.TEAM_MANAGER, R.TEAM_MEMBER, R.TEAM_VIEW_ONLY},
    P.UPDATE_TEAM: {R.ADMIN, R.TEAM_OWNER, R.TEAM_MANAGER},
    P.DELETE_TEAM: {R.ADMIN, R.TEAM_OWNER},
    P.VIEW_USER: {R.ADMIN, R.MYSELF},
    P.UPDATE_USER: {R.ADMIN, R.MYSELF},
    P.MANAGE_USERS: {R.ADMIN},
    P.VIEW_EVERYTHING: {R.ADMIN},
}


def test_every_permission_and_every_role_is_in_the_table() -> None:
    assert set(PROMISED) == set(Permission)
    assert set(GRANTS) == set(Role)


@pytest.mark.parametrize("permission", Permission)
def test_a_permission_is_granted_to_the_promised_roles_only(permission: Permission) -> None:
    assert {role for role in Role if allowed({role}, permission)} == PROMISED[permission]


@pytest.mark.parametrize("permission", Permission)
def test_no_role_and_unknown_roles_may_do_nothing(permission: Permission) -> None:
    assert not allowed((), permission)
    assert not allowed({"root", "", "Admin", "team-admin"}, permission)
