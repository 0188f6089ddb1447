"""From when to when a website has events."""

from kokumi.analytics.date_range import DateRange, date_range
from kokumi.events.rows import EventType
from tests.analytics.conftest import Site
from tests.events.factories import NOON, make_event


def test_a_website_without_events_has_no_range(site: Site) -> None:
    assert site.ask(date_range, site.id) == DateRange(None, None)


def test_one_event_is_both_ends(site: Site) -> None:
    site.has(site.event(1, after=7))
    assert site.ask(date_range, site.id) == DateRange("2026-02-10T12:00:00.007Z", "2026-02-10T12:00:00.007Z")


def test_every_kind_of_event_counts(site: Site) -> None:
    site.has(
        site.event(1), site.event(1, after=1000, event_type=EventType.CUSTOM), site.event(2, after=-1, event_type=5)
    )
    assert site.ask(date_range, site.id) == DateRange("2026-02-10T11:59:59.999Z", "2026-02-10T12:00:01.000Z")


def test_events_before_2000_are_left_out(site: Site) -> None:
    site.has(make_event(1, website_id=site.id, created_at=0))
    assert site.ask(date_range, site.id) == DateRange(None, None)
    site.has(
        make_event(1, website_id=site.id, created_at=NOON),
        make_event(1, website_id=site.id, created_at=7_000_000_000_000),
    )
    assert site.ask(date_range, site.id) == DateRange("2026-02-10T12:00:00.000Z", "2191-10-27T12:26:40.000Z")
