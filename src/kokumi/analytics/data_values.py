"""Where the values of a property are: with events of a name, or with visitors; what the questions about them share.

A value of events counts with its event's time, once for each event that matches. A value of visitors counts once for
each visitor who has a matching event in the range (performance reports aside), with the time at which the site told it,
whenever that was.
"""

from datetime import tzinfo
from typing import Any, Protocol

import msgspec
from sqlalchemy import ColumnElement, and_, func, select

from kokumi.analytics.filters import Filter, Operator
from kokumi.analytics.pageviews import bucket
from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.time_range import TimeRange, Unit
from kokumi.events.engine import Query
from kokumi.events.fold import as_milliseconds
from kokumi.events.rows import DataType, EventType
from kokumi.events.schema import event, event_data, session_data


class DataValues(Protocol):
    """The values of one property, as rows of a table."""

    @property
    def columns(self) -> Any:
        """The table's columns."""
        ...

    def query(self, kinds: tuple[DataType, ...], *selected: ColumnElement[Any]) -> Query:
        """A query of those values that are of one of these kinds."""
        ...


class EventValues(msgspec.Struct, frozen=True):
    """The values of a property of events of a name."""

    scope: Scope
    event_name: str
    property_name: str

    @property
    def columns(self) -> Any:
        return event_data.c

    def query(self, kinds: tuple[DataType, ...], *selected: ColumnElement[Any]) -> Query:
        data, range_ = event_data.c, self.scope.range
        return (
            select(*selected)
            .select_from(
                event_data.join(event, and_(event.c.event_id == data.event_id, event.c.website_id == data.website_id))
            )
            .where(
                data.website_id == self.scope.website_id,
                data.created_at.between(range_.start_time, range_.end_time),
                data.data_key == self.property_name,
                data.data_type.in_([kind.value for kind in kinds]),
                event.c.event_type == EventType.CUSTOM.value,
                named(self.scope, self.event_name).matching(bounces=False),
            )
        )


class SessionValues(msgspec.Struct, frozen=True):
    """The values of a property of visitors."""

    scope: Scope
    property_name: str

    @property
    def columns(self) -> Any:
        return session_data.c

    def query(self, kinds: tuple[DataType, ...], *selected: ColumnElement[Any]) -> Query:
        data = session_data.c
        return select(*selected).where(
            data.website_id == self.scope.website_id,
            data.session_id.in_(visitors(self.scope)),
            data.data_key == self.property_name,
            data.data_type.in_([kind.value for kind in kinds]),
        )


def named(scope: Scope, event_name: str) -> Scope:
    """The scope with events of that name alone."""
    return scope.with_filter(Filter("event", Operator.EQUALS, (event_name,), "event"))


def visitors(scope: Scope) -> Query:
    """The visitors with a matching event in the range that is no performance report."""
    is_report = event.c.event_type == EventType.PERFORMANCE.value
    return select(event.c.session_id).where(scope.matching(bounces=False), ~is_report)


async def bucket_of(
    reader: Reader, values: DataValues, kinds: tuple[DataType, ...], unit: Unit, zone: tzinfo | None
) -> ColumnElement[Any] | None:
    """The start of the bucket that a value's time lies in; None where there are no values.

    What was told of visitors may be older than the range, and the zone may have been another hour ahead then: the first
    and the last time are asked for first.
    """
    time = values.columns.created_at
    first, last = (await reader.fetch(values.query(kinds, func.min(time), func.max(time))))[0]
    if first is None:
        return None
    return bucket(time, unit, zone, TimeRange(as_milliseconds(first), as_milliseconds(last))).label("bucket")
