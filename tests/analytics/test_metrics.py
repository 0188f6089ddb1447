"""Top values of every dimension."""

import pytest

from kokumi.analytics.dimensions import COLUMNS, Dimension
from kokumi.analytics.metrics import Metric, Page, metrics
from kokumi.analytics.time_range import DAY_MS
from kokumi.events.rows import SESSION_ATTRIBUTES, EventType
from tests.analytics.conftest import DAY, Site
from tests.events.factories import number_id

PLAIN = sorted(
    set(Dimension)
    - {Dimension.ENTRY, Dimension.EXIT, Dimension.CHANNEL, Dimension.EVENT, Dimension.LANGUAGE}
    - {Dimension.CITY, Dimension.REGION, Dimension.REFERRER, Dimension.DOMAIN}
)
"""Dimensions that are a column and nothing more."""


def listed(site: Site, dimension: Dimension, page: Page = Page(), **parameters: str) -> list[tuple[str, int]]:  # noqa: B008
    return [(metric.x, metric.y) for metric in site.ask(metrics, site.scope(DAY, parameters), dimension, page)]


@pytest.mark.parametrize("dimension", list(Dimension))
def test_a_website_without_events_lists_nothing(site: Site, dimension: Dimension) -> None:
    assert listed(site, dimension) == []


@pytest.mark.parametrize("dimension", PLAIN)
def test_a_value_counts_its_visitors_and_empty_ones_are_left_out(site: Site, dimension: Dimension) -> None:
    column = COLUMNS[dimension].name
    missing = "" if dimension is Dimension.PATH else None
    site.has(
        site.event(1, **{column: "é, 'b'"}),
        site.event(2, **{column: "a"}),
        site.event(2, after=1, **{column: "a"}),
        site.event(3, **{column: "a"}),
        site.event(4, **{column: ""}),
        site.event(5, **{column: missing}),
        site.event(6, **{column: "A"}, event_type=EventType.CUSTOM),
        site.event(7, **{column: "A"}, event_type=EventType.LINK),
    )
    assert listed(site, dimension) == [("a", 2), ("A", 1), ("é, 'b'", 1)]


@pytest.mark.parametrize("attribute", sorted({"browser", "os", "device", "screen", "distinct_id"}))
def test_an_attribute_is_that_of_the_first_hit(site: Site, attribute: str) -> None:
    assert attribute in SESSION_ATTRIBUTES
    dimension = Dimension.DISTINCT_ID if attribute == "distinct_id" else Dimension(attribute)
    site.has(site.event(1, **{attribute: "first"}), site.event(1, after=-5, **{attribute: "second"}))
    assert listed(site, dimension) == [("first", 1)]


def test_equal_numbers_are_in_the_order_of_their_code_points(site: Site) -> None:
    values = ["b", "B", "a", "Z", "é", "z", "ß", "😀", "\uffee", "a b", "a-b", "1", "10", "2"]
    site.has(*(site.event(number, page_title=value) for number, value in enumerate(values, 1)))
    assert [x for x, _ in listed(site, Dimension.TITLE)] == sorted(values)


def test_limit_and_offset(site: Site) -> None:
    site.has(*(site.event(number, page_title=f"{number:02}") for number in range(1, 11)))
    assert listed(site, Dimension.TITLE, Page(3, 0)) == [("01", 1), ("02", 1), ("03", 1)]
    assert listed(site, Dimension.TITLE, Page(3, 9)) == [("10", 1)]
    assert listed(site, Dimension.TITLE, Page(3, 10)) == []
    assert listed(site, Dimension.TITLE, Page(0, 0)) == []
    assert len(listed(site, Dimension.TITLE, Page(2**31 - 1, 0))) == 10
    assert listed(site, Dimension.TITLE, Page(1, 2**31 - 1)) == []


def test_languages_are_their_first_two_letters_in_lower_case(site: Site) -> None:
    languages = ["de", "DE-at", "d", "", None, "en-US", "éÉ-x", "İT"]
    site.has(*(site.event(number, language=language) for number, language in enumerate(languages, 1)))
    assert listed(site, Dimension.LANGUAGE) == [("de", 2), ("d", 1), ("en", 1), ("it", 1), ("éé", 1)]


@pytest.mark.parametrize("dimension", [Dimension.CITY, Dimension.REGION])
def test_places_of_one_name_are_told_apart_by_country(site: Site, dimension: Dimension) -> None:
    places = [
        ("Paris", "FR"),
        ("Paris", "US"),
        ("Paris", "FR"),
        ("Paris", None),
        ("", "FR"),
        (None, "FR"),
        ("Bonn", "DE"),
    ]
    site.has(
        *(
            site.event(number, **{dimension.value: name}, country=country)
            for number, (name, country) in enumerate(places, 1)
        )
    )
    assert site.ask(metrics, site.scope(), dimension, Page()) == [
        Metric("Paris", 2, "FR"),
        Metric("Bonn", 1, "DE"),
        Metric("Paris", 1, "US"),
        Metric("Paris", 1, None),
    ]


@pytest.mark.parametrize("dimension", [Dimension.REFERRER, Dimension.DOMAIN])
def test_referrers_leave_out_the_own_host(site: Site, dimension: Dimension) -> None:
    hosts = [
        *[("google.com", "example.com"), ("google.com", "www.example.com"), ("example.com", "example.com")],
        *[("example.com", "www.example.com"), ("www.example.com", "www.example.com"), ("", "example.com")],
        *[(None, "example.com"), ("google.com", None), ("a.example.com", "example.com"), ("t.co", "")],
    ]
    site.has(
        *(
            site.event(number, referrer_domain=referrer, hostname=hostname)
            for number, (referrer, hostname) in enumerate(hosts, 1)
        )
    )
    assert listed(site, dimension) == [("google.com", 2), ("a.example.com", 1), ("t.co", 1), ("www.example.com", 1)]


def test_events_are_counted_not_their_visitors(site: Site) -> None:
    custom = EventType.CUSTOM
    site.has(
        site.event(1, event_type=custom, event_name="buy"),
        site.event(1, after=1, event_type=custom, event_name="buy"),
        site.event(2, event_type=custom, event_name="ask"),
        site.event(2, event_type=custom, event_name=""),
        site.event(2, event_type=custom, event_name=None),
        site.event(3, event_name="view"),
    )
    assert listed(site, Dimension.EVENT) == [("buy", 2), ("", 1), ("ask", 1)]
    bounces_or_not = site.scope(exclude_bounce=True)
    assert [metric.x for metric in site.ask(metrics, bounces_or_not, Dimension.EVENT, Page())] == ["buy", "", "ask"]


class TestEntryAndExit:
    def seen(self, site: Site) -> None:
        """Two visits of one visitor, one of another: /a to /c, /b alone, /b to /a."""
        site.has(
            site.event(1, after=2_000, url_path="/c"),
            site.event(1, after=0, url_path="/a"),
            site.event(1, after=1_000, url_path="/b"),
            site.event(1, after=3_000, url_path="/d", event_type=EventType.CUSTOM),
            site.event(1, after=9_000, url_path="/b", visit_id=number_id(50)),
            site.event(2, after=0, url_path="/b"),
            site.event(2, after=1, url_path="/a"),
        )

    def test_the_first_page_of_each_visit(self, site: Site) -> None:
        self.seen(site)
        assert listed(site, Dimension.ENTRY) == [("/b", 2), ("/a", 1)]

    def test_the_last_page_of_each_visit(self, site: Site) -> None:
        self.seen(site)
        assert listed(site, Dimension.EXIT) == [("/a", 1), ("/b", 1), ("/c", 1)]

    def test_of_one_moment_the_order_in_which_pages_came(self, site: Site) -> None:
        site.has_at_noon("/b", "/a", "/d", "/c")
        assert listed(site, Dimension.ENTRY) == [("/b", 1)]
        assert listed(site, Dimension.EXIT) == [("/c", 1)]

    def test_filters_choose_visits_not_which_page_was_the_first(self, site: Site) -> None:
        self.seen(site)
        assert listed(site, Dimension.ENTRY, path="/c") == [("/a", 1)]
        assert listed(site, Dimension.EXIT, path="/a") == [("/a", 1), ("/c", 1)]

    def test_only_pages_within_the_range_are_looked_at(self, site: Site) -> None:
        site.has(site.event(1, after=-DAY_MS, url_path="/before"), site.event(1, url_path="/now"))
        assert listed(site, Dimension.ENTRY) == [("/now", 1)]

    def test_a_search_looks_at_the_listed_pages(self, site: Site) -> None:
        self.seen(site)
        assert listed(site, Dimension.ENTRY, Page(search="B")) == [("/b", 2)]
        assert listed(site, Dimension.EXIT, Page(search="/C")) == [("/c", 1)]


@pytest.mark.parametrize("dimension", sorted({*PLAIN, Dimension.EVENT}))
def test_a_search_keeps_values_that_contain_it(site: Site, dimension: Dimension) -> None:
    column = COLUMNS[dimension].name
    kind = EventType.CUSTOM if dimension is Dimension.EVENT else EventType.PAGEVIEW
    values = ["Alpha", "alphabet", "beta", "50%"]
    site.has(*(site.event(number, event_type=kind, **{column: value}) for number, value in enumerate(values, 1)))
    assert listed(site, dimension, Page(search="ALPHA")) == [("Alpha", 1), ("alphabet", 1)]
    assert listed(site, dimension, Page(search="\\%")) == [("50%", 1)]
    assert listed(site, dimension, Page(search="gamma")) == []


def test_a_search_is_one_more_filter(site: Site) -> None:
    site.has(
        site.event(1, page_title="a", tag="x"), site.event(2, page_title="ab", tag="y"), site.event(3, page_title="b")
    )
    assert listed(site, Dimension.TITLE, Page(search="a"), tag="x") == [("a", 1)]
    assert listed(site, Dimension.TITLE, Page(search="a"), title="b") == [("a", 1), ("ab", 1)]


def test_bounces_and_cohorts_narrow_the_list(site: Site) -> None:
    site.has(site.event(1, browser="one"), site.event(2, browser="two"), site.event(2, after=1, browser="two"))
    found = site.ask(metrics, site.scope(exclude_bounce=True), Dimension.BROWSER, Page())
    assert found == [Metric("two", 1)]
