"""The dashboard's files and the tracker script, as they are served."""

import asyncio
import gzip
from pathlib import Path
from typing import Any

import pytest

from kokumi.api.static_files import StaticFiles


@pytest.fixture
def assets(tmp_path: Path) -> Path:
    files = {
        "dashboard/index.html": "<html>" + "x" * 2000,
        "dashboard/mark.svg": "<svg/>",
        "dashboard/assets/main-1a2b.js": "let a = 1;" * 200,
        "tracker/script.js": "send('__COLLECT_API_HOST__' + '__COLLECT_API_ENDPOINT__')",
        "tracker/script-links.js": "export default 1",
        "tracker/recorder.js": "export default 1",
        "secret.txt": "not for the public",
    }
    for name, text in files.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def fetch(files: StaticFiles, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    sent: list[dict[str, Any]] = []

    async def send(message: dict[str, Any]) -> None:
        sent.append(message)

    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    asyncio.run(files({"path": path, "method": method, "headers": raw}, None, send))
    return sent[0]["status"], {k.decode(): v.decode() for k, v in sent[0]["headers"]}, sent[1]["body"]


@pytest.fixture
def files(assets: Path) -> StaticFiles:
    return StaticFiles(assets, script_names=["script.js", "/lib/hello.js"], collect_endpoint="/in")


@pytest.mark.parametrize("path", ["/", "/login", "/websites/8122471f-5633-4377-8862-a8f162079497", "/a/b/c"])
def test_paths_of_the_dashboard_get_its_page(files: StaticFiles, path: str) -> None:
    status, headers, body = fetch(files, path)
    assert (status, body[:6]) == (200, b"<html>")
    assert headers["cache-control"] == "no-cache"
    assert "script-src 'self'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


def test_hashed_files_are_kept_for_ever(files: StaticFiles) -> None:
    status, headers, _ = fetch(files, "/assets/main-1a2b.js")
    assert status == 200
    assert "immutable" in headers["cache-control"]
    assert headers["content-type"].startswith("text/javascript")


def test_text_is_compressed_for_those_who_can_read_it(files: StaticFiles) -> None:
    _, headers, body = fetch(files, "/assets/main-1a2b.js", accept_encoding="br, gzip")
    assert headers["content-encoding"] == "gzip"
    assert gzip.decompress(body) == fetch(files, "/assets/main-1a2b.js")[2]


def test_an_unchanged_file_is_not_sent_again(files: StaticFiles) -> None:
    etag = fetch(files, "/")[1]["etag"]
    status, _, body = fetch(files, "/", if_none_match=etag)
    assert (status, body) == (304, b"")


def test_head_has_no_body(files: StaticFiles) -> None:
    status, headers, body = fetch(files, "/", method="HEAD")
    assert (status, body) == (200, b"")
    assert int(headers["content-length"]) > 0


@pytest.mark.parametrize("name", ["/script-links.js", "/lib/hello-links.js", "/recorder.js", "/lib/hello-recorder.js"])
def test_an_extra_is_served_beside_the_script_under_its_name(files: StaticFiles, name: str) -> None:
    status, headers, body = fetch(files, name)
    assert (status, body) == (200, b"export default 1")
    assert headers["access-control-allow-origin"] == "*", "it is imported from pages of other origins"
    assert headers["content-type"].startswith("text/javascript")


@pytest.mark.parametrize("name", ["/script.js", "/lib/hello.js"])
def test_the_script_is_served_under_each_of_its_names(files: StaticFiles, name: str) -> None:
    status, headers, body = fetch(files, name)
    assert (status, body) == (200, b"send('' + '/in')")
    assert headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.txt",
        "/assets/../../secret.txt",
        "/..%2fsecret.txt",
        "//secret.txt",
        "/assets/none.js",
        "/favicon.ico",
        "/assets/..\\..\\secret.txt",
        "/\0.txt",
    ],
)
def test_what_is_no_file_is_not_found(files: StaticFiles, path: str) -> None:
    assert fetch(files, path)[0] == 404


def test_nothing_can_be_sent_to_a_file(files: StaticFiles) -> None:
    assert fetch(files, "/", method="POST")[0] == 405


def test_without_a_built_dashboard_the_page_says_so(tmp_path: Path) -> None:
    status, _, body = fetch(StaticFiles(tmp_path, script_names=[], collect_endpoint="/api/send"), "/")
    assert status == 503
    assert b"make build" in body


def test_only_pages_of_share_links_may_stand_in_frames(assets: Path) -> None:
    def ancestors(files: StaticFiles, path: str) -> str:
        return fetch(files, path)[1]["content-security-policy"].rpartition("frame-ancestors ")[2]

    files = StaticFiles(assets, script_names=[], collect_endpoint="/in")
    assert ancestors(files, "/share/a1b2c3") == "*"
    for path in ("/", "/login", "/websites/share/a1b2c3", "/shared", "/assets/main-1a2b.js"):
        assert ancestors(files, path) == "'none'"
    narrowed = StaticFiles(assets, script_names=[], collect_endpoint="/in", share_frames="https://example.com")
    assert ancestors(narrowed, "/share/a1b2c3") == "https://example.com"
