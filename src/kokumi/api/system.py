"""/api/admin/system: how this server stands: version, engines, storage, work in the background."""

import asyncio
import platform
import shutil
from pathlib import Path

import msgspec
from litestar import Controller, get

from kokumi import __version__
from kokumi.accounts.permissions import Permission
from kokumi.api.access import ApiRequest, accounts_of, permit_account, settings_of, store_of
from kokumi.errors import KokumiError
from kokumi.jobs import Job, JobState


class Storage(msgspec.Struct, frozen=True):
    """Bytes; null where something is kept elsewhere and cannot be told.

    `journal` is what waits to be stored, and `free` what is left on the disk of the data folder.
    """

    events: int | None
    accounts: int | None
    journal: int
    free: int | None


class System(msgspec.Struct, frozen=True, rename="camel"):
    """How the server stands; `started_at` is in Unix milliseconds."""

    version: str
    python: str
    started_at: int
    events_engine: str
    accounts_engine: str
    storage: Storage
    jobs: list[JobState]


class SystemController(Controller):
    path = "/api/admin"

    @get("/system", summary="How this server stands: version, storage, work in the background")
    async def system(self, request: ApiRequest) -> System:
        await permit_account(request, Permission.VIEW_EVERYTHING)
        state, settings, accounts = request.app.state, settings_of(request), accounts_of(request)
        jobs: list[Job] = state.jobs
        try:
            events = await store_of(request).size()
        except KokumiError:  # it does not answer for now; everything else is still worth to know
            events = None
        return System(
            version=__version__,
            python=platform.python_version(),
            started_at=state.started_at,
            events_engine=settings.events_url.partition(":")[0] or "duckdb",
            accounts_engine=accounts.engine,
            storage=Storage(
                events,
                await asyncio.to_thread(accounts.size),
                await asyncio.to_thread(_folder_size, settings.data_dir / "journal"),
                await asyncio.to_thread(_free, settings.data_dir),
            ),
            jobs=[job.state() for job in jobs],
        )


def _folder_size(folder: Path) -> int:
    """Bytes of the files in a folder; segments that are deleted meanwhile count nothing."""
    size = 0
    for path in folder.glob("*"):
        try:
            size += path.stat().st_size
        except OSError:
            continue
    return size


def _free(folder: Path) -> int | None:
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None
