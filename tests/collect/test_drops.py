"""Drops are counted per source, day and reason, handed on without loss, and remembered within bounds."""

import asyncio
from collections.abc import Mapping

from kokumi.collect.draft import Draft
from kokumi.collect.drops import RECENT_IN_ALL, RECENT_PER_SOURCE, DropKey, Drops
from kokumi.collect.payload import decode_send
from kokumi.errors import Unavailable
from tests.collect.factories import SITE

NOON = 1_771_588_800_000
DAY = "2026-02-20"


class Ledger:
    def __init__(self) -> None:
        self.kept: dict[tuple[str, str, str], int] = {}
        self.broken = False

    def add(self, counts: Mapping[tuple[str, str, str], int]) -> None:
        if self.broken:
            raise Unavailable
        for key, count in counts.items():
            self.kept[key] = self.kept.get(key, 0) + count


def test_counts_are_handed_on_once() -> None:
    ledger = Ledger()
    drops = Drops(ledger.add)
    for _ in range(3):
        drops.note("bot", NOON, source_id=SITE)
    drops.note("bot", NOON + 86_400_000, source_id=SITE)
    for _ in range(2):
        asyncio.run(drops.flush())
    assert ledger.kept == {(SITE, DAY, "bot"): 3, (SITE, "2026-02-21", "bot"): 1}
    assert drops.unkept() == {}


def test_counts_wait_while_they_cannot_be_kept() -> None:
    ledger = Ledger()
    drops = Drops(ledger.add)
    ledger.broken = True
    drops.note("bot", NOON, source_id=SITE)
    asyncio.run(drops.flush())
    assert drops.unkept() == {DropKey(SITE, DAY, "bot"): 1}
    ledger.broken = False
    drops.note("bot", NOON, source_id=SITE)
    asyncio.run(drops.flush())
    assert ledger.kept == {(SITE, DAY, "bot"): 2}


def test_closing_keeps_what_is_left() -> None:
    ledger = Ledger()

    async def run() -> None:
        drops = Drops(ledger.add)
        drops.start()
        drops.note("bot", NOON, source_id=SITE)
        await drops.close()

    asyncio.run(run())
    assert ledger.kept == {(SITE, DAY, "bot"): 1}


def test_the_latest_come_first_and_hold_no_query_string() -> None:
    drops = Drops()
    body = b'{"type":"event","payload":{"website":"%s","url":"/a?mail=x#y","hostname":"h.example"}}' % SITE.encode()
    drops.note("bot", NOON, Draft(decode_send(body), SITE, NOON), SITE)
    drops.note("invalid_payload", NOON + 1, source_id=SITE)
    latest, first = drops.recent(SITE)
    assert (latest.reason, latest.path) == ("invalid_payload", "")
    assert (first.reason, first.path, first.hostname) == ("bot", "/a", "h.example")


def test_memory_is_bounded_per_source_and_in_all() -> None:
    drops = Drops()
    sources = [str(number) for number in range(RECENT_IN_ALL // RECENT_PER_SOURCE + 5)]
    for source in sources:
        for number in range(RECENT_PER_SOURCE + 10):
            drops.note("bot", NOON + number, source_id=source)
    assert len(drops.recent(sources[-1])) == RECENT_PER_SOURCE
    assert drops.recent(sources[0]) == []
    assert sum(len(drops.recent(source)) for source in sources) == RECENT_IN_ALL
