"""Ids are those that an Umami server with the same secret gives."""

import hashlib
import uuid
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokumi.collect.identity import IdentityMaker, derived_secret, period_start, sha512_hex

SECRET = derived_secret("oracle-app-secret")
SITE = "8122471f-5633-4377-8862-a8f162079497"
SITE_D = "eefe6129-219b-4cfc-844a-d5d59b7b189e"
PIXEL = "53bfdf27-af8b-4da2-88f4-82e8f0b9af5a"
FIREFOX = "Mozilla/5.0 (X11; SunOS sun4u; rv:45.0) Gecko/20100101 Firefox/45.0"
EDGE_IOS = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_4_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
    "EdgiOS/135.0.3179.54 Version/18.0 Mobile/15E148 Safari/604.1"
)
CHROME = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"
)

# What the reference answered: source, address, agent, Unix seconds, session, visit.
RECORDED = [
    (
        *(PIXEL, "131.57.6.151", EDGE_IOS, 1770690979),
        *("6d8b1832-f4c6-529b-bf4f-313d2e74f213", "3dcffe4c-b252-529c-ba3e-d5132b2c00f6"),
    ),
    (
        *(SITE, "141.76.173.37", FIREFOX, 1770709957),
        *("dd6fb877-828a-5f23-9515-64cd538d8360", "171b2fed-6327-5f49-b7ad-e56865404d8f"),
    ),
    (
        *(SITE_D, "81.2.80.1", CHROME, 1771549200),
        *("0db71cdb-f7f0-58ba-b82e-eebe12ae2e57", "602134c7-fc54-51e4-a5ee-563591965baa"),
    ),
    (
        *(SITE_D, "81.2.80.1", CHROME, 1771555300),
        *("0db71cdb-f7f0-58ba-b82e-eebe12ae2e57", "468c4dbf-6733-5d24-8270-3ded74bfc99b"),
    ),
]


@pytest.mark.parametrize(("source", "address", "agent", "seconds", "session", "visit"), RECORDED)
def test_ids_equal_those_of_the_reference(
    source: str, address: str, agent: str, seconds: int, session: str, visit: str
) -> None:
    identities = IdentityMaker(SECRET, "month")
    assert identities.session_id(source, address, agent, seconds * 1000) == session
    assert identities.visit_id(session, seconds * 1000) == visit


def _milliseconds(text: str) -> int:
    return int(datetime.fromisoformat(text + "+00:00").timestamp() * 1000)


PERIODS = [
    ("2026-11-15T13:14:15", "day", "2026-11-15T00:00:00"),
    ("2026-11-15T13:14:15", "month", "2026-11-01T00:00:00"),
    ("2026-11-15T13:14:15", "week", "2026-11-15T00:00:00"),  # a Sunday
    ("2026-11-14T23:59:59", "week", "2026-11-08T00:00:00"),
    ("2026-11-16T00:00:00", "week", "2026-11-15T00:00:00"),
    ("2026-01-01T00:00:00", "week", "2025-12-28T00:00:00"),
    ("2024-02-29T12:00:00", "month", "2024-02-01T00:00:00"),
    ("1969-12-31T23:59:59", "day", "1969-12-31T00:00:00"),
    ("1969-12-31T23:59:59", "month", "1969-12-01T00:00:00"),
    ("1900-01-01T00:00:00", "week", "1899-12-31T00:00:00"),
]


@pytest.mark.parametrize(("time", "rotation", "start"), PERIODS)
def test_salt_periods_start_on_the_day_the_sunday_or_the_first(time: str, rotation: str, start: str) -> None:
    assert period_start(_milliseconds(time), rotation) == _milliseconds(start)


@pytest.mark.parametrize(("rotation", "start"), [("month", "Sun, 01 Nov 2026"), ("day", "Sat, 07 Nov 2026")])
def test_a_session_is_named_by_site_address_agent_and_period(rotation: str, start: str) -> None:
    time = _milliseconds("2026-11-07T13:14:15")
    name = SITE + "81.2.69.1" + CHROME + sha512_hex(f"{start} 00:00:00 GMT") + SECRET
    expected = uuid.uuid5(uuid.NAMESPACE_DNS, hashlib.sha512(name.encode()).hexdigest())
    assert IdentityMaker(SECRET, rotation).session_id(SITE, "81.2.69.1", CHROME, time) == str(expected)


def test_a_visitor_becomes_another_with_the_next_period() -> None:
    identities = IdentityMaker(SECRET, "day")
    noon = _milliseconds("2026-11-07T12:00:00")
    first = identities.session_id(SITE, "a", "b", noon)
    assert identities.session_id(SITE, "a", "b", noon + 3_600_000) == first
    assert identities.session_id(SITE, "a", "b", noon + 86_400_000) != first


def test_a_distinct_id_needs_neither_address_nor_time() -> None:
    identities = IdentityMaker(SECRET, "day")
    expected = uuid.uuid5(uuid.NAMESPACE_DNS, sha512_hex(SITE + "user-1" + SECRET))
    assert identities.distinct_session_id(SITE, "user-1") == str(expected)


@given(
    st.text(),
    st.datetimes(datetime(1900, 1, 1), datetime(2299, 12, 31)),  # noqa: DTZ001 - made UTC below
    st.sampled_from(["day", "week", "month"]),
)
def test_every_time_has_ids(text: str, time: datetime, rotation: str) -> None:
    milliseconds = int(time.replace(tzinfo=UTC).timestamp() * 1000)
    start = period_start(milliseconds, rotation)
    assert start <= milliseconds < start + 31 * 86_400_000
    identities = IdentityMaker(SECRET, rotation)
    session = identities.session_id(text, text, text, milliseconds)
    assert uuid.UUID(session).version == 5
    assert uuid.UUID(identities.visit_id(session, milliseconds)).version == 5
