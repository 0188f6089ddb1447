"""Wild input for collecting: `python -m bench.fuzz --minutes 10 [STEP…]`; ends with 1 if anything escaped.

Each step of collecting is given values that a hostile or broken client could send, by hypothesis: the decoder,
addresses, referrers, user agents, event data, tokens, and whole requests in process, through the real endpoint and
pipeline and the journal's encoding into rows of the store. What is expected: no exception but a refusal
(`KokumiError`, 4xx), and no 5xx.
"""

import argparse
import asyncio
import json
import logging
import sys
import time
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from importlib import resources
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from kokumi.collect.cache_token import TokenSigner
from kokumi.collect.client_address import client_address, resolve, sent_address
from kokumi.collect.endpoint import Collector
from kokumi.collect.event_data import flatten, revenue_in
from kokumi.collect.location import LocationFinder
from kokumi.collect.payload import decode_batch, decode_item, decode_send
from kokumi.collect.pipeline import Pipeline
from kokumi.collect.urls import can_parse, page_address, parse_address, performance_path, referrer_parts
from kokumi.collect.user_agent import AgentParser, device_for_screen
from kokumi.errors import KokumiError
from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import JournalPosition
from kokumi.events.fold import fold, session_ids
from kokumi.events.rows import Hit, decode_hit, encode_hit
from kokumi.settings import Settings

SITE = "eefe6129-219b-4cfc-844a-d5d59b7b189e"
EXAMPLES = 300
"""Examples of a step before the next one has its turn; each turn begins with other random numbers."""

# Text with what breaks parsers in it: halves of surrogate pairs, NUL, direction marks, escapes, separators.
_CHARACTERS = st.one_of(
    st.characters(),
    st.characters(categories=["Cs"]),
    st.sampled_from("\0\ud800\udfff\u202e\ufeff/\\?#%&=+:;@[]{}\"'<>.,-_ \t\r\n0aZ\x7f\x80\xff"),
)
TEXT = st.text(_CHARACTERS, max_size=300)
PIECES = st.sampled_from(
    [
        "http://",
        "https://",
        "//",
        "/",
        "..",
        ".",
        "%2e",
        "%",
        "%zz",
        "%C3%28",
        "?",
        "#",
        "&",
        "=",
        "utm_source",
        "gclid",
        "@",
        ":",
        ":99999",
        "[::1]",
        "[",
        "xn--",
        "localhost",
        "EXAMPLE.com",
        "www",
        "www.",
        "java\nscript:",
        "data:",
        "\\",
        "::ffff:1.2.3.4",
        "0x7f.1",
        "256.1.1.1",
        "1.2.3.4:80",
        "fe80::1%eth0",
        "for=",
        '"',
        "undefined",
        "\ud83d",
        "😀",
        " ",
    ]
)
URL = st.one_of(TEXT, st.lists(st.one_of(PIECES, st.text(_CHARACTERS, max_size=8)), max_size=12).map("".join))
AGENT = st.one_of(
    TEXT,
    st.lists(
        st.one_of(
            st.sampled_from(
                [
                    "Mozilla/5.0 ",
                    "(",
                    ")",
                    ";",
                    "Windows NT 10.0",
                    "iPhone",
                    "Android 14",
                    "Chrome/",
                    "Safari/537.36",
                    "bot",
                    "Version/",
                    "CriOS/",
                    "1.2.3",
                    "AppleWebKit",
                    "like Gecko",
                    "Edg/",
                    "compatible; ",
                    "+http://",
                    "Mobile",
                    " ",
                ]
            ),
            TEXT,
        ),
        max_size=15,
    ).map("".join),
)
NUMBER = st.one_of(st.integers(), st.floats(), st.sampled_from([0, -0.0, 1e308, -1e308, 2**63, 10**400, 1e-320, 1e15]))
DATE = st.from_regex(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{3}(Z|[+][0-9]{2}:[0-9]{2})?)?", fullmatch=True
)
JSON = st.recursive(
    st.one_of(st.none(), st.booleans(), NUMBER, TEXT, URL, DATE),
    lambda inner: st.one_of(st.lists(inner, max_size=5), st.dictionaries(TEXT, inner, max_size=5)),
    max_leaves=20,
)
DATA = st.dictionaries(st.one_of(TEXT, st.sampled_from(["revenue", "currency", "0", "10", "a.b"])), JSON, max_size=6)
_MEMBERS: dict[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(("url", "referrer"), URL),
    **dict.fromkeys(("title", "name", "tag", "hostname", "language", "screen", "id", "browser", "os", "device"), TEXT),
    **dict.fromkeys(("lcp", "inp", "cls", "fcp", "ttfb"), st.floats(0, 100)),
    "screen": st.one_of(TEXT, st.from_regex(r"[0-9]{1,4}x[0-9]{1,4}", fullmatch=True)),
    "ip": URL,
    "userAgent": AGENT,
    "timestamp": st.one_of(st.integers(-2_200_000_000, 10_400_000_000), st.booleans()),
    "data": DATA,
}
# Mostly members of the right kind, so that the steps behind the decoder are reached; now and then any value at all.
PAYLOAD = st.fixed_dictionaries({}, optional=_MEMBERS).flatmap(
    lambda members: st.one_of(
        st.just(members | {"website": SITE}),
        st.just(members | {"website": SITE}),
        st.dictionaries(st.sampled_from([*_MEMBERS, "website", "link", "pixel"]), JSON, max_size=3).map(
            lambda wild: members | {"website": SITE} | wild
        ),
    )
)
TYPE = st.sampled_from(["event", "event", "identify", "performance"])
SEND = st.fixed_dictionaries({"type": TYPE, "payload": PAYLOAD})
BODY = st.one_of(SEND, SEND, SEND, st.fixed_dictionaries({"type": JSON, "payload": JSON}), JSON)
HEADERS = st.lists(
    st.tuples(
        st.sampled_from(
            ["user-agent", "x-forwarded-for", "forwarded", "cf-connecting-ip", "cf-ipcountry", "cf-region-code"]
        )
        | st.sampled_from(["cf-ipcity", "x-vercel-ip-country", "x-umami-cache", "content-type", "origin", "referer"]),
        st.one_of(URL, AGENT).map(lambda text: text.encode("utf-8", "replace")) | st.binary(max_size=200),
    ),
    max_size=6,
)


def as_bytes(value: object) -> bytes:
    """JSON as JavaScript may send it: halves of surrogate pairs escaped, or broken bytes."""
    return json.dumps(value).encode()


class Kept:
    """A store that takes every hit as far as the engine's tables, in memory."""

    def __init__(self) -> None:
        self._engine = DuckDBEngine(None)
        self._engine.migrate()
        self._waiting: list[Hit] = []
        self.stored = 0

    async def add(self, hits: Sequence[Hit]) -> None:
        self._waiting += [decode_hit(encode_hit(hit)) for hit in hits]
        if len(self._waiting) >= 500:
            self.flush()

    def flush(self) -> None:
        """Writes what waits."""
        hits, self._waiting = self._waiting, []
        self._engine.write(fold(hits, self._engine.sessions(session_ids(hits))), JournalPosition(1, 1))
        self.stored += len(hits)


class Sources:
    """One website, link and pixel, all of the same id."""

    def website_exists(self, website_id: str) -> bool:
        return website_id == SITE

    link_exists = pixel_exists = website_exists


class Fuzz:
    """The steps, each a function that hypothesis calls with wild values."""

    def __init__(self) -> None:
        self.store = Kept()
        self.agents = AgentParser(64)
        database = Path(str(resources.files("kokumi"))) / "assets" / "geo" / "country.mmdb"
        self.locations = LocationFinder(database if database.exists() else None, 64)
        pipeline = Pipeline(Settings(ignore_ip="10.0.0.0/8"), "secret", Sources(), self.agents, self.locations)
        self.signer = TokenSigner("key")
        self.collector = Collector(pipeline, self.store, max_body_bytes=100_000)
        self.loop = asyncio.new_event_loop()
        self.answers: Counter[int] = Counter()

    def steps(self) -> dict[str, Callable[[], None]]:
        """By name; each call tries `EXAMPLES` examples."""
        return {
            "decode": self._run(self.decode, st.one_of(BODY.map(as_bytes), st.binary(max_size=400), BODY.map(_spoilt))),
            "item": self._run(self.item, JSON | BODY),
            "url": self._run(self.url, URL, URL | st.none()),
            "referrer": self._run(self.referrer, URL, TEXT | st.none()),
            "ip": self._run(self.ip, URL, HEADERS),
            "user-agent": self._run(self.user_agent, AGENT, TEXT),
            "data": self._run(self.data, DATA),
            "token": self._run(self.token, TEXT | URL),
            "send": self._run(self.send, st.one_of(SEND.map(as_bytes), BODY.map(as_bytes), BODY.map(_spoilt)), HEADERS),
            "batch": self._run(self.batch, st.lists(BODY, max_size=4).map(as_bytes) | JSON.map(as_bytes), HEADERS),
        }

    def _run(self, step: Callable[..., None], *values: st.SearchStrategy[Any]) -> Callable[[], None]:
        chosen = settings(
            max_examples=EXAMPLES,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
            phases=[Phase.generate, Phase.shrink],
        )
        # hypothesis reads a function's parameters: one of no class, with as many as there are values.
        if len(values) == 1:
            return chosen(given(values[0])(lambda a: step(a)))
        return chosen(given(*values)(lambda a, b: step(a, b)))

    def decode(self, body: bytes) -> None:
        _refused(lambda: decode_send(body))
        _refused(lambda: decode_batch(body))

    def item(self, value: object) -> None:
        # Items come out of `decode_batch`, so that no halves of surrogate pairs are in them any more.
        _refused(lambda: [decode_item(item) for item in decode_batch(as_bytes([value]))])

    def url(self, text: str, hostname: str | None) -> None:
        can_parse(text)
        address = parse_address(text, hostname)
        if address is not None:
            page_address(address, remove_trailing_slash=True)
            performance_path(address)

    def referrer(self, text: str, hostname: str | None) -> None:
        address = parse_address(text, hostname)
        if address is not None:
            referrer_parts(address)

    def ip(self, text: str, headers: list[tuple[str, bytes]]) -> None:
        named = {name: value.decode("latin-1") for name, value in headers}
        for address in (resolve(text), sent_address(text), client_address(named, text, "X-Real-IP")):
            self.locations.find(address, named)
            self.locations.find(address, None)

    def user_agent(self, text: str, screen: str) -> None:
        device_for_screen(self.agents.parse(text).device, screen)

    def data(self, data: dict[str, Any]) -> None:
        _refused(lambda: flatten(data))
        _refused(lambda: revenue_in(data))

    def token(self, text: str) -> None:
        assert self.signer.read(text) is None

    def send(self, body: bytes, headers: list[tuple[str, bytes]]) -> None:
        self._ask(self.collector.send, body, headers)

    def batch(self, body: bytes, headers: list[tuple[str, bytes]]) -> None:
        self._ask(self.collector.batch, body, headers)

    def _ask(self, application: Callable[..., Any], body: bytes, headers: list[tuple[str, bytes]]) -> None:
        sent: list[dict[str, Any]] = []
        raw = [(name.encode(), value) for name, value in headers]
        scope = {"type": "http", "method": "POST", "headers": raw, "client": ("192.0.2.7", 1)}

        async def receive() -> dict[str, Any]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def answer(message: dict[str, Any]) -> None:
            sent.append(message)

        self.loop.run_until_complete(application(scope, receive, answer))
        status = sent[0]["status"]
        self.answers[status] += 1
        assert status < 500, (status, sent[1]["body"])
        json.loads(sent[1]["body"])


def _spoilt(value: object) -> bytes:
    """JSON with raw text in it that is no UTF-8, and an unfinished end."""
    data = json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return data[: len(data) - len(data) % 3]


def _refused(call: Callable[[], object]) -> None:
    """A refusal is a good answer."""
    try:
        call()
    except KokumiError as error:
        if error.status >= 500:
            raise AssertionError(error.message) from error
        json.dumps(error.envelope())


def main() -> None:
    parser = argparse.ArgumentParser(prog="bench.fuzz", description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("steps", nargs="*")
    parser.add_argument("--minutes", type=float, default=5)
    chosen = parser.parse_args()
    logging.disable(logging.CRITICAL)
    fuzz = Fuzz()
    steps = fuzz.steps()
    names = chosen.steps or list(steps)
    seconds: Counter[str] = Counter()
    examples: Counter[str] = Counter()
    failed: dict[str, str] = {}
    end = time.monotonic() + chosen.minutes * 60
    while time.monotonic() < end and len(failed) < len(names):
        for name in names:
            if name in failed:
                continue
            began = time.monotonic()
            try:
                steps[name]()
                fuzz.store.flush()
            except BaseException as error:  # also groups of several failures
                if isinstance(error, KeyboardInterrupt):
                    raise
                failed[name] = "".join(traceback.format_exception(error))
                print(f"{name} FAILED\n{failed[name][-4000:]}", flush=True)
            seconds[name] += time.monotonic() - began  # pyright: ignore[reportArgumentType]
            examples[name] += EXAMPLES
    for name in names:
        print(
            f"{name:12} {examples[name]:>10,} examples  {seconds[name]:8.0f} s  {'FAILED' if name in failed else 'ok'}"
        )
    print(f"answers: {dict(fuzz.answers)}; rows stored: {fuzz.store.stored}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
