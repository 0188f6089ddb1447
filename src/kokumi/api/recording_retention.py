"""Deletes recordings that are older than the server keeps them: at the start and then daily. Saved replays stay."""

import asyncio
import logging
import time
from typing import Final

from kokumi.accounts.accounts import Accounts
from kokumi.errors import KokumiError
from kokumi.events.store import EventStore
from kokumi.jobs import Job

log = logging.getLogger("kokumi.retention")

DAY_MS: Final = 86_400_000
EVERY_SECONDS: Final = 86_400.0


class RecordingRetention:
    """Runs within the event loop from `start` to `close`.

    Parameters
    ----------
    days: how long replays and points of heatmaps are kept; 0 keeps them for ever.
    """

    def __init__(self, accounts: Accounts, store: EventStore, days: int) -> None:
        self._accounts = accounts
        self._store = store
        self._days = days
        self._task: asyncio.Task[None] | None = None
        self.job = Job("recording_retention", EVERY_SECONDS, is_on=days > 0)

    def start(self) -> None:
        """Begins, if recordings are not kept for ever."""
        if self._days > 0:
            self._task = asyncio.create_task(self._go_on())

    def close(self) -> None:
        """Ends; a deletion that is under way is left to itself."""
        if self._task is not None:
            self._task.cancel()

    async def delete_old(self) -> int:
        """Deletes what is too old now, and says how many rows that were."""
        before = time.time_ns() // 1_000_000 - self._days * DAY_MS
        kept = await asyncio.to_thread(self._accounts.saved_replays.visit_ids)
        return await self._store.forget_recordings(before, kept)

    async def _go_on(self) -> None:
        while True:
            try:
                deleted = await self.delete_old()
                self.job.succeeded()
                log.info("Deleted %d parts and points of recordings older than %d days", deleted, self._days)
            except KokumiError as error:
                self.job.failed(error)
                log.warning("Old recordings could not be deleted, tomorrow again: %s", error.message)
            except Exception as error:
                self.job.failed(error)
                log.exception("Old recordings could not be deleted, tomorrow again")
            await asyncio.sleep(EVERY_SECONDS)
