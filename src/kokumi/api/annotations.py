"""/api/websites/{websiteId}/annotations: notes that explain the numbers of a website."""

import asyncio
from typing import Annotated, Any

import msgspec
from litestar import Controller, delete, get, post
from litestar.params import FromPath
from msgspec import UNSET, Meta, UnsetType

from kokumi.accounts.annotations import Annotation, AnnotationPage
from kokumi.accounts.instants import Instant
from kokumi.api.access import ApiRequest, accounts_of, update_website, view_website
from kokumi.api.dates import date_instant, moment_instant
from kokumi.api.requests import Ok, PositiveInt, SearchQuery, body, query
from kokumi.errors import NotFound
from kokumi.validation import require_uuid

Note = Annotated[str, Meta(min_length=1, max_length=500, pattern=r"\S")]


class AnnotationBody(msgspec.Struct, frozen=True, rename="camel"):
    """An annotation to be made, or what an existing one becomes; `all_day` stays as it is when it is not given."""

    note: Note
    date: str
    all_day: bool | UnsetType = UNSET

    def instant(self) -> Instant:
        """The date.

        Raises
        ------
        BadRequest: it is none.
        """
        return date_instant(self.date, "date")


class AnnotationsQuery(SearchQuery, frozen=True, rename="camel"):
    """From when to when (both inclusive), and of how many at most."""

    start_at: float | None = None
    end_at: float | None = None
    max_results: PositiveInt | None = None


class AnnotationController(Controller):
    path = "/api/websites/{website_id:str}/annotations"

    @get(summary="The annotations of a website, newest first")
    async def index(self, request: ApiRequest, website_id: FromPath[str]) -> AnnotationPage:
        asked = query(request, AnnotationsQuery)
        start, end = moment_instant(asked.start_at, "startAt"), moment_instant(asked.end_at, "endAt")
        website = await view_website(request, website_id)
        return await asyncio.to_thread(
            accounts_of(request).annotations.page, website.id, asked.paging(), start, end, asked.max_results
        )

    @post(status_code=200, summary="Annotates a moment or a day of a website")
    async def create(self, request: ApiRequest, website_id: FromPath[str]) -> Annotation:
        new = await body(request, AnnotationBody)
        date = new.instant()
        auth, website = await update_website(request, website_id)
        return await asyncio.to_thread(
            accounts_of(request).annotations.create, website.id, auth.account.id, new.note, date, new.all_day is True
        )

    @get("/{annotation_id:str}", summary="An annotation")
    async def show(self, request: ApiRequest, website_id: FromPath[str], annotation_id: FromPath[str]) -> Annotation:
        annotation_id = require_uuid(annotation_id, "annotationId")
        website = await view_website(request, website_id)
        found = await asyncio.to_thread(accounts_of(request).annotations.find, website.id, annotation_id)
        if found is None:
            raise NotFound
        return found

    @post("/{annotation_id:str}", status_code=200, summary="Changes an annotation")
    async def change(self, request: ApiRequest, website_id: FromPath[str], annotation_id: FromPath[str]) -> Annotation:
        new = await body(request, AnnotationBody)
        changes: dict[str, Any] = {"note": new.note, "date": new.instant()}
        if new.all_day is not UNSET:
            changes["all_day"] = new.all_day
        annotation_id = require_uuid(annotation_id, "annotationId")
        _, website = await update_website(request, website_id)
        return await asyncio.to_thread(accounts_of(request).annotations.update, website.id, annotation_id, changes)

    @delete("/{annotation_id:str}", status_code=200, summary="Deletes an annotation")
    async def remove(self, request: ApiRequest, website_id: FromPath[str], annotation_id: FromPath[str]) -> Ok:
        annotation_id = require_uuid(annotation_id, "annotationId")
        _, website = await update_website(request, website_id)
        await asyncio.to_thread(accounts_of(request).annotations.delete, website.id, annotation_id)
        return Ok()
