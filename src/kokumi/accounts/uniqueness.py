"""Ids, names and slugs that may be there only once: refused with the field's name before anything is written."""

from typing import Any

from sqlalchemy import Column, Connection, select

from kokumi.errors import BadRequest
from kokumi.validation import problem


def taken(message: str, field: str) -> BadRequest:
    """The refusal of a value that somebody else has."""
    return BadRequest(message, detail=problem(message, field).detail)


def require_free(connection: Connection, column: Column[Any], value: Any, message: str, field: str) -> None:
    """Returns when no row has `value` in `column`.

    Raises
    ------
    BadRequest: one has; `message` is its message and stands at `field`.
    """
    if connection.execute(select(column).where(column == value).limit(1)).first() is not None:
        raise taken(message, field)
