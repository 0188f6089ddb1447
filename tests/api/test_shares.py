import pytest

from tests.api.world import BOARD_VISITOR, World


def visit(world: World, slug: str, name: str = "visitor") -> dict[str, object]:
    answer = world.ask("GET", f"/api/share/{slug}").json()
    world.tokens[name] = answer["token"]
    return answer


def test_who_knows_the_slug_may_read_and_nothing_else(world: World) -> None:
    assert world.ask("GET", "/api/websites/{website}", "visitor").status_code == 200
    assert world.ask("GET", "/api/websites/{team_website}", "visitor").status_code == 401
    assert world.ask("POST", "/api/websites/{website}", "visitor", json={"name": "x"}).status_code == 401


def test_a_share_token_counts_within_a_share_page_or_for_a_user(world: World) -> None:
    token = {"x-umami-share-token": world.tokens["visitor"]}
    assert world.ask("GET", "/api/websites/{website}", headers=token).status_code == 401
    assert world.ask("GET", "/api/websites/{website}", "stranger", headers=token).status_code == 200
    assert world.ask("GET", "/api/websites/{website}", "stranger").status_code == 401
    broken = {"x-umami-share-token": "garbage", "x-umami-share-context": "1"}
    assert world.ask("GET", "/api/websites/{website}", headers=broken).status_code == 401
    assert world.ask("GET", "/api/websites/{website}", "alice", headers=broken).status_code == 200


CLOSING = {"overview": False, "compare": False, "sessions": False, "revenue": False, "allowFilter": False}
RANGE = "startAt=0&endAt=1893456000000"


def closed(world: World, parameters: dict[str, object]) -> None:
    change = {"name": "n", "slug": "share-slug", "parameters": parameters}
    assert world.ask("POST", "/api/share/id/{share}", "alice", json=change).status_code == 200
    visit(world, "share-slug")


@pytest.mark.parametrize(
    ("question", "status"),
    [
        (f"stats?{RANGE}", 401),
        (f"pageviews?{RANGE}&timezone=UTC", 401),
        (f"sessions?{RANGE}", 401),
        (f"revenue/stats?{RANGE}&currency=EUR", 401),
        (f"events/series?{RANGE}&timezone=UTC", 200),  # the events show it as well
        (f"events?{RANGE}", 200),
        (f"metrics?{RANGE}&type=path", 200),
        ("segments?type=segment", 200),
        ("funnels", 200),  # not named: open
    ],
)
def test_a_share_shows_no_section_that_its_parameters_close(world: World, question: str, status: int) -> None:
    path = f"/api/websites/{{website}}/{question}"
    assert world.ask("GET", path, "visitor").status_code != 401
    closed(world, CLOSING)
    assert (world.ask("GET", path, "visitor").status_code == 401) is (status == 401)
    token = {"x-umami-share-token": world.tokens["visitor"]}
    assert (world.ask("GET", path, "stranger", headers=token).status_code == 401) is (status == 401)
    assert world.ask("GET", path, "alice", headers=token).status_code != 401


def test_a_report_of_a_closed_section_cannot_be_asked(world: World) -> None:
    days = {"startDate": "2026-01-01", "endDate": "2026-02-01", "currency": "EUR", "timezone": "UTC"}
    report = {"websiteId": "{website}", "type": "revenue", "filters": {}, "parameters": days}
    assert world.ask("POST", "/api/reports/revenue", "visitor", json=report).status_code != 401
    closed(world, CLOSING)
    assert world.ask("POST", "/api/reports/revenue", "visitor", json=report).status_code == 401


@pytest.mark.parametrize("filter_", ["browser=chrome", "path=c.a", "pf_plan=eq.pro", "segment={segment}"])
def test_visitors_do_not_filter_where_the_share_closes_that(world: World, filter_: str) -> None:
    path = f"/api/websites/{{website}}/metrics?{RANGE}&type=path&{filter_}"
    assert world.ask("GET", path, "visitor").status_code == 200
    closed(world, {"allowFilter": False})
    answer = world.ask("GET", path, "visitor")
    assert (answer.status_code, answer.json()["error"]["code"]) == (401, "share-filters-disabled")
    assert world.ask("GET", f"/api/websites/{{website}}/metrics?{RANGE}&type=path", "visitor").status_code == 200
    assert world.ask("GET", path, "alice").status_code == 200


def test_whoever_guesses_slugs_must_wait(world: World) -> None:
    answers = [world.ask("GET", f"/api/share/guess-{number}").status_code for number in range(9)]
    assert answers == [404] * 8 + [429]
    answer = world.ask("GET", "/api/share/share-slug")
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) >= 1
    assert world.ask("GET", "/api/websites/{website}", "visitor").status_code == 200  # who was let in stays


def test_a_share_ends_at_once(world: World) -> None:
    assert world.ask("DELETE", "/api/share/id/{share}", "alice").json() == {"ok": True}
    assert world.ask("GET", "/api/websites/{website}", "visitor").status_code == 401
    assert world.ask("GET", "/api/share/share-slug").status_code == 404
    assert world.ask("GET", "/api/share/id/{share}", "alice").status_code == 404


def test_a_new_slug_ends_the_old_address_and_its_tokens(world: World) -> None:
    change = {"name": "n", "slug": "new-slug", "parameters": {"events": False}}
    changed = world.ask("POST", "/api/share/id/{share}", "alice", json=change).json()
    assert {name: changed[name] for name in change} == change
    assert world.ask("GET", "/api/share/share-slug").status_code == 404
    assert world.ask("GET", "/api/websites/{website}", "visitor").status_code == 401
    assert visit(world, "new-slug")["parameters"] == {"events": False}
    assert world.ask("GET", "/api/websites/{website}", "visitor").status_code == 200


@pytest.mark.parametrize(("kind", "number"), [("website", 1), ("link", 2), ("pixel", 3), ("board", 4)])
def test_websites_links_pixels_and_boards_are_shared_alike(world: World, kind: str, number: int) -> None:
    made = world.ask("POST", f"/api/{kind}s/{{{kind}}}/shares", "alice", json={"name": "s"}).json()
    assert (made["entityId"], made["shareType"], made["parameters"]) == (world.ids[kind], number, {})
    assert len(made["slug"]) == 16
    page = world.ask("GET", f"/api/{kind}s/{{{kind}}}/shares", "alice").json()
    assert page["data"][0] == made
    opened = visit(world, made["slug"])
    assert opened[f"{kind}Id"] == world.ids[kind]
    assert world.ask("GET", f"/api/{kind}s/{{{kind}}}", "visitor").status_code == 200


def test_a_thing_is_not_shared_through_another_kinds_path(world: World) -> None:
    assert world.ask("POST", "/api/links/{website}/shares", "alice", json={"name": "s"}).status_code == 401
    assert world.ask("POST", "/api/links/{website}/shares", "admin", json={"name": "s"}).status_code == 404


@pytest.mark.parametrize(
    ("body", "field"),
    [({"slug": "share-slug"}, "slug"), ({"shareType": 2}, "shareType"), ({"entityId": "{nobody}"}, "entityId")],
)
def test_a_share_that_cannot_be_is_refused_with_the_field(world: World, body: dict[str, object], field: str) -> None:
    new = {"entityId": "{website}", "shareType": 1, "name": "s", "parameters": {}, **body}
    error = world.ask("POST", "/api/share", "admin", json=new).json()["error"]
    assert error["status"] == 400
    assert error["properties"][field]["errors"]


def test_a_taken_slug_cannot_be_changed_to(world: World) -> None:
    change = {"name": "n", "slug": "team_share-slug", "parameters": {}}
    assert world.ask("POST", "/api/share/id/{share}", "alice", json=change).status_code == 400
    assert world.ask("POST", "/api/share/id/{share}", "alice", json={**change, "slug": "share-slug"}).status_code == 200


def share_board(world: World, who: str, panels: list[dict[str, object]], parameters: dict[str, object]) -> str:
    """Makes a board of that person's, `{made}`, with those panels, and shares it; the slug."""
    rows = [{"columns": [{"component": panel} for panel in panels]}]
    board = {"type": "mixed", "name": "b", "parameters": {"rows": rows}}
    world.ids["made"] = world.ask("POST", "/api/boards", who, json=board).json()["id"]
    new = {"name": "s", "parameters": parameters}
    return world.ask("POST", "/api/boards/{made}/shares", who, json=new).json()["slug"]


def opens(world: World, path: str, who: str = "visitor") -> bool:
    """Whether that is no refusal: the store of these tests has no rows to answer with."""
    return world.ask("GET", path, who).status_code != 401


def figures(website: str) -> dict[str, object]:
    return {"type": "WebsiteMetricsBar", "entityType": "website", "entityId": website}


def test_a_board_does_not_open_other_peoples_websites(world: World) -> None:
    slug = share_board(world, "stranger", [figures(world.ids["website"])], {})
    assert visit(world, slug)["websiteIds"] == []
    assert world.ask("GET", "/api/boards/{made}", "visitor").status_code == 200
    assert world.ask("GET", "/api/websites/{website}", "visitor").status_code == 401


def test_a_board_loses_a_website_with_its_owner_and_keeps_the_others(world: World) -> None:
    other = world.ask("POST", "/api/websites", "alice", json={"name": "Other", "domain": "o.example"}).json()["id"]
    slug = share_board(world, "alice", [figures(world.ids["website"]), figures(other)], {})
    assert visit(world, slug)["websiteIds"] == sorted([world.ids["website"], other])
    token = world.tokens["visitor"]

    def shown() -> list[bool]:
        world.tokens["visitor"] = token  # the one of before: what it opens is told anew each time
        paths = ("boards/{made}", f"websites/{{website}}/stats?{RANGE}", f"websites/{other}/stats?{RANGE}")
        return [opens(world, f"/api/{path}") for path in paths]

    assert shown() == [True, True, True]
    world.accounts.teams.change_member(world.ids["team"], world.ids["manager"], "team-owner")
    world.ask("POST", "/api/websites/{website}/transfer", "alice", json={"teamId": "{team}"})
    assert shown() == [True, True, True]  # alice is of the team
    world.accounts.teams.remove_member(world.ids["team"], world.ids["alice"])
    assert shown() == [True, False, True]
    assert visit(world, slug)["websiteIds"] == [other]
    world.ask("DELETE", f"/api/websites/{other}", "alice")
    assert shown() == [True, False, False]


def test_a_board_that_is_changed_shows_what_it_then_shows(world: World) -> None:
    visit(world, share_board(world, "alice", [figures(world.ids["website"])], {}))
    stats, metrics = (f"/api/websites/{{website}}/{part}{RANGE}" for part in ("stats?", "metrics?type=path&"))
    assert [opens(world, path) for path in (stats, metrics)] == [True, False]
    table = {"type": "MetricsTable", "websiteId": world.ids["website"], "props": {"type": "path"}}
    parameters = {"rows": [{"columns": [{"component": table}]}]}
    world.ask("POST", "/api/boards/{made}", "alice", json={"parameters": parameters})
    assert [opens(world, path) for path in (stats, metrics)] == [True, True]
    world.ask("POST", "/api/boards/{made}", "alice", json={"parameters": {}})
    assert [opens(world, path) for path in (stats, metrics)] == [False, False]


def test_notes_are_shown_where_a_board_draws_the_traffic(world: World) -> None:
    notes = "/api/websites/{website}/annotations"
    visit(world, share_board(world, "alice", [figures(world.ids["website"])], {}))
    assert world.ask("GET", notes, "visitor").status_code == 401
    chart: dict[str, object] = {"type": "WebsiteChart", "websiteId": world.ids["website"]}
    visit(world, share_board(world, "alice", [chart], {}))
    assert world.ask("GET", notes, "visitor").json()["count"] == 1
    assert world.ask("GET", f"{notes}/{{annotation}}", "visitor").status_code == 401
    assert world.ask("POST", notes, "visitor", json={"note": "n", "date": "2026-05-04"}).status_code == 401


@pytest.mark.parametrize(
    ("parameters", "may_filter"), [({}, False), ({"allowFilter": False}, False), ({"allowFilter": True}, True)]
)
def test_a_board_is_filtered_where_its_share_says_so(
    world: World, parameters: dict[str, object], may_filter: bool
) -> None:
    visit(world, share_board(world, "alice", [figures(world.ids["website"])], parameters))
    path = f"/api/websites/{{website}}/stats?{RANGE}"
    assert opens(world, path)
    assert opens(world, path + "&country=DE") is may_filter
    if not may_filter:
        refusal = world.ask("GET", path + "&country=DE", "visitor").json()["error"]
        assert refusal["code"] == "share-filters-disabled"


def test_a_boards_charts_and_reports_stay_closed_to_its_visitors(world: World) -> None:
    charts = world.ask("GET", "/api/websites/charts?ids={team_website}", BOARD_VISITOR).json()
    assert charts == {"data": {}}
    days = {"startDate": "2026-01-01", "endDate": "2026-02-01", "type": "path", "value": "/"}
    goal = {"websiteId": "{team_website}", "type": "goal", "filters": {}, "parameters": days}
    assert world.ask("POST", "/api/reports/goal", "manager", json=goal).status_code not in (400, 401)
    assert world.ask("POST", "/api/reports/goal", BOARD_VISITOR, json=goal).status_code == 401
    assert not opens(world, f"/api/realtime/{{team_website}}?{RANGE}", BOARD_VISITOR)
