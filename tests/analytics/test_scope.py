"""What a question is asked about: cohorts, comparisons, resets."""

import pytest

from kokumi.analytics.filters import Filter, parse_filter
from kokumi.analytics.scope import Cohort, Scope
from kokumi.analytics.stats import stats
from kokumi.analytics.time_range import DAY_MS, HOUR_MS, TimeRange
from kokumi.events.rows import EventType
from tests.analytics.conftest import DAY, Site
from tests.events.factories import NOON

EVER = TimeRange(NOON - 400 * DAY_MS, NOON + 400 * DAY_MS)


def visitors(site: Site, scope: Scope) -> int:
    return site.ask(stats, scope).visitors


def cohort(
    action: tuple[str, str], *others: tuple[str, str], range_: TimeRange = EVER, match_any: bool = False
) -> Cohort:
    filters = tuple(parse_filter(name, text) for name, text in (*others, action))
    return Cohort(range_, filters, match_any, action[0])


class TestCohort:
    def seen(self, site: Site) -> None:
        """1 and 2 looked at /shop a week ago, 2 bought then; 3 buys today. All of them look at / today."""
        week = -7 * DAY_MS
        site.has(
            site.event(1, after=week, url_path="/shop", browser="chrome"),
            site.event(2, after=week, url_path="/shop", browser="firefox"),
            site.event(2, after=week + 1, url_path="/shop", event_type=EventType.CUSTOM, event_name="buy"),
            site.event(3, event_type=EventType.CUSTOM, event_name="buy", browser="chrome"),
            *(site.event(number, after=number) for number in (1, 2, 3)),
        )

    @pytest.mark.parametrize(
        ("members", "expected"),
        [
            (cohort(("path", "eq./shop")), 2),
            (cohort(("path", "eq./nowhere")), 0),
            (cohort(("event", "eq.buy")), 2),
            (cohort(("event", "eq.buy"), range_=DAY), 1),
            (cohort(("event", "eq.buy"), ("browser", "eq.chrome")), 1),
            (cohort(("event", "eq.buy"), ("path", "eq./shop")), 1),
            (cohort(("event", "eq.buy"), ("browser", "eq.chrome"), ("path", "eq./shop")), 0),
            (cohort(("event", "eq.buy"), ("browser", "eq.chrome"), ("path", "eq./shop"), match_any=True), 2),
            (cohort(("event", "eq.buy"), ("browser", "eq.none"), ("path", "eq./none"), match_any=True), 0),
            (cohort(("path", "eq./shop"), ("path", "eq./none"), match_any=True), 0),
            (cohort(("path", "eq./shop"), range_=TimeRange(NOON, NOON - 1)), 0),
        ],
    )
    def test_only_its_visitors_count(self, site: Site, members: Cohort, expected: int) -> None:
        self.seen(site)
        assert visitors(site, site.scope(cohort=members)) == expected

    def test_its_filters_are_met_by_one_event_not_by_several(self, site: Site) -> None:
        site.has(site.event(1, url_path="/a", tag="x"), site.event(1, after=1, url_path="/b", tag="y"))
        assert visitors(site, site.scope(cohort=cohort(("path", "eq./a"), ("tag", "eq.x")))) == 1
        assert visitors(site, site.scope(cohort=cohort(("path", "eq./a"), ("tag", "eq.y")))) == 0

    def test_the_questions_own_filters_hold_besides(self, site: Site) -> None:
        self.seen(site)
        scope = site.scope(DAY, {"browser": "firefox"}, cohort=cohort(("path", "eq./shop")))
        assert visitors(site, scope) == 1

    def test_visitors_of_other_websites_are_no_members(self, site: Site) -> None:
        other = type(site)(site._engine)
        other.has(other.event(1, url_path="/shop"))
        site.has(site.event(1))
        assert visitors(site, site.scope(cohort=cohort(("path", "eq./shop")))) == 0


class TestComparison:
    @pytest.mark.parametrize(
        ("compare", "start", "end"),
        [
            ("prev", NOON - 3 * HOUR_MS, NOON - HOUR_MS),
            ("yoy", NOON - HOUR_MS - 365 * DAY_MS, NOON + HOUR_MS - 365 * DAY_MS),
        ],
    )
    def test_the_compared_scope_is_the_same_but_for_its_range(self, compare: str, start: int, end: int) -> None:
        scope = Scope("w", TimeRange(NOON - HOUR_MS, NOON + HOUR_MS), (parse_filter("os", "x"),), True, True)
        compared = scope.compared(compare)  # type: ignore[arg-type]
        assert compared.range == TimeRange(start, end)
        assert (compared.filters, compared.match_any, compared.exclude_bounce) == (scope.filters, True, True)

    def test_events_of_each_period_are_counted_there(self, site: Site) -> None:
        site.has(site.event(1), site.event(2, after=-DAY_MS), site.event(3, after=-365 * DAY_MS))
        scope = site.scope()
        assert [visitors(site, part) for part in (scope, scope.compared("prev"), scope.compared("yoy"))] == [1, 1, 1]


def test_what_lies_before_a_reset_is_left_out(site: Site) -> None:
    site.has(site.event(1, after=-1), site.event(2), site.event(3, after=1))
    for reset, expected in ((None, 3), (NOON - DAY_MS, 3), (NOON, 2), (NOON + 1, 1), (NOON + DAY_MS, 0)):
        assert visitors(site, site.scope(DAY.starting_at(reset))) == expected


def test_a_filter_takes_the_place_of_one_of_the_same_parameter() -> None:
    first, second, other = (parse_filter("os", value, name) for value, name in (("a", "os"), ("b", "os"), ("c", "os1")))
    scope = Scope("w", DAY, (first, other))
    assert scope.with_filter(second).filters == (other, second)
    assert all(isinstance(item, Filter) for item in scope.filters)
