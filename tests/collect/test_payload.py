"""A body is checked member by member, and what is wrong is named."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import UNSET

from kokumi.collect.payload import (
    Send,
    SendType,
    SourceKind,
    decode_batch,
    decode_item,
    decode_send,
)
from kokumi.collect.payload import given as given_value
from kokumi.errors import BadRequest
from kokumi.validation import ecmascript_number

SITE = "8122471f-5633-4377-8862-a8f162079497"
LINK = "1c5f64b2-cce1-418e-a5b4-e5621bc43003"


def _body(**payload: Any) -> bytes:
    return json.dumps({"type": "event", "payload": {"website": SITE, "url": "/p"} | payload}).encode()


def _decode_both(body: bytes) -> Send:
    """The same item, alone and of a batch."""
    send = decode_send(body)
    assert decode_item(json.loads(body)) == send
    return send


@pytest.mark.parametrize("type_", list(SendType))
def test_the_least_that_is_needed(type_: SendType) -> None:
    send = _decode_both(json.dumps({"type": type_, "payload": {"website": SITE}}).encode())
    assert (send.type, send.source, send.source_id, send.timestamp) == (type_, SourceKind.WEBSITE, SITE, None)
    assert send.payload.url is UNSET


@pytest.mark.parametrize("kind", list(SourceKind))
def test_a_source_is_a_website_a_link_or_a_pixel(kind: SourceKind) -> None:
    send = decode_send(json.dumps({"type": "event", "payload": {kind: LINK.upper()}}).encode())
    assert (send.source, send.source_id) == (kind, LINK.upper())


ACCEPTED: list[dict[str, Any]] = [
    {"extra": "ignored"},
    {"name": ""},
    {"name": "n" * 50},
    {"name": "é" * 50},
    {"name": "😀" * 25},
    {"tag": "t" * 50},
    {"hostname": ""},
    {"hostname": "h" * 100},
    {"language": "l" * 35},
    {"screen": "1234x123456"},
    {"url": ""},
    {"url": "https://site.example/ü?x#y"},
    {"referrer": ""},
    {"data": {}},
    {"data": {"a": [1, {"b": None}]}},
    {"lcp": 0, "inp": 60000, "cls": 100, "fcp": 1.5, "ttfb": 60000.0},
    {"title": "x" * 5000},
    {"id": "i" * 500},
    {"ip": "", "userAgent": ""},
    {"browser": "x", "os": "y", "device": "z"},
]


@pytest.mark.parametrize("payload", ACCEPTED)
def test_good_members_are_accepted(payload: dict[str, Any]) -> None:
    _decode_both(_body(**payload))


_TEXTS = (
    *("website", "link", "pixel", "hostname", "language", "referrer", "screen", "title", "url", "name", "tag", "ip"),
    *("userAgent", "id", "browser", "os", "device"),
)
REFUSED: list[tuple[str, Any]] = [
    *((member, None) for member in (*_TEXTS, "data", "lcp", "inp", "cls", "fcp", "ttfb")),
    *((member, 1) for member in _TEXTS),
    ("website", ""),
    ("website", "nope"),
    ("website", SITE + "\n"),
    ("name", "n" * 51),
    ("name", "😀" * 26),
    ("tag", "t" * 51),
    ("hostname", "h" * 101),
    ("language", "l" * 36),
    ("screen", "1234567x12345"),
    ("url", "http://"),
    ("url", "https://exa mple.com/"),
    ("url", "//"),
    ("referrer", "http://a:99999/"),
    ("data", "x"),
    ("data", [1]),
    ("data", 5),
    ("timestamp", "abc"),
    ("timestamp", 1.5),
    ("timestamp", "1.5"),
    ("timestamp", {}),
    ("timestamp", []),
    ("timestamp", 99999999999999),
    ("timestamp", -99999999999999),
    ("timestamp", "1e400"),
    ("timestamp", "0x" + "f" * 400),
    ("timestamp", "Infinity"),
    ("timestamp", "٥"),
    ("lcp", "5"),
    ("lcp", -1),
    ("lcp", 60001),
    ("cls", 101),
    ("ttfb", -0.1),
    ("inp", True),
]


@pytest.mark.parametrize(("member", "value"), REFUSED)
def test_a_bad_member_is_named(member: str, value: Any) -> None:
    for decode in (
        lambda: decode_send(_body(**{member: value})),
        lambda: decode_item(json.loads(_body(**{member: value}))),
    ):
        with pytest.raises(BadRequest) as refusal:
            decode()
        error = refusal.value.envelope()["error"]
        assert error["message"] == "Bad request"
        assert error["properties"]["payload"]["properties"][member]["errors"]


def test_a_number_that_no_double_holds_is_refused() -> None:
    with pytest.raises(BadRequest):
        decode_send(_body(timestamp=10**400))


@pytest.mark.parametrize(
    "sources", [{}, {"website": SITE, "link": LINK}, {"link": LINK, "pixel": LINK}, {"website": SITE, "pixel": LINK}]
)
def test_a_source_is_exactly_one(sources: dict[str, str]) -> None:
    with pytest.raises(BadRequest) as refusal:
        decode_send(json.dumps({"type": "event", "payload": sources}).encode())
    assert refusal.value.detail == {
        "errors": [],
        "properties": {
            "payload": {
                "errors": [],
                "properties": {
                    "website": {"errors": ["Exactly one of website, link, or pixel must be provided"]},
                },
            },
        },
    }


TIMESTAMPS: list[tuple[Any, int | None]] = [
    (1771545654, 1771545654),
    (1771545654.0, 1771545654),
    ("1771545654", 1771545654),
    (" 1771545654 ", 1771545654),
    ("1.771545654e9", 1771545654),
    ("0x10", 16),
    (-5, -5),
    (True, 1),
    (False, None),
    (None, None),
    (0, None),
    ("0", None),
    ("", None),
    ("  ", None),
]


@pytest.mark.parametrize(("value", "seconds"), TIMESTAMPS)
def test_a_timestamp_is_read_as_a_number(value: Any, seconds: int | None) -> None:
    assert _decode_both(_body(timestamp=value)).timestamp == seconds


BODIES = [
    *(b"", b"{", b"[]", b'"x"', b"null", b"1", b"{}", b"\xff", b'{"type":"event"}', b'{"payload":{}}'),
    *(b'{"type":"event","payload":[]}', b'{"type":"event","payload":"x"}', b'{"type":"event","payload":null}'),
    *(b'{"type":null,"payload":{}}', b'{"type":"EVENT","payload":{}}', b'{"type":"","payload":{}}'),
    b'{"type":"event","payload":{"website":"' + SITE.encode() + b'","title":"\xff"}}',
    b'{"type":"event","payload":{"website":"' + SITE.encode() + b'","data":{"n":1e999}}}',
    b'{"type":"event","payload":{"website":"'
    + SITE.encode()
    + b'","data":{"a":'
    + b"[" * 100_000
    + b"]" * 100_000
    + b"}}}",
    b'{"a":' * 100_000,
]


@pytest.mark.parametrize("body", BODIES, ids=range(len(BODIES)))
def test_what_is_no_send_is_refused(body: bytes) -> None:
    with pytest.raises(BadRequest):
        decode_send(body)


@pytest.mark.parametrize(
    ("escaped", "title"),
    [
        (rb"cut \ud83d", "cut \ufffd"),
        (rb"\ude00 cut", "\ufffd cut"),
        (rb"\ud83d\ude00", "😀"),
        (rb"\ud83d\ud83d\ude00", "\ufffd😀"),
        (rb"\\ud83d \ud83d", "\\ud83d \ufffd"),
        (rb"\uD83Dx\"", '\ufffdx"'),
    ],
)
def test_half_a_character_does_not_cost_the_event(escaped: bytes, title: str) -> None:
    body = b'{"type":"event","payload":{"website":"' + SITE.encode() + b'","title":"' + escaped + b'"}}'
    assert decode_send(body).payload.title == title
    assert decode_item(decode_batch(b"[" + body + b"]")[0]).payload.title == title


def test_a_batch_is_a_list_of_objects() -> None:
    assert decode_batch(b"[]") == []
    assert decode_batch(b'[{"type":"event"},{}]') == [{"type": "event"}, {}]
    for body in (b"{}", b'"x"', b"null", b"5", b"[1]", b'["x"]', b"[null]", b"[[1]]", b"{", b""):
        with pytest.raises(BadRequest):
            decode_batch(body)


@pytest.mark.parametrize(
    "item", [{}, {"type": "event"}, {"type": "event", "payload": {"website": "nope"}}, 5, None, []]
)
def test_what_is_no_item_is_refused(item: Any) -> None:
    with pytest.raises(BadRequest):
        decode_item(item)


def test_a_member_that_was_left_out_is_none() -> None:
    assert given_value(UNSET) is None
    assert given_value("") == ""
    assert ecmascript_number("x") != ecmascript_number("x")


@given(st.binary())
def test_no_bytes_are_an_error_of_the_server(body: bytes) -> None:
    with pytest.raises(BadRequest):
        decode_send(body)
    with pytest.raises(BadRequest):
        decode_batch(b"[" + body + b"x")


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@given(st.dictionaries(st.sampled_from([*_TEXTS, "data", "timestamp", "lcp", "cls"]), _JSON))
def test_no_members_are_an_error_of_the_server(payload: dict[str, Any]) -> None:
    body = _body(**payload)
    try:
        _decode_both(body)
    except BadRequest:
        with pytest.raises(BadRequest):
            decode_item(json.loads(body))
