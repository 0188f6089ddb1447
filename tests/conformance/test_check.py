"""The check of a server: ours keeps to both contracts and is left as it was; others are told what is wrong."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from kokumi.cli.main import app
from kokumi.conformance import plan_v2, plan_v3
from kokumi.conformance.check import Contract, sign_in
from kokumi.conformance.rating import Mark, Result, rated
from kokumi.conformance.schema import deviations
from kokumi.conformance.steps import SECOND, MissingError, filled, picked
from tests.conformance.status_page import checked, status_page
from tests.running_server import RunningServer, running

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "api" / "status.md"
LISTS = ["/api/admin/websites", "/api/admin/users", "/api/teams", "/api/links", "/api/pixels", "/api/boards"]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningServer]:
    with running(tmp_path_factory.mktemp("checked")) as server:
        yield server


@pytest.fixture(scope="module")
def results(server: RunningServer) -> dict[str, list[Result]]:
    before = [server.api("GET", path) for path in LISTS]
    contracts: list[Contract] = ["v3", "v2"]
    found = {contract: checked(server, contract) for contract in contracts}
    assert [server.api("GET", path) for path in LISTS] == before
    return found


@pytest.mark.parametrize(("contract", "number", "unchecked"), [("v3", 166, 1), ("v2", 67, 23)])
def test_our_server_keeps_to_the_contract(
    results: dict[str, list[Result]], contract: str, number: int, unchecked: int
) -> None:
    found = results[contract]
    wrong = [result for result in found if result.mark not in (Mark.VALID, Mark.UNCHECKED)]
    assert wrong == []
    assert len(found) == number
    assert sum(result.mark is Mark.UNCHECKED for result in found) == unchecked


def test_the_status_page_is_up_to_date(results: dict[str, list[Result]]) -> None:
    assert DOCUMENT.read_text("utf-8") == status_page(results), "run `make api-docs`"


@pytest.mark.parametrize(
    ("names", "steps"),
    [(set(plan_v3.OPERATIONS), plan_v3.steps("x", 0, 1)), (set(plan_v2.BY_NAME), plan_v2.steps("x"))],
    ids=["v3", "v2"],
)
def test_every_endpoint_is_tried_once(names: set[str], steps: list[Any]) -> None:
    tried = [step.name for step in steps if step.name]
    assert sorted(tried) == sorted(names)


def run(*arguments: str) -> tuple[int, Any]:
    outcome = CliRunner().invoke(app, ["conformance", *arguments, "--format", "json"])
    text = outcome.stdout
    return outcome.exit_code, json.loads(text) if text.startswith("{") else outcome.output


def test_a_server_with_data_is_spared(server: RunningServer) -> None:
    website = server.add_website("Mine")
    server.send(website)
    code, report = run("--url", server.url, "--password", server.admin_password)
    marks = {result["name"]: result["mark"] for result in report["results"]}
    assert code == 0, [result for result in report["results"] if result["differences"]]
    without_a_user = ("{userId}", "{furtherToken}")
    assert {name for name, mark in marks.items() if mark == "⏳"} == {
        step.name
        for step in plan_v3.steps("x", 0, 1)
        if step.name
        and (
            step.is_destructive
            or step.needs == "userId"
            or step.by == SECOND
            or any(part in str((step.path, step.body, step.headers)) for part in without_a_user)
            or step.name in ("verifyTwoFactor", "joinTeam")
        )
    }
    assert {"createUser", "login", "deleteWebsite"} <= {name for name, mark in marks.items() if mark == "⏳"}
    assert [each["name"] for each in server.api("GET", "/api/websites")["data"]] == ["Mine"]
    assert server.api("GET", "/api/admin/users")["count"] == 1
    code, report = run("--url", server.url, "--password", server.admin_password, "--destructive")
    assert (code, "⏳" in report["counts"]) == (0, False)
    assert server.stats(website)["pageviews"] == 1
    server.api("DELETE", f"/api/websites/{website}")


@pytest.mark.parametrize(
    ("path", "made"),
    [
        ("/api/users", {"username": "somebody", "password": "their-password", "role": "user"}),
        ("/api/links", {"name": "n", "url": "https://a.example/", "slug": "a-slug-of-mine"}),
        ("/api/teams", {"name": "Team"}),
    ],
)
def test_data_is_more_than_websites(server: RunningServer, path: str, made: dict[str, str]) -> None:
    answer = server.api("POST", path, made)
    thing = answer[0] if isinstance(answer, list) else answer
    code, report = run("--url", server.url, "--password", server.admin_password, "--contract", "v2")
    marks = {result["name"]: result["mark"] for result in report["results"]}
    assert (code, marks["users/create"], marks["websites/delete"], marks["websites/create"]) == (0, "⏳", "⏳", "✅")
    server.api("DELETE", f"{path}/{thing['id']}")


def test_its_login_is_ended(server: RunningServer, monkeypatch: pytest.MonkeyPatch) -> None:
    tokens: list[str] = []

    def noted(*arguments: Any) -> Any:
        credentials = sign_in(*arguments)
        tokens.append(credentials["Authorization"])
        return credentials

    monkeypatch.setattr("kokumi.conformance.check.sign_in", noted)
    for contract in ("v2", "v3"):
        run("--url", server.url, "--password", server.admin_password, "--contract", contract)
    assert [server.request("GET", "/api/me", Authorization=token).status for token in tokens] == [401, 401]


def test_an_api_key_suffices(server: RunningServer) -> None:
    key = server.api("POST", "/api/me/api-keys", {"name": "conformance"})["key"]
    code, report = run("--url", server.url, "--api-key", key, "--contract", "v2")
    assert (code, report["counts"]) == (0, {"✅": 44, "✔️": 23}), report


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--url", "ftp://127.0.0.1", "--password", "x"), 2, "http"),
        (("--url", "http://127.0.0.1:9"), 2, "api-key"),
        (("--url", "http://127.0.0.1:9", "--password", "x"), 2, "login failed"),
    ],
)
def test_what_cannot_be_checked_is_said(arguments: tuple[str, ...], code: int, said: str) -> None:
    exit_code, output = run(*arguments)
    assert exit_code == code
    assert said in output


class Odd(BaseHTTPRequestHandler):
    """A server that signs everybody in, makes websites, answers stats in another shape, and nothing else."""

    deleted: list[str] = []
    failures = 1
    """How often a deletion fails."""

    def log_message(self, *_: Any) -> None:
        pass

    def answer(self, status: int, content: Any) -> None:
        raw = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("content-length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)

    def do_GET(self) -> None:
        if self.path.startswith("/api/websites/one/stats"):
            return self.answer(200, {"pageviews": "many"})
        if self.path == "/api/teams":
            self.send_response(302)
            self.send_header("location", "/elsewhere")
            self.end_headers()
            return None
        if self.path == "/elsewhere":
            self.deleted.append("followed a redirect")
        if self.path == "/api/websites":
            return self.answer(200, {"data": [], "count": 0, "page": 1, "pageSize": 20})
        if "/pageviews" in self.path:
            self.connection.close()
            return None
        return self.answer(500, {"error": {"message": "broken"}})

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("content-length", 0)))
        if self.path == "/api/auth/login":
            return self.answer(200, {"token": "t", "user": {}})
        return self.answer(200, {"id": "one"}) if self.path == "/api/websites" else self.answer(500, {})

    def do_DELETE(self) -> None:
        self.deleted.append(self.path)
        self.answer(500 if self.deleted.count(self.path) <= self.failures else 200, {"ok": True})


@contextmanager
def odd_server(failures: int = 1) -> Iterator[str]:
    Odd.deleted, Odd.failures = [], failures
    with ThreadingHTTPServer(("127.0.0.1", 0), Odd) as odd:
        threading.Thread(target=odd.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{odd.server_port}"
        odd.shutdown()


def test_another_server_is_told_what_is_wrong_and_left_clean() -> None:
    with odd_server() as url:
        code, report = run("--url", url, "--password", "x")
    results = {result["name"]: result for result in report["results"]}
    assert code == 1
    assert results["getWebsiteStats"]["mark"] == "🚨"
    assert "bounces: missing" in results["getWebsiteStats"]["differences"]
    assert results["getWebsitePageviews"]["mark"] == "⚠️"
    assert results["getWebsiteEvents"]["differences"][0].startswith("200 expected, not 500")
    assert results["getTeams"]["differences"][0].startswith("200 expected, not 302")
    assert results["getTeam"]["mark"] == "⏳"
    assert results["getTeam"]["differences"] == ["needs teamId, which could not be made"]
    assert Odd.deleted == ["/api/websites/one"] * 2  # the first try failed, so it is tried again at the end


def test_what_could_not_be_deleted_is_said() -> None:
    with odd_server(failures=9) as url:
        outcome = CliRunner().invoke(app, ["conformance", "--url", url, "--password", "x"])
    assert outcome.exit_code == 1
    said = " ".join(outcome.stderr.split())
    assert "Could not be deleted again: /api/websites/one (500" in said


@pytest.mark.parametrize(
    ("status", "differences", "mark"),
    [
        (200, [], Mark.VALID),
        (200, None, Mark.UNCHECKED),
        (200, ["$: other"], Mark.WRONG_STRUCTURE),
        (500, [], Mark.WRONG_STATUS),
        (0, [], Mark.WRONG_STATUS),
        (410, [], Mark.REMOVED),
        (404, [], Mark.REMOVED),
    ],
)
def test_marks(status: int, differences: list[str] | None, mark: Mark) -> None:
    assert rated("a", "GET", "/", status=status, expected=200, differences=differences).mark is mark


def test_an_unknown_id_is_not_a_route_that_was_removed() -> None:
    found = rated("a", "GET", "/", status=404, expected=200, differences=[], note='{"error": {}}')
    assert found.mark is Mark.WRONG_STATUS


def test_placeholders_are_filled_in_everywhere() -> None:
    assert filled({"a": ["{x}/{y}"], "b": 1}, {"x": "1", "y": "2"}) == {"a": ["1/2"], "b": 1}
    with pytest.raises(MissingError, match="z"):
        filled("{z}", {})


@pytest.mark.parametrize(("place", "value"), [("a.0.b", "x"), ("a.1.b", None), ("c", None), ("a.0.b.c", None)])
def test_what_later_steps_need_is_found(place: str, value: str | None) -> None:
    assert picked({"a": [{"b": "x"}]}, place) == value


def test_deviations_are_told_by_place_and_kind() -> None:
    schema = {
        "type": "object",
        "additionalProperties": False,
        "required": ["a", "b"],
        "properties": {"a": {"type": "number"}, "b": {"type": "array", "items": {"type": "string"}}, "c": {}},
    }
    found = deviations("none", schema, {"a": "1", "b": [None, 2], "d": 1}).open
    assert found == [("a", "text"), ("b.[]", "not type"), ("b.[]", "null"), ("d", "extra")]
