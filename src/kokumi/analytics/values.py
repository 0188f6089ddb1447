"""The most frequent values of a column, to choose a filter from: by how many events, of any kind, have them.

A search finds parts of the values, in any case; of several, separated by commas, the first five. The website's own host
is left out of the referrers.
"""

from typing import Final

import msgspec
from sqlalchemy import func, or_, select

from kokumi.analytics.dimensions import is_foreign_referrer
from kokumi.analytics.filters import COLUMNS
from kokumi.analytics.scope import Reader, Scope
from kokumi.events.functions import contains
from kokumi.events.schema import event

MOST_VALUES: Final = 10
MOST_SEARCHES: Final = 5


class ValueCount(msgspec.Struct, frozen=True):
    """A value, and how many events have it."""

    value: str | None
    count: int


async def values(reader: Reader, scope: Scope, column_name: str, search: str) -> list[ValueCount]:
    """The values of a column; of the scope only website and range count."""
    column = COLUMNS[column_name]
    count = func.count().label("count")
    query = select(column, count).where(scope.in_range()).group_by(column).order_by(count.desc(), column)
    if column is event.c.referrer_domain:
        query = query.where(is_foreign_referrer())
    if search:
        query = query.where(or_(*(contains(column, part) for part in search.split(",")[:MOST_SEARCHES])))
    return [ValueCount(*row) for row in await reader.fetch(query.limit(MOST_VALUES))]
