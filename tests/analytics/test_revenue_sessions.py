"""Who bought: visitors with a sale in one currency, the latest first."""

from typing import Any

import pytest

from kokumi.analytics.revenue_sessions import revenue_sessions
from kokumi.analytics.sessions import Sessions, SessionSummary
from kokumi.analytics.time_range import DAY_MS
from kokumi.events.rows import Event, EventType, Revenue
from tests.analytics.conftest import Site
from tests.events.factories import number_id


def sale(site: Site, session: int = 1, currency: str = "EUR", **fields: Any) -> Event:
    values: dict[str, Any] = {"event_type": EventType.CUSTOM, "event_name": "buy"} | fields
    return site.event(session, revenue=Revenue(currency, "10.0000"), **values)


def asked(
    site: Site, search: str = "", limit: int = 20, offset: int = 0, currency: str = "EUR", **options: Any
) -> Sessions:
    return site.ask(revenue_sessions, site.scope(**options), currency, search, limit, offset)


def ids(found: Sessions) -> list[str]:
    return [row.id for row in found.data]


def test_without_sales_nobody_bought(site: Site) -> None:
    site.has(site.event(1))
    assert asked(site) == Sessions([], 0)


def test_what_is_told_of_a_visitor(site: Site) -> None:
    who = {"browser": "chrome", "os": "Linux", "device": "laptop", "country": "DE", "city": "Köln"}
    site.has(
        site.event(1, hostname="a.example", **who),
        site.event(1, after=1_500, hostname="a.example", visit_id=number_id(77)),
        sale(site, after=2_000, hostname="a.example"),
        site.event(2),
    )
    first, last = "2026-02-10T12:00:00.000Z", "2026-02-10T12:00:02.000Z"
    assert asked(site).data == [
        SessionSummary(
            id=number_id(1),
            website_id=site.id,
            hostname="a.example",
            **who,
            screen=None,
            language=None,
            region=None,
            first_at=first,
            last_at=last,
            visits=2,
            views=2,
            events=1,
            created_at=last,
        )
    ]


def test_a_visitor_on_two_hostnames_is_two_rows(site: Site) -> None:
    site.has(site.event(1, hostname="a.example"), sale(site, after=1, hostname="b.example"))
    found = asked(site)
    assert [row.hostname for row in found.data] == ["b.example", "a.example"]
    assert found.count == 2


def test_the_latest_come_first_page_by_page(site: Site) -> None:
    site.has(*(sale(site, session, after=session) for session in (1, 2, 3)), sale(site, 4, after=3))
    assert ids(asked(site)) == [number_id(number) for number in (3, 4, 2, 1)]
    second = asked(site, limit=3, offset=3)
    assert (ids(second), second.count) == ([number_id(1)], 4)


def test_the_sale_must_be_in_range_and_in_the_currency(site: Site) -> None:
    site.has(
        sale(site, 1, currency="usd"),
        sale(site, 2, currency="eur"),
        sale(site, 3, after=-DAY_MS),
        site.event(3),
    )
    assert ids(asked(site)) == [number_id(2)]
    assert ids(asked(site, currency="usd")) == []


@pytest.mark.parametrize(
    ("search", "found"), [("CHROM", [1]), ("linux", [2]), ("lap", [3]), ("köl", [4]), ("%", [1, 2, 3, 4]), ("DE", [])]
)
def test_search_finds_parts_of_browser_system_device_or_city(site: Site, search: str, found: list[int]) -> None:
    visitors = {1: {"browser": "chrome"}, 2: {"os": "Linux"}, 3: {"device": "laptop"}, 4: {"city": "Köln"}}
    site.has(*(sale(site, session, country="DE", **values) for session, values in visitors.items()))
    assert ids(asked(site, search)) == [number_id(number) for number in found]


def test_filters_narrow_what_is_counted(site: Site) -> None:
    site.has(site.event(1, url_path="/a"), sale(site), sale(site, 2))
    found = asked(site, parameters={"path": "/a"})
    assert [(row.id, row.views, row.events) for row in found.data] == [(number_id(1), 1, 0)]
