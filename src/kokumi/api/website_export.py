"""/api/websites/{websiteId}/export: the lists of an overview as CSV files in a ZIP archive."""

import asyncio
import base64
import csv
import io
import zipfile
from collections.abc import Sequence

import msgspec
from litestar import Controller, get
from litestar.params import FromPath

from kokumi.analytics.dimensions import Dimension
from kokumi.analytics.metrics import Metric, Page, metrics
from kokumi.api.access import ApiRequest, reader, view_website
from kokumi.api.scopes import asked, resolve

FILES = {
    "events.csv": Dimension.EVENT,
    "pages.csv": Dimension.PATH,
    "referrers.csv": Dimension.REFERRER,
    "browsers.csv": Dimension.BROWSER,
    "os.csv": Dimension.OS,
    "devices.csv": Dimension.DEVICE,
    "countries.csv": Dimension.COUNTRY,
}


class Archive(msgspec.Struct, frozen=True):
    """The archive in Base64."""

    zip: str


class WebsiteExport(Controller):
    path = "/api/websites/{website_id:str}"

    @get("/export", summary="Events, pages, referrers, browsers, systems, devices and countries as CSV")
    async def export(self, request: ApiRequest, website_id: FromPath[str]) -> Archive:
        question = asked(request)
        scope = await resolve(request, question, await view_website(request, website_id))
        lists = await asyncio.gather(
            *(metrics(reader(request), scope, dimension, Page()) for dimension in FILES.values())
        )
        return Archive(base64.b64encode(archive(dict(zip(FILES, lists, strict=True)))).decode())


def archive(files: dict[str, list[Metric]]) -> bytes:
    """A ZIP archive of CSV files, by name."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as target:
        for name, rows in files.items():
            target.writestr(name, _csv(rows))
    return content.getvalue()


def _csv(rows: Sequence[Metric]) -> str:
    text = io.StringIO()
    writer = csv.writer(text)
    if rows:
        writer.writerow(("x", "y"))
    writer.writerows((_inert(row.x), row.y) for row in rows)
    return text.getvalue()


def _inert(value: str) -> str:
    """A text that no spreadsheet takes for a formula (CWE-1236): anybody can send such a path or event name."""
    return "'" + value if value[:1] in ("=", "+", "-", "@", "\t", "\r") else value
