"""The tables of the accounts database, as SQLAlchemy knows them; `migrations/` makes and changes them.

What belongs to a user or a team has either `user_id` or `team_id`. Ids are UUIDs in lower case.
"""

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    UniqueConstraint,
    Uuid,
    false,
)
from sqlalchemy.dialects.postgresql import JSONB

from kokumi.accounts.instants import InstantType

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id() -> Column[str]:
    return Column("id", Uuid(as_uuid=False), primary_key=True)


def _reference(name: str, target: str, ondelete: str | None, nullable: bool = True) -> Column[str]:
    return Column(
        name, Uuid(as_uuid=False), ForeignKey(f"{target}.id", ondelete=ondelete), nullable=nullable, index=True
    )


def _json(name: str, nullable: bool = False) -> Column[Any]:
    return Column(name, JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql"), nullable=nullable)


def _created() -> Column[Any]:
    return Column("created_at", InstantType, nullable=False)


def _updated() -> Column[Any]:
    return Column("updated_at", InstantType)


def _deleted() -> Column[Any]:
    return Column("deleted_at", InstantType)


user = Table(
    "user",
    metadata,
    _id(),
    Column("username", String(255), nullable=False, unique=True),
    Column("password", String(255), nullable=False),
    Column("role", String(50), nullable=False),
    Column("logo_url", String(2183)),
    Column("display_name", String(255)),
    Column("two_factor_required", Boolean, nullable=False, default=False, server_default=false()),
    _created(),
    _updated(),
    _deleted(),
)

login_token = Table(
    "login_token",
    metadata,
    Column("token_hash", String(64), primary_key=True),  # SHA-256 in hex: a stolen database holds no usable token
    _reference("user_id", "user", "CASCADE", nullable=False),
    _created(),
    Column("last_used_at", InstantType, nullable=False),
    Column("expires_at", InstantType, nullable=False, index=True),
)

team = Table(
    "team",
    metadata,
    _id(),
    Column("name", String(50), nullable=False),
    Column("access_code", String(50), unique=True),
    Column("logo_url", String(2183)),
    Column("two_factor_required", Boolean, nullable=False, default=False, server_default=false()),
    _created(),
    _updated(),
    _deleted(),
)

team_user = Table(
    "team_user",
    metadata,
    _id(),
    _reference("team_id", "team", "CASCADE", nullable=False),
    _reference("user_id", "user", "CASCADE", nullable=False),
    Column("role", String(50), nullable=False),
    _created(),
    _updated(),
    UniqueConstraint("team_id", "user_id"),
)

website = Table(
    "website",
    metadata,
    _id(),
    Column("name", String(100), nullable=False),
    Column("domain", String(500)),
    Column("reset_at", InstantType),
    _reference("user_id", "user", None),  # no cascade: a website goes together with its events
    _reference("team_id", "team", "SET NULL"),
    _reference("created_by", "user", "SET NULL"),
    _created(),
    _updated(),
    _deleted(),
    Column("replay_enabled", Boolean, nullable=False, server_default=false()),
    _json("replay_config", nullable=True),
)

website_shield = Table(
    "website_shield",
    metadata,
    Column("website_id", Uuid(as_uuid=False), ForeignKey("website.id", ondelete="CASCADE"), primary_key=True),
    _json("rules"),
    Column("updated_at", InstantType, nullable=False),
)

website_retention = Table(
    "website_retention",
    metadata,
    Column("website_id", Uuid(as_uuid=False), ForeignKey("website.id", ondelete="CASCADE"), primary_key=True),
    Column("days", Integer),
    Column("timezone", String(100), nullable=False),
    Column("forgotten_until", BigInteger),
    Column("updated_at", InstantType, nullable=False),
)

link = Table(
    "link",
    metadata,
    _id(),
    Column("name", String(100), nullable=False),
    Column("url", String(500), nullable=False),
    Column("slug", String(100), nullable=False, unique=True),
    _reference("user_id", "user", None),
    _reference("team_id", "team", "SET NULL"),
    _created(),
    _updated(),
    _deleted(),
)

pixel = Table(
    "pixel",
    metadata,
    _id(),
    Column("name", String(100), nullable=False),
    Column("slug", String(100), nullable=False, unique=True),
    _reference("user_id", "user", None),
    _reference("team_id", "team", "SET NULL"),
    _created(),
    _updated(),
    _deleted(),
)

board = Table(
    "board",
    metadata,
    _id(),
    Column("type", String(50), nullable=False),
    Column("name", String(200), nullable=False),
    Column("description", String(500), nullable=False),
    _json("parameters"),
    _reference("user_id", "user", "CASCADE"),
    _reference("team_id", "team", "SET NULL"),
    _created(),
    _updated(),
)

segment = Table(
    "segment",
    metadata,
    _id(),
    _reference("website_id", "website", "CASCADE", nullable=False),
    Column("type", String(50), nullable=False),
    Column("name", String(200), nullable=False),
    _json("parameters"),
    _created(),
    _updated(),
)

report = Table(
    "report",
    metadata,
    _id(),
    _reference("user_id", "user", "CASCADE", nullable=False),
    _reference("website_id", "website", "CASCADE", nullable=False),
    Column("type", String(50), nullable=False),
    Column("name", String(200), nullable=False),
    Column("description", String(500), nullable=False),
    _json("parameters"),
    _created(),
    _updated(),
)

share = Table(
    "share",
    metadata,
    _id(),
    Column("entity_id", Uuid(as_uuid=False), nullable=False, index=True),  # a website, link, pixel or board
    Column("name", String(200), nullable=False),
    Column("share_type", Integer, nullable=False),
    Column("slug", String(100), nullable=False, unique=True),
    _json("parameters"),
    _created(),
    _updated(),
)

api_key = Table(
    "api_key",
    metadata,
    _id(),
    Column("key_hash", String(64), nullable=False, unique=True),  # SHA-256 in hex, as of login tokens
    _reference("user_id", "user", "CASCADE", nullable=False),
    _reference("website_id", "website", "CASCADE"),  # never SET NULL: the key would open everything
    Column("name", String(100), nullable=False),
    Column("prefix", String(20), nullable=False),
    Column("scope", String(20), nullable=False),
    _created(),
    Column("last_used_at", InstantType),
    Column("expires_at", InstantType),
)

annotation = Table(
    "annotation",
    metadata,
    _id(),
    Column("website_id", Uuid(as_uuid=False), ForeignKey("website.id", ondelete="CASCADE"), nullable=False),
    _reference("user_id", "user", "SET NULL"),  # who wrote it; the note is the website's and stays
    Column("note", String(500), nullable=False),
    Column("date", InstantType, nullable=False),
    Column("all_day", Boolean, nullable=False),
    _created(),
    _updated(),
    Index(None, "website_id", "date"),
)

erasure = Table(  # events that are still to be deleted from the event store, written with the deletion that asks for it
    "erasure",
    metadata,
    Column("website_id", Uuid(as_uuid=False), primary_key=True),
    Column("requested_at", InstantType, nullable=False),
)

saved_replay = Table(
    "saved_replay",
    metadata,
    _id(),
    Column("website_id", Uuid(as_uuid=False), ForeignKey("website.id", ondelete="CASCADE"), nullable=False),
    Column("visit_id", Uuid(as_uuid=False), nullable=False),
    Column("name", String(100), nullable=False),
    _created(),
    Column("updated_at", InstantType, nullable=False),
    UniqueConstraint("website_id", "visit_id"),
)

two_factor = Table(
    "two_factor",
    metadata,
    Column("user_id", Uuid(as_uuid=False), ForeignKey("user.id", ondelete="CASCADE"), primary_key=True),
    Column("secret", String(64), nullable=False),  # in Base32, as RFC 6238 needs it: a hash could not make codes
    Column("last_step", BigInteger, nullable=False),  # of the last code that was taken: none is taken twice
    _created(),
    Column("confirmed_at", InstantType),
)

backup_code = Table(
    "backup_code",
    metadata,
    Column("code_hash", String(64), primary_key=True),
    _reference("user_id", "user", "CASCADE", nullable=False),
)

partial_login = Table(
    "partial_login",
    metadata,
    Column("token_hash", String(64), primary_key=True),
    _reference("user_id", "user", "CASCADE", nullable=False),
    Column("expires_at", InstantType, nullable=False),
    Column("mistakes", Integer, nullable=False),
)

drop_count = Table(
    "drop_count",
    metadata,
    Column("source_id", String(36), primary_key=True),  # empty: of no source that exists
    Column("day", String(10), primary_key=True),  # a date in UTC
    Column("reason", String(40), primary_key=True),
    Column("count", BigInteger, nullable=False),
)
