"""Who has a second factor, and of whom a team asks one: conditions on a row of `user`."""

from sqlalchemy import ColumnElement, exists

from kokumi.accounts.tables import team, team_user, two_factor, user


def has_second_factor() -> ColumnElement[bool]:
    """The row's user has a second factor that was confirmed."""
    return exists().where(two_factor.c.user_id == user.c.id, two_factor.c.confirmed_at.is_not(None))


def asked_by_team() -> ColumnElement[bool]:
    """The row's user is in a team that requires second factors."""
    return exists().where(
        team_user.c.user_id == user.c.id, team.c.id == team_user.c.team_id, team.c.two_factor_required
    )
