"""Runs migrations in the transaction that `Database` hands over."""

import logging

from alembic import context

from kokumi.accounts.tables import metadata

logging.getLogger("alembic").setLevel(logging.WARNING)

context.configure(connection=context.config.attributes["connection"], target_metadata=metadata, render_as_batch=True)
context.run_migrations()
