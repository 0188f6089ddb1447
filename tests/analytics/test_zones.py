"""Zones as constant offsets between their changes."""

from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokumi.analytics.time_range import DAY_MS, TimeRange
from kokumi.analytics.zones import Offset, find_zone, offsets
from kokumi.errors import BadRequest


def between(start: str, end: str) -> TimeRange:
    return TimeRange(
        *(round(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000) for text in (start, end))
    )


def utc(*parts: int) -> datetime:
    return datetime(*parts)  # type: ignore[arg-type]  # noqa: DTZ001


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("UTC", ZoneInfo("UTC")),
        ("utc", ZoneInfo("UTC")),
        ("Europe/Berlin", ZoneInfo("Europe/Berlin")),
        ("eUROPE/bERLIN", ZoneInfo("Europe/Berlin")),
        ("+05:30", timezone(timedelta(hours=5, minutes=30))),
        ("-0330", timezone(-timedelta(hours=3, minutes=30))),
        ("+02", timezone(timedelta(hours=2))),
        ("+00:00", timezone(timedelta(0))),
    ],
)
def test_zones_are_found_by_name_in_any_case_or_by_offset(name: str, zone: tzinfo) -> None:
    assert find_zone(name) == zone


@pytest.mark.parametrize(
    "name",
    ["", "Mars/Base", "+24:00", "+5", "+05:60", "5", "Europe", "../etc/passwd", "/etc/localtime", "a\0b", "UTC'", "Ⅷ"],
)
def test_what_is_no_zone_is_refused(name: str) -> None:
    with pytest.raises(BadRequest) as refused:
        find_zone(name)
    assert "timezone" in refused.value.detail["properties"]


@pytest.mark.parametrize(
    ("name", "range_", "expected"),
    [
        ("UTC", between("2026-01-01", "2026-12-31"), (Offset(None, 0),)),
        ("Asia/Kathmandu", between("2026-01-01", "2026-12-31"), (Offset(None, 20_700),)),
        ("America/New_York", between("2026-01-01", "2026-02-01"), (Offset(None, -18_000),)),
        (
            "America/New_York",
            between("2026-01-01", "2026-12-31"),
            (
                Offset(utc(2026, 3, 8, 7), -18_000),
                Offset(utc(2026, 11, 1, 6), -14_400),
                Offset(None, -18_000),
            ),
        ),
        (
            "Australia/Lord_Howe",
            between("2026-01-01", "2026-12-31"),
            (
                Offset(utc(2026, 4, 4, 15), 39_600),
                Offset(utc(2026, 10, 3, 15, 30), 37_800),
                Offset(None, 39_600),
            ),
        ),
        # Samoa left out 2011-12-30.
        (
            "Pacific/Apia",
            between("2011-12-29", "2012-01-02"),
            (Offset(utc(2011, 12, 30, 10), -36_000), Offset(None, 50_400)),
        ),
    ],
)
def test_offsets_end_where_the_clocks_change(name: str, range_: TimeRange, expected: tuple[Offset, ...]) -> None:
    assert offsets(ZoneInfo(name), range_) == expected


def test_a_range_that_ends_before_it_begins_has_one_offset() -> None:
    assert offsets(ZoneInfo("America/New_York"), between("2026-07-01", "2026-01-01")) == (Offset(None, -14_400),)


NAMES = (
    *("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca", "Asia/Tehran"),
    *("America/Caracas", "Asia/Pyongyang", "Pacific/Apia", "Antarctica/Troll", "Europe/Dublin", "America/St_Johns"),
)


@given(
    name=st.sampled_from(NAMES),
    start=st.integers(0, 2_200_000_000_000),
    length=st.integers(0, 1200 * DAY_MS),
    part=st.floats(0, 1),
)
def test_the_offset_of_any_time_within_the_range_is_the_zones(name: str, start: int, length: int, part: float) -> None:
    range_ = TimeRange(start, start + length)
    moment = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=start + int(length * part))).replace(
        tzinfo=None
    )
    found = next(item.seconds for item in offsets(ZoneInfo(name), range_) if item.until is None or moment < item.until)
    local = moment.replace(tzinfo=UTC).astimezone(ZoneInfo(name)).utcoffset()
    assert local == timedelta(seconds=found)
