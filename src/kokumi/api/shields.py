"""/api/websites/{websiteId}/shields: what a website does not want counted."""

import asyncio
import re
from collections.abc import Callable
from ipaddress import ip_network
from typing import Annotated, Any, Final, cast

import msgspec
from litestar import Controller, get, post
from litestar.params import FromPath
from msgspec import UNSET, Meta, UnsetType

from kokumi.api.access import ApiRequest, accounts_of, update_website, view_own_website
from kokumi.api.requests import body
from kokumi.collect.shields import MOST_ENTRIES, MOST_REFERRERS, MOST_TEXT, ShieldRules
from kokumi.validation import problem

Entry = Annotated[str, Meta(min_length=1, max_length=MOST_TEXT)]
Entries = Annotated[list[Entry], Meta(max_length=MOST_ENTRIES)]

_DOMAIN: Final = re.compile(r"(?!-)[^\s/:*?#@.]+(\.[^\s/:*?#@.]+)*")
_COUNTRY: Final = re.compile(r"[A-Za-z]{2}", re.ASCII)


class ShieldChange(msgspec.Struct, frozen=True, rename="camel"):
    """What to change; a list replaces the one that was, and what is left out stays."""

    addresses: Entries | UnsetType = UNSET
    countries: Entries | UnsetType = UNSET
    hostnames: Entries | UnsetType = UNSET
    paths: Entries | UnsetType = UNSET
    referrers: Annotated[list[Entry], Meta(max_length=MOST_REFERRERS)] | UnsetType = UNSET
    global_privacy_control: bool | UnsetType = UNSET
    do_not_track: bool | UnsetType = UNSET


class ShieldController(Controller):
    path = "/api/websites"

    @get("/{website_id:str}/shields")
    async def show(self, request: ApiRequest, website_id: FromPath[str]) -> ShieldRules:
        """What a website does not want counted."""
        website = await view_own_website(request, website_id)
        kept = await asyncio.to_thread(accounts_of(request).website_shields.of, website.id)
        return msgspec.convert(kept, ShieldRules)

    @post("/{website_id:str}/shields", status_code=200)
    async def change(self, request: ApiRequest, website_id: FromPath[str]) -> ShieldRules:
        """Changes what a website does not want counted, from the next event on."""
        change = await body(request, ShieldChange)
        wanted = {
            name: _checked(name, cast("list[str]", value)) if isinstance(value, list) else value
            for name, value in msgspec.structs.asdict(change).items()
            if value is not UNSET
        }
        _, website = await update_website(request, website_id)
        shields = accounts_of(request).website_shields
        kept = msgspec.convert(await asyncio.to_thread(shields.of, website.id), ShieldRules)
        rules = msgspec.structs.replace(kept, **wanted)
        stored: dict[str, Any] = msgspec.to_builtins(rules) if rules != ShieldRules() else {}
        await asyncio.to_thread(shields.replace, website.id, stored)
        return rules


def _checked(name: str, entries: list[str]) -> list[str]:
    """The entries of a list as they are kept, each once.

    Raises
    ------
    BadRequest: one of them is not what the list takes; the detail names it.
    """
    read, expected = _READERS[name]
    found: dict[str, None] = {}
    for entry in entries:
        text = read(entry.strip())
        if text is None:
            raise problem(f"{entry[:80]!r} cannot be used: expected {expected}", name)
        found[text] = None
    return list(found)


def _network(text: str) -> str | None:
    try:
        network = ip_network(text, strict=False)
    except ValueError:
        return None
    return str(network.network_address) if network.num_addresses == 1 else str(network)


def _country(text: str) -> str | None:
    return text.upper() if _COUNTRY.fullmatch(text) else None


def _hostname(text: str) -> str | None:
    name = text.removeprefix("*.")
    return text.lower() if _DOMAIN.fullmatch(name) else None


def _path(text: str) -> str | None:
    usable = text.startswith(("/", "*")) and not re.search(r"[\s?#]", text)
    return re.sub(r"\*+", "*", text) if usable else None


def _domain(text: str) -> str | None:
    return text.lower().removeprefix("www.") if _DOMAIN.fullmatch(text) else None


_READERS: Final[dict[str, tuple[Callable[[str], str | None], str]]] = {
    "addresses": (_network, "an IP address or a range such as 203.0.113.0/24"),
    "countries": (_country, "two letters such as DE"),
    "hostnames": (_hostname, "a host name such as example.com, or *.example.com for all below it"),
    "paths": (_path, "a path such as /admin/*, without query string, where * stands for any text"),
    "referrers": (_domain, "a domain such as example.com"),
}
