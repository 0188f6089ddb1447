"""How long events are kept: what can be said, by whom it is believed, and what is refused."""

from typing import Any

import pytest

from tests.api.world import World

PATH = "/api/websites/{website}/event-retention"
TOTALS = "/api/websites/{website}/daily-totals"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({}, "days"),
        ({"days": 0}, "days"),
        ({"days": -1}, "days"),
        ({"days": 36_501}, "days"),
        ({"days": 1.5}, "days"),
        ({"days": "30"}, "days"),
        ({"days": 30, "timezone": "Europe/Nowhere"}, "timezone"),
        ({"days": 30, "timezone": "+02:00"}, "timezone"),
        ({"days": 30, "timezone": ""}, "timezone"),
        ({"days": 30, "timezone": None}, "timezone"),
    ],
)
def test_what_cannot_be_used_is_refused(world: World, body: dict[str, Any], field: str) -> None:
    before = world.ask("PUT", PATH, "alice", json={"days": 400, "timezone": "Europe/Berlin"}).json()
    answer = world.ask("PUT", PATH, "alice", json=body)
    assert answer.status_code == 400
    assert field in answer.text
    assert world.ask("GET", PATH, "alice").json() == before


def test_the_zone_is_named_in_the_message(world: World) -> None:
    answer = world.ask("PUT", PATH, "alice", json={"days": 30, "timezone": "Berlin"})
    assert "expected an IANA name such as Europe/Berlin" in answer.text


def test_it_is_for_ever_until_somebody_says_otherwise_and_the_zone_stays(world: World) -> None:
    assert world.ask("GET", PATH, "alice").json() == {"days": None, "timezone": "UTC", "forgottenUntil": None}
    told = world.ask("PUT", PATH, "alice", json={"days": 365, "timezone": "europe/berlin"}).json()
    assert told == {"days": 365, "timezone": "Europe/Berlin", "forgottenUntil": None}
    assert world.ask("PUT", PATH, "alice", json={"days": 30}).json()["timezone"] == "Europe/Berlin"
    assert world.ask("PUT", PATH, "alice", json={"days": None}).json()["days"] is None
    assert world.ask("GET", "/api/websites/{team_website}/event-retention", "alice").json()["timezone"] == "UTC"


def test_a_change_has_events_forgotten_soon(world: World) -> None:
    asked: list[None] = []
    world.client.app.state.forget_soon = lambda: asked.append(None)
    world.ask("PUT", PATH, "alice", json={"days": 30})
    world.ask("PUT", PATH, "stranger", json={"days": 30})
    assert len(asked) == 1


def test_the_zone_cannot_change_once_days_were_forgotten(world: World) -> None:
    retentions, website = world.accounts.website_retentions, world.ids["website"]
    kept = retentions.replace(website, 30, "Europe/Berlin")
    assert retentions.forget_until(website, kept, 1_770_000_000_000)
    answer = world.ask("PUT", PATH, "alice", json={"days": 30, "timezone": "UTC"})
    assert answer.status_code == 409
    assert "Europe/Berlin" in answer.json()["error"]["message"]
    assert world.ask("PUT", PATH, "alice", json={"days": 40}).json()["forgottenUntil"] == 1_770_000_000_000
    world.ask("POST", "/api/websites/{website}/reset", "alice")
    assert world.ask("PUT", PATH, "alice", json={"days": 30, "timezone": "UTC"}).status_code == 200


def test_what_was_changed_meanwhile_is_not_forgotten(world: World) -> None:
    retentions, website = world.accounts.website_retentions, world.ids["website"]
    kept = retentions.replace(website, 30, "UTC")
    retentions.replace(website, None, "UTC")
    assert not retentions.forget_until(website, kept, 1_770_000_000_000)
    assert retentions.of(website).forgotten_until is None


def test_how_far_was_forgotten_never_goes_back(world: World) -> None:
    retentions, website = world.accounts.website_retentions, world.ids["website"]
    kept = retentions.replace(website, 30, "UTC")
    for until in (2000, 1000):
        assert retentions.forget_until(website, kept, until)
    assert retentions.of(website).forgotten_until == 2000
    assert world.accounts.registry.retention(website) == retentions.of(website)


def test_totals_want_a_range(world: World) -> None:
    for query in ("", "?startAt=1", "?startAt=a&endAt=2", "?startAt=1&endAt=1e300"):
        assert world.ask("GET", TOTALS + query, "alice").status_code == 400
    answer = world.ask("GET", TOTALS + "?startAt=1&endAt=2", "alice").json()
    assert answer == {"timezone": "UTC", "forgottenUntil": None, "days": []}


def test_a_deleted_website_keeps_nothing(world: World) -> None:
    world.ask("PUT", PATH, "alice", json={"days": 30})
    world.ask("DELETE", "/api/websites/{website}", "alice")
    assert world.accounts.website_retentions.all() == {}
