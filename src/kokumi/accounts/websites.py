"""Websites: what events are collected for. A website belongs to a user or to a team."""

import uuid
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import msgspec
from sqlalchemy import Connection, delete, insert, or_, select, update

from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.paging import Page, Paging, matches, page_of, paginate
from kokumi.accounts.permissions import Role
from kokumi.accounts.recorder_config import recorder_config
from kokumi.accounts.registry import Registry
from kokumi.accounts.removal import remove_things
from kokumi.accounts.rows import Query, Record, columns
from kokumi.accounts.shares import WEBSITE_SHARE_PARAMETERS, insert_share
from kokumi.accounts.tables import share, team, team_user, user, website
from kokumi.accounts.teams import Member, Team
from kokumi.accounts.things import WEBSITE, require_free_id
from kokumi.accounts.website_retentions import forget_nothing_yet
from kokumi.errors import NotFound


class UserName(msgspec.Struct, frozen=True):
    """A user as named beside a website."""

    id: str
    username: str


class TeamWithOwners(Team, frozen=True, rename="camel"):
    """A team and those of its members who own it."""

    members: list[Member]


class Website(msgspec.Struct, frozen=True, rename="camel", kw_only=True):
    """A website. `share_id` is the slug of its newest share; the last fields are there in some lists only."""

    id: str
    name: str
    domain: str | None
    reset_at: Instant | None
    user_id: str | None
    team_id: str | None
    created_by: str | None
    created_at: Instant
    updated_at: Instant | None
    deleted_at: Instant | None
    replay_enabled: bool
    replay_config: dict[str, Any] | None
    recorder_enabled: bool
    share_id: str | None
    user: UserName | msgspec.UnsetType | None = msgspec.UNSET
    create_user: UserName | msgspec.UnsetType | None = msgspec.UNSET
    team: TeamWithOwners | msgspec.UnsetType | None = msgspec.UNSET


class Websites:
    """All websites."""

    def __init__(self, database: Database, registry: Registry) -> None:
        self._database = database
        self._registry = registry

    def get(self, website_id: str) -> Website | None:
        """The website of that id."""
        with self._database.read() as connection:
            return _get(connection, website_id)

    def of_user(self, user_id: str, paging: Paging) -> Page[Website]:
        """The websites that belong to a user, not those of their teams; each names the user."""
        query = _listed(paging).where(website.c.user_id == user_id).order_by(website.c.id)
        with self._database.read() as connection:
            page = paginate(connection, query, paging, _website)
            names = _user_names(connection, [user_id])
        return page_of(page, [msgspec.structs.replace(site, user=names.get(user_id)) for site in page.data])

    def alone(self, website_id: str, paging: Paging) -> Page[Website]:
        """One website as a list, which is empty when it does not match."""
        with self._database.read() as connection:
            return paginate(connection, _listed(paging).where(website.c.id == website_id), paging, _website)

    def of_user_and_owned_teams(self, user_id: str, paging: Paging) -> Page[Website]:
        """The websites that belong to a user or to a team that the user owns."""
        owned = select(team_user.c.team_id).where(team_user.c.user_id == user_id, team_user.c.role == Role.TEAM_OWNER)
        mine = or_(website.c.user_id == user_id, website.c.team_id.in_(owned))
        with self._database.read() as connection:
            return paginate(connection, _listed(paging).where(mine).order_by(website.c.id), paging, _website)

    def of_team(self, team_id: str, paging: Paging) -> Page[Website]:
        """The websites of a team; each names who created it."""
        query = _listed(paging).where(website.c.team_id == team_id).order_by(website.c.id)
        with self._database.read() as connection:
            page = paginate(connection, query, paging, _website)
            names = _user_names(connection, (site.created_by for site in page.data))
        return page_of(
            page, [msgspec.structs.replace(site, create_user=names.get(site.created_by or "")) for site in page.data]
        )

    def everything(self, paging: Paging) -> Page[Website]:
        """All websites, newest first; each names its user or its team with the team's owners."""
        query = _listed(paging).order_by(website.c.created_at.desc(), website.c.id)
        with self._database.read() as connection:
            page = paginate(connection, query, paging, _website)
            names = _user_names(connection, (site.user_id for site in page.data))
            teams = _teams_with_owners(connection, (site.team_id for site in page.data))
        return page_of(
            page,
            [
                msgspec.structs.replace(site, user=names.get(site.user_id or ""), team=teams.get(site.team_id or ""))
                for site in page.data
            ],
        )

    def create(
        self,
        *,
        name: str,
        domain: str,
        created_by: str,
        team_id: str | None = None,
        website_id: str | None = None,
        share_id: str | None = None,
    ) -> Website:
        """A new website of `created_by`, or of a team, with a share when `share_id` (its slug) is given.

        Raises
        ------
        BadRequest: the id or the slug is taken.
        """
        values = {
            "id": website_id or str(uuid.uuid4()),
            "name": name,
            "domain": domain,
            "user_id": None if team_id else created_by,
            "team_id": team_id,
            "created_by": created_by,
            "created_at": (now := Instant.current()),
            "updated_at": now,
        }
        with self._database.write() as connection:
            require_free_id(connection, str(values["id"]))
            connection.execute(insert(website).values(**values))
            if share_id:
                _share(connection, str(values["id"]), name, share_id)
            made = _existing(connection, str(values["id"]))
        self._registry.load()
        return made

    def update(
        self,
        website_id: str,
        changes: dict[str, Any],
        share_id: str | msgspec.UnsetType | None = msgspec.UNSET,
    ) -> Website:
        """Changes columns of a website.

        Parameters
        ----------
        changes: by column: name, domain, replay_enabled, replay_config.
        share_id: the slug of a further share; None deletes all of its shares.

        Raises
        ------
        NotFound: no such website. BadRequest: the slug is taken by another's share.
        """
        with self._database.write() as connection:
            _change(connection, website_id, **changes)
            if share_id is None:
                connection.execute(delete(share).where(share.c.entity_id == website_id))
            elif share_id is not msgspec.UNSET and share_id:
                own = select(share.c.id).where(share.c.entity_id == website_id, share.c.slug == share_id)
                if connection.execute(own).first() is None:
                    _share(connection, website_id, _existing(connection, website_id).name, share_id)
            changed = _existing(connection, website_id)
        if changes.keys() & {"replay_enabled", "replay_config"}:
            self._registry.load()
        return changed

    def transfer(self, website_id: str, *, user_id: str | None = None, team_id: str | None = None) -> Website:
        """Gives a website to a user or to a team.

        Raises
        ------
        NotFound: no such website.
        """
        with self._database.write() as connection:
            _change(connection, website_id, user_id=user_id, team_id=team_id)
            return _existing(connection, website_id)

    def reset(self, website_id: str) -> None:
        """From now on only events later than now count; erasing the earlier ones is up to the caller.

        Raises
        ------
        NotFound: no such website.
        """
        with self._database.write() as connection:
            _change(connection, website_id, reset_at=Instant.current())
            forget_nothing_yet(connection, website_id)
        self._registry.load()

    def delete(self, website_id: str) -> None:
        """Deletes a website with its segments, reports and shares, and notes that its events are to be erased.

        Raises
        ------
        NotFound: no such website.
        """
        with self._database.write() as connection:
            _existing(connection, website_id)
            remove_things(connection, website, [website_id])
        self._registry.load()


def _select() -> Query:
    newest_share = (
        select(share.c.slug)
        .where(share.c.entity_id == website.c.id)
        .order_by(share.c.created_at.desc(), share.c.id)
        .limit(1)
        .scalar_subquery()
    )
    return select(website, newest_share.label("share_id"))


def _listed(paging: Paging) -> Query:
    return _select().where(matches(paging.search, website.c.name, website.c.domain))


def _website(row: Record) -> Website:
    values = columns(row)
    return Website(
        **values, recorder_enabled=recorder_config(values["replay_enabled"], values["replay_config"]).enabled
    )


def _get(connection: Connection, website_id: str) -> Website | None:
    row = connection.execute(_select().where(website.c.id == website_id)).one_or_none()
    return None if row is None else _website(row)


def _existing(connection: Connection, website_id: str) -> Website:
    found = _get(connection, website_id)
    if found is None:
        raise NotFound
    return found


def _change(connection: Connection, website_id: str, **values: Any) -> None:
    query = update(website).where(website.c.id == website_id).values(updated_at=Instant.current(), **values)
    if connection.execute(query).rowcount == 0:
        raise NotFound


def _share(connection: Connection, website_id: str, name: str, slug: str) -> None:
    insert_share(connection, WEBSITE, website_id, name, WEBSITE_SHARE_PARAMETERS, slug, "shareId")


def _user_names(connection: Connection, ids: Iterable[str | None]) -> dict[str, UserName]:
    wanted = {user_id for user_id in ids if user_id is not None}
    rows = connection.execute(select(user.c.id, user.c.username).where(user.c.id.in_(wanted))).all()
    return {row.id: UserName(row.id, row.username) for row in rows}


def _teams_with_owners(connection: Connection, ids: Iterable[str | None]) -> dict[str, TeamWithOwners]:
    wanted = {team_id for team_id in ids if team_id is not None}
    owners: defaultdict[str, list[Member]] = defaultdict(list)
    members = select(team_user).where(team_user.c.team_id.in_(wanted), team_user.c.role == Role.TEAM_OWNER)
    for row in connection.execute(members.order_by(team_user.c.created_at)):
        owners[row.team_id].append(Member(**columns(row)))
    rows = connection.execute(select(team).where(team.c.id.in_(wanted))).all()
    return {row.id: TeamWithOwners(**columns(row), members=owners[row.id]) for row in rows}
