"""How a visitor found the site."""

import pytest

from kokumi.analytics.dimensions import Dimension
from kokumi.analytics.metrics import Page, metrics
from kokumi.events.channels import EMAIL, PAID_AD_PARAMETERS, SEARCH, SHOPPING, SOCIAL, VIDEO
from tests.analytics.conftest import Site


def referred(domain: str | None, query: str | None = None, **fields: str | None) -> dict[str, str | None]:
    return {"referrer_domain": domain, "url_query": query, **fields}


@pytest.mark.parametrize(
    ("visit", "channel"),
    [
        (referred(None), "direct"),
        (referred(""), "direct"),
        (referred("", ""), "direct"),
        (referred(None, None, utm_medium="email"), "direct"),
        (referred(None, "a=1"), ""),
        (referred("example.com"), ""),
        (referred("www.example.com"), "referral"),
        (referred("blog.test"), "referral"),
        (referred("blog.test", "x=1&GCLID=2"), "paidAds"),
        (referred("google.com", "utm_source=google"), "paidAds"),
        (referred("google.com", None, utm_medium="referral"), "referral"),
        (referred("google.com", None, utm_medium="App"), "referral"),
        (referred("google.com", None, utm_medium="affiliate"), "affiliate"),
        (referred("google.com", None, utm_medium="SMS"), "sms"),
        (referred("google.com", None, utm_source="my-sms"), "sms"),
        (referred("google.com"), "organicSearch"),
        (referred("GOOGLE.DE"), "organicSearch"),
        (referred("google.com", None, utm_medium="ppc"), "paidSearch"),
        (referred("google.com", None, utm_medium="x-ppc-y"), "paidSearch"),
        (referred("google.com", None, utm_medium="PPC"), "organicSearch"),
        (referred("google.com", None, utm_medium="retargeting"), "paidSearch"),
        (referred(None, "a=1", utm_medium="organic"), "organicSearch"),
        (referred("facebook.com"), "organicSocial"),
        (referred("t.co", None, utm_medium="prepaid"), "paidSocial"),
        (referred("mail.proton.me"), "email"),
        (referred(None, "a=1", utm_medium="newsletter-mail"), "email"),
        (referred("www.amazon.de"), "organicShopping"),
        (referred(None, "a=1", utm_medium="shop"), "organicShopping"),
        (referred("www.youtube.com"), "organicVideo"),
        (referred(None, "a=1", utm_medium="video-paid"), "paidVideo"),
        (referred("blog.test", None, hostname=None), ""),
    ],
)
def test_the_first_rule_that_holds_decides(site: Site, visit: dict[str, str | None], channel: str) -> None:
    own = {"hostname": "www.example.com"} | visit
    site.has(site.event(1, **own))
    listed = site.ask(metrics, site.scope(), Dimension.CHANNEL, Page())
    assert [metric.x for metric in listed] == ([channel] if channel else [])


@pytest.mark.parametrize(
    ("hosts", "channel"),
    [
        (SEARCH, "organicSearch"),
        (SOCIAL, "organicSocial"),
        (EMAIL, "email"),
        (tuple(host for host in SHOPPING if "t.co" not in host), "organicShopping"),
        (VIDEO, "organicVideo"),
    ],
    ids=["search", "social", "email", "shopping", "video"],
)
def test_every_known_host_leads_to_its_channel(site: Site, hosts: tuple[str, ...], channel: str) -> None:
    site.has(*(site.event(number, referrer_domain=f"de.{host}") for number, host in enumerate(hosts, 1)))
    listed = site.ask(metrics, site.scope(), Dimension.CHANNEL, Page())
    assert {metric.x: metric.y for metric in listed} == {channel: len(hosts)}


def test_hosts_are_found_within_others_as_in_the_reference(site: Site) -> None:
    # "target.com" contains "t.co"
    site.has(site.event(1, referrer_domain="target.com"), site.event(2, referrer_domain="walmart.com"))
    listed = site.ask(metrics, site.scope(), Dimension.CHANNEL, Page())
    assert [(metric.x, metric.y) for metric in listed] == [("organicSocial", 2)]


def test_every_ad_parameter_is_paid(site: Site) -> None:
    site.has(
        *(site.event(number, url_query=f"a=1&{parameter}7") for number, parameter in enumerate(PAID_AD_PARAMETERS, 1))
    )
    listed = site.ask(metrics, site.scope(), Dimension.CHANNEL, Page())
    assert [(metric.x, metric.y) for metric in listed] == [("paidAds", len(PAID_AD_PARAMETERS))]


def test_a_search_looks_at_the_listed_channels(site: Site) -> None:
    site.has(site.event(1), site.event(2, referrer_domain="google.com"))
    listed = site.ask(metrics, site.scope(), Dimension.CHANNEL, Page(search="SEARCH"))
    assert [metric.x for metric in listed] == ["organicSearch"]
