import pytest

from kokumi.accounts.accounts import Accounts
from kokumi.accounts.paging import Paging
from kokumi.errors import BadRequest, NotFound

NOBODY = "5b1fb0e0-0d8b-4c6b-9b36-6f3a2c1d9e77"


def test_the_first_start_makes_an_administrator_with_the_given_password(accounts: Accounts) -> None:
    assert accounts.ensure_admin("umami") is None
    _, user = accounts.sign_in.sign_in("admin", "umami", "")
    assert user.is_admin


def test_without_a_password_one_is_made_up_and_told_once(accounts: Accounts) -> None:
    password = accounts.ensure_admin(None)
    assert password is not None
    assert len(password) >= 16
    assert accounts.sign_in.sign_in("admin", password, "")[1].is_admin
    assert accounts.ensure_admin(None) is None
    assert accounts.ensure_admin("another") is None
    assert accounts.sign_in.sign_in("admin", password, "")[1].is_admin


def test_a_server_that_has_users_gets_no_administrator(accounts: Accounts, alice: str) -> None:
    assert accounts.ensure_admin(None) is None
    assert [user.username for user in accounts.users.page(Paging()).data] == ["alice"]


def test_names_and_ids_are_taken_once(accounts: Accounts, alice: str) -> None:
    with pytest.raises(BadRequest, match="User already exists") as refused:
        accounts.users.create("alice", "password", "user")
    assert refused.value.detail["properties"]["username"]["errors"]
    with pytest.raises(BadRequest) as refused:
        accounts.users.create("other", "password", "user", alice)
    assert refused.value.detail["properties"]["id"]["errors"]
    assert accounts.users.page(Paging()).count == 1


def test_one_administrator_always_remains(accounts: Accounts) -> None:
    accounts.ensure_admin("umami")
    alice = accounts.users.create("alice", "alice-password", "user").id
    admin = accounts.sign_in.sign_in("admin", "umami", "")[1].id
    with pytest.raises(BadRequest, match="administrator"):
        accounts.users.update(admin, role="user")
    accounts.users.update(alice, role="admin")
    assert accounts.users.update(admin, role="user").role == "user"


def test_users_that_do_not_exist_cannot_be_changed_or_deleted(accounts: Accounts, alice: str) -> None:
    assert accounts.users.get(NOBODY) is None
    with pytest.raises(NotFound):
        accounts.users.update(NOBODY, username="x")
    with pytest.raises(NotFound):
        accounts.users.delete(NOBODY, heir_id=alice)


def test_deleting_a_user_deletes_what_is_theirs_and_keeps_what_is_a_teams(
    accounts: Accounts, alice: str, bob: str
) -> None:
    own = accounts.websites.create(name="own", domain="a.example", created_by=alice, share_id="own-share")
    link = accounts.links.create({"name": "l", "url": "https://a.example", "slug": "alice-link"}, user_id=alice)
    team, _ = accounts.teams.create("team", alice)
    shared = accounts.websites.create(name="shared", domain="t.example", created_by=alice, team_id=team.id)
    others = accounts.websites.create(name="other", domain="b.example", created_by=bob)

    accounts.users.delete(alice, heir_id=bob)

    assert accounts.users.get(alice) is None
    assert accounts.websites.get(own.id) is None
    assert accounts.share_tokens.open("own-share") is None
    assert accounts.links.get(link.id) is None
    assert set(accounts.erasures.pending()) == {own.id, link.id}
    inherited = accounts.websites.get(shared.id)
    assert inherited is not None
    assert (inherited.user_id, inherited.team_id, inherited.created_by) == (bob, None, None)
    assert accounts.teams.everything(Paging()).count == 0
    assert accounts.registry.website_exists(others.id)
    assert not accounts.registry.website_exists(own.id)


def test_a_team_with_another_owner_outlives_the_first(accounts: Accounts, alice: str, bob: str) -> None:
    team, _ = accounts.teams.create("team", alice)
    accounts.teams.add_member(team.id, bob, "team-owner")
    shared = accounts.websites.create(name="shared", domain="t.example", created_by=alice, team_id=team.id)
    accounts.users.delete(alice, heir_id=bob)
    assert [member.user_id for member in accounts.teams.get(team.id).members] == [bob]
    kept = accounts.websites.get(shared.id)
    assert kept is not None
    assert kept.team_id == team.id
