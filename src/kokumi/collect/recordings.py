"""POST /api/record: what the recorder script saw of a visit.

In: a body of type `record` (a part of a session replay) or `heatmap` (clicks, and how far pages were read), and the
token of the visit that the tracker was given. Out: a `Recording`, acknowledged once it is on disk. The recorder
samples, masks and ends by itself, as the website's configuration tells it; what a website does not record is dropped.
"""

import zlib
from collections.abc import Sequence
from typing import Annotated, Any, Final, Literal, Protocol, cast

import msgspec
from msgspec import UNSET, Meta, UnsetType

from kokumi.collect.cache_token import HEADER_NAME
from kokumi.collect.counted_ids import CountedIds
from kokumi.collect.draft import RequestView
from kokumi.collect.endpoint import Collector, HitStore, Receive, Scope, SendMessage
from kokumi.collect.payload import EARLIEST, LATEST
from kokumi.collect.pipeline import Pipeline
from kokumi.collect.recorded_pages import META, RecordedPages
from kokumi.collect.recording_limit import RecordingLimit
from kokumi.collect.urls import page_address, parse_address
from kokumi.errors import BadRequest, PayloadTooLarge
from kokumi.events.replay_text import deflated
from kokumi.events.rows import HeatmapKind, HeatmapPoint, Recording, ReplayChunk
from kokumi.validation import UUID_PATTERN, decode_body, problem

MOST_EVENTS: Final = 200
MOST_BYTES: Final = 8 * 1024 * 1024
"""What a compressed body may hold; how long it may be itself is a setting."""

_ids = CountedIds()
_OK: Final = b'{"ok":true}'
_REPLAY_DISABLED: Final = b'{"ok":false,"reason":"replay_disabled"}'
_HEATMAP_DISABLED: Final = b'{"ok":false,"reason":"heatmap_disabled"}'
_TOO_LONG: Final = b'{"ok":false,"reason":"max_duration"}'
_Pixels = Annotated[float, Meta(ge=-(2**31), le=2**31)]


class Recorder(Protocol):
    """What is recorded of a website."""

    @property
    def replay_enabled(self) -> bool: ...

    @property
    def heatmap_enabled(self) -> bool: ...

    @property
    def max_duration(self) -> int:
        """Milliseconds."""
        ...


class Recorders(Protocol):
    """Which websites there are, and what they record; asked for every request, so answered from memory."""

    def website_exists(self, website_id: str) -> bool: ...

    def recorder(self, website_id: str) -> Recorder | None: ...


class _Payload(msgspec.Struct):
    website: Annotated[str, Meta(pattern=UUID_PATTERN)]
    events: Annotated[list[Any], Meta(max_length=MOST_EVENTS)]
    timestamp: float | UnsetType = UNSET


class _Body(msgspec.Struct):
    type: Literal["record", "heatmap"]
    payload: _Payload
    cache: str | None = None


class _Point(msgspec.Struct, rename="camel"):
    """One observation; numbers are pixels, `scroll_pct` is a percentage, `timestamp` Unix milliseconds."""

    type: Literal["click", "scroll"]
    url: str
    timestamp: float | UnsetType = UNSET
    x: _Pixels | UnsetType = UNSET
    y: _Pixels | UnsetType = UNSET
    page_x: _Pixels | UnsetType = UNSET
    page_y: _Pixels | UnsetType = UNSET
    viewport_w: _Pixels | UnsetType = UNSET
    viewport_h: _Pixels | UnsetType = UNSET
    page_w: _Pixels | UnsetType = UNSET
    page_h: _Pixels | UnsetType = UNSET
    scroll_pct: Annotated[float, Meta(ge=0, le=100)] | UnsetType = UNSET


class RecordingEndpoint:
    """See the module.

    Parameters
    ----------
    collector: reads bodies and writes answers, as for events.
    """

    def __init__(self, collector: Collector, pipeline: Pipeline, store: HitStore, recorders: Recorders) -> None:
        self._collector = collector
        self._pipeline = pipeline
        self._store = store
        self._recorders = recorders
        self._limit = RecordingLimit()
        self._pages = RecordedPages(pipeline.page_refusal)

    async def record(self, scope: Scope, receive: Receive, send: SendMessage) -> None:
        """ASGI application of POST /api/record."""
        await self._collector.answer(scope, receive, send, self._take)

    async def _take(self, body: bytes, request: RequestView) -> tuple[int, bytes]:
        sent = decode_body(_plain(body), _Body)
        payload = sent.payload
        if not payload.events:
            return 200, _OK
        time_ms = _time(payload.timestamp, request.now_ms)
        website_id = payload.website.lower()
        session_id, visit_id = self._visit(request, website_id, sent.cache)
        if not self._recorders.website_exists(website_id):
            raise BadRequest("Website not found.")
        recorder = self._recorders.recorder(website_id)
        if recorder is None or not (recorder.replay_enabled if sent.type == "record" else recorder.heatmap_enabled):
            return 200, _REPLAY_DISABLED if sent.type == "record" else _HEATMAP_DISABLED
        refusal = self._pipeline.refusal(request, website_id)
        if refusal is not None:
            self._collector.drop(refusal, request.now_ms, website_id)
            return refusal.status, refusal.body
        if sent.type == "record":
            if self._limit.is_over(website_id, visit_id, request.now_ms, recorder.max_duration):
                return 200, _TOO_LONG
            events, hidden = self._pages.of_replay(website_id, visit_id, payload.events)
            recording = Recording(website_id, session_id, visit_id, _chunk(events, time_ms) if events else None)
        else:
            points = _points(payload.events, time_ms)
            shown, hidden = self._pages.of_points(website_id, [point.url for point, _ in points])
            stored = tuple(point for (_, point), is_shown in zip(points, shown, strict=True) if is_shown)
            recording = Recording(website_id, session_id, visit_id, None, stored)
        if hidden is not None:
            self._collector.drop(hidden, request.now_ms, website_id)
        if recording.chunk is not None or recording.points:
            await self._store.add((recording,))
        return 200, _OK  # also where all is hidden: the recorder goes on, since the next page may be another one

    def _visit(self, request: RequestView, website_id: str, cache: str | None) -> tuple[str, str]:
        """Session and visit of the token in the header, or in the body: a beacon of a page that goes has no headers."""
        if cache and not request.headers.get(HEADER_NAME):
            request = msgspec.structs.replace(request, headers={**request.headers, HEADER_NAME: cache})
        if not request.headers.get(HEADER_NAME):
            raise BadRequest("Missing session token.")
        token = self._pipeline.visit(request)
        if token is None or token.website_id is None or token.website_id.lower() != website_id:
            raise BadRequest("Invalid session token.")
        return token.session_id, token.visit_id


def _plain(body: bytes) -> bytes:
    """The JSON of a body that may be gzipped, which its first bytes tell (RFC 1952, 2.3.1).

    Raises
    ------
    BadRequest: what begins like gzip is not, or ends too early.
    PayloadTooLarge: it holds more than `MOST_BYTES`.
    """
    if not body.startswith(b"\x1f\x8b"):
        return body
    reader = zlib.decompressobj(wbits=31)
    try:
        text = reader.decompress(body, MOST_BYTES)
    except zlib.error:
        raise BadRequest("The body is not valid gzip.") from None
    if reader.unconsumed_tail:
        raise PayloadTooLarge(f"The body holds more than {MOST_BYTES} bytes.")
    if not reader.eof:
        raise BadRequest("The gzipped body is not whole.")
    return text


def _time(timestamp: float | UnsetType, now_ms: int) -> int:
    """When the part was sent, in Unix milliseconds."""
    if timestamp is UNSET or not timestamp:
        return now_ms
    if not EARLIEST <= timestamp <= LATEST:
        raise problem("Out of range: expected Unix seconds of the years 1900 to 2299", "payload", "timestamp")
    return int(timestamp) * 1000


def _chunk(events: Sequence[Any], time_ms: int) -> ReplayChunk:
    times = [number for event in events if (number := _event_time(event)) is not None]
    return ReplayChunk(
        chunk_id=_ids.new(),
        chunk_index=time_ms // 1000,
        started_at=min(times, default=time_ms),
        ended_at=max(times, default=time_ms),
        event_count=len(events),
        events=deflated([_without_query(event) for event in events]),
    )


def _without_query(event: object) -> object:
    """The event; where it tells the page's address, without the query, in which sites put what is nobody's business."""
    fields = cast("dict[str, Any]", event) if isinstance(event, dict) else {}
    if fields.get("type") != META or not isinstance(fields.get("data"), dict):
        return event  # pyright: ignore[reportUnknownVariableType]
    data = cast("dict[str, Any]", fields["data"])
    href = data.get("href")
    if not isinstance(href, str) or "?" not in href:
        return event  # pyright: ignore[reportUnknownVariableType]
    before, _, query = href.partition("?")
    _, hash_, fragment = query.partition("#")
    return {**fields, "data": {**data, "href": f"{before}{hash_}{fragment}"}}


def _event_time(event: object) -> int | None:
    """The time that an event of the recorder bears, in Unix milliseconds, where it is one that can be stored."""
    number = event.get("timestamp") if isinstance(event, dict) else None  # pyright: ignore
    if isinstance(number, bool) or not isinstance(number, int | float):
        return None
    return int(number) if 0 < number <= LATEST * 1000 else None


def _points(events: Sequence[Any], time_ms: int) -> list[tuple[_Point, HeatmapPoint]]:
    """Each point as it was sent, and as it is stored."""
    points: list[tuple[_Point, HeatmapPoint]] = []
    for index, event in enumerate(events):
        try:
            point = msgspec.convert(event, _Point, strict=False)
        except msgspec.ValidationError as error:
            raise problem(str(error), "payload", "events", str(index)) from None
        points.append((point, _stored(point, time_ms, index)))
    return points


def _stored(point: _Point, time_ms: int, index: int) -> HeatmapPoint:
    address = parse_address(point.url, None)
    if address is None:
        raise problem("Invalid URL.", "payload", "events", str(index), "url")
    created_at = time_ms
    if point.timestamp is not UNSET and 0 < point.timestamp <= LATEST * 1000:
        created_at = int(point.timestamp)
    return HeatmapPoint(
        point_id=_ids.new(),
        created_at=created_at,
        kind=HeatmapKind.CLICK if point.type == "click" else HeatmapKind.SCROLL,
        url_path=page_address(address).path,
        x=_whole(point.x),
        y=_whole(point.y),
        page_x=_whole(point.page_x),
        page_y=_whole(point.page_y),
        viewport_w=_whole(point.viewport_w),
        viewport_h=_whole(point.viewport_h),
        page_w=_whole(point.page_w),
        page_h=_whole(point.page_h),
        scroll_pct=_whole(point.scroll_pct),
    )


def _whole(number: float | UnsetType) -> int | None:
    return None if number is UNSET else round(number)
