"""Teams: users who share websites, links, pixels and boards. Each member has a role in the team."""

import uuid
from collections import defaultdict
from collections.abc import Collection
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, true, update

from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.paging import Page, Paging, matches, page_of, paginate
from kokumi.accounts.permissions import Role
from kokumi.accounts.removal import dissolve_team
from kokumi.accounts.rows import Query, Record, columns
from kokumi.accounts.slugs import random_slug
from kokumi.accounts.tables import team, team_user, user, website
from kokumi.accounts.uniqueness import taken
from kokumi.errors import BadRequest, NotFound
from kokumi.validation import problem

NO_MEMBER = "The User does not exists on this team."  # the contract's words


class Team(msgspec.Struct, frozen=True, rename="camel"):
    """A team. Whoever knows `access_code` may join; `two_factor_required` asks a second factor of every member."""

    id: str
    name: str
    access_code: str | None
    logo_url: str | None
    created_at: Instant
    updated_at: Instant | None
    deleted_at: Instant | None
    two_factor_required: bool


class TeamName(msgspec.Struct, frozen=True, rename="camel"):
    """A team as named beside its member."""

    id: str
    name: str
    logo_url: str | None


class Member(msgspec.Struct, frozen=True, rename="camel"):
    """That a user is in a team, and as what."""

    id: str
    team_id: str
    user_id: str
    role: str
    created_at: Instant
    updated_at: Instant | None


class MemberName(msgspec.Struct, frozen=True):
    """The user behind a membership."""

    id: str
    username: str


class NamedMember(Member, frozen=True, rename="camel"):
    """A membership with the user's name."""

    user: MemberName


class TeamWithMembers(Team, frozen=True, rename="camel"):
    """A team and all of its members."""

    members: list[Member]


class TeamCounts(msgspec.Struct, frozen=True):
    """How much there is in a team."""

    websites: int
    members: int


class ListedTeam(Team, frozen=True, rename="camel"):
    """A team in a list of teams."""

    members: list[NamedMember]
    counts: TeamCounts = msgspec.field(name="_count")


class Teams:
    """All teams."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def names_of_user(self, user_id: str) -> list[TeamName]:
        """The teams of a user, by name only."""
        query = (
            select(team.c.id, team.c.name, team.c.logo_url)
            .join(team_user, team_user.c.team_id == team.c.id)
            .where(team_user.c.user_id == user_id)
            .order_by(team.c.created_at, team.c.id)
        )
        with self._database.read() as connection:
            return [TeamName(**columns(row)) for row in connection.execute(query)]

    def get(self, team_id: str) -> TeamWithMembers:
        """A team and its members.

        Raises
        ------
        NotFound: no such team.
        """
        with self._database.read() as connection:
            row = connection.execute(select(team).where(team.c.id == team_id)).one_or_none()
            if row is None:
                raise NotFound("Team not found.")
            members = connection.execute(_members(team_user.c.team_id == team_id)).all()
        return TeamWithMembers(**columns(row), members=[Member(**columns(member)) for member in members])

    def of_user(self, user_id: str, paging: Paging) -> Page[ListedTeam]:
        """The teams that a user is in, oldest first."""
        mine = select(team_user.c.team_id).where(team_user.c.user_id == user_id)
        return self._page(team.c.id.in_(mine), paging, (team.c.created_at, team.c.id))

    def everything(self, paging: Paging) -> Page[ListedTeam]:
        """All teams, newest first; `search` looks at names."""
        return self._page(true(), paging, (team.c.created_at.desc(), team.c.id))

    def create(self, name: str, owner_id: str) -> tuple[Team, Member]:
        """A new team with its owner.

        Raises
        ------
        BadRequest: there is no such user.
        """
        now = Instant.current()
        made = Team(str(uuid.uuid4()), name, f"team_{random_slug()}", None, now, now, None, two_factor_required=False)
        with self._database.write() as connection:
            connection.execute(insert(team).values(**msgspec.structs.asdict(made)))
            return made, _add(connection, made.id, owner_id, Role.TEAM_OWNER, "ownerId")

    def update(self, team_id: str, changes: dict[str, Any]) -> Team:
        """Changes `name`, `access_code` or `two_factor_required`.

        Raises
        ------
        NotFound: no such team. BadRequest: the code is another team's.
        """
        with self._database.write() as connection:
            if "access_code" in changes:
                others = select(team.c.id).where(team.c.access_code == changes["access_code"], team.c.id != team_id)
                if connection.execute(others).first() is not None:
                    raise taken("That access code is already taken.", "accessCode")
            query = update(team).where(team.c.id == team_id).values(updated_at=Instant.current(), **changes)
            row = connection.execute(query.returning(team)).one_or_none()
        if row is None:
            raise NotFound("Team not found.")
        return Team(**columns(row))

    def delete(self, team_id: str, heir_id: str) -> None:
        """Deletes a team. Its things go to its owner, or to `heir_id` where it has none.

        Raises
        ------
        NotFound: no such team.
        """
        with self._database.write() as connection:
            if connection.execute(select(team.c.id).where(team.c.id == team_id)).first() is None:
                raise NotFound("Team not found.")
            owners = _members((team_user.c.team_id == team_id) & (team_user.c.role == Role.TEAM_OWNER))
            owner = connection.execute(owners.limit(1)).first()
            dissolve_team(connection, team_id, owner.user_id if owner else heir_id)

    def join(self, access_code: str, user_id: str) -> Member:
        """Makes a user a member of the team with that code.

        Raises
        ------
        NotFound: no team has it. BadRequest: they are a member already.
        """
        with self._database.write() as connection:
            found = connection.execute(select(team.c.id).where(team.c.access_code == access_code)).scalar_one_or_none()
            if found is None:
                raise NotFound("Team not found.", code="team-not-found")
            if _member(connection, found, user_id) is not None:
                raise BadRequest("User is already a team member.")
            return _add(connection, found, user_id, Role.TEAM_MEMBER, "userId")

    def members(self, team_id: str, paging: Paging) -> Page[NamedMember]:
        """The members of a team, the oldest first; `search` looks at their names."""
        query = _named_members((team_user.c.team_id == team_id) & matches(paging.search, user.c.username))
        with self._database.read() as connection:
            return paginate(connection, query, paging, _named_member)

    def member(self, team_id: str, user_id: str) -> Member | None:
        """The membership of a user in a team."""
        with self._database.read() as connection:
            return _member(connection, team_id, user_id)

    def add_member(self, team_id: str, user_id: str, role: str) -> Member:
        """Adds a user to a team.

        Raises
        ------
        NotFound: no such team. BadRequest: they are a member already, or there is no such user.
        """
        with self._database.write() as connection:
            if connection.execute(select(team.c.id).where(team.c.id == team_id)).first() is None:
                raise NotFound("Team not found.")
            if _member(connection, team_id, user_id) is not None:
                raise BadRequest("User is already a member of the Team.")
            return _add(connection, team_id, user_id, role, "userId")

    def change_member(self, team_id: str, user_id: str, role: str) -> Member:
        """Gives a member another role.

        Raises
        ------
        BadRequest: they are no member, or the team would be left without an owner.
        """
        with self._database.write() as connection:
            member = _require_replaceable(connection, team_id, user_id)
            changed = msgspec.structs.replace(member, role=role, updated_at=Instant.current())
            connection.execute(
                update(team_user)
                .where(team_user.c.id == member.id)
                .values(role=changed.role, updated_at=changed.updated_at)
            )
        return changed

    def remove_member(self, team_id: str, user_id: str) -> None:
        """Takes a member out of a team.

        Raises
        ------
        BadRequest: they are no member, or the team would be left without an owner.
        """
        with self._database.write() as connection:
            member = _require_replaceable(connection, team_id, user_id)
            connection.execute(delete(team_user).where(team_user.c.id == member.id))

    def _page(
        self, condition: ColumnElement[bool], paging: Paging, order: tuple[ColumnElement[Any], ...]
    ) -> Page[ListedTeam]:
        websites = select(func.count()).where(website.c.team_id == team.c.id).scalar_subquery().label("websites")
        query = select(team, websites).where(condition, matches(paging.search, team.c.name)).order_by(*order)
        with self._database.read() as connection:
            page = paginate(connection, query, paging, columns)
            members = _members_by_team(connection, [row["id"] for row in page.data])
        return page_of(page, [_listed_team(row, members[row["id"]]) for row in page.data])


def _listed_team(values: dict[str, Any], members: list[NamedMember]) -> ListedTeam:
    counts = TeamCounts(websites=values.pop("websites"), members=len(members))
    return ListedTeam(**values, members=members, counts=counts)


def _members(condition: ColumnElement[bool]) -> Query:
    return select(team_user).where(condition).order_by(team_user.c.created_at, team_user.c.id)


def _named_members(condition: ColumnElement[bool]) -> Query:
    return _members(condition).add_columns(user.c.username).join(user, user.c.id == team_user.c.user_id)


def _named_member(row: Record) -> NamedMember:
    values = columns(row)
    return NamedMember(user=MemberName(values["user_id"], values.pop("username")), **values)


def _members_by_team(connection: Connection, team_ids: Collection[str]) -> dict[str, list[NamedMember]]:
    members: defaultdict[str, list[NamedMember]] = defaultdict(list)
    for row in connection.execute(_named_members(team_user.c.team_id.in_(team_ids))):
        members[row.team_id].append(_named_member(row))
    return members


def _member(connection: Connection, team_id: str, user_id: str) -> Member | None:
    row = connection.execute(
        _members((team_user.c.team_id == team_id) & (team_user.c.user_id == user_id))
    ).one_or_none()
    return None if row is None else Member(**columns(row))


def _add(connection: Connection, team_id: str, user_id: str, role: str, field: str) -> Member:
    if connection.execute(select(user.c.id).where(user.c.id == user_id)).first() is None:
        raise problem("There is no such user", field)
    now = Instant.current()
    member = Member(str(uuid.uuid4()), team_id, user_id, role, now, now)
    connection.execute(insert(team_user).values(**msgspec.structs.asdict(member)))
    return member


def _require_replaceable(connection: Connection, team_id: str, user_id: str) -> Member:
    """The member, unless nobody else owns the team: managers must not take it from its owner."""
    member = _member(connection, team_id, user_id)
    if member is None:
        raise BadRequest(NO_MEMBER)
    if member.role == Role.TEAM_OWNER:
        others = _members((team_user.c.team_id == team_id) & (team_user.c.role == Role.TEAM_OWNER))
        if connection.execute(others.where(team_user.c.id != member.id).limit(1)).first() is None:
            raise BadRequest("The team would be left without an owner.")
    return member
