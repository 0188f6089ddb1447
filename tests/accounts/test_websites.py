from collections.abc import Callable

import pytest

from kokumi.accounts.accounts import Accounts
from kokumi.accounts.paging import Paging
from kokumi.accounts.websites import Website
from kokumi.errors import BadRequest, NotFound

ID = "8122471f-5633-4377-8862-a8f162079497"


@pytest.fixture
def website(accounts: Accounts, alice: str) -> Website:
    return accounts.websites.create(name="Main", domain="main.example", created_by=alice, website_id=ID)


def test_the_registry_follows_websites_links_and_pixels(accounts: Accounts, alice: str, website: Website) -> None:
    link = accounts.links.create({"name": "l", "url": "u", "slug": "link-slug"}, user_id=alice)
    pixel = accounts.pixels.create({"name": "p", "slug": "pixel-slug"}, user_id=alice)
    registry = accounts.registry
    known = (registry.website_exists, registry.link_exists, registry.pixel_exists)
    for thing, exists in zip((website, link, pixel), known, strict=True):
        assert [check(thing.id) for check in known] == [check is exists for check in known]
    accounts.websites.delete(website.id)
    accounts.links.delete(link.id)
    accounts.pixels.delete(pixel.id)
    assert not any(exists(thing.id) for thing, exists in zip((website, link, pixel), known, strict=True))


def test_another_process_learns_of_changes_by_loading(accounts: Accounts, url: str, website: Website) -> None:
    other = Accounts.open(url)
    assert other.registry.website_exists(website.id)
    accounts.websites.delete(website.id)
    assert other.registry.website_exists(website.id)
    other.registry.load()
    assert not other.registry.website_exists(website.id)
    other.close()


@pytest.mark.parametrize("kind", ["website", "link", "pixel"])
def test_one_id_never_names_two_things(accounts: Accounts, bob: str, website: Website, kind: str) -> None:
    makers: dict[str, Callable[[], object]] = {
        "website": lambda: accounts.websites.create(name="x", domain="x", created_by=bob, website_id=ID),
        "link": lambda: accounts.links.create({"name": "x", "url": "x", "slug": "xxxxxxxx"}, user_id=bob, thing_id=ID),
        "pixel": lambda: accounts.pixels.create({"name": "x", "slug": "xxxxxxxx"}, user_id=bob, thing_id=ID),
    }
    with pytest.raises(BadRequest) as refused:
        makers[kind]()
    assert refused.value.detail["properties"]["id"]["errors"]


def test_the_id_of_a_deleted_website_is_free_once_its_events_are_gone(
    accounts: Accounts, alice: str, website: Website
) -> None:
    accounts.websites.delete(ID)
    assert accounts.erasures.pending() == [ID]
    with pytest.raises(BadRequest):
        accounts.websites.create(name="x", domain="x", created_by=alice, website_id=ID)
    accounts.erasures.done(ID)
    assert accounts.websites.create(name="x", domain="x", created_by=alice, website_id=ID).id == ID


def test_deleting_a_website_takes_everything_that_hangs_on_it(accounts: Accounts, alice: str, website: Website) -> None:
    segment = accounts.segments.create(ID, "segment", "s", {"filters": []})
    report = accounts.reports.create(alice, ID, "goal", "r", "", {})
    share = accounts.shares.create("website", ID, "s", {})
    accounts.websites.delete(ID)
    assert accounts.segments.find(ID, segment.id) is None
    assert accounts.reports.get(report.id) is None
    assert accounts.shares.get(share.id) is None
    with pytest.raises(NotFound):
        accounts.websites.delete(ID)


def test_a_taken_share_id_leaves_no_website_behind(accounts: Accounts, alice: str, website: Website) -> None:
    accounts.websites.update(ID, {}, "taken-slug")
    with pytest.raises(BadRequest, match="share ID") as refused:
        accounts.websites.create(name="x", domain="x", created_by=alice, share_id="taken-slug")
    assert refused.value.detail["properties"]["shareId"]["errors"]
    assert accounts.websites.of_user(alice, Paging()).count == 1


def test_the_share_id_of_a_website_is_that_of_its_newest_share(accounts: Accounts, website: Website) -> None:
    assert website.share_id is None
    assert accounts.websites.update(ID, {}, "first-slug").share_id == "first-slug"
    assert accounts.websites.update(ID, {}, "second-slug").share_id == "second-slug"
    assert accounts.websites.update(ID, {}, "first-slug").share_id == "second-slug"  # it is there already
    assert accounts.websites.update(ID, {"name": "n"}).share_id == "second-slug"
    assert accounts.websites.update(ID, {}, "").share_id == "second-slug"
    assert accounts.websites.update(ID, {}, None).share_id is None
    assert accounts.share_tokens.open("first-slug") is None


def test_changes_touch_what_is_given_only(accounts: Accounts, website: Website) -> None:
    config = {"sampleRate": 0.5}
    changed = accounts.websites.update(ID, {"replay_enabled": True, "replay_config": config})
    assert (changed.name, changed.domain, changed.replay_config) == ("Main", "main.example", config)
    assert changed.updated_at is not None
    assert website.updated_at is not None
    assert changed.updated_at >= website.updated_at
    assert changed.created_at == website.created_at
    assert accounts.websites.update(ID, {"replay_config": None}).replay_config is None


def test_pages_count_everything_and_hold_their_part(accounts: Accounts, alice: str) -> None:
    ids = [
        accounts.websites.create(name=f"Site {number}", domain="x.example", created_by=alice).id for number in range(5)
    ]
    page = accounts.websites.of_user(alice, Paging(page=2, page_size=2))
    assert (page.count, page.page, page.page_size) == (5, 2, 2)
    assert [website.id for website in page.data] == sorted(ids)[2:4]
    assert accounts.websites.of_user(alice, Paging(page=2**53, page_size=2**53)).data == []
    assert accounts.websites.of_user(alice, Paging(search="site 3")).count == 1


def test_websites_of_teams_that_one_owns_are_listed_on_demand(accounts: Accounts, alice: str, bob: str) -> None:
    team, _ = accounts.teams.create("team", alice)
    accounts.teams.join(str(team.access_code), bob)
    accounts.websites.create(name="T", domain="t", created_by=bob, team_id=team.id)
    assert accounts.websites.of_user(alice, Paging()).count == 0
    assert accounts.websites.of_user_and_owned_teams(alice, Paging()).count == 1
    assert accounts.websites.of_user_and_owned_teams(bob, Paging()).count == 0
    assert accounts.websites.of_team(team.id, Paging()).data[0].create_user.username == "bob"


def test_a_reset_notes_when(accounts: Accounts, website: Website) -> None:
    accounts.websites.reset(ID)
    reset = accounts.websites.get(ID)
    assert reset is not None
    assert reset.reset_at is not None
    assert reset.reset_at > website.created_at
    with pytest.raises(NotFound):
        accounts.websites.reset("5b1fb0e0-0d8b-4c6b-9b36-6f3a2c1d9e77")
