"""A Kokumi server as its own process, as an operator runs it."""

import json
import os
import re
import signal
import subprocess
import sys
import threading
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

PASSWORD = "a-password-for-tests"
START_LIMIT = 60
BROWSER = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"
)
KOKUMI = [str(Path(sys.executable).parent / "kokumi")]


@dataclass
class Answer:
    """Status, headers (lower-case names) and body of an answer."""

    status: int
    headers: dict[str, str]
    body: bytes

    def json(self) -> Any:
        return json.loads(self.body)


class RunningServer:
    """Start with `running`; `kill` is `kill -9`, `stop` is SIGTERM."""

    admin_username = "admin"
    admin_password = PASSWORD

    def __init__(self, data_dir: Path, environment: dict[str, str], command: list[str]) -> None:
        self.data_dir = data_dir
        self._token: str | None = None
        variables = {"KOKUMI_ADMIN_PASSWORD": PASSWORD, "APP_SECRET": "a-secret-for-tests", "TZ": "UTC"} | environment
        inherited = {name: value for name, value in os.environ.items() if name in ("PATH", "HOME", "LANG")}
        self.process = subprocess.Popen(
            [*command, "serve", "--port", "0", "--data-dir", str(data_dir)],
            env=inherited | variables,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.output: list[str] = []
        self._ready = threading.Event()
        self.url = ""
        threading.Thread(target=self._read_output, daemon=True).start()
        if not self._ready.wait(START_LIMIT) or not self.url:
            self.process.kill()
            raise RuntimeError("the server did not start:\n" + "".join(self.output))

    def _read_output(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.output.append(line)
            match = re.search(r"ready at (http://\S+)", line)
            if match:
                self.url = match[1]
                self._ready.set()
        self._ready.set()

    def request(self, method: str, path: str, body: Any = None, *, raw: bytes | None = None, **headers: str) -> Answer:
        """One request; header names are given with underscores."""
        data = raw if raw is not None else None if body is None else json.dumps(body).encode()
        named = {"User-Agent": BROWSER} | {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(self.url + path, data, named, method=method)
        request.add_header("Content-Type", "application/json")
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return Answer(answer.status, {k.lower(): v for k, v in answer.headers.items()}, answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, {k.lower(): v for k, v in error.headers.items()}, error.read())

    @property
    def token(self) -> str:
        """A login token of the administrator."""
        if self._token is None:
            answer = self.request("POST", "/api/auth/login", {"username": "admin", "password": PASSWORD})
            assert answer.status == 200, answer.body
            self._token = answer.json()["token"]
        return self._token

    def api(self, method: str, path: str, body: Any = None) -> Any:
        """What the API answers the administrator."""
        answer = self.request(method, path, body, Authorization=f"Bearer {self.token}")
        assert answer.status == 200, (answer.status, answer.body)
        return answer.json()

    def add_website(self, name: str = "Test", domain: str = "test.example") -> str:
        """The id of a new website."""
        return self.api("POST", "/api/websites", {"name": name, "domain": domain})["id"]

    def send(self, website: str, **payload: Any) -> Answer:
        """Sends an event as a browser would."""
        body = {"type": "event", "payload": {"website": website, "hostname": "test.example", "url": "/"} | payload}
        return self.request("POST", "/api/send", body)

    def stats(self, website: str) -> dict[str, Any]:
        """The website's numbers over all time."""
        return self.api("GET", f"/api/websites/{website}/stats?startAt=0&endAt=4102444800000")

    def kill(self) -> None:
        self.process.kill()
        self.process.wait(30)

    def stop(self) -> int:
        self.process.send_signal(signal.SIGTERM)
        return self.process.wait(30)


@contextmanager
def running(data_dir: Path, command: list[str] | None = None, **environment: str) -> Iterator[RunningServer]:
    """A server on this data folder and a port of its own, ended with the block."""
    server = RunningServer(data_dir, environment, command or KOKUMI)
    try:
        yield server
    finally:
        if server.process.poll() is None:
            server.kill()
