"""Whether heavy reports hold up collecting: `python -m bench.ingest --events 10M`.

Events are sent at a steady rate, each timed from when it should have left, first alone and then while reports are asked
one after the other.
"""

import argparse
import json
import os
import shutil
import threading
import time
import uuid
from concurrent.futures import ThreadPoolExecutor
from itertools import count, cycle
from pathlib import Path

import httpx

from bench.queries import ask
from bench.questions import QUESTIONS
from bench.seed import LARGE
from bench.server import DATA, HERE, Checkout, Server, serving

HEAVY = ("metrics channel", "journey", "breakdown by page", "sessions", "retention")
MOST = 100
"""Milliseconds that 99 % of the answers may take."""
AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"
_numbers = count()


def send_steadily(server: Server, rate: float, seconds: float) -> dict[str, float]:
    """Percentiles of the answers' milliseconds; waiting for a free sender counts."""
    clients = [httpx.Client(base_url=server.url, timeout=30, headers={"User-Agent": AGENT}) for _ in range(16)]
    began = time.perf_counter() + 0.2

    def send(number: int) -> float:
        due = began + number / rate
        time.sleep(max(0, due - time.perf_counter()))
        payload = {"website": LARGE, "hostname": "large.example.com", "url": f"/products/{next(_numbers)}"}
        body = {"type": "event", "payload": payload}
        address = f"203.0.{number % 250}.{number % 199}"
        answer = clients[number % 16].post("/api/send", json=body, headers={"x-forwarded-for": address})
        assert answer.status_code == 200, answer.text
        return (time.perf_counter() - due) * 1000

    with ThreadPoolExecutor(16) as pool:
        took = sorted(pool.map(send, range(round(rate * seconds))))
    return {
        name: round(took[int(part * (len(took) - 1))], 1) for name, part in (("p50", 0.5), ("p99", 0.99), ("max", 1))
    }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", default="1M")
    parser.add_argument("--sites", type=int, default=1)
    parser.add_argument("--days", type=int, default=90)
    parser.add_argument("--rate", type=float, default=100, help="events a second")
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--checkout", type=Path, action="append")
    asked = parser.parse_args()
    for checkout in [Checkout(path) for path in asked.checkout or [HERE]]:
        seeded, _ = checkout.seeded(asked.events, asked.sites, asked.days)
        folder = copy_of(seeded)
        with serving(checkout, folder) as server:
            send_steadily(server, asked.rate, 3)
            alone = send_steadily(server, asked.rate, asked.seconds)
            over = threading.Event()
            reports = threading.Thread(target=_report, args=(server, asked.days, over))
            reports.start()
            together = send_steadily(server, asked.rate, asked.seconds)
            over.set()
            reports.join()
        shutil.rmtree(folder)
        verdict = "met" if together["p99"] <= MOST else "missed"
        print(json.dumps({"checkout": checkout.name, "alone": alone, "with_reports": together}), verdict)


def copy_of(folder: Path) -> Path:
    """A copy to write into."""
    target = DATA / f"copy-{uuid.uuid4().hex[:8]}"
    shutil.copytree(folder, target)
    os.sync()  # or else the disk is busy with it for the next half minute, and every commit waits
    return target


def _report(server: Server, days: int, over: threading.Event) -> None:
    questions = [question for question in QUESTIONS if question.name in HEAVY]
    for variant, question in enumerate(cycle(questions), start=1):
        if over.is_set():
            return
        ask(server.client, question, days, variant)


if __name__ == "__main__":
    main()
