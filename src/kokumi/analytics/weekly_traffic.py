"""When visitors come: how many different ones had a page view in each hour of the week, in local time.

Seven days from Sunday, 24 hours each. A visitor counts once for an hour of the week, however many weeks the range has.
"""

from datetime import tzinfo

from sqlalchemy import distinct, func, select

from kokumi.analytics.pageviews import local
from kokumi.analytics.scope import Reader, Scope
from kokumi.events.functions import hour_of_week
from kokumi.events.schema import event


async def weekly_traffic(reader: Reader, scope: Scope, zone: tzinfo | None) -> list[list[int]]:
    """Visitors by day and hour; None is UTC."""
    time = event.c.created_at if zone is None else local(event.c.created_at, zone, scope.range)
    hour = hour_of_week(time).label("hour")
    query = select(hour, func.count(distinct(event.c.session_id))).where(scope.matching_views()).group_by(hour)
    visitors = {int(key): count for key, count in await reader.fetch(query)}
    return [[visitors.get(day * 24 + hour, 0) for hour in range(24)] for day in range(7)]
