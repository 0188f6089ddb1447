"""/api/websites/{websiteId}/segments: saved filters of a website."""

import asyncio
from typing import Annotated, Any, Literal

import msgspec
from litestar import Controller, delete, get, post
from litestar.params import FromPath
from msgspec import UNSET, Meta, UnsetType

from kokumi.accounts.paging import Page, Paging
from kokumi.accounts.segments import Segment
from kokumi.api.access import ApiRequest, accounts_of, delete_website, update_website, view_website
from kokumi.api.requests import Ok, body, query
from kokumi.errors import NotFound
from kokumi.validation import require_uuid

SegmentType = Literal["segment", "cohort"]
Name = Annotated[str, Meta(max_length=200)]
Operator = Literal[
    "eq", "neq", "s", "ns", "c", "dnc", "re", "nre", "t", "f", "gt", "lt", "gte", "lte", "bf", "af"
]  # fmt: skip


class SegmentFilter(msgspec.Struct, frozen=True):
    """One condition."""

    name: str
    operator: Operator
    value: str


class CohortAction(msgspec.Struct, frozen=True):
    """What the members of a cohort have done."""

    type: str
    value: str


class SegmentParameters(msgspec.Struct, frozen=True, rename="camel"):
    """The filter itself. A cohort has `date_range` and `action` besides."""

    filters: list[SegmentFilter] | UnsetType = UNSET
    match: Literal["all", "any"] | UnsetType = UNSET
    date_range: str | UnsetType = UNSET
    action: CohortAction | UnsetType = UNSET


class SegmentBody(msgspec.Struct, frozen=True):
    """A segment to be created, or what an existing one becomes."""

    type: SegmentType
    name: Name
    parameters: SegmentParameters

    def parameter_values(self) -> dict[str, Any]:
        """The parameters as they are stored."""
        return msgspec.to_builtins(self.parameters)


class SegmentQuery(msgspec.Struct, frozen=True):
    """Segments or cohorts, and a search among their names."""

    type: SegmentType
    search: str | None = None


class SegmentController(Controller):
    path = "/api/websites/{website_id:str}/segments"

    @get()
    async def index(self, request: ApiRequest, website_id: FromPath[str]) -> Page[Segment]:
        """The segments or cohorts of a website."""
        asked = query(request, SegmentQuery)
        website = await view_website(request, website_id)
        segments = accounts_of(request).segments
        return await asyncio.to_thread(segments.page, website.id, asked.type, Paging(search=asked.search))

    @post(status_code=200)
    async def create(self, request: ApiRequest, website_id: FromPath[str]) -> Segment:
        """Saves a segment."""
        new = await body(request, SegmentBody)
        _, website = await update_website(request, website_id)
        return await asyncio.to_thread(
            accounts_of(request).segments.create, website.id, new.type, new.name, new.parameter_values()
        )

    @get("/{segment_id:str}")
    async def show(self, request: ApiRequest, website_id: FromPath[str], segment_id: FromPath[str]) -> Segment:
        """A segment."""
        segment_id = require_uuid(segment_id, "segmentId")
        website = await view_website(request, website_id)
        segment = await asyncio.to_thread(accounts_of(request).segments.find, website.id, segment_id)
        if segment is None:
            raise NotFound
        return segment

    @post("/{segment_id:str}", status_code=200)
    async def change(self, request: ApiRequest, website_id: FromPath[str], segment_id: FromPath[str]) -> Segment:
        """Replaces what a segment says."""
        new = await body(request, SegmentBody)
        segment_id = require_uuid(segment_id, "segmentId")
        _, website = await update_website(request, website_id)
        return await asyncio.to_thread(
            accounts_of(request).segments.update, website.id, segment_id, new.type, new.name, new.parameter_values()
        )

    @delete("/{segment_id:str}", status_code=200)
    async def remove(self, request: ApiRequest, website_id: FromPath[str], segment_id: FromPath[str]) -> Ok:
        """Deletes a segment."""
        segment_id = require_uuid(segment_id, "segmentId")
        _, website = await delete_website(request, website_id)
        await asyncio.to_thread(accounts_of(request).segments.delete, website.id, segment_id)
        return Ok()
