"""Rows of the database as keyword arguments of the structs that answers are made of."""

from typing import Any, TypeAlias

from sqlalchemy import Row, Select

Query: TypeAlias = Select[*tuple[Any, ...]]
Record: TypeAlias = Row[*tuple[Any, ...]]


def columns(row: Record) -> dict[str, Any]:
    """The row's columns by name."""
    return dict(row._mapping)  # pyright: ignore[reportPrivateUsage]  (SQLAlchemy documents it as public)
