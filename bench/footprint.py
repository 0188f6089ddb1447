"""How small a server stays: `python -m bench.footprint --events 10M`.

Seconds until it answers, memory at rest, bytes on disk for each event (journal, WAL and what is derived counted).
"""

import argparse
import json
import time
from pathlib import Path

from bench.server import HERE, Checkout, forget_file_cache, serving

START, MEMORY, BYTES = 1.5, 150, 50
"""What is wanted: seconds, MB, bytes an event."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", default="1M")
    parser.add_argument("--sites", type=int, default=1)
    parser.add_argument("--days", type=int, default=90)
    parser.add_argument("--checkout", type=Path, action="append")
    parser.add_argument("--times", type=int, default=5)
    asked = parser.parse_args()
    for checkout in [Checkout(path) for path in asked.checkout or [HERE]]:
        folder, told = checkout.seeded(asked.events, asked.sites, asked.days)
        starts, rest = [], 0.0
        for turn in range(asked.times):
            if turn == 0:
                forget_file_cache(folder)
            with serving(checkout, folder) as server:
                starts.append(round(server.start_seconds, 2))
                time.sleep(3)
                rest = server.resident_mb()
        size = sum(file.stat().st_size for file in folder.rglob("*") if file.is_file() and file.name != "accounts.db")
        numbers = {
            "checkout": checkout.name,
            "start_cold": starts[0],
            "start_warm": min(starts[1:] or starts),
            "resident_mb": round(rest),
            "bytes_per_event": round(size / told["events"], 1),
        }
        wanted = {"start_warm": START, "resident_mb": MEMORY, "bytes_per_event": BYTES}
        missed = [name for name, most in wanted.items() if numbers[name] > most]
        print(json.dumps(numbers), "missed: " + ", ".join(missed) if missed else "all met")


if __name__ == "__main__":
    main()
