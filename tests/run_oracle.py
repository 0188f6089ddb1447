"""Replays the recorded answers of the reference server against a fresh Kokumi and holds the number that pass.

Run by `make oracle`. The floor in `tests/oracle-floor` is the number of answers that agreed at the last gain: falling
below it fails, rising above it asks for raising it. Then everything that the store derives is made anew
(`kokumi rebuild`), and the questions are asked once more. Where the recordings are not at hand it says so and passes.
"""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
ORACLE = ROOT.parent / "shared" / "oracle"
FLOOR = ROOT / "tests" / "oracle-floor"
START_LIMIT = 60
KOKUMI = str(Path(sys.executable).parent / "kokumi")
READS = (
    "stats,pageviews,metrics*,events*,event-data,sessions*,session-data,values,misc,export,report-*,revenue-sessions,"
    "edge-read"
)
"""The groups of cases that change nothing."""


def main() -> int:
    if not (ORACLE / "check.py").is_file():
        print("skipped: the oracle (../shared/oracle is not here)")
        return 0
    floor = int(FLOOR.read_text())
    with tempfile.TemporaryDirectory() as folder:
        data, port = Path(folder) / "data", free_port()
        result = replay(data, port, *sys.argv[1:])
        print(f"oracle: {result['passed']} answers agree, {result['failed']} do not; the floor is {floor}")
        if sys.argv[1:]:
            return 0
        subprocess.run([KOKUMI, "rebuild", "--data-dir", str(data)], check=True, stdout=subprocess.DEVNULL)
        added_up = replay(data, port, "--skip-ingest", "--group", READS)
    return max(compare_with_floor(result["passed"], floor), compare_runs(result, added_up))


def replay(data_dir: Path, port: int, *arguments: str) -> dict[str, Any]:
    """What `check.py` reports of a server on this folder; the port tells `--skip-ingest` what was sent before."""
    server = start_server(data_dir, port)
    with tempfile.NamedTemporaryFile() as report:
        try:
            wait_until_ready(port, server)
            check = [sys.executable, str(ORACLE / "check.py"), "--url", f"http://127.0.0.1:{port}"]
            subprocess.run([*check, "--json", report.name, *arguments], check=False)
        finally:
            server.terminate()
            server.wait(30)
        return json.loads(Path(report.name).read_text())


def compare_with_floor(passed: int, floor: int) -> int:
    if passed < floor:
        print(f"oracle: {floor - passed} fewer than before")
        return 1
    if passed > floor:
        print(f"oracle: raise the floor in tests/oracle-floor to {passed}")
    return 0


def compare_runs(first: dict[str, Any], added_up: dict[str, Any]) -> int:
    """Whether the questions are answered as before once all that the store derives has been made anew."""
    before, after = ({failure["id"] for failure in run["failures"]} for run in (first, added_up))
    print(f"oracle: {added_up['passed']} reading answers agree after `kokumi rebuild`")
    if after - before or not added_up["passed"]:
        print(f"oracle: after `kokumi rebuild` these do not: {', '.join(sorted(after - before)) or 'all'}")
        return 1
    return 0


def start_server(data_dir: Path, port: int) -> subprocess.Popen[bytes]:
    environment = os.environ | {
        "APP_SECRET": "oracle-app-secret",
        "TZ": "UTC",
        "GEOLITE_DB_PATH": str(ORACLE / "geo" / "GeoLite2-City.mmdb"),
        "KOKUMI_ADMIN_PASSWORD": "umami",
    }
    command = [KOKUMI, "serve", "--port", str(port), "--data-dir", str(data_dir)]
    return subprocess.Popen(command, env=environment)


def wait_until_ready(port: int, server: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_LIMIT
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/api/heartbeat", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise SystemExit("the server did not start")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


if __name__ == "__main__":
    sys.exit(main())
