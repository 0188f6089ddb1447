"""The official typed client calls each of its methods, and the server does what it asks."""

import json
import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.api.contract import CONTRACT, NOT_BUILT, readings
from tests.running_server import BROWSER, PASSWORD, RunningServer, running

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]

NOT_TRIED = {
    "disableTwoFactor": "needs a second factor that is set up",
    "cancelTwoFactorSetup": "needs a second factor that is set up",
    "confirmTwoFactorSetup": "needs a second factor that is set up",
    "initiateTwoFactorSetup": "needs a second factor that is set up",
    "verifyTwoFactor": "needs a second factor that is set up",
    "batch": "the client makes an object of the list that the operation takes",
    "record": "takes what the recorder makes; tested with the recorder",
    **dict.fromkeys(NOT_BUILT, "is not built"),
}
"""Methods that are not called here, and why."""

Step = tuple[str, dict[str, Any], dict[str, str]]
STEP = {"type": "path", "value": "/"}
FUNNEL = {"name": "Funnel", "parameters": {"steps": [STEP, STEP], "window": 60}}
GOAL = {"name": "Goal", "parameters": STEP}
NOTE = {"note": "Launch", "date": "2026-02-10T00:00:00.000Z"}
SEGMENT = {"type": "segment", "name": "Segment", "parameters": {"filters": []}}
OF_WEBSITE = {"websiteId": "{websiteId}"}
EVENT = {
    "type": "event",
    "payload": {
        "website": "{websiteId}",
        "hostname": "a.example",
        "url": "/",
        "name": "buy",
        "data": {"plan": "pro", "seats": 2, "tags": ["a"], "since": "2026-02-10T12:00:00.000Z"},
        "userAgent": BROWSER,
    },
}

BEFORE: list[Step] = [
    ("login", {"username": "admin", "password": PASSWORD}, {"adminId": "user.id"}),
    ("verify", {}, {}),
    ("createUser", {"username": "bob", "password": "bobs-password", "role": "user"}, {"userId": "id"}),
    ("updateUser", {"userId": "{userId}", "role": "user"}, {}),
    ("createTeam", {"name": "Team"}, {"teamId": "0.id"}),
    ("updateTeam", {"teamId": "{teamId}", "name": "Team 2"}, {}),
    ("createTeamUser", {"teamId": "{teamId}", "userId": "{userId}", "role": "team-member"}, {}),
    ("updateTeamUser", {"teamId": "{teamId}", "userId": "{userId}", "role": "team-manager"}, {}),
    ("createWebsite", {"name": "Site", "domain": "a.example"}, {"websiteId": "id"}),
    ("updateWebsite", {**OF_WEBSITE, "name": "Site 2"}, {}),
    ("send", EVENT, {"sessionId": "sessionId"}),
    ("createLink", {"name": "Link", "url": "https://a.example/", "slug": "link-slug"}, {"linkId": "id"}),
    ("updateLink", {"linkId": "{linkId}", "name": "Link 2"}, {}),
    ("createPixel", {"name": "Pixel", "slug": "pixel-slug"}, {"pixelId": "id"}),
    ("updatePixel", {"pixelId": "{pixelId}", "name": "Pixel 2"}, {}),
    ("createBoard", {"type": "mixed", "name": "Board"}, {"boardId": "id"}),
    ("updateBoard", {"boardId": "{boardId}", "name": "Board 2"}, {}),
    ("cloneBoard", {"boardId": "{boardId}"}, {}),
    ("createMyApiKey", {"name": "Key"}, {"keyId": "id"}),
    ("createWebsiteAnnotation", {**OF_WEBSITE, **NOTE}, {"annotationId": "id"}),
    ("updateWebsiteAnnotation", {**OF_WEBSITE, "annotationId": "{annotationId}", **NOTE}, {}),
    ("createWebsiteFunnel", {**OF_WEBSITE, **FUNNEL}, {"funnelId": "id"}),
    ("updateWebsiteFunnel", {**OF_WEBSITE, "funnelId": "{funnelId}", **FUNNEL}, {}),
    ("createWebsiteGoal", {**OF_WEBSITE, **GOAL}, {"goalId": "id"}),
    ("updateWebsiteGoal", {**OF_WEBSITE, "goalId": "{goalId}", **GOAL}, {}),
    ("createWebsiteSegment", {**OF_WEBSITE, **SEGMENT}, {"segmentId": "id"}),
    ("updateWebsiteSegment", {**OF_WEBSITE, "segmentId": "{segmentId}", **SEGMENT}, {}),
    (
        "createShare",
        {"entityId": "{websiteId}", "shareType": 1, "name": "Share", "parameters": {}},
        {"shareId": "id", "slug": "slug"},
    ),
    ("updateShare", {"shareId": "{shareId}", "name": "Share 2", "slug": "a-share-slug", "parameters": {}}, {}),
    ("createWebsiteShare", {**OF_WEBSITE, "name": "Share"}, {"slug": "slug"}),
    ("createLinkShare", {"linkId": "{linkId}", "name": "Share"}, {}),
    ("createPixelShare", {"pixelId": "{pixelId}", "name": "Share"}, {}),
    ("createBoardShare", {"boardId": "{boardId}", "name": "Share"}, {}),
    ("sso", {}, {}),
    # A visit that was not recorded: an empty recording, which can be saved.
    ("saveWebsiteReplay", {**OF_WEBSITE, "replayId": "{websiteId}", "isSaved": True}, {}),
]
AFTER: list[Step] = [
    ("deleteShare", {"shareId": "{shareId}"}, {}),
    ("deleteWebsiteSegment", {**OF_WEBSITE, "segmentId": "{segmentId}"}, {}),
    ("deleteWebsiteGoal", {**OF_WEBSITE, "goalId": "{goalId}"}, {}),
    ("deleteWebsiteFunnel", {**OF_WEBSITE, "funnelId": "{funnelId}"}, {}),
    ("deleteWebsiteAnnotation", {**OF_WEBSITE, "annotationId": "{annotationId}"}, {}),
    ("deleteMyApiKey", {"keyId": "{keyId}"}, {}),
    ("deleteBoard", {"boardId": "{boardId}"}, {}),
    ("deletePixel", {"pixelId": "{pixelId}"}, {}),
    ("deleteLink", {"linkId": "{linkId}"}, {}),
    ("deleteWebsiteSession", {**OF_WEBSITE, "sessionId": "{sessionId}"}, {}),
    ("resetWebsite", OF_WEBSITE, {}),
    ("transferWebsite", {**OF_WEBSITE, "teamId": "{teamId}"}, {}),
    ("deleteWebsite", OF_WEBSITE, {}),
    ("login", {"username": "bob", "password": "bobs-password"}, {}),
    ("createTeam", {"name": "Bob's team"}, {"accessCode": "0.accessCode"}),
    ("login", {"username": "admin", "password": PASSWORD}, {}),
    ("joinTeam", {"accessCode": "{accessCode}"}, {}),
    ("deleteTeamUser", {"teamId": "{teamId}", "userId": "{userId}"}, {}),
    ("deleteTeam", {"teamId": "{teamId}"}, {}),
    ("deleteUser", {"userId": "{userId}"}, {}),
    ("updateMyPassword", {"currentPassword": PASSWORD, "newPassword": "another-password"}, {}),
    ("logout", {}, {}),
]


def reads() -> list[Step]:
    """Every method that reads; an event is looked up first for the one that asks for it."""
    now = int(time.time() * 1000)
    found: list[Step] = []
    for reading in readings():
        if reading.name not in NOT_TRIED:
            ids = {part[1:-1]: part for part in reading.path.split("/") if part.startswith("{")}
            ids |= {"replayId": "{websiteId}"} if "replayId" in ids else {}
            capture = {"eventId": "data.0.id"} if reading.name == "getWebsiteEvents" else {}
            found.append((reading.name, {**reading.query(now - 3_600_000, now + 3_600_000), **ids}, capture))
    return sorted(found, key=lambda step: not step[2])


@pytest.fixture
def server(tmp_path: Path) -> Iterator[RunningServer]:
    with running(tmp_path) as server:
        yield server


def test_every_method_of_the_contract_is_tried_or_said_not_to_be() -> None:
    tried = {name for name, _, _ in (*BEFORE, *reads(), *AFTER)}
    assert tried | set(NOT_TRIED) == {operation["operation"] for operation in CONTRACT["operations"]}
    assert not tried & set(NOT_TRIED)


def call(server: RunningServer, steps: list[Step], api_key: str | None = None) -> dict[str, str]:
    """Calls the methods; what went wrong, by method."""
    node = shutil.which("node")
    if node is None or not (ROOT / "node_modules" / "@umami" / "api-client").is_dir():
        pytest.skip("skipped: Node or @umami/api-client is not installed")
    named = [{"name": name, "input": given, "capture": capture} for name, given, capture in steps]
    done = subprocess.run(
        [node, HERE / "clients" / "api_client.mjs"],
        input=json.dumps({"url": server.url, "apiKey": api_key, "steps": named}),
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_every_method_is_answered(server: RunningServer) -> None:
    assert call(server, [*BEFORE, *reads(), *AFTER]) == {}


def test_a_key_for_reading_reads_and_changes_nothing(server: RunningServer) -> None:
    website = server.add_website()
    server.send(website)
    key = server.api("POST", "/api/me/api-keys", {"name": "Reader", "scope": "read"})["key"]
    asked = {"websiteId": website, "startAt": 0, "endAt": 4_102_444_800_000}
    questions: list[Step] = [
        ("listWebsites", {}, {}),
        ("getWebsiteStats", asked, {}),
        ("getWebsiteMetrics", {**asked, "type": "path"}, {}),
        ("getWebsiteActive", {"websiteId": website}, {}),
    ]
    assert call(server, questions, key) == {}
    assert list(call(server, [("deleteWebsite", {"websiteId": website}, {})], key)) == ["deleteWebsite"]
    assert list(call(server, questions[:1], key + "x")) == ["listWebsites"]
    assert server.stats(website)["pageviews"] == 1
