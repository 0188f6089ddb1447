"""Top values, each with the five numbers."""

import pytest

from kokumi.analytics.dimensions import Dimension
from kokumi.analytics.expanded_metrics import ExpandedMetric, expanded_metrics
from kokumi.analytics.metrics import Page, metrics
from kokumi.events.rows import EventType
from tests.analytics.conftest import Site
from tests.events.factories import number_id


def test_a_visit_is_taken_apart_by_value(site: Site) -> None:
    site.has(
        site.event(1, url_path="/a"),
        site.event(1, after=4_500, url_path="/a"),
        site.event(1, after=9_000, url_path="/b"),
        site.event(2, url_path="/a"),
    )
    assert site.ask(expanded_metrics, site.scope(), Dimension.PATH, Page()) == [
        ExpandedMetric("/a", "3", 2, 2, 1, "4"),
        ExpandedMetric("/b", "1", 1, 1, 1, "0"),
    ]


def test_a_visit_of_two_visitors_is_one(site: Site) -> None:
    site.has(*(site.event(session, visit_id=number_id(77)) for session in (1, 2)), site.event(3))
    assert site.ask(expanded_metrics, site.scope(), Dimension.PATH, Page()) == [ExpandedMetric("/", "3", 3, 2, 3, "0")]


@pytest.mark.parametrize("offset", [0, 1, 3])
def test_the_first_of_many_values_are_those_of_the_whole_list(site: Site, offset: int) -> None:
    # Most views do not mean most visitors: one reader goes round and round the pages that nobody else sees.
    site.has(*(site.event(1, after=n, url_path=f"/{n % 40}") for n in range(200)))
    site.has(*(site.event(n % 3 + 2, url_path=f"/seen-by-three/{n % 5}") for n in range(15)))
    for question in (metrics, expanded_metrics):
        whole = site.ask(question, site.scope(), Dimension.PATH, Page())
        assert len(whole) == 45
        for limit in (4, 30):
            found = site.ask(question, site.scope(), Dimension.PATH, Page(limit, offset))
            assert found == whole[offset : offset + limit]


@pytest.mark.parametrize(("dimension", "pages"), [(Dimension.ENTRY, ["/a", "/b"]), (Dimension.EXIT, ["/b"])])
def test_entry_and_exit_pages(site: Site, dimension: Dimension, pages: list[str]) -> None:
    site.has(site.event(1, url_path="/a"), site.event(1, after=1, url_path="/b"), site.event(2, url_path="/b"))
    assert [row.name for row in site.ask(expanded_metrics, site.scope(), dimension, Page())] == pages


def test_a_visit_has_one_entry_and_one_exit_page(site: Site) -> None:
    site.has_at_noon("/b", "/a", "/d", "/c")
    ends = [site.ask(expanded_metrics, site.scope(), end, Page()) for end in (Dimension.ENTRY, Dimension.EXIT)]
    assert ends == [[ExpandedMetric(page, "1", 1, 1, 1, "0")] for page in ("/b", "/c")]


def test_hosts_of_one_site_are_one(site: Site) -> None:
    hosts = ["google.de", "www.google.com", "news.example", "t.co", "own.example"]
    site.has(*(site.event(n, hostname="own.example", referrer_domain=host) for n, host in enumerate(hosts, 1)))
    rows = site.ask(expanded_metrics, site.scope(), Dimension.DOMAIN, Page())
    assert [(row.name, row.visitors) for row in rows] == [("google.com", 2), ("Other", 1), ("twitter.com", 1)]


def test_cities_say_where_they_are(site: Site) -> None:
    site.has(site.event(1, city="Cambridge", country="GB"), site.event(2, city="Cambridge", country="US"))
    rows = site.ask(expanded_metrics, site.scope(), Dimension.CITY, Page())
    assert [(row.name, row.country) for row in rows] == [("Cambridge", "GB"), ("Cambridge", "US")]


def test_custom_events_are_counted_for_events(site: Site) -> None:
    site.has(
        site.event(1),
        site.event(1, event_type=EventType.CUSTOM, event_name="x"),
        site.event(1, after=2_000, event_type=EventType.CUSTOM, event_name="x"),
    )
    assert site.ask(expanded_metrics, site.scope(), Dimension.EVENT, Page()) == [ExpandedMetric("x", "2", 1, 1, 0, "2")]


def test_channels(site: Site) -> None:
    site.has(
        site.event(1, url_query=""),
        site.event(2, referrer_domain="google.com", url_query="", hostname="x.example"),
        site.event(2, after=1, visit_id=number_id(8), url_query="gclid=1", hostname="x.example"),
    )
    rows = site.ask(expanded_metrics, site.scope(), Dimension.CHANNEL, Page())
    assert {row.name: row.visits for row in rows} == {"direct": 1, "organicSearch": 1, "paidAds": 1}


@pytest.mark.parametrize("dimension", list(Dimension))
def test_every_dimension_can_be_asked_searched_and_paged(site: Site, dimension: Dimension) -> None:
    site.has(site.event(1, browser="firefox", country="DE", city="Bonn", region="DE-NW", language="de-DE", tag="t"))
    site.ask(expanded_metrics, site.scope(), dimension, Page(limit=1, offset=0, search="e"))
    assert site.ask(expanded_metrics, site.scope(), dimension, Page(limit=0)) == [] or dimension is Dimension.CHANNEL
