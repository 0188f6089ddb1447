"""The second factor over HTTP: setting up, signing in, mistakes, codes that count once, turning it off."""

import time
from typing import Any

import pyotp
import pytest

from tests.api.world import ANONYMOUS, World


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
    assert (answer["isRequired"], answer["globalRequired"], answer["requiredReason"]) == (False, False, None)
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
