"""What a server meets on a bad day: a full disk, a clock that jumps, ten thousand connections, bodies that never end.

Each trouble has a server of its own, events that go on meanwhile, and a count at the end: what was acknowledged has to
be there, once. Prints what was answered; ends with 1 if a server died, lost something, or did not recover. The full
disk needs leave to mount, the clock Debian's `libfaketime`; without them that part says that it was skipped.
"""

import argparse
import asyncio
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

from rich.console import Console

from bench.seed import PASSWORD
from bench.server import HERE, Checkout, Server, serving
from bench.stress_sender import Sender, request_of

FAKETIME = Path("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1")
MANY_CONNECTIONS = 10_000
SLOW_CONNECTIONS = 500


@contextmanager
def small_disk(path: Path, megabytes: int) -> Iterator[Path]:
    """A disk of this size."""
    path.mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(path)], check=True)
    try:
        yield path
    finally:
        subprocess.run(["umount", "--lazy", str(path)], check=True)


@asynccontextmanager
async def sending(server: Server, senders: int = 8) -> AsyncIterator[Sender]:
    """Events that go on until the block ends."""
    made = server.client.post("/api/websites", json={"name": "Stress", "domain": "shop.example.com"})
    sender = Sender(server.url, made.raise_for_status().json()["id"])
    tasks = [asyncio.create_task(sender.go_on()) for _ in range(senders)]
    try:
        yield sender
    finally:
        sender.stopped = True
        await asyncio.gather(*tasks)


async def full_disk(checkout: Checkout, folder: Path) -> dict[str, Any]:
    """The disk fills up while events come, and has room again ten seconds later."""
    try:
        disk = small_disk(folder / "disk", 48)
        path = disk.__enter__()
    except (subprocess.CalledProcessError, OSError) as error:
        return {"skipped": str(error)}
    with serving(checkout, path, KOKUMI_ADMIN_PASSWORD=PASSWORD) as server:
        async with sending(server) as sender:
            await asyncio.sleep(3)
            ballast = path / "ballast"
            await asyncio.to_thread(fill, ballast)
            await asyncio.sleep(10)
            while_full = dict(sender.answers)
            ballast.unlink()
            freed = time.monotonic()
            before = sender.answers[200]
            while sender.answers[200] == before and time.monotonic() - freed < 60:  # noqa: ASYNC110  (counted elsewhere)
                await asyncio.sleep(0.05)
            recovered = time.monotonic() - freed
            await asyncio.sleep(3)
        result = sender.balance(server)
    disk.__exit__(None, None, None)
    return {"answers_until_freed": while_full, "recovered_after_seconds": round(recovered, 1), **result}


def fill(ballast: Path) -> None:
    """Takes all space that there is."""
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(65_536)):
                pass
        except OSError:
            return


HAS_FAKETIME = FAKETIME.exists()


async def clock_jumps(checkout: Checkout, folder: Path) -> dict[str, Any]:
    """The clock of the system jumps by five seconds, forth and back, every second."""
    if not HAS_FAKETIME:
        return {"skipped": "libfaketime is not installed"}
    offset = folder / "offset"
    offset.write_text("+0")
    settings = {
        "LD_PRELOAD": str(FAKETIME),
        "FAKETIME_TIMESTAMP_FILE": str(offset),
        "FAKETIME_NO_CACHE": "1",
        "FAKETIME_DONT_FAKE_MONOTONIC": "1",
    }
    with serving(checkout, folder / "data", KOKUMI_ADMIN_PASSWORD=PASSWORD, **settings) as server:
        async with sending(server) as sender:
            for number in range(12):
                await asyncio.sleep(1)
                offset.write_text(("+5", "-5", "+0")[number % 3])
        return sender.balance(server)


async def many_connections(checkout: Checkout, folder: Path) -> dict[str, Any]:
    """As many connections as the server takes, each of which begins a request and ends it once all are there."""
    with serving(checkout, folder / "data", KOKUMI_ADMIN_PASSWORD=PASSWORD, KOKUMI_MAX_CONNECTIONS="11000") as server:
        async with sending(server) as sender:
            head, rest = request_of(sender.website, "/open")
            gate = asyncio.Semaphore(200)

            async def open_one() -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
                async with gate:
                    reader, writer = await asyncio.open_connection(*sender.address)
                    writer.write(head)
                    await writer.drain()
                    return reader, writer

            began = time.monotonic()
            opened = await asyncio.gather(*(open_one() for _ in range(MANY_CONNECTIONS)), return_exceptions=True)
            connections = [one for one in opened if not isinstance(one, BaseException)]
            seconds = time.monotonic() - began
            sender.worst = 0.0
            await asyncio.sleep(3)
            worst, memory = sender.worst, server.resident_mb()

            async def finish(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> str:
                async with gate:
                    try:
                        writer.write(rest)
                        line = await reader.readline()
                        return line.decode().partition(" ")[2][:3] or "closed"
                    except OSError as error:
                        return type(error).__name__
                    finally:
                        writer.close()

            answered = Counter(await asyncio.gather(*(finish(*one) for one in connections)))
            sender.answers[200] += answered["200"]
        result = sender.balance(server)
        heartbeat = server.client.get("/api/heartbeat").status_code
    return {
        "opened": len(connections),
        "seconds_to_open": round(seconds, 1),
        "answers_of_these": dict(answered),
        "worst_of_others_ms": round(worst * 1000),
        "mb": round(memory),
        "heartbeat_afterwards": heartbeat,
        **result,
    }


async def slow_bodies(checkout: Checkout, folder: Path) -> dict[str, Any]:
    """Hundreds of bodies that come in at a byte a second, until the server has had enough of them."""
    with serving(checkout, folder / "data", KOKUMI_ADMIN_PASSWORD=PASSWORD) as server:
        async with sending(server) as sender:
            head, rest = request_of(sender.website, "/slow")

            async def trickle() -> tuple[str, float]:
                began = time.monotonic()
                reader, writer = await asyncio.open_connection(*sender.address)
                answer = asyncio.create_task(reader.readline())
                writer.write(head)
                for byte in rest * 100:
                    try:
                        writer.write(bytes([byte]))
                        await writer.drain()
                    except OSError:
                        break
                    done, _ = await asyncio.wait({answer}, timeout=1)
                    if done:
                        break
                writer.close()
                try:
                    return (await answer).decode().partition(" ")[2][:3] or "closed", time.monotonic() - began
                except OSError as error:
                    return type(error).__name__, time.monotonic() - began

            ended = await asyncio.gather(*(trickle() for _ in range(SLOW_CONNECTIONS)))
        result = sender.balance(server)
    return {
        "answers_of_these": dict(Counter(answer for answer, _ in ended)),
        "seconds_until": round(max(seconds for _, seconds in ended)),
        **result,
    }


TROUBLES = (full_disk, clock_jumps, many_connections, slow_bodies)


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.stress", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--checkout", type=Path, default=HERE)
    parser.add_argument("--only", choices=[trouble.__name__ for trouble in TROUBLES], action="append")
    parser.add_argument("--json", type=Path)
    chosen = parser.parse_args()
    console = Console(highlight=False, soft_wrap=True)
    checkout = Checkout(chosen.checkout)
    results: dict[str, dict[str, Any]] = {}
    for trouble in TROUBLES:
        if chosen.only and trouble.__name__ not in chosen.only:
            continue
        with tempfile.TemporaryDirectory(prefix="kokumi-stress-") as folder:
            results[trouble.__name__] = asyncio.run(trouble(checkout, Path(folder)))
        console.print(trouble.__name__, results[trouble.__name__])
    if chosen.json:
        chosen.json.write_text(json.dumps(results, indent=1))
    sys.exit(0 if all(result.get("equal", True) for result in results.values()) else 1)


if __name__ == "__main__":
    main()
