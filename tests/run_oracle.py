"""Replays the recorded answers of the reference server against a fresh Kokumi and holds the number that pass.

Run by `make oracle`. The floor in `tests/oracle-floor` is the number of answers that agreed at the last gain: falling
below it fails, rising above it asks for raising it. Where the recordings are not at hand it says so and passes.
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

ROOT = Path(__file__).resolve().parent.parent
ORACLE = ROOT.parent / "shared" / "oracle"
FLOOR = ROOT / "tests" / "oracle-floor"
START_LIMIT = 60


def main() -> int:
    if not (ORACLE / "check.py").is_file():
        print("skipped: the oracle (../shared/oracle is not here)")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        port = free_port()
        server = start_server(Path(folder) / "data", port)
        try:
            wait_until_ready(port, server)
            check = [sys.executable, str(ORACLE / "check.py"), "--url", f"http://127.0.0.1:{port}"]
            subprocess.run([*check, "--json", str(report), *sys.argv[1:]], check=False)
        finally:
            server.terminate()
            server.wait(30)
        result = json.loads(report.read_text())
    floor = int(FLOOR.read_text())
    passed = result["passed"]
    print(f"oracle: {passed} answers agree, {result['failed']} do not; the floor is {floor}")
    if sys.argv[1:]:
        return 0
    if passed < floor:
        print(f"oracle: {floor - passed} fewer than before")
        return 1
    if passed > floor:
        print(f"oracle: raise the floor in tests/oracle-floor to {passed}")
    return 0


def start_server(data_dir: Path, port: int) -> subprocess.Popen[bytes]:
    environment = os.environ | {
        "APP_SECRET": "oracle-app-secret",
        "TZ": "UTC",
        "GEOLITE_DB_PATH": str(ORACLE / "geo" / "GeoLite2-City.mmdb"),
        "KOKUMI_ADMIN_PASSWORD": "umami",
    }
    command = [str(Path(sys.executable).parent / "kokumi"), "serve", "--port", str(port), "--data-dir", str(data_dir)]
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
