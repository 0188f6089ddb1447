"""Second factors: secrets, backup codes, and logins that wait for a code."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

UUID = sa.Uuid(as_uuid=False)
INSTANT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "two_factor",
        sa.Column("user_id", UUID, nullable=False),
        sa.Column("secret", sa.String(length=64), nullable=False),
        sa.Column("last_step", sa.BigInteger(), nullable=False),
        sa.Column("created_at", INSTANT, nullable=False),
        sa.Column("confirmed_at", INSTANT),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name="fk_two_factor_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("user_id", name="pk_two_factor"),
    )
    op.create_table(
        "backup_code",
        sa.Column("code_hash", sa.String(length=64), nullable=False),
        sa.Column("user_id", UUID, nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name="fk_backup_code_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("code_hash", name="pk_backup_code"),
    )
    op.create_index("ix_backup_code_user_id", "backup_code", ["user_id"])
    op.create_table(
        "partial_login",
        sa.Column("token_hash", sa.String(length=64), nullable=False),
        sa.Column("user_id", UUID, nullable=False),
        sa.Column("expires_at", INSTANT, nullable=False),
        sa.Column("mistakes", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["user_id"], ["user.id"], name="fk_partial_login_user_id", ondelete="CASCADE"),
        sa.PrimaryKeyConstraint("token_hash", name="pk_partial_login"),
    )
    op.create_index("ix_partial_login_user_id", "partial_login", ["user_id"])
