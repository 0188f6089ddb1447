"""Rules by which a website leaves events out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokumi.collect.client_address import resolve
from kokumi.collect.drop_reason import DropReason
from kokumi.collect.shields import Shield, ShieldRules, Shields

NOWHERE = resolve("203.0.113.9")


def page(
    rules: ShieldRules, hostname: str | None = None, path: str | None = None, referrer: str | None = None
) -> object:
    return Shield(rules).refuses_page(hostname, path, referrer)


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("/", "/", True),
        ("/a", "/a/", False),
        ("/a*", "/a", True),
        ("/a/*", "/a", False),
        ("/a/*/c", "/a/b/x/c", True),
        ("*", "", True),
        ("/*a*b*", "/xaxxb", True),
        ("/*a*b*", "/xbxxa", False),
        ("/ab*bc", "/abc", False),
        ("/a.c", "/abc", False),
    ],
)
def test_stars_stand_for_any_text(pattern: str, path: str, fits: bool) -> None:
    assert (page(ShieldRules(paths=(pattern,)), path=path) is DropReason.SHIELDED_PATH) == fits


@given(st.lists(st.sampled_from(["a", "b", "/", "*"]), max_size=12), st.text("ab/", max_size=20))
def test_a_pattern_fits_what_the_same_regular_expression_fits(pattern: list[str], path: str) -> None:
    import re

    expected = re.fullmatch("".join(".*" if part == "*" else re.escape(part) for part in pattern), path) is not None
    assert (page(ShieldRules(paths=("".join(pattern),)), path=path) is not None) == expected


@pytest.mark.parametrize(
    ("names", "hostname", "counted"),
    [
        (("a.example",), "a.example", True),
        (("a.example",), "www.a.example", False),
        (("*.a.example",), "www.a.example", True),
        (("*.a.example",), "a.example", False),
        (("*.a.example", "a.example"), "A.example", True),
        (("a.example",), None, False),
        ((), None, True),
    ],
)
def test_host_names_are_an_allow_list(names: tuple[str, ...], hostname: str | None, counted: bool) -> None:
    assert (page(ShieldRules(hostnames=names), hostname) is None) == counted


@pytest.mark.parametrize(
    ("referrer", "spam"), [("spam.example", True), ("a.SPAM.example", True), ("xspam.example", False), (None, False)]
)
def test_spam_is_a_domain_and_what_lies_below(referrer: str | None, spam: bool) -> None:
    assert (page(ShieldRules(referrers=("spam.example",)), referrer=referrer) is not None) == spam


def test_the_first_reason_counts() -> None:
    rules = ShieldRules(addresses=("203.0.113.0/24",), countries=("DE",), global_privacy_control=True)
    shield = Shield(rules)
    assert shield.refuses_client(NOWHERE, "DE", {"sec-gpc": "1"}) is DropReason.PRIVACY_SIGNAL
    assert shield.refuses_client(NOWHERE, "DE", {}) is DropReason.SHIELDED_ADDRESS
    assert shield.refuses_client(resolve("198.51.100.1"), "DE", {}) is DropReason.SHIELDED_COUNTRY
    assert shield.refuses_client(resolve("198.51.100.1"), None, {"dnt": "1"}) is None


def test_rules_are_read_again_when_they_change() -> None:
    stored: dict[str, dict[str, object]] = {}
    shields = Shields(stored.get)
    assert shields.of("x") is None
    stored["x"] = {"paths": ["/a"]}
    first = shields.of("x")
    assert first is not None
    assert shields.of("x") is first
    stored["x"] = {"paths": []}
    assert shields.of("x") is not first
