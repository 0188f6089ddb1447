"""A breakdown by several fields at once."""

from typing import get_args

from kokumi.analytics.breakdown import BreakdownField, breakdown
from kokumi.analytics.time_range import HOUR_MS
from kokumi.events.rows import EventType
from tests.analytics.conftest import Site
from tests.events.factories import number_id


def test_a_website_without_events_has_no_rows(site: Site) -> None:
    assert site.ask(breakdown, site.scope(), ["path"]) == []


def test_the_numbers_of_each_combination(site: Site) -> None:
    site.has(
        site.event(1, browser="chrome", os="Linux"),
        site.event(1, after=5_500),
        site.event(1, after=HOUR_MS, visit_id=number_id(77)),
        site.event(2, browser="chrome", os="Mac OS"),
    )
    assert site.ask(breakdown, site.scope(), ["browser", "os"]) == [
        {
            "views": "3",
            "visitors": 1,
            "visits": 2,
            "bounces": 1,
            "totaltime": "5",
            "browser": "chrome",
            "os": "Linux",
        },
        {
            "views": "1",
            "visitors": 1,
            "visits": 1,
            "bounces": 1,
            "totaltime": "0",
            "browser": "chrome",
            "os": "Mac OS",
        },
    ]


def test_a_visit_of_two_visitors_is_one(site: Site) -> None:
    site.has(*(site.event(session, visit_id=number_id(77), browser="chrome") for session in (1, 2)), site.event(3))
    rows = site.ask(breakdown, site.scope(), ["path"])
    assert [(row["visitors"], row["visits"]) for row in rows] == [(3, 2)]


def test_a_visit_bounces_on_each_page_that_it_saw_once(site: Site) -> None:
    site.has(site.event(1), site.event(1, after=1000, url_path="/a"))
    assert [row["bounces"] for row in site.ask(breakdown, site.scope(), ["path"])] == [1, 1]


def test_missing_values_are_a_row_and_come_last_among_equals(site: Site) -> None:
    site.has(site.event(1), site.event(2, country="DE"), site.event(3, country="AT"))
    assert [row["country"] for row in site.ask(breakdown, site.scope(), ["country"])] == ["AT", "DE", None]


def test_only_page_views_count(site: Site) -> None:
    site.has(
        site.event(1),
        site.event(1, event_type=EventType.CUSTOM, event_name="x"),
        site.event(2, event_type=EventType.LINK),
    )
    found = site.ask(breakdown, site.scope(), ["path"])
    assert [(row["views"], row["visitors"]) for row in found] == [("1", 1)]


def test_languages_are_not_shortened_and_the_own_host_is_a_referrer(site: Site) -> None:
    site.has(site.event(1, language="de-AT", hostname="a.example", referrer_domain="a.example"))
    found = site.ask(breakdown, site.scope(), ["language", "referrer"])
    assert [(row["language"], row["referrer"]) for row in found] == [("de-AT", "a.example")]


def test_every_field_can_be_asked_for_and_a_repeated_one_counts_once(site: Site) -> None:
    fields = get_args(BreakdownField)
    site.has(site.event(1, browser="chrome", distinct_id="me", tag="t"))
    (row,) = site.ask(breakdown, site.scope(), [*fields, "path"])
    assert set(row) == {"views", "visitors", "visits", "bounces", "totaltime", *fields}
    assert (row["path"], row["browser"], row["distinctId"], row["tag"]) == ("/", "chrome", "me", "t")


def test_the_first_five_hundred_rows_are_listed(site: Site) -> None:
    site.has(*(site.event(1, url_path=f"/{number:03}") for number in range(505)))
    found = site.ask(breakdown, site.scope(), ["path"])
    assert [row["path"] for row in found] == [f"/{number:03}" for number in range(500)]


def test_filters_narrow_the_page_views(site: Site) -> None:
    site.has(site.event(1, country="DE"), site.event(2, country="US"))
    found = site.ask(breakdown, site.scope(parameters={"country": "US"}), ["country"])
    assert [(row["country"], row["views"]) for row in found] == [("US", "1")]
