"""Campaign parameters: how many page views came with each value."""

from kokumi.analytics.utm import Utm, UtmValue, utm
from kokumi.events.rows import EventType
from tests.analytics.conftest import Site


def test_a_website_without_campaigns_has_empty_lists(site: Site) -> None:
    site.has(site.event(1), site.event(1, utm_source=""))
    assert site.ask(utm, site.scope()) == Utm([], [], [], [], [])


def test_page_views_are_counted_not_visitors(site: Site) -> None:
    site.has(
        site.event(1, utm_source="news", utm_medium="email", utm_campaign="spring"),
        site.event(1, utm_source="news", utm_term="beans", utm_content="top"),
        site.event(2, utm_source="ads"),
        site.event(3, utm_source="news", event_type=EventType.CUSTOM, event_name="x"),
    )
    assert site.ask(utm, site.scope()) == Utm(
        utm_source=[UtmValue("news", 2), UtmValue("ads", 1)],
        utm_medium=[UtmValue("email", 1)],
        utm_campaign=[UtmValue("spring", 1)],
        utm_term=[UtmValue("beans", 1)],
        utm_content=[UtmValue("top", 1)],
    )


def test_equal_numbers_are_in_the_order_of_their_text(site: Site) -> None:
    site.has(*(site.event(1, utm_source=source) for source in ("b", "ä", "B", "a")))
    assert [value.utm for value in site.ask(utm, site.scope()).utm_source] == ["B", "a", "b", "ä"]


def test_the_first_fifty_values_are_listed(site: Site) -> None:
    site.has(*(site.event(1, utm_term=f"{number:02}") for number in range(60)))
    assert [value.utm for value in site.ask(utm, site.scope()).utm_term] == [f"{number:02}" for number in range(50)]


def test_filters_narrow_the_page_views(site: Site) -> None:
    site.has(site.event(1, utm_source="a", country="DE"), site.event(2, utm_source="b", country="US"))
    assert site.ask(utm, site.scope(parameters={"country": "US"})).utm_source == [UtmValue("b", 1)]
