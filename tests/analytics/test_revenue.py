"""Revenue in one currency: over time, in all, and by where it came from."""

from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kokumi.analytics.revenue import Revenue as Report
from kokumi.analytics.revenue import (
    RevenuePoint,
    RevenueRegion,
    RevenueSource,
    RevenueTotal,
    decimal_text,
    revenue_report,
)
from kokumi.analytics.time_range import DAY_MS, HOUR_MS, Unit
from kokumi.events.rows import Event, EventType, Revenue
from tests.analytics.conftest import Site

NOTHING = RevenueTotal(None, 0, 0, 0, 0, 0)


def sale(site: Site, session: int = 1, amount: str = "10.0000", currency: str = "EUR", **fields: Any) -> Event:
    values: dict[str, Any] = {"event_type": EventType.CUSTOM, "event_name": "buy"} | fields
    return site.event(session, revenue=Revenue(currency, amount), **values)


def asked(site: Site, currency: str = "EUR", zone: ZoneInfo | None = None, **options: Any) -> Report:
    return site.ask(revenue_report, site.scope(**options), currency, Unit.HOUR, zone, "prev")


def total(report: Report) -> tuple[str | None, int, int, int, float, float]:
    found = report.total
    return (found.sum, found.count, found.unique_count, found.total_sessions, found.average, found.arpu)


def test_without_sales_there_is_no_sum(site: Site) -> None:
    report = asked(site)
    assert total(report) == (None, 0, 0, 0, 0, 0)
    assert report.total.comparison == NOTHING
    assert (report.chart, report.country, report.region, report.referrer, report.channel) == ([], [], [], [], [])


def test_sums_are_exact(site: Site) -> None:
    site.has(sale(site, 1, "0.1000"), sale(site, 1, "0.2000"), sale(site, 2, "12.3456"), site.event(3), site.event(4))
    assert total(asked(site)) == ("12.6456", 3, 2, 4, pytest.approx(4.2152), pytest.approx(3.1614))


def test_the_currency_is_found_by_its_capital_letters(site: Site) -> None:
    site.has(sale(site, currency="eur"), sale(site, currency="EUR"), sale(site, currency="USD"))
    assert total(asked(site))[:2] == ("20", 2)
    assert total(asked(site, "eur"))[:2] == (None, 0)


def test_the_series_is_by_event_and_bucket(site: Site) -> None:
    site.has(sale(site), sale(site, event_name="abo"), sale(site, amount="1.5000"), sale(site, after=HOUR_MS))
    assert asked(site).chart == [
        RevenuePoint("abo", "2026-02-10T12:00:00Z", "10", 1),
        RevenuePoint("buy", "2026-02-10T12:00:00Z", "11.5", 2),
        RevenuePoint("buy", "2026-02-10T13:00:00Z", "10", 1),
    ]
    assert asked(site, zone=ZoneInfo("Asia/Kathmandu")).chart[-1].t == "2026-02-10 18:00:00"


def test_totals_are_compared_with_the_period_before(site: Site) -> None:
    site.has(sale(site), sale(site, 2, "4.0000", after=-DAY_MS))
    assert asked(site).total.comparison == RevenueTotal("4", 1, 1, 1, 4, 4)


def test_countries_and_regions_are_those_of_the_visitor(site: Site) -> None:
    site.has(
        sale(site, 1, country="DE", region="DE-BE"),
        sale(site, 2, country="DE", region="DE-BY"),
        sale(site, 3, country="US"),
        sale(site, 4),
    )
    report = asked(site)
    assert report.country == [RevenueSource("DE", "20"), RevenueSource("US", "10"), RevenueSource(None, "10")]
    assert report.region == [
        RevenueRegion("DE", "DE-BE", "10"),
        RevenueRegion("DE", "DE-BY", "10"),
        RevenueRegion("US", None, "10"),
        RevenueRegion(None, None, "10"),
    ]


def test_referrer_and_channel_are_those_of_the_first_event(site: Site) -> None:
    site.has(
        site.event(1, referrer_domain="google.com"),
        site.event(1, after=1, referrer_domain="news.example"),
        sale(site, 1, after=2),
        sale(site, 1, after=3),
        sale(site, 2),
    )
    report = asked(site)
    assert report.referrer == [RevenueSource("google.com", "20"), RevenueSource(None, "10")]
    assert report.channel == [RevenueSource("organicSearch", "20"), RevenueSource("Unknown", "10")]


def test_of_two_first_events_the_page_view_counts_so_that_no_sale_counts_twice(site: Site) -> None:
    site.has(sale(site, referrer_domain="a.example"), site.event(1, referrer_domain="b.example"))
    assert asked(site).referrer == [RevenueSource("b.example", "10")]


@pytest.mark.parametrize(
    ("medium", "channel"),
    [("cpc", "paidSearch"), ("CPM", "paidSearch"), ("retargeting", "paidSearch"), ("push", "organicSearch")],
)
def test_a_medium_is_paid_by_what_it_contains(site: Site, medium: str, channel: str) -> None:
    query = f"utm_medium={medium}&x" if medium != "cpc" else "x"
    site.has(sale(site, referrer_domain="google.com", utm_medium=medium, url_query=query))
    assert asked(site).channel == [RevenueSource(channel, "10")]


def test_filters_ask_for_the_event_of_the_sale(site: Site) -> None:
    site.has(site.event(1, tag="x"), sale(site, 1, tag="x"), sale(site, 1), sale(site, 2, tag="y"))
    report = asked(site, parameters={"tag": "x"})
    assert total(report) == ("10", 1, 1, 2, 10, 5)
    assert report.country == [RevenueSource(None, "10")]


@pytest.mark.parametrize(("text", "shown"), [("10.0000", "10"), ("100", "100"), ("0.1200", "0.12"), ("0", "0")])
def test_decimals_are_written_without_empty_places(text: str, shown: str) -> None:
    assert decimal_text(Decimal(text)) == shown
