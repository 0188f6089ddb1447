"""Every operation times everybody: who is not listed gets 401, and nothing changes."""

from typing import NamedTuple

import pytest

from tests.api.world import ANONYMOUS, BOARD_VISITOR, PEOPLE, VISITOR, World

VISITORS = {VISITOR, BOARD_VISITOR}
EVERYBODY = {*PEOPLE, ANONYMOUS, *VISITORS}
SIGNED_IN = set(PEOPLE)
ADMIN = {"admin"}
OWNER = {"admin", "alice"}
VIEW_OWN = {*OWNER, VISITOR}
TEAM_VIEW = {*OWNER, "manager", "member", "watcher"}
TEAM_WORK = {*OWNER, "manager", "member"}
TEAM_MANAGE = {*OWNER, "manager"}
CREATORS = SIGNED_IN - {"viewer"}
ON_BOARD = {*TEAM_VIEW, BOARD_VISITOR}


class Operation(NamedTuple):
    request: str
    allowed: set[str]
    body: dict[str, object] | None = None
    missing: int = 200
    """Status for those who are allowed."""


VISIT: dict[str, object] = {"type": "event", "payload": {"website": "{website}", "url": "/"}}
TEAM_VISIT: dict[str, object] = {"type": "event", "payload": {"website": "{team_website}", "url": "/"}}
SEGMENT: dict[str, object] = {"type": "segment", "name": "n", "parameters": {}}
REPORT: dict[str, object] = {"websiteId": "{website}", "type": "goal", "name": "n", "parameters": {}}
GOAL: dict[str, object] = {"name": "n", "parameters": {"type": "path", "value": "/"}}
FUNNEL: dict[str, object] = {
    "name": "n",
    "parameters": {"window": 60, "steps": [{"type": "path", "value": "/"}, {"type": "event", "value": "buy"}]},
}
TEAM_REPORT: dict[str, object] = {**REPORT, "websiteId": "{team_website}"}
SHARE: dict[str, object] = {"entityId": "{website}", "shareType": 1, "name": "n", "parameters": {}}
ANNOTATION: dict[str, object] = {"note": "n", "date": "2026-05-04", "allDay": True}
SHARE_CHANGE: dict[str, object] = {"name": "n", "slug": "new-slug", "parameters": {}}

READS = [
    Operation("GET /api/heartbeat", EVERYBODY),
    Operation("GET /api/config", EVERYBODY),
    Operation("GET /api/definitions", EVERYBODY),
    *(
        Operation(f"GET /api/{kind}s/charts?ids={{{kind}}}", SIGNED_IN | VISITORS)
        for kind in ("website", "link", "pixel")
    ),
    Operation("GET /api/share/share-slug", EVERYBODY),
    Operation("GET /api/me", SIGNED_IN | VISITORS),
    Operation("POST /api/auth/verify", SIGNED_IN),
    Operation("POST /api/2fa/setup/initiate", SIGNED_IN),
    Operation("POST /api/2fa/setup/cancel", SIGNED_IN),
    Operation("POST /api/2fa/setup/confirm", SIGNED_IN, {"token": "000000"}, missing=400),
    Operation("POST /api/2fa/verify", set(), {"token": "000000"}),
    *(
        Operation(f"GET /api/{path}", SIGNED_IN)
        for path in (
            "me/websites",
            "me/teams",
            "me/api-keys",
            "auth/subscription",
            "websites",
            "links",
            "pixels",
            "boards",
            "teams",
            "dashboard",
        )
    ),
    Operation("GET /api/websites/{website}", VIEW_OWN),
    Operation("GET /api/websites/{website}/segments?type=segment", VIEW_OWN),
    Operation("GET /api/websites/{website}/segments/{segment}", VIEW_OWN),
    Operation("GET /api/websites/{website}/drops", OWNER),
    Operation("GET /api/websites/{website}/shields", OWNER),
    Operation("GET /api/websites/{team_website}/shields", TEAM_VIEW),
    Operation("GET /api/websites/{website}/event-retention", OWNER),
    Operation("GET /api/websites/{team_website}/event-retention", TEAM_VIEW),
    Operation("GET /api/websites/{website}/daily-totals?startAt=1&endAt=2", VIEW_OWN),
    Operation("GET /api/websites/{team_website}/daily-totals?startAt=1&endAt=2", TEAM_VIEW),
    Operation("POST /api/explain", OWNER, {"request": VISIT}),
    Operation("POST /api/explain", TEAM_VIEW, {"request": TEAM_VISIT}),
    Operation("GET /api/websites/{website}/annotations", VIEW_OWN),
    Operation("GET /api/websites/{website}/annotations/{annotation}", VIEW_OWN),
    Operation("GET /api/websites/{website}/recorder", EVERYBODY),
    *(
        Operation(f"GET /api/websites/{{{site}}}/{resource}", who, missing=missing)
        for site, who in (("website", VIEW_OWN), ("team_website", TEAM_VIEW))
        for resource, missing in (("funnels", 200), ("goals", 200), ("goals/{nobody}", 404), ("funnels/{nobody}", 404))
    ),
    Operation("GET /api/websites/{website}/goals/{report}", VIEW_OWN),
    Operation("GET /api/websites/{website}/replays/saved", VIEW_OWN),
    Operation("GET /api/websites/{website}/replays/saved/{website}", VIEW_OWN),
    Operation("GET /api/websites/{website}/replays/{website}", VIEW_OWN),
    Operation("GET /api/websites/{team_website}/replays/{website}", TEAM_VIEW),
    Operation("GET /api/websites/{website}/shares", OWNER),
    Operation("GET /api/websites/{website}/reports", VIEW_OWN),
    Operation("GET /api/reports?websiteId={website}", VIEW_OWN),
    Operation("GET /api/reports/{report}", VIEW_OWN),
    Operation("GET /api/share/id/{share}", OWNER),
    Operation("GET /api/links/{link}", OWNER),
    Operation("GET /api/links/{link}/shares", OWNER),
    Operation("GET /api/pixels/{pixel}", OWNER),
    Operation("GET /api/pixels/{pixel}/shares", OWNER),
    Operation("GET /api/boards/{board}", OWNER),
    Operation("GET /api/boards/{board}/shares", OWNER),
    # A board shows what its panels ask of what its owner may see, and nothing else of it.
    Operation("GET /api/boards/{shown}", {"admin", "manager", BOARD_VISITOR}),
    Operation("GET /api/boards/{shown}/shares", {"admin", "manager"}),
    Operation("GET /api/websites/{team_website}", ON_BOARD),
    Operation("GET /api/websites/{team_website}/segments?type=segment", TEAM_VIEW),
    Operation("GET /api/websites/{team_website}/drops", TEAM_VIEW),
    Operation("GET /api/websites/{team_website}/annotations", TEAM_VIEW),
    Operation("GET /api/websites/{team_website}/annotations/{team_annotation}", TEAM_VIEW),
    Operation("GET /api/websites/{team_website}/shares", TEAM_VIEW),
    Operation("GET /api/reports/{team_report}", TEAM_VIEW),
    Operation("GET /api/share/id/{team_share}", TEAM_VIEW),
    Operation("GET /api/links/{team_link}", ON_BOARD),
    Operation("GET /api/pixels/{team_pixel}", TEAM_VIEW),
    Operation("GET /api/boards/{team_board}", TEAM_VIEW),
    *(
        Operation(f"GET /api/teams/{{team}}{part}", TEAM_VIEW)
        for part in ("", "/users", "/websites", "/links", "/pixels", "/boards")
    ),
    Operation("GET /api/teams/{team}/users/{member}", TEAM_MANAGE),
    Operation("GET /api/auth/subscription?teamId={team}", TEAM_VIEW),
    Operation("GET /api/users/{alice}", OWNER),
    Operation("GET /api/users/{alice}/websites", OWNER),
    Operation("GET /api/users/{alice}/teams", OWNER),
    *(Operation(f"GET /api/admin/{kind}", ADMIN) for kind in ("users", "websites", "teams", "drops", "system")),
    # An id that belongs to nothing: administrators get null or 404, nobody else learns that.
    Operation("GET /api/websites/{nobody}", ADMIN),
    Operation("GET /api/links/{nobody}", ADMIN),
    Operation("GET /api/boards/{nobody}", ADMIN),
    Operation("GET /api/teams/{nobody}", ADMIN, missing=404),
]

CHANGES = [
    Operation("POST /api/websites/{website}", OWNER, {"name": "n"}),
    Operation("POST /api/websites/{website}/replays/saved/{website}", OWNER, {"isSaved": True}),
    Operation("POST /api/websites/{team_website}/replays/saved/{website}", TEAM_WORK, {"isSaved": True}),
    Operation("POST /api/websites/{website}/shields", OWNER, {"paths": ["/a"]}),
    Operation("POST /api/websites/{team_website}/shields", TEAM_WORK, {"paths": ["/a"]}),
    Operation("PUT /api/websites/{website}/event-retention", OWNER, {"days": 30}),
    Operation("PUT /api/websites/{team_website}/event-retention", TEAM_WORK, {"days": 30}),
    Operation("POST /api/websites/{website}/goals", OWNER, GOAL),
    Operation("POST /api/websites/{website}/goals/{report}", OWNER, GOAL),
    Operation("POST /api/websites/{website}/funnels", OWNER, FUNNEL),
    Operation("POST /api/websites/{team_website}/funnels", TEAM_WORK, FUNNEL),
    Operation("POST /api/websites/{website}/funnels/{nobody}", OWNER, FUNNEL, missing=404),
    Operation("POST /api/websites/{website}/segments", OWNER, SEGMENT),
    Operation("POST /api/websites/{website}/segments/{segment}", OWNER, SEGMENT),
    Operation("POST /api/websites/{website}/annotations", OWNER, ANNOTATION),
    Operation("POST /api/websites/{website}/annotations/{annotation}", OWNER, ANNOTATION),
    Operation("POST /api/websites/{website}/shares", OWNER, {"name": "n"}),
    Operation("POST /api/share", OWNER, SHARE),
    Operation("POST /api/share/id/{share}", OWNER, SHARE_CHANGE),
    Operation("POST /api/reports", OWNER, REPORT),
    Operation("POST /api/reports/{report}", OWNER, REPORT),
    Operation("POST /api/links/{link}", OWNER, {"name": "n"}),
    Operation("POST /api/links/{link}/shares", OWNER, {"name": "n"}),
    Operation("POST /api/pixels/{pixel}", OWNER, {"name": "n"}),
    Operation("POST /api/pixels/{pixel}/shares", OWNER, {"name": "n"}),
    Operation("POST /api/boards/{board}", OWNER, {"name": "n"}),
    Operation("POST /api/boards/{board}/shares", OWNER, {"name": "n"}),
    Operation("POST /api/boards/{team_board}/shares", TEAM_WORK, {"name": "n"}),
    Operation("POST /api/websites/{team_website}", TEAM_WORK, {"name": "n"}),
    Operation("POST /api/websites/{team_website}/segments", TEAM_WORK, SEGMENT),
    Operation("POST /api/websites/{team_website}/annotations", TEAM_WORK, ANNOTATION),
    Operation("POST /api/websites/{team_website}/annotations/{team_annotation}", TEAM_WORK, ANNOTATION),
    Operation("POST /api/websites/{team_website}/shares", TEAM_WORK, {"name": "n"}),
    Operation("POST /api/reports", TEAM_WORK, TEAM_REPORT),
    Operation("POST /api/reports/{team_report}", TEAM_WORK, TEAM_REPORT),
    Operation("POST /api/links/{team_link}", TEAM_WORK, {"name": "n"}),
    Operation("POST /api/pixels/{team_pixel}", TEAM_WORK, {"name": "n"}),
    Operation("POST /api/boards/{team_board}", TEAM_WORK, {"name": "n"}),
    Operation("POST /api/boards/{board}/clone", OWNER, {}),
    Operation("POST /api/boards/{team_board}/clone", TEAM_VIEW, {}),
    Operation("POST /api/boards/{shown}", {"admin", "manager"}, {"name": "n"}),
    Operation("POST /api/boards/{shown}/clone", {"admin", "manager"}, {}),
    Operation("POST /api/boards/{shown}/shares", {"admin", "manager"}, {"name": "n"}),
    Operation("POST /api/me/api-keys", SIGNED_IN, {"name": "n"}),
    Operation("POST /api/auth/sso", SIGNED_IN),
    Operation("POST /api/websites", CREATORS, {"name": "n", "domain": "d"}),
    Operation("POST /api/websites", TEAM_WORK, {"name": "n", "domain": "d", "teamId": "{team}"}),
    Operation("POST /api/boards", CREATORS, {"type": "mixed", "name": "n"}),
    Operation("POST /api/boards", TEAM_WORK, {"type": "mixed", "name": "n", "teamId": "{team}"}),
    Operation("POST /api/teams", CREATORS, {"name": "n"}),
    Operation("POST /api/teams", ADMIN, {"name": "n", "ownerId": "{viewer}"}),
    Operation("POST /api/teams/{team}", TEAM_MANAGE, {"name": "n"}),
    Operation("POST /api/teams/{team}/users/{member}", TEAM_MANAGE, {"role": "team-member"}),
    Operation("POST /api/users/{alice}", OWNER, {}),
    Operation("POST /api/dashboard", SIGNED_IN, {"parameters": {}}),
]

QUESTIONS = [
    # Question; who gets an answer about the team's website, about its link, about its pixel.
    ("daterange?", ON_BOARD, ON_BOARD, TEAM_VIEW),
    ("stats?", ON_BOARD, ON_BOARD, TEAM_VIEW),
    ("pageviews?", TEAM_VIEW, TEAM_VIEW, TEAM_VIEW),
    ("metrics?type=browser&", TEAM_VIEW, ON_BOARD, TEAM_VIEW),
    ("metrics?type=browser&type=city&", TEAM_VIEW, TEAM_VIEW, TEAM_VIEW),
    ("metrics?type=city&", TEAM_VIEW, TEAM_VIEW, TEAM_VIEW),
    ("metrics/expanded?type=browser&", TEAM_VIEW, TEAM_VIEW, TEAM_VIEW),
    ("sessions?", TEAM_VIEW, TEAM_VIEW, TEAM_VIEW),
    ("sessions/weekly?", TEAM_VIEW, TEAM_VIEW, TEAM_VIEW),
    ("events?", TEAM_VIEW, TEAM_VIEW, TEAM_VIEW),
    ("events/series?", TEAM_VIEW, TEAM_VIEW, TEAM_VIEW),
    ("replays?", TEAM_VIEW, TEAM_VIEW, TEAM_VIEW),
    ("active?", TEAM_VIEW, TEAM_VIEW, TEAM_VIEW),
    ("values?type=path&", TEAM_VIEW, TEAM_VIEW, TEAM_VIEW),
    ("export?", TEAM_VIEW, TEAM_VIEW, TEAM_VIEW),
]

ENDINGS = [
    Operation("DELETE /api/websites/{website}", OWNER),
    Operation("POST /api/websites/{website}/reset", OWNER),
    Operation("DELETE /api/websites/{website}/segments/{segment}", OWNER),
    Operation("DELETE /api/websites/{website}/sessions/{nobody}", OWNER, missing=404),
    Operation("DELETE /api/websites/{team_website}/sessions/{nobody}", TEAM_WORK, missing=404),
    Operation("DELETE /api/websites/{website}/annotations/{annotation}", OWNER),
    Operation("DELETE /api/websites/{team_website}/annotations/{team_annotation}", TEAM_WORK),
    Operation("DELETE /api/websites/{website}/goals/{report}", OWNER),
    Operation("DELETE /api/websites/{team_website}/goals/{team_report}", TEAM_WORK),
    Operation("DELETE /api/websites/{website}/funnels/{nobody}", OWNER, missing=404),
    Operation("DELETE /api/share/id/{share}", OWNER),
    Operation("DELETE /api/reports/{report}", OWNER),
    Operation("DELETE /api/links/{link}", OWNER),
    Operation("DELETE /api/pixels/{pixel}", OWNER),
    Operation("DELETE /api/boards/{board}", OWNER),
    Operation("DELETE /api/websites/{team_website}", TEAM_WORK),
    Operation("POST /api/websites/{team_website}/reset", TEAM_WORK),
    Operation("DELETE /api/share/id/{team_share}", TEAM_WORK),
    Operation("DELETE /api/reports/{team_report}", TEAM_WORK),
    Operation("DELETE /api/links/{team_link}", TEAM_WORK),
    Operation("DELETE /api/pixels/{team_pixel}", TEAM_WORK),
    Operation("DELETE /api/boards/{team_board}", TEAM_WORK),
    Operation("DELETE /api/boards/{shown}", {"admin", "manager"}),
    Operation("DELETE /api/teams/{team}", OWNER),
    Operation("DELETE /api/teams/{team}/users/{watcher}", TEAM_MANAGE | {"watcher"}),
    Operation("POST /api/teams/{team}/users", TEAM_MANAGE, {"userId": "{stranger}", "role": "team-member"}),
    Operation("DELETE /api/users/{stranger}", ADMIN),
    Operation("POST /api/users", ADMIN, {"username": "new", "password": "password", "role": "user"}),
    # A website changes hands only by who has it: not even an administrator takes or gives somebody else's.
    Operation("POST /api/websites/{website}/transfer", {"alice"}, {"teamId": "{team}"}),
    Operation("POST /api/websites/{team_website}/transfer", {"alice"}, {"userId": "{alice}"}),
    Operation("POST /api/websites/{team_website}/transfer", set(), {"userId": "{manager}"}),
    Operation("POST /api/websites/{website}/transfer", set(), {"userId": "{stranger}"}),
    Operation("POST /api/websites/{website}/transfer", set(), {"teamId": "{nobody}"}),
]


IN_PERSON = [
    # Not for API keys, whatever they may.
    Operation("GET /api/2fa/status", SIGNED_IN),
    Operation("GET /api/users/{alice}/2fa", ADMIN),
    Operation("POST /api/users/{alice}/2fa/reset", ADMIN),
]


def status(world: World, operation: Operation, who: str) -> int:
    method, path = operation.request.split(" ")
    more = {} if operation.body is None else {"json": operation.body}
    return world.ask(method, path, who, **more).status_code


def name(operation: Operation) -> str:
    return operation.request + ("" if "team" not in str(operation.body) else " for the team")


@pytest.mark.parametrize("operation", [*READS, *CHANGES, *IN_PERSON], ids=name)
def test_reading_and_changing(world: World, operation: Operation) -> None:
    answers = {who: status(world, operation, who) for who in sorted(EVERYBODY)}
    assert answers == {who: operation.missing if who in operation.allowed else 401 for who in EVERYBODY}


@pytest.mark.parametrize(
    ("question", "thing", "allowed"),
    [
        (question, thing, who)
        for question, *whos in QUESTIONS
        for thing, who in zip(("team_website", "team_link", "team_pixel", "website"), (*whos, VIEW_OWN), strict=True)
    ],
)
def test_who_gets_an_answer(world: World, question: str, thing: str, allowed: set[str]) -> None:
    # The store of these tests holds nothing, not even rows of zeros: an answer is whatever is no refusal.
    path = f"/api/websites/{{{thing}}}/{question}startAt=0&endAt=1&unit=day&timezone=UTC"
    answers = {who: world.ask("GET", path, who).status_code for who in sorted(EVERYBODY)}
    assert 400 not in answers.values()
    assert {who for who, status in answers.items() if status != 401} == allowed


@pytest.mark.parametrize("operation", ENDINGS, ids=name)
def test_those_who_may_not_end_something_leave_it_as_it_is(world: World, operation: Operation) -> None:
    refused = sorted(EVERYBODY - operation.allowed)
    assert {who: status(world, operation, who) for who in refused} == dict.fromkeys(refused, 401)
    assert world.store.erased == []
    for who in sorted(operation.allowed)[:1]:  # it is still there to be ended
        assert status(world, operation, who) == operation.missing


@pytest.mark.parametrize(
    ("operation", "who"),
    [(operation, who) for operation in ENDINGS for who in sorted(operation.allowed)[1:]],
    ids=lambda value: value if isinstance(value, str) else name(value),
)
def test_everybody_else_who_may_end_something_can(world: World, operation: Operation, who: str) -> None:
    assert status(world, operation, who) == operation.missing


@pytest.mark.parametrize(
    ("request_", "body"),
    [
        ("POST /api/links", {"name": "n", "url": "https://example.com/u", "slug": "{}-slug"}),
        ("POST /api/pixels", {"name": "n", "slug": "{}-slug"}),
    ],
)
def test_creating_what_has_a_slug(world: World, request_: str, body: dict[str, str]) -> None:
    method, path = request_.split(" ")
    for who in sorted(EVERYBODY):
        answer = world.ask(method, path, who, json={**body, "slug": f"slug-of-{who}"})
        assert answer.status_code == (200 if who in CREATORS else 401)
        answer = world.ask(method, path, who, json={**body, "slug": f"team-slug-of-{who}", "teamId": "{team}"})
        assert answer.status_code == (200 if who in TEAM_WORK else 401)
