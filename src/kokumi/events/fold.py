"""From journal records to rows: pure, and the same for every engine.

A visitor's attributes are those of the first hit: later hits of a known session are stored with the session's own
values, so that the wide `event` table answers every question as a join with `session` would.
"""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import msgspec

from kokumi.events.engine import FoldedRows
from kokumi.events.rows import (
    HEATMAP_NUMBERS,
    SESSION_ATTRIBUTES,
    DataValue,
    Event,
    HeatmapPoint,
    Hit,
    Recording,
    ReplayChunk,
    Session,
)

Row = tuple[Any, ...]

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC).replace(tzinfo=None)
_TENTH, _TEN_THOUSANDTH = Decimal("0.1"), Decimal("0.0001")
_PLACES = (_TENTH, _TENTH, _TEN_THOUSANDTH, _TENTH, _TENTH)
_NO_VITALS = (None,) * len(_PLACES)

# Fields of the structs stand in the order of the tables' columns: where the parts begin. A test holds them equal.
_FIRST = Event.__struct_fields__.index("event_type")
_FIRST_VITAL = Event.__struct_fields__.index("lcp")
_BEHIND_VITALS = _FIRST_VITAL + len(_PLACES)
_FIRST_ATTRIBUTE = Session.__struct_fields__.index(SESSION_ATTRIBUTES[0])


def session_ids(hits: Iterable[Hit]) -> set[str]:
    """The sessions that these hits belong to."""
    return {hit.session.session_id for hit in hits if not isinstance(hit, Recording)}


def fold(hits: Iterable[Hit], known: Mapping[str, Session]) -> FoldedRows:
    """Rows of these hits, in the column order of `schema`.

    Parameters
    ----------
    hits: in the order in which they were acknowledged.
    known: the sessions among them that the store has already, by id.
    """
    events: list[Row] = []
    sessions: list[Row] = []
    event_data: list[Row] = []
    revenue: list[Row] = []
    chunks: list[Row] = []
    points: list[Row] = []
    current = dict(known)
    session_data: dict[tuple[str, str], Row] = {}
    for hit in hits:
        if isinstance(hit, Recording):
            chunks += [] if hit.chunk is None else [_chunk_row(hit, hit.chunk)]
            points += [_point_row(hit, point) for point in hit.points]
            continue
        first = current.get(hit.session.session_id)
        if first is None:
            first = current[hit.session.session_id] = hit.session
            sessions.append(_session_row(first))
        created_at = as_datetime(hit.created_at)
        website_id, session_id = hit.session.website_id, hit.session.session_id
        if isinstance(hit, Event):
            events.append(_event_row(hit, first, created_at))
            event_data += ((website_id, session_id, hit.event_id, created_at, *_value(item)) for item in hit.data)
            if hit.revenue is not None:
                sale = hit.revenue
                amount = Decimal(sale.revenue)
                revenue.append(
                    (website_id, session_id, hit.event_id, created_at, hit.event_name, sale.currency, amount)
                )
        else:
            for item in hit.data:
                row = (website_id, session_id, created_at, *_value(item), hit.distinct_id)
                session_data[session_id, item.data_key] = row
    return FoldedRows(events, sessions, event_data, list(session_data.values()), revenue, chunks, points)


def as_datetime(milliseconds: int) -> datetime:
    """Unix milliseconds as a UTC datetime without zone, which is how every engine stores time."""
    return _EPOCH + timedelta(milliseconds=milliseconds)


def as_milliseconds(moment: datetime) -> int:
    """The inverse of `as_datetime`; a zone, where an engine gives one, is respected."""
    if moment.tzinfo is not None:
        moment = moment.astimezone(UTC).replace(tzinfo=None)
    difference = moment - _EPOCH
    return difference.days * 86_400_000 + difference.seconds * 1000 + difference.microseconds // 1000


def _session_row(session: Session) -> Row:
    return (session.session_id, session.website_id, as_datetime(session.created_at), *_attributes(session))


def _event_row(event: Event, session: Session, created_at: datetime) -> Row:
    values = msgspec.structs.astuple(event)
    vitals = values[_FIRST_VITAL:_BEHIND_VITALS]
    if vitals != _NO_VITALS:
        vitals = tuple(_decimal(value, place) for value, place in zip(vitals, _PLACES, strict=True))
    return (
        event.session.website_id,
        event.session.session_id,
        event.visit_id,
        event.event_id,
        created_at,
        *values[_FIRST:_FIRST_VITAL],
        *vitals,
        *msgspec.structs.astuple(session)[_FIRST_ATTRIBUTE:],
    )


def _chunk_row(hit: Recording, chunk: ReplayChunk) -> Row:
    times = (as_datetime(chunk.started_at), as_datetime(chunk.ended_at))
    return (*_visit(hit), chunk.chunk_id, *times, chunk.chunk_index, chunk.event_count, chunk.events)


def _point_row(hit: Recording, point: HeatmapPoint) -> Row:
    numbers = (getattr(point, name) for name in HEATMAP_NUMBERS)
    return (*_visit(hit), point.point_id, as_datetime(point.created_at), point.kind, point.url_path, *numbers)


def _visit(hit: Recording) -> Row:
    return (hit.website_id, hit.session_id, hit.visit_id)


def _attributes(session: Session) -> list[Any]:
    return [getattr(session, name) for name in SESSION_ATTRIBUTES]


def _value(item: DataValue) -> Row:
    number = None if item.number_value is None else Decimal(item.number_value)
    date = None if item.date_value is None else as_datetime(item.date_value)
    return (item.data_key, item.data_type, item.string_value, number, date)


def _decimal(value: float | None, place: Decimal) -> Decimal | None:
    return None if value is None else Decimal(str(value)).quantize(place, ROUND_HALF_UP)
