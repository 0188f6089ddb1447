"""Addresses are taken apart as `new URL(text, "https://<hostname>")` does."""

import pytest
from ada_url import URL
from hypothesis import example, given
from hypothesis import strategies as st

from kokumi.collect.text_limits import utf16_length
from kokumi.collect.urls import (
    Address,
    base_for,
    campaign_in,
    can_parse,
    page_address,
    parse_address,
    performance_path,
    referrer_parts,
)

PARTS = [
    # text, hostname, host, path, query, fragment
    ("/", "site.example", "site.example", "/", "", ""),
    ("/a/b?x=1&y#z", "site.example", "site.example", "/a/b", "x=1&y", "#z"),
    ("https://other.example/a", "site.example", "other.example", "/a", "", ""),
    ("https://other.example", "site.example", "other.example", "/", "", ""),
    ("https://other.example?q", "site.example", "other.example", "/", "q", ""),
    ("https://OTHER.example:443/a", "site.example", "other.example", "/a", "", ""),
    ("/a/../b/./c", "site.example", "site.example", "/b/c", "", ""),
    ("/a/%2e%2E/b", "site.example", "site.example", "/b", "", ""),
    ("/.well-known/x", "site.example", "site.example", "/.well-known/x", "", ""),
    ("//other.example/x", "site.example", "other.example", "/x", "", ""),
    ("\\\\other.example\\x", "site.example", "other.example", "/x", "", ""),
    ("page", "site.example", "site.example", "/page", "", ""),
    ("", "site.example", "site.example", "/", "", ""),
    ("?q=ü", "site.example", "site.example", "/", "q=%C3%BC", ""),
    ("/größe", None, "localhost", "/gr%C3%B6%C3%9Fe", "", ""),
    ("/a b", "", "localhost", "/a%20b", "", ""),
    ("  /trim\n ", None, "localhost", "/trim", "", ""),
    ("/?", None, "localhost", "/", "", ""),
    ("/#", None, "localhost", "/", "", ""),
    ("https://bücher.example/", None, "xn--bcher-kva.example", "/", "", ""),
    ("http://127.1/", None, "127.0.0.1", "/", "", ""),
    ("http://[::1]:8080/x", None, "[::1]", "/x", "", ""),
    ("mailto:a@b.example", None, "", "a@b.example", "", ""),
    ("android-app://com.example.app", None, "com.example.app", "", "", ""),
    ("/x", "localhost:3000", "localhost", "/x", "", ""),
    ("x", "site.example/deep/page", "site.example", "/deep/x", "", ""),
    ("/x", "SITE.example", "site.example", "/x", "", ""),
]


@pytest.mark.parametrize(("text", "hostname", "host", "path", "query", "fragment"), PARTS)
def test_an_address_has_the_parts_that_a_browser_sees(
    text: str, hostname: str | None, host: str, path: str, query: str, fragment: str
) -> None:
    assert parse_address(text, hostname) == Address(host, path, query, fragment)


@pytest.mark.parametrize(
    "text", ["http://", "https://exa mple.com/", "http://[::1", "//", "http://a:99999/", "https://[", "\ud800"]
)
def test_what_is_no_address_is_refused(text: str) -> None:
    assert not can_parse(text)
    assert parse_address(text, "site.example") is None


@pytest.mark.parametrize("hostname", ["a b", "[", "a:99999", "%"])
def test_a_host_name_that_makes_no_page_makes_no_address(hostname: str) -> None:
    assert base_for(hostname) is None
    assert parse_address("/x", hostname) is None


_PIECES = st.sampled_from(
    [
        *"/.?#&=:@%+-_~!$()*,;'\"\\ \t|^{`<é😀ß",
        *("a", "b1", "..", "//", "https://", "http:", "www.", "site.example", "127.0.0.1", "0x7f", "xn--a", ":80"),
        *("%2e", "%2F", "%C3%A9", "%zz", "utm_source=x", "localhost", "file://", "javascript:", "日本"),
    ]
)
_ADDRESSES = st.one_of(
    st.lists(_PIECES, max_size=8).map("".join),
    st.from_regex(r"(https?://[a-z0-9.-]{1,12})?/[\w.~/-]{0,12}(\?[\w=&%.]{0,8})?(#[\w/]{0,5})?", fullmatch=True),
    st.text(),
)


@given(_ADDRESSES, st.sampled_from([None, "", "site.example", "localhost:3000"]))
@example("https://a.b.c-d.example/x.y/z?a=%zz#f/g", None)
@example("https://a--b.example/", None)
@example("https://1.2.3.0x4/", None)
@example("/a/..", "site.example")
@example("/..a", "site.example")
def test_the_short_way_gives_what_the_standard_gives(text: str, hostname: str | None) -> None:
    try:
        url = URL(text, f"https://{hostname or 'localhost'}")
    except ValueError:
        expected = None
    else:
        expected = Address(url.hostname, url.pathname, url.search[1:], url.hash)
    assert parse_address(text, hostname) == expected
    if not hostname:
        assert can_parse(text) == (expected is not None)


PATHS = [
    ("/a", "/a", "/a"),
    ("/a/", "/a/", "/a"),
    ("/", "/", ""),
    ("/a/#top", "/a/#top", "/a#top"),
    ("/a#/b/", "/a#/b/", "/a#/b"),
    ("/undefined", "", ""),
    ("/undefined#x", "", ""),
    ("/caf%C3%A9", "/café", "/café"),
    ("/a%2Fb%20c", "/a%2Fb c", "/a%2Fb c"),
    ("/bad%E0%A4%A", "/bad%E0%A4%A", "/bad%E0%A4%A"),
    ("/ブログ/記事", "/ブログ/記事", "/ブログ/記事"),
    ("/nul%00", "/nul", "/nul"),
]


@pytest.mark.parametrize(("text", "path", "without_slash"), PATHS)
def test_a_page_path_is_decoded_and_keeps_its_fragment(text: str, path: str, without_slash: str) -> None:
    address = parse_address(text, "site.example")
    assert address is not None
    assert page_address(address).path == path
    assert page_address(address, remove_trailing_slash=True).path == without_slash


@pytest.mark.parametrize(
    ("host", "page_host", "domain"),
    [
        ("www.site.example", "site.example", "site.example"),
        ("wwwx.example", ".example", "wwwx.example"),
        ("www", "www", "www"),
        ("site.example", "site.example", "site.example"),
    ],
)
def test_www_is_left_out_of_hosts(host: str, page_host: str, domain: str) -> None:
    assert page_address(Address(host, "/", "", "")).host == page_host
    assert referrer_parts(Address(host, "/", "", "")).domain == domain


def test_a_performance_path_is_neither_decoded_nor_has_a_fragment() -> None:
    assert performance_path(Address("h", "/caf%C3%A9", "q", "#f")) == "/caf%C3%A9"
    assert performance_path(Address("h", "/undefined", "", "")) == ""


def test_long_parts_are_cut() -> None:
    address = Address("h" * 600, "/" + "p" * 600, "q" * 600, "#" + "f" * 600)
    page, referrer = page_address(address), referrer_parts(address)
    assert [len(page.path), len(page.query), len(page.host)] == [500, 500, 100]
    assert [len(referrer.path), len(referrer.query), len(referrer.domain)] == [500, 500, 500]
    emoji = page_address(Address("h", "/" + "%F0%9F%98%80" * 300, "", "")).path
    assert emoji == "/" + "😀" * 249
    assert utf16_length(emoji) == 499


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", {}),
        ("a=1", {}),
        ("utm_source=A&utm_source=B", {"utm_source": "A"}),
        ("utm_medium=%20sp%20ace", {"utm_medium": " sp ace"}),
        ("utm_campaign=a%2Bb+c", {"utm_campaign": "a+b c"}),
        ("utm_content=", {"utm_content": ""}),
        ("utm_content", {"utm_content": ""}),
        ("utm%5Fterm=x", {"utm_term": "x"}),
        ("utm_term=%ff", {"utm_term": "\ufffd"}),
        ("UTM_SOURCE=x", {}),
        (
            "gclid=1&fbclid=2&msclkid=3&ttclid=4&li_fat_id=5&twclid=6",
            {"gclid": "1", "fbclid": "2", "msclkid": "3", "ttclid": "4", "li_fat_id": "5", "twclid": "6"},
        ),
        ("utm_source=" + "x" * 300, {"utm_source": "x" * 255}),
    ],
)
def test_campaign_parameters_are_first_values(query: str, expected: dict[str, str]) -> None:
    assert campaign_in(query) == expected
