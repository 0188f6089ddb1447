"""What saved segments and cohorts mean: their stored parameters become part of a scope.

A segment is a set of filters; where the request filters by the same parameter the segment's filter takes its place, and
its `match` wins. A cohort is who did something (`action`) in a range, among those who pass its filters then.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

import msgspec

from kokumi.analytics.filters import COLUMNS, Filter, parse_filter
from kokumi.analytics.saved_range import parse_saved_range
from kokumi.analytics.scope import Cohort, Scope
from kokumi.validation import problem


class SavedFilter(msgspec.Struct, frozen=True):
    """One condition as it is stored."""

    name: str
    operator: str
    value: str


class SavedAction(msgspec.Struct, frozen=True):
    """What a cohort did: `type` is `path` or `event`."""

    type: str
    value: str


class SavedParameters(msgspec.Struct, frozen=True, rename="camel"):
    """The parameters of a segment or cohort."""

    filters: tuple[SavedFilter, ...] = ()
    match: str | None = None
    date_range: str | None = None
    action: SavedAction | None = None


def with_segment(scope: Scope, parameters: Mapping[str, Any]) -> Scope:
    """The scope narrowed to a segment.

    Raises
    ------
    BadRequest: the stored parameters cannot be used.
    """
    saved = _saved(parameters)
    for item in _filters(saved.filters):
        scope = scope.with_filter(item)
    return msgspec.structs.replace(scope, match_any=saved.match == "any") if saved.match else scope


def with_cohort(scope: Scope, parameters: Mapping[str, Any], now: datetime) -> Scope:
    """The scope narrowed to the visitors of a cohort; ranges relative to `now` are resolved.

    Raises
    ------
    BadRequest: the stored parameters cannot be used.
    """
    saved = _saved(parameters)
    if saved.action is None:
        raise problem("The cohort has no action", "cohort")
    action = SavedFilter(saved.action.type, "eq", saved.action.value)
    cohort = Cohort(
        parse_saved_range(saved.date_range, now),
        _filters((*saved.filters, action)),
        match_any=saved.match == "any",
        action=saved.action.type,
    )
    return msgspec.structs.replace(scope, cohort=cohort)


def _saved(parameters: Mapping[str, Any]) -> SavedParameters:
    try:
        return msgspec.convert(parameters, SavedParameters)
    except msgspec.ValidationError as error:
        raise problem(f"The saved parameters cannot be used: {error}") from None


def _filters(saved: tuple[SavedFilter, ...]) -> tuple[Filter, ...]:
    """The filters, numbered where a column occurs more than once; columns that do not exist are left out."""
    found: list[Filter] = []
    counts: dict[str, int] = {}
    for item in saved:
        name = item.name.rstrip("0123456789")
        number = counts.get(item.name, 0)
        counts[item.name] = number + 1
        if name in COLUMNS:
            parameter = f"{item.name}{number}" if number else item.name
            found.append(parse_filter(name, f"{item.operator}.{item.value}", parameter))
    return tuple(found)
