"""What is not counted is told, to those who may see the website, also after a restart."""

from pathlib import Path

from tests.running_server import running

NOBODY = "5b1fb0e0-0d8b-4c6b-9b36-6f3a2c1d9e77"


def test_drops_are_told_and_their_counts_survive_a_restart(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        website = server.add_website()
        for _ in range(2):
            server.send(website, url="/p?mail=a@b.example", hostname="x.example", userAgent="curl/8.4.0")
        server.send(NOBODY, url="/lost", hostname="y.example")
        told = server.api("GET", f"/api/websites/{website}/drops")
        assert (told["total"], told["reasons"]) == (2, [{"reason": "bot", "count": 2}])
        assert [day["count"] for day in told["days"]] == [2]
        assert {(drop["path"], drop["hostname"]) for drop in told["recent"]} == {("/p", "x.example")}
        assert len(server.api("GET", f"/api/websites/{website}/drops?limit=1")["recent"]) == 1
        everything = server.api("GET", "/api/admin/drops")
        assert everything["websites"] == [{"websiteId": website, "reason": "bot", "count": 2}]
        assert everything["recent"][0]["reason"] == "unknown_website"
        assert everything["recent"][0]["path"] == "/lost"
        assert server.stop() == 0
    with running(tmp_path) as server:
        told = server.api("GET", f"/api/websites/{website}/drops")
        assert (told["total"], told["recent"]) == (2, [])
        server.send(website, userAgent="curl/8.4.0")
        assert server.api("GET", f"/api/websites/{website}/drops")["total"] == 3
        server.api("DELETE", f"/api/websites/{website}")
        assert server.api("GET", "/api/admin/drops")["reasons"] == [{"reason": "unknown_website", "count": 1}]
