"""Journeys: through which pages and events visits go, and how many go the same way.

A visit's journey is its first `steps` matching events in order of time, each by its event's name or else its path.
Events of the same moment stand in the order page view, custom event. Journeys are counted as they are; only then a
page that follows itself is shown once, so that two rows may look alike. The 100 most frequent journeys, equal numbers
in the order of their text.
"""

from typing import Any

import msgspec
from sqlalchemy import (
    CTE,
    ColumnElement,
    CompoundSelect,
    Select,
    Subquery,
    and_,
    func,
    literal,
    select,
    union,
    union_all,
)

from kokumi.analytics.event_order import EVENT_ORDER
from kokumi.analytics.scope import Reader, Scope
from kokumi.analytics.whole_visits import can_be_whole, is_of, is_whole, other_visits
from kokumi.events.engine import Query
from kokumi.events.functions import (
    first_items,
    first_values,
    item_at,
    items_at,
    sorted_by,
    sorted_texts,
)
from kokumi.events.schema import JOURNEY_EVENTS, event, visit, visit_name

LIMIT = 100
MOST_STEPS = JOURNEY_EVENTS


class Journey(msgspec.Struct, frozen=True):
    """The steps, with nothing behind the last one where there is room, and how many visits went this way."""

    items: list[str | None]
    count: int


async def journey(
    reader: Reader, scope: Scope, steps: int, start: str | None = None, end: str | None = None
) -> list[Journey]:
    """The most frequent journeys.

    Parameters
    ----------
    steps: how many events are looked at, 2 to 7.
    start, end: only journeys that begin or end with this path or event name; '' and None are any.
    """
    rows = await reader.fetch(journey_query(scope, steps, start, end))
    return [Journey(_shown(items, steps), int(count)) for items, count in rows]


def journey_query(scope: Scope, steps: int, start: str | None, end: str | None) -> Query:
    """Rows of the list of steps and number of visits.

    Names are compared by their place among all names in order of their text, which takes a fraction of the memory.
    """
    if can_be_whole(scope):
        names, visit = _added_up(scope, steps)
    else:
        names, visit = _put_together(scope, steps)
    places, count = visit.c.places, func.sum(visit.c.taken).label("visits")
    query = select(places, count).group_by(places).order_by(count.desc(), places).limit(LIMIT)
    for position, text in ((1, start), (-1, end)):
        if text:
            place = select(names.c.place).where(names.c.name == text).scalar_subquery()
            query = query.where(item_at(places, literal(position)) == place)
    top = query.subquery("top")
    texts = select(sorted_texts(names.c.name).label("texts")).subquery("texts")
    shown = items_at(texts.c.texts, top.c.places).label("items")
    return select(shown, top.c.visits).select_from(top, texts).order_by(top.c.visits.desc(), top.c.places)


def _put_together(scope: Scope, steps: int) -> tuple[CTE, Subquery]:
    """All names, and a row for each visit, from events."""
    matching = scope.matching(bounces=False)
    names = _placed(select(_name().label("name")).where(matching).distinct())
    return names, _visits(names, matching, steps).subquery("visit")


def _added_up(scope: Scope, steps: int) -> tuple[CTE, Subquery]:
    """The same, with one row for all whole visits that went the same way: of these, names are known by number."""
    others = and_(scope.matching(bounces=False), is_of(other_visits(scope, in_order=True), event))
    known = select(visit_name.c.name).where(visit_name.c.website_id == scope.website_id)
    names = _placed(union(known, select(_name()).where(others)))
    numbered = visit_name.c.website_id == scope.website_id
    place_of = select(sorted_by(names.c.place, visit_name.c.number).label("places")).select_from(
        visit_name.join(names, names.c.name == visit_name.c.name)
    )
    place_of = place_of.where(numbered).subquery("place_of")
    numbers = first_items(visit.c.journey, literal(steps)).label("numbers")
    whole = select(numbers, func.sum(literal(1)).label("taken")).where(is_whole(scope, bounces=False, in_order=True))
    way = whole.group_by(numbers).subquery("way")
    ways = select(items_at(place_of.c.places, way.c.numbers).label("places"), way.c.taken).select_from(way, place_of)
    return names, union_all(ways, _visits(names, others, steps)).subquery("visit")


def _name() -> ColumnElement[str]:
    return func.coalesce(func.nullif(event.c.event_name, ""), event.c.url_path)


def _placed(found: Select[Any] | CompoundSelect[Any]) -> CTE:
    name = found.subquery("found").c.name
    return select(name, func.row_number().over(order_by=name).label("place")).cte("names")


def _visits(names: CTE, matching: ColumnElement[bool], steps: int) -> Select[Any, int]:
    return (
        select(first_values(names.c.place, EVENT_ORDER, literal(steps)).label("places"), literal(1).label("taken"))
        .select_from(event.join(names, names.c.name == _name()))
        .where(matching)
        .group_by(event.c.visit_id)
    )


def _shown(items: list[str], steps: int) -> list[str | None]:
    """As the contract has it: one empty place for a journey that ended early, one for steps that were not asked for."""
    shown: list[str | None] = [item for index, item in enumerate(items) if index == 0 or item != items[index - 1]]
    return [*shown, *[None] * ((len(items) < steps) + (steps < MOST_STEPS))]
