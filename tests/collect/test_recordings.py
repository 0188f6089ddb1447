"""POST /api/record: what is taken, what is refused, and what is stored of it."""

import asyncio
import gzip
import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokumi.accounts.recorder_config import RecorderConfig
from kokumi.collect import endpoint, recording_limit
from kokumi.collect.endpoint import Collector
from kokumi.collect.pipeline import Accepted
from kokumi.collect.recordings import RecordingEndpoint
from kokumi.events.replay_text import deflated, inflated
from kokumi.events.rows import HeatmapKind, Hit, Recording
from tests.collect.factories import CHROME, NOBODY, OTHER_SITE, SITE, KnownSources, make_pipeline, send

ON = RecorderConfig(enabled=True, replay_enabled=True, heatmap_enabled=True)
BOT = "Googlebot/2.1 (+http://www.google.com/bot.html)"
PART = [{"type": 4, "timestamp": 1_771_545_600_500}, {"type": 2, "timestamp": 1_771_545_600_100, "data": {"é": [1]}}]


class Recorders(KnownSources):
    """Known websites, which all record the same."""

    def __init__(self, config: RecorderConfig | None) -> None:
        self._config = config

    def recorder(self, website_id: str) -> RecorderConfig | None:
        return self._config if self.website_exists(website_id) else None


class Caller:
    """Calls the endpoint as a server would, with the token of a visit."""

    def __init__(
        self, config: RecorderConfig | None = ON, rules: dict[str, Any] | None = None, **settings: Any
    ) -> None:
        pipeline = make_pipeline(shields=lambda _: rules, **settings)
        self.hits: list[Hit] = []
        self.collector = Collector(pipeline, self, max_body_bytes=1_000_000)
        self.endpoint = RecordingEndpoint(self.collector, pipeline, self, Recorders(config))
        visit = send(make_pipeline(), {"url": "/"})
        assert isinstance(visit, Accepted)
        self.visit = visit

    async def add(self, hits: Sequence[Hit]) -> None:
        self.hits += hits

    def call(self, body: Any, token: str | None = "", agent: str = CHROME, **more: str) -> tuple[int, Any]:
        headers = [(b"user-agent", agent.encode()), (b"x-forwarded-for", b"81.2.69.1")]
        headers += [(name.replace("_", "-").encode(), value.encode()) for name, value in more.items()]
        if token is not None:
            headers.append((b"x-umami-cache", (token or self.visit.cache).encode()))
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        sent: list[dict[str, Any]] = []

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": content}

        async def answer(message: dict[str, Any]) -> None:
            sent.append(message)

        scope = {"type": "http", "method": "POST", "path": "/api/record", "headers": headers, "client": ("10.0.0.1", 1)}
        asyncio.run(self.endpoint.record(scope, receive, answer))
        return sent[0]["status"], json.loads(sent[1]["body"])


def record(events: Any = PART, website: str = SITE, type_: str = "record", **more: Any) -> dict[str, Any]:
    return {"type": type_, "payload": {"website": website, "events": events, **more}}


def click(**more: Any) -> dict[str, Any]:
    return record([{"type": "click", "url": "https://a.example/x?y=1#z", "x": 1.6, "y": 2, **more}], type_="heatmap")


def test_a_part_of_a_replay_is_stored_whole() -> None:
    caller = Caller()
    assert caller.call(record(timestamp=1_771_545_700)) == (200, {"ok": True})
    [hit] = caller.hits
    assert isinstance(hit, Recording)
    assert (hit.website_id, hit.session_id, hit.visit_id) == (SITE, caller.visit.session_id, caller.visit.visit_id)
    assert hit.chunk is not None
    assert inflated(hit.chunk.events) == PART
    assert (hit.chunk.started_at, hit.chunk.ended_at) == (1_771_545_600_100, 1_771_545_600_500)
    assert (hit.chunk.event_count, hit.chunk.chunk_index, hit.points) == (2, 1_771_545_700, ())


def test_clicks_and_scrolling_are_stored_as_points() -> None:
    caller = Caller()
    points = [
        {"type": "click", "url": "https://a.example/x?y=1#z", "x": 1.6, "y": 2, "timestamp": 1_771_545_600_500},
        {"type": "scroll", "url": "/b", "scrollPct": 55, "pageH": 3000},
    ]
    assert caller.call(record(points, type_="heatmap")) == (200, {"ok": True})
    [hit] = caller.hits
    assert isinstance(hit, Recording)
    first, second = hit.points
    assert (first.kind, first.url_path, first.x, first.y) == (HeatmapKind.CLICK, "/x#z", 2, 2)
    assert first.created_at == 1_771_545_600_500
    assert (second.kind, second.url_path, second.scroll_pct, second.page_h) == (HeatmapKind.SCROLL, "/b", 55, 3000)
    assert hit.chunk is None


def test_a_compressed_part_is_stored_like_a_plain_one() -> None:
    caller = Caller()
    assert caller.call(gzip.compress(json.dumps(record()).encode())) == (200, {"ok": True})
    [hit] = caller.hits
    assert isinstance(hit, Recording)
    assert hit.chunk is not None
    assert inflated(hit.chunk.events) == PART


def test_a_beacon_has_its_token_in_the_body() -> None:
    caller = Caller()
    assert caller.call(record() | {"cache": caller.visit.cache}, token=None) == (200, {"ok": True})
    assert isinstance(caller.hits[0], Recording)
    assert caller.call(record() | {"cache": "made up"}, token=None)[0] == 400


BROKEN = {
    "not gzip": (b"\x1f\x8bxxxxxxxx", 400),
    "cut off": (gzip.compress(json.dumps(record()).encode())[:-9], 400),
    "a bomb": (gzip.compress(b" " * 50_000_000), 413),
    "no JSON": (gzip.compress(b"no"), 400),
}


@pytest.mark.parametrize(("body", "status"), BROKEN.values(), ids=BROKEN.keys())
def test_a_compressed_body_that_cannot_be_read_is_refused(body: bytes, status: int) -> None:
    caller = Caller()
    assert caller.call(body)[0] == status
    assert caller.hits == []


def test_no_events_are_fine_and_store_nothing() -> None:
    caller = Caller()
    assert caller.call(record([]), token=None) == (200, {"ok": True})
    assert caller.hits == []


@pytest.mark.parametrize(
    ("body", "token", "message"),
    [
        (record(), None, "Missing session token."),
        (record(), "garbage", "Invalid session token."),
        (record(website=OTHER_SITE), "", "Invalid session token."),
        (record(website=NOBODY), "", "Invalid session token."),
    ],
)
def test_without_a_visit_of_the_website_nothing_is_taken(body: Any, token: str | None, message: str) -> None:
    caller = Caller()
    status, answer = caller.call(body, token)
    assert (status, answer["error"]["message"]) == (400, message)
    assert caller.hits == []


@pytest.mark.parametrize(
    "body",
    [
        b"{}",
        b"nonsense",
        record(website="no id"),
        record([1] * 201),
        record(timestamp="soon"),
        record(timestamp=1e30),
        record(type_="film"),
        click(url="http://["),
        click(x="left"),
        click(type="hover"),
        click(x=1e300),
        record([7], type_="heatmap"),
    ],
)
def test_what_does_not_fit_is_refused(body: Any) -> None:
    caller = Caller()
    status, answer = caller.call(body)
    assert (status, answer["error"]["code"]) == (400, "bad-request")
    assert caller.hits == []


@pytest.mark.parametrize(
    ("config", "body", "reason"),
    [
        (None, record(), "replay_disabled"),
        (RecorderConfig(heatmap_enabled=True), record(), "replay_disabled"),
        (RecorderConfig(replay_enabled=True), click(), "heatmap_disabled"),
    ],
)
def test_what_a_website_does_not_record_is_dropped(config: RecorderConfig | None, body: Any, reason: str) -> None:
    caller = Caller(config)
    assert caller.call(body) == (200, {"ok": False, "reason": reason})
    assert caller.hits == []


def test_bots_and_ignored_addresses_are_not_recorded() -> None:
    assert Caller().call(record(), agent=BOT) == (200, {"beep": "boop"})
    assert Caller(ignore_ip="81.2.69.0/24").call(record())[0] == 403


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=20,
)


@given(st.lists(json_values | st.dictionaries(st.just("timestamp"), json_values), min_size=1, max_size=5))
def test_whatever_a_recorder_sends_is_taken_or_refused(events: list[Any]) -> None:
    caller = Caller()
    assert caller.call(record(events)) == (200, {"ok": True})
    assert caller.call(record(events, type_="heatmap"))[0] in (200, 400)


@given(st.lists(json_values, max_size=5))
def test_events_come_back_as_they_were(events: list[Any]) -> None:
    assert inflated(deflated(events)) == events


def test_a_page_address_in_a_replay_has_no_query() -> None:
    caller = Caller()
    address = "https://a.example/reset?token=secret&x=1#/step/2"
    pages = [
        {"type": 4, "data": {"href": address, "width": 1}},
        {"type": 4, "data": {}},
        {"type": 3, "data": {"href": 1}},
        7,
    ]
    assert caller.call(record(pages)) == (200, {"ok": True})
    [hit] = caller.hits
    assert isinstance(hit, Recording)
    assert hit.chunk is not None
    stored = inflated(hit.chunk.events)
    assert stored == [{"type": 4, "data": {"href": "https://a.example/reset#/step/2", "width": 1}}, *pages[1:]]


def test_a_visit_is_not_recorded_longer_than_the_website_says(monkeypatch: pytest.MonkeyPatch) -> None:
    caller = Caller(RecorderConfig(replay_enabled=True, heatmap_enabled=True, max_duration=300_000))
    now = 1_771_545_700_000
    monkeypatch.setattr(endpoint.time, "time_ns", lambda: now * 1_000_000)
    assert caller.call(record()) == (200, {"ok": True})
    now += 300_000 + recording_limit.LATENESS_MS
    assert caller.call(record()) == (200, {"ok": True})
    now += 1
    assert caller.call(record()) == (200, {"ok": False, "reason": "max_duration"})
    assert caller.call(click()) == (200, {"ok": True})
    assert len(caller.hits) == 3


def test_of_many_visits_the_latest_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recording_limit, "MOST_VISITS", 2)
    limit = recording_limit.RecordingLimit()
    for visit in ("a", "b", "c"):
        assert not limit.is_over(SITE, visit, 0, 1000)
    later = 1000 + recording_limit.LATENESS_MS + 1
    assert limit.is_over(SITE, "c", later, 1000)
    assert not limit.is_over(SITE, "a", later, 1000)


def page(path: str, host: str = "a.example") -> dict[str, Any]:
    return {"type": 4, "data": {"href": f"https://{host}{path}"}, "timestamp": 1_771_545_600_000}


def kept(caller: Caller) -> list[Any]:
    """The recorder's events, or the pages of points, that were stored."""
    return [
        part
        for hit in caller.hits
        if isinstance(hit, Recording)
        for part in (inflated(hit.chunk.events) if hit.chunk else [point.url_path for point in hit.points])
    ]


@pytest.mark.parametrize(
    ("rules", "headers", "reason"),
    [
        ({"addresses": ["81.2.69.0/24"]}, {}, "shielded_address"),
        ({"countries": ["DE"]}, {"cf_ipcountry": "DE"}, "shielded_country"),
        ({"globalPrivacyControl": True}, {"sec_gpc": "1"}, "privacy_signal"),
        ({"doNotTrack": True}, {"dnt": "1"}, "privacy_signal"),
    ],
)
@pytest.mark.parametrize("body", [record(), click()], ids=["replay", "heatmap"])
def test_a_visitor_whom_the_website_does_not_count_is_not_recorded(
    rules: dict[str, Any], headers: dict[str, str], reason: str, body: Any
) -> None:
    assert Caller().call(body, **headers) == (200, {"ok": True})
    caller = Caller(rules=rules)
    assert caller.call(body, **headers) == (200, {"beep": "boop"}), "the recorder ends"
    assert caller.hits == []
    assert caller.collector.dropped == {reason: 1}


@pytest.mark.parametrize(
    ("rules", "hidden", "reason"),
    [
        ({"paths": ["/admin/*"]}, page("/admin/users?x=1"), "shielded_path"),
        ({"hostnames": ["a.example"]}, page("/", "copy.example"), "shielded_hostname"),
    ],
)
def test_pages_that_the_website_does_not_count_are_left_out_of_replays(
    rules: dict[str, Any], hidden: Any, reason: str
) -> None:
    caller = Caller(rules=rules)
    shown = page("/shop")
    assert caller.call(record([shown, 1, hidden, 2])) == (200, {"ok": True}), "the recorder goes on"
    assert caller.call(record([3, 4])) == (200, {"ok": True})
    assert caller.call(record([5, shown, 6])) == (200, {"ok": True})
    assert caller.call(record([7])) == (200, {"ok": True})
    assert kept(caller) == [shown, 1, shown, 6, 7]
    assert caller.collector.dropped == {reason: 3}


def test_points_on_pages_that_the_website_does_not_count_are_left_out() -> None:
    caller = Caller(rules={"paths": ["/admin/*"]})
    points = [{"type": "click", "url": url} for url in ("https://a.example/x", "https://a.example/admin/y", "/admin/z")]
    assert caller.call(record(points, type_="heatmap")) == (200, {"ok": True})
    assert caller.call(record(points[1:], type_="heatmap")) == (200, {"ok": True})
    assert kept(caller) == ["/x"]
    assert caller.collector.dropped == {"shielded_path": 2}
