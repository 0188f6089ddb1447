"""Over the wire: paths that climb, links that lead to scripts, and the headers of every page."""

import http.client
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.running_server import RunningServer, running

PAGES = ["/", "/login", "/share/abc", "/websites/x", "/nothing.html", "/assets/none.js", "/api/docs", "/..%2fsecret"]
OTHERS = ["/script.js", "/api/docs.js", "/api/docs.css", "/api/openapi.json", "/api/heartbeat", "/api/none", "/v1/me"]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with running(tmp_path_factory.mktemp("attacked")) as server:
        yield server


def raw(server: RunningServer, path: str) -> tuple[int, dict[str, str], bytes]:
    """A GET of the path as it is: other clients resolve dots themselves, and follow redirects."""
    address = urlsplit(server.url)
    connection = http.client.HTTPConnection(address.hostname or "", address.port, timeout=60)
    try:
        connection.putrequest("GET", path)
        connection.endheaders()
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


@pytest.mark.parametrize("path", PAGES)
def test_every_page_says_what_it_may_load(server: RunningServer, path: str) -> None:
    _, headers, _ = raw(server, path)
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert ("frame-ancestors 'none'" in policy) is not path.startswith("/share/")
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"


@pytest.mark.parametrize("path", OTHERS)
def test_nothing_is_taken_for_another_type(server: RunningServer, path: str) -> None:
    assert raw(server, path)[1]["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "path",
    [
        "/../../../../../etc/passwd",
        "/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "/..%2f..%2f..%2f..%2fetc%2fpasswd",
        "/assets/..%5c..%5cetc%5cpasswd",
        "/assets/../../accounts.db",
        "/..%2faccounts.db",
        "//etc/passwd",
        "/api/../../etc/passwd",
        "/q/../../etc/passwd",
        "/share/..%2f..%2fsecret",
        "/secret",
        "/data0/secret",
    ],
)
def test_no_path_climbs_out_of_the_files(server: RunningServer, path: str) -> None:
    status, _, body = raw(server, path)
    assert status in (200, 400, 404)
    page = raw(server, "/")[2]
    secrets = [file.read_bytes() for file in server.data_dir.iterdir() if file.is_file() and file.stat().st_size]
    assert b"root:" not in body
    assert body not in secrets
    assert status != 200 or body == page or path.startswith("/share/")


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example/",
        "https:evil.example\r\nSet-Cookie: x=1",
    ],
)
def test_a_link_leads_to_a_web_address_or_nowhere(server: RunningServer, target: str) -> None:
    slug = f"slug-{abs(hash(target)):x}"
    made = server.request(
        "POST",
        "/api/links",
        {"name": "n", "url": target, "slug": slug},
        Authorization=f"Bearer {server.token}",
    )
    assert made.status in (200, 400)
    status, headers, _ = raw(server, f"/q/{slug}")
    assert status == 404
    assert not {"location", "set-cookie"} & set(headers)


def test_a_link_cannot_be_led_elsewhere_by_its_address(server: RunningServer) -> None:
    server.api("POST", "/api/links", {"name": "n", "url": "https://target.example/", "slug": "fixed-slug"})
    for more in ("?url=https://evil.example/", "?//evil.example", "?next=javascript:alert(1)"):
        status, headers, _ = raw(server, f"/q/fixed-slug{more}")
        assert (status, headers["location"]) == (307, "https://target.example/")


def test_behind_a_proxy_a_strangers_guesses_shut_nobody_out(server: RunningServer, tmp_path: Path) -> None:
    """A proxy's address is everybody's; where the operator names the header, the guesser's own is counted."""
    for number in range(12):
        assert server.request("GET", f"/api/share/guess-{number}").status == 404
    with running(tmp_path, CLIENT_IP_HEADER="x-real-ip") as named:
        guesses = [named.request("GET", f"/api/share/{n}", x_real_ip="198.51.100.1").status for n in range(9)]
        assert guesses == [404] * 8 + [429]
        assert named.request("GET", "/api/share/x", x_real_ip="198.51.100.2").status == 404
