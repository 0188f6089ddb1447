"""Journeys: through which pages and events visits go, and how many go the same way.

A visit's journey is its first `steps` matching events in order of time, each by its event's name or else its path.
Events of the same moment stand in the order page view, custom event. Journeys are counted as they are; only then a
page that follows itself is shown once, so that two rows may look alike. The 100 most frequent journeys, equal numbers
in the order of their text.
"""

import msgspec
from sqlalchemy import func, literal, select

from kokumi.analytics.scope import Reader, Scope
from kokumi.events.engine import Query
from kokumi.events.functions import event_order, first_values, item_at, items_at, sorted_texts
from kokumi.events.schema import event

LIMIT = 100
MOST_STEPS = 7


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
    return [Journey(_shown(items, steps), count) for items, count in rows]


def journey_query(scope: Scope, steps: int, start: str | None, end: str | None) -> Query:
    """Rows of the list of steps and number of visits.

    Names are compared by their place among all names in order of their text, which takes a fraction of the memory.
    """
    name = func.coalesce(func.nullif(event.c.event_name, ""), event.c.url_path)
    matching = scope.matching(bounces=False)
    found = select(name.label("name")).where(matching).distinct().subquery("found")
    names = select(found.c.name, func.row_number().over(order_by=found.c.name).label("place")).cte("names")
    order = event_order(event.c.created_at, event.c.event_type, event.c.event_id)
    visit = (
        select(first_values(names.c.place, order, literal(steps)).label("places"))
        .select_from(event.join(names, names.c.name == name))
        .where(matching)
        .group_by(event.c.visit_id)
        .subquery("visit")
    )
    places, count = visit.c.places, func.count().label("visits")
    query = select(places, count).group_by(places).order_by(count.desc(), places).limit(LIMIT)
    for position, text in ((1, start), (-1, end)):
        if text:
            place = select(names.c.place).where(names.c.name == text).scalar_subquery()
            query = query.where(item_at(places, literal(position)) == place)
    top = query.subquery("top")
    texts = select(sorted_texts(names.c.name).label("texts")).subquery("texts")
    shown = items_at(texts.c.texts, top.c.places).label("items")
    return select(shown, top.c.visits).select_from(top, texts).order_by(top.c.visits.desc(), top.c.places)


def _shown(items: list[str], steps: int) -> list[str | None]:
    """As the contract has it: one empty place for a journey that ended early, one for steps that were not asked for."""
    shown: list[str | None] = [item for index, item in enumerate(items) if index == 0 or item != items[index - 1]]
    return [*shown, *[None] * ((len(items) < steps) + (steps < MOST_STEPS))]
