"""What an attacker tries with other people's ids.

They are tried on every route that takes one, taken from the application, not on chosen ones.
"""

import re
from typing import Any

import pytest
from litestar import Litestar
from litestar.routes import HTTPRoute

from kokumi.api.app import CONTROLLERS
from kokumi.api.openapi import document
from tests.api.contract import Reading, readings
from tests.api.test_permissions import CHANGES, ENDINGS, IN_PERSON, READS, REPORT, SEGMENT
from tests.api.world import VISITOR, World

ABOUT_WEBSITES = [reading for reading in readings() if "{websiteId}" in reading.path]
OPEN = {"/api/websites/{websiteId}/recorder"}  # what the recorder script asks before it begins


def key_of_another_website(world: World) -> str:
    website = world.ask("POST", "/api/websites", "alice", json={"name": "n", "domain": "d"}).json()["id"]
    answer = world.ask("POST", "/api/me/api-keys", "alice", json={"name": "n", "websiteId": website})
    return answer.json()["key"]


@pytest.mark.parametrize("reading", ABOUT_WEBSITES, ids=lambda reading: reading.name)
def test_another_website_is_not_read(world: World, reading: Reading) -> None:
    """With a share token of another one, an API key of another one, and by somebody whom it does not concern."""
    names = {"websiteId": "team_website", "segmentId": "team_segment", "annotationId": "team_annotation"}
    ids = {name: world.ids[names.get(name, "team_report")] for name in re.findall(r"{(\w+)}", reading.path)}
    ids["websiteId"] = world.ids["team_website"]
    query = {
        name: value.format(**ids) if isinstance(value, str) and "Id}" in value else value
        for name, value in reading.query(0, 1).items()
    }
    world.tokens["key"] = key_of_another_website(world)
    path = reading.path.format(**ids)
    answers = {who: world.ask("GET", path, who, params=query) for who in (VISITOR, "stranger", "key", "anonymous")}
    expected = 200 if reading.path in OPEN else 401
    assert {who: answer.status_code for who, answer in answers.items()} == dict.fromkeys(answers, expected)


RANGE = (
    "startAt=0&endAt=4102444800000&timezone=UTC&unit=day&type=path&steps=3&fields=path&currency=EUR&window=60"
    "&eventName=buy&propertyName=plan&value=/&model=first-click&step=/"
)


def website_routes() -> list[tuple[str, str]]:
    return [
        (method.upper(), path)
        for path, methods in document(CONTROLLERS)["paths"].items()
        if path.startswith(("/api/websites/{websiteId}", "/api/realtime/{websiteId}")) and path not in OPEN
        for method in methods
    ]


def test_no_route_of_another_website_does_anything(world: World) -> None:
    """Whatever the method, asked as well as it can be, by a visitor of one website and by somebody without any."""
    names = {"websiteId": "team_website", "segmentId": "team_segment", "annotationId": "team_annotation"}
    wrong: list[tuple[str, str, str, int]] = []
    for method, path in website_routes():
        filled = re.sub(r"{(\w+)}", lambda match: world.ids[names.get(match[1], "team_report")], path)
        body: dict[str, Any] = {"name": "n", "type": "segment", "parameters": {"filters": []}, "note": "n"}
        body |= {"date": "2026-02-10T00:00:00.000Z", "isSaved": True, "teamId": world.ids["team"]}
        if "funnels" in path:
            step = {"type": "path", "value": "/"}
            body["parameters"] = {"steps": [step, step], "window": 60}
        if "goals" in path:
            body["parameters"] = {"type": "path", "value": "/"}
        more = {"json": body} if method == "POST" else {}
        answers = {
            who: world.ask(method, f"{filled}?{RANGE}", who, **more).status_code for who in (VISITOR, "stranger")
        }
        if set(answers.values()) == {400}:  # asked wrongly, which is told to everybody: the owner is told the same
            answers["alice"] = world.ask(method, f"{filled}?{RANGE}", "alice", **more).status_code
            wrong += [(method, path, who, status) for who, status in answers.items() if status != 400]
        else:
            wrong += [(method, path, who, status) for who, status in answers.items() if status != 401]
    assert wrong == []
    assert world.store.erased == []


def shape(path: str) -> str:
    return re.sub(r"{\w+}", "{}", path.partition("?")[0])


def test_every_route_with_an_id_is_tried(api: Litestar) -> None:
    """Either above, or in the table of permissions, which tries it as everybody."""
    tried = {f"GET {shape(reading.path)}" for reading in readings() if "{websiteId}" in reading.path}
    tried |= {shape(operation.request) for operation in [*READS, *CHANGES, *ENDINGS, *IN_PERSON]}
    routes = {
        f"{method} {shape(route.path_format)}"
        for route in api.routes
        if isinstance(route, HTTPRoute) and "{" in route.path_format
        for handler in route.route_handlers
        for method in handler.http_methods
        if method not in ("OPTIONS", "HEAD")
    }
    of_slug = {"GET /api/share/{}"}
    of_key = {"DELETE /api/me/api-keys/{}"}  # tests/api/test_api_keys.py
    of_report = {"GET /api/websites/{}/reports"}
    assert sorted(routes - tried - of_slug - of_key - of_report) == []


GOAL = {"name": "n", "parameters": {"type": "path", "value": "/"}}
NOTE = {"note": "n", "date": "2026-05-04", "allDay": True}


@pytest.mark.parametrize(
    ("resource", "change"),
    [
        ("segments/{segment}", SEGMENT),
        ("annotations/{annotation}", NOTE),
        ("goals/{report}", GOAL),
        ("segments/{team_segment}", SEGMENT),
        ("annotations/{team_annotation}", NOTE),
        ("goals/{team_report}", GOAL),
    ],
)
def test_what_belongs_to_another_website_is_not_reached_through_ones_own(
    world: World, resource: str, change: dict[str, object]
) -> None:
    world.ids["own"] = world.ask("POST", "/api/websites", "stranger", json={"name": "n", "domain": "d"}).json()["id"]
    home = "website" if "team" not in resource else "team_website"
    found = world.ask("GET", f"/api/websites/{{{home}}}/{resource}", "alice")
    assert found.status_code == 200
    path = f"/api/websites/{{own}}/{resource}"
    assert world.ask("GET", path, "stranger").status_code == 404
    assert world.ask("POST", path, "stranger", json={**change, "name": "taken", "note": "taken"}).status_code == 404
    assert world.ask("DELETE", path, "stranger").status_code == 404
    assert world.ask("GET", f"/api/websites/{{{home}}}/{resource}", "alice").json() == found.json()


def test_a_saved_segment_of_another_website_does_not_filter_ones_own(world: World) -> None:
    world.ids["own"] = world.ask("POST", "/api/websites", "stranger", json={"name": "n", "domain": "d"}).json()["id"]
    for name in ("segment", "cohort"):
        path = f"/api/websites/{{own}}/metrics?startAt=0&endAt=1&type=path&{name}={{segment}}"
        assert world.ask("GET", path, "stranger").status_code == 400


def test_a_report_is_not_moved_to_somebody_elses_website(world: World) -> None:
    own = world.ask("POST", "/api/websites", "stranger", json={"name": "n", "domain": "d"}).json()["id"]
    mine = world.ask("POST", "/api/reports", "stranger", json={**REPORT, "websiteId": own}).json()
    path = f"/api/reports/{mine['id']}"
    assert world.ask("POST", path, "stranger", json=REPORT).status_code == 401
    assert world.ask("GET", path, "stranger").json() == mine


def test_a_key_of_somebody_else_is_not_ended(world: World) -> None:
    made = world.ask("POST", "/api/me/api-keys", "alice", json={"name": "n"}).json()
    for who in ("stranger", "admin"):
        assert world.ask("DELETE", f"/api/me/api-keys/{made['id']}", who).status_code == 404
    assert world.ask("GET", "/api/me/websites", headers={"x-umami-api-key": made["key"]}).status_code == 200
