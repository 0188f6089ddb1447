"""What sites said of their visitors (identify): which properties, and their values, by how many visitors have them.

Visitors count who have a matching event in the range; what is known of them counts whenever it was said. Numbers are
text without empty decimals, dates the hour they lie in (UTC).
"""

from typing import Any, Final

import msgspec
from sqlalchemy import ColumnElement, case, distinct, func, select

from kokumi.analytics.scope import Reader, Scope
from kokumi.events.functions import truncated
from kokumi.events.rows import DataType
from kokumi.events.schema import event, session_data

MOST_PROPERTIES: Final = 500
MOST_VALUES: Final = 100


class PropertyTotal(msgspec.Struct, frozen=True, rename="camel"):
    """A property, the kind of its values (where they differ, the first), and how many visitors have it."""

    property_name: str
    data_type: int
    total: int


class ValueTotal(msgspec.Struct, frozen=True):
    """A value, and how many have it."""

    value: str | None
    total: int


async def session_properties_totals(reader: Reader, scope: Scope, property_name: str = "") -> list[PropertyTotal]:
    """The properties of the scope's visitors, or one of them."""
    total = func.count(distinct(session_data.c.session_id)).label("total")
    query = (
        select(session_data.c.data_key, func.min(session_data.c.data_type), total)
        .where(_of_visitors(scope), *([session_data.c.data_key == property_name] if property_name else []))
        .group_by(session_data.c.data_key)
        .order_by(total.desc(), session_data.c.data_key)
        .limit(MOST_PROPERTIES)
    )
    return [PropertyTotal(*row) for row in await reader.fetch(query)]


async def session_values(
    reader: Reader, scope: Scope, property_name: str, data_type: int | None = None
) -> list[ValueTotal]:
    """The values of one property of the scope's visitors, all or those of one kind."""
    total = func.count(distinct(session_data.c.session_id)).label("total")
    text, hour = shown_value(session_data.c)
    query = (
        select(text, hour, total)
        .where(_of_visitors(scope), session_data.c.data_key == property_name, *_of_kind(session_data.c, data_type))
        .group_by(text, hour)
        .order_by(total.desc(), text, hour)
        .limit(MOST_VALUES)
    )
    return [ValueTotal(value_text(text, hour), total) for text, hour, total in await reader.fetch(query)]


def shown_value(data: Any) -> tuple[ColumnElement[Any], ColumnElement[Any]]:
    """A value of event or session data as it is listed: its text and, for dates instead, its hour."""
    is_date = data.data_type == DataType.DATE.value
    is_number = data.data_type == DataType.NUMBER.value
    text = case((is_date, None), (is_number, func.replace(data.string_value, ".0000", "")), else_=data.string_value)
    return text.label("text"), case((is_date, truncated("hour", data.date_value))).label("hour")


def value_text(text: str | None, hour: Any) -> str | None:
    """What `shown_value` fetched, as text."""
    return text if hour is None else hour.strftime("%Y-%m-%dT%H:00:00Z")


def _of_kind(data: Any, data_type: int | None) -> list[ColumnElement[bool]]:
    return [] if data_type is None else [data.data_type == data_type]


def _of_visitors(scope: Scope) -> ColumnElement[bool]:
    visitors = select(event.c.session_id).where(scope.matching(bounces=False))
    return (session_data.c.website_id == scope.website_id) & session_data.c.session_id.in_(visitors)
