"""From rows to the columns that ClickHouse's client sends, every value checked against its column.

The client itself lets decimals and times pass that the column cannot hold, and notices other values only while it is
sending; a write to several tables has to know before it begins.
"""

import uuid
from collections.abc import Callable, Sequence
from datetime import datetime
from decimal import Decimal
from typing import Any

from sqlalchemy import Column, Table
from sqlalchemy.sql import sqltypes

from kokumi.events.engine import UnstorableError
from kokumi.events.fold import as_milliseconds
from kokumi.events.schema import given_columns
from kokumi.events.sql import clickhouse_type

EARLIEST = datetime(1900, 1, 1)  # noqa: DTZ001  (UTC without zone, as everywhere in the store)
LATEST = datetime(2299, 12, 31, 23, 59, 59, 999_000)  # noqa: DTZ001
"""The first and last time that DateTime64 holds."""

_SMALLEST, _LARGEST = -(2**15), 2**15 - 1


def column_types(table: Table) -> dict[str, str]:
    """ClickHouse's type of each column by its name, in order."""
    return {column.name: _type_of(column) for column in given_columns(table)}


def encoded_columns(table: Table, rows: Sequence[tuple[Any, ...]]) -> list[list[Any]]:
    """The values of each column, as the client takes them.

    Raises
    ------
    UnstorableError: a value does not fit its column.
    """
    columns = given_columns(table)
    return [_encoded(column, values) for column, values in zip(columns, zip(*rows, strict=True), strict=True)]


def _type_of(column: Column[Any]) -> str:
    name = clickhouse_type(column.type)
    return f"Nullable({name})" if column.nullable else name


def _encoded(column: Column[Any], values: Sequence[Any]) -> list[Any]:
    encode = _encoder(column.type)
    try:
        if isinstance(column.type, sqltypes.String):
            "".join(value for value in values if value is not None).encode()  # half a surrogate pair has no UTF-8
        encoded = [None if value is None else encode(value) for value in values]
    except (TypeError, ValueError, ArithmeticError, AttributeError) as error:
        raise UnstorableError(f"{column}: {error}") from error
    if not column.nullable and None in encoded:
        raise UnstorableError(f"{column}: a value is missing")
    return encoded


def _encoder(type_: sqltypes.TypeEngine[Any]) -> Callable[[Any], Any]:
    match type_:
        case sqltypes.DateTime():
            return _time
        case sqltypes.Uuid():
            return uuid.UUID
        case sqltypes.SmallInteger():
            return _small_integer
        case sqltypes.Integer():
            return int
        case sqltypes.Numeric():
            digits = (type_.precision or 0) - (type_.scale or 0)
            return lambda value: _decimal(value, Decimal(10) ** digits)
        case _:
            return str


def _time(value: datetime) -> int:
    """Unix milliseconds: the client would take a time without zone for local time."""
    if not EARLIEST <= value <= LATEST:
        raise ValueError(f"{value} is outside 1900 to 2299")
    return as_milliseconds(value)


def _small_integer(value: int) -> int:
    if not _SMALLEST <= value <= _LARGEST:
        raise ValueError(f"{value} is outside {_SMALLEST} to {_LARGEST}")
    return int(value)


def _decimal(value: Decimal, limit: Decimal) -> Decimal:
    if not abs(value) < limit:
        raise ValueError(f"{value} is not less than {limit}")
    return value
