"""Pivots and series of properties, of events and of visitors."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kokumi.analytics.data_pivots import event_pivot, session_pivot
from kokumi.analytics.data_series import (
    NumberPoint,
    NumericStats,
    ValuePoint,
    array_elements,
    array_series,
    date_series,
    numeric_series,
    numeric_stats,
    property_series,
)
from kokumi.analytics.data_values import EventValues, SessionValues
from kokumi.analytics.session_data import session_properties_totals
from kokumi.analytics.session_data_stats import ValueActivity, session_data_stats
from kokumi.analytics.time_range import DAY_MS, HOUR_MS, Unit
from kokumi.events.rows import DataType, DataValue, Event, EventType, Identification
from tests.analytics.conftest import Site
from tests.events.factories import NOON, make_session, number_id

BERLIN = ZoneInfo("Europe/Berlin")


def text(key: str, value: str) -> DataValue:
    return DataValue(key, DataType.STRING, value)


def number(key: str, value: str) -> DataValue:
    return DataValue(key, DataType.NUMBER, value, value)


def array(key: str, value: str) -> DataValue:
    return DataValue(key, DataType.ARRAY, value)


def moment(key: str, value: str) -> DataValue:
    milliseconds = round(datetime.fromisoformat(value).replace(tzinfo=UTC).timestamp() * 1000)
    return DataValue(key, DataType.DATE, value, None, milliseconds)


def sent(site: Site, session: int, *data: DataValue, after: int = 0, name: str = "buy", **more: Any) -> Event:
    return site.event(session, after, event_type=EventType.CUSTOM, event_name=name, data=data, **more)


def told(site: Site, session: int, *data: DataValue, at: int = NOON, distinct_id: str | None = None) -> Identification:
    return Identification(make_session(session, website_id=site.id, created_at=at), at, distinct_id, data)


def of_event(site: Site, name: str, **parameters: str) -> EventValues:
    return EventValues(site.scope(parameters=parameters), "buy", name)


def test_numbers_of_events(site: Site) -> None:
    site.has(
        sent(site, 1, number("price", "1.0000")),
        sent(site, 1, number("price", "2.5000"), after=HOUR_MS),
        sent(site, 2, number("price", "10.0000"), after=HOUR_MS),
        sent(site, 2, text("price", "no number"), after=HOUR_MS),
        sent(site, 2, number("price", "99.0000"), name="other"),
        sent(site, 2, number("price", "98.0000"), after=2 * DAY_MS),
    )
    prices = of_event(site, "price")
    assert site.ask(numeric_stats, prices) == NumericStats(13.5, 4.5, 2.5, 1, 10)
    first, second = "2026-02-10T12:00:00Z", "2026-02-10T13:00:00Z"
    for aggregate, numbers in (("sum", (1, 12.5)), ("avg", (1, 6.25)), ("count", (1, 2))):
        found = site.ask(numeric_series, prices, aggregate, Unit.HOUR, None)
        assert found == [NumberPoint(first, numbers[0]), NumberPoint(second, numbers[1])]


def test_the_median_of_an_even_number_lies_between_two(site: Site) -> None:
    site.has(*(sent(site, 1, number("n", value)) for value in ("0.0001", "0.0002", "4.0000", "-1.0000")))
    assert site.ask(numeric_stats, of_event(site, "n")).median == pytest.approx(0.00015)


def test_nothing_is_zero_and_empty(site: Site) -> None:
    for values in (of_event(site, "x"), SessionValues(site.scope(), "x")):
        assert site.ask(numeric_stats, values) == NumericStats(0, 0, 0, 0, 0)
        assert site.ask(numeric_series, values, "avg", Unit.DAY, None) == []
        assert site.ask(property_series, values, Unit.DAY, BERLIN) == []
        assert site.ask(array_series, values, Unit.DAY, None) == []
        assert site.ask(date_series, values, None) == []
    assert site.ask(event_pivot, site.scope(), "buy", 10, 0, None).count == 0
    assert site.ask(session_pivot, site.scope(), "plan", 10, 0, None).count == 0


def test_texts_and_booleans_over_time_in_a_zone(site: Site) -> None:
    site.has(
        sent(site, 1, text("size", "S"), after=11 * HOUR_MS),  # already the next day in Berlin
        sent(site, 1, text("size", "S")),
        sent(site, 2, text("size", "M")),
        sent(site, 2, DataValue("size", DataType.BOOLEAN, "true")),
    )
    assert site.ask(property_series, of_event(site, "size"), Unit.DAY, BERLIN) == [
        ValuePoint("M", "2026-02-10 00:00:00", 1),
        ValuePoint("S", "2026-02-10 00:00:00", 1),
        ValuePoint("true", "2026-02-10 00:00:00", 1),
        ValuePoint("S", "2026-02-11 00:00:00", 1),
    ]


def test_elements_of_lists(site: Site) -> None:
    site.has(sent(site, 1, array("tags", '["a","b","a"]')), sent(site, 2, array("tags", '["b",2]')))
    site.has(told(site, 1, array("tags", '["a","a","c"]')), told(site, 2, array("tags", '["a"')))
    found = site.ask(array_series, of_event(site, "tags"), Unit.DAY, None)
    assert {point.x: point.y for point in found} == {"a": 2, "b": 2, "2": 1}
    visitors = site.ask(array_series, SessionValues(site.scope(), "tags"), Unit.DAY, None)
    assert {point.x: point.y for point in visitors} == {"a": 1, "c": 1}


@pytest.mark.parametrize(
    ("stored", "elements"),
    [("[]", []), ('["a",1.5,true,null,["x"]]', ["a", "1.5", "true", "null", '["x"]']), ('["cut', []), ("7", [])],
)
def test_elements_of_a_stored_list(stored: str, elements: list[str]) -> None:
    assert array_elements(stored) == elements


def test_dates_in_local_time(site: Site) -> None:
    dates = ("2026-02-10T23:30:00", "2026-02-10T23:30:00", "2025-07-01T00:00:00")
    site.has(*(sent(site, 1, moment("due", value)) for value in dates))
    assert site.ask(date_series, of_event(site, "due"), None) == [
        NumberPoint("2025-07-01T00:00:00Z", 1),
        NumberPoint("2026-02-10T23:30:00Z", 2),
    ]
    assert site.ask(date_series, of_event(site, "due"), BERLIN) == [
        NumberPoint("2025-07-01 02:00:00", 1),
        NumberPoint("2026-02-11 00:30:00", 2),
    ]


def test_what_was_told_of_visitors_before_the_range_counts_with_its_own_time(site: Site) -> None:
    summer = NOON - 200 * DAY_MS
    site.has(site.event(1), site.event(2), told(site, 1, number("seats", "3.0000"), at=summer))
    site.has(told(site, 2, number("seats", "4.0000")), told(site, 3, number("seats", "5.0000")))
    seats = SessionValues(site.scope(), "seats")
    assert site.ask(numeric_stats, seats).total == 7
    assert site.ask(numeric_series, seats, "sum", Unit.HOUR, BERLIN) == [
        NumberPoint("2025-07-25 14:00:00", 3),
        NumberPoint("2026-02-10 13:00:00", 4),
    ]


def test_a_table_of_events(site: Site) -> None:
    site.has(
        sent(site, 1, text("b", "x"), number("a", "1.5000"), url_path="/p"),
        sent(site, 2, moment("due", "2026-02-10T23:30:00"), after=1),
        sent(site, 3, after=2),
        sent(site, 3, text("b", "y"), name="other"),
    )
    found = site.ask(event_pivot, site.scope(), "buy", 10, 0, BERLIN)
    assert found.count == 2
    latest, oldest = found.data
    assert (latest.session_id, latest.property_values) == (number_id(2), ["2026-02-11 00:30:00"])
    assert (oldest.property_keys, oldest.property_values, oldest.url_path) == (["a", "b"], ["1.5", "x"], "/p")
    assert site.ask(event_pivot, site.scope(), "buy", 1, 1, None).data == [oldest]


def test_a_table_of_visitors(site: Site) -> None:
    site.has(site.event(1), site.event(2), site.event(3))
    site.has(
        told(site, 1, text("plan", "pro"), number("seats", "3.0000"), distinct_id="ada"),
        told(site, 2, text("plan", "free"), at=NOON + 1),
        told(site, 3, text("town", "x")),
        told(site, 4, text("plan", "pro")),
    )
    found = site.ask(session_pivot, site.scope(), "plan", 10, 0, None)
    assert [row.session_id for row in found.data] == [number_id(2), number_id(1)]
    assert found.count == 2
    assert (found.data[1].distinct_id, found.data[1].property_keys) == ("ada", ["plan", "seats"])
    assert found.data[1].property_values == ["pro", "3"]


def test_what_visitors_do_by_a_property(site: Site) -> None:
    site.has(
        site.event(1),
        site.event(1, after=1, event_type=EventType.CUSTOM, event_name="buy"),
        site.event(1, after=2, event_type=EventType.PERFORMANCE),
        site.event(2, browser="chrome"),
        site.event(3),
    )
    site.has(*(told(site, session, text("plan", "pro")) for session in (1, 2)), told(site, 3, text("plan", "free")))
    assert site.ask(session_data_stats, site.scope(), "plan") == [
        ValueActivity("pro", activity=3, sessions=2, visits=2, views=2, events=1),
        ValueActivity("free", activity=1, sessions=1, visits=1, views=1, events=0),
    ]
    chrome = site.scope(parameters={"browser": "chrome"})
    assert [row.sessions for row in site.ask(session_data_stats, chrome, "plan")] == [1]


def test_one_property_of_visitors_with_its_kind(site: Site) -> None:
    site.has(site.event(1), told(site, 1, text("plan", "pro"), number("seats", "3.0000")))
    [seats] = site.ask(session_properties_totals, site.scope(), "seats")
    assert (seats.property_name, seats.data_type, seats.total) == ("seats", DataType.NUMBER, 1)


@pytest.mark.parametrize("zone", [None, BERLIN])
def test_a_date_that_is_stored_as_text_alone_is_left_out(site: Site, zone: ZoneInfo | None) -> None:
    site.has(
        sent(site, 1, DataValue("due", DataType.DATE, "0500-01-01T00:00:00.000Z"), moment("due", "2026-02-10T12:00:00"))
    )
    [point] = site.ask(date_series, of_event(site, "due"), zone)
    assert point.y == 1
