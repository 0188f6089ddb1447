"""The first schema: users, teams, what they own, and how they sign in."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import JSONB

revision = "0001"
down_revision = None

UUID = sa.Uuid(as_uuid=False)
INSTANT = sa.DateTime(timezone=True)
JSON_VALUE = sa.JSON(none_as_null=True).with_variant(JSONB(none_as_null=True), "postgresql")


def upgrade() -> None:
    op.create_table(
        "erasure",
        sa.Column("website_id", UUID, nullable=False),
        sa.Column("requested_at", INSTANT, nullable=False),
        sa.PrimaryKeyConstraint("website_id", name="pk_erasure"),
    )
    op.create_table(
        "share",
        sa.Column("id", UUID, nullable=False),
        sa.Column("entity_id", UUID, nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("share_type", sa.Integer(), nullable=False),
        sa.Column("slug", sa.String(length=100), nullable=False),
        sa.Column("parameters", JSON_VALUE, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("updated_at", INSTANT),
        sa.PrimaryKeyConstraint("id", name="pk_share"),
        sa.UniqueConstraint("slug", name="uq_share_slug"),
    )
    op.create_index("ix_share_entity_id", "share", ["entity_id"])
    op.create_table(
        "team",
        sa.Column("id", UUID, nullable=False),
        sa.Column("name", sa.String(length=50), nullable=False),
        sa.Column("access_code", sa.String(length=50)),
        sa.Column("logo_url", sa.String(length=2183)),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("updated_at", INSTANT),
        sa.Column("deleted_at", INSTANT),
        sa.PrimaryKeyConstraint("id", name="pk_team"),
        sa.UniqueConstraint("access_code", name="uq_team_access_code"),
    )
    op.create_table(
        "user",
        sa.Column("id", UUID, nullable=False),
        sa.Column("username", sa.String(length=255), nullable=False),
        sa.Column("password", sa.String(length=255), nullable=False),
        sa.Column("role", sa.String(length=50), nullable=False),
        sa.Column("logo_url", sa.String(length=2183)),
        sa.Column("display_name", sa.String(length=255)),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("updated_at", INSTANT),
        sa.Column("deleted_at", INSTANT),
        sa.PrimaryKeyConstraint("id", name="pk_user"),
        sa.UniqueConstraint("username", name="uq_user_username"),
    )
    op.create_table(
        "board",
        sa.Column("id", UUID, nullable=False),
        sa.Column("type", sa.String(length=50), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("description", sa.String(length=500), nullable=False),
        sa.Column("parameters", JSON_VALUE, nullable=False),
        sa.Column("user_id", UUID),
        sa.Column("team_id", UUID),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("updated_at", INSTANT),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name="fk_board_team_id", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name="fk_board_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_board"),
    )
    op.create_index("ix_board_team_id", "board", ["team_id"])
    op.create_index("ix_board_user_id", "board", ["user_id"])
    op.create_table(
        "link",
        sa.Column("id", UUID, nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("url", sa.String(length=500), nullable=False),
        sa.Column("slug", sa.String(length=100), nullable=False),
        sa.Column("user_id", UUID),
        sa.Column("team_id", UUID),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("updated_at", INSTANT),
        sa.Column("deleted_at", INSTANT),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name="fk_link_team_id", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name="fk_link_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_link"),
        sa.UniqueConstraint("slug", name="uq_link_slug"),
    )
    op.create_index("ix_link_team_id", "link", ["team_id"])
    op.create_index("ix_link_user_id", "link", ["user_id"])
    op.create_table(
        "login_token",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("user_id", UUID, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("last_used_at", INSTANT, nullable=False),
        sa.Column("expires_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name="fk_login_token_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_login_token"),
    )
    op.create_index("ix_login_token_expires_at", "login_token", ["expires_at"])
    op.create_index("ix_login_token_user_id", "login_token", ["user_id"])
    op.create_table(
        "pixel",
        sa.Column("id", UUID, nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("slug", sa.String(length=100), nullable=False),
        sa.Column("user_id", UUID),
        sa.Column("team_id", UUID),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("updated_at", INSTANT),
        sa.Column("deleted_at", INSTANT),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name="fk_pixel_team_id", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name="fk_pixel_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_pixel"),
        sa.UniqueConstraint("slug", name="uq_pixel_slug"),
    )
    op.create_index("ix_pixel_team_id", "pixel", ["team_id"])
    op.create_index("ix_pixel_user_id", "pixel", ["user_id"])
    op.create_table(
        "team_user",
        sa.Column("id", UUID, nullable=False),
        sa.Column("team_id", UUID, nullable=False),
        sa.Column("user_id", UUID, nullable=False),
        sa.Column("role", sa.String(length=50), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("updated_at", INSTANT),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name="fk_team_user_team_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name="fk_team_user_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_team_user"),
        sa.UniqueConstraint("team_id", "user_id", name="uq_team_user_team_id_user_id"),
    )
    op.create_index("ix_team_user_team_id", "team_user", ["team_id"])
    op.create_index("ix_team_user_user_id", "team_user", ["user_id"])
    op.create_table(
        "website",
        sa.Column("id", UUID, nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("domain", sa.String(length=500)),
        sa.Column("reset_at", INSTANT),
        sa.Column("user_id", UUID),
        sa.Column("team_id", UUID),
        sa.Column("created_by", UUID),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("updated_at", INSTANT),
        sa.Column("deleted_at", INSTANT),
        sa.Column("replay_enabled", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("replay_config", JSON_VALUE),
        sa.ForeignKeyConstraint(["created_by"], ["user.id"], name="fk_website_created_by", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["team_id"], ["team.id"], name="fk_website_team_id", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name="fk_website_user_id"),
        sa.PrimaryKeyConstraint("id", name="pk_website"),
    )
    op.create_index("ix_website_created_by", "website", ["created_by"])
    op.create_index("ix_website_team_id", "website", ["team_id"])
    op.create_index("ix_website_user_id", "website", ["user_id"])
    op.create_table(
        "report",
        sa.Column("id", UUID, nullable=False),
        sa.Column("user_id", UUID, nullable=False),
        sa.Column("website_id", UUID, nullable=False),
        sa.Column("type", sa.String(length=50), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("description", sa.String(length=500), nullable=False),
        sa.Column("parameters", JSON_VALUE, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("updated_at", INSTANT),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name="fk_report_user_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["website_id"], ["website.id"], name="fk_report_website_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_report"),
    )
    op.create_index("ix_report_user_id", "report", ["user_id"])
    op.create_index("ix_report_website_id", "report", ["website_id"])
    op.create_table(
        "segment",
        sa.Column("id", UUID, nullable=False),
        sa.Column("website_id", UUID, nullable=False),
        sa.Column("type", sa.String(length=50), nullable=False),
        sa.Column("name", sa.String(length=200), nullable=False),
        sa.Column("parameters", JSON_VALUE, nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("updated_at", INSTANT),
        sa.ForeignKeyConstraint(["website_id"], ["website.id"], name="fk_segment_website_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_segment"),
    )
    op.create_index("ix_segment_website_id", "segment", ["website_id"])
