"""What a website does not want counted is not, from the next event on, and the reason is told."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.running_server import BROWSER, RunningServer, running


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with running(tmp_path_factory.mktemp("shielded")) as server:
        yield server


def send(server: RunningServer, website: str, headers: dict[str, str] | None = None, **payload: Any) -> dict[str, Any]:
    body = {"type": "event", "payload": {"website": website, "hostname": "test.example", "url": "/"} | payload}
    answer = server.request("POST", "/api/send", body, **(headers or {}))
    assert answer.status == 200, answer.body
    return answer.json()


CASES: list[tuple[dict[str, Any], dict[str, Any], dict[str, Any], str]] = [
    ({"addresses": ["203.0.113.0/24"]}, {"ip": "203.0.113.9"}, {"ip": "198.51.100.9"}, "shielded_address"),
    ({"addresses": ["2001:db8::1"]}, {"ip": "2001:db8::1"}, {"ip": "2001:db8::2"}, "shielded_address"),
    ({"countries": ["gb"]}, {"ip": "81.2.69.160"}, {"ip": "8.8.8.8"}, "shielded_country"),
    ({"hostnames": ["test.example"]}, {"hostname": "copy.example"}, {"hostname": "TEST.example"}, "shielded_hostname"),
    (
        {"hostnames": ["*.test.example"]},
        {"hostname": "test.example"},
        {"hostname": "a.b.test.example"},
        "shielded_hostname",
    ),
    ({"paths": ["/admin/*"]}, {"url": "/admin/users?x=1"}, {"url": "/administrator"}, "shielded_path"),
    ({"paths": ["*/draft"]}, {"url": "/a/b/draft"}, {"url": "/a/drafts"}, "shielded_path"),
    (
        {"referrers": ["spam.example"]},
        {"referrer": "https://www.spam.example/buy"},
        {"referrer": "https://notspam.example/"},
        "spam_referrer",
    ),
    ({"globalPrivacyControl": True}, {"headers": {"Sec_GPC": "1"}}, {"headers": {"DNT": "1"}}, "privacy_signal"),
    ({"doNotTrack": True}, {"headers": {"DNT": "1"}}, {"headers": {"DNT": "0"}}, "privacy_signal"),
]


@pytest.mark.parametrize(("rules", "left_out", "counted", "reason"), CASES)
def test_each_rule_leaves_out_what_it_names(
    server: RunningServer, rules: dict[str, Any], left_out: dict[str, Any], counted: dict[str, Any], reason: str
) -> None:
    website = server.add_website()
    assert "cache" in send(server, website, **left_out), "off by default"
    server.api("POST", f"/api/websites/{website}/shields", rules)
    assert send(server, website, **left_out) == {"beep": "boop"}
    assert "cache" in send(server, website, **counted)
    assert server.stats(website)["pageviews"] == 2
    assert server.api("GET", f"/api/websites/{website}/drops")["reasons"] == [{"reason": reason, "count": 1}]
    headers = left_out.get("headers", {})
    asked = {"type": "event", "payload": {"website": website, "hostname": "test.example", "url": "/"}}
    asked["payload"] |= {name: value for name, value in left_out.items() if name != "headers"} | {"userAgent": BROWSER}
    question = {"request": asked, "headers": {name.replace("_", "-"): value for name, value in headers.items()}}
    assert server.api("POST", "/api/explain", question)["reason"] == reason


def test_rules_are_changed_one_by_one_and_kept(tmp_path: Path) -> None:
    with running(tmp_path) as server:
        website = server.add_website()
        path = f"/api/websites/{website}/shields"
        assert not any(server.api("GET", path).values())
        server.api("POST", path, {"addresses": ["203.0.113.77/24", "198.51.100.1/32"], "countries": ["de"]})
        changed = server.api("POST", path, {"countries": [], "doNotTrack": True})
        assert changed["addresses"] == ["203.0.113.0/24", "198.51.100.1"]
        assert (changed["countries"], changed["doNotTrack"]) == ([], True)
        server.stop()
    with running(tmp_path) as server:
        assert server.api("GET", path) == changed
        assert send(server, website, ip="203.0.113.3") == {"beep": "boop"}
        server.api("POST", path, {"addresses": [], "doNotTrack": False})
        assert "cache" in send(server, website, ip="203.0.113.3")
        server.api("DELETE", f"/api/websites/{website}")


def test_rules_of_one_website_leave_others_alone(server: RunningServer) -> None:
    shielded, other = server.add_website(), server.add_website()
    server.api("POST", f"/api/websites/{shielded}/shields", {"paths": ["*"]})
    assert send(server, shielded) == {"beep": "boop"}
    assert "cache" in send(server, other)
