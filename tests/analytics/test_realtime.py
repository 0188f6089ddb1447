"""What happens now."""

from kokumi.analytics.realtime import MOST_EVENTS, WINDOW_MS, live_range, realtime
from kokumi.analytics.time_range import Unit
from kokumi.events.rows import EventType
from tests.analytics.conftest import Site
from tests.events.factories import NOON


def test_the_last_half_hour(site: Site) -> None:
    site.has(
        site.event(1, country="DE", url_path="/a", referrer_domain="x.example"),
        site.event(1, after=1000, url_path="/b"),
        site.event(2, after=2000, event_type=EventType.CUSTOM, event_name="click", url_path="/b"),
        site.event(3, after=-WINDOW_MS - 60_001),
    )
    now = site.ask(realtime, site.scope(live_range(NOON + 5000)), Unit.MINUTE, None)
    assert (now.countries, now.urls, now.referrers) == ({"DE": 1}, {"/a": 1, "/b": 2}, {"x.example": 1})
    kinds = [(item.kind, item.url_path) for item in now.events]
    assert kinds == [("event", "/b"), ("session", "/b"), ("pageview", "/b"), ("pageview", "/a"), ("session", "/a")]
    assert (now.totals.views, now.totals.visitors, now.totals.events, now.totals.countries) == (2, 1, 1, 1)
    assert [(point.x, point.y) for point in now.series.views] == [("2026-02-10T12:00:00Z", 2)]
    assert now.timestamp == NOON + 5000


def test_only_the_latest_events_are_listed_but_all_are_counted(site: Site) -> None:
    site.has(*(site.event(1, after=number) for number in range(MOST_EVENTS + 20)))
    now = site.ask(realtime, site.scope(live_range(NOON + 5000)), Unit.MINUTE, None)
    assert len(now.events) == MOST_EVENTS + 1
    assert now.totals.views == MOST_EVENTS + 20


def test_of_one_moment_what_came_last_is_listed_first(site: Site) -> None:
    site.has_at_noon("/b", "/a", "/d", "/c")
    now = site.ask(realtime, site.scope(live_range(NOON + 5000)), Unit.MINUTE, None)
    assert [item.url_path for item in now.events] == ["/c", "/d", "/a", "/b", "/b"]


def test_nothing_happens(site: Site) -> None:
    now = site.ask(realtime, site.scope(live_range(NOON)), Unit.MINUTE, None)
    assert (now.events, now.urls, now.totals.views) == ([], {}, 0)
