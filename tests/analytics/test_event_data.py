"""The data of events and of visitors: event by event, properties, values, numbers."""

import pytest

from kokumi.analytics.event_data import (
    EventDataStats,
    EventPropertyTotal,
    FieldTotal,
    TypedPropertyTotal,
    data_of_event,
    event_data_stats,
    event_fields,
    event_properties,
    event_values,
    events_with_data,
    typed_event_properties,
)
from kokumi.analytics.session_data import PropertyTotal, ValueTotal, session_properties_totals, session_values
from kokumi.events.rows import DataValue, Event, EventType, Identification, Session
from tests.analytics.conftest import Site
from tests.events.factories import NOON, number_id

PLAN = DataValue("plan", 1, "pro")
SEATS = DataValue("seats", 2, "3.0000", "3.0000")
HALF = DataValue("seats", 2, "0.5000", "0.5000")
DAY = DataValue("when", 4, "2026-02-10T12:34:56.000Z", None, NOON + 2_096_000)


def with_data(site: Site, name: str, *data: DataValue, session: int = 1, after: int = 0) -> Event:
    return site.event(session, after, event_type=EventType.CUSTOM, event_name=name, data=data)


@pytest.fixture
def filled(site: Site) -> Site:
    site.has(
        with_data(site, "signup", PLAN, SEATS),
        with_data(site, "signup", PLAN, HALF, session=2, after=1000),
        with_data(site, "buy", DAY, session=3, after=2000),
        with_data(site, "empty", session=4),
        site.event(5),
    )
    return site


def test_events_with_data_the_latest_first(filled: Site) -> None:
    found = filled.ask(events_with_data, filled.scope(), 2, 0)
    assert found.count == 3
    assert [row.event_name for row in found.data] == ["buy", "signup"]
    when = found.data[0].event_properties[0]
    assert (when.data_key, when.date_value, when.data_type) == ("when", "2026-02-10T12:34:56.000Z", 4)
    assert [(p.data_key, p.number_value) for p in found.data[1].event_properties] == [("plan", None), ("seats", "0.5")]
    assert [row.event_name for row in filled.ask(events_with_data, filled.scope(), 2, 2).data] == ["signup"]


def test_the_data_of_one_event(filled: Site) -> None:
    event = next(hit for hit in filled.hits if isinstance(hit, Event) and hit.event_name == "buy")
    assert [row.data_key for row in filled.ask(data_of_event, filled.id, event.event_id)] == ["when"]
    assert filled.ask(data_of_event, filled.id, number_id(1)) == []
    assert filled.ask(data_of_event, number_id(1), event.event_id) == [], "of another website"


def test_properties(filled: Site) -> None:
    assert filled.ask(event_properties, filled.scope()) == [
        EventPropertyTotal("signup", "plan", 1, 2),
        EventPropertyTotal("signup", "seats", 2, 2),
        EventPropertyTotal("buy", "when", 4, 1),
    ]


def test_filters_choose_events(filled: Site) -> None:
    scope = filled.scope(parameters={"event": "buy"})
    assert filled.ask(event_properties, scope) == [EventPropertyTotal("buy", "when", 4, 1)]


async def typed(reader, scope, with_values):  # type: ignore[no-untyped-def]
    return await typed_event_properties(reader, scope, with_values=with_values)


def test_properties_with_kinds_and_values(filled: Site) -> None:
    scope = filled.scope(parameters={"event": "signup"})
    assert filled.ask(typed, scope, True) == [
        TypedPropertyTotal("signup", "plan", 1, 2, "pro"),
        TypedPropertyTotal("signup", "seats", 2, 1, "0.5000"),
        TypedPropertyTotal("signup", "seats", 2, 1, "3.0000"),
    ]
    kinds = [(row.event_name, row.property_name, row.total) for row in filled.ask(typed, filled.scope(), False)]
    assert kinds == [("buy", "when", 1), ("signup", "plan", 2), ("signup", "seats", 2)]


def test_fields_show_numbers_short_and_dates_by_the_hour(filled: Site) -> None:
    assert filled.ask(event_fields, filled.scope()) == [
        FieldTotal("when", 4, "2026-02-10T12:00:00Z", 1),
        FieldTotal("seats", 2, "0.5000", 1),
        FieldTotal("seats", 2, "3", 1),
        FieldTotal("plan", 1, "pro", 2),
    ]


def test_values_of_a_property(filled: Site) -> None:
    assert filled.ask(event_values, filled.scope(), "plan") == [ValueTotal("pro", 2)]
    assert filled.ask(event_values, filled.scope(), "when") == [ValueTotal("2026-02-10T12:00:00Z", 1)]
    assert filled.ask(event_values, filled.scope(), "none") == []


def test_how_much_data_there_is(filled: Site, new_site) -> None:  # type: ignore[no-untyped-def]
    assert filled.ask(event_data_stats, filled.scope()) == EventDataStats(3, 3, "5")
    empty = new_site()
    assert empty.ask(event_data_stats, empty.scope()) == EventDataStats(0, 0, None)


def identified(site: Site, session: int, *data: DataValue) -> Identification:
    return Identification(Session(number_id(session), site.id, NOON), NOON, None, data)


def test_what_sites_say_of_visitors_counts_visitors_with_an_event_in_the_range(site: Site) -> None:
    site.has(
        identified(site, 1, PLAN, SEATS),
        identified(site, 2, PLAN),
        identified(site, 3, DataValue("plan", 1, "free")),
        site.event(1),
        site.event(1),
        site.event(2),
    )
    totals = [PropertyTotal("plan", 1, 2), PropertyTotal("seats", 2, 1)]
    assert site.ask(session_properties_totals, site.scope()) == totals
    assert site.ask(session_values, site.scope(), "plan") == [ValueTotal("pro", 2)]
    assert site.ask(session_values, site.scope(), "seats") == [ValueTotal("3", 1)]
