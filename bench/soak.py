"""Minutes of traffic at half of what the server can take, while dashboards ask: does it stay fast, small and right?

First the peak is measured (single events, 64 connections), then `wrk` sends about half as many, and clients ask what an
overview asks. Ends with 1 if anything was answered with an error, or events are missing.
"""

import argparse
import json
import statistics
import sys
import tempfile
import threading
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import httpx
from rich.console import Console

from bench.ingest_peak import Measured
from bench.seed import PASSWORD
from bench.server import HERE, Checkout, serving
from bench.traffic_requests import require_wrk, wrk

CONNECTIONS = 64
PAUSE_BETWEEN_VIEWS = 2.0
"""Seconds between two looks of a client at the overview."""

QUESTIONS = (
    "stats?",
    "pageviews?unit=hour&timezone=UTC&",
    "metrics?type=path&limit=10&",
    "metrics?type=referrer&limit=10&",
    "metrics?type=country&limit=10&",
    "metrics?type=browser&limit=10&",
    "events/stats?",
)


class Dashboards:
    """Clients that look at the overview again and again."""

    def __init__(self, measured: Measured, clients: int) -> None:
        self._measured = measured
        self._stopped = threading.Event()
        self.milliseconds: list[float] = []
        self.errors: list[str] = []
        self._threads = [threading.Thread(target=self._look) for _ in range(clients)]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def stop(self) -> None:
        self._stopped.set()
        for thread in self._threads:
            thread.join()

    def _look(self) -> None:
        with closing(self._measured.server.signed_in()) as client:
            while not self._stopped.wait(PAUSE_BETWEEN_VIEWS):
                now = int(time.time() * 1000)
                for question in QUESTIONS:
                    path = f"/api/websites/{self._measured.website}/{question}startAt={now - 3_600_000}&endAt={now}"
                    began = time.monotonic()
                    try:
                        answer = client.get(path)
                        if answer.status_code != 200:
                            self.errors.append(f"{answer.status_code} {question}")
                    except httpx.HTTPError as error:
                        self.errors.append(f"{error!r} {question}")
                    self.milliseconds.append((time.monotonic() - began) * 1000)


def soak(measured: Measured, minutes: float, clients: int, console: Console) -> dict[str, Any]:
    """Runs the whole of it on a fresh server."""
    measured.run("single", CONNECTIONS, 10)
    peak = measured.runs[-1]["events_per_second"]
    dashboards = Dashboards(measured, clients)
    dashboards.start()
    memory: list[float] = []
    told: list[dict[str, float]] = []
    console.print(f"peak {peak:,} events/s; half of it for {minutes:g} minutes")
    for minute in range(max(1, round(minutes))):
        told.append(
            wrk(measured.server.url, "/api/send", measured.singles, CONNECTIONS, min(minutes, 1) * 60, minute, peak / 2)
        )
        memory.append(measured.server.resident_mb())
        console.print(f"{minute + 1}: {told[-1]}, {memory[-1]:.0f} MB", soft_wrap=True)
    dashboards.stop()
    measured.answered += int(sum(run["answers"] for run in told))
    measured.under_way += CONNECTIONS * len(told)
    asked = sorted(dashboards.milliseconds)
    stored = measured.stored()
    return {
        "peak": peak,
        "minutes": minutes,
        "events": int(sum(run["answers"] for run in told)),
        "events_per_second": round(sum(run["answers"] for run in told) / sum(run["seconds"] for run in told)),
        "p50": round(statistics.median(run["p50"] for run in told), 1),
        "p99": round(statistics.median(run["p99"] for run in told), 1),
        "worst_p99": round(max(run["p99"] for run in told), 1),
        "errors": int(sum(run["errors"] for run in told)),
        "questions": len(asked),
        "question_p50": round(asked[len(asked) // 2]),
        "question_p99": round(asked[len(asked) * 99 // 100]),
        "question_errors": len(dashboards.errors),
        "mb_start": round(memory[0]),
        "mb_end": round(memory[-1]),
        "mb_peak": round(measured.server.peak_mb()),
        "answered": measured.answered,
        "stored": stored,
        "equal": measured.answered <= stored <= measured.answered + measured.under_way,
    }


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.soak", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--checkout", type=Path, default=HERE)
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--clients", type=int, default=2, help="dashboards that look at the overview")
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    require_wrk()
    console = Console(highlight=False)
    with tempfile.TemporaryDirectory(prefix="kokumi-soak-") as name:
        folder = Path(name)
        checkout = Checkout(chosen.checkout)
        with serving(checkout, folder / "data", KOKUMI_ADMIN_PASSWORD=PASSWORD) as server:
            result = soak(Measured(checkout.name, server, folder, 100), chosen.minutes, chosen.clients, console)
    console.print(result)
    if chosen.json:
        chosen.json.write_text(json.dumps(result, indent=1))
    sys.exit(0 if result["equal"] and not result["errors"] and not result["question_errors"] else 1)


if __name__ == "__main__":
    main()
