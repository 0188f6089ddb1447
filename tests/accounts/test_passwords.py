import pytest

from kokumi.accounts.passwords import Passwords, random_password

CHEAP = Passwords(time_cost=1, memory_cost=8)


def test_the_right_password_fits_and_others_do_not() -> None:
    stored = CHEAP.hash("correct horse")
    assert CHEAP.verify("correct horse", stored)
    assert not CHEAP.verify("correct horse ", stored)
    assert not CHEAP.verify("", stored)


def test_hashes_are_argon2id_and_salted() -> None:
    first, second = CHEAP.hash("same"), CHEAP.hash("same")
    assert first.startswith("$argon2id$")
    assert first != second


def test_a_user_who_does_not_exist_is_checked_against_a_hash_as_well_and_fails() -> None:
    assert not CHEAP.verify("anything", None)


@pytest.mark.parametrize("stored", ["", "plain text", "$2b$10$abcdefghijklmnopqrstuv", "$argon2id$broken"])
def test_what_is_no_hash_fits_no_password(stored: str) -> None:
    assert not CHEAP.verify("", stored)
    assert not CHEAP.verify(stored, stored)


def test_hashes_of_other_costs_are_outdated() -> None:
    assert not CHEAP.outdated(CHEAP.hash("x"))
    assert Passwords(time_cost=2, memory_cost=8).outdated(CHEAP.hash("x"))


def test_made_up_passwords_are_long_and_differ() -> None:
    made = {random_password() for _ in range(100)}
    assert len(made) == 100
    assert all(len(password) >= 16 for password in made)
