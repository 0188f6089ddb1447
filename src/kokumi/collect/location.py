"""Where a visitor is: country, region and city, from a provider's headers or from a location database.

In: an address and headers. Out: a `Location`, empty where nothing is known. Databases have MaxMind's nested layout or
the flat one of ip-location-db; which, is seen from each record. A database that is missing or broken is reported once
and gives no locations.
"""

import logging
from collections.abc import Mapping
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address
from pathlib import Path
from typing import Any, Final, Protocol, cast

import maxminddb
import msgspec

from kokumi.collect.client_address import ClientAddress
from kokumi.collect.percent_encoding import decode_uri_component
from kokumi.collect.text_limits import storable_or_none

log = logging.getLogger("kokumi.location")

PROVIDER_HEADERS: Final = (
    ("cf-ipcountry", "cf-region-code", "cf-ipcity"),
    ("x-vercel-ip-country", "x-vercel-ip-country-region", "x-vercel-ip-city"),
    ("cloudfront-viewer-country", "cloudfront-viewer-country-region", "cloudfront-viewer-city"),
    ("eo-ipcountry", "eo-region-code", "eo-ipcity"),
)
"""Headers of Cloudflare, Vercel, CloudFront and EdgeOne; the first provider whose country is there counts."""

COUNTRY_LENGTH: Final = 2
REGION_LIMIT: Final = 20
CITY_LIMIT: Final = 50


class Location(msgspec.Struct, frozen=True, gc=False):
    """A country by its two letters (ISO 3166-1), a region as `US-TX` (ISO 3166-2), a city by its English name."""

    country: str | None = None
    region: str | None = None
    city: str | None = None


NOWHERE: Final = Location()


class _Reader(Protocol):
    """What is used of `maxminddb.Reader`, whose own types are partly unknown."""

    def get(self, ip_address: IPv4Address | IPv6Address) -> object: ...

    def close(self) -> None: ...


class LocationFinder:
    """Finds locations, and remembers those of the last `cache_size` addresses.

    Parameters
    ----------
    database: an .mmdb file; None: only headers are read.
    """

    def __init__(self, database: Path | None, cache_size: int = 50_000) -> None:
        self._reader = _open(database)
        self._cached = lru_cache(maxsize=cache_size)(self._look_up)
        self._cached_number = lru_cache(maxsize=cache_size)(self._look_up_number)
        self._broken = False

    def find(self, address: ClientAddress, headers: Mapping[str, str] | None) -> Location:
        """The location of an address.

        Parameters
        ----------
        headers: of the request, names in lower case; None where they are not to be believed.
        """
        if address.is_local:
            return NOWHERE
        if headers is not None:
            location = location_in_headers(headers)
            if location is not None:
                return location
        if address.ip is None or not address.is_located:
            return NOWHERE
        ip = address.ip
        # Hashing an address object costs more than what it is asked for.
        return self._cached_number(int(ip)) if isinstance(ip, IPv4Address) else self._cached(ip)

    def close(self) -> None:
        """Lets go of the database's file."""
        if self._reader is not None:
            self._reader.close()

    def _look_up_number(self, number: int) -> Location:
        return self._look_up(IPv4Address(number))

    def _look_up(self, ip: IPv4Address | IPv6Address) -> Location:
        if self._reader is None:
            return NOWHERE
        try:
            record = self._reader.get(ip)
        except ValueError:  # an IPv6 address, and the database knows IPv4 alone
            return NOWHERE
        except Exception:
            # Whatever a damaged file does to its reader, events go on without a place.
            if not self._broken:
                self._broken = True
                log.exception("The location database cannot be read: events are stored without a location")
            return NOWHERE
        return location_in_record(record)


def location_in_headers(headers: Mapping[str, str]) -> Location | None:
    """What a provider says; None when none of them does.

    Header values come decoded as Latin-1, while the bytes are UTF-8 or percent-encoded.
    """
    for country_header, region_header, city_header in PROVIDER_HEADERS:
        country = headers.get(country_header)
        if country:
            return _location(*(_decoded(headers.get(name)) for name in (country_header, region_header, city_header)))
    return None


def location_in_record(record: object) -> Location:
    """What a database's record says, in either layout. Whatever is not as expected is left out."""
    if not isinstance(record, dict):
        return NOWHERE
    fields = cast("dict[str, Any]", record)
    if "country_code" in fields:
        return _location(_text(fields, "country_code"), _text(fields, "state1"), _text(fields, "city"))
    country = _text(fields, "country", "iso_code")
    if country is None:
        country = _text(fields, "registered_country", "iso_code")
    return _location(country, _text(fields, "subdivisions", 0, "iso_code"), _text(fields, "city", "names", "en"))


def _location(country: str | None, region: str | None, city: str | None) -> Location:
    # A longer country is no code, and its first two letters would be another country.
    if country is not None and len(country) != COUNTRY_LENGTH:
        country = None
    if not country or not region:
        region = None
    elif "-" not in region:
        region = f"{country}-{region}"
    return Location(
        storable_or_none(country, COUNTRY_LENGTH),
        storable_or_none(region, REGION_LIMIT),
        storable_or_none(city, CITY_LIMIT),
    )


def _open(database: Path | None) -> _Reader | None:
    if database is None:
        return None
    try:
        return cast("Any", maxminddb).open_database(database)
    except (OSError, ValueError, maxminddb.InvalidDatabaseError) as error:
        log.warning("No location database (%s): events are stored without a location", error)
        return None


def _decoded(value: str | None) -> str | None:
    if value is None:
        return None
    return decode_uri_component(value.encode("latin-1", "replace").decode("utf-8", "replace"))


def _text(record: Any, *steps: str | int) -> str | None:
    value: Any = record
    for step in steps:
        try:
            value = value[step]
        except (KeyError, IndexError, TypeError):
            return None
    return value if isinstance(value, str) else None
