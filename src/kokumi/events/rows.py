"""What one accepted request leaves behind, as it travels from `collect` through the journal into the store.

A `Hit` is what a request became: an `Event` with its data and revenue, an `Identification` (session data alone), or a
`Recording` (what a page looked like and where it was clicked).
Field order is the wire format of the journal: append fields at the end and give them defaults, never reorder.
Times are Unix milliseconds (UTC) throughout; ids are UUIDs in lower-case text. The structs hold no cycles, so Python's
collector of them need not look at the thousands that are under way (`gc=False`).
"""

from enum import IntEnum
from typing import Final

import msgspec


class EventType(IntEnum):
    """What kind of event a row is. Page views in every question are the types other than CUSTOM and PERFORMANCE."""

    PAGEVIEW = 1
    CUSTOM = 2
    LINK = 3
    PIXEL = 4
    PERFORMANCE = 5


class DataType(IntEnum):
    """The kind of a value in event or session data."""

    STRING = 1
    NUMBER = 2
    BOOLEAN = 3
    DATE = 4
    ARRAY = 5


class Session(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """A visitor as one request shows it. The store keeps the first one per `session_id`: later ones change nothing."""

    session_id: str
    website_id: str
    created_at: int
    browser: str | None = None
    os: str | None = None
    device: str | None = None
    screen: str | None = None
    language: str | None = None
    country: str | None = None
    region: str | None = None
    city: str | None = None
    distinct_id: str | None = None


class DataValue(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """One flattened key of event or session data. `number_value` is decimal text with up to 4 places."""

    data_key: str
    data_type: int
    string_value: str | None = None
    number_value: str | None = None
    date_value: int | None = None


class Revenue(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """The sale that an event's data names; `revenue` is decimal text with 4 places, `currency` as given."""

    currency: str
    revenue: str


class Event(msgspec.Struct, array_like=True, frozen=True, gc=False, tag="event"):
    """One page view, custom event, link click, pixel or performance report."""

    session: Session
    event_id: str
    visit_id: str
    created_at: int
    event_type: int
    url_path: str
    url_query: str | None = None
    hostname: str | None = None
    page_title: str | None = None
    referrer_path: str | None = None
    referrer_query: str | None = None
    referrer_domain: str | None = None
    event_name: str | None = None
    tag: str | None = None
    utm_source: str | None = None
    utm_medium: str | None = None
    utm_campaign: str | None = None
    utm_content: str | None = None
    utm_term: str | None = None
    gclid: str | None = None
    fbclid: str | None = None
    msclkid: str | None = None
    ttclid: str | None = None
    li_fat_id: str | None = None
    twclid: str | None = None
    lcp: float | None = None
    inp: float | None = None
    cls: float | None = None
    fcp: float | None = None
    ttfb: float | None = None
    data: tuple[DataValue, ...] = ()
    revenue: Revenue | None = None


class Identification(msgspec.Struct, array_like=True, frozen=True, gc=False, tag="identify"):
    """What a site says of a visitor; each key replaces the session's earlier value of that key."""

    session: Session
    created_at: int
    distinct_id: str | None = None
    data: tuple[DataValue, ...] = ()


class HeatmapKind(IntEnum):
    """What a point of a heatmap is."""

    CLICK = 1
    SCROLL = 2


class ReplayChunk(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """A part of a visit's recording. `events`: the recorder's events as JSON, deflated (RFC 1950), in base64."""

    chunk_id: str
    chunk_index: int
    started_at: int
    ended_at: int
    event_count: int
    events: str


class HeatmapPoint(msgspec.Struct, array_like=True, frozen=True, gc=False):
    """A click, or how far down a page was read. Pixels; `scroll_pct` is a whole number from 0 to 100."""

    point_id: str
    created_at: int
    kind: int
    url_path: str
    x: int | None = None
    y: int | None = None
    page_x: int | None = None
    page_y: int | None = None
    viewport_w: int | None = None
    viewport_h: int | None = None
    page_w: int | None = None
    page_h: int | None = None
    scroll_pct: int | None = None


class Recording(msgspec.Struct, array_like=True, frozen=True, gc=False, tag="recording"):
    """What the recorder sent of one visit."""

    website_id: str
    session_id: str
    visit_id: str
    chunk: ReplayChunk | None = None
    points: tuple[HeatmapPoint, ...] = ()


Hit = Event | Identification | Recording

SESSION_ATTRIBUTES: Final = (
    "browser",
    "os",
    "device",
    "screen",
    "language",
    "country",
    "region",
    "city",
    "distinct_id",
)
"""Columns that belong to the session; the store copies the session's own values into each of its events."""

HEATMAP_NUMBERS: Final = (
    *("x", "y", "page_x", "page_y", "viewport_w", "viewport_h", "page_w", "page_h"),
    "scroll_pct",
)
"""Columns of a heatmap's points that hold whole numbers."""

_encoder = msgspec.msgpack.Encoder()
_decoder = msgspec.msgpack.Decoder(Hit)


def encode_hit(hit: Hit) -> bytes:
    """The journal's bytes of one hit."""
    return _encoder.encode(hit)


def decode_hit(data: bytes) -> Hit:
    """The hit in one journal record.

    Raises
    ------
    msgspec.DecodeError: the bytes are no hit.
    """
    return _decoder.decode(data)
