"""Decoded JSON with types: what is of no known shape yet, seen as an object or a list."""

from typing import Any, cast


def as_object(value: Any) -> dict[str, Any] | None:
    """The value, where it is an object."""
    return cast("dict[str, Any]", value) if isinstance(value, dict) else None


def as_list(value: Any) -> list[Any] | None:
    """The value, where it is a list."""
    return cast("list[Any]", value) if isinstance(value, list) else None
