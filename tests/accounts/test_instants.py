from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import insert, select

from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.tables import erasure


@pytest.mark.parametrize(
    ("moment", "text", "milliseconds"),
    [
        (datetime(1970, 1, 1, tzinfo=UTC), "1970-01-01T00:00:00.000Z", 0),
        (datetime(2026, 2, 10, 7, 52, 37, 123_999, tzinfo=UTC), "2026-02-10T07:52:37.123Z", 1_770_709_957_123),
        (datetime(2026, 2, 10, 1, tzinfo=timezone(timedelta(hours=2))), "2026-02-09T23:00:00.000Z", 1_770_678_000_000),
        (datetime(1969, 12, 31, 23, 59, 59, 999_000), "1969-12-31T23:59:59.999Z", -1),  # noqa: DTZ001
    ],
)
def test_an_instant_is_written_in_utc_with_milliseconds(moment: datetime, text: str, milliseconds: int) -> None:
    assert Instant.of(moment).text() == text
    assert Instant.of(moment).milliseconds() == milliseconds


def test_later_instants_compare_greater() -> None:
    now = Instant.current()
    assert now.plus(0.001) > now > now.plus(-0.001)


@given(moment=st.datetimes(datetime(1000, 1, 1), datetime(9999, 1, 1)))  # noqa: DTZ001
def test_what_of_makes_keeps_every_part(moment: datetime) -> None:
    assert Instant.of(moment).replace(tzinfo=None) == moment


def test_the_database_gives_back_what_it_was_given(database: Database) -> None:
    instant = Instant.of(datetime(2026, 3, 29, 1, 30, 0, 123_456, tzinfo=UTC))
    with database.write() as connection:
        connection.execute(
            insert(erasure).values(website_id="5b1fb0e0-0d8b-4c6b-9b36-6f3a2c1d9e77", requested_at=instant)
        )
    with database.read() as connection:
        stored = connection.execute(select(erasure.c.requested_at)).scalar_one()
    assert stored == instant
    assert stored.text() == "2026-03-29T01:30:00.123Z"
