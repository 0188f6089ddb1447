"""Script and endpoint under names of one's own, and what every answer carries."""

from pathlib import Path

from tests.running_server import running


def test_script_and_endpoint_under_other_names(tmp_path: Path) -> None:
    with running(tmp_path, TRACKER_SCRIPT_NAME="hello.js, /lib/world", COLLECT_API_ENDPOINT="/in/here") as server:
        website = server.add_website()
        for name in ("/script.js", "/hello.js", "/lib/world"):
            script = server.request("GET", name)
            if script.status == 404:  # the tracker was not built
                continue
            assert b"/in/here" in script.body
        body = {"type": "event", "payload": {"website": website, "hostname": "x.example", "url": "/"}}
        for path in ("/in/here", "/api/send"):
            assert server.request("POST", path, body).status == 200
        assert server.stats(website)["pageviews"] == 2


def test_pages_of_other_origins_may_send_and_read(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        for method, path in (("OPTIONS", "/api/send"), ("GET", "/api/heartbeat"), ("GET", "/api/websites")):
            headers = server.request(method, path).headers
            assert headers["access-control-allow-origin"] == "*"
            assert headers["access-control-allow-headers"] == "*"


def test_pages_cannot_be_framed_or_scripted_by_others(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        page = server.request("GET", "/login")
        assert "frame-ancestors 'none'" in page.headers["content-security-policy"]
        assert "unsafe" not in page.headers["content-security-policy"]
        assert "server" not in page.headers
