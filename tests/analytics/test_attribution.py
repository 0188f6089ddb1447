"""Attribution: where the visitors who reached a step came from."""

from typing import Any

import pytest

from kokumi.analytics.attribution import AD_NETWORKS, Attribution, AttributionTotal, Model, Source, attribution
from kokumi.events.rows import EventType
from tests.analytics.conftest import Site

NOTHING = Attribution([], [], [], [], [], [], [], AttributionTotal(0, 0, 0))


def asked(site: Site, model: Model, step: str = "/buy", **options: Any) -> Attribution:
    return site.ask(attribution, site.scope(**options), model, "path", step)


@pytest.mark.parametrize("model", ["first-click", "last-click"])
def test_nobody_comes_from_anywhere_who_did_not_reach_the_step(site: Site, model: Model) -> None:
    site.has(site.event(1, referrer_domain="a.example", utm_source="x", gclid="1"))
    assert asked(site, model) == NOTHING


def test_first_and_last_click(site: Site) -> None:
    site.has(
        site.event(1, hostname="own.example", referrer_domain="first.example", utm_source="one"),
        site.event(1, after=1, referrer_domain="between.example", utm_source="two"),
        site.event(1, after=2, hostname="own.example", referrer_domain="last.example", utm_source="three"),
        site.event(1, after=3, url_path="/buy", referrer_domain="step.example", utm_source="four"),
    )
    first, last = asked(site, "first-click"), asked(site, "last-click")
    assert (first.referrer, first.utm_source) == ([Source("first.example", 1)], [Source("one", 1)])
    assert (last.referrer, last.utm_source) == ([Source("last.example", 1)], [Source("three", 1)])


def test_a_visitor_who_begins_with_the_step_has_a_first_click_and_no_last_one(site: Site) -> None:
    site.has(site.event(1, url_path="/buy", hostname="own.example", referrer_domain="a.example"))
    assert asked(site, "first-click").referrer == [Source("a.example", 1)]
    assert asked(site, "last-click").referrer == []


def test_the_last_click_is_before_the_last_time_that_the_step_was_reached(site: Site) -> None:
    site.has(
        site.event(1, url_path="/buy"),
        site.event(1, after=1, utm_source="between"),
        site.event(1, after=2, url_path="/buy"),
        site.event(1, after=3, utm_source="afterwards"),
    )
    assert asked(site, "last-click").utm_source == [Source("between", 1)]


def test_a_visitor_counts_once_for_each_value_of_the_moment(site: Site) -> None:
    site.has(
        site.event(1, utm_source="a"),
        site.event(1, utm_source="a", event_type=EventType.CUSTOM, event_name="x"),
        site.event(1, utm_source="b"),
        site.event(1, after=1, url_path="/buy"),
    )
    assert asked(site, "first-click").utm_source == [Source("a", 1), Source("b", 1)]


def test_the_website_itself_is_no_referrer(site: Site) -> None:
    for session, (referrer, hostname) in enumerate(
        [("own.example", "own.example"), ("own.example", "www.own.example"), ("", "own.example"), (None, None)], 1
    ):
        site.has(site.event(session, url_path="/buy", referrer_domain=referrer, hostname=hostname))
    assert asked(site, "first-click").referrer == []


def test_click_ids_name_ad_networks_and_the_first_one_counts(site: Site) -> None:
    for session, column in enumerate(AD_NETWORKS, 1):
        site.has(site.event(session, url_path="/buy", **{column: "1"}))
    site.has(site.event(9, url_path="/buy", gclid="", twclid="1", ttclid="1"))
    assert asked(site, "first-click").paid_ads == [
        Source("TikTok Ads", 2),
        Source("Facebook / Meta", 1),
        Source("Google Ads", 1),
        Source("LinkedIn Ads", 1),
        Source("Microsoft Ads", 1),
        Source("Twitter Ads (X)", 1),
    ]


def test_every_campaign_parameter_has_its_list(site: Site) -> None:
    values = {field: field for field in ("utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term")}
    site.has(site.event(1, url_path="/buy", **values))
    found = asked(site, "first-click")
    assert {field: getattr(found, field) for field in values} == {field: [Source(field, 1)] for field in values}


def test_the_first_twenty_values_are_listed(site: Site) -> None:
    buys = [site.event(session, url_path="/buy", utm_term=f"{session:02}", utm_source="x") for session in range(1, 26)]
    site.has(*buys)
    found = asked(site, "first-click")
    assert [source.name for source in found.utm_term] == [f"{number:02}" for number in range(1, 21)]
    assert found.utm_source == [Source("x", 25)]


def test_the_total_counts_steps_sessions_and_visits(site: Site) -> None:
    other_visit = "00000000-0000-0000-0000-000000000099"
    site.has(
        site.event(1, url_path="/buy"),
        site.event(1, url_path="/buy", visit_id=other_visit),
        site.event(2, url_path="/buy"),
        site.event(3),
    )
    assert asked(site, "first-click").total == AttributionTotal(3, 2, 3)


def test_a_step_can_be_a_custom_event(site: Site) -> None:
    buy = site.event(1, after=1, event_type=EventType.CUSTOM, event_name="buy")
    site.has(site.event(1, utm_source="a"), buy)
    found = site.ask(attribution, site.scope(), "last-click", "event", "buy")
    assert (found.utm_source, found.total) == ([Source("a", 1)], AttributionTotal(1, 1, 1))


def test_filters_say_which_steps_count_not_where_visitors_came_from(site: Site) -> None:
    site.has(site.event(1, tag="x", utm_source="a"), site.event(1, after=1, url_path="/buy", tag="y"))
    assert asked(site, "first-click", parameters={"tag": "y"}).utm_source == [Source("a", 1)]
    assert asked(site, "first-click", parameters={"tag": "x"}) == NOTHING
