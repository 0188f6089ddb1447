"""A checkout of Kokumi: its data folders of given sizes, and its server as a process that is measured from outside."""

import hashlib
import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path

import httpx

from bench.seed import PASSWORD

HERE = Path(__file__).resolve().parent.parent
DATA = Path(os.environ.get("KOKUMI_BENCH_DATA", "/tmp/kokumi-bench"))  # noqa: S108  (scratch, gigabytes of it)


_BESIDE_TRAFFIC = ("world.py", "saved_things.py", "recordings.py")


class Checkout:
    """A source tree of Kokumi; it runs with this Python and its packages, and with its own `src`."""

    def __init__(self, path: Path) -> None:
        self.path = path.resolve()
        self.name = self._git("describe", "--always", "--dirty") or self.path.name

    def environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG", "TMPDIR")}
        return kept | {"PYTHONPATH": f"{self.path / 'src'}:{HERE}", "TZ": "UTC", "KOKUMI_LOG_LEVEL": "WARNING"}

    def seeded(
        self, events: str, sites: int, days: int, small_events: str | None = None
    ) -> tuple[Path, dict[str, float]]:
        """The folder with such data, made if it is not there yet, and what `bench.seed` said of it."""
        parameters = f"{events}-{sites}-{days}-{small_events or ''}"
        folder = DATA / f"{parameters}-{self._layout()}"
        told = folder.with_suffix(".json")
        if not told.exists():
            subprocess.run(["rm", "-rf", str(folder)], check=True)
            command = [sys.executable, "-m", "bench.seed", str(folder), "--events", events, "--sites", str(sites)]
            command += ["--days", str(days), *(["--small-events", small_events] if small_events else [])]
            made = subprocess.run(command, env=self.environment(), cwd=HERE, check=True, capture_output=True, text=True)
            told.write_text(made.stdout)
        return folder, json.loads(told.read_text())

    def _layout(self) -> str:
        """A name for how this checkout lays out data: another one as soon as the code that does it changes."""
        digest = hashlib.sha256()
        demo = [file for file in (self.path / "src/kokumi/demo").rglob("*.py") if file.name not in _BESIDE_TRAFFIC]
        for file in sorted([*(self.path / "src/kokumi/events").glob("*.py"), *demo]):
            digest.update(file.read_bytes())
        digest.update((HERE / "bench/seed.py").read_bytes())
        return digest.hexdigest()[:12]

    def _git(self, *arguments: str) -> str:
        command = ["git", "-C", str(self.path), *arguments]
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip()


class Server:
    """A running server."""

    def __init__(self, process: subprocess.Popen[str], url: str, seconds: float) -> None:
        self.process = process
        self.url = url
        self.start_seconds = seconds

    @cached_property
    def client(self) -> httpx.Client:
        """Signed in as the administrator."""
        return self.signed_in()

    def signed_in(self) -> httpx.Client:
        """A client with a connection of its own."""
        client = httpx.Client(base_url=self.url, timeout=120)
        answer = client.post("/api/auth/login", json={"username": "admin", "password": PASSWORD})
        client.headers["Authorization"] = f"Bearer {answer.json()['token']}"
        return client

    def resident_mb(self) -> float:
        """Memory that is in use now."""
        return self._memory("VmRSS")

    def peak_mb(self) -> float:
        """The most that was in use since `forget_peak`."""
        return self._memory("VmHWM")

    def forget_peak(self) -> None:
        """Begins a new peak."""
        Path(f"/proc/{self.process.pid}/clear_refs").write_text("5")

    def _memory(self, field: str) -> float:
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        found = re.search(rf"{field}:\s+(\d+) kB", status)
        assert found is not None
        return int(found[1]) / 1024


@contextmanager
def serving(checkout: Checkout, folder: Path, **settings: str) -> Iterator[Server]:
    """A server on a data folder, with settings as environment variables; stopped at the end."""
    command = [sys.executable, "-m", "bench.serve", "serve", "--port", "0", "--data-dir", str(folder)]
    began = time.monotonic()
    process = subprocess.Popen(
        command, env=checkout.environment() | settings, cwd=HERE, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    try:
        for line in process.stdout:
            found = re.search(r"ready at (http://\S+)", line)
            if found:
                yield Server(process, found[1], time.monotonic() - began)
                return
        raise RuntimeError("the server did not start")
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)
        process.stdout.close()


def forget_file_cache(folder: Path) -> None:
    """Asks the system to forget what it keeps of the folder's files, as after a restart of the machine."""
    os.sync()
    for file in folder.rglob("*"):
        if file.is_file():
            descriptor = os.open(file, os.O_RDONLY)
            os.posix_fadvise(descriptor, 0, 0, os.POSIX_FADV_DONTNEED)
            os.close(descriptor)
