"""The command line as an operator meets it."""

import re
import subprocess
from pathlib import Path

from tests.running_server import KOKUMI, running


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    variables = {"PATH": "/usr/bin:/bin"} | environment
    return subprocess.run([*KOKUMI, *arguments], env=variables, capture_output=True, text=True, check=False, timeout=60)


def test_it_knows_its_version() -> None:
    assert re.fullmatch(r"kokumi \d+\.\d+\.\d+\S*\n", run("--version").stdout)


def test_without_a_command_it_says_what_there_is() -> None:
    assert "serve" in run().stdout


def test_a_setting_that_makes_no_sense_is_named_and_nothing_starts(tmp_path: Path) -> None:
    done = run("serve", "--data-dir", str(tmp_path / "data"), SALT_ROTATION="year")
    assert done.returncode == 1
    assert "SALT_ROTATION" in done.stderr
    assert not (tmp_path / "data").exists()


def test_a_data_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = run("serve", "--port", "0", "--data-dir", str(tmp_path / "file" / "data"))
    assert done.returncode != 0
    assert "file/data" in done.stderr + done.stdout


def test_a_port_that_is_taken_is_named(tmp_path: Path) -> None:
    with running(tmp_path / "one") as server:
        port = server.url.rsplit(":", 1)[1]
        done = run("serve", "--port", port, "--data-dir", str(tmp_path / "two"))
        assert done.returncode != 0
        assert port in done.stderr + done.stdout


def test_the_first_start_makes_an_admin_and_shows_its_password_once(tmp_path: Path) -> None:
    with running(tmp_path, KOKUMI_ADMIN_PASSWORD="", APP_SECRET="") as server:
        output = "".join(server.output)
        password = re.search(r"password, shown this once: (\S{16,})", output)
        assert password
        answer = server.request("POST", "/api/auth/login", {"username": "admin", "password": password[1]})
        assert answer.status == 200
        assert answer.json()["user"]["isAdmin"]
        for wrong in ("umami", "admin", ""):
            answer = server.request("POST", "/api/auth/login", {"username": "admin", "password": wrong})
            assert answer.status in (400, 401)
        server.stop()
    with running(tmp_path, KOKUMI_ADMIN_PASSWORD="", APP_SECRET="") as server:
        assert "password" not in "".join(server.output)


def test_the_generated_secret_keeps_visitors_the_same_and_is_for_the_owner_alone(tmp_path: Path) -> None:
    sessions: list[str] = []
    for _ in range(2):
        with running(tmp_path, APP_SECRET="") as server:
            website = server.api("GET", "/api/websites")["data"]
            site = website[0]["id"] if website else server.add_website()
            sessions.append(server.send(site, ip="81.2.69.142", timestamp=1771545600).json()["sessionId"])
            server.stop()
    assert sessions[0] == sessions[1]
    assert (tmp_path / "secret").stat().st_mode & 0o077 == 0


def test_nothing_private_is_logged(tmp_path: Path) -> None:
    with running(tmp_path, KOKUMI_LOG_LEVEL="DEBUG") as server:
        website = server.add_website()
        server.send(website, ip="81.2.69.142")
        server.request("POST", "/api/send", {"type": "event", "payload": {"website": website, "ip": "81.2.69.143"}})
        server.request("POST", "/api/auth/login", {"username": "admin", "password": "guess-of-a-stranger"})
        server.stats(website)
        server.stop()
        output = "".join(server.output)
        for secret in ("81.2.69", server.admin_password, server.token, "guess-of-a-stranger", "127.0.0.1:5"):
            assert secret not in output.replace(server.url, "")
