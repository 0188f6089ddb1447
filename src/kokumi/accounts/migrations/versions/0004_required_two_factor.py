"""Users and teams that require second factors."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    for table in ("user", "team"):
        op.add_column(table, sa.Column("two_factor_required", sa.Boolean(), nullable=False, server_default=sa.false()))
