"""Retention: of the visitors who came on a day, how many came back on later days."""

from zoneinfo import ZoneInfo

from kokumi.analytics.retention import Retention, retention
from kokumi.analytics.time_range import DAY_MS, HOUR_MS, TimeRange
from tests.analytics.conftest import Site
from tests.events.factories import NOON

WEEKS = TimeRange(NOON - DAY_MS // 2, NOON + 60 * DAY_MS)
FIRST, SECOND = "2026-02-10T00:00:00Z", "2026-02-11T00:00:00Z"


def test_a_website_without_events_has_no_rows(site: Site) -> None:
    assert site.ask(retention, site.scope(WEEKS), None) == []


def test_visitors_belong_to_their_first_day_and_come_back_on_others(site: Site) -> None:
    site.has(
        *(site.event(session) for session in (1, 2, 3, 4)),
        site.event(1, after=DAY_MS),
        site.event(1, after=DAY_MS + 1),
        site.event(1, after=3 * DAY_MS),
        site.event(2, after=3 * DAY_MS),
        site.event(5, after=DAY_MS),
    )
    assert site.ask(retention, site.scope(WEEKS), None) == [
        Retention(FIRST, 0, 4, 4, 100),
        Retention(FIRST, 1, 4, 1, 25),
        Retention(FIRST, 3, 4, 2, 50),
        Retention(SECOND, 0, 1, 1, 100),
    ]


def test_thirty_one_days_are_looked_at(site: Site) -> None:
    site.has(site.event(1), site.event(1, after=31 * DAY_MS), site.event(1, after=32 * DAY_MS))
    assert [row.day for row in site.ask(retention, site.scope(WEEKS), None)] == [0, 31]


def test_days_begin_at_midnight_in_the_time_zone(site: Site) -> None:
    # Noon is 17:45 in Kathmandu; six and a half hours later it is the next day there.
    site.has(site.event(1), site.event(1, after=13 * HOUR_MS // 2))
    assert [row.day for row in site.ask(retention, site.scope(WEEKS), None)] == [0]
    assert site.ask(retention, site.scope(WEEKS), ZoneInfo("Asia/Kathmandu")) == [
        Retention("2026-02-10 00:00:00", 0, 1, 1, 100),
        Retention("2026-02-10 00:00:00", 1, 1, 1, 100),
    ]


def test_a_change_of_the_clocks_shortens_no_day(site: Site) -> None:
    # Clocks in New York go forward on 8 March 2026: 04:30 UTC is 23:30 before it, 03:30 UTC is 23:30 behind it.
    sunday = 26 * DAY_MS - 12 * HOUR_MS
    site.has(site.event(1, after=sunday - 15 * HOUR_MS), site.event(1, after=sunday + 27 * HOUR_MS + HOUR_MS // 2))
    found = site.ask(retention, site.scope(WEEKS), ZoneInfo("America/New_York"))
    assert [(row.date, row.day) for row in found] == [("2026-03-07 00:00:00", 0), ("2026-03-07 00:00:00", 1)]


def test_filters_say_to_which_day_visitors_belong_not_when_they_come_back(site: Site) -> None:
    site.has(
        site.event(1),
        site.event(1, after=DAY_MS, tag="x"),
        site.event(1, after=2 * DAY_MS),
        site.event(2, after=2 * DAY_MS),
    )
    assert site.ask(retention, site.scope(WEEKS, {"tag": "x"}), None) == [
        Retention(SECOND, -1, 1, 1, 100),
        Retention(SECOND, 0, 1, 1, 100),
        Retention(SECOND, 1, 1, 1, 100),
    ]
