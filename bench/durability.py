"""Rounds of load that end with `kill -9` at a random moment: is every acknowledged event there afterwards, once?

Each round sends single events and batches, each event with a name of its own, kills the server, now and then once
more while the next start replays, and then asks which names there are. Ends with 1 if an acknowledged event is missing
or any event is there twice.
"""

import argparse
import json
import os
import platform
import random
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
from rich.console import Console

from bench.seed import PASSWORD
from bench.server import HERE, Checkout, Server

SENDERS = 12
BATCH = 50
LONGEST_LOAD = 3.0
"""Seconds; a round's server is killed at a moment between the first answers and this."""

KILLED_WHILE_STARTING = 0.25
"""Of all rounds: those whose next start is killed as well."""

AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0"
_ALL_TIME = {"startAt": 0, "endAt": 4102444800000}


class Load:
    """Senders that go on until the server is gone."""

    def __init__(self, url: str, website: str) -> None:
        self._url, self._website = url, website
        self.acknowledged: set[str] = set()
        self.under_way = 0
        self._lock = threading.Lock()
        self._threads = [threading.Thread(target=self._send, args=(number,)) for number in range(SENDERS)]

    def start(self) -> None:
        for thread in self._threads:
            thread.start()

    def join(self) -> None:
        for thread in self._threads:
            thread.join()

    def _send(self, sender: int) -> None:
        batched = sender % 3 == 0
        size = BATCH if batched else 1
        with httpx.Client(base_url=self._url, headers={"User-Agent": AGENT}, timeout=30) as client:
            for number in range(1_000_000):
                names = [f"{sender}-{number}-{part}" for part in range(size)]
                bodies = [self._body(name) for name in names]
                try:
                    answer = client.post("/api/batch", json=bodies) if batched else self._single(client, bodies[0])
                except httpx.HTTPError:
                    with self._lock:
                        self.under_way += size
                    return
                if answer.status_code == 200:
                    with self._lock:
                        self.acknowledged.update(names)

    def _single(self, client: httpx.Client, body: object) -> httpx.Response:
        return client.post("/api/send", json=body)

    def _body(self, name: str) -> dict[str, Any]:
        payload = {"website": self._website, "hostname": "shop.example.com", "url": "/", "name": name}
        return {"type": "event", "payload": payload | {"data": {"name": name}}}


class Round:
    """What one round found."""

    def __init__(self, acknowledged: set[str], under_way: int, stored: dict[str, int]) -> None:
        self.acknowledged = len(acknowledged)
        self.missing = len(acknowledged - stored.keys())
        self.duplicated = sum(count > 1 for count in stored.values())
        self.unanswered_but_stored = len(stored.keys() - acknowledged)
        self.too_many = max(0, self.unanswered_but_stored - under_way)


@contextmanager
def started(checkout: Checkout, folder: Path) -> Iterator[Server]:
    """A server that is killed at the end, whatever it does."""
    with launched(checkout, folder) as process:
        assert process.stdout is not None
        began = time.monotonic()
        for line in process.stdout:
            if "ready at http" in line:
                yield Server(process, line.split("ready at ")[1].strip(), time.monotonic() - began)
                return
        raise RuntimeError("the server did not start")


@contextmanager
def launched(checkout: Checkout, folder: Path) -> Iterator[subprocess.Popen[str]]:
    """A server's process, killed at the end."""
    command = [sys.executable, "-m", "bench.serve", "serve", "--port", "0", "--data-dir", str(folder)]
    environment = checkout.environment() | {"KOKUMI_ADMIN_PASSWORD": PASSWORD}
    process = subprocess.Popen(command, env=environment, cwd=HERE, stdout=subprocess.PIPE, text=True)
    try:
        yield process
    finally:
        process.kill()
        process.wait(60)
        if process.stdout is not None:
            process.stdout.close()


def stored_names(server: Server, website: str) -> dict[str, int]:
    """How often each name is stored."""
    answer = server.client.get(
        f"/api/websites/{website}/metrics", params={**_ALL_TIME, "type": "event", "limit": 1_000_000}
    )
    return {row["x"]: row["y"] for row in answer.raise_for_status().json()}


def events_of(server: Server, website: str) -> int:
    """How many events a website has."""
    answer = server.client.get(f"/api/websites/{website}/events/stats", params=_ALL_TIME).raise_for_status().json()
    return int((answer.get("data") or answer)["events"])


def run(checkout: Checkout, folder: Path, rounds: int, dice: random.Random, console: Console) -> list[dict[str, Any]]:
    """All rounds on one data folder; each next start checks what the last one left."""
    told: list[dict[str, Any]] = []
    load: Load | None = None
    website = ""
    kept: dict[str, int] = {}
    for number in range(rounds + 1):
        with started(checkout, folder) as server:
            if load is not None:
                stored = stored_names(server, website)
                kept[website] = sum(stored.values())
                told.append(vars(Round(load.acknowledged, load.under_way, stored)))
                console.print(number, ", ".join(f"{count:,} {what}" for what, count in told[-1].items()))
            if number == rounds:
                changed = {site for site, count in kept.items() if events_of(server, site) != count}
                if changed:
                    told.append({"missing": len(changed), "duplicated": 0, "too_many": 0, "acknowledged": 0})
                break
            made = server.client.post("/api/websites", json={"name": f"Round {number}", "domain": "shop.example.com"})
            website = made.raise_for_status().json()["id"]
            load = Load(server.url, website)
            load.start()
            while not load.acknowledged:
                time.sleep(0.01)
            time.sleep(dice.uniform(0.1, LONGEST_LOAD))
            server.process.kill()
            load.join()
        if dice.random() < KILLED_WHILE_STARTING:
            with launched(checkout, folder):
                time.sleep(dice.uniform(0.3, 2.0))
    return told


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.durability", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--checkout", type=Path, default=HERE)
    parser.add_argument("--rounds", type=int, default=50)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(4)))
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    console = Console(highlight=False)
    with tempfile.TemporaryDirectory(prefix="kokumi-durability-") as folder:
        told = run(Checkout(chosen.checkout), Path(folder), chosen.rounds, random.Random(chosen.seed), console)
    totals = {key: sum(round_[key] for round_ in told) for key in ("acknowledged", "missing", "duplicated", "too_many")}
    console.print(
        f"{chosen.rounds} rounds (seed {chosen.seed}): {totals['acknowledged']:,} events acknowledged, "
        f"{totals['missing']} missing, {totals['duplicated']} duplicated"
    )
    if chosen.json:
        machine = f"{platform.machine()}, Python {platform.python_version()}"
        chosen.json.write_text(
            json.dumps({"machine": machine, "seed": chosen.seed, "rounds": told, **totals}, indent=1)
        )
    sys.exit(1 if totals["missing"] or totals["duplicated"] or totals["too_many"] else 0)


if __name__ == "__main__":
    main()
