"""/api/reports: saved reports. What they compute is asked elsewhere."""

import asyncio
from typing import Annotated, Any, Literal

import msgspec
from litestar import Controller, delete, get, post
from litestar.params import FromPath
from msgspec import UNSET, Meta, UnsetType

from kokumi.accounts.paging import Page
from kokumi.accounts.permissions import Permission
from kokumi.accounts.reports import Report
from kokumi.api.access import (
    ApiRequest,
    accounts_of,
    identified,
    permit_report,
    signed_in,
    update_website,
    view_website,
)
from kokumi.api.requests import Ok, PageQuery, Uuid, body, query
from kokumi.errors import NotFound
from kokumi.validation import require_uuid

ReportType = Literal[
    "attribution", "breakdown", "funnel", "goal", "journey", "performance", "retention", "revenue", "utm"
]
Name = Annotated[str, Meta(max_length=200)]
Description = Annotated[str, Meta(max_length=500)]


class ReportBody(msgspec.Struct, frozen=True, rename="camel"):
    """A report to be saved, or what a saved one becomes."""

    website_id: Uuid
    type: ReportType
    name: Name
    parameters: dict[str, Any]
    description: Description | UnsetType = UNSET

    def changes(self) -> dict[str, Any]:
        """By column what a saved report becomes; the description stays when none is given."""
        changes: dict[str, Any] = {
            "website_id": self.website_id.lower(),
            "type": self.type,
            "name": self.name,
            "parameters": self.parameters,
        }
        return changes if self.description is UNSET else {**changes, "description": self.description}


class ReportsOfWebsiteQuery(PageQuery, frozen=True, rename="camel"):
    """All reports, or those of one type."""

    type: ReportType | None = None


class ReportsQuery(ReportsOfWebsiteQuery, frozen=True, rename="camel", kw_only=True):
    """The same, of the website that the query names."""

    website_id: Uuid


class ReportController(Controller):
    path = "/api"

    @get("/reports")
    async def index(self, request: ApiRequest) -> Page[Report]:
        """The saved reports about a website."""
        asked = query(request, ReportsQuery)
        return await _page(request, asked.website_id, asked)

    @get("/websites/{website_id:str}/reports")
    async def of_website(self, request: ApiRequest, website_id: FromPath[str]) -> Page[Report]:
        """The saved reports about a website."""
        return await _page(request, website_id, query(request, ReportsOfWebsiteQuery))

    @post("/reports", status_code=200)
    async def create(self, request: ApiRequest) -> Report:
        """Saves a report."""
        new = await body(request, ReportBody)
        auth, website = await update_website(request, new.website_id)
        return await asyncio.to_thread(
            accounts_of(request).reports.create,
            auth.account.id,
            website.id,
            new.type,
            new.name,
            new.description or "",
            new.parameters,
        )

    @get("/reports/{report_id:str}")
    async def show(self, request: ApiRequest, report_id: FromPath[str]) -> Report | None:
        """A saved report; null when there is none."""
        report = await asyncio.to_thread(accounts_of(request).reports.get, require_uuid(report_id, "reportId"))
        if report is None:
            await identified(request)
            return None
        await permit_report(request, report, Permission.VIEW)
        return report

    @post("/reports/{report_id:str}", status_code=200)
    async def change(self, request: ApiRequest, report_id: FromPath[str]) -> Report:
        """Changes a saved report; to move it, one must be allowed to change the other website too."""
        new = await body(request, ReportBody)
        report = await _permitted(request, report_id, Permission.UPDATE)
        if new.website_id.lower() != report.website_id:
            await update_website(request, new.website_id)
        return await asyncio.to_thread(accounts_of(request).reports.update, report.id, new.changes())

    @delete("/reports/{report_id:str}", status_code=200)
    async def remove(self, request: ApiRequest, report_id: FromPath[str]) -> Ok:
        """Deletes a saved report."""
        report = await _permitted(request, report_id, Permission.DELETE)
        await asyncio.to_thread(accounts_of(request).reports.delete, report.id)
        return Ok()


async def _page(request: ApiRequest, website_id: str, asked: ReportsOfWebsiteQuery) -> Page[Report]:
    website = await view_website(request, website_id)
    return await asyncio.to_thread(accounts_of(request).reports.page, website.id, asked.type, asked.paging())


async def _permitted(request: ApiRequest, report_id: str, permission: Permission) -> Report:
    """The report, if whoever asks may do that with it; 404 if there is none and they are signed in."""
    report = await asyncio.to_thread(accounts_of(request).reports.get, require_uuid(report_id, "reportId"))
    if report is None:
        await signed_in(request)
        raise NotFound
    await permit_report(request, report, permission)
    return report
