"""Attribution: where the visitors who reached a step came from.

Each visitor with a matching step is attributed to one moment in the range: with `first-click` that of their first
event, with `last-click` that of the last event before they reached the step for the last time (whoever has none is
attributed to nothing). What the events of that moment carry is counted, each visitor once for each value:

| list | value |
| --- | --- |
| referrer | the referring host, unless it is the website's own |
| paidAds | the ad network whose click id the event carries, the first in the order of `AD_NETWORKS` |
| utm_… | the campaign parameter |

Each list has up to 20 values, equal numbers in the order of their text. `total` counts the steps themselves.
"""

from typing import Any, Final, Literal

import msgspec
from sqlalchemy import ColumnElement, String, case, distinct, func, literal, select, tuple_, union_all

from kokumi.analytics.dimensions import is_foreign_referrer
from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.steps import StepType, of_type, step_column, step_event_type
from kokumi.events.engine import Query
from kokumi.events.schema import event

Model = Literal["first-click", "last-click"]

LIMIT = 20

AD_NETWORKS: Final = {
    "gclid": "Google Ads",
    "fbclid": "Facebook / Meta",
    "msclkid": "Microsoft Ads",
    "ttclid": "TikTok Ads",
    "li_fat_id": "LinkedIn Ads",
    "twclid": "Twitter Ads (X)",
}
"""The network that each click id belongs to."""


class Source(msgspec.Struct, frozen=True):
    """Where visitors came from, and how many."""

    name: str
    value: int


class AttributionTotal(msgspec.Struct, frozen=True):
    """The steps that were counted, their different sessions and visits."""

    pageviews: int
    visitors: int
    visits: int


class Attribution(msgspec.Struct, frozen=True, rename={"paid_ads": "paidAds"}):
    """The sources of each kind, most visitors first."""

    referrer: list[Source]
    paid_ads: list[Source]
    utm_source: list[Source]
    utm_medium: list[Source]
    utm_campaign: list[Source]
    utm_content: list[Source]
    utm_term: list[Source]
    total: AttributionTotal


async def attribution(reader: Reader, scope: Scope, model: Model, type_: StepType, step: str) -> Attribution:
    """Where the visitors came from who reached `step`, a path or the name of an event."""
    lists: dict[str, list[Source]] = {kind: [] for kind in _kinds()}
    for kind, name, value in await reader.fetch(sources_query(scope, model, type_, step)):
        lists[kind].append(Source(name, value))
    total = AttributionTotal(*(await reader.fetch(total_query(scope, type_, step)))[0])
    return Attribution(**lists, total=total)


def sources_query(scope: Scope, model: Model, type_: StepType, step: str) -> Query:
    """Rows of kind (a field of `Attribution`), name and visitors."""
    moments = _first_moments(scope, type_, step) if model == "first-click" else _last_moments(scope, type_, step)
    kinds = union_all(*(select(literal(kind, String).label("kind")) for kind in _kinds())).subquery("kinds")
    name = case(*((kinds.c.kind == kind, value) for kind, value in _kinds().items()), else_="")
    found = (
        select(kinds.c.kind, name.label("name"), event.c.session_id)
        .join_from(event, kinds, literal(1) == literal(1))
        .where(scope.in_range(), tuple_(event.c.session_id, event.c.created_at).in_(moments))
        .subquery("found")
    )
    value = func.count(distinct(found.c.session_id)).label("value")
    counted = (
        select(found.c.kind, found.c.name, value)
        .where(found.c.name != "")
        .group_by(found.c.kind, found.c.name)
        .subquery("counted")
    )
    place = func.row_number().over(partition_by=counted.c.kind, order_by=(counted.c.value.desc(), counted.c.name))
    placed = select(counted.c.kind, counted.c.name, counted.c.value, place.label("place")).subquery("placed")
    return (
        select(placed.c.kind, placed.c.name, placed.c.value)
        .where(placed.c.place <= LIMIT)
        .order_by(placed.c.kind, placed.c.place)
    )


def total_query(scope: Scope, type_: StepType, step: str) -> Query:
    """One row with the numbers in the order of `AttributionTotal`."""
    sessions, visits = func.count(distinct(event.c.session_id)), func.count(distinct(event.c.visit_id))
    return select(func.count(), sessions, visits).where(*_reached(scope, type_, step))


def _reached(scope: Scope, type_: StepType, step: str) -> tuple[ColumnElement[bool], ...]:
    return of_type(scope, step_event_type(type_)).matching(bounces=False), step_column(type_) == step


def _first_moments(scope: Scope, type_: StepType, step: str) -> Query:
    reached = select(event.c.session_id).where(*_reached(scope, type_, step))
    return (
        select(event.c.session_id, func.min(event.c.created_at))
        .where(scope.in_range(), event.c.session_id.in_(reached))
        .group_by(event.c.session_id)
    )


def _last_moments(scope: Scope, type_: StepType, step: str) -> Query:
    reached = (
        select(event.c.session_id, func.max(event.c.created_at).label("last_time"))
        .where(*_reached(scope, type_, step))
        .group_by(event.c.session_id)
        .subquery("reached")
    )
    return (
        select(event.c.session_id, func.max(event.c.created_at))
        .join_from(event, reached, reached.c.session_id == event.c.session_id)
        .where(scope.in_range(), event.c.created_at < reached.c.last_time)
        .group_by(event.c.session_id)
    )


def _kinds() -> dict[str, ColumnElement[Any]]:
    """What is counted in each list, by the field of `Attribution`; '' or NULL counts as nothing."""
    networks = ((func.coalesce(event.c[column], "") != "", network) for column, network in AD_NETWORKS.items())
    fields = [field for field in Attribution.__struct_fields__ if field.startswith("utm_")]
    return {
        "referrer": case((is_foreign_referrer(), event.c.referrer_domain), else_=""),
        "paid_ads": case(*networks, else_=""),
        **{field: event.c[field] for field in fields},
    }
