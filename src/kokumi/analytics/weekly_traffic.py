"""When visitors come: how many different ones had a page view in each hour of the week, in local time.

Seven days from Sunday, 24 hours each. A visitor counts once for an hour of the week, however many weeks the range has.
"""

from datetime import tzinfo

from sqlalchemy import select

from kokumi.analytics.pageviews import local
from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.visit_parts import visit_parts
from kokumi.events.functions import hour_of_week
from kokumi.events.visitors import count_visitors


async def weekly_traffic(reader: Reader, scope: Scope, zone: tzinfo | None) -> list[list[int]]:
    """Visitors by day and hour; None is UTC."""
    part = visit_parts(scope, "at", "visitor", "views", zone=zone).c
    hour = hour_of_week(part.at if zone is None else local(part.at, zone, scope.range)).label("hour")
    query = select(hour, count_visitors(part.visitor, scope.website_id, 168)).where(part.views > 0).group_by(hour)
    visitors = {int(key): count for key, count in await reader.fetch(query)}
    return [[visitors.get(day * 24 + hour, 0) for hour in range(24)] for day in range(7)]
