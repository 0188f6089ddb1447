"""Alembic's migrations of the accounts database, run by `Database` at start."""
