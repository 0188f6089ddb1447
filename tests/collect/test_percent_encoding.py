"""Escapes are read as JavaScript's decodeURI, decodeURIComponent and URLSearchParams read them."""

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokumi.collect.percent_encoding import decode_form, decode_uri, decode_uri_component

# text, decodeURI, decodeURIComponent; as an engine answers, malformed text unchanged
CASES = [
    ("plain", "plain", "plain"),
    ("caf%C3%A9", "café", "café"),
    ("%F0%9F%98%80", "😀", "😀"),
    ("a%20b", "a b", "a b"),
    ("a%2Fb", "a%2Fb", "a/b"),
    ("%3b%2c%2F%3F%3a%40%26%3D%2B%24%23", "%3b%2c%2F%3F%3a%40%26%3D%2B%24%23", ";,/?:@&=+$#"),
    ("%C3%A9%2F%C3%A9", "é%2Fé", "é/é"),
    ("100%25", "100%", "100%"),
    ("100%", "100%", "100%"),
    ("%zz", "%zz", "%zz"),
    ("bad%E0%A4%A", "bad%E0%A4%A", "bad%E0%A4%A"),
    ("%C3%28", "%C3%28", "%C3%28"),
    ("%ff", "%ff", "%ff"),
    ("%C0%80", "%C0%80", "%C0%80"),
    ("%ED%A0%80", "%ED%A0%80", "%ED%A0%80"),
    ("ü%41", "üA", "üA"),
    ("a+b", "a+b", "a+b"),
]


@pytest.mark.parametrize(("text", "uri", "component"), CASES)
def test_escapes_are_decoded_or_left_alone(text: str, uri: str, component: str) -> None:
    assert decode_uri(text) == uri
    assert decode_uri_component(text) == component


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("best+beans", "best beans"),
        ("a%2Bb+c", "a+b c"),
        ("%E2%98%95", "☕"),
        ("%zz", "%zz"),
        ("%ff%41", "\ufffdA"),
        ("%E0%A4%A", "\ufffd%A"),
        ("%EF%BB%BFx", "\ufeffx"),
        ("", ""),
    ],
)
def test_query_values_never_fail(text: str, expected: str) -> None:
    assert decode_form(text) == expected


@given(st.text())
def test_what_was_encoded_comes_back(text: str) -> None:
    assert decode_uri_component(quote(text, safe="")) == text
    assert decode_form(quote(text, safe="")) == text


@given(st.text(alphabet="%0123456789abcdefABCDEF+é/"))
def test_no_text_is_an_error(text: str) -> None:
    decode_uri(text)
    decode_uri_component(text)
    decode_form(text).encode()
