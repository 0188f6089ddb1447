import pytest

from tests.api.world import World


def login(world: World, username: str, password: str, **more: object) -> tuple[int, dict[str, object]]:
    answer = world.ask("POST", "/api/auth/login", json={"username": username, "password": password}, **more)
    return answer.status_code, answer.json()


def test_signing_in_gives_a_token_and_tells_whose_it_is(world: World) -> None:
    status, answer = login(world, "member", "member-password")
    assert status == 200
    user = answer["user"]
    assert {**user, "createdAt": None} == {
        "id": world.ids["member"],
        "username": "member",
        "role": "user",
        "createdAt": None,
        "isAdmin": False,
        "teams": [{"id": world.ids["team"], "name": "Team", "logoUrl": None}],
    }
    world.tokens["new"] = str(answer["token"])
    me = world.ask("GET", "/api/me", "new").json()
    assert me["token"] == answer["token"]
    assert me["shareToken"] is None
    assert me["user"] == {name: value for name, value in user.items() if name != "teams"}
    assert world.ask("POST", "/api/auth/verify", "new").json() == user


def test_an_administrator_is_told_to_be_one(world: World) -> None:
    assert login(world, "admin", "admin-password")[1]["user"]["isAdmin"] is True


@pytest.mark.parametrize(
    ("username", "password"), [("admin", "wrong"), ("nobody", "admin-password"), ("ADMIN", "admin-password"), ("", "")]
)
def test_a_wrong_name_and_a_wrong_password_look_the_same(world: World, username: str, password: str) -> None:
    assert login(world, username, password) == (
        401,
        {"error": {"message": "Unauthorized", "code": "incorrect-username-password", "status": 401}},
    )


def test_after_many_wrong_passwords_one_must_wait(world: World) -> None:
    assert [login(world, "admin", "wrong")[0] for _ in range(9)] == [401] * 8 + [429]
    answer = world.ask("POST", "/api/auth/login", json={"username": "admin", "password": "admin-password"})
    assert answer.status_code == 429
    assert int(answer.headers["retry-after"]) >= 1
    assert login(world, "alice", "alice-password")[0] == 200


def test_forged_headers_do_not_get_around_the_wait(world: World) -> None:
    for number in range(9):
        status, _ = login(world, "admin", "wrong", headers={"X-Forwarded-For": f"192.0.2.{number}"})
    assert status == 429


def test_signing_out_ends_the_token_at_once_and_no_other(world: World) -> None:
    world.tokens["second"] = world.accounts.tokens.issue(world.ids["alice"])
    assert world.ask("POST", "/api/auth/logout", "alice").json() == {"ok": True}
    assert world.ask("GET", "/api/me", "alice").status_code == 401
    assert world.ask("GET", "/api/me", "second").status_code == 200


@pytest.mark.parametrize(
    "header",
    ["", "Bearer", "Bearer ", "Bearer garbage", "Basic YWRtaW46YWRtaW4=", "bearer", "Bearer a b", "\x7f", "Bearer ä"],
)
def test_what_is_no_token_signs_nobody_in(world: World, header: str) -> None:
    answer = world.ask("GET", "/api/me", headers={"Authorization": header.encode("latin-1")})
    assert answer.status_code == 401


def test_the_scheme_is_read_in_any_case(world: World) -> None:
    answer = world.ask("GET", "/api/me", headers={"Authorization": f"bearer {world.tokens['alice']}"})
    assert answer.status_code == 200


def test_a_new_password_of_ones_own_keeps_the_token_and_ends_the_others(world: World) -> None:
    world.tokens["elsewhere"] = world.accounts.tokens.issue(world.ids["alice"])
    change = {"currentPassword": "alice-password", "newPassword": "new-password"}
    assert world.ask("POST", "/api/me/password", "alice", json=change).json()["username"] == "alice"
    assert world.ask("GET", "/api/me", "alice").status_code == 200
    assert world.ask("GET", "/api/me", "elsewhere").status_code == 401
    assert login(world, "alice", "alice-password")[0] == 401
    assert login(world, "alice", "new-password")[0] == 200


def test_a_password_is_changed_by_those_who_know_it_only(world: World) -> None:
    change = {"currentPassword": "guess", "newPassword": "new-password"}
    answer = world.ask("POST", "/api/me/password", "alice", json=change)
    assert (answer.status_code, answer.json()["error"]["message"]) == (400, "Current password is incorrect")
    assert login(world, "alice", "alice-password")[0] == 200


def test_a_password_that_an_administrator_sets_ends_all_tokens(world: World) -> None:
    assert world.ask("POST", "/api/users/{alice}", "admin", json={"password": "new-password"}).status_code == 200
    assert world.ask("GET", "/api/me", "alice").status_code == 401
    assert world.ask("GET", "/api/me", "admin").status_code == 200


def test_a_new_role_counts_at_once(world: World) -> None:
    assert world.ask("POST", "/api/users/{stranger}", "admin", json={"role": "view-only"}).status_code == 200
    new = {"name": "n", "domain": "d"}
    assert world.ask("POST", "/api/websites", "stranger", json=new).status_code == 401


def test_the_visitor_of_a_share_page_is_no_user(world: World) -> None:
    me = world.ask("GET", "/api/me", "visitor").json()
    assert me["user"] is None
    assert "token" not in me
    assert me["shareToken"]["websiteId"] == world.ids["website"]
    assert isinstance(me["shareToken"]["iat"], int)
