"""/api/websites/{websiteId}/drops and /api/admin/drops: what was sent and not counted, and why."""

import asyncio
from collections import Counter
from typing import Annotated

import msgspec
from litestar import Controller, get
from litestar.params import FromPath
from msgspec import Meta

from kokumi.accounts.permissions import Permission
from kokumi.api.access import ApiRequest, accounts_of, permit_account, view_own_website
from kokumi.api.requests import query
from kokumi.collect.drops import NO_SOURCE, DropKey, Drops, RecentDrop


class DropsQuery(msgspec.Struct, frozen=True, rename="camel"):
    """How many of the latest drops."""

    limit: Annotated[int, Meta(ge=0, le=300)] = 100


class ReasonCount(msgspec.Struct, frozen=True):
    """So many drops for a reason."""

    reason: str
    count: int


class DayCount(msgspec.Struct, frozen=True):
    """So many drops of a day (a date in UTC) for a reason."""

    day: str
    reason: str
    count: int


class WebsiteCount(msgspec.Struct, frozen=True, rename="camel"):
    """So many drops of a website, link or pixel for a reason."""

    website_id: str
    reason: str
    count: int


class WebsiteDrops(msgspec.Struct, frozen=True):
    """Counts over all time and by day, and the latest drops (of this process, since it started)."""

    total: int
    reasons: list[ReasonCount]
    days: list[DayCount]
    recent: list[RecentDrop]


class ServerDrops(msgspec.Struct, frozen=True):
    """Counts of everything; `recent` are the latest drops that belong to no website that exists."""

    total: int
    reasons: list[ReasonCount]
    websites: list[WebsiteCount]
    recent: list[RecentDrop]


class DropsController(Controller):
    path = "/api"

    @get("/websites/{website_id:str}/drops", summary="What of a website was not counted, and why")
    async def of_website(self, request: ApiRequest, website_id: FromPath[str]) -> WebsiteDrops:
        asked = query(request, DropsQuery)
        website = await view_own_website(request, website_id)
        drops = drops_of(request)
        async with drops.held():
            kept = await asyncio.to_thread(accounts_of(request).drop_counts.of, website.id)
            unkept = drops.unkept()
        counts = Counter({DropKey(row.source_id, row.day, row.reason): row.count for row in kept})
        counts.update({key: count for key, count in unkept.items() if key.source_id == website.id})
        days = sorted(counts.items(), key=lambda item: item[0].reason)
        days.sort(key=lambda item: item[0].day, reverse=True)
        return WebsiteDrops(
            total=sum(counts.values()),
            reasons=_by_reason(counts),
            days=[DayCount(key.day, key.reason, count) for key, count in days],
            recent=drops.recent(website.id)[: asked.limit],
        )

    @get("/admin/drops", summary="What of everything was not counted, and why")
    async def of_server(self, request: ApiRequest) -> ServerDrops:
        asked = query(request, DropsQuery)
        await permit_account(request, Permission.VIEW_EVERYTHING)
        drops = drops_of(request)
        async with drops.held():
            kept = await asyncio.to_thread(accounts_of(request).drop_counts.everything)
            unkept = drops.unkept()
        counts = Counter({DropKey(row.source_id, row.day, row.reason): row.count for row in kept})
        counts.update({key: count for key, count in unkept.items() if _exists(request, key.source_id)})
        websites: Counter[tuple[str, str]] = Counter()
        for key, count in counts.items():
            if key.source_id != NO_SOURCE:
                websites[key.source_id, key.reason] += count
        return ServerDrops(
            total=sum(counts.values()),
            reasons=_by_reason(counts),
            websites=[WebsiteCount(id_, reason, count) for (id_, reason), count in websites.most_common()],
            recent=drops.recent(NO_SOURCE)[: asked.limit],
        )


def drops_of(request: ApiRequest) -> Drops:
    """What collecting dropped."""
    return request.app.state.drops


def _exists(request: ApiRequest, source_id: str) -> bool:
    """False for what was deleted after its drops were counted, and before they were kept."""
    known = accounts_of(request).registry
    return (
        source_id == NO_SOURCE
        or known.website_exists(source_id)
        or known.link_exists(source_id)
        or known.pixel_exists(source_id)
    )


def _by_reason(counts: Counter[DropKey]) -> list[ReasonCount]:
    reasons: Counter[str] = Counter()
    for key, count in counts.items():
        reasons[key.reason] += count
    return [ReasonCount(reason, count) for reason, count in reasons.most_common()]
