"""The journal: an append-only file that makes an event durable before it is acknowledged.

In: the bytes of a hit. Out: a future that is done once those bytes are on disk (written and fdatasync'ed together with
all others that came meanwhile). Behind it `store` folds the records into the engine and tells the journal how far it
came; segments that are folded whole are deleted. After a crash `replay` yields what the engine does not have yet.

A record is 4 bytes length, 4 bytes CRC-32 (both little-endian), then the payload. A torn record at the end of the last
segment was never acknowledged, and is cut off.
"""

import asyncio
import logging
import os
import struct
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Final, NamedTuple

from kokumi.errors import Unavailable
from kokumi.events.engine import JournalPosition
from kokumi.events.outage import Outage

log = logging.getLogger("kokumi.journal")

_HEADER = struct.Struct("<II")
SEGMENT_BYTES = 32 * 1024 * 1024
"""A segment is closed once it is this long; the space of folded events is given back segment by segment."""

COMPANY: Final = 32
"""So many requests make a group at once: it is written while the event loop takes others."""


class Record(NamedTuple):
    """A durable record; `end` is the position just behind it."""

    payload: bytes
    end: JournalPosition


class Group(NamedTuple):
    """Records of one segment that became durable together; `ends` are the offsets just behind each."""

    segment: int
    payloads: list[bytes]
    ends: list[int]

    @property
    def end(self) -> JournalPosition:
        """The position behind the last record."""
        return JournalPosition(self.segment, self.ends[-1])

    def records(self) -> Iterator[Record]:
        """The records one by one."""
        for payload, end in zip(self.payloads, self.ends, strict=True):
            yield Record(payload, JournalPosition(self.segment, end))


Done = Callable[[Unavailable | None], None]
"""Called on the event loop once it is known whether what was appended is on disk; None: it is."""


class Journal:
    """One writer (the event loop that appends); `replay` is for the start, before anything is appended.

    Parameters
    ----------
    directory: where segments live; made if missing.
    on_durable: called on the event loop with each group of records once it is on disk, in order.

    Raises
    ------
    Unavailable: the directory cannot be made or read.
    """

    def __init__(self, directory: Path, on_durable: Callable[[Group], None]) -> None:
        self._directory = directory
        self._on_durable = on_durable
        self._waiting: list[tuple[list[bytes], Done]] = []
        self._is_writing = False
        self._idle = asyncio.Event()
        self._idle.set()
        self.observe_commit: Callable[[float], None] | None = None
        """Told the seconds that each group took to be written and synced."""
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="journal")
        self._outage = Outage(log, "The journal cannot be written, events are refused")
        try:
            directory.mkdir(parents=True, exist_ok=True)
            self._segment = max((_number(path) for path in self._segments()), default=0)
        except OSError as error:
            raise Unavailable(f"The journal's folder {directory} cannot be used: {error.strerror}") from error
        self._offset = 0
        self._file: int | None = None

    def replay(self, start: JournalPosition) -> Iterator[Record]:
        """Records behind `start`, oldest first; cuts off a torn end. Says so if the journal begins too late for that.

        Raises
        ------
        Unavailable: a segment cannot be read, or its torn end not be cut off.
        """
        try:
            yield from self._replay(start)
        except OSError as error:
            raise Unavailable(f"The journal in {self._directory} cannot be replayed: {error}") from error

    def _replay(self, start: JournalPosition) -> Iterator[Record]:
        segments = self._segments()
        if segments and _number(segments[0]) > start.segment + 1:
            # Segments are deleted once the store has them: then it had more than it has now.
            log.error(
                "The event store ends at segment %d of the journal, which begins at %d: what was stored between them is"
                " missing. The store's file or its .wal was lost, damaged or replaced by an older one",
                start.segment,
                _number(segments[0]),
            )
        for path in segments:
            segment = _number(path)
            if segment < start.segment:
                continue
            data = path.read_bytes()
            offset = start.offset if segment == start.segment else 0
            for payload, end in _records(data, offset):
                yield Record(payload, JournalPosition(segment, end))
                offset = end
            if offset < len(data):
                self._drop_end(path, offset, len(data), last=path == segments[-1])

    def open(self, folded: JournalPosition) -> None:
        """Starts a new segment behind all others and behind `folded`, for what is appended from now on.

        Raises
        ------
        Unavailable: the segment cannot be made.
        """
        self._segment = max(self._segment, folded.segment) + 1
        try:
            self._open_segment()
        except OSError as error:
            raise Unavailable(f"The journal in {self._directory} cannot be written: {error.strerror}") from error

    async def append(self, payloads: list[bytes]) -> None:
        """Returns once all payloads are on disk.

        Raises
        ------
        Unavailable: they could not be written (disk full, read-only); none of them will be stored.
        """
        future = asyncio.get_running_loop().create_future()

        def done(error: Unavailable | None) -> None:
            if future.done():  # whoever waited has gone
                return
            if error is None:
                future.set_result(None)
            else:
                future.set_exception(error)

        self.append_soon(payloads, done)
        await future

    def append_soon(self, payloads: list[bytes], done: Done) -> None:
        """Appends without waiting; `done` is called later, with the error if none of the payloads will be stored."""
        self._waiting.append((payloads, done))
        if self._is_writing:
            return
        if len(self._waiting) >= COMPANY:
            self._write_group()
        elif len(self._waiting) == 1:
            self._idle.clear()
            asyncio.get_running_loop().call_soon(self._gather, 1)

    async def close(self) -> None:
        """Writes what is waiting, then closes the file."""
        await self._idle.wait()
        self._thread.shutdown()
        if self._file is not None:
            os.close(self._file)
            self._file = None

    def forget(self, folded: JournalPosition) -> None:
        """Deletes segments that lie wholly before `folded`; what cannot be deleted is tried again the next time."""
        try:
            for path in self._segments():
                if _number(path) < min(folded.segment, self._segment):
                    path.unlink(missing_ok=True)
        except OSError as error:
            log.warning("Folded segments of the journal cannot be deleted yet: %s", error)

    def _gather(self, count: int) -> None:
        """Begins a group, but waits for company while each round of the event loop brings some: to write a group costs
        as much as to take several events. Who comes alone does not wait.

        Parameters
        ----------
        count: how many waited a round ago.
        """
        if self._is_writing or not self._waiting:
            return
        if count < len(self._waiting):
            asyncio.get_running_loop().call_soon(self._gather, len(self._waiting))
        else:
            self._write_group()

    def _write_group(self) -> None:
        """Has all that waits written, by the thread that writes."""
        loop = asyncio.get_running_loop()
        told, self._waiting = self._waiting, []
        frames, group = self._frame([payload for payloads, _ in told for payload in payloads])
        self._is_writing = True
        began = loop.time()

        def write() -> None:
            error: Exception | None = None
            try:
                self._write(frames)
            except Exception as caught:
                error = caught
            loop.call_soon_threadsafe(self._written, group, told, began, error)

        self._thread.submit(write)

    def _written(
        self, group: Group, told: list[tuple[list[bytes], Done]], began: float, error: Exception | None
    ) -> None:
        """Tells who waited for a group, and goes on with the next."""
        self._is_writing = False
        refusal: Unavailable | None = None
        if error is None:
            self._outage.over()
            if self.observe_commit is not None:
                self.observe_commit(asyncio.get_running_loop().time() - began)
            self._offset = group.ends[-1]
            self._on_durable(group)
            if self._offset >= SEGMENT_BYTES:
                self._next_segment()
        else:
            self._outage.failed(error)
            reason = error.strerror if isinstance(error, OSError) else "see the server's log"
            refusal = Unavailable(f"Events cannot be written to disk: {reason}", retry_after=5)
        # The next group is on its way to the disk while the answers of this one are sent.
        if len(self._waiting) >= COMPANY:
            self._write_group()
        elif self._waiting:
            asyncio.get_running_loop().call_soon(self._gather, 1)
        _tell(told, refusal)
        if not self._waiting and not self._is_writing:
            self._idle.set()

    def _frame(self, payloads: list[bytes]) -> tuple[bytes, Group]:
        parts: list[bytes] = []
        ends: list[int] = []
        offset = self._offset
        for payload in payloads:
            length = len(payload)
            parts += (_HEADER.pack(length, zlib.crc32(payload)), payload)
            offset += _HEADER.size + length
            ends.append(offset)
        return b"".join(parts), Group(self._segment, payloads, ends)

    def _write(self, frames: bytes) -> None:
        """All of `frames` or nothing: what a failed write left is cut off, so that it is never replayed."""
        file = self._open_segment() if self._file is None else self._file
        try:
            view = memoryview(frames)
            written = 0
            while written < len(frames):
                written += os.pwrite(file, view[written:], self._offset + written)
            os.fdatasync(file)
        except OSError:
            # After a failed sync the kernel may have dropped the pages: neither the file nor its descriptor is trusted.
            try:
                os.ftruncate(file, self._offset)
                os.fsync(file)
            finally:
                os.close(file)
                self._file = None
            raise

    def _next_segment(self) -> None:
        if self._file is not None:
            os.close(self._file)
            self._file = None  # the next write opens the new segment, and reports it if that fails
        self._segment += 1
        self._offset = 0

    def _open_segment(self) -> int:
        path = self._directory / f"{self._segment:010d}.journal"
        file = os.open(path, os.O_CREAT | os.O_WRONLY | os.O_CLOEXEC, 0o600)
        directory = os.open(self._directory, os.O_RDONLY)
        try:
            os.fsync(directory)
        finally:
            os.close(directory)
        self._file = file
        return file

    def _segments(self) -> list[Path]:
        return sorted(path for path in self._directory.glob("*.journal") if path.stem.isdigit())

    def _drop_end(self, path: Path, offset: int, length: int, *, last: bool) -> None:
        if not last:
            damaged = path.with_suffix(".damaged")
            log.error("Journal segment %s is damaged at byte %d; it is kept as %s", path.name, offset, damaged.name)
            path.rename(damaged)
            return
        log.warning("Journal segment %s ends in a torn record, %d bytes are cut off", path.name, length - offset)
        os.truncate(path, offset)


def _records(data: bytes, offset: int) -> Iterator[tuple[bytes, int]]:
    while offset + _HEADER.size <= len(data):
        length, checksum = _HEADER.unpack_from(data, offset)
        end = offset + _HEADER.size + length
        payload = data[offset + _HEADER.size : end]
        if end > len(data) or zlib.crc32(payload) != checksum:
            return
        yield payload, end
        offset = end


def _number(path: Path) -> int:
    return int(path.stem)


def _tell(waiting: list[tuple[list[bytes], Done]], error: Unavailable | None) -> None:
    for _, done in waiting:
        try:
            done(error)
        except Exception:  # whoever is told must not keep the others from being told
            log.exception("An answer could not be sent")
