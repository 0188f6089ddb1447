"""What visitors do, by the value of a property that the site told of them.

| number | definition |
| --- | --- |
| sessions | visitors with the value (text) and a matching event in the range |
| visits | visits of theirs in the range |
| activity | everything that they did in the range, performance reports aside |
| views, events | the page views and the custom events among it |

Filters choose the visitors; what is counted is all that these did. The 100 values with the most activity, equal ones in
the order of their text.
"""

from typing import Final

import msgspec
from sqlalchemy import and_, case, distinct, func, select

from kokumi.analytics.data_values import visitors
from kokumi.analytics.scope import Reader, Scope
from kokumi.events.rows import DataType, EventType
from kokumi.events.schema import event, session_data

MOST_VALUES: Final = 100


class ValueActivity(msgspec.Struct, frozen=True):
    """See the module; `label` is the value."""

    label: str
    activity: int
    sessions: int
    visits: int
    views: int
    events: int


async def session_data_stats(reader: Reader, scope: Scope, property_name: str) -> list[ValueActivity]:
    """The values of a property with what the visitors did who have them."""
    data = session_data.c
    activity = func.count().label("activity")
    query = (
        select(
            data.string_value,
            activity,
            func.count(distinct(event.c.session_id)),
            func.count(distinct(event.c.visit_id)),
            func.sum(case((event.c.event_type == EventType.PAGEVIEW.value, 1), else_=0)),
            func.sum(case((event.c.event_type == EventType.CUSTOM.value, 1), else_=0)),
        )
        .select_from(
            event.join(session_data, and_(data.session_id == event.c.session_id, data.website_id == event.c.website_id))
        )
        .where(
            scope.in_range(),
            event.c.event_type != EventType.PERFORMANCE.value,
            event.c.session_id.in_(visitors(scope)),
            data.data_key == property_name,
            data.data_type == DataType.STRING.value,
            data.string_value != "",
        )
        .group_by(data.string_value)
        .order_by(activity.desc(), data.string_value)
        .limit(MOST_VALUES)
    )
    return [ValueActivity(label, *map(int, numbers)) for label, *numbers in await reader.fetch(query)]
