"""Keys for programs, notes on days of a website, and recordings that were saved."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

UUID = sa.Uuid(as_uuid=False)
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "api_key",
        sa.Column("id", UUID, nullable=False),
        sa.Column("key_hash", sa.String(length=64), nullable=False),
        sa.Column("user_id", UUID, nullable=False),
        sa.Column("website_id", UUID),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("prefix", sa.String(length=20), nullable=False),
        sa.Column("scope", sa.String(length=20), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("last_used_at", INSTANT),
        sa.Column("expires_at", INSTANT),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name="fk_api_key_user_id", ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["website_id"], ["website.id"], name="fk_api_key_website_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_api_key"),
        sa.UniqueConstraint("key_hash", name="uq_api_key_key_hash"),
    )
    op.create_index("ix_api_key_user_id", "api_key", ["user_id"])
    op.create_index("ix_api_key_website_id", "api_key", ["website_id"])
    op.create_table(
        "annotation",
        sa.Column("id", UUID, nullable=False),
        sa.Column("website_id", UUID, nullable=False),
        sa.Column("user_id", UUID),
        sa.Column("note", sa.String(length=500), nullable=False),
        sa.Column("date", INSTANT, nullable=False),
        sa.Column("all_day", sa.Boolean(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("updated_at", INSTANT),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name="fk_annotation_user_id", ondelete="SET NULL"),
        sa.ForeignKeyConstraint(["website_id"], ["website.id"], name="fk_annotation_website_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_annotation"),
    )
    op.create_index("ix_annotation_user_id", "annotation", ["user_id"])
    op.create_index("ix_annotation_website_id_date", "annotation", ["website_id", "date"])
    op.create_table(
        "saved_replay",
        sa.Column("id", UUID, nullable=False),
        sa.Column("website_id", UUID, nullable=False),
        sa.Column("visit_id", UUID, nullable=False),
        sa.Column("name", sa.String(length=100), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("updated_at", INSTANT, nullable=False),
        sa.ForeignKeyConstraint(["website_id"], ["website.id"], name="fk_saved_replay_website_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("id", name="pk_saved_replay"),
        sa.UniqueConstraint("website_id", "visit_id", name="uq_saved_replay_website_id_visit_id"),
    )
