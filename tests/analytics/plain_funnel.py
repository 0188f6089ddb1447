"""The definition of a funnel in plain Python, to compare engines with."""

import re
from collections.abc import Sequence

from kokumi.analytics.funnel import FunnelResult, FunnelStep, PropertyFilter
from kokumi.analytics.scope import Scope
from kokumi.events.rows import DataType, DataValue
from tests.analytics.plain_reference import Row, closing, contains, like, matching, within


def funnel(rows: list[Row], scope: Scope, steps: Sequence[FunnelStep], window: int) -> list[FunnelResult]:
    in_range = [row for row in rows if within(row, scope.range)]
    taken = [row for row in matching(rows, scope, bounces=False) if _is_step(row, steps[0])]
    visitors = [len({row.session_id for row in taken})]
    for step in steps[1:]:
        before = taken
        taken = [row for row in in_range if _is_step(row, step) and _in_time(row, before, window)]
        visitors.append(len({row.session_id for row in taken}))
    found: list[FunnelResult] = []
    for number, step in enumerate(steps):
        previous = visitors[number - 1] if number else 0
        dropped = previous - visitors[number] if number else 0
        found.append(
            FunnelResult(
                step.type,
                step.value,
                step.filters,
                visitors=visitors[number],
                previous=previous,
                dropped=dropped,
                dropoff=dropped / previous if previous else None,
                remaining=visitors[number] / visitors[0] if visitors[0] else None,
            )
        )
    return found


def _in_time(row: Row, before: list[Row], window: int) -> bool:
    return any(
        earlier.session_id == row.session_id and 0 <= row.created_at - earlier.created_at <= window
        for earlier in before
    )


def _is_step(row: Row, step: FunnelStep) -> bool:
    value = row.url_path if step.type == "path" else row.event_name
    if value is None or not _named(value, step.value):
        return False
    conditions = step.filters if step.type == "event" else ()
    return all(any(_met(condition, item) for item in row.data) for condition in conditions or ())


def _named(value: str, wanted: str) -> bool:
    if not wanted.startswith("*") and not wanted.endswith("*"):
        return value == wanted
    pattern = re.sub(r"^\*|\*\Z", "%", wanted)
    return like(value, pattern + closing(pattern))


def _met(condition: PropertyFilter, item: DataValue) -> bool:
    if item.data_key != condition.property or item.string_value is None:
        return False
    text = item.string_value.removesuffix(".0000") if item.data_type == DataType.NUMBER else item.string_value
    return {
        "eq": text == condition.value,
        "neq": text != condition.value,
        "c": contains(text, condition.value),
        "dnc": not contains(text, condition.value),
    }[condition.operator]
