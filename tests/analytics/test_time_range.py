"""Ranges, their units and the ranges that they are compared with."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokumi.analytics.time_range import DAY_MS, HOUR_MS, LATEST_MS, MINUTE_MS, TimeRange, Unit, as_time, iso_text

moments = st.integers(-LATEST_MS, LATEST_MS)


def at(text: str) -> int:
    return round(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


def between(start: str, end: str) -> TimeRange:
    return TimeRange(at(start), at(end))


@pytest.mark.parametrize(
    ("range_", "unit"),
    [
        (TimeRange(0, 0), Unit.MINUTE),
        (TimeRange(0, 60 * MINUTE_MS), Unit.MINUTE),
        (TimeRange(0, 61 * MINUTE_MS - 1), Unit.MINUTE),
        (TimeRange(0, 61 * MINUTE_MS), Unit.HOUR),
        (TimeRange(0, 30 * DAY_MS), Unit.HOUR),
        (TimeRange(0, 31 * DAY_MS - 1), Unit.HOUR),
        (TimeRange(0, 31 * DAY_MS), Unit.DAY),
        (between("2026-01-31", "2026-08-01"), Unit.DAY),
        (between("2026-01-31", "2026-09-01"), Unit.MONTH),
        (between("2026-01-01", "2028-01-31"), Unit.MONTH),
        (between("2026-01-31", "2028-02-01"), Unit.YEAR),
        (TimeRange(DAY_MS, 0), Unit.MINUTE),
        (TimeRange(-LATEST_MS, LATEST_MS), Unit.YEAR),
    ],
)
def test_the_finest_unit(range_: TimeRange, unit: Unit) -> None:
    assert range_.finest_unit() is unit


@pytest.mark.parametrize(
    ("range_", "wanted", "unit"),
    [
        (TimeRange(0, HOUR_MS), "minute", Unit.MINUTE),
        (TimeRange(0, HOUR_MS), "year", Unit.YEAR),
        (TimeRange(0, HOUR_MS), None, Unit.MINUTE),
        (TimeRange(0, HOUR_MS), "week", Unit.MINUTE),
        (TimeRange(0, 2 * DAY_MS), "minute", Unit.HOUR),
        (TimeRange(0, 2 * DAY_MS), "hour", Unit.HOUR),
        (TimeRange(0, 2 * DAY_MS), "day", Unit.DAY),
        (TimeRange(0, 60 * DAY_MS), "hour", Unit.DAY),
        (between("2020-01-01", "2026-01-01"), "day", Unit.YEAR),
        (between("2020-01-01", "2026-01-01"), "month", Unit.MONTH),
        (between("2020-01-01", "2026-01-01"), "year", Unit.YEAR),
    ],
)
def test_a_unit_too_fine_is_replaced(range_: TimeRange, wanted: str | None, unit: Unit) -> None:
    assert range_.unit_or_finest(wanted) is unit


@pytest.mark.parametrize(
    ("range_", "previous"),
    [
        (TimeRange(1000, 1000 + HOUR_MS), TimeRange(1000 - HOUR_MS, 1000)),
        (TimeRange(0, DAY_MS - 1), TimeRange(-DAY_MS + MINUTE_MS, MINUTE_MS - 1)),
        (TimeRange(0, 59_999), TimeRange(0, 59_999)),
        (TimeRange(HOUR_MS, 0), TimeRange(2 * HOUR_MS, HOUR_MS)),
        (TimeRange(59_999, 0), TimeRange(59_999, 0)),
    ],
)
def test_the_previous_period_is_shifted_by_whole_minutes(range_: TimeRange, previous: TimeRange) -> None:
    assert range_.compared("prev") == previous


@pytest.mark.parametrize(
    ("time", "earlier"),
    [
        ("2026-02-10T12:00:00.500", "2025-02-10T12:00:00.500"),
        ("2024-02-29T23:59:59.999", "2023-02-28T23:59:59.999"),
        ("2025-02-28T00:00:00", "2024-02-28T00:00:00"),
        ("2025-03-01T00:00:00", "2024-03-01T00:00:00"),
        ("1970-01-01T00:00:00", "1969-01-01T00:00:00"),
    ],
)
def test_a_year_earlier_is_the_same_day_or_the_months_last(time: str, earlier: str) -> None:
    assert TimeRange(at(time), at(time)).compared("yoy") == TimeRange(at(earlier), at(earlier))


@pytest.mark.parametrize(("earliest", "start"), [(None, 100), (99, 100), (100, 100), (101, 101), (999, 999)])
def test_a_range_begins_at_a_reset(earliest: int | None, start: int) -> None:
    assert TimeRange(100, 200).starting_at(earliest) == TimeRange(start, 200)


@pytest.mark.parametrize(
    ("milliseconds", "text"),
    [
        (0, "1970-01-01T00:00:00.000Z"),
        (-1, "1969-12-31T23:59:59.999Z"),
        (1_770_724_800_123, "2026-02-10T12:00:00.123Z"),
        (LATEST_MS, "2299-12-31T00:00:00.000Z"),
        (-LATEST_MS, "1900-01-01T00:00:00.000Z"),
        (10**30, "2299-12-31T00:00:00.000Z"),
    ],
)
def test_times_are_kept_within_what_can_be_stored(milliseconds: int, text: str) -> None:
    assert iso_text(milliseconds) == text


@given(start=moments, end=moments)
def test_any_range_has_a_unit_and_comparisons(start: int, end: int) -> None:
    range_ = TimeRange(start, end)
    assert range_.unit_or_finest("minute") in Unit
    previous = range_.compared("prev")
    assert previous.end - previous.start == end - start
    assert abs((start - previous.start) - (end - start)) < MINUTE_MS
    assert isinstance(range_.compared("yoy"), TimeRange)


@given(moments)
def test_a_moment_survives_in_milliseconds(milliseconds: int) -> None:
    time = as_time(milliseconds)
    kept = round((time - datetime(1970, 1, 1)).total_seconds() * 1000)  # noqa: DTZ001
    assert kept == milliseconds or abs(kept) < abs(milliseconds)
