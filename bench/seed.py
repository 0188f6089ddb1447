"""Makes a data folder of a given size: `python -m bench.seed FOLDER --events 10M --sites 201 --days 90`.

The first site is the large one; all others together have a tenth of the events, unless there is one site only. The
traffic is that of `kokumi demo`; it ends at a fixed moment, so that the same parameters make the same rows.
"""

import argparse
import json
import time
import uuid
from datetime import UTC, datetime
from pathlib import Path

from kokumi.accounts.accounts import Accounts
from kokumi.accounts.paging import Paging
from kokumi.demo.kinds.application import application
from kokumi.demo.kinds.blog import blog
from kokumi.demo.kinds.shop import shop
from kokumi.demo.traffic import Range, Site, make_traffic
from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import ALL_ALONE

UNTIL = datetime(2025, 11, 25, 12, tzinfo=UTC)
"""Clocks in Europe and America go back within the 90 days before."""

PASSWORD = "bench-bench"
LARGE = str(uuid.UUID(int=1, version=4))
SMALL = str(uuid.UUID(int=2, version=4))
"""The first of the small sites: the one whose speed is measured beside a large one."""


def number(text: str) -> int:
    """`10M`, `200k` or plain digits."""
    factor = {"k": 1_000, "m": 1_000_000}.get(text[-1].lower(), 1)
    return round(float(text[:-1] if factor > 1 else text) * factor)


def sites_of(events: int, sites: int, small_events: int | None) -> list[Site]:
    """The large site and the small ones; `small_events` is the size of the first small one."""
    rest = 0 if sites == 1 else events // 10
    made = [Site(LARGE, "large.example.com", shop("Large", products=1600, essays=350), events - rest, currency="EUR")]
    kinds = [shop("Small", products=200), blog("Small"), application("Small")]
    for place in range(1, sites):
        size = small_events if place == 1 and small_events else rest // (sites - 1)
        made.append(
            Site(str(uuid.UUID(int=1 + place, version=4)), f"s{place}.example.org", kinds[(place - 1) % 3], size)
        )
    return made


def seed(directory: Path, sites: list[Site], days: int, memory_limit: str = "1GB") -> dict[str, float]:
    """Fills an empty folder; how many events, in how many seconds, of how many bytes each."""
    directory.mkdir(parents=True, exist_ok=True)
    accounts = Accounts.open(f"sqlite:///{directory / 'accounts.db'}")
    accounts.ensure_admin(PASSWORD)
    [admin] = [user.id for user in accounts.users.page(Paging()).data]
    for site in sites:
        accounts.websites.create(name=site.hostname, domain=site.hostname, created_by=admin, website_id=site.website_id)
    accounts.close()
    engine = DuckDBEngine(directory / "events.duckdb", memory_limit=memory_limit)
    engine.migrate()
    bulk = engine.bulk()
    began = time.monotonic()
    events = make_traffic(bulk, sites, Range.until(UNTIL, days))
    bulk.close()
    while engine.upkeep(datetime.now(UTC).replace(tzinfo=None), ALL_ALONE):
        pass
    engine.close()
    seconds = time.monotonic() - began
    size = sum(file.stat().st_size for file in directory.glob("events.duckdb*"))
    return {
        "events": events,
        "seconds": round(seconds, 1),
        "events_per_second": round(events / seconds),
        "bytes_per_event": round(size / events, 1),
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--events", type=number, default=1_000_000)
    parser.add_argument("--sites", type=int, default=201)
    parser.add_argument("--days", type=int, default=90)
    parser.add_argument("--small-events", type=number, help="events of the first small site")
    asked = parser.parse_args()
    print(json.dumps(seed(asked.folder, sites_of(asked.events, asked.sites, asked.small_events), asked.days)))


if __name__ == "__main__":
    main()
