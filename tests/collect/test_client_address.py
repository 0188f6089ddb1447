"""The visitor's address comes from the first header that has one, in canonical form."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokumi.collect.client_address import (
    ADDRESS_HEADERS,
    NO_ADDRESS,
    IgnoredAddresses,
    client_address,
    resolve,
    sent_address,
)

CANONICAL = [
    ("81.2.69.1", "81.2.69.1"),
    ("81.2.69.1:8080", "81.2.69.1"),
    ("::ffff:81.2.69.1", "81.2.69.1"),
    ("::FFFF:5102:4501", "81.2.69.1"),
    ("2001:DB8::0001", "2001:db8::1"),
    ("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"),
    ("[2001:db8::2]:8080", "[2001:db8::2]"),
    ("fe80::1%eth0", "fe80::1%eth0"),
    ("127.1", "127.0.0.1"),
    ("0x7f.1", "127.0.0.1"),
    ("3232235777", "192.168.1.1"),
    ("010.0.0.1", "8.0.0.1"),
    ("unknown", "unknown"),
    ("_hidden", "_hidden"),
    ("proxy:3128", "proxy"),
    ("256.1.1.1", "256.1.1.1"),
    ("1.2.3.4.5", "1.2.3.4.5"),
    ("08.1.1.1", "08.1.1.1"),
    ("[", "["),
    ("x" * 5000, "x" * 5000),
]


@pytest.mark.parametrize(("sent", "text"), CANONICAL)
def test_text_is_canonical_where_it_is_an_address(sent: str, text: str) -> None:
    assert resolve(sent).text == text


HEADERS = [
    ({}, "10.9.9.9"),
    ({"x-forwarded-for": "81.2.70.1"}, "81.2.70.1"),
    ({"x-forwarded-for": " 81.2.70.2 , 10.0.0.1"}, "81.2.70.2"),
    ({"x-forwarded-for": "10.0.0.9:555"}, "10.0.0.9"),
    ({"x-real-ip": "81.2.70.3", "x-forwarded-for": "9.9.9.9"}, "81.2.70.3"),
    ({"x-client-ip": "81.2.70.6", "x-forwarded-for": "81.2.70.7"}, "81.2.70.7"),
    ({"x-real-ip": "", "x-forwarded-for": "81.2.70.7"}, "81.2.70.7"),
    ({"forwarded": "for=192.0.2.60;proto=http;by=203.0.113.43"}, "192.0.2.60"),
    ({"forwarded": 'For="[2001:db8:cafe::17]:4711"'}, "[2001:db8:cafe::17]"),
    ({"forwarded": "for=192.0.2.43:80, for=198.51.100.17"}, "192.0.2.43"),
    ({"forwarded": "proto=http"}, "proto=http"),
    ({"x-own": "1.2.3.4", "true-client-ip": "9.9.9.9"}, "1.2.3.4"),
    ({"x-own": "1.2.3.4, 5.6.7.8"}, "1.2.3.4"),
    ({"x-own": "", "true-client-ip": "9.9.9.9"}, "9.9.9.9"),
]


@pytest.mark.parametrize(("headers", "text"), HEADERS)
def test_the_first_header_counts_and_then_the_socket(headers: dict[str, str], text: str) -> None:
    assert client_address(headers, "10.9.9.9", "X-Own").text == text


def test_headers_are_asked_in_their_order() -> None:
    for index, name in enumerate(ADDRESS_HEADERS):
        headers = {later: f"9.9.9.{number}" for number, later in enumerate(ADDRESS_HEADERS[index:])}
        assert client_address(headers, None).text == "9.9.9.0", name


def test_a_socket_without_address_is_no_address() -> None:
    assert client_address({}, None) == NO_ADDRESS
    assert client_address({}, "::ffff:127.0.0.1").text == "127.0.0.1"


@pytest.mark.parametrize(
    ("address", "is_local"),
    [
        ("127.0.0.1", True),
        ("10.0.0.9:555", True),
        ("192.168.1.2", True),
        ("172.16.0.1", True),
        ("172.32.0.1", False),
        ("169.254.1.1", True),
        ("::1", True),
        ("fe80::1", True),
        ("fd00::1", True),
        ("[::1]:80", True),
        ("::ffff:10.0.0.1", True),
        ("81.2.69.1", False),
        ("2a00:1000::1", False),
        ("localhost", False),
    ],
)
def test_local_addresses_are_known(address: str, is_local: bool) -> None:
    assert resolve(address).is_local is is_local
    assert sent_address(address).is_local is is_local


@pytest.mark.parametrize(
    ("address", "is_located"),
    [
        ("81.2.69.1", True),
        ("81.2.69.1:80", True),
        ("2a00:1000::1", True),
        ("[2a00:1000::1]:443", False),
        ("[2a00:1000::1]", False),
        ("::ffff:81.2.69.1", False),
        ("10.0.0.1", False),
        ("unknown", False),
    ],
)
def test_a_sent_address_keeps_its_text(address: str, is_located: bool) -> None:
    sent = sent_address(address)
    assert sent.text == address
    assert sent.is_located is is_located


IGNORED = [
    ("", "1.2.3.4", False),
    ("1.2.3.4", "1.2.3.4", True),
    ("5.6.7.8, 1.2.3.4", "1.2.3.4", True),
    ("1.2.0.0/16", "1.2.3.4", True),
    ("1.2.3.4/16", "1.2.255.255", True),
    ("1.2.0.0/16", "1.3.0.1", False),
    ("2001:db8::/32", "2001:db8::5", True),
    ("2001:db8::/32", "[2001:db8::5]:80", True),
    ("2001:DB8::1", "2001:db8:0::1", True),
    ("2001:db8::/32", "1.2.3.4", False),
    ("0.0.0.0/0", "1.2.3.4", True),
    ("1.2.3.4", "::ffff:1.2.3.4", True),
    ("nonsense, 1.2.3/99, ,", "1.2.3.4", False),
    ("nonsense", "nonsense", True),
]


@pytest.mark.parametrize(("setting", "address", "ignored"), IGNORED)
def test_ignored_addresses_are_single_ones_and_ranges(setting: str, address: str, ignored: bool) -> None:
    addresses = IgnoredAddresses(setting)
    assert addresses.contain(resolve(address)) is ignored
    assert addresses.contain(sent_address(address)) is ignored


@given(st.one_of(st.text(), st.text(alphabet="0123456789abcdefx.:[]%/, ")))
def test_no_text_is_an_error(text: str) -> None:
    ignored = IgnoredAddresses(text + ",10.0.0.0/8")
    for address in (resolve(text), sent_address(text), client_address({"forwarded": text}, text, "x")):
        ignored.contain(address)
    assert sent_address(text).text == text
