"""What is stored of an event, a performance report and an identification."""

import json
import uuid
from typing import Any

import pytest

from kokumi.collect.pipeline import Dropped, DropReason
from kokumi.collect.text_limits import utf16_length
from kokumi.events.rows import DataType, DataValue, Event, EventType, Revenue, decode_hit, encode_hit
from tests.collect.factories import (
    LINK,
    NOW,
    PIXEL,
    SITE,
    accept,
    event,
    identification,
    make_pipeline,
    send,
)


def test_a_page_view_has_every_column() -> None:
    hit = event(
        make_pipeline(),
        {
            "hostname": "site.example",
            "url": "https://site.example/caf%C3%A9/?utm_source=a+b&gclid=1&x=%20#top",
            "referrer": "https://www.search.example/r%C3%A4?q=1",
            "title": "M%C3%BChle & Co",
            "screen": "1920x1080",
            "language": "en-US",
            "tag": "beta",
            "id": "user-1",
        },
    )
    assert hit.url_path == "/café/#top"
    assert hit.url_query == "utm_source=a+b&gclid=1&x=%20"
    assert hit.hostname == "site.example"
    assert (hit.referrer_path, hit.referrer_query, hit.referrer_domain) == ("/rä", "q=1", "search.example")
    assert hit.page_title == "Mühle & Co"
    assert (hit.utm_source, hit.utm_medium, hit.gclid, hit.fbclid) == ("a b", None, "1", None)
    assert (hit.event_type, hit.event_name, hit.tag) == (EventType.PAGEVIEW, None, "beta")
    assert hit.created_at == NOW * 1000
    assert uuid.UUID(hit.event_id).version == 8
    session = hit.session
    assert (session.website_id, session.created_at, session.distinct_id) == (SITE, NOW * 1000, "user-1")
    assert (session.browser, session.os, session.device) == ("chrome", "Windows 10", "laptop")
    assert (session.screen, session.language, session.country) == ("1920x1080", "en-US", None)


def test_an_event_with_next_to_nothing() -> None:
    hit = event(make_pipeline())
    assert (hit.url_path, hit.url_query, hit.hostname) == ("", "", "localhost")
    assert (hit.referrer_path, hit.referrer_query, hit.referrer_domain) == (None, None, None)
    assert (hit.page_title, hit.tag, hit.event_name, hit.data, hit.revenue) == (None, None, None, (), None)
    assert (hit.session.screen, hit.session.language, hit.session.device) == (None, None, "desktop")


@pytest.mark.parametrize(
    ("payload", "column", "value"),
    [
        ({"hostname": "", "url": "https://www.site.example/p"}, "hostname", "site.example"),
        ({"hostname": "WWW.Site.example", "url": "/p"}, "hostname", "WWW.Site.example"),
        ({"hostname": "a.example", "url": "https://b.example/p"}, "hostname", "a.example"),
        ({"hostname": "a.example", "referrer": "/from"}, "referrer_domain", "a.example"),
        ({"referrer": ""}, "referrer_domain", None),
        ({"referrer": "android-app://com.example.app"}, "referrer_domain", "com.example.app"),
        ({"title": ""}, "page_title", ""),
        ({"title": "nul\0"}, "page_title", "nul"),
        ({"title": "100%"}, "page_title", "100%"),
        ({"title": "t" * 501}, "page_title", "t" * 500),
        ({"tag": ""}, "tag", ""),
        ({"name": ""}, "event_name", None),
        ({"name": "\0"}, "event_name", None),
        ({"url": "/nul\0"}, "url_path", "/nul"),
        ({"url": "/undefined"}, "url_path", ""),
        ({"url": "/?utm_source=" + "u" * 256}, "utm_source", "u" * 255),
    ],
)
def test_columns_hold_what_was_sent(payload: dict[str, Any], column: str, value: str | None) -> None:
    assert getattr(event(make_pipeline(), payload), column) == value


@pytest.mark.parametrize(
    ("payload", "event_type"),
    [
        ({}, EventType.PAGEVIEW),
        ({"name": "signup"}, EventType.CUSTOM),
        ({"link": LINK}, EventType.LINK),
        ({"link": LINK, "name": "signup"}, EventType.LINK),
        ({"pixel": PIXEL}, EventType.PIXEL),
    ],
)
def test_the_type_follows_from_source_and_name(payload: dict[str, Any], event_type: EventType) -> None:
    assert event(make_pipeline(), payload).event_type == event_type


@pytest.mark.parametrize("member", ["browser", "os", "device"])
def test_the_payload_may_say_what_the_agent_is(member: str) -> None:
    pipeline = make_pipeline()
    assert getattr(event(pipeline, {member: "own"}).session, member) == "own"
    assert getattr(event(pipeline, {member: ""}).session, member) == ""
    assert getattr(event(pipeline, {member: "x" * 21}).session, member) == "x" * 20


def test_a_distinct_id_is_cut_where_it_is_stored_but_not_where_it_names() -> None:
    pipeline = make_pipeline()
    first, second = (event(pipeline, {"id": "i" * 50 + end}) for end in ("", "x"))
    assert first.session.distinct_id == second.session.distinct_id == "i" * 50
    assert first.session.session_id != second.session.session_id


def test_data_and_revenue_belong_to_an_event() -> None:
    hit = event(make_pipeline(), {"name": "buy", "data": {"revenue": "5", "currency": "Eur", "a": {"b": True}}})
    assert hit.data == (
        DataValue("revenue", DataType.STRING, "5"),
        DataValue("currency", DataType.STRING, "Eur"),
        DataValue("a.b", DataType.BOOLEAN, "true"),
    )
    assert hit.revenue == Revenue("Eur", "5.0000")


def test_a_page_view_may_have_revenue() -> None:
    hit = event(make_pipeline(), {"url": "/p", "data": {"revenue": 3, "currency": "USD"}})
    assert (hit.event_name, hit.revenue) == (None, Revenue("USD", "3.0000"))


def _performance(payload: dict[str, Any]) -> Event:
    hit = accept(make_pipeline(), payload, type_="performance").hit
    assert isinstance(hit, Event)
    return hit


def test_a_performance_report_has_its_measures_alone() -> None:
    hit = _performance(
        {
            "hostname": "site.example",
            "url": "/caf%C3%A9?q=1#f",
            "referrer": "https://search.example/",
            "title": "T%20t",
            "name": "name",
            "tag": "tag",
            "data": {"a": 1},
            "lcp": 1.25,
            "inp": 60000,
            "cls": 0.12345,
            "ttfb": 0,
        }
    )
    assert hit.event_type == EventType.PERFORMANCE
    assert (hit.url_path, hit.url_query, hit.hostname, hit.page_title) == ("/caf%C3%A9", None, None, "T t")
    assert (hit.referrer_domain, hit.event_name, hit.tag, hit.data) == (None, None, None, ())
    assert (hit.lcp, hit.inp, hit.cls, hit.fcp, hit.ttfb) == (1.3, 60000.0, 0.1235, None, 0.0)


def test_a_performance_report_needs_no_address() -> None:
    assert _performance({}).url_path == ""


def test_an_identification_has_data_and_a_session() -> None:
    hit = identification(make_pipeline(), {"id": "who", "data": {"plan": "pro"}, "language": "de"})
    assert hit.data == (DataValue("plan", DataType.STRING, "pro"),)
    assert (hit.distinct_id, hit.session.distinct_id, hit.session.language) == ("who", "who", "de")
    assert hit.created_at == hit.session.created_at == NOW * 1000


@pytest.mark.parametrize("payload", [{}, {"data": {}}, {"link": LINK}, {"pixel": PIXEL}])
def test_an_identification_may_be_without_data(payload: dict[str, Any]) -> None:
    assert identification(make_pipeline(), payload).data == ()


@pytest.mark.parametrize(
    ("type_", "payload", "member"),
    [
        ("event", {"hostname": "a b", "url": "/"}, "hostname"),
        ("performance", {"hostname": "[", "url": "/"}, "hostname"),
        ("event", {"name": "x", "data": {"n": 1e300}}, "data"),
        ("event", {"data": {"d": "2026-13-45T99:99:99"}}, "data"),
        ("event", {"data": {"revenue": True, "currency": "USD"}}, "data"),
        ("event", {"data": {"revenue": 5, "currency": 7}}, "data"),
        ("identify", {"data": {"n": 1e300}}, "data"),
        ("identify", {"link": LINK, "data": {"a": 1}}, "data"),
        ("identify", {"pixel": PIXEL, "data": {}}, "data"),
    ],
)
def test_what_cannot_be_stored_is_answered_with_the_member(type_: str, payload: dict[str, Any], member: str) -> None:
    outcome = send(make_pipeline(), payload, type_=type_)
    assert isinstance(outcome, Dropped)
    assert (outcome.reason, outcome.status) == (DropReason.INVALID_PAYLOAD, 400)
    assert member in json.loads(outcome.body)["error"]["properties"]["payload"]["properties"]


def test_every_text_fits_its_column_and_the_journal() -> None:
    long = "😀" * 600
    hit = event(
        make_pipeline(),
        {
            "url": f"https://{'h' * 150}.example/{long}?utm_term={long}&q={long}",
            "referrer": f"https://x.example/{long}?{long}",
            "title": long,
            "browser": long,
            "id": long,
            "data": {long: long, "list": [long]},
        },
    )
    limits = {"url_path": 500, "url_query": 500, "hostname": 100, "page_title": 500, "utm_term": 255}
    limits |= {"referrer_path": 500, "referrer_query": 500}
    for column, limit in limits.items():
        assert limit - 1 <= utf16_length(getattr(hit, column)) <= limit
    assert utf16_length(hit.session.browser or "") == 20
    assert decode_hit(encode_hit(hit)) == hit
