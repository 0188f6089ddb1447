"""The five numbers of a website."""

import pytest

from kokumi.analytics.stats import Stats, stats
from kokumi.analytics.time_range import DAY_MS, HOUR_MS, MINUTE_MS, TimeRange
from kokumi.events.rows import EventType
from tests.analytics.conftest import DAY, Site
from tests.events.factories import NOON, number_id

EMPTY = Stats(0, 0, 0, 0, 0)


def test_a_website_without_events_has_zeros(site: Site) -> None:
    assert site.ask(stats, site.scope()) == EMPTY


def test_an_event_of_another_website_counts_nothing(site: Site) -> None:
    other = type(site)(site._engine)
    other.has(other.event(1))
    assert site.ask(stats, site.scope()) == EMPTY


def test_views_visitors_visits_and_bounces(site: Site) -> None:
    site.has(
        site.event(1),
        site.event(1, after=5_000, url_path="/a"),
        site.event(1, after=HOUR_MS, visit_id=number_id(77)),
        site.event(2),
    )
    assert site.ask(stats, site.scope()) == Stats(4, 2, 3, 2, 5)


@pytest.mark.parametrize(
    ("event_type", "views"),
    [
        (EventType.PAGEVIEW, 1),
        (EventType.CUSTOM, 0),
        (EventType.LINK, 1),
        (EventType.PIXEL, 1),
        (EventType.PERFORMANCE, 0),
    ],
)
def test_custom_events_and_performance_reports_are_no_views(site: Site, event_type: EventType, views: int) -> None:
    site.has(site.event(1, event_type=event_type))
    assert site.ask(stats, site.scope()) == Stats(views, views, views, views, 0)


@pytest.mark.parametrize(("milliseconds", "seconds"), [(0, 0), (999, 0), (1000, 1), (1999, 1), (MINUTE_MS, 60)])
def test_a_visit_lasts_whole_seconds(site: Site, milliseconds: int, seconds: int) -> None:
    site.has(site.event(1), site.event(1, after=milliseconds))
    assert site.ask(stats, site.scope()).totaltime == seconds


def test_the_seconds_of_each_visit_are_cut_before_they_are_summed(site: Site) -> None:
    for session in (1, 2, 3):
        site.has(site.event(session), site.event(session, after=1_900))
    assert site.ask(stats, site.scope()).totaltime == 3


def test_a_visit_of_two_visitors_is_one_visit_and_two_bounces(site: Site) -> None:
    site.has(site.event(1, visit_id=number_id(9)), site.event(2, visit_id=number_id(9)))
    assert site.ask(stats, site.scope()) == Stats(2, 2, 1, 2, 0)


@pytest.mark.parametrize(
    ("start", "end", "views"),
    [(0, 0, 1), (0, 10, 2), (1, 9, 0), (1, 10, 1), (-1, 9, 1), (10, 10, 1), (11, 20, 0), (10, 0, 0)],
)
def test_a_range_contains_both_its_ends(site: Site, start: int, end: int, views: int) -> None:
    site.has(site.event(1), site.event(2, after=10))
    assert site.ask(stats, site.scope(TimeRange(NOON + start, NOON + end))).pageviews == views


def test_bounces_are_left_out_with_exclude_bounce(site: Site) -> None:
    site.has(site.event(1), site.event(2), site.event(2, after=3_000), site.event(2, after=4_000, url_path="/a"))
    assert site.ask(stats, site.scope(exclude_bounce=True)) == Stats(3, 1, 1, 0, 4)


def test_a_visit_is_no_bounce_by_all_its_views_in_the_range_not_by_those_that_match(site: Site) -> None:
    site.has(site.event(1), site.event(1, after=1, url_path="/a"))
    scope = site.scope(DAY, {"path": "/a"}, exclude_bounce=True)
    assert site.ask(stats, scope) == Stats(1, 1, 1, 0, 0)


def test_only_page_views_proper_make_a_visit_more_than_a_bounce(site: Site) -> None:
    site.has(site.event(1), site.event(1, after=1, event_type=EventType.LINK), site.event(1, after=2, event_type=2))
    assert site.ask(stats, site.scope(exclude_bounce=True)) == EMPTY


def test_a_second_view_outside_the_range_does_not_save_a_bounce(site: Site) -> None:
    site.has(site.event(1), site.event(1, after=DAY_MS))
    assert site.ask(stats, site.scope(exclude_bounce=True)) == EMPTY


def test_events_before_1970_and_after_2106_are_counted(site: Site) -> None:
    early, late = -2_000_000_000_000, 7_000_000_000_000
    site.has(site.event(1, after=early - NOON), site.event(2, after=late - NOON))
    assert site.ask(stats, site.scope(TimeRange(early, early))).pageviews == 1
    assert site.ask(stats, site.scope(TimeRange(late, late))).pageviews == 1
    assert site.ask(stats, site.scope(TimeRange(-8_640_000_000_000_000, 8_640_000_000_000_000))).pageviews == 2
