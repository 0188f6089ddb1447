"""Small hits for tests; every field can be overridden."""

import uuid
from typing import Any

from kokumi.events.replay_text import deflated
from kokumi.events.rows import (
    SESSION_ATTRIBUTES,
    DataValue,
    Event,
    EventType,
    HeatmapKind,
    HeatmapPoint,
    Identification,
    Recording,
    ReplayChunk,
    Session,
)

WEBSITE = "8122471f-5633-4377-8862-a8f162079497"
NOON = 1_770_724_800_000
"""2026-02-10T12:00:00Z"""


def number_id(number: int) -> str:
    """A UUID that shows its number."""
    return str(uuid.UUID(int=number))


def make_session(number: int = 1, *, website_id: str = WEBSITE, created_at: int = NOON, **attributes: Any) -> Session:
    """The session with this number."""
    return Session(number_id(number), website_id, created_at, **attributes)


def make_event(session: int = 1, *, website_id: str = WEBSITE, created_at: int = NOON, **fields: Any) -> Event:
    """A page view of `/` in the session's only visit, unless told otherwise."""
    attributes = {name: fields.pop(name) for name in SESSION_ATTRIBUTES if name in fields}
    values: dict[str, Any] = {
        "event_id": str(uuid.uuid4()),
        "visit_id": number_id(1_000_000 + session),
        "event_type": EventType.PAGEVIEW,
        "url_path": "/",
    } | fields
    hit_session = make_session(session, website_id=website_id, created_at=created_at, **attributes)
    return Event(session=hit_session, created_at=created_at, **values)


def make_identification(session: int = 1, *, created_at: int = NOON, **data: str) -> Identification:
    """Session data with text values."""
    values = tuple(DataValue(key, 1, value) for key, value in data.items())
    return Identification(make_session(session, created_at=created_at), created_at, None, values)


def make_recording(
    session: int = 1, *, website_id: str = WEBSITE, created_at: int = NOON, seconds: int = 10, **point: Any
) -> Recording:
    """A chunk of two events and a click on `/`, in the visit of `make_event`."""
    values: dict[str, Any] = {"kind": HeatmapKind.CLICK, "url_path": "/", "x": 10, "y": 20} | point
    events, ended_at = deflated([{"n": 1}, {"n": 2}]), created_at + seconds * 1000
    chunk = ReplayChunk(str(uuid.uuid4()), created_at // 1000, created_at, ended_at, 2, events)
    click = HeatmapPoint(str(uuid.uuid4()), created_at, **values)
    return Recording(website_id, number_id(session), number_id(1_000_000 + session), chunk, (click,))
