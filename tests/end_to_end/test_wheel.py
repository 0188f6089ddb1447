"""The wheel holds everything: installed into an empty environment it serves without Node."""

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.running_server import running

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    if not (ROOT / "src" / "kokumi" / "assets" / "dashboard" / "index.html").is_file():
        pytest.skip("skipped: the dashboard is not built (make build)")
    directory = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "build", "--wheel", "--outdir", str(directory), str(ROOT)]
    subprocess.run(command, check=True, capture_output=True)
    return next(directory.glob("*.whl"))


def test_the_wheel_carries_what_is_built(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    for name in ("dashboard/index.html", "tracker/script.js", "geo/country.mmdb"):
        assert f"kokumi/assets/{name}" in names
    assert any(name.startswith("kokumi/accounts/migrations/") for name in names)


def test_the_installed_wheel_serves_without_node(wheel: Path, tmp_path: Path) -> None:
    environment = tmp_path / "venv"
    venv.create(environment, with_pip=True)
    python = environment / "bin" / "python"
    # The dependencies come from this environment, so that the test needs no network; the package comes from the wheel.
    subprocess.run([python, "-m", "pip", "install", "--quiet", "--no-deps", str(wheel)], check=True)
    site_packages = next((Path(sys.prefix) / "lib").glob("python3*/site-packages"))
    command = [str(python), "-c", "from kokumi.cli.main import app; app()"]
    with running(tmp_path / "data", command, PYTHONPATH=str(site_packages), PATH=os.defpath) as server:
        page = server.request("GET", "/")
        assert page.status == 200
        assert b"<html" in page.body
        script = server.request("GET", "/script.js")
        assert script.status == 200
        assert b"/api/send" in script.body
        website = server.add_website()
        assert server.send(website).status == 200
        assert server.stats(website)["pageviews"] == 1
