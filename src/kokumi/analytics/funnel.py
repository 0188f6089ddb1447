"""A funnel: how many visitors took a first step, then a second one in time, and so on.

A visitor takes the first step with a matching event that is what the step names. They take the next one with an event
of the range that is what it names, at the time of an event with which they took the step before or up to `window`
later; one event can be several steps. Filters count for the first step alone. An event may also have to carry data:
each condition asks for a value of a property; numbers compare as text without empty decimals.

| number | definition |
| --- | --- |
| visitors | different sessions that took the step |
| previous | visitors of the step before, 0 for the first |
| dropped | previous less visitors |
| dropoff | dropped as a part of previous; nothing where previous is 0 |
| remaining | visitors as a part of those of the first step; nothing where there are none |
"""

from collections.abc import Sequence
from typing import Annotated, Literal

import msgspec
from sqlalchemy import ColumnElement, FromClause, and_, case, func, literal, not_, select

from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.steps import StepType, step_matches
from kokumi.events.engine import Query
from kokumi.events.functions import contains, milliseconds_between, quotient, twice
from kokumi.events.rows import DataType
from kokumi.events.schema import event, event_data
from kokumi.events.visitors import count_visitors, visitor


class PropertyFilter(msgspec.Struct, frozen=True):
    """The event's data has a value of this property that equals, differs from, contains or does not contain `value`."""

    property: Annotated[str, msgspec.Meta(min_length=1)]
    operator: Literal["eq", "neq", "c", "dnc"]
    value: str


class FunnelStep(msgspec.Struct, frozen=True, omit_defaults=True):
    """A page or custom event; `filters` count for custom events."""

    type: StepType
    value: str
    filters: tuple[PropertyFilter, ...] | msgspec.UnsetType = msgspec.UNSET


class FunnelResult(FunnelStep, frozen=True, kw_only=True):
    """A step, and how many took it."""

    visitors: int
    previous: int
    dropped: int
    dropoff: float | None
    remaining: float | None


async def funnel(reader: Reader, scope: Scope, steps: Sequence[FunnelStep], window: int) -> list[FunnelResult]:
    """How many visitors took each step.

    Parameters
    ----------
    window: milliseconds from one step to the next.
    """
    counts = (await reader.fetch(funnel_query(scope, steps, window)))[0]
    before = (0, *counts)
    return [
        _result(step, visitors, previous, counts[0])
        for step, visitors, previous in zip(steps, counts, before, strict=False)
    ]


def funnel_query(scope: Scope, steps: Sequence[FunnelStep], window: int) -> Query:
    """One row with the visitors of each step."""
    is_step = [_is_step(scope, step) for step in steps]
    first = and_(scope.matching(bounces=False), is_step[0])
    counts = [select(count_visitors(visitor(event), scope.website_id, 1)).where(first)]
    if len(steps) == 1:
        return select(counts[0].scalar_subquery())
    second = _events(scope, window, scope.in_range(), is_step[1]).cte("second")
    # Only visitors with an event of the second step can take it: the first step's other events are not looked at.
    taken: FromClause = _events(scope, window, first, visitor(event).in_(select(second.c.visitor))).subquery("taken_0")
    later = [_events(scope, window, scope.in_range(), condition).subquery() for condition in is_step[2:]]
    for number, events in enumerate((second, *later), start=1):
        taken = _in_time(events, taken, window).cte(f"taken_{number}")
        counts.append(select(count_visitors(taken.c.visitor, scope.website_id, 1)))
    return select(*(count.scalar_subquery() for count in counts))


def _events(scope: Scope, window: int, *wanted: ColumnElement[bool]) -> Query:
    """Rows of visitor, milliseconds since the range's start, and in which stretch of the window's length they lie."""
    since = milliseconds_between(literal(scope.range.start_time), event.c.created_at)
    stretch = quotient(since, literal(max(window, 1)))
    return select(visitor(event).label("visitor"), since.label("at"), stretch.label("stretch")).where(*wanted)


def _in_time(each: FromClause, before: FromClause, window: int) -> Query:
    """Those of the events that have one of those before at the same time or up to `window` earlier; some of them twice.

    An earlier one in the same stretch is in time, whatever its time; so is the last one of the stretch before unless it
    is too long ago; no other can be.
    """
    ends = (
        select(
            before.c.visitor,
            before.c.stretch,
            func.min(before.c.at).label("first"),
            func.max(before.c.at).label("last"),
            twice().label("later"),
        )
        .group_by(before.c.visitor, before.c.stretch)
        .subquery()
        .c
    )
    near = select(
        ends.visitor,
        (ends.stretch + ends.later).label("stretch"),
        case((ends.later == 0, ends.first), else_=ends.last).label("since"),
        case((ends.later == 0, None), else_=ends.last + literal(window)).label("until"),
    ).subquery()
    same = and_(each.c.visitor == near.c.visitor, each.c.stretch == near.c.stretch)
    in_time = and_(each.c.at >= near.c.since, func.coalesce(each.c.at <= near.c.until, True))
    return select(each.c.visitor, each.c.at, each.c.stretch).select_from(each.join(near, same)).where(in_time)


def _is_step(scope: Scope, step: FunnelStep) -> ColumnElement[bool]:
    condition = step_matches(step.type, step.value)
    if step.type == "path" or step.filters is msgspec.UNSET:
        return condition
    return and_(condition, *(event.c.event_id.in_(_events_with(scope, item)) for item in step.filters))


def _events_with(scope: Scope, item: PropertyFilter) -> Query:
    column = event_data.c
    text = case(
        (column.data_type == DataType.NUMBER.value, func.replace(column.string_value, ".0000", "")),
        else_=column.string_value,
    )
    match item.operator:
        case "eq":
            condition = text == item.value
        case "neq":
            condition = text != item.value
        case "c":
            condition = contains(text, item.value)
        case "dnc":
            condition = not_(contains(text, item.value))
    in_range = column.created_at.between(scope.range.start_time, scope.range.end_time)
    of_website = column.website_id == scope.website_id
    return select(column.event_id).where(of_website, in_range, column.data_key == item.property, condition)


def _result(step: FunnelStep, visitors: int, previous: int, first: int) -> FunnelResult:
    return FunnelResult(
        step.type,
        step.value,
        step.filters,
        visitors=visitors,
        previous=previous,
        dropped=previous - visitors if previous else 0,
        dropoff=1 - visitors / previous if previous else None,
        remaining=visitors / first if first else None,
    )
