"""A goal: how many visitors opened a page or did something, of how many.

| number | definition |
| --- | --- |
| num | different sessions with a matching page view of the path, or custom event of the name |
| total | different sessions with a matching event of any kind |
"""

import msgspec
from sqlalchemy import and_, case, distinct, func, select

from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.steps import StepType, of_any_type, step_event_type, step_matches
from kokumi.events.engine import Query
from kokumi.events.schema import event


class Goal(msgspec.Struct, frozen=True):
    """Visitors who reached the goal, and all."""

    num: int
    total: int


async def goal(reader: Reader, scope: Scope, type_: StepType, value: str) -> Goal:
    """How many visitors reached a step."""
    return Goal(*(await reader.fetch(goal_query(scope, type_, value)))[0])


def goal_query(scope: Scope, type_: StepType, value: str) -> Query:
    """One row with the numbers in the order of `Goal`."""
    everybody = of_any_type(scope)
    reached = and_(event.c.event_type == step_event_type(type_).value, step_matches(type_, value))
    return select(
        func.count(distinct(case((reached, event.c.session_id)))),
        func.count(distinct(event.c.session_id)),
    ).where(everybody.matching(bounces=False))
