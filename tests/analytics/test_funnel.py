"""A funnel: how many visitors took a first step, then a second one in time, and so on."""

from typing import Literal

import pytest

from kokumi.analytics.funnel import FunnelStep, PropertyFilter, funnel
from kokumi.analytics.time_range import MINUTE_MS
from kokumi.events.rows import DataType, DataValue, Event, EventType
from tests.analytics.conftest import Site

HOUR = 60 * MINUTE_MS


def page(value: str) -> FunnelStep:
    return FunnelStep("path", value)


def custom(value: str, *filters: PropertyFilter) -> FunnelStep:
    return FunnelStep("event", value, filters)


def visitors(site: Site, *steps: FunnelStep, window: int = HOUR, **options: dict[str, str]) -> list[int]:
    return [result.visitors for result in site.ask(funnel, site.scope(**options), steps, window)]


def signup(site: Site, session: int, *data: DataValue) -> Event:
    return site.event(session, event_type=EventType.CUSTOM, event_name="signup", data=data)


def test_nobody_takes_a_step_on_a_website_without_events(site: Site) -> None:
    first, second = site.ask(funnel, site.scope(), [page("/"), page("/a")], HOUR)
    assert (first.visitors, first.previous, first.dropped, first.dropoff, first.remaining) == (0, 0, 0, None, None)
    assert (second.visitors, second.previous, second.dropped, second.dropoff, second.remaining) == (0, 0, 0, None, None)


def test_numbers_of_each_step(site: Site) -> None:
    for session in (1, 2, 3, 4):
        site.has(site.event(session))
    site.has(site.event(4, after=5, url_path="/a"))
    first, second = site.ask(funnel, site.scope(), [page("/"), page("/a")], HOUR)
    assert (first.visitors, first.previous, first.dropped, first.dropoff, first.remaining) == (4, 0, 0, None, 1)
    assert (second.visitors, second.previous, second.dropped, second.dropoff, second.remaining) == (1, 4, 3, 0.75, 0.25)


@pytest.mark.parametrize(
    ("after", "takes_it"),
    [(-1, False), (0, True), (1, True), (MINUTE_MS, True), (MINUTE_MS + 1, False)],
)
def test_the_next_step_is_taken_at_once_or_within_the_window(site: Site, after: int, takes_it: bool) -> None:
    site.has(site.event(1), site.event(1, after=after, url_path="/a"))
    assert visitors(site, page("/"), page("/a"), window=MINUTE_MS) == [1, int(takes_it)]


def test_the_window_begins_anew_with_each_step(site: Site) -> None:
    site.has(*(site.event(1, after=index * MINUTE_MS, url_path=path) for index, path in enumerate(("/a", "/b", "/c"))))
    assert visitors(site, page("/a"), page("/b"), page("/c"), window=MINUTE_MS) == [1, 1, 1]


def test_any_event_of_the_step_before_may_open_the_window(site: Site) -> None:
    site.has(
        site.event(1, url_path="/a"),
        site.event(1, after=HOUR, url_path="/a"),
        site.event(1, after=HOUR + MINUTE_MS, url_path="/b"),
    )
    assert visitors(site, page("/a"), page("/b"), window=MINUTE_MS) == [1, 1]


def test_an_event_of_a_step_that_was_not_taken_opens_no_window(site: Site) -> None:
    site.has(
        site.event(1, url_path="/b"),
        site.event(1, after=1, url_path="/c"),
        site.event(1, after=2, url_path="/a"),
    )
    assert visitors(site, page("/a"), page("/b"), page("/c")) == [1, 0, 0]


def test_one_event_can_be_several_steps(site: Site) -> None:
    site.has(site.event(1))
    assert visitors(site, page("/"), page("*"), page("/")) == [1, 1, 1]


def test_steps_may_lie_in_different_visits_but_not_in_different_sessions(site: Site) -> None:
    other_visit = "00000000-0000-0000-0000-000000000099"
    site.has(
        site.event(1, url_path="/a"),
        site.event(1, after=1, url_path="/b", visit_id=other_visit),
        site.event(2, url_path="/a"),
        site.event(3, after=1, url_path="/b"),
    )
    assert visitors(site, page("/a"), page("/b")) == [2, 1]


def test_filters_count_for_the_first_step_alone(site: Site) -> None:
    site.has(
        site.event(1, url_path="/a", tag="x"),
        site.event(1, after=1, url_path="/b"),
        site.event(2, url_path="/a"),
        site.event(2, after=1, url_path="/b", tag="x"),
    )
    assert visitors(site, page("/a"), page("/b"), parameters={"tag": "x"}) == [1, 1]


@pytest.mark.parametrize(
    ("operator", "value", "found"),
    [
        ("eq", "pro", 1),
        ("eq", "PRO", 0),
        ("neq", "pro", 1),
        ("c", "R", 2),
        ("dnc", "r", 0),
        ("dnc", "pro", 1),
    ],
)
def test_an_event_may_have_to_carry_data(
    site: Site, operator: Literal["eq", "neq", "c", "dnc"], value: str, found: int
) -> None:
    site.has(
        signup(site, 1, DataValue("plan", DataType.STRING, "pro")),
        signup(site, 2, DataValue("plan", DataType.STRING, "free")),
        signup(site, 3, DataValue("other", DataType.STRING, "pro")),
        signup(site, 4),
    )
    assert visitors(site, custom("signup", PropertyFilter("plan", operator, value)), page("/"))[0] == found


def test_every_condition_on_data_must_hold_and_numbers_have_no_empty_decimals(site: Site) -> None:
    site.has(
        signup(site, 1, DataValue("n", DataType.NUMBER, "2.0000", "2"), DataValue("plan", DataType.STRING, "pro")),
        signup(site, 2, DataValue("n", DataType.NUMBER, "2.5000", "2.5"), DataValue("plan", DataType.STRING, "pro")),
        signup(site, 3, DataValue("n", DataType.NUMBER, "2.0000", "2")),
    )
    two, pro = PropertyFilter("n", "eq", "2"), PropertyFilter("plan", "eq", "pro")
    assert visitors(site, custom("signup", two, pro), custom("signup", two)) == [1, 1]
    assert visitors(site, page("/"), custom("signup", two)) == [3, 2]


def test_eight_steps(site: Site) -> None:
    site.has(*(site.event(1, after=number, url_path=f"/{number}") for number in range(7)))
    assert visitors(site, *(page(f"/{number}") for number in range(8))) == [1] * 7 + [0]
