"""/api/{websites,links,pixels}/charts: visitors of several of them at once, for the small charts of a list."""

import time
from typing import ClassVar

import msgspec
from litestar import Controller, get

from kokumi.accounts.permissions import Permission
from kokumi.accounts.things import LINK, PIXEL, WEBSITE
from kokumi.analytics.charts import Chart, charts
from kokumi.analytics.scope import Scope
from kokumi.analytics.time_range import DAY_MS, TimeRange
from kokumi.analytics.zones import find_zone
from kokumi.api.access import ApiRequest, identified, permit, reader
from kokumi.api.requests import query
from kokumi.api.scopes import moment
from kokumi.errors import Unauthorized
from kokumi.validation import problem, require_uuid

MOST_IDS = 100


class ChartsQuery(msgspec.Struct, frozen=True, rename="camel"):
    """Of what (ids with commas between them), and when; the last 24 hours unless told otherwise."""

    ids: str
    start_at: float | None = None
    end_at: float | None = None
    timezone: str | None = None

    def list_of_ids(self) -> list[str]:
        """The ids, each once.

        Raises
        ------
        BadRequest: one is no UUID, or they are too many.
        """
        ids = [require_uuid(text.strip(), "ids") for text in self.ids.split(",") if text.strip()]
        if len(ids) > MOST_IDS:
            raise problem(f"At most {MOST_IDS} ids at a time", "ids")
        return list(dict.fromkeys(ids))

    def range(self) -> TimeRange:
        """The range.

        Raises
        ------
        BadRequest: it lies outside of what can be counted, or is only half given.
        """
        if self.start_at is None and self.end_at is None:
            now = time.time_ns() // 1_000_000
            return TimeRange(now - DAY_MS, now)
        if self.start_at is None or self.end_at is None:
            raise problem("startAt and endAt go together", "endAt" if self.end_at is None else "startAt")
        return TimeRange(moment("startAt", self.start_at), moment("endAt", self.end_at))


class Charts(msgspec.Struct, frozen=True):
    """Charts by id; what may not be seen, or does not exist, is left out."""

    data: dict[str, Chart]


class _ChartController(Controller):
    kind: ClassVar[str]

    @get("/charts", summary="Visitors of several of them over time, for small charts")
    async def charts(self, request: ApiRequest) -> Charts:
        wanted = query(request, ChartsQuery)
        ids, range_ = wanted.list_of_ids(), wanted.range()
        zone = None if wanted.timezone in (None, "utc") else find_zone(wanted.timezone)
        await identified(request)
        scopes = [scope for id_ in ids if (scope := await self._scope(request, id_, range_)) is not None]
        return Charts(await charts(reader(request), scopes, range_, range_.finest_unit(), zone))

    async def _scope(self, request: ApiRequest, id_: str, range_: TimeRange) -> Scope | None:
        try:
            _, thing = await permit(request, id_, Permission.VIEW, frozenset({self.kind}))
        except Unauthorized:
            return None
        if thing.kind != self.kind:
            return None
        return Scope(thing.id, range_.starting_at(thing.reset_at.milliseconds() if thing.reset_at else None))


class WebsiteCharts(_ChartController):
    path = "/api/websites"
    kind = WEBSITE


class LinkCharts(_ChartController):
    path = "/api/links"
    kind = LINK


class PixelCharts(_ChartController):
    path = "/api/pixels"
    kind = PIXEL
