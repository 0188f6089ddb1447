"""Share tokens: what the visitor of a share page is given, and what it opens.

A token names the share and its slug, and is worth what they are worth now: it ends with the share, with a new slug and
with the thing that was shared, and follows a board that is changed and what the board's owner may see. It needs no
signature, because the slug itself is the key: whoever can write a token knows the slug and could just as well ask for
the share page.
"""

import base64
import binascii
import hmac
import time
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from kokumi.accounts.auth import Auth, ShareGrant, signed_in_user
from kokumi.accounts.board_panels import BOARD_ITSELF, panel_questions
from kokumi.accounts.database import Database
from kokumi.accounts.login_brake import LoginBrake
from kokumi.accounts.permissions import Permission, allowed
from kokumi.accounts.rows import columns
from kokumi.accounts.tables import board, share, user
from kokumi.accounts.things import BOARD, LINK, PIXEL, WEBSITE, find_thing, roles_towards
from kokumi.validation import is_uuid

SHARE_TYPES = {WEBSITE: 1, LINK: 2, PIXEL: 3, BOARD: 4}
"""Numbers of the contract, by kind of the thing that is shared."""

_GUESSER = "share"
"""Stands for the account in the brake: slugs are guessed without one."""

KINDS = {number: kind for kind, number in SHARE_TYPES.items()}


class _Content(msgspec.Struct, frozen=True):
    share_id: str
    slug: str
    issued_at: int


class ShareTokens:
    """Issues share tokens and says what they open."""

    def __init__(self, database: Database, brake: LoginBrake | None = None) -> None:
        self._database = database
        self._brake = brake or LoginBrake()

    def open(self, slug: str, address: str | None = None) -> tuple[ShareGrant, str] | None:
        """What the share page of that slug opens, and a token for it; None when there is no such page.

        Parameters
        ----------
        address: whose guesses are counted; None where it is not known whose they are.

        Raises
        ------
        TooManyRequests: too many slugs that there are not before. That one guess was right forgets none of them.
        """
        if address is not None:
            self._brake.check(_GUESSER, address)
        with self._database.read() as connection:
            row = connection.execute(select(share).where(share.c.slug == slug)).one_or_none()
            grant = None if row is None else _grant(connection, columns(row))
        if row is None or grant is None:
            if address is not None:
                self._brake.failed(_GUESSER, address)
            return None
        content = _Content(row.id, row.slug, int(time.time()))
        return grant, base64.urlsafe_b64encode(msgspec.json.encode(content)).decode().rstrip("=")

    def grant(self, token: str) -> ShareGrant | None:
        """What a token opens now; None when it opens nothing (any more)."""
        try:
            padded = token.encode("ascii") + b"=" * (-len(token) % 4)
            content = msgspec.json.decode(base64.b64decode(padded, altchars=b"-_", validate=True), type=_Content)
        except (UnicodeError, binascii.Error, msgspec.DecodeError):
            return None
        if not is_uuid(content.share_id):
            return None
        with self._database.read() as connection:
            row = connection.execute(select(share).where(share.c.id == content.share_id.lower())).one_or_none()
            if row is None or not hmac.compare_digest(row.slug.encode(), content.slug.encode()):
                return None
            grant = _grant(connection, columns(row))
        if grant is None:
            return None
        return msgspec.structs.replace(grant, claims={**grant.claims, "iat": content.issued_at})


def _grant(connection: Connection, row: Any) -> ShareGrant | None:
    kind, entity_id = KINDS.get(row["share_type"]), row["entity_id"]
    claims: dict[str, Any] = {"shareId": row["id"], "shareType": row["share_type"], "parameters": row["parameters"]}
    if kind is None or find_thing(connection, entity_id, frozenset({kind})) is None:
        return None
    if kind == BOARD:
        shown = _shown_by_board(connection, entity_id)
        named = {f"{what}Ids": sorted(id_ for kind, id_ in shown if kind == what) for what in (WEBSITE, PIXEL, LINK)}
        questions = {entity_id: frozenset({BOARD_ITSELF}), **{id_: asked for (_, id_), asked in shown.items()}}
        return ShareGrant({**claims, "boardId": entity_id, **named}, frozenset(questions), questions)
    claims["websiteId"] = entity_id
    if kind != WEBSITE:
        claims[f"{kind}Id"] = entity_id
    return ShareGrant(claims, frozenset({entity_id}))


def _shown_by_board(connection: Connection, board_id: str) -> dict[tuple[str, str], frozenset[str]]:
    """What the board's panels ask, by kind and id of the website, pixel or link.

    Only of those that the board's owner may view now: a board that names somebody else's website does not open it.
    """
    row = connection.execute(select(board).where(board.c.id == board_id)).one()
    owner = None
    if row.user_id is not None:
        person = connection.execute(select(user).where(user.c.id == row.user_id)).one_or_none()
        if person is None:
            return {}
        owner = Auth(signed_in_user(person.id, person.username, person.role, person.created_at))

    def visible(kind: str, entity_id: str) -> bool:
        thing = find_thing(connection, entity_id, frozenset({kind}))
        if thing is None:
            return False
        if owner is not None:
            return allowed(roles_towards(connection, owner, thing), Permission.VIEW)
        return row.team_id is not None and thing.team_id == row.team_id

    return {about: asked for about, asked in panel_questions(row.parameters).items() if visible(*about)}
