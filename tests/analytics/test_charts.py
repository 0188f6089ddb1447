"""Charts of several websites at once: empty buckets, zones, resets."""

from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokumi.analytics.charts import Chart, buckets_of, charts
from kokumi.analytics.scope import Scope
from kokumi.analytics.time_range import DAY_MS, HOUR_MS, TimeRange, Unit
from kokumi.events.rows import EventType
from tests.analytics.conftest import Site
from tests.events.factories import NOON, make_event

MORNING = TimeRange(NOON - 2 * HOUR_MS, NOON + HOUR_MS - 1)


def test_no_websites_make_no_charts(site: Site) -> None:
    assert site.ask(charts, [], MORNING, Unit.HOUR, None) == {}


def test_buckets_without_visitors_are_zero_and_a_visitor_counts_once_in_all(site: Site) -> None:
    site.has(site.event(1), site.event(2), site.event(1, after=-2 * HOUR_MS))
    assert site.ask(charts, [Scope(site.id, MORNING)], MORNING, Unit.HOUR, None) == {site.id: Chart(2, [1, 0, 2])}


def test_custom_events_make_no_visitor(site: Site) -> None:
    site.has(site.event(1, event_type=EventType.CUSTOM))
    assert site.ask(charts, [Scope(site.id, MORNING)], MORNING, Unit.HOUR, None) == {site.id: Chart(0, [0, 0, 0])}


def test_websites_do_not_mix_and_each_has_its_own_beginning(site: Site) -> None:
    other = "0a3df0b5-8a57-47b4-b8a5-7b44ea2c9a11"
    site.has(site.event(1, after=-2 * HOUR_MS), site.event(2))
    site.has(make_event(3, website_id=other, created_at=NOON - HOUR_MS))
    reset = Scope(site.id, MORNING.starting_at(NOON - HOUR_MS))
    found = site.ask(charts, [reset, Scope(other, MORNING)], MORNING, Unit.HOUR, None)
    assert found[site.id] == Chart(1, [0, 0, 1])
    assert found[other].values[1] >= 1


@pytest.mark.parametrize(("name", "hours"), [("Europe/Berlin", 23), ("UTC", 24), ("Asia/Kathmandu", 24)])
def test_the_hours_of_a_day_on_which_clocks_go_forward(name: str, hours: int) -> None:
    zone = ZoneInfo(name)
    start = round(datetime(2026, 3, 29, tzinfo=zone).timestamp() * 1000)
    end = round(datetime(2026, 3, 30, tzinfo=zone).timestamp() * 1000) - 1
    assert len(buckets_of(TimeRange(start, end), Unit.HOUR, zone)) == hours


@given(st.integers(0, 2 * 10**12), st.integers(0, 40 * DAY_MS), st.sampled_from([Unit.HOUR, Unit.DAY, Unit.MONTH]))
def test_buckets_follow_each_other_without_a_gap(start: int, length: int, unit: Unit) -> None:
    longest = {Unit.HOUR: HOUR_MS, Unit.DAY: DAY_MS, Unit.MONTH: 31 * DAY_MS}[unit]
    found = buckets_of(TimeRange(start, start + length), unit, None)
    assert found[0] <= TimeRange(start, start).start_time
    for first, second in pairwise(found):
        assert 0 < (second - first).total_seconds() * 1000 <= longest


def test_an_empty_range_has_no_buckets() -> None:
    assert buckets_of(TimeRange(NOON, NOON - 1), Unit.HOUR, None) == []
