"""Takes a visited address and its referrer apart as the browser would, by the WHATWG URL standard.

In: the text that the tracker sent and the site's host name. Out: `Address`, `PageAddress` and `Referrer`, cut to what
the columns hold. Plain addresses, which nearly all are, are taken apart by one regular expression; everything else goes
through `ada_url`. A test holds the two equal.
"""

import re
from functools import lru_cache
from typing import Any, Final, TypedDict

import msgspec
from ada_url import URL

from kokumi.collect.percent_encoding import decode_form, decode_uri
from kokumi.collect.text_limits import storable

URL_LIMIT: Final = 500
CAMPAIGN_LIMIT: Final = 255
HOSTNAME_LIMIT: Final = 100

_LONGEST_REMEMBERED: Final = 1024
DEFAULT_BASE: Final = "https://localhost"
"""What addresses are resolved against when the host name is not given."""


class Campaign(TypedDict, total=False):
    """The query parameters that have columns of their own."""

    utm_source: str
    utm_medium: str
    utm_campaign: str
    utm_content: str
    utm_term: str
    gclid: str
    fbclid: str
    msclkid: str
    ttclid: str
    li_fat_id: str
    twclid: str


CAMPAIGN_PARAMETERS: Final = frozenset(Campaign.__annotations__)


class Address(msgspec.Struct, frozen=True, gc=False):
    """The parts of a URL as the standard serialises them; `query` without its question mark, `fragment` with its #."""

    host: str
    path: str
    query: str
    fragment: str


class PageAddress(msgspec.Struct, frozen=True, gc=False):
    """Where the visitor was: the columns of the page's address."""

    path: str
    query: str
    host: str
    campaign: Campaign


class Referrer(msgspec.Struct, frozen=True, gc=False):
    """Where the visitor came from; the domain is without `www.`."""

    path: str
    query: str
    domain: str


# Characters that the standard copies as they are, in a path and in a query. A dot is left out at the start of a segment
# (`..` climbs), and so is an escaped dot, which may do the same.
_PATH: Final = r"/(?:[\w~!$&()*+,;=:@.-]++|/(?!\.)|%(?!2[eE]))*+"
_QUERY: Final = r"[\w~!$&()*+,;=:@./?%-]*+"
# A last label of letters, so that it is no IPv4 address; `--` may begin a punycode label, which has to be checked.
_HOST: Final = r"(?:[a-z0-9](?:-?[a-z0-9])*+\.)*+[a-z]++"
_PLAIN: Final = re.compile(
    rf"(?:https?://(?P<host>{_HOST})(?![^/?#]))?"
    rf"(?P<path>(?!/[./]){_PATH})?(?:\?(?P<query>{_QUERY}))?(?:\#(?P<fragment>{_QUERY}))?",
    re.ASCII,
)
_PLAIN_HOST: Final = re.compile(_HOST, re.ASCII)
_LAST_SLASH: Final = re.compile(r"/(?=(?:#.*)?\Z)")


def can_parse(text: str) -> bool:
    """Whether `new URL(text, "https://localhost")` succeeds."""
    parts = _plain_parts(text) if len(text) <= _LONGEST_REMEMBERED else _read_plain_parts(text)
    return parts is not None or (_is_text(text) and URL.can_parse(text, DEFAULT_BASE))


def page_of(text: str, hostname: str | None, *, remove_trailing_slash: bool) -> PageAddress | None:
    """`page_address` of `parse_address`; None where there is no address. Pages are visited more than once."""
    read = _page_of if len(text) <= _LONGEST_REMEMBERED else _page_of.__wrapped__
    return read(text, hostname, remove_trailing_slash)


def referrer_of(text: str, hostname: str | None) -> Referrer | None:
    """`referrer_parts` of `parse_address`; None where there is no address."""
    read = _referrer_of if len(text) <= _LONGEST_REMEMBERED else _referrer_of.__wrapped__
    return read(text, hostname)


@lru_cache(maxsize=4096)
def _page_of(text: str, hostname: str | None, remove_trailing_slash: bool) -> PageAddress | None:
    address = parse_address(text, hostname)
    return None if address is None else page_address(address, remove_trailing_slash=remove_trailing_slash)


@lru_cache(maxsize=4096)
def _referrer_of(text: str, hostname: str | None) -> Referrer | None:
    address = parse_address(text, hostname)
    return None if address is None else referrer_parts(address)


@lru_cache(maxsize=4096)
def base_for(hostname: str | None) -> Address | None:
    """The page `https://<hostname>` against which addresses are resolved; None when there can be no such page."""
    if not hostname:
        return Address("localhost", "/", "", "")
    if _PLAIN_HOST.fullmatch(hostname):
        return Address(hostname, "/", "", "")
    return _parse(f"https://{hostname}", None)


def parse_address(text: str, hostname: str | None) -> Address | None:
    """`new URL(text, "https://<hostname>")` (localhost when there is no host name); None where that would throw."""
    base = base_for(hostname)
    if base is None:
        return None
    return _plain(text, base.host) or _parse(text, f"https://{hostname}" if hostname else DEFAULT_BASE)


def page_address(address: Address, *, remove_trailing_slash: bool = False) -> PageAddress:
    """The columns of a visited page.

    The path is decoded and carries the fragment, as single-page applications need it. `/undefined` is what comes of an
    address that was not given; it is no path. The host loses its first four characters if they are `www` and any other.
    """
    path = "" if address.path == "/undefined" else address.path + address.fragment
    if remove_trailing_slash:
        path = _LAST_SLASH.sub("", path, count=1)
    host = address.host
    return PageAddress(
        storable(decode_uri(path), URL_LIMIT),
        storable(address.query, URL_LIMIT),
        storable(host[4:] if host.startswith("www") and len(host) > 3 else host, HOSTNAME_LIMIT),
        campaign_in(address.query),
    )


def performance_path(address: Address) -> str:
    """The path of a performance report: as serialised, without the fragment."""
    return "" if address.path == "/undefined" else storable(address.path, URL_LIMIT)


def referrer_parts(address: Address) -> Referrer:
    """The columns of a referrer."""
    return Referrer(
        storable(decode_uri(address.path), URL_LIMIT),
        storable(address.query, URL_LIMIT),
        storable(address.host.removeprefix("www."), URL_LIMIT),
    )


def campaign_in(query: str) -> Campaign:
    """The first value of each campaign parameter in a serialised query (`URLSearchParams.get`)."""
    found: Campaign = {}
    if not query:
        return found
    for pair in query.split("&"):
        name, _, value = pair.partition("=")
        if "%" in name or "+" in name:
            name = decode_form(name)
        if name in CAMPAIGN_PARAMETERS and name not in found:
            found[name] = storable(decode_form(value), CAMPAIGN_LIMIT)
    return found


def _plain(text: str, base_host: str) -> Address | None:
    # An address is checked when it is decoded and taken apart later, and referrers recur: few are read more than once.
    parts = _plain_parts(text) if len(text) <= _LONGEST_REMEMBERED else _read_plain_parts(text)
    if parts is None:
        return None
    host, path, query, fragment = parts
    return Address(host or base_host, path or "/", query or "", f"#{fragment}" if fragment else "")


def _read_plain_parts(text: str) -> tuple[str | Any, ...] | None:
    match = _PLAIN.fullmatch(text)
    return None if match is None or (match["host"] is None and match["path"] is None) else match.groups()


_plain_parts = lru_cache(maxsize=4096)(_read_plain_parts)


def _parse(text: str, base: str | None) -> Address | None:
    try:
        url = URL(text, base)
    except (ValueError, UnicodeEncodeError):
        return None
    return Address(url.hostname, url.pathname, url.search[1:], url.hash)


def _is_text(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
