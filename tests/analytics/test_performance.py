"""Performance: percentiles of what browsers report."""

from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kokumi.analytics.performance import (
    VITALS,
    Percentiles,
    Performance,
    PerformanceMetric,
    PerformancePoint,
    PerformanceSummary,
    Vital,
    performance,
)
from kokumi.analytics.time_range import HOUR_MS, Unit
from kokumi.events.rows import Event, EventType
from tests.analytics.conftest import Site

NONE = Percentiles(0, 0, 0)


def report(site: Site, session: int = 1, after: int = 0, **fields: Any) -> Event:
    return site.event(session, after, event_type=EventType.PERFORMANCE, **fields)


def asked(site: Site, vital: Vital = "lcp", unit: Unit = Unit.DAY, zone: ZoneInfo | None = None) -> Performance:
    return site.ask(performance, site.scope(), vital, unit, zone)


def test_without_reports_the_summary_is_zero(site: Site) -> None:
    site.has(site.event(1, lcp=5.0))
    summary = PerformanceSummary(NONE, NONE, NONE, NONE, NONE, 0)
    assert asked(site) == Performance([], summary, [], [], [], [])


def test_percentiles_lie_between_the_two_nearest_values(site: Site) -> None:
    site.has(*(report(site, lcp=value, cls=0.0001) for value in (100.0, 200.0, 300.0, 400.5)))
    summary = asked(site).summary
    # 50 % lies at 1.5 of the places 0 to 3, 75 % at 2.25, 95 % at 2.85.
    assert summary.lcp == Percentiles(250.0, pytest.approx(325.125), pytest.approx(385.425))
    assert summary.cls == Percentiles(0.0001, 0.0001, 0.0001)
    assert (summary.inp, summary.count) == (NONE, 4)


def test_reports_without_the_metric_are_counted_all_the_same(site: Site) -> None:
    site.has(report(site, url_path="/a", lcp=7.0), report(site, url_path="/a"), report(site, 2, url_path="/b"))
    assert asked(site).pages == [
        PerformanceMetric("/b", None, None, None, 1),
        PerformanceMetric("/a", 7.0, 7.0, 7.0, 2),
    ]


@pytest.mark.parametrize("vital", VITALS)
def test_lists_and_series_are_of_the_metric_that_was_asked_for(site: Site, vital: Vital) -> None:
    site.has(report(site, browser="chrome", device="mobile", page_title="T", **{vital: 3.0}))
    found = asked(site, vital)
    assert found.chart == [PerformancePoint("2026-02-10T00:00:00Z", 3.0, 3.0, 3.0)]
    assert found.pages == [PerformanceMetric("/", 3.0, 3.0, 3.0, 1)]
    assert found.page_titles == [PerformanceMetric("T", 3.0, 3.0, 3.0, 1)]
    assert found.devices == [PerformanceMetric("mobile", 3.0, 3.0, 3.0, 1)]
    assert found.browsers == [PerformanceMetric("chrome", 3.0, 3.0, 3.0, 1)]
    assert getattr(found.summary, vital) == Percentiles(3.0, 3.0, 3.0)


def test_the_slowest_come_first_and_equal_ones_in_the_order_of_their_text(site: Site) -> None:
    values = {"/b": 5.0, "/a": 5.0, "/slow": 9.0, "/none": None}
    site.has(*(report(site, url_path=path, lcp=value) for path, value in values.items()))
    assert [page.name for page in asked(site).pages] == ["/none", "/slow", "/a", "/b"]


def test_the_series_is_in_local_time_of_the_zone(site: Site) -> None:
    site.has(report(site, lcp=1.0), report(site, after=HOUR_MS, inp=2.0))
    assert asked(site, "lcp", Unit.HOUR, ZoneInfo("Asia/Kathmandu")).chart == [
        PerformancePoint("2026-02-10 17:00:00", 1.0, 1.0, 1.0),
        PerformancePoint("2026-02-10 18:00:00", None, None, None),
    ]


def test_filters_narrow_everything(site: Site) -> None:
    site.has(report(site, 1, country="DE", lcp=1.0), report(site, 2, country="US", lcp=2.0))
    found = site.ask(performance, site.scope(parameters={"country": "US"}), "lcp", Unit.DAY, None)
    assert (found.summary.count, [page.p50 for page in found.pages]) == (1, [2.0])
