"""/api/websites/{websiteId}/event-retention and /daily-totals: how long events are kept, and what is left of others.

`/retention` is the contract's question how many visitors come back.
"""

import asyncio
from typing import Annotated
from zoneinfo import ZoneInfo

import msgspec
from litestar import Controller, get, put
from litestar.params import FromPath
from msgspec import UNSET, Meta, UnsetType

from kokumi.accounts.website_retentions import Retention
from kokumi.analytics.daily_totals import DailyTotal, daily_totals
from kokumi.analytics.time_range import TimeRange
from kokumi.analytics.zones import find_zone
from kokumi.api.access import ApiRequest, accounts_of, reader, update_website, view_own_website, view_website
from kokumi.api.requests import body, query
from kokumi.api.scopes import moment
from kokumi.errors import BadRequest
from kokumi.validation import problem

Days = Annotated[int, Meta(ge=1, le=36_500)]


class EventRetention(msgspec.Struct, frozen=True, rename="camel"):
    """For how many days before today events are kept; null is for ever.

    `timezone` tells whose days. Of everything before `forgotten_until` (Unix milliseconds) there are daily totals
    alone; null where nothing was forgotten.
    """

    days: int | None
    timezone: str
    forgotten_until: int | None


class RetentionChange(msgspec.Struct, frozen=True, rename="camel"):
    """How long events are to be kept: so many whole days before today, null for ever.

    `timezone` is an IANA name; without it the website's stays, which is UTC at first.
    """

    days: Days | None
    timezone: Annotated[str, Meta(max_length=100)] | UnsetType = UNSET


class DailyTotalsQuery(msgspec.Struct, frozen=True, rename="camel"):
    """From when to when, in Unix milliseconds."""

    start_at: int
    end_at: int


class DailyTotals(msgspec.Struct, frozen=True, rename="camel"):
    """The forgotten days that lie in the range as a whole, in order; otherwise see `EventRetention`."""

    timezone: str
    forgotten_until: int | None
    days: list[DailyTotal]


class EventRetentionController(Controller):
    path = "/api/websites/{website_id:str}/event-retention"

    @get(summary="For how long a website keeps its events")
    async def show(self, request: ApiRequest, website_id: FromPath[str]) -> EventRetention:
        website = await view_own_website(request, website_id)
        return _told(await asyncio.to_thread(accounts_of(request).website_retentions.of, website.id))

    @put(summary="Changes for how long events are kept; the totals of forgotten days stay")
    async def change(self, request: ApiRequest, website_id: FromPath[str]) -> EventRetention:
        change = await body(request, RetentionChange)
        zone = None if change.timezone is UNSET else _zone(change.timezone)
        _, website = await update_website(request, website_id)
        retentions = accounts_of(request).website_retentions
        known = await asyncio.to_thread(retentions.of, website.id)
        kept = await asyncio.to_thread(retentions.replace, website.id, change.days, zone or known.timezone)
        request.app.state.forget_soon()
        return _told(kept)


class DailyTotalsController(Controller):
    path = "/api/websites/{website_id:str}/daily-totals"

    @get(summary="The numbers of each day whose events are forgotten")
    async def show(self, request: ApiRequest, website_id: FromPath[str]) -> DailyTotals:
        asked = query(request, DailyTotalsQuery)
        range_ = TimeRange(moment("startAt", asked.start_at), moment("endAt", asked.end_at))
        website = await view_website(request, website_id)
        kept = accounts_of(request).registry.retention(website.id) or Retention()
        if kept.forgotten_until is None or range_.start >= kept.forgotten_until:
            return DailyTotals(kept.timezone, kept.forgotten_until, [])
        range_ = range_.starting_at(website.reset_at)
        days = await daily_totals(reader(request), website.id, range_, find_zone(kept.timezone))
        return DailyTotals(kept.timezone, kept.forgotten_until, days)


def _told(kept: Retention) -> EventRetention:
    return EventRetention(kept.days, kept.timezone, kept.forgotten_until)


def _zone(name: str) -> str:
    """The name of a zone as IANA writes it.

    Raises
    ------
    BadRequest: there is no such zone, or it is an offset.
    """
    try:
        zone = find_zone(name)
    except BadRequest:
        zone = None
    if not isinstance(zone, ZoneInfo):
        raise problem("Unknown time zone: expected an IANA name such as Europe/Berlin", "timezone")
    return zone.key
