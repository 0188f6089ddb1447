"""The definition of retention in plain Python, to compare engines with."""

from collections import Counter, defaultdict
from datetime import UTC, date, datetime, tzinfo

from kokumi.analytics.retention import LAST_DAY, Retention
from kokumi.analytics.scope import Scope
from tests.analytics.plain_reference import Row, matching, within


def retention(rows: list[Row], scope: Scope, zone: tzinfo | None) -> list[Retention]:
    def day_of(row: Row) -> date:
        return datetime.fromtimestamp(row.created_at // 1000, UTC).astimezone(zone or UTC).date()

    first: dict[str, date] = {}
    for row in sorted(matching(rows, scope, bounces=False), key=lambda row: row.created_at):
        first.setdefault(row.session_id, day_of(row))
    days: dict[str, set[date]] = defaultdict(set)
    for row in rows:
        if within(row, scope.range):
            days[row.session_id].add(day_of(row))
    belonging = Counter(first.values())
    came = Counter((day, (other - day).days) for session, day in first.items() for other in days[session])
    written = " 00:00:00" if zone else "T00:00:00Z"
    return [
        Retention(f"{day.isoformat()}{written}", number, belonging[day], visitors, 100 * visitors / belonging[day])
        for (day, number), visitors in sorted(came.items())
        if number <= LAST_DAY
    ]
