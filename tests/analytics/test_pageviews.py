"""Page views and visitors over time: buckets, zones, clock changes."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from kokumi.analytics.pageviews import Pageviews, Point, pageviews
from kokumi.analytics.time_range import DAY_MS, HOUR_MS, TimeRange, Unit
from kokumi.analytics.zones import find_zone
from kokumi.events.rows import EventType
from tests.analytics.conftest import DAY, Site
from tests.events.factories import NOON, make_event


def at(text: str) -> int:
    """Unix milliseconds of an ISO 8601 time, in UTC."""
    return round(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


def seen(site: Site, *texts: str) -> None:
    """A visitor's page view at each of these times."""
    site.has(*(make_event(1, website_id=site.id, created_at=at(text)) for text in texts))


def views(answer: Pageviews) -> list[tuple[str, int]]:
    return [(point.x, point.y) for point in answer.pageviews]


def test_nothing_is_an_empty_series(site: Site) -> None:
    assert site.ask(pageviews, site.scope(), Unit.HOUR, None) == Pageviews([], [])


def test_a_visitor_counts_once_in_each_bucket(site: Site) -> None:
    site.has(site.event(1), site.event(1, after=1), site.event(2), site.event(1, after=HOUR_MS))
    assert site.ask(pageviews, site.scope(), Unit.HOUR, None) == Pageviews(
        [Point("2026-02-10T12:00:00Z", 3), Point("2026-02-10T13:00:00Z", 1)],
        [Point("2026-02-10T12:00:00Z", 2), Point("2026-02-10T13:00:00Z", 1)],
    )


def test_custom_events_and_performance_reports_are_left_out(site: Site) -> None:
    site.has(site.event(1, event_type=EventType.CUSTOM), site.event(1, event_type=EventType.PERFORMANCE))
    assert site.ask(pageviews, site.scope(), Unit.HOUR, None).pageviews == []


@pytest.mark.parametrize(
    ("unit", "first", "second"),
    [
        (Unit.MINUTE, "2026-02-10T12:34:00Z", "2026-02-10T12:35:00Z"),
        (Unit.HOUR, "2026-02-10T12:00:00Z", None),
        (Unit.DAY, "2026-02-10T00:00:00Z", None),
        (Unit.MONTH, "2026-02-01T00:00:00Z", None),
        (Unit.YEAR, "2026-01-01T00:00:00Z", None),
    ],
)
def test_units(site: Site, unit: Unit, first: str, second: str | None) -> None:
    seen(site, "2026-02-10T12:34:59.999", "2026-02-10T12:35:00")
    expected = [(first, 1), (second, 1)] if second else [(first, 2)]
    assert views(site.ask(pageviews, site.scope(), unit, None)) == expected


@pytest.mark.parametrize(
    ("time", "unit", "bucket"),
    [
        ("1969-07-20T20:17:40.500", Unit.MINUTE, "1969-07-20T20:17:00Z"),
        ("1969-07-20T20:17:40.500", Unit.DAY, "1969-07-20T00:00:00Z"),
        ("1969-07-20T20:17:40.500", Unit.MONTH, "1969-07-01T00:00:00Z"),
        ("1969-12-31T23:59:59.999", Unit.HOUR, "1969-12-31T23:00:00Z"),
        ("1903-05-06T01:02:03", Unit.YEAR, "1903-01-01T00:00:00Z"),
        ("2150-08-09T10:11:12", Unit.MINUTE, "2150-08-09T10:11:00Z"),
        ("2150-08-09T10:11:12", Unit.MONTH, "2150-08-01T00:00:00Z"),
        ("2298-12-31T23:59:59", Unit.YEAR, "2298-01-01T00:00:00Z"),
    ],
)
def test_times_before_1970_and_far_ahead(site: Site, time: str, unit: Unit, bucket: str) -> None:
    seen(site, time)
    scope = site.scope(TimeRange(at(time) - DAY_MS, at(time) + DAY_MS))
    assert views(site.ask(pageviews, scope, unit, None)) == [(bucket, 1)]


@pytest.mark.parametrize(
    ("zone", "time", "bucket"),
    [
        ("UTC", "2026-02-10T12:34:00", "2026-02-10 12:00:00"),
        ("America/New_York", "2026-02-10T04:59:00", "2026-02-09 23:00:00"),
        ("Asia/Kathmandu", "2026-02-10T18:14:59", "2026-02-10 23:00:00"),
        ("Asia/Kathmandu", "2026-02-10T18:15:00", "2026-02-11 00:00:00"),
        ("Australia/Lord_Howe", "2026-02-10T12:59:59", "2026-02-10 23:00:00"),
        ("Australia/Lord_Howe", "2026-02-10T13:00:00", "2026-02-11 00:00:00"),
        ("Pacific/Kiritimati", "2026-02-10T10:00:00", "2026-02-11 00:00:00"),
        ("+05:30", "2026-02-10T18:30:00", "2026-02-11 00:00:00"),
        ("-03", "2026-02-10T02:59:59", "2026-02-09 23:00:00"),
    ],
)
def test_buckets_begin_by_the_clocks_of_the_zone(site: Site, zone: str, time: str, bucket: str) -> None:
    seen(site, time)
    scope = site.scope(TimeRange(at(time), at(time) + DAY_MS))
    assert views(site.ask(pageviews, scope, Unit.HOUR, find_zone(zone))) == [(bucket, 1)]
    day = f"{bucket[:10]} 00:00:00"
    assert views(site.ask(pageviews, scope, Unit.DAY, find_zone(zone))) == [(day, 1)]


def test_the_hour_that_the_clocks_skip_has_no_bucket(site: Site) -> None:
    seen(site, "2026-03-08T06:30:00", "2026-03-08T07:30:00", "2026-03-08T06:59:59.999", "2026-03-08T07:00:00")
    scope = site.scope(TimeRange(at("2026-03-08T00:00:00"), at("2026-03-09T00:00:00")))
    found = site.ask(pageviews, scope, Unit.HOUR, ZoneInfo("America/New_York"))
    assert views(found) == [("2026-03-08 01:00:00", 2), ("2026-03-08 03:00:00", 2)]


def test_the_hour_that_the_clocks_repeat_has_one_bucket(site: Site) -> None:
    seen(site, "2026-11-01T05:30:00", "2026-11-01T06:30:00", "2026-11-01T07:00:00")
    scope = site.scope(TimeRange(at("2026-11-01T00:00:00"), at("2026-11-02T00:00:00")))
    found = site.ask(pageviews, scope, Unit.HOUR, ZoneInfo("America/New_York"))
    assert views(found) == [("2026-11-01 01:00:00", 2), ("2026-11-01 02:00:00", 1)]


def test_clocks_that_change_by_half_an_hour(site: Site) -> None:
    # On 2026-04-05 at 02:00 (+11:00) the clocks of Lord Howe go back to 01:30 (+10:30).
    seen(site, "2026-04-04T14:29:59", "2026-04-04T14:59:59", "2026-04-04T15:00:00", "2026-04-04T15:29:59")
    scope = site.scope(TimeRange(at("2026-04-04T00:00:00"), at("2026-04-06T00:00:00")))
    found = site.ask(pageviews, scope, Unit.MINUTE, ZoneInfo("Australia/Lord_Howe"))
    assert views(found) == [("2026-04-05 01:29:00", 1), ("2026-04-05 01:30:00", 1), ("2026-04-05 01:59:00", 2)]


def test_a_range_across_both_changes_of_a_year(site: Site) -> None:
    midnights = ("2026-01-15T05:00:00", "2026-07-15T04:00:00", "2026-12-15T05:00:00")
    befores = ("2026-01-15T04:59:59.999", "2026-07-15T03:59:59.999", "2026-12-15T04:59:59.999")
    seen(site, *midnights, *befores)
    scope = site.scope(TimeRange(at("2026-01-01T00:00:00"), at("2026-12-31T00:00:00")))
    days = views(site.ask(pageviews, scope, Unit.DAY, ZoneInfo("America/New_York")))
    expected = ["2026-01-14", "2026-01-15", "2026-07-14", "2026-07-15", "2026-12-14", "2026-12-15"]
    assert days == [(f"{day} 00:00:00", 1) for day in expected]


def test_the_compared_series_is_of_the_range_before(site: Site) -> None:
    seen(site, "2026-02-09T08:00:00", "2026-02-10T09:00:00")
    scope = site.scope(TimeRange(NOON - DAY_MS // 2, NOON + DAY_MS // 2))
    assert views(site.ask(pageviews, scope, Unit.DAY, None)) == [("2026-02-10T00:00:00Z", 1)]
    assert views(site.ask(pageviews, scope.compared("prev"), Unit.DAY, None)) == [("2026-02-09T00:00:00Z", 1)]


def test_filters_narrow_the_series(site: Site) -> None:
    site.has(site.event(1, url_path="/a"), site.event(2, url_path="/b"))
    assert len(site.ask(pageviews, site.scope(DAY, {"path": "/c"}), Unit.DAY, None).pageviews) == 0
    assert views(site.ask(pageviews, site.scope(DAY, {"path": "/a"}), Unit.DAY, None)) == [("2026-02-10T00:00:00Z", 1)]
