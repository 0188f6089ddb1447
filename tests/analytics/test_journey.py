"""Journeys: through which pages and events visits go, and how many go the same way."""

import pytest

from kokumi.analytics.journey import Journey, journey
from kokumi.events.rows import EventType
from tests.analytics.conftest import Site


def visit(site: Site, session: int, *paths: str) -> None:
    site.has(*(site.event(session, after=index, url_path=path) for index, path in enumerate(paths)))


def test_a_website_without_events_has_no_journeys(site: Site) -> None:
    assert site.ask(journey, site.scope(), 3) == []


def test_visits_that_go_the_same_way_are_counted(site: Site) -> None:
    visit(site, 1, "/a", "/b")
    visit(site, 2, "/a", "/b")
    visit(site, 3, "/b", "/a")
    assert site.ask(journey, site.scope(), 2) == [Journey(["/a", "/b", None], 2), Journey(["/b", "/a", None], 1)]


@pytest.mark.parametrize(
    ("steps", "items"),
    [
        (2, ["/a", "/b", None]),
        (3, ["/a", "/b", "/c", None]),
        (4, ["/a", "/b", "/c", None, None]),
        (6, ["/a", "/b", "/c", None, None]),
        (7, ["/a", "/b", "/c", None]),
    ],
)
def test_the_end_of_a_journey_is_an_empty_place(site: Site, steps: int, items: list[str | None]) -> None:
    visit(site, 1, "/a", "/b", "/c")
    assert site.ask(journey, site.scope(), steps) == [Journey(items, 1)]


def test_of_one_moment_the_order_in_which_steps_came(site: Site) -> None:
    site.has_at_noon("/b", "/a", "/d", "/c")
    assert site.ask(journey, site.scope(), 4) == [Journey(["/b", "/a", "/d", "/c", None], 1)]


def test_seven_steps_leave_no_empty_place(site: Site) -> None:
    visit(site, 1, *"abcdefgh")
    assert site.ask(journey, site.scope(), 7) == [Journey(list("abcdefg"), 1)]


def test_a_page_that_follows_itself_is_shown_once_but_counted_apart(site: Site) -> None:
    visit(site, 1, "/a", "/a")
    visit(site, 2, "/a")
    assert site.ask(journey, site.scope(), 3) == [Journey(["/a", None, None], 1)] * 2


def test_an_event_goes_by_its_name(site: Site) -> None:
    site.has(site.event(1, url_path="/a"), site.event(1, after=1, event_type=EventType.CUSTOM, event_name="signup"))
    assert site.ask(journey, site.scope(), 2) == [Journey(["/a", "signup", None], 1)]


def test_a_page_view_comes_before_the_custom_event_of_the_same_moment(site: Site) -> None:
    for session in range(1, 9):
        event = site.event(session, event_type=EventType.CUSTOM, event_name="signup")
        site.has(event, site.event(session, url_path="/a"))
    assert site.ask(journey, site.scope(), 2) == [Journey(["/a", "signup", None], 8)]


def test_a_journey_begins_and_ends_as_asked(site: Site) -> None:
    visit(site, 1, "/a", "/b", "/c")
    visit(site, 2, "/a", "/c")
    visit(site, 3, "/b", "/c", "/a")
    assert site.ask(journey, site.scope(), 3, "/b") == [Journey(["/b", "/c", "/a", None], 1)]
    assert site.ask(journey, site.scope(), 3, "/a", "/c") == [
        Journey(["/a", "/b", "/c", None], 1),
        Journey(["/a", "/c", None, None], 1),
    ]
    assert site.ask(journey, site.scope(), 2, "", "/b") == [Journey(["/a", "/b", None], 1)]


def test_filters_leave_events_out_of_the_journey(site: Site) -> None:
    visit(site, 1, "/a", "/b", "/c")
    assert site.ask(journey, site.scope(parameters={"path": "neq./b"}), 3) == [
        Journey(["/a", "/c", None, None], 1),
    ]


def test_the_hundred_most_frequent_journeys_are_listed(site: Site) -> None:
    site.has(*(site.event(session, url_path=f"/{session:03}") for session in range(1, 103)))
    visit(site, 200, "/102")
    found = site.ask(journey, site.scope(), 2)
    assert len(found) == 100
    assert found[0] == Journey(["/102", None, None], 2)
    assert found[-1] == Journey(["/099", None, None], 1)
