"""What happens now: the last half hour of a website.

The latest 100 events of any kind; of these, visitors by country (each once), events by path and by referrer; and page
views and visitors by minute over the whole half hour. A visitor's first event among the 100 is listed as a session too.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import tzinfo
from typing import Any, Final, Literal

import msgspec
from sqlalchemy import select

from kokumi.analytics.event_order import latest_first
from kokumi.analytics.pageviews import Point, pageviews
from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.time_range import MINUTE_MS, TimeRange, Unit, iso_text
from kokumi.events.fold import as_milliseconds
from kokumi.events.schema import event

WINDOW_MS: Final = 30 * MINUTE_MS
MOST_EVENTS: Final = 100


class LiveEvent(msgspec.Struct, frozen=True, rename="camel"):
    """One event, or the arrival of a visitor."""

    kind: Literal["session", "event", "pageview"] = msgspec.field(name="__type")
    session_id: str
    event_name: str | None
    created_at: str
    browser: str | None
    os: str | None
    device: str | None
    country: str | None
    url_path: str
    referrer_domain: str | None
    hostname: str | None


class Series(msgspec.Struct, frozen=True):
    """Page views and visitors by minute."""

    views: list[Point]
    visitors: list[Point]


class Totals(msgspec.Struct, frozen=True):
    """Sums of the series, custom events and countries among the latest events."""

    views: int
    visitors: int
    events: int
    countries: int


class Realtime(msgspec.Struct, frozen=True):
    """See the module; `timestamp` is in Unix milliseconds."""

    countries: dict[str, int]
    urls: dict[str, int]
    referrers: dict[str, int]
    events: list[LiveEvent]
    series: Series
    totals: Totals
    timestamp: int


def live_range(now: int) -> TimeRange:
    """From the minute half an hour ago to `now` (Unix milliseconds)."""
    return TimeRange(now // MINUTE_MS * MINUTE_MS - WINDOW_MS, now)


async def realtime(reader: Reader, scope: Scope, unit: Unit, zone: tzinfo | None) -> Realtime:
    """The last half hour of a scope whose range is `live_range`."""
    columns = ("session_id", "event_name", "created_at", "browser", "os", "device", "country", "url_path")
    query = (
        select(*(event.c[name] for name in (*columns, "referrer_domain", "hostname")))
        .where(scope.matching(bounces=False))
        .order_by(*latest_first())
        .limit(MOST_EVENTS)
    )
    latest = [_live(row) for row in await reader.fetch(query)]
    series = await pageviews(reader, scope, unit, zone)
    arrivals: dict[str, LiveEvent] = {}
    listed: list[LiveEvent] = []
    for item in reversed(latest):
        if item.session_id not in arrivals:
            arrivals[item.session_id] = item
            listed.append(msgspec.structs.replace(item, kind="session"))
        listed.append(item)
    countries = Counter(item.country for item in arrivals.values() if item.country)
    return Realtime(
        countries=dict(countries),
        urls=dict(Counter(item.url_path for item in reversed(latest) if item.url_path)),
        referrers=dict(Counter(item.referrer_domain for item in reversed(latest) if item.referrer_domain)),
        events=listed[::-1],
        series=Series(series.pageviews, series.sessions),
        totals=Totals(
            views=sum(point.y for point in series.pageviews),
            visitors=sum(point.y for point in series.sessions),
            events=sum(1 for item in latest if item.event_name),
            countries=len(countries),
        ),
        timestamp=scope.range.end,
    )


def _live(row: Sequence[Any]) -> LiveEvent:
    session_id, name, created_at, *shown = row
    moment = iso_text(as_milliseconds(created_at))
    return LiveEvent("event" if name else "pageview", str(session_id), name, moment, *shown)
