"""Users: the accounts of people. Passwords stay in here."""

import uuid
from typing import Any

import msgspec
from sqlalchemy import func, insert, select, update

from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.paging import Page, Paging, matches, paginate
from kokumi.accounts.passwords import Passwords, random_password
from kokumi.accounts.permissions import Role
from kokumi.accounts.registry import Registry
from kokumi.accounts.removal import remove_user
from kokumi.accounts.rows import Query, Record, columns
from kokumi.accounts.tables import user, website
from kokumi.accounts.tokens import end_all
from kokumi.accounts.uniqueness import require_free
from kokumi.errors import BadRequest, Conflict, NotFound

USERNAME_TAKEN = "User already exists"


class CreatedUser(msgspec.Struct, frozen=True, rename="camel"):
    """The answer to creating a user."""

    id: str
    username: str
    role: str


class User(msgspec.Struct, frozen=True, rename="camel"):
    """A user as users see one."""

    id: str
    username: str
    role: str
    created_at: Instant


class ShownUser(User, frozen=True, rename="camel"):
    """A user, and whether an administrator asks a second factor of them."""

    two_factor_required: bool


class WebsiteCount(msgspec.Struct, frozen=True):
    """How many websites a user has."""

    websites: int


class ListedUser(msgspec.Struct, frozen=True, rename="camel"):
    """A user as the administrator's list shows one."""

    id: str
    username: str
    role: str
    logo_url: str | None
    display_name: str | None
    two_factor_required: bool
    created_at: Instant
    updated_at: Instant | None
    deleted_at: Instant | None
    counts: WebsiteCount = msgspec.field(name="_count")


class Users:
    """All users."""

    def __init__(self, database: Database, passwords: Passwords, registry: Registry) -> None:
        self._database = database
        self._registry = registry
        self._passwords = passwords

    def ensure_admin(self, password: str | None) -> str | None:
        """Creates the administrator `admin` when there is no user at all.

        Parameters
        ----------
        password: theirs; None makes one up.

        Returns
        -------
        The password that was made up, which exists nowhere else; None when none was.
        """
        with self._database.read() as connection:
            if connection.execute(select(user.c.id).limit(1)).first() is not None:
                return None
        chosen = password or random_password()
        values = {"id": str(uuid.uuid4()), "username": "admin", "role": Role.ADMIN, "created_at": Instant.current()}
        try:
            with self._database.write() as connection:
                connection.execute(insert(user).values(password=self._passwords.hash(chosen), **values))
        except Conflict:  # another process started at the same time and was first
            return None
        return None if password else chosen

    def get(self, user_id: str) -> ShownUser | None:
        """The user of that id."""
        query = _public().add_columns(user.c.two_factor_required).where(user.c.id == user_id)
        with self._database.read() as connection:
            row = connection.execute(query).one_or_none()
        return None if row is None else ShownUser(**columns(row))

    def page(self, paging: Paging) -> Page[ListedUser]:
        """All users, newest first; `search` looks at names."""
        websites = select(func.count()).where(website.c.user_id == user.c.id).scalar_subquery()
        shown = [column for column in user.c if column.name != "password"]
        query = (
            select(*shown, websites.label("websites"))
            .where(matches(paging.search, user.c.username))
            .order_by(user.c.created_at.desc(), user.c.id)
        )
        with self._database.read() as connection:
            return paginate(connection, query, paging, _listed, order_by="createdAt")

    def create(self, username: str, password: str, role: str, user_id: str | None = None) -> CreatedUser:
        """A new user.

        Raises
        ------
        BadRequest: the name or the id is taken.
        """
        created = CreatedUser(user_id or str(uuid.uuid4()), username, role)
        hash_ = self._passwords.hash(password)
        now = Instant.current()
        with self._database.write() as connection:
            require_free(connection, user.c.username, username, USERNAME_TAKEN, "username")
            require_free(connection, user.c.id, created.id, "This id is taken", "id")
            connection.execute(
                insert(user).values(
                    id=created.id, username=username, role=role, password=hash_, created_at=now, updated_at=now
                )
            )
        return created

    def update(
        self,
        user_id: str,
        *,
        username: str | None = None,
        role: str | None = None,
        password: str | None = None,
        two_factor_required: bool | None = None,
        keep_token: str | None = None,
    ) -> User:
        """Changes what is given. A new password ends all login tokens of the user but `keep_token`.

        Raises
        ------
        NotFound: no such user. BadRequest: the name is taken, or no administrator would remain.
        """
        changes: dict[str, Any] = {"updated_at": Instant.current()}
        if password is not None:
            changes["password"] = self._passwords.hash(password)
        if two_factor_required is not None:
            changes["two_factor_required"] = two_factor_required
        with self._database.write() as connection:
            before = connection.execute(_public().where(user.c.id == user_id)).one_or_none()
            if before is None:
                raise NotFound
            if username is not None and username != before.username:
                require_free(connection, user.c.username, username, USERNAME_TAKEN, "username")
                changes["username"] = username
            if role is not None and role != before.role:
                others = select(user.c.id).where(user.c.role == Role.ADMIN, user.c.id != user_id).limit(1)
                if before.role == Role.ADMIN and connection.execute(others).first() is None:
                    raise BadRequest("One administrator must remain.")
                changes["role"] = role
            connection.execute(update(user).where(user.c.id == user_id).values(**changes))
            if password is not None:
                end_all(connection, user_id, keep_token)
            return User(**columns(connection.execute(_public().where(user.c.id == user_id)).one()))

    def password_hash(self, user_id: str) -> str | None:
        """The stored hash of a user's password."""
        with self._database.read() as connection:
            return connection.execute(select(user.c.password).where(user.c.id == user_id)).scalar_one_or_none()

    def delete(self, user_id: str, heir_id: str) -> None:
        """Deletes a user with all that is theirs; the teams that they own end, and their things go to `heir_id`.

        Raises
        ------
        NotFound: no such user.
        """
        with self._database.write() as connection:
            if connection.execute(select(user.c.id).where(user.c.id == user_id)).first() is None:
                raise NotFound
            remove_user(connection, user_id, heir_id)
        self._registry.load()


def _public() -> Query:
    return select(user.c.id, user.c.username, user.c.role, user.c.created_at)


def _listed(row: Record) -> ListedUser:
    values = columns(row)
    return ListedUser(counts=WebsiteCount(values.pop("websites")), **values)
