"""What the visits of a scope did, in rows that add up.

A row is what one visit did on one hostname within a slot (a quarter of an hour), as far as the store has added that up,
or else a single event. Either way it has the same columns, so a question is written once. Wherever a question could see
the difference (filters by page, the ends of the range, times that are not closed yet) the rows are events.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta, tzinfo

from sqlalchemy import ColumnElement, FromClause, Subquery, and_, case, func, literal, select, tuple_, union_all

from kokumi.analytics.dimensions import OF_PARTS
from kokumi.analytics.filters import conditions
from kokumi.analytics.scope import Scope, is_view
from kokumi.analytics.time_range import as_time
from kokumi.analytics.zones import offsets
from kokumi.events.channels import channel
from kokumi.events.engine import Query
from kokumi.events.rows import EventType
from kokumi.events.schema import event, visit_channel, visit_part
from kokumi.events.slots import SLOT, slot_of
from kokumi.events.visitors import closed_until, visitor

Narrowing = Callable[[FromClause], Sequence[ColumnElement[bool]]]
"""Conditions on `event` or `visit_part`, whichever it is given."""

_MILLISECOND = timedelta(milliseconds=1)


def everything(table: FromClause) -> Sequence[ColumnElement[bool]]:
    """No condition."""
    return ()


def visit_parts(
    scope: Scope,
    *columns: str,
    bounces: bool = True,
    zone: tzinfo | None = None,
    by_event: bool = False,
    narrowed: Narrowing = everything,
) -> Subquery:
    """Rows of what matches, with the columns that are asked for.

    | column | |
    | --- | --- |
    | visitor | see `visitors.visitor` |
    | visit_id, hostname, browser … | as in `event` |
    | at | when: the start of the slot, or the time of the event |
    | events, pageviews, customs | how many events: all, those of the kinds page view and custom event |
    | views | how many page views, as `is_view` has it |
    | first_at, last_at | the first and last event of any kind |
    | first_view_at, last_view_at | the first and last view, NULL without any |

    Parameters
    ----------
    bounces: False where `exclude_bounce` does not count for the question.
    zone: whose hours and days the question tells apart by `at`.
    by_event: whether each row has to be an event, since the question tells apart what parts do not.
    narrowed: further conditions, on what parts have.
    """
    wanted_visits = _engaged_visits(scope) if scope.exclude_bounce and bounces else None
    stretches = _open_stretches(scope)
    if by_event or not stretches or not _adds_up(scope, zone):
        everything_else = (scope.matching(bounces=False), *narrowed(event))
        return union_all(_of_events(columns, wanted_visits, *everything_else)).subquery("part")
    closed = (_is_closed(scope, visit_part), *_matching(scope, visit_part), *narrowed(visit_part))
    matching = (*_matching(scope, event), *narrowed(event))
    return union_all(
        _of_parts(columns, wanted_visits, *closed),
        *(_of_events(columns, wanted_visits, stretch, *matching) for stretch in stretches),
    ).subquery("part")


def channel_parts(scope: Scope) -> Subquery:
    """Rows of `visitor` and a `channel` by which they came, of the page views that match."""
    of_event = select(visitor(event).label("visitor"), channel().label("channel"))
    stretches = _open_stretches(scope)
    if scope.filters or scope.properties or scope.exclude_bounce or not stretches:
        return union_all(of_event.where(scope.matching_views())).subquery("part")
    closed = (_is_closed(scope, visit_channel), *_matching(scope, visit_channel))
    return union_all(
        select(visitor(visit_channel).label("visitor"), visit_channel.c.channel).where(*closed),
        *(of_event.where(stretch, is_view(), *_matching(scope, event)) for stretch in stretches),
    ).subquery("part")


def _whole_slots(scope: Scope) -> tuple[datetime, datetime]:
    """From where to where the range consists of whole slots."""
    behind = as_time(scope.range.end) + _MILLISECOND
    return slot_of(scope.range.start_time - _MILLISECOND) + SLOT, slot_of(behind)


def _is_closed(scope: Scope, table: FromClause) -> ColumnElement[bool]:
    """The row's slot lies in the range as a whole, and is closed."""
    first, last = _whole_slots(scope)
    return and_(table.c.slot >= first, table.c.slot < last, table.c.slot < closed_until())


def _open_stretches(scope: Scope) -> list[ColumnElement[bool]]:
    """Conditions on `event`, of which one holds for each event of the range whose slot is not `_is_closed`.

    Nothing where the range has no whole slot.
    """
    first, last = _whole_slots(scope)
    if first >= last:
        return []
    start, time = scope.range.start_time, event.c.created_at
    since = func.least(literal(last), closed_until())
    after = and_(time >= since, time.between(first, scope.range.end_time))
    return [after, time.between(start, first - _MILLISECOND)] if start < first else [after]


def _matching(scope: Scope, table: FromClause) -> list[ColumnElement[bool]]:
    filters = conditions(scope.filters, match_any=scope.match_any, table=table)
    return [table.c.website_id == scope.website_id, *filters, *scope.of_cohort(table)]


def _adds_up(scope: Scope, zone: tzinfo | None) -> bool:
    """Whether parts tell what the scope wants to know as events do."""
    if scope.properties or any(item.name not in OF_PARTS for item in scope.filters):
        return False
    seconds = int(SLOT.total_seconds())
    return zone is None or all(
        offset.seconds % seconds == 0 and (offset.until is None or slot_of(offset.until) == offset.until)
        for offset in offsets(zone, scope.range)
    )


def _engaged_visits(scope: Scope) -> Query:
    """Visits with more than one page view in the range, whatever the filters."""
    part = visit_parts(Scope(scope.website_id, scope.range), "visitor", "visit_id", "pageviews").c
    return (
        select(part.visitor, part.visit_id).group_by(part.visitor, part.visit_id).having(func.sum(part.pageviews) > 1)
    )


def _of_parts(columns: tuple[str, ...], wanted_visits: Query | None, *wanted: ColumnElement[bool]) -> Query:
    computed = {"visitor": visitor(visit_part), "at": visit_part.c.slot}
    chosen = [(computed[name] if name in computed else visit_part.c[name]).label(name) for name in columns]
    return select(*chosen).where(*wanted, *_of_visits(visit_part, wanted_visits))


def _of_events(columns: tuple[str, ...], wanted_visits: Query | None, *wanted: ColumnElement[bool]) -> Query:
    time, type_ = event.c.created_at, event.c.event_type
    computed = {
        "visitor": visitor(event),
        "at": time,
        "events": literal(1),
        "views": case((is_view(), 1), else_=0),
        "pageviews": case((type_ == EventType.PAGEVIEW.value, 1), else_=0),
        "customs": case((type_ == EventType.CUSTOM.value, 1), else_=0),
        "first_at": time,
        "last_at": time,
        "first_view_at": case((is_view(), time)),
        "last_view_at": case((is_view(), time)),
    }
    chosen = [(computed[name] if name in computed else event.c[name]).label(name) for name in columns]
    return select(*chosen).where(*wanted, *_of_visits(event, wanted_visits))


def _of_visits(table: FromClause, wanted_visits: Query | None) -> list[ColumnElement[bool]]:
    return [] if wanted_visits is None else [tuple_(visitor(table), table.c.visit_id).in_(wanted_visits)]
