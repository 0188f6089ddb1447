"""Visitors who are active now."""

import pytest

from kokumi.analytics.active import WINDOW_MS, Active, active
from kokumi.events.rows import EventType
from tests.analytics.conftest import Site
from tests.events.factories import NOON


def test_nobody(site: Site) -> None:
    assert site.ask(active, site.id, NOON) == Active(0)


@pytest.mark.parametrize(("age", "visitors"), [(0, 1), (WINDOW_MS, 1), (WINDOW_MS + 1, 0), (-1000, 1)])
def test_the_last_five_minutes_count(site: Site, age: int, visitors: int) -> None:
    site.has(site.event(1, after=-age))
    assert site.ask(active, site.id, NOON) == Active(visitors)


def test_each_visitor_counts_once_whatever_they_do(site: Site) -> None:
    site.has(*(site.event(1, event_type=kind) for kind in EventType), site.event(2, event_type=EventType.CUSTOM))
    assert site.ask(active, site.id, NOON) == Active(2)
