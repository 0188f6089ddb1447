"""Deletes recordings that are older than the server keeps them: at the start and then daily. Saved replays stay."""

import asyncio
import logging
import time
from typing import Final

from kokumi.accounts.accounts import Accounts
from kokumi.events.store import EventStore
from kokumi.jobs import Job, Repeated

log = logging.getLogger("kokumi.retention")

DAY_MS: Final = 86_400_000
EVERY_SECONDS: Final = 86_400.0


class RecordingRetention:
    """`repeated` runs it, unless recordings are kept for ever.

    Parameters
    ----------
    days: how long replays and points of heatmaps are kept; 0 keeps them for ever.
    """

    def __init__(self, accounts: Accounts, store: EventStore, days: int) -> None:
        self._accounts = accounts
        self._store = store
        self._days = days
        self.job = Job("recording_retention", EVERY_SECONDS, is_on=days > 0)
        self.repeated = Repeated(self.job, self._run, "Old recordings could not be deleted, tomorrow again", log)

    async def delete_old(self) -> int:
        """Deletes what is too old now, and says how many rows that were."""
        before = time.time_ns() // 1_000_000 - self._days * DAY_MS
        kept = await asyncio.to_thread(self._accounts.saved_replays.visit_ids)
        return await self._store.forget_recordings(before, kept)

    async def _run(self) -> None:
        deleted = await self.delete_old()
        log.info("Deleted %d parts and points of recordings older than %d days", deleted, self._days)
