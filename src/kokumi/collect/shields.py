"""What a website does not want counted, beyond bots: addresses, countries, foreign host names, paths, spam, objections.

In: the rules of a website as its owner wrote them (`ShieldRules`), and an event under construction. Out: why the event
is dropped, or nothing. All rules are empty until somebody writes them, and a website without rules costs one look-up.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

import msgspec

from kokumi.collect.client_address import ClientAddress, IgnoredAddresses
from kokumi.collect.drop_reason import DropReason

MOST_ENTRIES: Final = 1000
MOST_REFERRERS: Final = 10_000
MOST_TEXT: Final = 500


class ShieldRules(msgspec.Struct, frozen=True, rename="camel"):
    """The rules of a website; those that are empty or false do nothing.

    Parameters
    ----------
    addresses: IP addresses and CIDR ranges that are not counted.
    countries: two letters each (ISO 3166-1) that are not counted.
    hostnames: the only host names that are counted; `*.example.com` stands for all below it.
    paths: paths that are not counted; `*` stands for any text, slashes included.
    referrers: domains of spam; what comes from them or from below them is not counted.
    global_privacy_control, do_not_track: whether events of browsers that send `Sec-GPC: 1` or `DNT: 1` are not counted.
    """

    addresses: list[str] = []
    countries: list[str] = []
    hostnames: list[str] = []
    paths: list[str] = []
    referrers: list[str] = []
    global_privacy_control: bool = False
    do_not_track: bool = False


class Shield:
    """The rules of one website, ready to be asked."""

    def __init__(self, rules: ShieldRules) -> None:
        self._rules = rules
        self._addresses = IgnoredAddresses(",".join(rules.addresses))
        self._countries = frozenset(rules.countries)
        self._hostnames = frozenset(name for name in rules.hostnames if not name.startswith("*."))
        self._domains = frozenset(name[2:] for name in rules.hostnames if name.startswith("*."))
        self._paths = tuple(pattern.split("*") for pattern in rules.paths)
        self._referrers = frozenset(rules.referrers)

    def refuses_client(
        self, address: ClientAddress, country: str | None, headers: Mapping[str, str]
    ) -> DropReason | None:
        """Why nothing that this visitor does is counted.

        Parameters
        ----------
        headers: of the request, names in lower case.
        """
        rules = self._rules
        if rules.global_privacy_control and headers.get("sec-gpc") == "1":
            return DropReason.PRIVACY_SIGNAL
        if rules.do_not_track and headers.get("dnt") == "1":
            return DropReason.PRIVACY_SIGNAL
        if self._addresses.contain(address):
            return DropReason.SHIELDED_ADDRESS
        return DropReason.SHIELDED_COUNTRY if country in self._countries else None

    def refuses_page(self, hostname: str | None, path: str | None, referrer: str | None) -> DropReason | None:
        """Why a visit to this page, from that domain, is not counted; None stands for what the event does not name."""
        if self._rules.hostnames and not self._is_own(hostname):
            return DropReason.SHIELDED_HOSTNAME
        if path is not None and any(_fits(parts, path) for parts in self._paths):
            return DropReason.SHIELDED_PATH
        if referrer and self._referrers and any(name in self._referrers for name in _with_parents(referrer.lower())):
            return DropReason.SPAM_REFERRER
        return None

    def _is_own(self, hostname: str | None) -> bool:
        name = (hostname or "").lower()
        return name in self._hostnames or any(parent in self._domains for parent in list(_with_parents(name))[1:])


StoredRules = Callable[[str], Mapping[str, Any] | None]
"""The rules of a website as they are kept, by its id; the same object until they change."""


class Shields:
    """The shields of all websites; each is made once, when it is first asked for."""

    def __init__(self, stored: StoredRules) -> None:
        self._stored = stored
        self._made: dict[str, tuple[Mapping[str, Any], Shield]] = {}

    def of(self, website_id: str) -> Shield | None:
        """The shield of a website (id in lower case); None where there are no rules."""
        stored = self._stored(website_id)
        if stored is None:
            return None
        made = self._made.get(website_id)
        if made is None or made[0] is not stored:
            made = self._made[website_id] = (stored, Shield(msgspec.convert(stored, ShieldRules)))
        return made[1]


def _with_parents(name: str) -> Iterable[str]:
    """A domain, and each that it lies in: a.b.example, b.example, example."""
    while name:
        yield name
        name = name.partition(".")[2]


def _fits(parts: list[str], path: str) -> bool:
    """Whether the pattern, split at its stars, is the whole path. In the path's length and no more, whatever it is."""
    if len(parts) == 1:
        return path == parts[0]
    first, *middle, last = parts
    if len(path) < len(first) + len(last) or not (path.startswith(first) and path.endswith(last)):
        return False
    start, end = len(first), len(path) - len(last)
    for part in middle:
        found = path.find(part, start, end)
        if found < 0:
            return False
        start = found + len(part)
    return True
