"""Turns a draft whose visitor is known into the row that is stored: an event, a performance report, an identification.

In: a `Draft`. Out: a `Hit`, every text of it cut to its column; or `BadRequest` for what cannot be stored.
"""

from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from typing import Final

from msgspec import UnsetType

from kokumi.collect.counted_ids import CountedIds
from kokumi.collect.draft import Draft
from kokumi.collect.event_data import flatten, revenue_in
from kokumi.collect.payload import LINK, PIXEL, WEBSITE, SendType, SourceKind, given
from kokumi.collect.percent_encoding import decode_uri_component
from kokumi.collect.text_limits import storable, storable_or_none
from kokumi.collect.urls import (
    Address,
    base_for,
    page_of,
    parse_address,
    performance_path,
    referrer_of,
)
from kokumi.collect.user_agent import device_for_screen
from kokumi.errors import BadRequest
from kokumi.events.rows import Event, EventType, Hit, Identification, Session
from kokumi.validation import problem

TITLE_LIMIT: Final = 500
DISTINCT_ID_LIMIT: Final = 50
AGENT_LIMIT: Final = 20
SHORT_TEXT_LIMIT: Final = 100
"""Names, tags and the like were checked against closer limits when they came in; only NUL has to go."""

_event_ids = CountedIds()
_EVENT: Final = SendType.EVENT
_PAGEVIEW: Final = EventType.PAGEVIEW
_CUSTOM: Final = EventType.CUSTOM
_device = lru_cache(maxsize=4096)(device_for_screen)
_ONE_PLACE: Final = Decimal("0.1")
_FOUR_PLACES: Final = Decimal("0.0001")


def hit_of(draft: Draft, *, remove_trailing_slash: bool) -> Hit:
    """The row of a draft.

    Raises
    ------
    BadRequest: the host name makes no URL, the data cannot be stored, or is said of the visitor of a link or pixel.
    """
    if draft.send.type is _EVENT:
        return _event(draft, remove_trailing_slash)
    if draft.send.type is SendType.PERFORMANCE:
        return _performance(draft)
    return _identification(draft)


def _event(draft: Draft, remove_trailing_slash: bool) -> Event:
    payload = draft.send.payload
    hostname = given(payload.hostname)
    page = page_of(_text(payload.url), hostname, remove_trailing_slash=remove_trailing_slash)
    referrer = referrer_of(payload.referrer, hostname) if payload.referrer else None
    if page is None or (payload.referrer and referrer is None):
        raise _no_address(hostname)
    data = given(payload.data)
    name = _short(payload.name) or None
    return Event(
        session=_session(draft),
        event_id=_event_ids.new(),
        visit_id=draft.visit_id,
        created_at=draft.time_ms,
        event_type=_event_type(draft.send.source, name),
        url_path=page.path,
        url_query=page.query,
        hostname=_short(payload.hostname) or page.host,
        page_title=_title(payload.title),
        referrer_path=referrer and referrer.path,
        referrer_query=referrer and referrer.query,
        referrer_domain=referrer and referrer.domain,
        event_name=name,
        tag=_short(payload.tag),
        data=flatten(data) if data else (),
        revenue=revenue_in(data) if data else None,
        **page.campaign,
    )


def _performance(draft: Draft) -> Event:
    payload = draft.send.payload
    return Event(
        session=_session(draft),
        event_id=_event_ids.new(),
        visit_id=draft.visit_id,
        created_at=draft.time_ms,
        event_type=EventType.PERFORMANCE,
        url_path=performance_path(_address(draft, payload.url)),
        page_title=_title(payload.title),
        lcp=_rounded(payload.lcp, _ONE_PLACE),
        inp=_rounded(payload.inp, _ONE_PLACE),
        cls=_rounded(payload.cls, _FOUR_PLACES),
        fcp=_rounded(payload.fcp, _ONE_PLACE),
        ttfb=_rounded(payload.ttfb, _ONE_PLACE),
    )


def _identification(draft: Draft) -> Identification:
    # Without data there is still the session, whose first hit decides what is known of the visitor.
    data = given(draft.send.payload.data)
    if data is not None and draft.send.source is not WEBSITE:
        raise problem("Data can be kept about the visitors of a website only", "payload", "data")
    return Identification(
        session=_session(draft),
        created_at=draft.time_ms,
        distinct_id=storable_or_none(given(draft.send.payload.id), DISTINCT_ID_LIMIT),
        data=flatten(data) if data else (),
    )


def _session(draft: Draft) -> Session:
    payload, agent, location = draft.send.payload, draft.agent, draft.location
    screen = _short(payload.screen)
    browser, os, device = given(payload.browser), given(payload.os), given(payload.device)
    return Session(
        draft.session_id,
        draft.source_id,
        draft.time_ms,
        browser=agent.browser if browser is None else storable(browser, AGENT_LIMIT),
        os=agent.os if os is None else storable(os, AGENT_LIMIT),
        device=_device(agent.device, screen) if device is None else storable(device, AGENT_LIMIT),
        screen=screen,
        language=_short(payload.language),
        country=location.country,
        region=location.region,
        city=location.city,
        distinct_id=storable_or_none(given(payload.id), DISTINCT_ID_LIMIT),
    )


def _event_type(source: SourceKind, name: str | None) -> EventType:
    if source is LINK:
        return EventType.LINK
    if source is PIXEL:
        return EventType.PIXEL
    return _CUSTOM if name else _PAGEVIEW


def _address(draft: Draft, text: str | UnsetType) -> Address:
    hostname = given(draft.send.payload.hostname)
    # A missing address is resolved as the word that JavaScript makes of it, which `page_address` knows.
    address = parse_address(_text(text), hostname)
    if address is None:
        raise _no_address(hostname)
    return address


def _text(address: str | UnsetType) -> str:
    return "undefined" if isinstance(address, UnsetType) else address


def _no_address(hostname: str | None) -> BadRequest:
    return problem("Invalid URL.", "payload", "hostname" if base_for(hostname) is None else "url")


def _title(title: str | UnsetType) -> str | None:
    return None if isinstance(title, UnsetType) else storable_or_none(decode_uri_component(title), TITLE_LIMIT)


def _short(text: str | UnsetType) -> str | None:
    if isinstance(text, UnsetType):
        return None
    return storable(text, SHORT_TEXT_LIMIT) if "\0" in text else text


def _rounded(value: float | UnsetType, places: Decimal) -> float | None:
    if isinstance(value, UnsetType):
        return None
    return float(abs(Decimal(repr(value)).quantize(places, rounding=ROUND_HALF_UP)))
