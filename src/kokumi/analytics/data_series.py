"""The values of one property over time and in numbers: of events of a name, or of visitors (see `data_values`).

| question | definition |
| --- | --- |
| numeric stats | total, average, median, least and greatest of the numbers; 0 where there are none |
| numeric series | their sum, average or number in each bucket |
| property series | how often each text or boolean occurs in each bucket |
| array series | how often each element of the lists occurs in each bucket, with visitors once for each of them |
| date series | how often each date occurs, to the second, in local time |

The median of an even number of values lies in the middle between two. Buckets are those of `pageviews`; empty ones are
left out.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, tzinfo
from decimal import Decimal
from typing import Any, Final, Literal

import msgspec
from sqlalchemy import func

from kokumi.analytics.data_values import DataValues, SessionValues, bucket_of
from kokumi.analytics.scope import Reader
from kokumi.analytics.time_range import Unit
from kokumi.events.functions import median
from kokumi.events.rows import DataType

Aggregate = Literal["sum", "avg", "count"]

_NUMBER: Final = (DataType.NUMBER,)
_WORDS: Final = (DataType.STRING, DataType.BOOLEAN)
_ARRAY: Final = (DataType.ARRAY,)
_DATE: Final = (DataType.DATE,)


class NumericStats(msgspec.Struct, frozen=True):
    """See the module."""

    total: float
    average: float
    median: float
    min: float
    max: float


class NumberPoint(msgspec.Struct, frozen=True):
    """A bucket or date (`t`) and its number."""

    t: str
    y: float


class ValuePoint(msgspec.Struct, frozen=True):
    """A value (`x`) in a bucket (`t`), and how often."""

    x: str
    t: str
    y: int


async def numeric_stats(reader: Reader, values: DataValues) -> NumericStats:
    """The numbers of a property in one row."""
    number = values.columns.number_value
    query = values.query(
        _NUMBER, func.sum(number), func.count(number), median(number), func.min(number), func.max(number)
    )
    total, count, middle, least, greatest = (await reader.fetch(query))[0]
    if not count:
        return NumericStats(0, 0, 0, 0, 0)
    return NumericStats(float(total), float(total) / count, middle, float(least), float(greatest))


async def numeric_series(
    reader: Reader, values: DataValues, aggregate: Aggregate, unit: Unit, zone: tzinfo | None
) -> list[NumberPoint]:
    """The numbers of a property over time."""
    start = await bucket_of(reader, values, _NUMBER, unit, zone)
    if start is None:
        return []
    number = values.columns.number_value
    query = values.query(_NUMBER, start, func.sum(number), func.count(number)).group_by(start).order_by(start)
    rows = await reader.fetch(query)
    return [NumberPoint(_text(moment, zone), _aggregated(aggregate, total, count)) for moment, total, count in rows]


async def property_series(reader: Reader, values: DataValues, unit: Unit, zone: tzinfo | None) -> list[ValuePoint]:
    """The texts and booleans of a property over time."""
    counted = await _counted(reader, values, _WORDS, unit, zone)
    return _points(Counter({(moment, text): count for moment, text, count in counted if text is not None}), zone)


async def array_series(reader: Reader, values: DataValues, unit: Unit, zone: tzinfo | None) -> list[ValuePoint]:
    """The elements of the lists of a property over time. A list that was too long to be stored whole is left out."""
    once = isinstance(values, SessionValues)
    counter: Counter[tuple[datetime, str]] = Counter()
    for moment, text, count in await _counted(reader, values, _ARRAY, unit, zone):
        elements: Iterable[str] = array_elements(text or "[]")
        for element in set(elements) if once else elements:
            counter[moment, element] += count
    return _points(counter, zone)


async def date_series(reader: Reader, values: DataValues, zone: tzinfo | None) -> list[NumberPoint]:
    """The dates of a property. One of a year that engines cannot hold is stored as text alone, and left out."""
    value = values.columns.date_value
    known = values.query(_DATE, value, func.count()).where(value.is_not(None))
    counter: Counter[str] = Counter()
    for moment, count in await reader.fetch(known.group_by(value).order_by(value)):
        local = moment if zone is None else moment.replace(tzinfo=UTC).astimezone(zone)
        counter[_text(local, zone)] += count
    return [NumberPoint(text, count) for text, count in sorted(counter.items())]


def _aggregated(aggregate: Aggregate, total: Decimal, count: int) -> float:
    return {"sum": float(total), "avg": float(total) / count, "count": count}[aggregate]


def array_elements(text: str) -> list[str]:
    """The elements of a stored list as text; none where the text was cut."""
    try:
        elements = msgspec.json.decode(text, type=list[Any])
    except (msgspec.DecodeError, RecursionError):
        return []
    return [element if isinstance(element, str) else msgspec.json.encode(element).decode() for element in elements]


async def _counted(
    reader: Reader, values: DataValues, kinds: tuple[DataType, ...], unit: Unit, zone: tzinfo | None
) -> list[tuple[Any, ...]]:
    """Rows of bucket, text and number."""
    start = await bucket_of(reader, values, kinds, unit, zone)
    if start is None:
        return []
    text = values.columns.string_value
    return await reader.fetch(
        values.query(kinds, start, text, func.count()).group_by(start, text).order_by(start, text)
    )


def _points(counter: Counter[tuple[datetime, str]], zone: tzinfo | None) -> list[ValuePoint]:
    return [ValuePoint(value, _text(moment, zone), count) for (moment, value), count in sorted(counter.items())]


def _text(moment: datetime, zone: tzinfo | None) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ" if zone is None else "%Y-%m-%d %H:%M:%S")
