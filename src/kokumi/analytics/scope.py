"""What a question is asked about: one website, a range, filters. Every query begins here.

A `Scope` turns into conditions on the `event` table. Since each event carries its session's attributes, no question
needs a join for them.
"""

from typing import Any, Protocol

import msgspec
from sqlalchemy import ColumnElement, FromClause, and_, func, select, tuple_

from kokumi.analytics.filters import Filter, cohort_conditions, conditions
from kokumi.analytics.property_filters import PropertyFilter, condition
from kokumi.analytics.time_range import Compare, TimeRange
from kokumi.events.engine import Query
from kokumi.events.rows import EventType
from kokumi.events.schema import event, event_data, session_data
from kokumi.events.visitors import visitor


class Reader(Protocol):
    """What runs queries; `EventStore` is one."""

    async def fetch(self, query: Query) -> list[tuple[Any, ...]]:
        """The rows of a query over everything acknowledged before the call."""
        ...


class Cohort(msgspec.Struct, frozen=True):
    """Visitors who did something once: a question can be asked about them alone.

    Parameters
    ----------
    range: when they did it.
    filters: what they did; the action is one of them.
    match_any: whether one of the filters suffices, the action always being required.
    action: the name of the action's filter.
    """

    range: TimeRange
    filters: tuple[Filter, ...]
    match_any: bool
    action: str


class Scope(msgspec.Struct, frozen=True):
    """One website in one range, narrowed by filters.

    Parameters
    ----------
    filters: conditions on events, segments included.
    match_any: whether one of the filters suffices.
    exclude_bounce: leave out visits with one page view.
    cohort: only visitors of this cohort.
    properties: conditions on what came with the events, or, with `of_sessions`, on what was said of their visitors.
    """

    website_id: str
    range: TimeRange
    filters: tuple[Filter, ...] = ()
    match_any: bool = False
    exclude_bounce: bool = False
    cohort: Cohort | None = None
    properties: tuple[PropertyFilter, ...] = ()
    of_sessions: bool = False

    @property
    def narrowed(self) -> bool:
        """Whether filters, properties or a cohort leave some events out."""
        return bool(self.filters or self.properties or self.cohort is not None)

    def compared(self, compare: Compare) -> "Scope":
        """The same scope over the range that this one is compared with."""
        return msgspec.structs.replace(self, range=self.range.compared(compare))

    def with_filter(self, item: Filter) -> "Scope":
        """The scope with one more filter, which takes the place of one of the same parameter."""
        kept = tuple(other for other in self.filters if other.parameter != item.parameter)
        return msgspec.structs.replace(self, filters=(*kept, item))

    def in_range(self) -> ColumnElement[bool]:
        """Every event of the website in the range, without filters."""
        return and_(
            event.c.website_id == self.website_id,
            event.c.created_at.between(self.range.start_time, self.range.end_time),
        )

    def matching(self, *, bounces: bool = True) -> ColumnElement[bool]:
        """Events in the range that pass the filters and the cohort, and `exclude_bounce` unless told otherwise."""
        parts = [self.in_range(), *conditions(self.filters, match_any=self.match_any)]
        parts += self.of_cohort(event)
        parts += [self._has_property(item) for item in self.properties]
        if self.exclude_bounce and bounces:
            parts.append(tuple_(visitor(event), event.c.visit_id).in_(self._engaged_visits()))
        return and_(*parts)

    def of_cohort(self, table: FromClause) -> list[ColumnElement[bool]]:
        """Rows of visitors of the cohort, if there is one; the table is one that `visitor` knows."""
        if self.cohort is None:
            return []
        inner = Scope(self.website_id, self.cohort.range)
        met = cohort_conditions(self.cohort.filters, match_any=self.cohort.match_any, action=self.cohort.action)
        return [visitor(table).in_(select(visitor(event)).where(inner.in_range(), *met).distinct())]

    def matching_views(self) -> ColumnElement[bool]:
        """Page views that match: every kind of event but custom events and performance reports."""
        return and_(self.matching(), is_view())

    def _has_property(self, item: PropertyFilter) -> ColumnElement[bool]:
        if self.of_sessions:
            told = session_data.c
            having = select(told.session_id).where(told.website_id == self.website_id, condition(told, item))
            return event.c.session_id.in_(having)
        data = event_data.c
        in_range = and_(
            data.website_id == self.website_id, data.created_at.between(self.range.start_time, self.range.end_time)
        )
        return event.c.event_id.in_(select(data.event_id).where(in_range, condition(data, item)))

    def _engaged_visits(self) -> Query:
        return (
            select(visitor(event), event.c.visit_id)
            .where(self.in_range(), event.c.event_type == EventType.PAGEVIEW.value)
            .group_by(visitor(event), event.c.visit_id)
            .having(func.count() > 1)
        )


def is_view() -> ColumnElement[bool]:
    """The event counts as a page view."""
    return and_(
        event.c.event_type != EventType.CUSTOM.value,
        event.c.event_type != EventType.PERFORMANCE.value,
    )
