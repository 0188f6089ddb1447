"""Data is flattened into typed leaves, and a sale is found in it."""

from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kokumi.collect.event_data import MOST_KEYS, flatten, revenue_in
from kokumi.collect.text_limits import utf16_length
from kokumi.errors import BadRequest, KokumiError
from kokumi.events.rows import DataType, DataValue, Revenue

STRING, NUMBER, BOOLEAN, DATE, ARRAY = DataType

LEAVES: list[tuple[Any, DataValue]] = [
    ("text", DataValue("k", STRING, "text")),
    ("", DataValue("k", STRING, "")),
    ("5", DataValue("k", STRING, "5")),
    ("nul\0!", DataValue("k", STRING, "nul!")),
    (True, DataValue("k", BOOLEAN, "true")),
    (False, DataValue("k", BOOLEAN, "false")),
    (None, DataValue("k", ARRAY, "null")),
    ([], DataValue("k", ARRAY, "[]")),
    ([1, {"a": None}], DataValue("k", ARRAY, '[1,{"a":null}]')),
    (["Größe", 2.0], DataValue("k", ARRAY, '["Größe",2]')),
    (0, DataValue("k", NUMBER, "0.0000", "0.0000")),
    (-0.0, DataValue("k", NUMBER, "0.0000", "0.0000")),
    (5, DataValue("k", NUMBER, "5.0000", "5.0000")),
    (-219.78, DataValue("k", NUMBER, "-219.7800", "-219.7800")),
    (99999.1234, DataValue("k", NUMBER, "99999.1234", "99999.1234")),
    (0.00005, DataValue("k", NUMBER, "0.0001", "0.0001")),
    (0.03125, DataValue("k", NUMBER, "0.0313", "0.0313")),
    (-0.00001, DataValue("k", NUMBER, "-0.0000", "0.0000")),
    (1.00105, DataValue("k", NUMBER, "1.0010", "1.0011")),
    (1e-300, DataValue("k", NUMBER, "0.0000", "0.0000")),
    (999_999_999_999_999, DataValue("k", NUMBER, "999999999999999.0000", "999999999999999.0000")),
    (123456789012.5, DataValue("k", NUMBER, "123456789012.5000", "123456789012.5000")),
    ("2026-02-17T19:10:32.000Z", DataValue("k", DATE, "2026-02-17T19:10:32.000Z", None, 1771355432000)),
    ("2026-02-17T19:10:32", DataValue("k", DATE, "2026-02-17T19:10:32.000Z", None, 1771355432000)),
    ("2026-02-17T19:10:32.123", DataValue("k", DATE, "2026-02-17T19:10:32.123Z", None, 1771355432123)),
    ("2026-02-17T19:10:32.000+02:30", DataValue("k", DATE, "2026-02-17T16:40:32.000Z", None, 1771346432000)),
    ("1969-12-31T23:59:59.999Z", DataValue("k", DATE, "1969-12-31T23:59:59.999Z", None, -1)),
    ("2026-02-30T24:00:00", DataValue("k", DATE, "2026-03-03T00:00:00.000Z", None, 1772496000000)),
    ("0001-01-01T00:00:00", DataValue("k", DATE, "0001-01-01T00:00:00.000Z")),
    ("0000-01-01T00:00:00.000+01:00", DataValue("k", DATE, "-000001-12-31T23:00:00.000Z")),
    ("9999-12-31T24:00:00", DataValue("k", DATE, "+010000-01-01T00:00:00.000Z")),
    ("2026-02-17T19:10:32Z", DataValue("k", STRING, "2026-02-17T19:10:32Z")),
    ("2026-02-17T19:10:32.000-02:00", DataValue("k", STRING, "2026-02-17T19:10:32.000-02:00")),
    ("2026-02-17 19:10:32", DataValue("k", STRING, "2026-02-17 19:10:32")),
    ("2026-02-17T19:10:32\n", DataValue("k", STRING, "2026-02-17T19:10:32\n")),
    ("٢٠٢٦-02-17T19:10:32", DataValue("k", STRING, "٢٠٢٦-02-17T19:10:32")),
]


@pytest.mark.parametrize(("value", "leaf"), LEAVES)
def test_a_leaf_keeps_its_kind(value: Any, leaf: DataValue) -> None:
    assert flatten({"k": value}) == (leaf,)


KEYS: list[tuple[dict[str, Any], list[str]]] = [
    ({}, []),
    ({"a": {}}, []),
    ({"a": {"b": {"c": 1}}, "d": 2}, ["a.b.c", "d"]),
    ({"x.y": 1, "": 2, "z": {"": 3}}, ["x.y", "", "z."]),
    ({"": {"a": 1}}, ["a"]),
    ({"b": 1, "2": 1, "1": 1}, ["1", "2", "b"]),
    ({"k" * 600: 1}, ["k" * 500]),
    ({"a" * 300: {"b" * 300: {"c": 1}}}, [("a" * 300 + "." + "b" * 300)[:500]]),
]


@pytest.mark.parametrize(("data", "keys"), KEYS)
def test_keys_are_dotted_paths(data: dict[str, Any], keys: list[str]) -> None:
    assert [value.data_key for value in flatten(data)] == keys


def test_long_text_is_cut() -> None:
    values = flatten({"text": "é" * 600, "list": ["y" * 600]})
    assert [value.string_value for value in values] == ["é" * 500, '["' + "y" * 498]


REFUSED: list[dict[str, Any]] = [
    {"d": "2026-13-45T99:99:99"},
    {"d": "2026-00-01T00:00:00"},
    {"d": "2026-01-32T00:00:00"},
    {"d": "2026-01-01T24:00:01"},
    {"d": "2026-01-01T24:00:00.001"},
    {"d": "2026-01-01T00:60:00"},
    {"d": "2026-01-01T00:00:00.000+24:00"},
    {"n": 1e300},
    {"n": -(10**15)},
    {"n": 999_999_999_999_999.99999},
    {"n": 10**400},
    {str(number): number for number in range(MOST_KEYS + 1)},
    {"outer": {str(number): number for number in range(MOST_KEYS + 1)}},
]


@pytest.mark.parametrize("data", REFUSED)
def test_what_cannot_be_stored_is_refused(data: dict[str, Any]) -> None:
    with pytest.raises(BadRequest) as refusal:
        flatten(data)
    assert "data" in refusal.value.detail["properties"]["payload"]["properties"]


def test_as_many_leaves_as_allowed_are_taken() -> None:
    assert len(flatten({str(number): number for number in range(MOST_KEYS)})) == MOST_KEYS


def test_depth_does_not_matter() -> None:
    data: dict[str, Any] = {"leaf": 1}
    for _ in range(100_000):
        data = {"level": data}
    (value,) = flatten(data)
    assert value.data_key == ("level." * 100)[:500]


SALES: list[tuple[dict[str, Any], Revenue | None]] = [
    ({"revenue": 5, "currency": "USD"}, Revenue("USD", "5.0000")),
    ({"revenue": 12.345678, "currency": "EUR"}, Revenue("EUR", "12.3457")),
    ({"revenue": "5", "currency": "Eur"}, Revenue("Eur", "5.0000")),
    ({"revenue": " 5.25 ", "currency": "usd"}, Revenue("usd", "5.2500")),
    ({"revenue": "123456789012345.67895", "currency": "USD"}, Revenue("USD", "123456789012345.6790")),
    ({"revenue": "1e3", "currency": "USD"}, Revenue("USD", "1000.0000")),
    ({"revenue": "0x10", "currency": "USD"}, Revenue("USD", "16.0000")),
    ({"revenue": 0.00001, "currency": "USD"}, Revenue("USD", "0.0000")),
    ({"revenue": 1, "currency": "TOOLONGCURRENCY"}, Revenue("TOOLONGCUR", "1.0000")),
    ({"revenue": "abc", "currency": "USD"}, None),
    ({"revenue": "", "currency": "USD"}, None),
    ({"revenue": "٥", "currency": "USD"}, None),
    ({"revenue": 0, "currency": "USD"}, None),
    ({"revenue": -5, "currency": "USD"}, None),
    ({"revenue": 5}, None),
    ({"revenue": 5, "currency": ""}, None),
    ({"revenue": 5, "currency": None}, None),
    ({"revenue": None, "currency": "USD"}, None),
    ({"revenue": {}, "currency": "USD"}, None),
    ({"revenue": [5], "currency": "USD"}, None),
    ({"revenue": False, "currency": "USD"}, None),
    ({"currency": "USD"}, None),
    ({"order": {"revenue": 5, "currency": "USD"}}, None),
]


@pytest.mark.parametrize(("data", "sale"), SALES)
def test_a_sale_is_revenue_above_zero_in_a_currency(data: dict[str, Any], sale: Revenue | None) -> None:
    assert revenue_in(data) == sale


@pytest.mark.parametrize(
    "data",
    [
        {"revenue": True, "currency": "USD"},
        {"revenue": 5, "currency": 7},
        {"revenue": 5, "currency": ["USD"]},
        {"revenue": "1e20", "currency": "USD"},
        {"revenue": "9" * 400, "currency": "USD"},
        {"revenue": "0x" + "f" * 400, "currency": "USD"},
        {"revenue": "Infinity", "currency": "USD"},
    ],
)
def test_a_sale_that_makes_no_sense_is_refused(data: dict[str, Any]) -> None:
    with pytest.raises(BadRequest):
        revenue_in(data)


_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text()
    | st.from_regex(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d"),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner, max_size=4),
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(["revenue", "currency", "x", ""]), _JSON))
def test_wild_data_is_stored_or_refused(data: dict[str, Any]) -> None:
    try:
        values, sale = flatten(data), revenue_in(data)
    except KokumiError:
        return
    for value in values:
        assert utf16_length(value.data_key) <= 500
        assert value.string_value is not None
        assert utf16_length(value.string_value) <= 500
    msgspec.msgpack.encode((values, sale))
