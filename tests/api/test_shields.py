"""Rules that cannot be used are refused with what to mend; nothing changes then."""

from typing import Any

import pytest

from tests.api.world import World

PATH = "/api/websites/{website}/shields"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"addresses": ["203.0.113.300"]}, "addresses"),
        ({"addresses": ["203.0.113.0/99"]}, "addresses"),
        ({"addresses": ["a.example"]}, "addresses"),
        ({"countries": ["Germany"]}, "countries"),
        ({"countries": ["D1"]}, "countries"),
        ({"hostnames": ["https://a.example"]}, "hostnames"),
        ({"hostnames": ["a.*.example"]}, "hostnames"),
        ({"paths": ["admin"]}, "paths"),
        ({"paths": ["/a?b=c"]}, "paths"),
        ({"paths": [""]}, "paths"),
        ({"paths": ["/" + "a" * 500]}, "paths"),
        ({"referrers": ["https://spam.example/"]}, "referrers"),
        ({"referrers": "spam.example"}, "referrers"),
        ({"addresses": ["203.0.113.1"] * 1001}, "addresses"),
        ({"doNotTrack": "yes"}, "doNotTrack"),
    ],
)
def test_what_cannot_be_used_is_refused(world: World, body: dict[str, Any], field: str) -> None:
    before = world.ask("POST", PATH, "alice", json={"paths": ["/kept"]}).json()
    answer = world.ask("POST", PATH, "alice", json=body)
    assert answer.status_code == 400
    assert field in answer.text
    assert world.ask("GET", PATH, "alice").json() == before


def test_entries_are_kept_once_in_one_form(world: World) -> None:
    body = {
        "addresses": [" 203.0.113.5/24", "203.0.113.0/24", "2001:DB8::1/128"],
        "countries": ["de", "DE"],
        "hostnames": ["*.A.example"],
        "paths": ["/a**"],
        "referrers": ["WWW.Spam.example"],
    }
    answer = world.ask("POST", PATH, "alice", json=body).json()
    assert answer == {
        "addresses": ["203.0.113.0/24", "2001:db8::1"],
        "countries": ["DE"],
        "hostnames": ["*.a.example"],
        "paths": ["/a*"],
        "referrers": ["spam.example"],
        "globalPrivacyControl": False,
        "doNotTrack": False,
    }
