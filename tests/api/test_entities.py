"""Links, pixels, boards, segments, saved reports and teams: shapes, and what must not happen."""

import pytest

from tests.api.world import World

TIMES = {"createdAt": None, "updatedAt": None, "id": None}


def test_links_and_pixels_have_the_shape_of_the_contract(world: World) -> None:
    owner = {"userId": world.ids["stranger"], "teamId": None, "deletedAt": None}
    for path, new in (
        ("/api/links", {"name": "L", "url": "https://x.example/a?b=c", "slug": "new-link"}),
        ("/api/pixels", {"name": "P", "slug": "new-pixel"}),
    ):
        created = world.ask("POST", path, "stranger", json=new).json()
        assert {**created, **TIMES} == {**new, **owner, **TIMES}
        assert world.ask("GET", f"{path}/{created['id']}", "stranger").json() == created
        assert world.ask("GET", path, "stranger").json() == {"data": [created], "count": 1, "page": 1, "pageSize": 20}


@pytest.mark.parametrize("kind", ["link", "pixel"])
def test_a_slug_is_taken_once(world: World, kind: str) -> None:
    new = {"name": "n", "url": "https://example.com/u", "slug": f"{kind}-slug"}
    answers = [world.ask("POST", f"/api/{kind}s", "stranger", json=new)]
    answers.append(world.ask("POST", f"/api/{kind}s/{{team_{kind}}}", "alice", json={"slug": f"{kind}-slug"}))
    for answer in answers:
        error = answer.json()["error"]
        assert (error["status"], error["message"]) == (400, "That slug is already taken.")
        assert error["properties"]["slug"]["errors"]
    own = world.ask("POST", f"/api/{kind}s/{{{kind}}}", "alice", json={"slug": f"{kind}-slug", "name": "New"})
    assert own.json()["name"] == "New"


@pytest.mark.parametrize("kind", ["link", "pixel"])
def test_deleting_what_collects_erases_its_events_and_shares(world: World, kind: str) -> None:
    slug = world.ask("POST", f"/api/{kind}s/{{{kind}}}/shares", "alice", json={"name": "s"}).json()["slug"]
    assert world.ask("DELETE", f"/api/{kind}s/{{{kind}}}", "alice").json() == {"ok": True}
    assert world.store.erased == [world.ids[kind]]
    assert world.ask("GET", f"/api/share/{slug}").status_code == 404
    assert world.ask("GET", f"/api/{kind}s/{{{kind}}}", "admin").json() is None
    assert world.ask("DELETE", f"/api/{kind}s/{{{kind}}}", "admin").status_code == 404
    assert world.ask("POST", f"/api/{kind}s/{{{kind}}}", "admin", json={}).status_code == 404


def test_a_segment_keeps_what_is_known_of_its_parameters(world: World) -> None:
    parameters = {"filters": [{"name": "path", "operator": "eq", "value": "/"}], "match": "any"}
    new = {"type": "segment", "name": "S", "parameters": {**parameters, "junk": 1}}
    created = world.ask("POST", "/api/websites/{website}/segments", "alice", json=new).json()
    assert {**created, **TIMES} == {**new, "websiteId": world.ids["website"], "parameters": parameters, **TIMES}


def test_segments_are_found_with_their_own_website_only(world: World) -> None:
    for method in ("GET", "DELETE"):
        assert world.ask(method, "/api/websites/{team_website}/segments/{segment}", "alice").status_code == 404
    body = {
        "type": "cohort",
        "name": "C",
        "parameters": {"dateRange": "30day", "action": {"type": "path", "value": "/"}},
    }
    assert world.ask("POST", "/api/websites/{team_website}/segments/{segment}", "alice", json=body).status_code == 404
    changed = world.ask("POST", "/api/websites/{website}/segments/{segment}", "alice", json=body).json()
    assert (changed["type"], changed["parameters"]) == ("cohort", body["parameters"])
    assert world.ask("GET", "/api/websites/{website}/segments?type=segment", "alice").json()["count"] == 0
    assert world.ask("GET", "/api/websites/{website}/segments?type=cohort&search=c", "alice").json()["count"] == 1


def test_segments_of_a_website_that_is_not_there_are_not_saved(world: World) -> None:
    new = {"type": "segment", "name": "S", "parameters": {}}
    assert world.ask("POST", "/api/websites/{nobody}/segments", "admin", json=new).status_code == 404


def test_a_saved_report_belongs_to_who_saved_it(world: World) -> None:
    new = {"websiteId": "{team_website}", "type": "utm", "name": "R", "parameters": {"a": [1]}}
    created = world.ask("POST", "/api/reports", "member", json=new).json()
    world.ids["mine"] = created["id"]
    assert (created["userId"], created["description"]) == (world.ids["member"], "")
    world.ask("DELETE", "/api/teams/{team}/users/{member}", "member")
    assert world.ask("GET", "/api/reports/{mine}", "member").json() == created
    assert world.ask("GET", "/api/reports/{mine}", "stranger").status_code == 401
    assert world.ask("GET", "/api/reports/{nobody}", "alice").json() is None
    assert world.ask("DELETE", "/api/reports/{nobody}", "alice").status_code == 404


def test_a_report_is_not_moved_to_somebody_elses_website(world: World) -> None:
    new = world.ask("POST", "/api/websites", "stranger", json={"name": "n", "domain": "d"}).json()
    world.ids["own"] = new["id"]
    report = {"websiteId": "{own}", "type": "goal", "name": "R", "parameters": {}}
    world.ids["mine"] = world.ask("POST", "/api/reports", "stranger", json=report).json()["id"]
    moved = {**report, "websiteId": "{website}"}
    assert world.ask("POST", "/api/reports/{mine}", "stranger", json=moved).status_code == 401
    assert world.ask("GET", "/api/reports/{mine}", "stranger").json()["websiteId"] == new["id"]


def test_a_board_of_the_older_type_open_is_mixed(world: World) -> None:
    created = world.ask("POST", "/api/boards", "alice", json={"type": "open", "name": "B"}).json()
    assert (created["type"], created["description"], created["parameters"]) == ("mixed", "", {})


def test_a_dashboard_is_made_when_it_is_saved_and_is_listed_nowhere(world: World) -> None:
    assert world.ask("GET", "/api/dashboard", "viewer").json() is None
    first = {"name": "Dash", "description": "mine", "parameters": {"rows": [1]}}
    saved = world.ask("POST", "/api/dashboard", "viewer", json=first).json()
    assert (saved["id"], saved["type"]) == (world.ids["viewer"], "dashboard")
    saved = world.ask("POST", "/api/dashboard", "viewer", json={"parameters": {"rows": [2]}}).json()
    assert (saved["name"], saved["parameters"]) == ("Dash", {"rows": [2]})
    assert world.ask("GET", "/api/dashboard", "viewer").json() == saved
    assert world.ask("GET", "/api/boards", "viewer").json()["count"] == 0


def test_a_new_team_is_answered_with_its_owner(world: World) -> None:
    team, owner = world.ask("POST", "/api/teams", "stranger", json={"name": "T"}).json()
    assert team["accessCode"].startswith("team_")
    assert len(team["accessCode"]) == len("team_") + 16
    assert (owner["teamId"], owner["userId"], owner["role"]) == (team["id"], world.ids["stranger"], "team-owner")


def test_team_errors_have_the_words_of_the_contract(world: World) -> None:
    def message(method: str, path: str, who: str, **more: object) -> str:
        return world.ask(method, path, who, **more).json()["error"]["message"]

    manager = "You must be the owner/manager of this team."
    assert message("POST", "/api/teams/{team}", "member", json={"name": "n"}) == manager
    assert message("DELETE", "/api/teams/{team}", "manager") == manager
    assert message("GET", "/api/teams/{team}/users", "stranger") == "You must be a member of this team."
    assert message("GET", "/api/teams/{team}", "stranger") == "Unauthorized"
    assert message("GET", "/api/teams/{nobody}", "admin") == "Team not found."
    assert (
        message("POST", "/api/teams/join", "member", json={"accessCode": "{code}"}) == "User is already a team member."
    )
    again = {"userId": "{member}", "role": "team-member"}
    assert message("POST", "/api/teams/{team}/users", "alice", json=again) == "User is already a member of the Team."
    nobody = "The User does not exists on this team."
    assert message("DELETE", "/api/teams/{team}/users/{nobody}", "alice") == nobody
    assert message("POST", "/api/teams/{team}/users/{nobody}", "alice", json={"role": "team-member"}) == nobody


def test_a_manager_cannot_take_the_team_from_its_owner(world: World) -> None:
    assert world.ask("DELETE", "/api/teams/{team}/users/{alice}", "manager").status_code == 400
    demotion = {"role": "team-view-only"}
    assert world.ask("POST", "/api/teams/{team}/users/{alice}", "manager", json=demotion).status_code == 400
    assert world.ask("GET", "/api/teams/{team}/users/{alice}", "alice").json()["role"] == "team-owner"


def test_a_deleted_team_leaves_its_things_to_its_owner(world: World) -> None:
    assert world.ask("DELETE", "/api/teams/{team}", "admin").status_code == 200
    website = world.ask("GET", "/api/websites/{team_website}", "alice").json()
    assert (website["userId"], website["teamId"]) == (world.ids["alice"], None)
    assert world.store.erased == []
