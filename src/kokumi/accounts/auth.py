"""Who asks: the credentials that a request brings, and what they turn out to be."""

from typing import Any

import msgspec

from kokumi.accounts.instants import Instant
from kokumi.accounts.permissions import Role
from kokumi.errors import Unauthorized


class Credentials(msgspec.Struct, frozen=True):
    """What a request brings along; nothing of it is checked yet.

    `share_context` tells that the dashboard asks from within a share page: without it, or a user signed in, a share
    token does not count.
    """

    token: str | None = None
    share_token: str | None = None
    share_context: bool = False


class SignedInUser(msgspec.Struct, frozen=True, rename="camel"):
    """The user behind a login token, as `/api/me` shows it."""

    id: str
    username: str
    role: str
    created_at: Instant
    is_admin: bool


class ShareGrant(msgspec.Struct, frozen=True):
    """What a share token opens.

    `claims` is the content that clients see; `ids` are the websites, links, pixels and the board that may be viewed.
    """

    claims: dict[str, Any]
    ids: frozenset[str]


class Auth(msgspec.Struct, frozen=True):
    """Somebody whose credentials hold: a user, a visitor of a share page, or both."""

    user: SignedInUser | None
    share: ShareGrant | None = None
    token: str | None = None

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

    def roles(self) -> frozenset[str]:
        """The roles of the account alone."""
        return frozenset({self.user.role}) if self.user else frozenset()


def signed_in_user(id: str, username: str, role: str, created_at: Instant) -> SignedInUser:
    """A user as `SignedInUser`."""
    return SignedInUser(id=id, username=username, role=role, created_at=created_at, is_admin=role == Role.ADMIN)
