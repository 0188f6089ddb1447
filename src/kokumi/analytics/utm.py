"""Campaign parameters: how many page views came with each value.

The number is of page views (not visitors) that match and carry the parameter; for each parameter the first 50 values,
equal numbers in the order of their text.
"""

import asyncio
from typing import Any

import msgspec
from sqlalchemy import ColumnElement, func, select

from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.steps import of_type
from kokumi.events.engine import Query
from kokumi.events.rows import EventType
from kokumi.events.schema import event

LIMIT = 50


class UtmValue(msgspec.Struct, frozen=True):
    """A value of a parameter, and its page views."""

    utm: str
    views: int


class Utm(msgspec.Struct, frozen=True):
    """The values of each parameter, most page views first."""

    utm_source: list[UtmValue]
    utm_medium: list[UtmValue]
    utm_campaign: list[UtmValue]
    utm_term: list[UtmValue]
    utm_content: list[UtmValue]


async def utm(reader: Reader, scope: Scope) -> Utm:
    """The campaign parameters of a scope's page views."""
    return Utm(*await asyncio.gather(*(utm_values(reader, scope, field) for field in Utm.__struct_fields__)))


async def utm_values(reader: Reader, scope: Scope, field: str) -> list[UtmValue]:
    """The values of one campaign parameter, a field of `Utm`."""
    return [UtmValue(*row) for row in await reader.fetch(utm_query(scope, event.c[field]))]


def utm_query(scope: Scope, column: ColumnElement[Any]) -> Query:
    """Rows of value and page views."""
    views = func.count().label("views")
    return (
        select(column, views)
        .where(of_type(scope, EventType.PAGEVIEW).matching(bounces=False), column != "")
        .group_by(column)
        .order_by(views.desc(), column)
        .limit(LIMIT)
    )
