import pytest

from tests.api.world import World


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


def test_a_board_does_not_open_other_peoples_websites(world: World) -> None:
    board = {"type": "website", "name": "b", "parameters": {"websiteId": "{website}"}}
    world.ids["spy"] = world.ask("POST", "/api/boards", "stranger", json=board).json()["id"]
    made = world.ask("POST", "/api/boards/{spy}/shares", "stranger", json={"name": "s"}).json()
    assert visit(world, made["slug"])["websiteIds"] == []
    assert world.ask("GET", "/api/boards/{spy}", "visitor").status_code == 200
    assert world.ask("GET", "/api/websites/{website}", "visitor").status_code == 401
