import pytest

from kokumi.accounts.accounts import Accounts
from kokumi.accounts.paging import Paging
from kokumi.accounts.teams import Team
from kokumi.errors import BadRequest, NotFound

NOBODY = "5b1fb0e0-0d8b-4c6b-9b36-6f3a2c1d9e77"


@pytest.fixture
def team(accounts: Accounts, alice: str) -> Team:
    return accounts.teams.create("Team", alice)[0]


def test_who_creates_a_team_owns_it(accounts: Accounts, alice: str, team: Team) -> None:
    assert [(member.user_id, member.role) for member in accounts.teams.get(team.id).members] == [(alice, "team-owner")]
    assert [name.name for name in accounts.teams.names_of_user(alice)] == ["Team"]


def test_who_knows_the_code_joins_once(accounts: Accounts, bob: str, team: Team) -> None:
    assert accounts.teams.join(str(team.access_code), bob).role == "team-member"
    with pytest.raises(BadRequest, match="already"):
        accounts.teams.join(str(team.access_code), bob)
    with pytest.raises(NotFound) as unknown:
        accounts.teams.join("team_guess", bob)
    assert unknown.value.code == "team-not-found"


def test_a_new_code_ends_the_old_one_and_must_be_free(accounts: Accounts, alice: str, bob: str, team: Team) -> None:
    other, _ = accounts.teams.create("Other", bob)
    with pytest.raises(BadRequest) as refused:
        accounts.teams.update(other.id, {"access_code": team.access_code})
    assert refused.value.detail["properties"]["accessCode"]["errors"]
    accounts.teams.update(team.id, {"access_code": "new-code"})
    with pytest.raises(NotFound):
        accounts.teams.join(str(team.access_code), bob)
    assert accounts.teams.join("new-code", bob).team_id == team.id


def test_a_team_is_never_left_without_an_owner(accounts: Accounts, alice: str, bob: str, team: Team) -> None:
    accounts.teams.add_member(team.id, bob, "team-manager")
    with pytest.raises(BadRequest, match="owner"):
        accounts.teams.change_member(team.id, alice, "team-member")
    with pytest.raises(BadRequest, match="owner"):
        accounts.teams.remove_member(team.id, alice)
    accounts.teams.change_member(team.id, bob, "team-owner")
    accounts.teams.remove_member(team.id, alice)
    assert accounts.teams.member(team.id, alice) is None


def test_only_users_that_exist_become_members(accounts: Accounts, alice: str, team: Team) -> None:
    with pytest.raises(BadRequest):
        accounts.teams.add_member(team.id, NOBODY, "team-member")
    with pytest.raises(BadRequest):
        accounts.teams.create("x", NOBODY)
    assert accounts.teams.everything(Paging()).count == 1
    with pytest.raises(NotFound):
        accounts.teams.add_member(NOBODY, alice, "team-member")
    for change in (accounts.teams.remove_member, lambda t, u: accounts.teams.change_member(t, u, "team-member")):
        with pytest.raises(BadRequest, match="does not exists on this team"):
            change(team.id, NOBODY)


def test_what_a_deleted_team_had_goes_to_its_owner(accounts: Accounts, alice: str, bob: str, team: Team) -> None:
    accounts.teams.join(str(team.access_code), bob)
    website = accounts.websites.create(name="T", domain="t", created_by=bob, team_id=team.id)
    pixel = accounts.pixels.create({"name": "p", "slug": "pixel-slug"}, user_id=bob, team_id=team.id)
    accounts.teams.delete(team.id, heir_id=bob)
    for thing in (accounts.websites.get(website.id), accounts.pixels.get(pixel.id)):
        assert thing is not None
        assert (thing.user_id, thing.team_id) == (alice, None)
    with pytest.raises(NotFound):
        accounts.teams.delete(team.id, heir_id=bob)


def test_lists_show_members_by_name_and_count_websites(accounts: Accounts, alice: str, bob: str, team: Team) -> None:
    accounts.teams.join(str(team.access_code), bob)
    accounts.websites.create(name="T", domain="t", created_by=bob, team_id=team.id)
    (listed,) = accounts.teams.of_user(bob, Paging()).data
    assert [member.user.username for member in listed.members] == ["alice", "bob"]
    assert (listed.counts.websites, listed.counts.members) == (1, 2)
    assert accounts.teams.members(team.id, Paging(search="BO")).data[0].user.id == bob
