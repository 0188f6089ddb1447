"""Who asks: the credentials that a request brings, and what they turn out to be."""

from collections.abc import Mapping
from typing import Any, Literal, cast

import msgspec

from kokumi.accounts.instants import Instant
from kokumi.accounts.permissions import Role
from kokumi.errors import Unauthorized


class Credentials(msgspec.Struct, frozen=True):
    """What a request brings along; nothing of it is checked yet.

    `share_context` tells that the dashboard asks from within a share page: without it, or a user signed in, a share
    token does not count. An API key, where there is one, is all that counts of a user. The last five are about what is
    asked: whether it changes nothing and whether keys may ask it at all, for keys; whether somebody may who has not set
    up the second factor that is required of them; and, for visitors, the sections of a share page that show it, and
    which question of a board's panel it is.
    """

    token: str | None = None
    share_token: str | None = None
    share_context: bool = False
    api_key: str | None = None
    reading: bool = False
    open_to_keys: bool = False
    open_to_half_secured: bool = False
    sections: frozenset[str] = frozenset()
    board_question: str = ""


class SignedInUser(msgspec.Struct, frozen=True, rename="camel"):
    """The user behind a login token, as `/api/me` shows it."""

    id: str
    username: str
    role: str
    created_at: Instant
    is_admin: bool


KeyScope = Literal["read", "write"]


class KeyLimits(msgspec.Struct, frozen=True, rename="camel"):
    """An API key, and how far it goes; `website_id`: the only website that it opens, if there is one."""

    id: str
    name: str
    scope: KeyScope
    website_id: str | None


class ShareGrant(msgspec.Struct, frozen=True):
    """What a share token opens.

    `claims` is the content that clients see; `ids` are the websites, links, pixels and the board that may be viewed.
    `questions` says, for a board, by id what may be asked; None where everything may.
    """

    claims: dict[str, Any]
    ids: frozenset[str]
    questions: Mapping[str, frozenset[str]] | None = None

    def asking(self, question: str) -> "ShareGrant":
        """What is open to that question of a board's panel: fewer ids."""
        if self.questions is None:
            return self
        ids = frozenset(id_ for id_, open_ in self.questions.items() if question in open_)
        return msgspec.structs.replace(self, ids=ids)

    def shows(self, sections: frozenset[str]) -> bool:
        """Whether one of the sections is open, or there are none. A section is closed by `false`, as in Umami 3.1."""
        return not sections or not all(self._parameter(section) is False for section in sections)

    @property
    def may_filter(self) -> bool:
        """Whether visitors choose filters themselves: unless `allowFilter` is false, on a board only where it is true.

        A board shows a few numbers. With filters anybody could tell the others from them.
        """
        chosen = self._parameter("allowFilter")
        return chosen is not False if self.questions is None else chosen is True

    def _parameter(self, name: str) -> Any:
        parameters = self.claims.get("parameters")
        return cast("dict[str, Any]", parameters).get(name) if isinstance(parameters, dict) else None


class Auth(msgspec.Struct, frozen=True):
    """Somebody whose credentials hold: a user, a visitor of a share page, or both. `key`: the user's program."""

    user: SignedInUser | None
    share: ShareGrant | None = None
    token: str | None = None
    key: KeyLimits | None = None

    @property
    def account(self) -> SignedInUser:
        """The user.

        Raises
        ------
        Unauthorized: there is none, only the visitor of a share page.
        """
        if self.user is None:
            raise Unauthorized
        return self.user

    @property
    def only_website(self) -> str | None:
        """The website that an API key is confined to."""
        return self.key.website_id if self.key else None

    def reaches(self, thing_id: str) -> bool:
        """Whether what somebody is counts towards a thing: an API key may be confined to another one."""
        return self.only_website in (None, thing_id)

    def roles(self) -> frozenset[str]:
        """The roles of the account alone. A key of one website has none: they would open all others."""
        return frozenset({self.user.role}) if self.user and self.only_website is None else frozenset()


def signed_in_user(id: str, username: str, role: str, created_at: Instant) -> SignedInUser:
    """A user as `SignedInUser`."""
    return SignedInUser(id=id, username=username, role=role, created_at=created_at, is_admin=role == Role.ADMIN)
