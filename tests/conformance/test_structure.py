"""Structures of the older contract, the way its pages write them."""

import json
from importlib import resources
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokumi.conformance.structure import differences, parse_structure

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@pytest.mark.parametrize(
    ("structure", "value"),
    [
        ("string", ""),
        ("number", 0),
        ("number", -1.5),
        ("boolean", False),
        ("object", {}),
        ("array", [1, "a"]),
        ("null", None),
        ("date", "2026-11-24T08:00:00Z"),
        ("date", "2026-11-24T08:00:00.123Z"),
        ("date:yyyy-mm-dd hh:mm:ss", "2026-11-24 08:00:00"),
        ("date:yyyy-mm-ddThh:mm:ssZ", "2026-11-24T08:00:00Z"),
        ("string|null", None),
        ("string|null", "a"),
        ("date|null", None),
        ("string - with a meaning", "a"),
        ({"a": "string|null", "b": "number"}, {"b": 1}),
        ({"a": None}, {}),
        ({"a": "number"}, {"a": 1, "further": "keys"}),
        (["number"], []),
        (["number"], [1, 2]),
        ([["number"]], [[1], [], [2, 3]]),
        ([{"x": "number"}, {"x": "number"}], [{"x": 1}]),
        ([], [1, "a"]),
        (["string", "number"], ["a", 1]),
        ({"/": "number", "/contact": "number"}, {"/about": 3}),
        ({"PL": "number"}, {}),
        (
            {"__type": "string", "_count": "number", "utm_source": "string"},
            {"__type": "", "_count": 1, "utm_source": ""},
        ),
        (None, {"any": "thing"}),
        ('{"a": ["number",],}', {"a": [1]}),
    ],
    ids=str,
)
def test_values_that_have_the_structure(structure: Any, value: Any) -> None:
    assert differences(structure, value) == []


@pytest.mark.parametrize(
    ("structure", "value", "found"),
    [
        ("string", None, ["$: string expected, not null"]),
        ("string", 1, ["$: string expected, not 1"]),
        ("number", "1", ['$: number expected, not "1"']),
        ("number", True, ["$: number expected, not true"]),
        ("boolean", 0, ["$: boolean expected, not 0"]),
        ("object", [], ["$: object expected, not []"]),
        ("array", {}, ["$: array expected, not {}"]),
        ("null", 0, ["$: null expected, not 0"]),
        ("string|null", 1, ["$: string|null expected, not 1"]),
        ("date", "2026-11-24 08:00:00", ['$: date expected, not "2026-11-24 08:00:00"']),
        ("date", "2026-11-24T08:00:00+01:00", ['$: date expected, not "2026-11-24T08:00:00+01:00"']),
        ("date", "2026-02-30T08:00:00Z", ['$: date expected, not "2026-02-30T08:00:00Z"']),
        ("date", 1_795_500_000_000, ["$: date expected, not 1795500000000"]),
        (
            "date:yyyy-mm-dd hh:mm:ss",
            "2026-11-24T08:00:00Z",
            ['$: date:yyyy-mm-dd hh:mm:ss expected, not "2026-11-24T08:00:00Z"'],
        ),
        ({"a": "string"}, {}, ["$.a: missing"]),
        ({"a": ["number"]}, {}, ["$.a: missing"]),
        ({"a": "string"}, [], ["$: object expected, not []"]),
        (["number"], {}, ["$: array expected, not {}"]),
        (["number"], [1, None, "2"], ["$[1]: number expected, not null", '$[2]: number expected, not "2"']),
        ({"a": [{"b": "number"}]}, {"a": [{"b": 1}, {}]}, ["$.a[1].b: missing"]),
        (["string", "number"], ["a"], ["$: 2 items expected, not 1"]),
        ({"/": "number"}, {"/a b": "1"}, ['$["/a b"]: number expected, not "1"']),
        ("number", "x" * 99, ['$: number expected, not "' + "x" * 56 + "…"]),
    ],
    ids=str,
)
def test_differences_name_their_place(structure: Any, value: Any, found: list[str]) -> None:
    assert differences(structure, value) == found


@pytest.mark.parametrize("structure", ["text", "string|nil", {"a": "int"}, 5, '{"a"'], ids=str)
def test_a_structure_outside_the_notation_is_refused(structure: Any) -> None:
    with pytest.raises(ValueError, match=r"no type of the notation|no structure|delimiter"):
        differences(structure, {"a": 1})


def test_commas_within_text_stay() -> None:
    assert parse_structure('{"a, }": "b,]",}') == {"a, }": "b,]"}


@given(JSON)
def test_any_value_is_compared_without_failing(value: Any) -> None:
    for structure in ("date", {"a": "string"}, ["number"], {"/": "number"}):
        assert isinstance(differences(structure, value), list)


@given(st.datetimes())
def test_every_moment_is_a_date(moment: Any) -> None:
    assert differences("date", moment.isoformat() + "Z") == []
    assert differences("date:yyyy-mm-dd hh:mm:ss", moment.strftime("%Y-%m-%d %H:%M:%S").rjust(19, "0")) == []


def test_every_structure_of_the_older_contract_can_be_read() -> None:
    contract = json.loads((resources.files("kokumi.conformance") / "contracts/umami-v2.json").read_text("utf-8"))
    assert len(contract) == 67
    for page in contract:
        structure = page.get("response_structure")
        differences(parse_structure(structure) if isinstance(structure, str) else structure, {})
