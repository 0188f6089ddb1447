"""What was dropped: counts per source, day and reason, and the latest drops of each source, in memory.

In: each drop, from the endpoint. Out: counts to be kept (`flush` hands them to a writer now and then, never one event
at a time) and drops to be shown. No drop holds an address, a query string or a whole user agent.
"""

import asyncio
import logging
from collections import Counter, OrderedDict, deque
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import Final, NamedTuple

import msgspec

from kokumi.collect.draft import Draft
from kokumi.errors import KokumiError
from kokumi.jobs import Job

log = logging.getLogger("kokumi.collect")

NO_SOURCE: Final = ""
"""What belongs to no website, link or pixel that exists: unreadable bodies, unknown ids."""

RECENT_PER_SOURCE: Final = 300
RECENT_IN_ALL: Final = 20_000
FLUSH_SECONDS: Final = 30.0
_MOST_TEXT: Final = 200


class DropKey(NamedTuple):
    """What drops are counted by; `day` is a date in UTC, e.g. 2026-02-20."""

    source_id: str
    day: str
    reason: str


class RecentDrop(msgspec.Struct, frozen=True, rename="camel"):
    """One drop. `created_at` is in Unix milliseconds; what had not been found out by then is empty.

    `path` is without its query string.
    """

    created_at: int
    reason: str
    hostname: str
    path: str
    country: str
    browser: str
    os: str


KeepCounts = Callable[[Mapping[tuple[str, str, str], int]], None]


class Drops:
    """Counts and remembers drops; used by one thread, that of the event loop.

    Parameters
    ----------
    keep: adds counts to those that are kept; it blocks, and is called in a worker thread.
    """

    def __init__(self, keep: KeepCounts | None = None) -> None:
        self._keep = keep
        self._counts: Counter[DropKey] = Counter()
        self._recent: OrderedDict[str, deque[RecentDrop]] = OrderedDict()
        self._remembered = 0
        self._flushing = asyncio.Lock()
        self._task: asyncio.Task[None] | None = None
        self.job = Job("drop_counts", FLUSH_SECONDS, lambda: sum(self._counts.values()))

    def note(self, reason: str, now_ms: int, draft: Draft | None = None, source_id: str = NO_SOURCE) -> None:
        """Counts a drop and remembers it.

        Parameters
        ----------
        draft: as far as it got; None where the body could not be read.
        source_id: of the website, link or pixel, if it exists.
        """
        day = datetime.fromtimestamp(now_ms / 1000, UTC).date().isoformat()
        self._counts[DropKey(source_id, day, reason)] += 1
        self._remember(source_id, _recent(reason, now_ms, draft))

    def recent(self, source_id: str) -> list[RecentDrop]:
        """The latest drops of a source, the latest first."""
        return list(reversed(self._recent.get(source_id, ())))

    def held(self) -> asyncio.Lock:
        """Held by whoever adds `unkept` to what is kept, so that no flush comes between."""
        return self._flushing

    def unkept(self) -> dict[DropKey, int]:
        """Counts that `flush` has not handed on yet."""
        return dict(self._counts)

    async def flush(self) -> None:
        """Hands counts on to be kept; when that fails they wait for the next time."""
        if self._keep is None:
            return
        async with self._flushing:
            counts: dict[tuple[str, str, str], int] = {
                (key.source_id, key.day, key.reason): count for key, count in self._counts.items()
            }
            if not counts:
                self.job.succeeded()
                return
            try:
                await asyncio.to_thread(self._keep, counts)
            except KokumiError as error:
                self.job.failed(error)
                log.warning("Counts of dropped events could not be kept yet: %s", error.message)
                return
            self.job.succeeded()
            for key, count in counts.items():
                kept = DropKey(*key)
                self._counts[kept] -= count
                if self._counts[kept] <= 0:
                    del self._counts[kept]

    def start(self) -> None:
        """Flushes every `FLUSH_SECONDS` from now on."""
        self._task = asyncio.create_task(self._flush_regularly())

    async def close(self) -> None:
        """Flushes a last time. A flush that is under way ends first: it would be counted twice otherwise."""
        async with self._flushing:
            if self._task is not None:
                self._task.cancel()
        await self.flush()

    async def _flush_regularly(self) -> None:
        while True:
            await asyncio.sleep(FLUSH_SECONDS)
            await self.flush()

    def _remember(self, source_id: str, drop: RecentDrop) -> None:
        ring = self._recent.setdefault(source_id, deque())
        self._recent.move_to_end(source_id)
        ring.append(drop)
        self._remembered += 1
        if len(ring) > RECENT_PER_SOURCE:
            ring.popleft()
            self._remembered -= 1
        if self._remembered > RECENT_IN_ALL:
            # The source that dropped nothing for the longest time gives way.
            quietest, oldest = next(iter(self._recent.items()))
            oldest.popleft()
            self._remembered -= 1
            if not oldest:
                del self._recent[quietest]


def _recent(reason: str, now_ms: int, draft: Draft | None) -> RecentDrop:
    if draft is None:
        return RecentDrop(now_ms, reason, "", "", "", "", "")
    payload = draft.send.payload
    path = (payload.url or "").partition("?")[0].partition("#")[0]
    return RecentDrop(
        created_at=now_ms,
        reason=reason,
        hostname=(payload.hostname or "")[:_MOST_TEXT],
        path=path[:_MOST_TEXT],
        country=draft.location.country or "",
        browser=draft.agent.browser or "",
        os=draft.agent.os or "",
    )
