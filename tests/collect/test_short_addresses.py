"""Links lead on and pixels show, counted or not."""

import asyncio
from typing import Any

import pytest

from kokumi.collect.endpoint import Collector
from kokumi.collect.short_addresses import IMAGE, ShortAddresses, Target
from kokumi.errors import Unavailable
from kokumi.events.rows import EventType
from tests.collect.factories import CHROME, LINK, PIXEL, make_pipeline
from tests.collect.test_endpoint import MemoryStore

TARGETS = {
    "shop": "https://target.example/a?b=c",
    "odd": "https://target.example/ü\r\nSet-Cookie: x=1",
    "script": "javascript:alert(1)",
    "data": "data:text/html,hello",
}


class Caller:
    """Follows short addresses."""

    def __init__(self) -> None:
        self.store = MemoryStore()
        collector = Collector(make_pipeline(), self.store, max_body_bytes=1000)
        self.addresses = ShortAddresses(collector, self.find_link, self.find_pixel)
        self.collector = collector

    async def find_link(self, slug: str) -> Target | None:
        return Target(LINK, TARGETS[slug]) if slug in TARGETS else None

    async def find_pixel(self, slug: str) -> str | None:
        return PIXEL if slug == "mail" else None

    def get(
        self, path: str, method: str = "GET", query: bytes = b"", **headers: str
    ) -> tuple[int, dict[str, str], bytes]:
        sent: list[dict[str, Any]] = []

        async def send(message: dict[str, Any]) -> None:
            sent.append(message)

        async def receive() -> dict[str, Any]:
            return {"type": "http.request"}

        raw = {"host": "go.example", "user-agent": CHROME, "x-real-ip": "81.2.69.142"} | headers
        scope = {
            "method": method,
            "path": path,
            "query_string": query,
            "scheme": "https",
            "headers": [(name.encode(), value.encode("latin-1")) for name, value in raw.items()],
            "client": ("127.0.0.1", 1),
        }
        asyncio.run(self.addresses(scope, receive, send))
        return sent[0]["status"], {k.decode(): v.decode() for k, v in sent[0]["headers"]}, sent[1]["body"]


@pytest.fixture
def caller() -> Caller:
    return Caller()


def test_a_link_leads_on_and_is_counted(caller: Caller) -> None:
    status, headers, _ = caller.get("/q/shop", query=b"utm_source=mail", referer="https://news.example/today?x=1")
    assert (status, headers["location"]) == (307, TARGETS["shop"])
    assert "no-store" in headers["cache-control"]
    hit: Any = caller.store.hits[0]
    assert (hit.event_type, hit.url_path, hit.url_query) == (EventType.LINK, "/q/shop", "utm_source=mail")
    assert (hit.hostname, hit.referrer_domain, hit.utm_source) == ("go.example", "news.example", "mail")
    assert hit.session.website_id == LINK


def test_a_pixel_shows_and_is_counted(caller: Caller) -> None:
    status, headers, body = caller.get("/p/mail")
    assert (status, headers["content-type"], body) == (200, "image/gif", IMAGE)
    assert caller.store.hits[0].event_type == EventType.PIXEL  # type: ignore[union-attr]


@pytest.mark.parametrize("path", ["/q/none", "/p/none", "/q/", "/p/", "/q/script", "/q/data", "/q/mail", "/p/shop"])
def test_what_leads_nowhere_is_not_found(caller: Caller, path: str) -> None:
    assert caller.get(path)[0] == 404
    assert caller.store.hits == []


def test_an_odd_target_cannot_add_headers(caller: Caller) -> None:
    headers = caller.get("/q/odd")[1]
    assert headers["location"] == "https://target.example/%C3%BC%0D%0ASet-Cookie:%20x=1"
    assert "set-cookie" not in headers


def test_bots_and_looks_at_the_head_are_led_on_without_counting(caller: Caller) -> None:
    assert caller.get("/q/shop", **{"user-agent": "curl/8.0"})[0] == 307
    assert caller.get("/q/shop", method="HEAD")[0] == 307
    assert caller.get("/p/mail", method="HEAD")[2] == b""
    assert caller.store.hits == []
    assert sum(caller.collector.dropped.values()) == 1


def test_a_full_disk_does_not_hold_up_who_follows_a_link(caller: Caller) -> None:
    async def refuse(hits: object) -> None:
        raise Unavailable

    caller.store.add = refuse  # type: ignore[method-assign,assignment]
    assert caller.get("/q/shop")[0] == 307


@pytest.mark.parametrize("host", ["", "a b", "[", "é", "x" * 5000])
def test_an_odd_host_does_not_hold_up_either(caller: Caller, host: str) -> None:
    assert caller.get("/q/shop", host=host)[0] == 307


def test_nothing_can_be_posted(caller: Caller) -> None:
    assert caller.get("/q/shop", method="POST")[0] == 405
