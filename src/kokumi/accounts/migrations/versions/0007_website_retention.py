"""For how long a website keeps its events."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_table(
        "website_retention",
        sa.Column("website_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("days", sa.Integer(), nullable=True),
        sa.Column("timezone", sa.String(100), nullable=False),
        sa.Column("forgotten_until", sa.BigInteger(), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["website_id"], ["website.id"], name="fk_website_retention_website_id_website", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("website_id", name="pk_website_retention"),
    )


def downgrade() -> None:
    op.drop_table("website_retention")
