"""The definition of the visitor list in plain Python, to compare engines with."""

from collections import defaultdict
from datetime import UTC, datetime, timedelta

from kokumi.analytics.scope import Scope
from kokumi.analytics.sessions import ATTRIBUTES, Sessions, SessionSummary
from tests.analytics.plain_reference import Row, contains, matching

SEARCHED = ("distinct_id", "browser", "os", "device", "city")


def sessions(rows: list[Row], scope: Scope, search: str, limit: int, offset: int) -> Sessions:
    seen: dict[tuple[str, str | None], list[Row]] = defaultdict(list)
    for row in matching(rows, scope, bounces=False):
        if not search or any(contains(getattr(row, name), search) for name in SEARCHED):
            seen[row.session_id, row.hostname].append(row)
    latest = {who: max(row.created_at for row in events) for who, events in seen.items()}
    # Visitors of the same moment stand in the order of their ids, then of host names, none last.
    ordered = sorted(seen, key=lambda who: (-latest[who], who[0], who[1] is None, who[1] or ""))
    found = [_summary(scope.website_id, seen[who]) for who in ordered]
    return Sessions(found[offset : offset + limit], len(found))


def _summary(website_id: str, events: list[Row]) -> SessionSummary:
    one = events[0]
    times = [event.created_at for event in events]
    return SessionSummary(
        id=one.session_id,
        website_id=website_id,
        hostname=one.hostname,
        **{name: getattr(one, name) for name in ATTRIBUTES},
        first_at=_text(min(times)),
        last_at=_text(max(times)),
        visits=len({event.visit_id for event in events}),
        views=sum(event.event_type == 1 for event in events),
        events=sum(event.event_type == 2 for event in events),
        created_at=_text(max(times)),
    )


def _text(milliseconds: int) -> str:
    time = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=milliseconds)
    return time.strftime("%Y-%m-%dT%H:%M:%S.") + f"{milliseconds % 1000:03}Z"
