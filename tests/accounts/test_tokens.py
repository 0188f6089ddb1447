import pytest
from sqlalchemy import select, update

from kokumi.accounts.accounts import Accounts
from kokumi.accounts.instants import Instant
from kokumi.accounts.passwords import Passwords
from kokumi.accounts.tables import login_token
from kokumi.accounts.tokens import TOUCH_INTERVAL, hash_token
from kokumi.errors import TooManyRequests, Unauthorized


def owner(accounts: Accounts, token: str) -> str | None:
    found = accounts.tokens.owner(token)
    return found.user.id if found else None


def change(accounts: Accounts, token: str, **values: Instant) -> None:
    with accounts.tokens._database.write() as connection:
        query = update(login_token).where(login_token.c.token_hash == hash_token(token)).values(**values)
        assert connection.execute(query).rowcount == 1


def expiry(accounts: Accounts, token: str) -> Instant:
    query = select(login_token.c.expires_at).where(login_token.c.token_hash == hash_token(token))
    with accounts.tokens._database.read() as connection:
        return connection.execute(query).scalar_one()


def test_a_token_names_its_user_until_it_is_ended(accounts: Accounts, alice: str) -> None:
    token = accounts.tokens.issue(alice)
    assert owner(accounts, token) == alice
    accounts.tokens.end(token)
    assert owner(accounts, token) is None


def test_tokens_are_long_differ_and_are_not_stored(accounts: Accounts, alice: str) -> None:
    issued = {accounts.tokens.issue(alice) for _ in range(20)}
    assert len(issued) == 20
    assert all(len(token) >= 43 for token in issued)
    with accounts.tokens._database.read() as connection:
        stored = set(connection.execute(select(login_token.c.token_hash)).scalars())
    assert not issued & stored


@pytest.mark.parametrize("token", ["", "x", "ä\udcff", "a" * 10_000, "' or 1=1 --"])
def test_what_was_never_issued_names_nobody(accounts: Accounts, alice: str, token: str) -> None:
    accounts.tokens.issue(alice)
    assert owner(accounts, token) is None


def test_a_token_that_was_not_used_for_long_ends_and_is_swept_away(accounts: Accounts, alice: str) -> None:
    token = accounts.tokens.issue(alice)
    change(accounts, token, expires_at=Instant.current().plus(-1))
    assert owner(accounts, token) is None
    accounts.tokens.issue(alice)
    with accounts.tokens._database.read() as connection:
        assert len(connection.execute(select(login_token)).all()) == 1


def test_using_a_token_prolongs_it_but_not_at_every_use(accounts: Accounts, alice: str) -> None:
    token = accounts.tokens.issue(alice)
    first = expiry(accounts, token)
    owner(accounts, token)
    assert expiry(accounts, token) == first
    change(accounts, token, last_used_at=Instant.current().plus(-TOUCH_INTERVAL - 1), expires_at=first.plus(-1000))
    owner(accounts, token)
    assert expiry(accounts, token) >= first


def test_a_new_password_ends_all_tokens_but_the_one_that_asked_for_it(accounts: Accounts, alice: str, bob: str) -> None:
    mine, elsewhere, others = accounts.tokens.issue(alice), accounts.tokens.issue(alice), accounts.tokens.issue(bob)
    accounts.users.update(alice, password="another-password", keep_token=mine)
    assert [owner(accounts, token) for token in (mine, elsewhere, others)] == [alice, None, bob]
    accounts.users.update(alice, password="third-password")
    assert owner(accounts, mine) is None


def test_deleting_a_user_ends_their_tokens(accounts: Accounts, alice: str, bob: str) -> None:
    token = accounts.tokens.issue(alice)
    accounts.users.delete(alice, heir_id=bob)
    assert owner(accounts, token) is None


def test_signing_in_takes_the_right_name_and_the_right_password(accounts: Accounts, alice: str) -> None:
    token, user = accounts.sign_in.sign_in("alice", "alice-password", "192.0.2.1")
    assert (user.id, owner(accounts, token)) == (alice, alice)
    for username, password in (("alice", "wrong"), ("ALICE", "alice-password"), ("nobody", "alice-password")):
        with pytest.raises(Unauthorized) as refused:
            accounts.sign_in.sign_in(username, password, "192.0.2.1")
        assert refused.value.code == "incorrect-username-password"


def test_guessing_is_slowed_down_for_the_guesser_only(accounts: Accounts, alice: str) -> None:
    def guess() -> None:
        accounts.sign_in.sign_in("alice", "guess", "192.0.2.66")

    for _ in range(8):
        with pytest.raises(Unauthorized):
            guess()
    with pytest.raises(TooManyRequests):
        guess()
    _, user = accounts.sign_in.sign_in("alice", "alice-password", "192.0.2.1")
    assert user.id == alice


def test_a_hash_of_other_costs_is_renewed_at_login(accounts: Accounts, url: str, alice: str) -> None:
    before = accounts.users.password_hash(alice)
    other = Accounts.open(url, Passwords(time_cost=2, memory_cost=8))
    other.sign_in.sign_in("alice", "alice-password", "192.0.2.1")
    after = other.users.password_hash(alice)
    assert before != after
    other.sign_in.sign_in("alice", "alice-password", "192.0.2.1")
    assert other.users.password_hash(alice) == after
    other.close()
