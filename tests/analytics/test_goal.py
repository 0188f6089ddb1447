"""A goal: how many visitors opened a page or did something, of how many."""

import pytest

from kokumi.analytics.goal import Goal, goal
from kokumi.events.rows import EventType
from tests.analytics.conftest import Site


def test_a_website_without_events_has_zeros(site: Site) -> None:
    assert site.ask(goal, site.scope(), "path", "/") == Goal(0, 0)


def test_each_visitor_counts_once(site: Site) -> None:
    site.has(site.event(1), site.event(1, after=1000), site.event(2), site.event(3, url_path="/a"))
    assert site.ask(goal, site.scope(), "path", "/") == Goal(2, 3)


def test_a_page_is_reached_by_page_views_alone_but_everybody_is_in_the_total(site: Site) -> None:
    site.has(
        site.event(1, url_path="/a"),
        site.event(2, url_path="/a", event_type=EventType.CUSTOM, event_name="x"),
        site.event(3, url_path="/a", event_type=EventType.PERFORMANCE),
    )
    assert site.ask(goal, site.scope(), "path", "/a") == Goal(1, 3)


def test_an_event_is_reached_by_its_name(site: Site) -> None:
    site.has(site.event(1), site.event(2, event_type=EventType.CUSTOM, event_name="signup"))
    assert site.ask(goal, site.scope(), "event", "signup") == Goal(1, 2)


@pytest.mark.parametrize(
    ("value", "reached"),
    [
        ("/shop", 1),
        ("/shop*", 2),
        ("*shop", 2),
        ("*shop*", 4),
        ("*", 5),
        ("**", 5),
        ("/s*op", 0),
        ("/Shop*", 0),
        ("*_hop", 2),
        ("/s%*", 2),
        ("*\\", 1),
        ("", 0),
    ],
)
def test_stars_at_the_ends_stand_for_any_text(site: Site, value: str, reached: int) -> None:
    paths = ("/shop", "/shop/1", "/a/shop", "/a/shop/1", "/b\\")
    site.has(*(site.event(session, url_path=path) for session, path in enumerate(paths, start=1)))
    assert site.ask(goal, site.scope(), "path", value).num == reached


def test_filters_narrow_both_numbers_but_not_to_a_kind_of_event(site: Site) -> None:
    site.has(site.event(1, country="DE"), site.event(2, country="US"), site.event(3, country="DE", url_path="/a"))
    assert site.ask(goal, site.scope(parameters={"country": "DE"}), "path", "/") == Goal(1, 2)
    assert site.ask(goal, site.scope(parameters={"eventType": "2"}), "path", "/") == Goal(2, 3)


def test_bounces_count_even_where_they_are_excluded_elsewhere(site: Site) -> None:
    site.has(site.event(1))
    assert site.ask(goal, site.scope(exclude_bounce=True), "path", "/") == Goal(1, 1)
