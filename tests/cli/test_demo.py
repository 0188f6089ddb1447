"""`kokumi demo`: what it serves, and what it must not overwrite."""

import json
import re
import signal
import subprocess
import time
import urllib.request
from pathlib import Path
from typing import Any

from tests.running_server import KOKUMI


def run(data_dir: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [*KOKUMI, "demo", "--data-dir", str(data_dir), "--events", "3000", *arguments]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)


def api(url: str, path: str, token: str = "", body: Any = None) -> Any:
    data = None if body is None else json.dumps(body).encode()
    headers = {"Content-Type": "application/json"} | ({"Authorization": f"Bearer {token}"} if token else {})
    with urllib.request.urlopen(urllib.request.Request(url + path, data, headers), timeout=30) as answer:
        return json.loads(answer.read())


def test_serves_made_up_data_to_who_signs_in_as_it_says(tmp_path: Path) -> None:
    command = [*KOKUMI, "demo", "--data-dir", str(tmp_path / "demo"), "--events", "3000", "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        assert process.stdout is not None
        printed = ""
        for line in process.stdout:
            printed += line
            if "ready at" in line:
                break
        url, password = re.search(r"ready at (\S+)", printed), re.search(r"as demo with the password (\S+)", printed)
        assert url, printed
        assert password, printed
        token = api(url[1], "/api/auth/login", body={"username": "demo", "password": password[1]})["token"]
        websites = api(url[1], "/api/websites?includeTeams=true", token)["data"]
        assert len(websites) >= 4
        now = int(time.time() * 1000)
        for website in websites:
            path = f"/api/websites/{website['id']}"
            stats = api(url[1], f"{path}/stats?startAt={now - 92 * 86_400_000}&endAt={now}", token)
            assert stats["pageviews"] > 10
        [shop] = [website for website in websites if website["name"] == "Tern & Oak"]
        path = f"/api/websites/{shop['id']}"
        for kind in ("segments?type=segment", "funnels", "goals"):
            assert api(url[1], f"{path}/{kind}", token)["count"] >= 2
        assert api(url[1], "/api/share/demo")["websiteId"] == shop["id"]
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(30)
        if process.stdout is not None:
            process.stdout.close()


def test_makes_its_own_folder_anew_and_leaves_others_alone(tmp_path: Path) -> None:
    own, other = tmp_path / "demo", tmp_path / "other"
    assert run(own, "--no-serve").returncode == 0
    again = run(own, "--no-serve", "--password", "another-one")
    assert again.returncode == 0
    assert "another-one" in again.stdout
    other.mkdir()
    (other / "precious").write_text("data")
    refused = run(other, "--no-serve")
    assert refused.returncode == 1
    assert "something else than a demo" in refused.stderr
    assert (other / "precious").read_text() == "data"
