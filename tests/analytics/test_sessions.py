"""The visitors of a range: the list, its numbers, the hours of the week, and one visitor."""

import zoneinfo

import pytest

from kokumi.analytics.session_profile import session_activity, session_profile, session_properties, stitched_sessions
from kokumi.analytics.session_stats import session_stats
from kokumi.analytics.sessions import sessions
from kokumi.analytics.weekly_traffic import weekly_traffic
from kokumi.events.rows import DataValue, EventType, Identification, Revenue, Session
from tests.analytics.conftest import DAY, Site
from tests.events.factories import NOON, number_id

ONE = "00000000-0000-0000-0000-000000000001"


def custom(site: Site, session: int = 1, after: int = 0, **fields: object):  # type: ignore[no-untyped-def]
    return site.event(session, after, event_type=EventType.CUSTOM, event_name="x", **fields)


def test_the_latest_visitor_comes_first_with_what_they_did(site: Site) -> None:
    site.has(
        site.event(1, browser="firefox", city="Bern", hostname="a.example"),
        site.event(1, after=60_000, visit_id=number_id(7), hostname="a.example"),
        custom(site, 1, 90_000, hostname="a.example"),
        site.event(2, after=120_000),
    )
    found = site.ask(sessions, site.scope(), "", 10, 0)
    assert found.count == 2
    assert [row.id for row in found.data] == [number_id(2), number_id(1)]
    row = found.data[1]
    assert (row.visits, row.views, row.events, row.browser, row.city) == (2, 2, 1, "firefox", "Bern")
    assert (row.first_at, row.last_at) == ("2026-02-10T12:00:00.000Z", "2026-02-10T12:01:30.000Z")
    assert row.created_at == row.last_at


def test_a_visitor_on_two_hostnames_is_two_rows(site: Site) -> None:
    site.has(site.event(1, hostname="a.example"), site.event(1, after=1, hostname="b.example"))
    assert [row.hostname for row in site.ask(sessions, site.scope(), "", 10, 0).data] == ["b.example", "a.example"]


def test_a_page_that_ends_between_the_hostnames_of_a_visitor(site: Site) -> None:
    site.has(
        site.event(1, hostname="a.example"),
        site.event(1, after=60_000, hostname="b.example"),
        site.event(1, after=30_000, hostname=None),
        site.event(2, after=40_000, hostname="a.example"),
    )
    pages = [site.ask(sessions, site.scope(), "", 1, offset).data for offset in range(5)]
    assert [[(row.id[-1], row.hostname, row.views) for row in page] for page in pages] == [
        [("1", "b.example", 1)],
        [("2", "a.example", 1)],
        [("1", None, 1)],
        [("1", "a.example", 1)],
        [],
    ]


def test_pages_of_the_list(site: Site) -> None:
    site.has(*(site.event(number, after=number) for number in range(1, 6)))
    page = site.ask(sessions, site.scope(), "", 2, 2)
    assert (page.count, [row.id for row in page.data]) == (5, [number_id(3), number_id(2)])
    assert site.ask(sessions, site.scope(), "", 2, 10).data == []


@pytest.mark.parametrize(
    ("search", "found"), [("FIRE", [1]), ("bern", [2]), ("cust_7", [3]), ("%", [1, 2, 3]), ("zz", [])]
)
def test_a_search_finds_parts_in_any_case(site: Site, search: str, found: list[int]) -> None:
    site.has(
        site.event(1, browser="firefox"),
        site.event(2, browser="safari", city="Bern"),
        site.event(3, browser="safari", distinct_id="CUST_77"),
    )
    rows = site.ask(sessions, site.scope(), search, 10, 0).data
    assert sorted(row.id for row in rows) == [number_id(number) for number in found]


def test_numbers_of_the_list_count_events_of_every_kind(site: Site) -> None:
    site.has(
        site.event(1, country="DE"),
        custom(site, 1),
        site.event(2, country="FR", event_type=EventType.PERFORMANCE),
        site.event(3),
    )
    stats = site.ask(session_stats, site.scope())
    numbers = (stats.pageviews, stats.visitors, stats.visits, stats.countries, stats.events)
    assert [number.value for number in numbers] == [4, 3, 3, 2, 1]


def test_numbers_of_nobody_are_zeros(site: Site) -> None:
    assert site.ask(session_stats, site.scope()).events.value == 0


def test_hours_of_the_week_are_those_of_the_zone(site: Site) -> None:
    # 2026-02-10 is a Tuesday; noon in UTC is 7 o'clock in New York.
    site.has(site.event(1), site.event(1, after=1), site.event(2), custom(site, 3))
    utc = site.ask(weekly_traffic, site.scope(), None)
    assert (utc[2][12], sum(map(sum, utc)), len(utc), {len(day) for day in utc}) == (2, 2, 7, {24})
    york = site.ask(weekly_traffic, site.scope(), zoneinfo.ZoneInfo("America/New_York"))
    assert york[2][7] == 2


def test_one_visitor_over_all_time(site: Site) -> None:
    site.has(
        site.event(1, os="Linux", distinct_id="me"),
        site.event(1, after=5_500),
        custom(site, 1, 400 * 86_400_000, visit_id=number_id(9)),
        site.event(2),
    )
    profile = site.ask(session_profile, site.id, ONE)
    assert profile is not None
    assert (profile.distinct_id, profile.os, profile.visits) == ("me", "Linux", 2)
    assert (profile.views, profile.events, profile.totaltime) == ("2", "1", "5"), "64-bit sums are text"


def test_a_visitor_of_another_website_is_nobody(site: Site) -> None:
    site.has(site.event(1))
    assert site.ask(session_profile, site.id, number_id(5)) is None
    assert type(site)(site._engine).ask(session_profile, "00000000-0000-0000-0000-0000000000ff", ONE) is None


def test_what_a_visitor_did_the_latest_first(site: Site) -> None:
    bought = custom(
        site, 1, 1000, data=(DataValue("n", 2, "1.0000", "1.0000"),), revenue=Revenue("EUR", "1"), url_path="/pay"
    )
    site.has(site.event(1, url_query="a=b"), bought, site.event(2))
    first, second = site.ask(session_activity, site.id, ONE, DAY)
    assert (first.url_path, first.event_name, first.has_data, first.event_id) == ("/pay", "x", True, bought.event_id)
    assert (second.url_path, second.url_query, second.has_data) == ("/", "a=b", False)


def test_of_one_moment_what_came_last_is_listed_first(site: Site) -> None:
    site.has_at_noon("/b", "/a", "/d", "/c")
    assert [event.url_path for event in site.ask(session_activity, site.id, ONE, DAY)] == ["/c", "/d", "/a", "/b"]


def test_what_the_site_said_of_a_visitor(site: Site) -> None:
    data = (
        DataValue("age", 2, "41.0000", "41.0000"),
        DataValue("plan", 1, "pro"),
        DataValue("since", 4, "2026-02-10T12:00:00.000Z", None, NOON),
    )
    site.has(Identification(Session(ONE, site.id, NOON), NOON, None, data))
    age, plan, since = site.ask(session_properties, site.id, ONE)
    assert (age.data_key, age.string_value, age.number_value, age.data_type) == ("age", "41", "41", 2)
    assert (plan.string_value, plan.number_value, plan.date_value) == ("pro", None, None)
    assert (since.date_value, since.created_at) == ("2026-02-10T12:00:00.000Z",) * 2


def test_visitors_with_one_distinct_id_are_stitched(site: Site) -> None:
    site.has(
        site.event(1, distinct_id="ada", url_path="/phone"),
        site.event(2, after=1, distinct_id="ada", url_path="/laptop"),
        site.event(3, after=2, url_path="/somebody"),
    )
    assert site.ask(stitched_sessions, site.id, "ada") == 2
    assert site.ask(stitched_sessions, site.id, None) == 1
    alone = site.ask(session_activity, site.id, number_id(1), DAY)
    together = site.ask(session_activity, site.id, number_id(1), DAY, "ada")
    assert [item.url_path for item in alone] == ["/phone"]
    assert [item.url_path for item in together] == ["/laptop", "/phone"]
