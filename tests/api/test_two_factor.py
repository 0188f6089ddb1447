"""The second factor over HTTP: setting up, signing in, mistakes, codes that count once, turning it off."""

import time
from pathlib import Path
from typing import Any

import pyotp
import pytest

from kokumi.accounts.accounts import Accounts
from tests.api.world import ANONYMOUS, CHEAP, World


class Clock:
    """Unix seconds that stand still until they are moved."""

    def __init__(self) -> None:
        self.now = time.time()

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock(world: World) -> Clock:
    clock = Clock()
    world.accounts.two_factor._clock = clock
    return clock


class Phone:
    """An authenticator app; each code is a new one."""

    def __init__(self, world: World, clock: Clock, who: str) -> None:
        answer = world.ask("POST", "/api/2fa/setup/initiate", who).json()
        assert answer["qrCodeDataUrl"].startswith("data:image/png;base64,")
        self.totp, self.clock = pyotp.TOTP(answer["manualKey"]), clock

    def code(self) -> str:
        self.clock.now += 30
        return self.totp.at(int(self.clock.now))


def turned_on(world: World, clock: Clock, who: str = "alice") -> tuple[Phone, list[str]]:
    phone = Phone(world, clock, who)
    answer = world.ask("POST", "/api/2fa/setup/confirm", who, json={"token": phone.code()})
    assert answer.status_code == 200, answer.text
    return phone, answer.json()["backupCodes"]


def half_login(world: World, who: str = "alice") -> str:
    answer = world.ask("POST", "/api/auth/login", json={"username": who, "password": f"{who}-password"}).json()
    assert set(answer) == {"requiresTwoFactor", "partialToken"}
    return answer["partialToken"]


def verify(world: World, partial: str, **code: str) -> Any:
    return world.ask("POST", "/api/2fa/verify", headers={"Authorization": f"Bearer {partial}"}, json=code)


def status(world: World, who: str = "alice") -> bool:
    answer = world.ask("GET", "/api/2fa/status", who).json()
    assert answer["isConfigured"] == answer["isEnabled"]
    assert (answer["isRequired"], answer["globalRequired"]) == (answer["requiredReason"] is not None, False)
    return answer["isEnabled"]


def test_a_login_takes_a_code_once_it_is_on(world: World, clock: Clock) -> None:
    assert not status(world)
    phone, backup = turned_on(world, clock)
    assert status(world)
    assert len(set(backup)) == 10
    partial = half_login(world)
    assert world.ask("GET", "/api/me", headers={"Authorization": f"Bearer {partial}"}).status_code == 401
    answer = verify(world, partial, token=phone.code()).json()
    assert answer["user"]["username"] == "alice"
    world.tokens["new"] = answer["token"]
    assert world.ask("GET", "/api/me", "new").status_code == 200
    assert verify(world, partial, token=phone.code()).status_code == 401  # it has been exchanged
    assert not status(world, "stranger")


def test_setting_up_counts_only_once_it_is_confirmed(world: World, clock: Clock) -> None:
    phone = Phone(world, clock, "alice")
    wrong = world.ask("POST", "/api/2fa/setup/confirm", "alice", json={"token": "000000"})
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (400, "incorrect-two-factor-code")
    assert not status(world)
    assert world.ask("POST", "/api/2fa/setup/cancel", "alice").json() == {"ok": True}
    late = world.ask("POST", "/api/2fa/setup/confirm", "alice", json={"token": phone.code()})
    assert late.json()["error"]["code"] == "two-factor-not-begun"
    turned_on(world, clock)
    again = world.ask("POST", "/api/2fa/setup/initiate", "alice")
    assert (again.status_code, again.json()["error"]["code"]) == (400, "two-factor-enabled")
    world.ask("POST", "/api/2fa/setup/cancel", "alice")  # cancels nothing that is on
    assert status(world)


def test_a_code_counts_once_and_only_near_its_time(world: World, clock: Clock) -> None:
    phone, _ = turned_on(world, clock)
    code = phone.code()
    assert verify(world, half_login(world), token=code).status_code == 200
    assert verify(world, half_login(world), token=code).status_code == 401
    old = phone.totp.at(int(clock.now) + 30)
    clock.now += 300
    assert verify(world, half_login(world), token=old).status_code == 401
    clock.now += 30
    assert verify(world, half_login(world), token=phone.totp.at(int(clock.now) - 30)).status_code == 200


def test_a_backup_code_counts_once(world: World, clock: Clock) -> None:
    _, backup = turned_on(world, clock)
    assert verify(world, half_login(world), backupCode=backup[0].upper()).status_code == 200
    refused = verify(world, half_login(world), backupCode=backup[0])
    assert (refused.status_code, refused.json()["error"]["code"]) == (401, "incorrect-two-factor-code")
    assert verify(world, half_login(world), backupCode=backup[1]).status_code == 200


def test_a_partial_token_bears_five_mistakes(world: World, clock: Clock) -> None:
    phone, _ = turned_on(world, clock)
    partial = half_login(world)
    for _ in range(5):
        assert verify(world, partial, token="000000").json()["error"]["code"] == "incorrect-two-factor-code"
    assert verify(world, partial, token=phone.code()).json()["error"]["code"] == "partial-token-ended"


def test_after_many_mistakes_one_must_wait_and_others_need_not(world: World, clock: Clock) -> None:
    turned_on(world, clock)
    phone, _ = turned_on(world, clock, "member")
    answers = []
    for _ in range(3):
        partial = half_login(world)
        answers += [verify(world, partial, token="000000") for _ in range(4)]
    refused = next(answer for answer in answers if answer.status_code == 429)
    assert refused.json()["error"]["lockedUntil"].endswith("Z")
    assert int(refused.headers["retry-after"]) >= 1
    assert verify(world, half_login(world, "member"), token=phone.code()).status_code == 200


def test_turning_it_off_takes_password_and_code(world: World, clock: Clock) -> None:
    phone, backup = turned_on(world, clock)
    off = "/api/2fa/disable"
    wrong = world.ask("POST", off, "alice", json={"password": "wrong", "token": phone.code()})
    assert (wrong.status_code, wrong.json()["error"]["code"]) == (400, "incorrect-password")
    wrong = world.ask("POST", off, "alice", json={"password": "alice-password", "token": "000000"})
    assert wrong.json()["error"]["code"] == "incorrect-two-factor-code"
    assert status(world)
    right = {"password": "alice-password", "token": phone.code()}
    assert world.ask("POST", off, "alice", json=right).json() == {"ok": True}
    assert not status(world)
    login = world.ask("POST", "/api/auth/login", json={"username": "alice", "password": "alice-password"})
    assert "token" in login.json()
    assert backup
    again = world.ask("POST", off, "alice", json=right)
    assert again.status_code == 400


def test_a_new_password_ends_logins_that_wait_for_a_code(world: World, clock: Clock) -> None:
    phone, _ = turned_on(world, clock)
    partial = half_login(world)
    change = {"currentPassword": "alice-password", "newPassword": "another-password"}
    assert world.ask("POST", "/api/me/password", "alice", json=change).status_code == 200
    assert verify(world, partial, token=phone.code()).status_code == 401
    assert status(world)


@pytest.mark.parametrize("body", [{}, {"token": "1", "backupCode": "x"}, {"token": 7}, []])
def test_what_is_no_code_is_refused(world: World, body: Any) -> None:
    assert world.ask("POST", "/api/2fa/verify", json=body).status_code == 400


@pytest.mark.parametrize("partial", ["", "nonsense", "umami_nonsense"])
def test_without_a_partial_token_no_code_helps(world: World, partial: str) -> None:
    assert verify(world, partial, token="000000").status_code == 401


def test_a_login_token_is_no_partial_token(world: World, clock: Clock) -> None:
    phone, _ = turned_on(world, clock)
    assert verify(world, world.tokens["alice"], token=phone.code()).status_code == 401


def test_it_is_nobody_elses_and_no_programs(world: World, clock: Clock) -> None:
    for path in ("status", "setup/initiate", "setup/cancel"):
        method = "GET" if path == "status" else "POST"
        assert world.ask(method, f"/api/2fa/{path}", ANONYMOUS).status_code == 401
    key = world.ask("POST", "/api/me/api-keys", "alice", json={"name": "k"}).json()["key"]
    assert world.ask("GET", "/api/2fa/status", headers={"x-umami-api-key": key}).status_code == 401


def test_whoever_runs_the_server_can_turn_it_off(world: World, clock: Clock) -> None:
    turned_on(world, clock)
    assert not world.accounts.two_factor.remove_by_name("nobody")
    assert world.accounts.two_factor.remove_by_name("alice")
    assert not status(world)


def refusal(world: World, who: str, path: str = "/api/websites") -> str | None:
    answer = world.ask("GET", path, who)
    return answer.json()["error"]["code"] if answer.status_code == 401 else None


def require_by_team(world: World, required: bool = True, who: str = "alice") -> int:
    return world.ask("POST", "/api/teams/{team}", who, json={"twoFactorRequired": required}).status_code


def require_by_user(world: World, who: str, required: bool = True) -> int:
    path = "/api/users/{" + who + "}"
    return world.ask("POST", path, "admin", json={"twoFactorRequired": required}).status_code


def test_a_team_can_require_it_of_its_members(world: World, clock: Clock) -> None:
    assert require_by_team(world, who="member") == 401
    assert refusal(world, "member") is None
    assert require_by_team(world, who="manager") == 200
    assert refusal(world, "member") == refusal(world, "manager") == "two-factor-setup-required"
    assert refusal(world, "stranger") is None
    assert world.ask("GET", "/api/2fa/status", "member").json()["requiredReason"] == "team"
    turned_on(world, clock, "member")
    assert refusal(world, "member") is None
    assert world.ask("GET", "/api/teams/{team}", "member").json()["twoFactorRequired"] is True
    turned_on(world, clock, "alice")
    assert require_by_team(world, required=False) == 200
    assert refusal(world, "manager") is None


def test_an_administrator_can_require_it_of_a_user(world: World, clock: Clock) -> None:
    assert require_by_user(world, "viewer") == 200
    assert refusal(world, "viewer") == "two-factor-setup-required"
    assert world.ask("GET", "/api/users/{viewer}", "admin").json()["twoFactorRequired"] is True
    assert world.ask("GET", "/api/2fa/status", "viewer").json()["requiredReason"] == "user"
    world.ask("POST", "/api/users/{viewer}", "viewer", json={"twoFactorRequired": False})
    assert refusal(world, "viewer") == "two-factor-setup-required"  # nobody lets themselves off
    phone, _ = turned_on(world, clock, "viewer")
    disabling = {"password": "viewer-password", "token": phone.code()}
    assert world.ask("POST", "/api/2fa/disable", "viewer", json=disabling).status_code == 200
    assert refusal(world, "viewer") == "two-factor-setup-required"


@pytest.mark.parametrize("path", ["/api/me", "/api/2fa/status"])
def test_who_owes_one_can_find_out_and_sign_out(world: World, path: str) -> None:
    require_by_user(world, "viewer")
    assert world.ask("GET", path, "viewer").status_code == 200
    assert world.ask("POST", "/api/auth/logout", "viewer").status_code == 200
    login = world.ask("POST", "/api/auth/login", json={"username": "viewer", "password": "viewer-password"})
    assert login.status_code == 200  # how else could they set it up
    world.tokens["new"] = login.json()["token"]
    assert refusal(world, "new") == "two-factor-setup-required"


def test_keys_of_who_owes_one_go_on_working(world: World) -> None:
    key = world.ask("POST", "/api/me/api-keys", "viewer", json={"name": "program"}).json()["key"]
    require_by_user(world, "viewer")
    assert world.ask("GET", "/api/websites", headers={"x-umami-api-key": key}).status_code == 200


def test_the_server_can_require_it_of_everybody(tmp_path: Path) -> None:
    accounts = Accounts.open(f"sqlite:///{tmp_path / 'accounts.db'}", CHEAP, two_factor_required=True)
    alice = accounts.users.create("alice", "alice-password", "user").id
    found = accounts.tokens.owner(accounts.tokens.issue(alice))
    assert found is not None
    assert found.owes_second_factor
    assert accounts.two_factor.status(alice) == (False, "global")
    accounts.close()


def test_guessing_the_password_with_a_stolen_token_is_slowed_down(world: World) -> None:
    def guess(who: str, password: str) -> int:
        change = {"currentPassword": password, "newPassword": "another-password"}
        return world.ask("POST", "/api/me/password", who, json=change).status_code

    assert [guess("alice", "a-guess") for _ in range(9)] == [400] * 8 + [429]
    assert guess("alice", "alice-password") == 429
    assert guess("stranger", "stranger-password") == 200


def test_an_administrator_resets_the_second_factor_of_who_lost_it(world: World, clock: Clock) -> None:
    assert world.ask("GET", "/api/users/{alice}/2fa", "admin").json() == {"isEnabled": False, "requiredReason": None}
    turned_on(world, clock)
    assert world.ask("GET", "/api/users/{alice}/2fa", "admin").json()["isEnabled"]
    assert world.ask("POST", "/api/users/{alice}/2fa/reset", "admin").json() == {"ok": True}
    assert not world.ask("GET", "/api/users/{alice}/2fa", "admin").json()["isEnabled"]
    sign_in = {"username": "alice", "password": "alice-password"}
    assert world.ask("POST", "/api/auth/login", json=sign_in).json()["user"]["username"] == "alice"
    assert world.ask("POST", "/api/users/{nobody}/2fa/reset", "admin").status_code == 404


def test_administrators_turn_their_own_second_factor_off_by_code_alone(world: World, clock: Clock) -> None:
    turned_on(world, clock, "admin")
    assert world.ask("POST", "/api/users/{admin}/2fa/reset", "admin").status_code == 400
    assert world.ask("GET", "/api/users/{admin}/2fa", "admin").json()["isEnabled"]
