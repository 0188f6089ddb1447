"""Heatmaps: where a page was clicked, and how far down it was read.

| list | definition |
| --- | --- |
| pages | paths with points of the chosen kind in the range: how many, of how many different sessions |
| points | clicks on one page at the same place of the same viewport and page size, counted |
| scroll buckets | of each tenth of a page's height: the sessions that read at least that far, by their farthest point |

With filters or a cohort those visits count that have a matching event in the range. The 500 pages and the 5,000 places
with the most points, equal ones in the order of path or place.
"""

from collections.abc import Sequence
from typing import Any, Final, Literal

import msgspec
from sqlalchemy import ColumnElement, String, cast, distinct, func, select, tuple_

from kokumi.analytics.scope import Reader, Scope
from kokumi.events.rows import HeatmapKind
from kokumi.events.schema import event, heatmap_point, replay_chunk

Mode = Literal["click", "scroll"]

MOST_PAGES: Final = 500
MOST_POINTS: Final = 5_000
DEPTHS: Final = tuple(range(10, 101, 10))
"""Percent of a page's height."""

_KINDS: Final = {"click": HeatmapKind.CLICK, "scroll": HeatmapKind.SCROLL}
_SIZES: Final = ("page_w", "page_h", "viewport_w", "viewport_h")


class HeatmapPage(msgspec.Struct, frozen=True, rename="camel"):
    """A path with points."""

    url_path: str
    count: int
    sessions: int


class HeatmapPlace(msgspec.Struct, frozen=True, rename="camel"):
    """A place that was clicked; pixels, nothing where the recorder did not tell."""

    x: int | None
    y: int | None
    page_x: int | None
    page_y: int | None
    page_w: int | None
    page_h: int | None
    viewport_w: int | None
    viewport_h: int | None
    count: int


class ScrollBucket(msgspec.Struct, frozen=True, rename="camel"):
    """How many sessions read at least `depth` percent of the page."""

    depth: int
    sessions: int
    page_w: int | None
    page_h: int | None
    viewport_w: int | None
    viewport_h: int | None


class Scroll(msgspec.Struct, frozen=True, rename="camel"):
    """How far a page was read. The sizes are the greatest that were seen."""

    buckets: list[ScrollBucket]
    total_sessions: int
    page_w: int | None = None
    page_h: int | None = None
    viewport_w: int | None = None
    viewport_h: int | None = None


class Snapshot(msgspec.Struct, frozen=True, rename="camel"):
    """A recorded visit that shows the page: the replay `id` can be drawn beneath the points."""

    id: str
    kind: Literal["iframe"]
    url: str
    page_w: int | None
    page_h: int | None
    viewport_w: int | None
    viewport_h: int | None


class Heatmap(msgspec.Struct, frozen=True):
    """See the module; without a path only the pages are there."""

    mode: Mode
    pages: list[HeatmapPage]
    points: list[HeatmapPlace]
    scroll: Scroll
    snapshot: Snapshot | None


async def heatmap(reader: Reader, scope: Scope, mode: Mode, url_path: str | None) -> Heatmap:
    """The heatmap of a scope.

    Parameters
    ----------
    url_path: the page whose points are wanted; None lists pages alone.
    """
    pages = await _pages(reader, scope, mode)
    if url_path is None:
        return Heatmap(mode, pages, [], Scroll([], 0), None)
    snapshot = await _snapshot(reader, scope, mode, url_path)
    if mode == "click":
        return Heatmap(mode, pages, await _points(reader, scope, url_path), Scroll([], 0), snapshot)
    return Heatmap(mode, pages, [], await _scroll(reader, scope, url_path), snapshot)


async def _pages(reader: Reader, scope: Scope, mode: Mode) -> list[HeatmapPage]:
    path, count = heatmap_point.c.url_path, func.count()
    query = (
        select(path, count, func.count(distinct(heatmap_point.c.session_id)))
        .where(*_conditions(scope, mode))
        .group_by(path)
        .order_by(count.desc(), path)
        .limit(MOST_PAGES)
    )
    return [HeatmapPage(*row) for row in await reader.fetch(query)]


async def _points(reader: Reader, scope: Scope, url_path: str) -> list[HeatmapPlace]:
    place = [heatmap_point.c[name] for name in ("x", "y", "page_x", "page_y", *_SIZES)]
    count = func.count()
    query = (
        select(*place, count)
        .where(*_conditions(scope, "click"), heatmap_point.c.url_path == url_path)
        .group_by(*place)
        .order_by(count.desc(), *(column.asc().nulls_last() for column in place))
        .limit(MOST_POINTS)
    )
    return [HeatmapPlace(*row) for row in await reader.fetch(query)]


async def _scroll(reader: Reader, scope: Scope, url_path: str) -> Scroll:
    point = heatmap_point.c
    reader_of_page = cast(point.session_id, String)  # engines order UUIDs differently, text alike
    query = (
        select(reader_of_page, func.max(point.scroll_pct), *(func.max(point[name]) for name in _SIZES))
        .where(*_conditions(scope, "scroll"), point.url_path == url_path)
        .group_by(reader_of_page)
        .order_by(reader_of_page)
    )
    rows = await reader.fetch(query)
    farthest = [row[1] or 0 for row in rows]
    sizes = [_greatest(rows, place) for place in range(2, 6)]
    buckets = [ScrollBucket(depth, sum(each >= depth for each in farthest), *sizes) for depth in DEPTHS]
    return Scroll(buckets if rows else [], len(rows), *sizes)


async def _snapshot(reader: Reader, scope: Scope, mode: Mode, url_path: str) -> Snapshot | None:
    """The recorded visit with the most points on the page."""
    point = heatmap_point.c
    recorded = select(replay_chunk.c.visit_id).where(replay_chunk.c.website_id == scope.website_id)
    query = (
        select(point.visit_id, *(func.max(point[name]) for name in _SIZES))
        .where(*_conditions(scope, mode), point.url_path == url_path, point.visit_id.in_(recorded))
        .group_by(point.visit_id)
        .order_by(func.count().desc(), func.min(point.created_at), cast(point.visit_id, String))
        .limit(1)
    )
    rows = await reader.fetch(query)
    return Snapshot(str(rows[0][0]), "iframe", url_path, *rows[0][1:]) if rows else None


def _conditions(scope: Scope, mode: Mode) -> list[ColumnElement[bool]]:
    point, range_ = heatmap_point.c, scope.range
    conditions = [
        point.website_id == scope.website_id,
        point.created_at.between(range_.start_time, range_.end_time),
        point.kind == _KINDS[mode].value,
    ]
    if scope.narrowed or scope.exclude_bounce:
        visits = select(event.c.session_id, event.c.visit_id).where(scope.matching())
        conditions.append(tuple_(point.session_id, point.visit_id).in_(visits))
    return conditions


def _greatest(rows: Sequence[Sequence[Any]], place: int) -> int | None:
    return max((row[place] for row in rows if row[place] is not None), default=None)
