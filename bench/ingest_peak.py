"""How many events are taken, durably, over HTTP: `python -m bench.ingest_peak`.

A fresh server in a temporary folder answers `wrk`, first single events, then batches. For each number of connections:

| column | what |
| --- | --- |
| events/s | acknowledged, so on disk, divided by the time |
| p50, p99 | milliseconds until the answer |
| errors | connections that failed, time-outs, statuses of 400 and more |
| MB before, after | resident memory of the server |
| folded | seconds until all of it could be queried, after the last answer |

In the end what was answered is compared with what is stored: stored may be more, by what was under way when `wrk`
hung up.
Several `--checkout` take turns at each number of connections, and their ratio to the first is shown.
"""

import argparse
import json
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import httpx
from rich.console import Console
from rich.table import Table

from bench.seed import PASSWORD
from bench.server import HERE, Checkout, Server, serving
from bench.traffic_requests import Senders, require_wrk, write_requests, wrk

SINGLES = 5_000
BATCHES = 300
WITH_TOKEN = 0.3
"""Of all single requests: those that carry a visit's token, as a browser's second page does."""


class Measured:
    """A server, the website whose events it takes, and the requests that are sent to it."""

    def __init__(self, name: str, server: Server, folder: Path, batch: int) -> None:
        self.name, self.server, self.batch = name, server, batch
        made = server.client.post("/api/websites", json={"name": "Bench", "domain": "shop.example.com"})
        self.website = made.raise_for_status().json()["id"]
        self.senders = Senders(self.website)
        self.singles, self.batches = folder / "singles", folder / "batches"
        self.warm = 0
        write_requests(self.singles, self._singles())
        agent, address = self.senders.visitor()
        write_requests(self.batches, ((agent, address, "", self.senders.batch(batch)) for _ in range(BATCHES)))
        self.answered, self.under_way = self.warm, 0
        self.runs: list[dict[str, Any]] = []

    def _singles(self) -> Iterator[tuple[str, str, str, object]]:
        with httpx.Client(base_url=self.server.url) as client:
            for number in range(SINGLES):
                agent, address = self.senders.visitor()
                body, token = self.senders.event(), ""
                if number < SINGLES * WITH_TOKEN:
                    headers = {"User-Agent": agent, "X-Forwarded-For": address}
                    token = client.post("/api/send", json=body, headers=headers).raise_for_status().json()["cache"]
                    self.warm += 1
                yield agent, address, token, body

    def run(self, kind: str, connections: int, seconds: float) -> None:
        """Sends for a while and notes what came of it."""
        before = self.server.resident_mb()
        single = kind == "single"
        path, file, size = ("/api/send", self.singles, 1) if single else ("/api/batch", self.batches, self.batch)
        told = wrk(self.server.url, path, file, connections, seconds, len(self.runs) + 1)
        events = int(told["answers"]) * size
        self.answered += events
        self.under_way += connections * size
        began = time.monotonic()
        self.stored()
        after = self.server.resident_mb()
        self.runs.append(
            {
                "checkout": self.name,
                "kind": kind,
                "connections": connections,
                "events_per_second": round(events / told["seconds"]),
                "events": events,
                "p50": round(told["p50"], 2),
                "p99": round(told["p99"], 2),
                "max": round(told["max"], 1),
                "errors": int(told["errors"]),
                "mb_before": round(before),
                "mb_after": round(after),
                "folded": round(time.monotonic() - began, 2),
            }
        )

    def stored(self) -> int:
        """How many events the server knows of."""
        path = f"/api/websites/{self.website}"
        times = {"startAt": 0, "endAt": 4102444800000 - int(time.time()) % 1000}
        views = self.server.client.get(f"{path}/stats", params=times).raise_for_status().json()["pageviews"]
        custom = self.server.client.get(f"{path}/events/stats", params=times).raise_for_status().json()
        return int(views) + int((custom.get("data") or custom)["events"])

    def balance(self) -> dict[str, Any]:
        """Answered against stored, and how memory grew over all events but the first run's, which fills the caches."""
        stored = self.stored()
        later = sum(run["events"] for run in self.runs[1:])
        growth = (self.runs[-1]["mb_after"] - self.runs[0]["mb_after"]) * 1024 * 1024
        return {
            "checkout": self.name,
            "answered": self.answered,
            "stored": stored,
            "under_way": self.under_way,
            "equal": self.answered <= stored <= self.answered + self.under_way,
            "peak_mb": round(self.server.peak_mb()),
            "bytes_per_million_events": round(growth / later * 1e6) if later else 0,
        }


def show(console: Console, measured: list[Measured]) -> None:
    """The table; with several checkouts the ratio to the first."""
    table = Table("checkout", "kind", "connections", "events/s", "p50", "p99", "errors", "MB before", "after", "folded")
    if len(measured) > 1:
        table.add_column("ratio")
    for runs in zip(*(one.runs for one in measured), strict=True):
        for run in runs:
            names = ("checkout", "kind", "connections", "events_per_second", "p50", "p99", "errors")
            cells = [*names, "mb_before", "mb_after", "folded"]
            ratio = run["events_per_second"] / max(1, runs[0]["events_per_second"])
            table.add_row(
                *[f"{run[cell]:,}" if isinstance(run[cell], int) else str(run[cell]) for cell in cells],
                *([f"{ratio:.2f}"] if len(measured) > 1 else []),
            )
    console.print(table)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.ingest_peak", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--checkout", action="append", type=Path, help="a source tree; may be given several times")
    parser.add_argument("--connections", default="1,16,64,256")
    parser.add_argument("--kinds", default="single,batch")
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--rounds", type=int, default=1, help="the median of so many is shown too")
    parser.add_argument("--batch", type=int, default=100, help="events in a batch")
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    require_wrk()
    console = Console(highlight=False, width=None if sys.stdout.isatty() else 130)
    with ExitStack() as stack:
        measured: list[Measured] = []
        for number, path in enumerate(chosen.checkout or [HERE]):
            checkout = Checkout(path)
            folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="kokumi-ingest-")))
            server = stack.enter_context(serving(checkout, folder / "data", KOKUMI_ADMIN_PASSWORD=PASSWORD))
            measured.append(Measured(f"{number}:{checkout.name}", server, folder, chosen.batch))
        plan = [
            (kind, int(connections))
            for kind in chosen.kinds.split(",")
            for connections in chosen.connections.split(",")
            for _ in range(chosen.rounds)
        ]
        for kind, connections in plan:
            for one in measured:
                one.run(kind, connections, chosen.seconds)
        show(console, measured)
        balances = [one.balance() for one in measured]
    runs = [run for one in measured for run in one.runs]
    for kind in dict.fromkeys(run["kind"] for run in runs):
        for one in measured:
            rates = [run["events_per_second"] for run in one.runs if run["kind"] == kind]
            console.print(f"{one.name} {kind}: median {statistics.median(rates):,.0f}, best {max(rates):,} events/s")
    for balance in balances:
        console.print(
            "{checkout}: {answered:,} answered, {stored:,} stored ({under_way:,} may have been under way): "
            "{equal}; peak {peak_mb} MB, {bytes_per_million_events:,} bytes of memory per 1 M events".format(**balance)
        )
    if chosen.json:
        machine = f"{platform.machine()}, Python {platform.python_version()}, load generator included"
        chosen.json.write_text(json.dumps({"machine": machine, "runs": runs, "balances": balances}, indent=1))
    sys.exit(0 if all(balance["equal"] for balance in balances) else 1)


if __name__ == "__main__":
    main()
