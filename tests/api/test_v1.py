"""The older contract, page by page, on a server with visitors of every kind."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import resources
from typing import Any

import pytest

from kokumi.conformance.structure import differences
from tests.running_server import RunningServer, running

PAGES: list[dict[str, Any]] = json.loads(
    (resources.files("kokumi.conformance") / "contracts/umami-v2.json").read_text("utf-8")
)
NAMES = [f"{page['group']}/{page['page']}" for page in PAGES]
DAYS = {"startDate": "2026-01-01T00:00:00.000Z", "endDate": "2099-01-01T00:00:00.000Z"}
RANGE = {"startAt": "1767225600000", "endAt": "4070908800000", "timezone": "Europe/Berlin", "unit": "day"}
NO_ID = "00000000-0000-4000-8000-000000000000"


class Site:
    """A server, and the ids of what the pages ask for."""

    def __init__(self, server: RunningServer) -> None:
        self.server = server
        self.ids: dict[str, str] = {}
        api = server.api
        self.ids["websiteId"] = api(
            "POST", "/v1/websites", {"name": "Site", "domain": "a.example", "shareId": "shared"}
        )["id"]
        self.ids["userId"] = api("GET", "/v1/me")["user"]["id"]
        other = api("POST", "/v1/users", {"username": "other", "password": "a-long-password", "role": "user"})
        self.ids["other"] = other["id"]
        team = api("POST", "/v1/teams", {"name": "Team"})
        self.ids["teamId"] = team[0]["id"]
        api("POST", "/v1/teams/{teamId}/users".format(**self.ids), {"userId": other["id"], "role": "member"})
        ours = api("POST", "/v1/websites", {"name": "Ours", "domain": "b.example", "teamId": self.ids["teamId"]})
        self.ids["elsewhere"] = ours["id"]
        for path in ("/?utm_source=news&utm_medium=mail", "/contact"):
            sent = self.send(url=path, title="Page")
        self.ids["sessionId"] = sent["sessionId"]
        self.send(url="/", name="buy", data={"revenue": 19.99, "currency": "USD", "colour": "red", "size": 3})
        self.send("identify", url="/", data={"email": "a@a.example"})
        report = self.body_of("reports/create") | {"name": "Report"}
        self.ids["reportId"] = api("POST", "/v1/reports", report)["id"]

    def send(self, type_: str = "event", **payload: Any) -> Any:
        body = {"type": type_, "payload": {"website": self.ids["websiteId"], "hostname": "a.example"} | payload}
        answer = self.server.request("POST", "/v1/send", body)
        assert answer.status == 200, answer.body
        return answer.json()

    def body_of(self, name: str) -> Any:
        """The page's example, for this server."""
        body = json.loads(json.dumps(PAGES[NAMES.index(name)].get("body_example")))
        if isinstance(body, dict):
            if "websiteId" in body:
                body["websiteId"] = self.ids["websiteId"]
            if "dateRange" in body:
                body["dateRange"] |= DAYS
            if "payload" in body:
                body["payload"]["website"] = self.ids["elsewhere"]
        return body


@contextmanager
def site(folder: Any, **environment: str) -> Iterator[Site]:
    with running(folder, **environment) as server:
        yield Site(server)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with site(tmp_path_factory.mktemp("older")) as found:
        yield found


def asked(site: Site, page: dict[str, Any], name: str) -> tuple[str, Any]:
    """Path and body of a page's request; what a page takes away was made for it."""
    api, ids, body = site.server.api, dict(site.ids), site.body_of(name)
    if name in ("websites/delete", "websites/reset", "websites/update"):
        ids["websiteId"] = api("POST", "/v1/websites", {"name": "Gone", "domain": "c.example"})["id"]
    if name == "reports/delete":
        ids["reportId"] = api("POST", "/v1/reports", site.body_of("reports/create"))["id"]
    if name.startswith("teams/"):
        ids["userId"] = ids["other"]
    if name in ("teams/delete", "teams/update", "teams/remove-user-from-team", "teams/add-user-to-team"):
        ids["teamId"] = api("POST", "/v1/teams", {"name": "Gone"})[0]["id"]
    if name == "teams/remove-user-from-team":
        api("POST", "/v1/teams/{teamId}/users".format(**ids), {"userId": ids["other"], "role": "team-member"})
    if name in ("users/delete", "users/update", "teams/join"):
        new = {"username": name, "password": "a-long-password", "role": "user"}
        ids["userId"] = api("POST", "/v1/users", new)["id"]
    bodies = {
        "auth/login": {"username": "admin", "password": site.server.admin_password},
        "teams/add-user-to-team": {"userId": ids["other"], "role": "team-member"},
        "teams/join": {"accessCode": api("POST", "/v1/teams", {"name": "Join"})[0]["accessCode"]},
        "teams/update": {"name": "Renamed"},
        "users/create": {"username": "created", "password": "a-long-password", "role": "user"},
        "users/update": {"username": "renamed", "password": "another-password", "role": "user"},
    }
    query = {
        "eventName": "buy",
        "propertyName": "colour",
        "type": "url",
        **RANGE,
        **DAYS,
        "websiteId": ids["websiteId"],
    }
    known = [item["name"] for item in page.get("query_parameters", []) if item["name"] in query]
    path = page["route"].replace(":shareId", "shared")
    for key, value in ids.items():
        path = path.replace(f":{key}", value)
    text = "&".join(f"{key}={query[key]}" for key in known)
    return path.removeprefix("/api") + ("?" + text if text else ""), bodies.get(name, body)


@pytest.mark.parametrize("name", NAMES)
def test_page(served: Site, name: str) -> None:
    page = PAGES[NAMES.index(name)]
    path, body = asked(served, page, name)
    headers = {"Authorization": f"Bearer {served.server.token}"}
    if name == "teams/join":
        login = {"username": name, "password": "a-long-password"}
        headers = {"Authorization": "Bearer " + served.server.request("POST", "/v1/auth/login", login).json()["token"]}
    answer = served.server.request(page["method"], "/v1" + path, body, **headers)
    assert answer.status == page["expected_status"], answer.body
    structure = page.get("response_structure")
    if structure is not None:
        assert differences(structure, answer.json()) == []
        if isinstance(structure, list):
            assert answer.json()


def get(site: Site, path: str) -> Any:
    return site.server.api("GET", path.format(**site.ids))


def test_numbers_stand_beside_those_of_the_period_before(served: Site) -> None:
    found = get(served, "/v1/websites/{websiteId}/stats?startAt=1767225600000&endAt=4070908800000")
    assert found["pageviews"] == {"value": 2, "prev": 0}


def test_older_names_of_filters_count(served: Site) -> None:
    path = "/v1/websites/{websiteId}/metrics?startAt=1767225600000&endAt=4070908800000&type=url&url=/contact"
    assert get(served, path) == [{"x": "/contact", "y": 1}]


def test_reports_answer_with_what_happened(served: Site) -> None:
    ask = served.server.api
    goals = ask("POST", "/v1/reports/goals", served.body_of("reports/goals"))
    assert goals == [{"type": "url", "value": "/", "goal": 10, "result": 1}]
    revenue = ask("POST", "/v1/reports/revenue", served.body_of("reports/revenue"))
    assert revenue["table"] == [{"currency": "USD", "sum": 19.99, "count": 1, "unique_count": 1}]
    utm = ask("POST", "/v1/reports/utm", served.body_of("reports/utm"))
    assert utm == [{"url_query": "utm_source=news&utm_medium=mail", "num": 1}]


def test_lists_are_sorted_and_searched(served: Site) -> None:
    found = get(served, "/v1/admin/websites?orderBy=name&pageSize=1&query=.example")
    assert (found["pageSize"], found["orderBy"], len(found["data"])) == (1, "name", 1)
    assert get(served, "/v1/users/{userId}/teams?query=nothing-like-it")["data"] == []


def test_errors_keep_their_envelope(served: Site) -> None:
    refused = served.server.request("GET", f"/v1/websites/{NO_ID}/stats?startAt=0&endAt=1")
    assert (refused.status, refused.json()["error"]["code"]) == (401, "unauthorized")
    broken = [b"", b"[]", b"{", b'{"dateRange": 1}', b'{"goals": [1]}', b'{"steps": [1], "dateRange": {}}']
    for kind in ("goals", "funnel", "insights", "journey", "revenue", "utm", "attribution", "retention"):
        for raw in broken:
            answer = served.server.request(
                "POST", f"/v1/reports/{kind}", raw=raw, Authorization=f"Bearer {served.server.token}"
            )
            assert answer.status == 400, (kind, raw, answer.body)
            assert answer.json()["error"]["code"]


def test_today_s_contract_is_the_default_under_api(served: Site) -> None:
    assert get(served, "/api/websites/{websiteId}/stats?startAt=0&endAt=4070908800000")["pageviews"] == 2


def test_the_setting_serves_the_older_shapes_under_api(tmp_path: Any) -> None:
    with site(tmp_path, KOKUMI_API_CONTRACT="v2") as older:
        path = "/api/websites/{websiteId}/stats?startAt=0&endAt=4070908800000".format(**older.ids)
        assert older.server.api("GET", path)["pageviews"] == {"value": 2, "prev": 0}
        headers = {"Authorization": f"Bearer {older.server.token}", "x_kokumi_contract": "v3"}
        assert older.server.request("GET", path, **headers).json()["pageviews"] == 2
