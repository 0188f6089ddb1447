"""Events one by one, over time, and in numbers; and the values to filter by."""

import pytest

from kokumi.analytics.event_series import NamedPoint, event_series
from kokumi.analytics.event_stats import EventStats, event_stats
from kokumi.analytics.events import events
from kokumi.analytics.time_range import DAY_MS, HOUR_MS, TimeRange, Unit
from kokumi.analytics.values import ValueCount, values
from kokumi.events.rows import DataValue, EventType
from tests.analytics.conftest import DAY, Site


def named(site: Site, name: str, session: int = 1, after: int = 0, **fields: object):  # type: ignore[no-untyped-def]
    return site.event(session, after, event_type=EventType.CUSTOM, event_name=name, **fields)


def test_the_latest_event_comes_first_and_says_whether_it_has_data(site: Site) -> None:
    site.has(
        site.event(1, page_title="Home", country="DE", referrer_domain="x.example"),
        named(site, "buy", 1, 1000, data=(DataValue("a", 1, "b"),)),
    )
    found = site.ask(events, site.scope(), "", 10, 0)
    assert found.count == 2
    buy, home = found.data
    assert (buy.event_name, buy.has_data, buy.event_type, buy.country) == ("buy", True, 2, "DE")
    assert (home.page_title, home.has_data, home.created_at) == ("Home", False, "2026-02-10T12:00:00.000Z")


def test_of_one_moment_what_came_last_is_listed_first(site: Site) -> None:
    site.has_at_noon("/b", "/a", "/d", "/c")
    assert [event.url_path for event in site.ask(events, site.scope(), "", 10, 0).data] == ["/c", "/d", "/a", "/b"]


@pytest.mark.parametrize(("search", "count"), [("SIGN", 1), ("/sh", 1), ("zz", 0), ("%s%", 2)])
def test_a_search_finds_names_of_events_and_paths_of_views(site: Site, search: str, count: int) -> None:
    site.has(
        named(site, "signup", url_path="/x"),
        site.event(2, after=1, url_path="/shop"),
        named(site, "other", after=2, url_path="/x"),
    )
    assert site.ask(events, site.scope(), search, 10, 0).count == count


def test_pages_of_events(site: Site) -> None:
    site.has(*(site.event(1, after=number, url_path=f"/{number}") for number in range(5)))
    assert [row.url_path for row in site.ask(events, site.scope(), "", 2, 1).data] == ["/3", "/2"]


def test_names_over_time(site: Site) -> None:
    site.has(named(site, "a"), named(site, "a", 2), named(site, "b"), named(site, "a", after=HOUR_MS), site.event(3))
    series = site.ask(event_series, site.scope(), Unit.HOUR, None, None)
    noon, later = "2026-02-10T12:00:00Z", "2026-02-10T13:00:00Z"
    assert series == [NamedPoint("a", noon, 2), NamedPoint("b", noon, 1), NamedPoint("a", later, 1)]
    assert {point.x for point in site.ask(event_series, site.scope(), Unit.HOUR, None, 1)} == {"a"}


def test_the_most_frequent_names_are_chosen_whatever_the_filters(site: Site) -> None:
    site.has(*(named(site, "a", number, browser="x") for number in range(1, 4)), named(site, "b", 9, browser="y"))
    assert site.ask(event_series, site.scope(parameters={"browser": "y"}), Unit.DAY, None, 1) == []


def test_numbers_of_custom_events(site: Site) -> None:
    site.has(named(site, "a"), named(site, "a", 1), named(site, "b", 2), site.event(3))
    assert site.ask(event_stats, site.scope()) == EventStats(3, 2, 2, 2)
    before = TimeRange(DAY.start - DAY_MS, DAY.start - 1)
    assert site.ask(event_stats, site.scope(before)) == EventStats(0, 0, 0, 0)


def test_values_by_how_many_events_have_them(site: Site) -> None:
    site.has(site.event(1, url_path="/a"), site.event(1, url_path="/a"), named(site, "x", url_path="/b"))
    assert site.ask(values, site.scope(), "path", "") == [ValueCount("/a", 2), ValueCount("/b", 1)]


def test_values_searched_by_several_parts(site: Site) -> None:
    site.has(*(site.event(n, browser=name) for n, name in enumerate(["chrome", "firefox", "safari"], 1)), site.event(9))
    assert [row.value for row in site.ask(values, site.scope(), "browser", "CHROM,fire")] == ["chrome", "firefox"]
    everything = {row.value for row in site.ask(values, site.scope(), "browser", "")}
    assert everything == {None, "chrome", "firefox", "safari"}


def test_the_own_host_is_no_referrer(site: Site) -> None:
    site.has(
        site.event(1, hostname="www.x.example", referrer_domain="x.example"),
        site.event(2, hostname="www.x.example", referrer_domain="y.example"),
    )
    assert site.ask(values, site.scope(), "referrer", "") == [ValueCount("y.example", 1)]
