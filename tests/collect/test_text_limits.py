"""Text is measured and cut as browsers count it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokumi.collect.text_limits import storable, storable_or_none, utf16_length

CASES = [
    ("", 5, ""),
    ("abc", 3, "abc"),
    ("abcd", 3, "abc"),
    ("größe", 4, "größ"),
    ("a😀", 3, "a😀"),
    ("a😀", 2, "a"),
    ("😀😀", 2, "😀"),
    ("😀😀", 3, "😀"),
    ("nul\0", 10, "nul"),
    ("\0\0a\0b", 2, "ab"),
    ("日本語", 2, "日本"),
]


@pytest.mark.parametrize(("text", "limit", "expected"), CASES)
def test_text_is_cut_to_code_units_and_never_inside_a_character(text: str, limit: int, expected: str) -> None:
    assert storable(text, limit) == expected


@pytest.mark.parametrize(("text", "length"), [("", 0), ("abc", 3), ("é", 1), ("😀", 2), ("a😀b", 4)])
def test_length_counts_code_units(text: str, length: int) -> None:
    assert utf16_length(text) == length


def test_missing_text_stays_missing() -> None:
    assert storable_or_none(None, 5) is None
    assert storable_or_none("abc", 2) == "ab"


@given(st.text(), st.integers(0, 40))
def test_what_is_stored_fits_and_begins_the_text(text: str, limit: int) -> None:
    stored = storable(text, limit)
    assert utf16_length(stored) <= limit
    assert text.replace("\0", "").startswith(stored)
    assert utf16_length(stored) >= min(limit - 1, utf16_length(text.replace("\0", "")))
