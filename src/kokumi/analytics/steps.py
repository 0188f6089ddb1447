"""A step of a goal, funnel or attribution: a page was opened or a custom event happened.

A step names a path or an event. `*` at its beginning or end stands for any text there; between them `%` and `_` are
wildcards where a `*` is used, as in the reference.
"""

from typing import Literal

import msgspec
from sqlalchemy import ColumnElement, String, literal

from kokumi.analytics.filters import Filter, Operator
from kokumi.analytics.scope import Scope
from kokumi.events.functions import like, like_pattern
from kokumi.events.rows import EventType
from kokumi.events.schema import event

StepType = Literal["path", "event"]


def step_column(type_: StepType) -> ColumnElement[str]:
    """What a step's value is compared with. Events of every kind have a path."""
    return event.c.url_path if type_ == "path" else event.c.event_name


def step_matches(type_: StepType, value: str) -> ColumnElement[bool]:
    """The event is what the step names."""
    if value.startswith("*") or value.endswith("*"):
        return like(step_column(type_), literal(like_pattern(_pattern(value)), String))
    return step_column(type_) == value


def step_event_type(type_: StepType) -> EventType:
    """The kind of event that goals and attribution look at."""
    return EventType.PAGEVIEW if type_ == "path" else EventType.CUSTOM


def of_type(scope: Scope, type_: int) -> Scope:
    """The scope narrowed to one kind of event, whatever kind its filters ask for."""
    return scope.with_filter(Filter("eventType", Operator.EQUALS, (str(int(type_)),), "eventType"))


def of_any_type(scope: Scope) -> Scope:
    """The scope without filters on the kind of event."""
    kept = tuple(item for item in scope.filters if item.name != "eventType")
    return msgspec.structs.replace(scope, filters=kept)


def _pattern(value: str) -> str:
    if value.startswith("*"):
        value = "%" + value[1:]
    return value[:-1] + "%" if value.endswith("*") else value
