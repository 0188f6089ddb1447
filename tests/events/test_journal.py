"""The journal keeps what it acknowledged, and nothing that it did not."""

import asyncio
import errno
import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kokumi.errors import Unavailable
from kokumi.events.engine import JournalPosition
from kokumi.events.journal import Journal, Record

START = JournalPosition(0, 0)


async def write(directory: Path, groups: list[list[bytes]]) -> list[Record]:
    durable: list[Record] = []
    journal = Journal(directory, lambda group: durable.extend(group.records()))
    journal.open(START)
    await asyncio.gather(*(journal.append(group) for group in groups))
    await journal.close()
    return durable


def replay(directory: Path, start: JournalPosition = START) -> list[bytes]:
    return [record.payload for record in Journal(directory, lambda _: None).replay(start)]


def test_what_was_appended_is_replayed_in_order(tmp_path: Path) -> None:
    durable = asyncio.run(write(tmp_path, [[b"a", b"b"], [b""], [b"c" * 100_000]]))
    assert replay(tmp_path) == [b"a", b"b", b"", b"c" * 100_000]
    assert [record.payload for record in durable] == replay(tmp_path)


def test_replay_starts_behind_the_position(tmp_path: Path) -> None:
    durable = asyncio.run(write(tmp_path, [[b"a"], [b"b"], [b"c"]]))
    assert replay(tmp_path, durable[0].end) == [b"b", b"c"]
    assert replay(tmp_path, durable[2].end) == []


@settings(max_examples=50, deadline=None)
@given(payloads=st.lists(st.binary(max_size=40), min_size=1, max_size=6), data=st.data())
def test_a_file_cut_anywhere_yields_the_whole_records_before_the_cut(
    tmp_path_factory: pytest.TempPathFactory, payloads: list[bytes], data: st.DataObject
) -> None:
    directory = tmp_path_factory.mktemp("journal")
    durable = asyncio.run(write(directory, [payloads]))
    segment = next(directory.glob("*.journal"))
    cut = data.draw(st.integers(0, segment.stat().st_size))
    os.truncate(segment, cut)
    expected = [record.payload for record in durable if record.end.offset <= cut]
    assert replay(directory) == expected
    assert replay(directory) == expected, "the torn end was cut off, a second start finds a clean file"


def test_a_flipped_bit_ends_the_replay(tmp_path: Path) -> None:
    asyncio.run(write(tmp_path, [[b"first", b"second"]]))
    segment = next(tmp_path.glob("*.journal"))
    content = bytearray(segment.read_bytes())
    content[-1] ^= 1
    segment.write_bytes(content)
    assert replay(tmp_path) == [b"first"]


def test_damage_in_an_older_segment_is_kept_for_inspection(tmp_path: Path) -> None:
    asyncio.run(write(tmp_path, [[b"first"]]))
    first = next(tmp_path.glob("*.journal"))
    first.write_bytes(first.read_bytes()[:-1])
    asyncio.run(write(tmp_path, [[b"second"]]))
    assert replay(tmp_path) == [b"second"]
    assert [path.suffix for path in sorted(tmp_path.iterdir())] == [".damaged", ".journal"]


def test_folded_segments_are_forgotten_and_the_current_one_is_kept(tmp_path: Path) -> None:
    async def run() -> None:
        for _ in range(3):
            journal = Journal(tmp_path, lambda _: None)
            journal.open(START)
            await journal.append([b"x"])
            await journal.close()
        journal.forget(JournalPosition(99, 0))

    asyncio.run(run())
    assert [path.stem for path in tmp_path.glob("*.journal")] == ["0000000003"]


def test_long_segments_are_closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kokumi.events.journal.SEGMENT_BYTES", 100)

    async def run() -> None:
        journal = Journal(tmp_path, lambda _: None)
        journal.open(START)
        for _ in range(5):
            await journal.append([b"x" * 60])
        await journal.close()

    asyncio.run(run())
    assert len(list(tmp_path.glob("*.journal"))) == 3
    assert replay(tmp_path) == [b"x" * 60] * 5


def test_a_failed_write_is_refused_leaves_nothing_and_recovers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.fdatasync
    failing = True

    def fdatasync(file: int) -> None:
        if failing:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(file)

    monkeypatch.setattr(os, "fdatasync", fdatasync)

    async def run() -> None:
        nonlocal failing
        journal = Journal(tmp_path, lambda _: None)
        journal.open(START)
        with pytest.raises(Unavailable, match="No space left"):
            await journal.append([b"lost"])
        failing = False
        await journal.append([b"kept"])
        await journal.close()

    asyncio.run(run())
    assert replay(tmp_path) == [b"kept"]
