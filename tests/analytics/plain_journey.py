"""The definition of journeys in plain Python, to compare engines with."""

from collections import Counter, defaultdict
from itertools import groupby

from kokumi.analytics.journey import LIMIT, MOST_STEPS, Journey
from kokumi.analytics.scope import Scope
from tests.analytics.plain_reference import Row, matching

_ENDED, _NOT_ASKED = object(), object()


def journey(rows: list[Row], scope: Scope, steps: int, start: str | None, end: str | None) -> list[Journey]:
    visits: dict[str, list[Row]] = defaultdict(list)
    for row in matching(rows, scope, bounces=False):
        visits[row.visit_id].append(row)
    gone: Counter[tuple[str, ...]] = Counter()
    for events in visits.values():
        events.sort(key=lambda row: (row.created_at, row.event_type))
        way = tuple(row.event_name or row.url_path for row in events[:steps])
        if (not start or way[0] == start) and (not end or way[-1] == end):
            gone[way] += 1
    ordered = sorted(gone.items(), key=lambda item: (-item[1], item[0]))
    return [Journey(_shown(way, steps), visits) for way, visits in ordered[:LIMIT]]


def _shown(way: tuple[str, ...], steps: int) -> list[str | None]:
    """Seven places, of which neighbours that are alike are one: pages, places after the end, places not asked for."""
    places: list[object] = [*way, *[_ENDED] * (steps - len(way)), *[_NOT_ASKED] * (MOST_STEPS - steps)]
    return [place if isinstance(place, str) else None for place, _ in groupby(places)]
