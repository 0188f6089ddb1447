"""Forgets events that are older than their website keeps them, day by day: soon after the start, then hourly.

Before a day is forgotten the accounts note it, so that collecting takes nothing more for it; then the store counts and
deletes it. Whatever is interrupted is finished by the next run.
"""

import asyncio
import logging
import time
from collections.abc import Callable
from functools import lru_cache
from typing import Final

from kokumi.accounts.accounts import Accounts
from kokumi.accounts.website_retentions import Retention
from kokumi.analytics.daily_totals import day_of, forgotten_day, kept_since, oldest_event, range_of
from kokumi.analytics.time_range import HOUR_MS
from kokumi.analytics.zones import find_zone
from kokumi.errors import KokumiError
from kokumi.events.store import EventStore
from kokumi.jobs import Job, Repeated

log = logging.getLogger("kokumi.retention")

EVERY_SECONDS: Final = 3600.0
_QUARTER_MS: Final = HOUR_MS // 4


class EventForgetting:
    """`repeated` runs it; a day that is under way when it is closed is left to itself."""

    def __init__(self, accounts: Accounts, store: EventStore) -> None:
        self._accounts = accounts
        self._store = store
        self.job = Job("event_retention", EVERY_SECONDS)
        self.repeated = Repeated(self.job, self._run, "Old events could not be forgotten, in an hour again", log)

    async def run(self, now: int) -> int:
        """Forgets what is too old at a time (Unix ms), and says how many days that were.

        Raises
        ------
        KokumiError: some of it could not be forgotten; everything else is.
        """
        retentions = await asyncio.to_thread(self._accounts.website_retentions.all)
        forgotten, failure = 0, None
        for website_id, retention in retentions.items():
            try:
                forgotten += await self._forget(website_id, retention, now)
            except KokumiError as error:
                failure = error
        if failure is not None:
            raise failure
        return forgotten

    async def _forget(self, website_id: str, retention: Retention, now: int) -> int:
        if retention.days is None:
            return 0
        zone = find_zone(retention.timezone)
        border = kept_since(retention.days, zone, now)
        saved = await asyncio.to_thread(self._accounts.saved_replays.visit_ids)
        days = 0
        while (oldest := await oldest_event(self._store, website_id, border)) is not None:
            day = day_of(oldest, zone)
            until = range_of(day, zone).end + 1
            note = self._accounts.website_retentions.forget_until
            if not await asyncio.to_thread(note, website_id, retention, until):
                return days  # it was changed meanwhile, and whoever changed it has this run again
            await self._store.forget_events(website_id, until, saved, forgotten_day(website_id, day, zone))
            days += 1
        # What belongs to no event: recordings, and visitors of whom no event is left.
        await self._store.forget_events(website_id, border, saved)
        return days

    async def _run(self) -> None:
        days = await self.run(time.time_ns() // 1_000_000)
        if days:
            log.info("Forgot the events of %d days and kept their totals", days)


def kept_since_of(retention: Callable[[str], Retention | None]) -> Callable[[str, int], int | None]:
    """What tells since when a website, by its id, keeps events at a time; times are in Unix milliseconds.

    Parameters
    ----------
    retention: that of a website; None where it never forgot any.
    """

    def since(website_id: str, now: int) -> int | None:
        found = retention(website_id)
        if found is None:
            return None
        borders = (found.forgotten_until, _border(found, now // _QUARTER_MS))
        return max((border for border in borders if border is not None), default=None)

    return since


@lru_cache(maxsize=4096)
def _border(retention: Retention, quarter: int) -> int | None:
    """Days begin with a quarter of an hour."""
    if retention.days is None:
        return None
    return kept_since(retention.days, find_zone(retention.timezone), quarter * _QUARTER_MS)
