"""Which requests are dropped and why, and how visits go on."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kokumi.collect.cache_token import TokenSigner, VisitToken
from kokumi.collect.draft import RequestView
from kokumi.collect.identity import derived_secret
from kokumi.collect.location import LocationFinder
from kokumi.collect.payload import decode_send
from kokumi.collect.pipeline import Accepted, Dropped, DropReason
from kokumi.errors import KokumiError
from kokumi.events.rows import encode_hit
from tests.collect.factories import (
    CHROME,
    HEADERS,
    LINK,
    NOBODY,
    NOW,
    OTHER_SITE,
    PIXEL,
    SECRET,
    SITE,
    accept,
    event,
    make_pipeline,
    send,
)
from tests.collect.location_database import write_database

ADDRESS = "81.2.69.1"

DROPS: list[tuple[dict[str, Any], DropReason, int]] = [
    ({"userAgent": "curl/8.4.0"}, DropReason.BOT, 200),
    ({"ip": "9.9.9.9"}, DropReason.IGNORED_ADDRESS, 403),
    ({"ip": "[2001:db8::7]:80"}, DropReason.IGNORED_ADDRESS, 403),
    ({"website": NOBODY}, DropReason.UNKNOWN_WEBSITE, 400),
    ({"website": LINK}, DropReason.UNKNOWN_WEBSITE, 400),
    ({"link": NOBODY}, DropReason.UNKNOWN_LINK, 400),
    ({"pixel": NOBODY}, DropReason.UNKNOWN_PIXEL, 400),
    ({"data": {"n": 1e300}}, DropReason.INVALID_PAYLOAD, 400),
]


@pytest.mark.parametrize(("payload", "reason", "status"), DROPS)
def test_what_is_dropped_has_a_reason(payload: dict[str, Any], reason: DropReason, status: int) -> None:
    outcome = send(make_pipeline(ignore_ip="9.9.9.9, 2001:db8::/32"), payload)
    assert isinstance(outcome, Dropped)
    assert (outcome.reason, outcome.status) == (reason, status)
    assert "9.9.9.9" not in outcome.body.decode()
    body = json.loads(outcome.body)
    assert body == {"beep": "boop"} if status == 200 else body["error"]["status"] == status


def test_every_reason_can_be_reached() -> None:
    reached = {reason for _, reason, _ in DROPS}
    # Those of the website's own rules: see test_shields. What is expired: see below. The last one is given by whoever
    # stores the hits.
    ruled = {
        *(DropReason.SHIELDED_ADDRESS, DropReason.SHIELDED_COUNTRY, DropReason.SHIELDED_HOSTNAME),
        *(DropReason.SHIELDED_PATH, DropReason.SPAM_REFERRER, DropReason.PRIVACY_SIGNAL),
    }
    assert reached | ruled | {DropReason.EXPIRED, DropReason.NOT_STORED} == set(DropReason)


def test_an_unknown_website_is_named_as_clients_know_it() -> None:
    outcome = send(make_pipeline(), {"website": NOBODY})
    assert isinstance(outcome, Dropped)
    error = json.loads(outcome.body)["error"]
    assert error == {"message": "Website not found.", "code": "bad-request", "status": 400}


def test_the_website_is_looked_up_before_bots_are_told_apart() -> None:
    outcome = send(make_pipeline(), {"website": NOBODY, "userAgent": "curl/8.4.0"})
    assert isinstance(outcome, Dropped)
    assert outcome.reason is DropReason.UNKNOWN_WEBSITE


def test_bots_are_counted_where_the_check_is_off() -> None:
    assert event(make_pipeline(disable_bot_check=True), {"userAgent": "curl/8.4.0"}).session.browser == "curl"


def test_the_bot_check_reads_the_header_too() -> None:
    outcome = send(make_pipeline(), headers={"user-agent": "Googlebot/2.1 (+http://www.google.com/bot.html)"})
    assert isinstance(outcome, Dropped)
    assert outcome.reason is DropReason.BOT


@pytest.mark.parametrize("headers", [{}, {"user-agent": ""}])
def test_no_user_agent_is_no_bot(headers: dict[str, str]) -> None:
    session = event(make_pipeline(), headers=headers).session
    assert (session.browser, session.os, session.device) == (None, None, "desktop")


# What the reference answered to these.
IDS: list[tuple[dict[str, Any], dict[str, str], str, str]] = [
    (
        {"ip": "81.2.80.1", "userAgent": CHROME, "url": "/chain/1", "timestamp": 1771549200},
        {},
        "0db71cdb-f7f0-58ba-b82e-eebe12ae2e57",
        "602134c7-fc54-51e4-a5ee-563591965baa",
    ),
    (
        {"url": "/headers", "ip": "81.2.71.1", "userAgent": CHROME, "timestamp": 1771545713},
        {"cf-ipcountry": "PT", "x-forwarded-for": "9.9.9.9"},
        "7608e1a1-19a9-5891-b30d-9f836668f8f6",
        "3f17f6d9-1651-5fe4-8a43-49513d5e087b",
    ),
    (
        {"url": "/empty-ip", "ip": "", "userAgent": CHROME, "timestamp": 1771545714},
        {"x-forwarded-for": "81.2.71.2"},
        "5e98dd15-9816-5a1b-87ac-0b540ccbd32e",
        "064e1f18-5655-540c-abfb-b44d0e512994",
    ),
    (
        {"url": "/garbage-cache", "ip": "81.2.69.117", "userAgent": CHROME, "timestamp": 1771545716},
        {"x-umami-cache": "garbage"},
        "6b1fd538-aeaa-5004-bee1-ef3630f9136a",
        "728b08f0-b0b4-5cd1-ad96-589b72ae2f57",
    ),
]


@pytest.mark.parametrize(("payload", "headers", "session_id", "visit_id"), IDS)
def test_ids_equal_those_of_the_reference(
    payload: dict[str, Any], headers: dict[str, str], session_id: str, visit_id: str
) -> None:
    outcome = accept(make_pipeline(), payload, headers=headers)
    assert (outcome.session_id, outcome.visit_id) == (session_id, visit_id)
    assert outcome.hit is not None
    assert outcome.hit.session.session_id == session_id


def test_the_case_of_an_id_is_kept_in_names_and_not_in_rows() -> None:
    pipeline = make_pipeline()
    lower, upper = accept(pipeline, {"website": SITE}), accept(pipeline, {"website": SITE.upper()})
    assert lower.session_id != upper.session_id
    assert upper.website_id == SITE
    assert event(pipeline, {"website": SITE.upper()}).session.website_id == SITE


def test_a_visit_is_a_clock_hour_without_a_token() -> None:
    pipeline = make_pipeline()
    first, same, next_ = (accept(pipeline, now=NOW + seconds) for seconds in (0, 3599, 3600))
    assert first.visit_id == same.visit_id != next_.visit_id
    assert first.session_id == next_.session_id


def _with(cache: str, **headers: str) -> dict[str, str]:
    return HEADERS | {"x-umami-cache": cache} | headers


def test_a_token_continues_the_visit_for_half_an_hour_after_its_beginning() -> None:
    pipeline = make_pipeline()
    start = NOW + 3000
    first = accept(pipeline, now=start)
    second = accept(pipeline, now=start + 1700, headers=_with(first.cache))
    assert second.visit_id == first.visit_id
    last = accept(pipeline, now=start + 1800, headers=_with(second.cache))
    assert last.visit_id == first.visit_id
    over = accept(pipeline, now=start + 1801, headers=_with(last.cache))
    assert over.visit_id != first.visit_id
    assert over.visit_id == accept(pipeline, now=start + 1801).visit_id
    again = accept(pipeline, now=start + 3000, headers=_with(over.cache))
    assert again.visit_id == over.visit_id


def test_an_event_with_its_own_time_continues_the_visit_of_any_token() -> None:
    pipeline = make_pipeline()
    first = accept(pipeline, now=NOW)
    late = {"timestamp": NOW + 90_000}
    assert accept(pipeline, late, now=NOW + 90_000, headers=_with(first.cache)).visit_id == first.visit_id


def test_a_token_of_another_website_counts_as_none() -> None:
    pipeline = make_pipeline()
    other = accept(pipeline, {"website": OTHER_SITE})
    assert accept(pipeline, headers=_with(other.cache)).visit_id == accept(pipeline).visit_id
    outcome = send(pipeline, {"website": NOBODY}, headers=_with(other.cache))
    assert isinstance(outcome, Dropped)


def test_tokens_of_links_and_pixels_name_no_website_and_are_not_read() -> None:
    pipeline = make_pipeline()
    signer = TokenSigner(derived_secret(SECRET))
    for source in ({"link": LINK}, {"pixel": PIXEL}):
        first = accept(pipeline, source)
        assert signer.read(first.cache) == VisitToken(first.session_id, first.visit_id, NOW, None)
        again = accept(pipeline, source, now=NOW + 4000, headers=_with(first.cache))
        assert again.visit_id != first.visit_id
        assert accept(pipeline, headers=_with(first.cache)).visit_id == accept(pipeline).visit_id


def test_a_visit_goes_on_when_the_address_changes() -> None:
    pipeline = make_pipeline()
    first = accept(pipeline)
    moved = accept(pipeline, headers=_with(first.cache, **{"x-forwarded-for": "81.2.69.2"}))
    assert moved.visit_id == first.visit_id
    assert moved.session_id != first.session_id


def test_the_client_is_found_in_headers_or_on_the_socket() -> None:
    pipeline = make_pipeline(client_ip_header="X-Own-Address")
    sessions = {
        accept(pipeline, headers={"user-agent": CHROME, **headers}, peer=peer).session_id
        for headers, peer in (
            ({"x-own-address": ADDRESS, "x-real-ip": "9.9.9.9"}, "10.0.0.1"),
            ({"x-forwarded-for": f"{ADDRESS}, 10.0.0.1"}, "10.0.0.1"),
            ({}, ADDRESS),
            ({}, f"::ffff:{ADDRESS}"),
        )
    }
    assert sessions == {accept(pipeline, {"ip": ADDRESS}).session_id}
    assert accept(pipeline, headers={"user-agent": CHROME}, peer=None).session_id not in sessions


def test_places_come_from_headers_only_where_the_address_does(tmp_path: Path) -> None:
    database = write_database(tmp_path / "places.mmdb", {"81.2.69.0/24": {"country_code": "GB"}})
    finder = LocationFinder(database)
    headers = HEADERS | {"cf-ipcountry": "PT"}
    assert event(make_pipeline(finder), headers=headers).session.country == "PT"
    assert event(make_pipeline(finder), {"ip": ADDRESS}, headers=headers).session.country == "GB"
    assert event(make_pipeline(finder, skip_location_headers=True), headers=headers).session.country == "GB"


def test_a_trailing_slash_is_cut_where_that_is_set() -> None:
    assert event(make_pipeline(), {"url": "/a/"}).url_path == "/a/"
    assert event(make_pipeline(remove_trailing_slash=True), {"url": "/a/"}).url_path == "/a"


def test_salts_rotate_as_set() -> None:
    day = 86_400
    for rotation, same, other in (("day", 3600, day), ("week", day, 3 * day), ("month", 7 * day, 10 * day)):
        pipeline = make_pipeline(salt_rotation=rotation)
        first, second, third = (accept(pipeline, now=NOW + seconds).session_id for seconds in (0, same, other))
        assert first == second != third, rotation


def test_an_event_has_the_time_it_names() -> None:
    assert event(make_pipeline(), {"timestamp": 1}).created_at == 1000
    assert event(make_pipeline(), {"timestamp": -2_208_988_800}).created_at == -2_208_988_800_000
    assert event(make_pipeline(), {"timestamp": 0}).created_at == NOW * 1000


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)
_PAYLOADS = st.fixed_dictionaries(
    {"website": st.sampled_from([SITE, SITE.upper()])},
    optional={
        "url": st.text() | st.from_regex(r"/\S*"),
        "referrer": st.text() | st.from_regex(r"https?://\S+"),
        "hostname": st.text(max_size=60),
        "title": st.text(),
        "name": st.text(max_size=20),
        "ip": st.text() | st.ip_addresses().map(str),
        "userAgent": st.text(),
        "id": st.text(),
        "screen": st.text(max_size=5),
        "data": st.dictionaries(st.sampled_from(["revenue", "currency", "x"]) | st.text(), _JSON, max_size=4),
        "timestamp": st.integers(-(10**10), 10**10) | st.text(max_size=4),
        "lcp": st.floats(0, 60000),
    },
)
_TEXTS = st.text(alphabet=st.characters(max_codepoint=255))


@settings(max_examples=200)
@given(
    st.sampled_from(["event", "identify", "performance"]),
    _PAYLOADS,
    st.dictionaries(
        st.sampled_from(["user-agent", "x-forwarded-for", "forwarded", "cf-ipcountry", "cf-ipcity", "x-umami-cache"]),
        _TEXTS,
    ),
    st.none() | _TEXTS,
)
def test_wild_requests_are_accepted_or_refused(
    type_: str, payload: dict[str, Any], headers: dict[str, str], peer: str | None
) -> None:
    try:
        sent = decode_send(json.dumps({"type": type_, "payload": payload}).encode())
    except KokumiError:
        return
    outcome = _WILD.process(sent, RequestView(headers, peer, NOW * 1000))
    if isinstance(outcome, Accepted):
        assert outcome.hit is not None
        encode_hit(outcome.hit)
    else:
        assert outcome.status in (200, 400, 403)
        json.loads(outcome.body)


_WILD = make_pipeline(ignore_ip="10.0.0.0/8, nonsense, ::/16")


def test_what_is_from_before_the_kept_days_is_expired() -> None:
    asked: list[tuple[str, int]] = []

    def kept_since(website_id: str, now_ms: int) -> int | None:
        asked.append((website_id, now_ms))
        return (NOW - 86_400) * 1000 if website_id == SITE else None

    pipeline = make_pipeline(kept_since=kept_since)
    outcome = send(pipeline, {"timestamp": NOW - 86_401})
    assert isinstance(outcome, Dropped)
    assert (outcome.reason, outcome.status) == (DropReason.EXPIRED, 400)
    assert "before the days that the website keeps" in json.loads(outcome.body)["error"]["message"]
    assert isinstance(send(pipeline, {"timestamp": NOW - 86_401}, type_="identify"), Dropped)
    accept(pipeline, {"timestamp": NOW - 86_400})
    accept(pipeline, {"website": OTHER_SITE, "timestamp": 1})
    asked.clear()
    accept(pipeline)
    accept(pipeline, {"link": LINK, "timestamp": 1})
    assert asked == [], "what happens now is never too old, and links keep everything"
