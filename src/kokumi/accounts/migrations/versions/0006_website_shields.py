"""What a website does not want counted."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    op.create_table(
        "website_shield",
        sa.Column("website_id", sa.Uuid(as_uuid=False), nullable=False),
        sa.Column("rules", sa.JSON().with_variant(postgresql.JSONB(), "postgresql"), nullable=False),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["website_id"], ["website.id"], name="fk_website_shield_website_id_website", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("website_id", name="pk_website_shield"),
    )


def downgrade() -> None:
    op.drop_table("website_shield")
