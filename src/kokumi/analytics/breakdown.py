"""A breakdown by several fields at once: page views, visitors, visits, bounces and time for each combination.

| number | definition |
| --- | --- |
| views | matching page views with these values |
| visitors, visits | different sessions, different visits among them |
| bounces | visits with one such page view |
| totaltime | seconds from the first to the last such page view of each visit, summed |

Page views without a value have a row too (NULL). Languages are not shortened, and the website's own host is a referrer
like any other. The first 500 rows by visitors, then page views, then values.
"""

from collections.abc import Sequence
from typing import Literal

from sqlalchemy import select

from kokumi.analytics.filters import COLUMNS
from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.steps import of_type
from kokumi.analytics.visits_by_value import numbers, visits_by_value
from kokumi.events.engine import Query
from kokumi.events.rows import EventType

BreakdownField = Literal[
    "path",
    "referrer",
    "title",
    "query",
    "os",
    "browser",
    "device",
    "country",
    "region",
    "city",
    "tag",
    "hostname",
    "distinctId",
    "language",
    "event",
    "utmSource",
    "utmMedium",
    "utmCampaign",
    "utmContent",
    "utmTerm",
]

LIMIT = 500

BreakdownRow = dict[str, str | int | None]
"""The numbers, `views` and `totaltime` as text, and the value of each field under its name."""


async def breakdown(reader: Reader, scope: Scope, fields: Sequence[BreakdownField]) -> list[BreakdownRow]:
    """The numbers for each combination of the fields' values; at least one field."""
    names = list(dict.fromkeys(fields))
    rows = await reader.fetch(breakdown_query(scope, names))
    return [_answer(names, *row) for row in rows]


def breakdown_query(scope: Scope, fields: Sequence[BreakdownField]) -> Query:
    """Rows of views, visitors, visits, bounces, total time and the fields' values."""
    columns = [COLUMNS[field].label(f"field_{number}") for number, field in enumerate(fields)]
    wanted = of_type(scope, EventType.PAGEVIEW).matching(bounces=False)
    visit = visits_by_value(columns).where(wanted).subquery("visit")
    values = [visit.c[column.name] for column in columns]
    found = numbers(scope, visit)
    order = (found.visitors.desc(), found.views.desc(), *values)
    return select(*found, *values).group_by(*values).order_by(*order).limit(LIMIT)


def _answer(
    names: Sequence[str],
    views: int,
    visitors: int,
    visits: int,
    bounces: int,
    totaltime: int,
    *values: str | None,
) -> BreakdownRow:
    numbers = {"views": str(views), "visitors": visitors, "visits": visits, "bounces": int(bounces)}
    return {**numbers, "totaltime": str(totaltime), **dict(zip(names, values, strict=True))}
