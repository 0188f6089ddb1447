"""Numbers and lists are written as JavaScript writes them."""

import json
import math
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kokumi.collect.json_text import list_text, number_text, ordered_keys

NUMBERS: list[tuple[int | float, str]] = [
    (0, "0"),
    (-0.0, "0"),
    (1.0, "1"),
    (-1.5, "-1.5"),
    (0.1, "0.1"),
    (100.0, "100"),
    (1200.5, "1200.5"),
    (1e16, "10000000000000000"),
    (1e20, "100000000000000000000"),
    (1e21, "1e+21"),
    (1.5e300, "1.5e+300"),
    (1e-6, "0.000001"),
    (1.234e-6, "0.000001234"),
    (1e-7, "1e-7"),
    (1.5e-7, "1.5e-7"),
    (5e-324, "5e-324"),
    (2**53 + 1, "9007199254740992"),
    (12345678901234567890, "12345678901234567000"),
    (10**400, "Infinity"),
    (-(10**400), "-Infinity"),
    (math.nan, "NaN"),
]


@pytest.mark.parametrize(("number", "text"), NUMBERS)
def test_numbers_are_written_as_their_shortest_text(number: int | float, text: str) -> None:
    assert number_text(number) == text


LISTS: list[tuple[list[Any], str]] = [
    ([], "[]"),
    ([1, 2.0, "a", None, True, False], '[1,2,"a",null,true,false]'),
    ([[], {}, [[1]]], "[[],{},[[1]]]"),
    ([{"b": 1, "10": 2, "2": 3, "01": 4}], '[{"2":3,"10":2,"b":1,"01":4}]'),
    (['é"\\\n\x07\u2028\x7f'], '["é\\"\\\\\\n\\u0007\u2028\x7f"]'),
    ([10**400], "[null]"),
    ([1e21, [1e-7]], "[1e+21,[1e-7]]"),
]


@pytest.mark.parametrize(("values", "text"), LISTS)
def test_lists_are_written_compactly(values: list[Any], text: str) -> None:
    assert list_text(values, 500) == text


def test_depth_does_not_matter() -> None:
    nested: list[Any] = []
    for _ in range(100_000):
        nested = [nested]
    assert list_text(nested, 500)[:500] == "[" * 500
    assert len(list_text(list(range(100_000)), 500)) >= 500


def test_array_indices_come_first() -> None:
    assert list(ordered_keys({"b": 0, "4294967295": 0, "7": 0, "-1": 0, "0": 0, "٣": 0})) == [
        "0",
        "7",
        "b",
        "4294967295",
        "-1",
        "٣",
    ]


_JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@settings(max_examples=40)
@given(st.lists(_JSON))
def test_what_is_written_is_json_of_the_same_value(values: list[Any]) -> None:
    text = list_text(values, 10**9)
    assert json.loads(text, parse_int=float) == values


@settings(max_examples=40)
@given(st.lists(_JSON), st.integers(1, 50))
def test_a_limit_only_cuts_the_end(values: list[Any], limit: int) -> None:
    whole = list_text(values, 10**9)
    assert list_text(values, limit)[:limit] == whole[:limit]
