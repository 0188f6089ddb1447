"""The event store as the rest of Kokumi sees it: hits go in durably, queries see every acknowledged hit.

    add ──> journal (group write, fdatasync) ──> acknowledged
                       │ in order
                       └──> waiting ──> fold (one thread, many at a time) ──> engine

A fold stores rows and journal position in one transaction, so a crash at any point replays exactly what is missing.
Queries fold first what is waiting.
"""

import asyncio
import logging
import time
from collections import deque
from collections.abc import Callable, Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from kokumi.errors import Unavailable
from kokumi.events.engine import EventEngine, FoldedRows, ForgottenDay, JournalPosition, Query, UnstorableError
from kokumi.events.fold import as_datetime, fold, session_ids
from kokumi.events.interruption import Interruption
from kokumi.events.journal import Done, Group, Journal, Record
from kokumi.events.outage import Outage
from kokumi.events.rows import Hit, decode_hit, encode_hit
from kokumi.jobs import Job

log = logging.getLogger("kokumi.store")
T = TypeVar("T")

UPKEEP_DELAY = 600.0
"""Seconds between looking whether the engine has something to tidy up."""

FOLD_DELAY = 0.25
"""Seconds that acknowledged hits may wait for company before they are folded without a reader asking."""

FOLD_ROWS = 5_000
"""Most records in one fold: bounds memory and how long a reader waits for the fold under way."""

RETRY_DELAY = 1.0
"""Seconds before a failed fold is tried again."""


class EventStore:
    """Owns the journal, the engine and the thread that writes to it. Use within one event loop.

    Parameters
    ----------
    engine: where rows end up.
    journal_directory: where the journal lives.
    max_pending: records that may wait between journal and engine; beyond that `add` refuses.
    query_timeout: seconds after which a query is stopped; 0 is never.
    readers: queries that run at the same time; others wait for their turn.
    """

    def __init__(
        self,
        engine: EventEngine,
        journal_directory: Path,
        *,
        max_pending: int = 200_000,
        query_timeout: float = 30.0,
        readers: int = 4,
    ) -> None:
        self._engine = engine
        self._journal = Journal(journal_directory, self._enqueue)
        self._outage = Outage(log, "Acknowledged events wait in the journal, since they cannot be stored")
        self._written_in_part = False
        self._rejected = journal_directory / "rejected.jsonl"
        self._max_pending = max_pending
        self._query_timeout = query_timeout or None
        self._pending: deque[Group] = deque()
        self._closing = False
        self._added = 0
        self._folded = 0
        self._observe_query: Callable[[float], None] | None = None
        self._writer = ThreadPoolExecutor(1, thread_name_prefix="fold")
        self._readers = ThreadPoolExecutor(readers, thread_name_prefix="query")
        self._wake = asyncio.Event()
        self._fold_task: asyncio.Task[None] | None = None
        self._folder: asyncio.Task[None] | None = None
        self._upkeep: asyncio.Task[None] | None = None
        self._folding = Job("fold", FOLD_DELAY, lambda: self.pending)
        self._tidying = Job("upkeep", UPKEEP_DELAY)
        self.jobs = [self._folding, self._tidying]

    @property
    def pending(self) -> int:
        """Acknowledged records that the engine does not have yet."""
        return self._added - self._folded

    def observe(self, commit: Callable[[float], None], query: Callable[[float], None]) -> None:
        """Has these told the seconds that each commit of the journal and each query takes."""
        self._journal.observe_commit, self._observe_query = commit, query

    async def open(self) -> None:
        """Migrates the engine, folds what a crash left in the journal, and begins to accept.

        Raises
        ------
        Unavailable: the store or the journal cannot be used.
        """
        await self._write(self._engine.migrate)
        replayed = await self._write(self._replay)
        if replayed:
            log.info("Replayed %d acknowledged records from the journal", replayed)
        position = await self._write(self._engine.position)
        self._journal.open(position)
        self._journal.forget(JournalPosition(position.segment + 1, 0))
        self._folder = asyncio.create_task(self._fold_behind())
        self._upkeep = asyncio.create_task(self._tidy_up())

    async def close(self) -> None:
        """Stops accepting, folds everything, and releases files."""
        self._closing = True
        await self._journal.close()
        if self._upkeep is not None:
            self._upkeep.cancel()
        if self._folder is not None:
            self._wake.set()
            await self._folder
        self._writer.shutdown()
        self._readers.shutdown()
        self._engine.close()

    async def add(self, hits: Sequence[Hit]) -> None:
        """Returns once all hits are on disk; from then on every query sees them.

        Raises
        ------
        Unavailable: nothing was stored: the queue is full, the disk cannot be written, or the store is closing.
        """
        self._check_accepting()
        await self._journal.append([encode_hit(hit) for hit in hits])

    def add_soon(self, hits: Sequence[Hit], done: Done) -> None:
        """Adds without waiting. `done` is called on the event loop: with None once all hits are on disk, with
        `Unavailable` if nothing was stored.

        Raises
        ------
        Unavailable: as for `add`; `done` is not called then.
        """
        self._check_accepting()
        self._journal.append_soon([encode_hit(hit) for hit in hits], done)

    async def fetch(self, query: Query) -> list[tuple[Any, ...]]:
        """The rows of a query over everything acknowledged before the call; who cancels the call stops the query.

        Raises
        ------
        QueryTimeout: it took longer than the limit.
        Unavailable: what is waiting cannot be folded, so the answer would be incomplete.
        """
        await self.catch_up()
        loop, interruption = asyncio.get_running_loop(), Interruption()
        began = loop.time()
        try:
            return await loop.run_in_executor(
                self._readers, self._engine.fetch, query, self._query_timeout, interruption
            )
        except asyncio.CancelledError:
            loop.run_in_executor(None, interruption.request)
            raise
        finally:
            if self._observe_query is not None:
                self._observe_query(loop.time() - began)

    async def catch_up(self) -> None:
        """Returns once everything acknowledged before the call is in the engine."""
        target = self._added
        while self._folded < target:
            if self._fold_task is None or self._fold_task.done():
                self._fold_task = asyncio.create_task(self._fold_oldest())
            # A reader that goes away must not stop the fold that others wait for, nor leave it half accounted.
            await asyncio.shield(self._fold_task)

    async def size(self) -> int:
        """Bytes on disk that the engine's rows take.

        Raises
        ------
        Unavailable: the engine does not answer.
        """
        return await asyncio.get_running_loop().run_in_executor(self._readers, self._engine.size)

    async def erase_website(self, website_id: str) -> None:
        """Deletes a website's rows, those still waiting included."""
        await self.catch_up()
        await self._write(self._engine.erase_website, website_id)

    async def erase_session(self, website_id: str, session_id: str) -> None:
        """Deletes one visitor's rows, those still waiting included."""
        await self.catch_up()
        await self._write(self._engine.erase_session, website_id, session_id)

    async def forget_recordings(self, before: int, kept_visits: Collection[str]) -> int:
        """Deletes recordings from before a time (Unix ms), but replays of some visits; says how many rows that were."""
        await self.catch_up()
        return await self._write(self._engine.forget_recordings, as_datetime(before), kept_visits)

    async def forget_events(
        self, website_id: str, until: int, kept_visits: Collection[str], day: ForgottenDay | None = None
    ) -> None:
        """Deletes a website's rows from before a time (Unix ms): see `EventEngine.forget_events`."""
        await self.catch_up()
        await self._write(self._engine.forget_events, website_id, as_datetime(until), kept_visits, day)

    def _check_accepting(self) -> None:
        if self._closing:
            raise Unavailable("The server is shutting down")
        if self.pending >= self._max_pending:
            raise Unavailable("Events come faster than they can be stored", retry_after=2)

    def _enqueue(self, group: Group) -> None:
        self._pending.append(group)
        self._added += len(group.payloads)
        self._wake.set()

    async def _fold_behind(self) -> None:
        """Folds what is waiting, a little later, until the store closes."""
        while not (self._closing and not self._pending):
            await self._wake.wait()
            self._wake.clear()
            if not self._closing:
                await asyncio.sleep(FOLD_DELAY)
            try:
                await self.catch_up()
            except Unavailable:
                if self._closing:
                    log.error("%d records stay in the journal until the next start", self.pending)  # noqa: TRY400
                    return
                self._wake.set()
                await asyncio.sleep(RETRY_DELAY)

    async def _tidy_up(self) -> None:
        """Lets the engine prepare for questions, a piece at a time between two folds, until the store closes."""
        while True:
            try:
                more = await self._write(self._engine.upkeep, as_datetime(time.time_ns() // 1_000_000))
                self._tidying.succeeded()
            except Exception as error:
                self._tidying.failed(error)
                log.exception("Adding up ahead failed; questions are answered from the events until it succeeds")
                more = False
            await asyncio.sleep(0 if more else UPKEEP_DELAY)

    async def _fold_oldest(self) -> None:
        groups: list[Group] = []
        count = 0
        for group in self._pending:
            if groups and count + len(group.payloads) > FOLD_ROWS:
                break
            groups.append(group)
            count += len(group.payloads)
        try:
            await self._write(self._fold_groups, groups)
        except Exception as error:
            self._outage.failed(error)
            self._folding.failed(error)
            raise Unavailable("The event store cannot be written for now", retry_after=5) from error
        self._outage.over()
        self._folding.succeeded()
        for _ in groups:
            self._pending.popleft()
        self._folded += count
        self._journal.forget(groups[-1].end)

    def _fold_groups(self, groups: Sequence[Group]) -> None:
        """Runs in the writing thread. After a failure the engine may have some of the records or all: a commit can be
        durable and be reported as failed all the same."""
        records = [record for group in groups for record in group.records()]
        if self._written_in_part:
            position = self._engine.position()
            records = [record for record in records if record.end > position]
        if records:
            self._written_in_part = True
            self._fold(records)
        self._written_in_part = False

    def _fold(self, records: Sequence[Record]) -> None:
        """Runs in the writing thread. What cannot be stored is set aside, so that one bad record neither blocks the
        others nor is lost; it is found by halving."""
        try:
            hits = [decode_hit(record.payload) for record in records]
            rows = fold(hits, self._engine.sessions(session_ids(hits)))
            self._engine.write(rows, records[-1].end)
        except (msgspec.DecodeError, UnstorableError, ArithmeticError) as error:
            if len(records) == 1:
                self._set_aside(records[0], error)
                return
            middle = len(records) // 2
            self._fold(records[:middle])
            self._fold(records[middle:])

    def _set_aside(self, record: Record, error: Exception) -> None:
        log.error("A journal record cannot be stored (%s); it is kept in %s", error, self._rejected.name)
        with self._rejected.open("ab") as file:
            file.write(msgspec.json.encode({"payload": record.payload, "error": str(error)}) + b"\n")
        self._engine.write(FoldedRows([], [], [], [], []), record.end)

    def _replay(self) -> int:
        count = 0
        batch: list[Record] = []
        for record in self._journal.replay(self._engine.position()):
            batch.append(record)
            if len(batch) == FOLD_ROWS:
                self._fold(batch)
                count += len(batch)
                batch = []
        if batch:
            self._fold(batch)
        return count + len(batch)

    async def _write(self, call: Callable[..., T], *arguments: Any) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._writer, call, *arguments)
