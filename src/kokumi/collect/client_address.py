"""Finds the visitor's address in a request, and says whether it is one that is not to be counted.

In: headers and the socket's address. Out: a `ClientAddress`, whose text goes into the session id, so it is written as
the reference writes it (ipaddr.js 2), even where a proxy sends something that is no address.
"""

import re
import socket
from collections.abc import Mapping
from functools import lru_cache
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_network
from typing import Final

import msgspec

ADDRESS_HEADERS: Final = (
    "true-client-ip",
    "cf-connecting-ip",
    "fastly-client-ip",
    "x-nf-client-connection-ip",
    "do-connecting-ip",
    "x-real-ip",
    "x-appengine-user-ip",
    "x-forwarded-for",
    "forwarded",
    "x-client-ip",
    "x-cluster-client-ip",
    "x-forwarded",
)
"""Where proxies leave the client's address; the first header that is there counts."""

# Longer texts are no addresses; the cache need not hold them.
_LONGEST: Final = 256
_FORWARDED_FOR: Final = re.compile(r'for="?(\[?[0-9a-f:.]+\]?(?::[0-9]+)?)', re.IGNORECASE)
# An IPv4 address in decimal, octal or hexadecimal numbers, of one to four parts, as the C library reads it.
_INET_ATON: Final = re.compile(r"(?:0?\d+|0x[0-9a-f]+)(?:\.(?:0?\d+|0x[0-9a-f]+)){0,3}", re.IGNORECASE | re.ASCII)
_HOST_AND_PORT: Final = re.compile(r"[a-zA-Z0-9.-]+", re.ASCII)

_LOCAL_NETWORKS: Final = tuple(
    map(
        ip_network,
        (
            "0.0.0.0/32",
            "10.0.0.0/8",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "::/127",
            "fc00::/7",
            "fe80::/10",
        ),
    )
)


class ClientAddress(msgspec.Struct, frozen=True, gc=False):
    """An address.

    Parameters
    ----------
    text: as it goes into the session id.
    ip: its value, None where the text is no IP address.
    is_local: whether it is of this machine or of a private network, so that it has no place on the map.
    is_located: whether a location database is to be asked about it.
    """

    text: str
    ip: IPv4Address | IPv6Address | None = None
    is_local: bool = False
    is_located: bool = False


NO_ADDRESS: Final = ClientAddress("")


def client_address(headers: Mapping[str, str], peer: str | None, first_header: str = "") -> ClientAddress:
    """The address that the headers name, else the socket's.

    Parameters
    ----------
    headers: names in lower case.
    peer: the socket's address; None for sockets without one.
    first_header: a header to ask before all others, in any case.
    """
    if first_header:
        value = headers.get(first_header.lower())
        if value:
            return resolve(value.partition(",")[0].strip())
    for name in ADDRESS_HEADERS:
        value = headers.get(name)
        if value:
            return resolve(_entry(name, value))
    return resolve(peer) if peer else NO_ADDRESS


def resolve(text: str) -> ClientAddress:
    """The address in `text`: without port, in canonical form, IPv4 where it is IPv4 mapped into IPv6."""
    return _resolve(text) if len(text) <= _LONGEST else ClientAddress(text)


def sent_address(text: str) -> ClientAddress:
    """An address that a payload names: its text goes into the session id as it was sent.

    As in the reference, it has no location where it is in brackets or an IPv4 address mapped into IPv6.
    """
    resolved = resolve(text)
    if resolved.text == text and not text.startswith("["):
        return resolved
    unusual = text.startswith("[") or (isinstance(resolved.ip, IPv4Address) and text.count(":") > 1)
    return ClientAddress(text, resolved.ip, resolved.is_local, resolved.is_located and not unusual)


class IgnoredAddresses:
    """What the setting IGNORE_IP names, comma separated: addresses and CIDR ranges. What is neither is skipped."""

    def __init__(self, setting: str) -> None:
        entries = [entry.strip() for entry in setting.split(",") if entry.strip()]
        self._texts = frozenset(entries)
        self._networks = tuple(network for entry in entries if (network := _network(entry)) is not None)

    def contain(self, address: ClientAddress) -> bool:
        """Whether events from this address are refused."""
        if not self._texts:
            return False
        if address.text in self._texts:
            return True
        ip = address.ip
        return ip is not None and any(ip in network for network in self._networks)


def _entry(name: str, value: str) -> str:
    if name == "x-forwarded-for":
        return value.partition(",")[0].strip()
    if name == "forwarded":
        match = _FORWARDED_FOR.search(value)
        return match[1] if match else value
    return value


@lru_cache(maxsize=20_000)
def _resolve(text: str) -> ClientAddress:
    ip = _parse(text)
    if ip is not None:
        return _address(str(ip), ip)
    stripped = _without_port(text)
    if stripped.startswith("["):
        # The reference keeps the brackets of an IPv6 address that came with a port, and so does the text.
        return _address(stripped, _parse(stripped[1:-1]))
    ip = _parse(stripped)
    return _address(stripped if ip is None else str(ip), ip)


def _address(text: str, ip: IPv4Address | IPv6Address | None) -> ClientAddress:
    is_local = ip is not None and any(ip in network for network in _LOCAL_NETWORKS)
    return ClientAddress(text, ip, is_local, is_located=ip is not None and not is_local)


def _without_port(text: str) -> str:
    if text.startswith("[") and "]" in text:
        return text[: text.index("]") + 1]
    host, colon, _ = text.rpartition(":")
    if colon and ("." in text or _HOST_AND_PORT.fullmatch(host)):
        return host
    return text


def _parse(text: str) -> IPv4Address | IPv6Address | None:
    try:
        if ":" not in text:
            return IPv4Address(socket.inet_aton(text)) if _INET_ATON.fullmatch(text) else None
        address = IPv6Address(text)
    except (ValueError, OSError):
        return None
    return address.ipv4_mapped or address


def _network(entry: str) -> IPv4Network | IPv6Network | None:
    try:
        return ip_network(entry, strict=False)
    except ValueError:
        return None
