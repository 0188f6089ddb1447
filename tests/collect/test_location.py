"""Places come from a provider's headers or from a database in either of two layouts."""

import logging
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokumi.collect.client_address import resolve, sent_address
from kokumi.collect.location import (
    NOWHERE,
    Location,
    LocationFinder,
    location_in_headers,
    location_in_record,
)
from tests.collect.location_database import write_database

AUSTIN = {
    "country": {"iso_code": "US"},
    "registered_country": {"iso_code": "DE"},
    "subdivisions": [{"iso_code": "TX"}, {"iso_code": "XX"}],
    "city": {"names": {"de": "Austin (Texas)", "en": "Austin"}},
}


@pytest.fixture
def finder(tmp_path: Path) -> LocationFinder:
    database = write_database(
        tmp_path / "places.mmdb", {"45.173.144.0/24": AUSTIN, "81.2.69.0/24": {"country_code": "GB"}}
    )
    return LocationFinder(database)


RECORDS: list[tuple[Any, Location]] = [
    (AUSTIN, Location("US", "US-TX", "Austin")),
    ({"registered_country": {"iso_code": "DE"}}, Location("DE")),
    ({"country": {}, "registered_country": {"iso_code": "DE"}}, Location("DE")),
    ({"country": {"iso_code": "SG"}, "city": {"names": {"zh": "新加坡"}}}, Location("SG")),
    ({"subdivisions": [{"iso_code": "TX"}]}, NOWHERE),
    ({"country": {"iso_code": "US"}, "subdivisions": []}, Location("US")),
    ({"country_code": "CH"}, Location("CH")),
    ({"country_code": "US", "state1": "Texas", "city": "Austin"}, Location("US", "US-Texas", "Austin")),
    ({"country_code": "US", "state1": "US-TX", "city": None}, Location("US", "US-TX")),
    ({"country_code": 7}, NOWHERE),
    ({"country": "US"}, NOWHERE),
    ({"country": {"iso_code": "USA"}, "subdivisions": [{"iso_code": "TX"}]}, NOWHERE),
    ({"country_code": "GB", "city": "Llan" * 20}, Location("GB", None, ("Llan" * 20)[:50])),
    (None, NOWHERE),
    ("US", NOWHERE),
    ([], NOWHERE),
]


@pytest.mark.parametrize(("record", "location"), RECORDS)
def test_records_of_both_layouts_are_read(record: Any, location: Location) -> None:
    assert location_in_record(record) == location


HEADERS = [
    ({}, None),
    ({"cf-ipcountry": ""}, None),
    ({"cf-ipcountry": "BR"}, Location("BR")),
    ({"cf-ipcountry": "PT", "cf-region-code": "11", "cf-ipcity": "Lisboa"}, Location("PT", "PT-11", "Lisboa")),
    (
        {
            "x-vercel-ip-country": "JP",
            "x-vercel-ip-country-region": "13",
            "x-vercel-ip-city": "T%C5%8Dky%C5%8D",
        },
        Location("JP", "JP-13", "Tōkyō"),
    ),
    (
        {"cloudfront-viewer-country": "DE", "cloudfront-viewer-country-region": "DE-BY"},
        Location("DE", "DE-BY"),
    ),
    ({"eo-ipcountry": "CN", "eo-region-code": "SH", "eo-ipcity": "Shanghai"}, Location("CN", "CN-SH", "Shanghai")),
    ({"cf-ipcountry": "US", "x-vercel-ip-country": "FR", "x-vercel-ip-city": "Paris"}, Location("US")),
    ({"cf-ipcountry": "DE", "cf-ipcity": "Köln".encode().decode("latin-1")}, Location("DE", None, "Köln")),
    ({"cf-ipcountry": "DE", "cf-ipcity": "K\xf6ln"}, Location("DE", None, "K\ufffdln")),
    ({"cf-ipcountry": "DE", "cf-ipcity": "100%"}, Location("DE", None, "100%")),
    ({"cf-ipcountry": "DEU"}, NOWHERE),
]


@pytest.mark.parametrize(("headers", "location"), HEADERS)
def test_headers_of_providers_are_read(headers: dict[str, str], location: Location | None) -> None:
    assert location_in_headers(headers) == location


def test_headers_come_before_the_database_where_they_are_believed(finder: LocationFinder) -> None:
    address, headers = resolve("45.173.144.44"), {"cf-ipcountry": "PT"}
    assert finder.find(address, headers) == Location("PT")
    assert finder.find(address, None) == Location("US", "US-TX", "Austin")
    assert finder.find(address, {}) == Location("US", "US-TX", "Austin")
    assert finder.find(resolve("81.2.69.7:443"), None) == Location("GB")


def test_local_addresses_are_nowhere_whatever_headers_say(finder: LocationFinder) -> None:
    for text in ("127.0.0.1", "10.0.0.1", "::1"):
        assert finder.find(resolve(text), {"cf-ipcountry": "US"}) == NOWHERE


def test_unknown_addresses_are_nowhere(finder: LocationFinder) -> None:
    for text in ("9.9.9.9", "2a00:1000::1", "unknown", ""):
        assert finder.find(resolve(text), None) == NOWHERE
    assert finder.find(sent_address("::ffff:45.173.144.44"), None) == NOWHERE
    assert finder.find(resolve("unknown"), {"cf-ipcountry": "US"}) == Location("US")


def test_a_missing_database_is_reported_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        finder = LocationFinder(tmp_path / "none.mmdb")
        assert [finder.find(resolve(f"9.9.9.{n}"), {}) for n in range(3)] == [NOWHERE] * 3
    assert len(caplog.records) == 1


def test_a_damaged_database_is_reported_once(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    whole = write_database(tmp_path / "whole.mmdb", {"9.9.9.0/24": AUSTIN}).read_bytes()
    start = whole.index(b"country") - 2
    damaged = tmp_path / "damaged.mmdb"
    damaged.write_bytes(whole[:start] + b"\xff\xff\xff" + whole[start + 3 :])
    with caplog.at_level(logging.WARNING):
        finder = LocationFinder(damaged)
        assert [finder.find(resolve(f"9.9.9.{n}"), {}) for n in range(3)] == [NOWHERE] * 3
    assert len(caplog.records) == 1


def test_a_file_that_is_no_database_gives_no_locations(tmp_path: Path) -> None:
    path = tmp_path / "text.mmdb"
    path.write_text("not a database")
    finder = LocationFinder(path)
    assert finder.find(resolve("9.9.9.9"), {}) == NOWHERE
    finder.close()


def test_without_a_database_there_are_still_headers() -> None:
    finder = LocationFinder(None)
    assert finder.find(resolve("9.9.9.9"), {"cf-ipcountry": "US"}) == Location("US")
    assert finder.find(resolve("9.9.9.9"), {}) == NOWHERE
    finder.close()


_JSON = st.recursive(
    st.none() | st.integers() | st.text() | st.sampled_from(["US", "TX"]),
    lambda inner: (
        st.lists(inner)
        | st.dictionaries(
            st.sampled_from(["country", "iso_code", "subdivisions", "city", "names", "en", "country_code", "state1"]),
            inner,
        )
    ),
)


@given(_JSON)
def test_no_record_is_an_error(record: Any) -> None:
    location_in_record(record)


@given(st.dictionaries(st.sampled_from(["cf-ipcountry", "cf-region-code", "cf-ipcity"]), st.text()))
def test_no_header_is_an_error(headers: dict[str, str]) -> None:
    location_in_headers(headers)
