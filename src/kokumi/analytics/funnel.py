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
from sqlalchemy import ColumnElement, and_, case, func, literal, not_, or_, select

from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.steps import StepType, step_matches
from kokumi.events.engine import Query
from kokumi.events.functions import contains, milliseconds_between
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
    began = select(count_visitors(visitor(event), scope.website_id, 1)).where(first).scalar_subquery()
    if len(steps) == 1:
        return select(began)
    # Only visitors with an event of the second step can take it: all that follows looks at their events alone.
    goes_on = visitor(event).in_(select(visitor(event)).where(scope.in_range(), is_step[1]))
    # One pass by visitor and time for each step: the time of the latest event so far that took the step before.
    level = (
        select(
            visitor(event).label("visitor"),
            event.c.created_at,
            first.label("taken_0"),
            *(condition.label(f"is_{number}") for number, condition in enumerate(is_step) if number),
        )
        .where(scope.in_range(), or_(*is_step), goes_on)
        .subquery("level_0")
    )
    for number in range(1, len(steps)):
        before = func.max(case((level.c[f"taken_{number - 1}"], level.c.created_at))).over(
            partition_by=level.c.visitor, order_by=level.c.created_at
        )
        in_time = milliseconds_between(before, level.c.created_at) <= literal(window)
        taken = func.coalesce(and_(level.c[f"is_{number}"], in_time), False).label(f"taken_{number}")
        level = select(*level.c, taken).subquery(f"level_{number}")
    takers = (case((level.c[f"taken_{number}"], level.c.visitor)) for number in range(1, len(steps)))
    return select(began, *(count_visitors(taker, scope.website_id, 1) for taker in takers))


def _is_step(scope: Scope, step: FunnelStep) -> ColumnElement[bool]:
    # Written so that it is never NULL, as it is where an event has no name.
    condition = func.coalesce(step_matches(step.type, step.value), False)
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
