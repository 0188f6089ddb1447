import pytest

from kokumi.accounts.login_brake import FORGET_AFTER, FREE_FAILURES, LONGEST_WAIT, MAX_KEYS, LoginBrake
from kokumi.errors import TooManyRequests


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def fail(brake: LoginBrake, times: int, username: str = "admin", address: str = "192.0.2.1") -> None:
    for _ in range(times):
        brake.failed(username, address)


def wait(brake: LoginBrake, username: str = "admin", address: str = "192.0.2.1") -> int:
    try:
        brake.check(username, address)
    except TooManyRequests as error:
        return error.retry_after
    return 0


def test_a_few_mistakes_are_free() -> None:
    brake = LoginBrake(Clock())
    fail(brake, FREE_FAILURES - 1)
    assert wait(brake) == 0


def test_the_wait_doubles_with_each_further_mistake_up_to_a_limit() -> None:
    brake = LoginBrake(Clock())
    fail(brake, FREE_FAILURES)
    waits = [wait(brake)]
    for _ in range(12):
        fail(brake, 1)
        waits.append(wait(brake))
    assert waits == sorted(waits)
    assert waits[:4] == [2, 3, 5, 9]  # 1, 2, 4, 8 seconds, rounded up to the next whole one
    assert waits[-1] == LONGEST_WAIT + 1


def test_after_the_wait_one_may_try_again() -> None:
    clock = Clock()
    brake = LoginBrake(clock)
    fail(brake, FREE_FAILURES + 3)
    assert wait(brake) > 0
    clock.now += 8
    assert wait(brake) == 0


def test_asking_too_early_does_not_prolong_the_wait() -> None:
    clock = Clock()
    brake = LoginBrake(clock)
    fail(brake, FREE_FAILURES + 3)
    for _ in range(100):
        assert wait(brake) > 0
    clock.now += 8
    assert wait(brake) == 0


@pytest.mark.parametrize(("username", "address"), [("admin", "192.0.2.2"), ("alice", "192.0.2.1")])
def test_other_addresses_and_other_accounts_are_not_slowed_down(username: str, address: str) -> None:
    brake = LoginBrake(Clock())
    fail(brake, 50)
    assert wait(brake, username, address) == 0


def test_success_and_time_forget_mistakes() -> None:
    clock = Clock()
    brake = LoginBrake(clock)
    fail(brake, FREE_FAILURES + 3)
    brake.succeeded("admin", "192.0.2.1")
    assert wait(brake) == 0
    fail(brake, FREE_FAILURES - 1)
    clock.now += FORGET_AFTER + 1
    fail(brake, FREE_FAILURES - 1)
    assert wait(brake) == 0


def test_memory_is_bounded() -> None:
    brake = LoginBrake(Clock())
    for number in range(MAX_KEYS + 10):
        brake.failed(f"user{number}" * 100, "192.0.2.1")
    assert len(brake._failures) == MAX_KEYS
