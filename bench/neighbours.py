"""Whether a small site pays for a large neighbour: `python -m bench.neighbours --events 50M`.

The overview of a site of 100,000 events inside a store of that size, and of the same site alone.
"""

import argparse
import json
from pathlib import Path

from bench.queries import overview
from bench.seed import SMALL
from bench.server import HERE, Checkout, serving

MOST = 1.5
"""Times as long as alone."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--events", default="50M")
    parser.add_argument("--small-events", default="100k")
    parser.add_argument("--days", type=int, default=90)
    parser.add_argument("--times", type=int, default=9)
    parser.add_argument("--checkout", type=Path, action="append")
    asked = parser.parse_args()
    for checkout in [Checkout(path) for path in asked.checkout or [HERE]]:
        beside, _ = checkout.seeded(asked.events, 201, asked.days, asked.small_events)
        alone, _ = checkout.seeded("1k", 2, asked.days, asked.small_events)
        with serving(checkout, beside) as crowded, serving(checkout, alone) as single:
            clients = {server.url: [server.signed_in() for _ in range(8)] for server in (crowded, single)}
            numbers = {
                name: overview(server, asked.days, asked.times, clients[server.url], SMALL)["warm"]
                for name, server in (("alone", single), ("beside", crowded))
            }
        ratio = numbers["beside"] / numbers["alone"]
        told = {name: round(value) for name, value in numbers.items()}
        print(
            json.dumps({"checkout": checkout.name, **told, "ratio": round(ratio, 2)}),
            "met" if ratio <= MOST else "missed",
        )


if __name__ == "__main__":
    main()
