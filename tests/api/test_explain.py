"""Why a request is counted, or why not."""

import time
from typing import Any

import pytest

from kokumi.collect.cache_token import TokenSigner, VisitToken
from kokumi.collect.identity import derived_secret
from tests.api.world import SECRET, World

BROWSER = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"
)


def explained(world: World, headers: dict[str, str] | None = None, peer: str = "203.0.113.7", **payload: Any) -> Any:
    page = {"website": world.ids["website"], "hostname": "a.example", "url": "/p?q=1", "referrer": "https://b.example/"}
    question = {
        "request": {"type": "event", "payload": page | payload},
        "headers": {"User-Agent": BROWSER} if headers is None else headers,
        "peer": peer,
    }
    answer = world.ask("POST", "/api/explain", "alice", json=question)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_what_is_stored_is_told_with_every_decision(world: World) -> None:
    told = explained(world)
    assert (told["outcome"], told["reason"], told["status"]) == ("stored", None, 200)
    assert told["address"] == {"address": "203.0.113.7", "source": "connection", "isLocal": False}
    assert (told["agent"]["browser"], told["agent"]["isBot"], told["agent"]["rule"]) == ("chrome", False, None)
    assert told["session"]["namedBy"] == "address_and_user_agent"
    assert (told["visit"]["isContinued"], told["visit"]["reason"]) == (False, "no_token")
    assert told["page"] == {
        "hostname": "a.example",
        "path": "/p",
        "query": "q=1",
        "referrerDomain": "b.example",
        "eventName": None,
        "hasData": False,
    }


@pytest.mark.parametrize(
    ("headers", "payload", "address", "source"),
    [
        ({"X-Forwarded-For": "198.51.100.1, 10.0.0.1"}, {}, "198.51.100.1", "x-forwarded-for"),
        ({"x-real-ip": "198.51.100.2", "CF-Connecting-IP": "198.51.100.3"}, {}, "198.51.100.3", "cf-connecting-ip"),
        ({"x-real-ip": "198.51.100.2"}, {"ip": "198.51.100.4"}, "198.51.100.4", "payload.ip"),
    ],
)
def test_the_address_and_where_it_came_from(
    world: World, headers: dict[str, str], payload: dict[str, str], address: str, source: str
) -> None:
    told = explained(world, {"user-agent": BROWSER, **headers}, **payload)["address"]
    assert (told["address"], told["source"]) == (address, source)


def test_a_provider_tells_the_country(world: World) -> None:
    told = explained(world, {"user-agent": BROWSER, "CF-IPCountry": "DE"})
    assert (told["location"]["country"], told["location"]["source"]) == ("DE", "cf-ipcountry")
    assert explained(world)["location"] == {"country": None, "region": None, "city": None, "source": None}


@pytest.mark.parametrize(
    ("agent", "rule"), [("curl/8.4.0", "url"), ("Mozilla/5.0 (compatible; Googlebot/2.1)", "compatible")]
)
def test_a_bot_and_the_rule_that_makes_it_one(world: World, agent: str, rule: str) -> None:
    told = explained(world, {"user-agent": agent})
    assert (told["outcome"], told["reason"], told["session"], told["page"]) == ("dropped", "bot", None, None)
    assert told["agent"]["isBot"]
    assert rule in told["agent"]["rule"]
    assert explained(world, {"user-agent": BROWSER}, userAgent=agent)["agent"]["source"] == "payload.userAgent"


def test_a_token_continues_its_visit_and_no_other(world: World) -> None:
    begun = explained(world)
    token = VisitToken(begun["session"]["id"], begun["visit"]["id"], int(time.time()), world.ids["website"])
    made = TokenSigner(derived_secret(SECRET)).sign(token)
    told = explained(world, {"user-agent": BROWSER, "x-umami-cache": made})["visit"]
    assert (told["isContinued"], told["reason"], told["id"]) == (True, "token", begun["visit"]["id"])
    other = explained(world, {"user-agent": BROWSER, "x-umami-cache": made}, website=world.ids["team_website"])["visit"]
    assert (other["isContinued"], other["reason"]) == (False, "token_of_another_website")
    broken = explained(world, {"user-agent": BROWSER, "x-umami-cache": made + "x"})["visit"]
    assert (broken["isContinued"], broken["reason"]) == (False, "token_unreadable")


def test_what_cannot_be_sent_is_refused_as_there(world: World) -> None:
    for request in ({"type": "event"}, {"type": "event", "payload": {"website": "x"}}, {"type": "x", "payload": {}}):
        assert world.ask("POST", "/api/explain", "alice", json={"request": request}).status_code == 400
    told = world.ask("POST", "/api/explain", "alice", json={"headers": {}})
    assert told.status_code == 400
    assert "request" in told.text


def test_an_unknown_website_is_told_to_administrators(world: World) -> None:
    request = {"type": "event", "payload": {"website": world.ids["nobody"], "url": "/"}}
    told = world.ask("POST", "/api/explain", "admin", json={"request": request}).json()
    assert (told["reason"], told["status"], told["address"]) == ("unknown_website", 400, None)
    assert told["message"] == "Website not found."


def test_left_out_headers_are_those_of_the_question(world: World) -> None:
    request = {"type": "event", "payload": {"website": world.ids["website"], "url": "/"}}
    headers = {"user-agent": BROWSER, "x-real-ip": "198.51.100.9"}
    told = world.ask("POST", "/api/explain", "alice", json={"request": request}, headers=headers).json()
    assert (told["address"]["address"], told["agent"]["userAgent"]) == ("198.51.100.9", BROWSER)
