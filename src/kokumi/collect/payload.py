"""The body of POST /api/send, and of the items of POST /api/batch, which are the same.

In: the bytes of a request, or a value that is decoded already. Out: a `Send` whose every member has been checked, or
`BadRequest` whose detail names the member. A member that is left out is fine; one that is null is not.
"""

import re
from collections.abc import Sequence
from datetime import UTC, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Annotated, Any, Final, Literal, TypeVar

import msgspec
from msgspec import UNSET, Meta, UnsetType

from kokumi.collect.text_limits import utf16_length
from kokumi.collect.urls import can_parse
from kokumi.errors import BadRequest
from kokumi.validation import ecmascript_number, invalid, is_uuid, problem

T = TypeVar("T")

Duration = Annotated[float, Meta(ge=0, le=60_000)]
"""A duration in milliseconds, at most a minute."""
LayoutShift = Annotated[float, Meta(ge=0, le=100)]


class SendType(StrEnum):
    """What the tracker reports."""

    EVENT = "event"
    IDENTIFY = "identify"
    PERFORMANCE = "performance"


class SourceKind(StrEnum):
    """What an event belongs to; the value is the name of the member that holds its id."""

    WEBSITE = "website"
    LINK = "link"
    PIXEL = "pixel"


# To look a member of an enumeration up costs as much as a call, for every event: the hot path has names of its own.
WEBSITE: Final = SourceKind.WEBSITE
LINK: Final = SourceKind.LINK
PIXEL: Final = SourceKind.PIXEL


class Payload(msgspec.Struct, gc=False):
    """The members as they come; all are optional, unknown ones are ignored."""

    website: str | UnsetType = UNSET
    link: str | UnsetType = UNSET
    pixel: str | UnsetType = UNSET
    data: dict[str, Any] | UnsetType = UNSET
    hostname: str | UnsetType = UNSET
    language: str | UnsetType = UNSET
    referrer: str | UnsetType = UNSET
    screen: str | UnsetType = UNSET
    title: str | UnsetType = UNSET
    url: str | UnsetType = UNSET
    name: str | UnsetType = UNSET
    tag: str | UnsetType = UNSET
    ip: str | UnsetType = UNSET
    user_agent: str | UnsetType = msgspec.field(default=UNSET, name="userAgent")
    timestamp: float | int | bool | str | UnsetType | None = UNSET
    id: str | UnsetType = UNSET
    browser: str | UnsetType = UNSET
    os: str | UnsetType = UNSET
    device: str | UnsetType = UNSET
    lcp: Duration | UnsetType = UNSET
    inp: Duration | UnsetType = UNSET
    cls: LayoutShift | UnsetType = UNSET
    fcp: Duration | UnsetType = UNSET
    ttfb: Duration | UnsetType = UNSET


class Send(msgspec.Struct, frozen=True, gc=False):
    """One checked request.

    Parameters
    ----------
    source, source_id: what the event belongs to; the id as it was sent, in whichever case.
    timestamp: when it happened in Unix seconds, None where that is now.
    """

    type: SendType
    source: SourceKind
    source_id: str
    payload: Payload
    timestamp: int | None


class _Body(msgspec.Struct, gc=False):
    type: Literal["event", "identify", "performance"]
    payload: Payload


_TYPES: Final = {kind.value: kind for kind in SendType}
UUID_LENGTH: Final = 36

LENGTH_LIMITS: Final = (("name", 50), ("tag", 50), ("hostname", 100), ("language", 35), ("screen", 11))
"""Longest texts in UTF-16 code units; longer ones are refused. Other texts are cut to what their column holds."""

EARLIEST: Final = int(datetime(1900, 1, 1, tzinfo=UTC).timestamp())
LATEST: Final = int(datetime(2300, 1, 1, tzinfo=UTC).timestamp()) - 1
"""Unix seconds of the first and last moment that every engine of the event store can hold."""

_decoder = msgspec.json.Decoder(_Body)
_sound_batch_decoder = msgspec.json.Decoder(list[_Body])
_batch_decoder = msgspec.json.Decoder(list[dict[str, Any]])

# A pair of surrogate escapes, a lone one, or any other escape.
_ESCAPE: Final = re.compile(
    rb"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?P<lone>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)",
    re.DOTALL,
)


def decode_send(body: bytes) -> Send:
    """The body of POST /api/send.

    Raises
    ------
    BadRequest: it is not JSON, or a member does not fit.
    """
    return _checked(_decode(_decoder, body))


def decode_batch(body: bytes) -> Sequence[object]:
    """The body of POST /api/batch: its items, each to be read by `decode_item`.

    Raises
    ------
    BadRequest: it is no JSON array of objects.
    """
    try:
        return _sound_batch_decoder.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _decode(_batch_decoder, body)  # something in it does not fit: which item, is told one by one


def decode_item(item: object) -> Send:
    """One item of a batch.

    Raises
    ------
    BadRequest: a member does not fit.
    """
    try:
        return _checked(item if isinstance(item, _Body) else msgspec.convert(item, _Body))
    except msgspec.ValidationError as error:
        raise invalid(error) from None
    except RecursionError:
        raise problem("The data is nested too deeply") from None


def given(value: T | UnsetType) -> T | None:
    """The value of a member, None where it was left out."""
    return None if value is UNSET else value


def _decode(decoder: "msgspec.json.Decoder[T]", body: bytes) -> T:
    try:
        try:
            return decoder.decode(body)
        except msgspec.ValidationError:
            raise
        except msgspec.DecodeError:
            # JavaScript sends half a character where a script cut a text in the middle of it. What is stored of it is
            # U+FFFD, as with every server that turns such text into UTF-8.
            return decoder.decode(_ESCAPE.sub(_replace_lone_surrogate, body))
    except msgspec.ValidationError as error:
        raise invalid(error) from None
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise problem(f"The body is not valid JSON: {error}") from None
    except RecursionError:
        raise problem("The body is nested too deeply") from None


def _replace_lone_surrogate(escape: re.Match[bytes]) -> bytes:
    return rb"\ufffd" if escape["lone"] else escape[0]


def _checked(body: _Body) -> Send:
    payload = body.payload
    source, source_id = _source(payload)
    for name, limit in LENGTH_LIMITS:
        value: str | UnsetType = getattr(payload, name)
        if value and len(value) > limit // 2 and utf16_length(value) > limit:
            raise _problem(f"Too big: expected string to have <={limit} characters", name)
    if payload.url and not can_parse(payload.url):
        raise _problem("Invalid URL.", "url")
    if payload.referrer and not can_parse(payload.referrer):
        raise _problem("Invalid URL.", "referrer")
    return Send(_TYPES[body.type], source, source_id, payload, _timestamp(payload.timestamp))


def _source(payload: Payload) -> tuple[SourceKind, str]:
    sent = ((WEBSITE, payload.website), (LINK, payload.link), (PIXEL, payload.pixel))
    found = [(kind, value) for kind, value in sent if not isinstance(value, UnsetType)]
    for kind, value in found:
        if len(value) != UUID_LENGTH or not _is_known_uuid(value):
            raise _problem("Invalid UUID", kind.value)
    if len(found) != 1:
        raise _problem("Exactly one of website, link, or pixel must be provided", "website")
    return found[0]


_is_known_uuid = lru_cache(maxsize=1024)(is_uuid)
"""Few websites make up most of the traffic."""


def _timestamp(value: float | int | bool | str | UnsetType | None) -> int | None:
    """Unix seconds as ECMA-262's `Number()` reads them; 0 and what is empty mean that none was given."""
    if not value:
        return None
    number = ecmascript_number(value) if isinstance(value, str) else value
    if number != number:
        raise _problem("Invalid input: expected number, received NaN", "timestamp")
    if not EARLIEST <= number <= LATEST:
        raise _problem("Out of range: expected Unix seconds of the years 1900 to 2299", "timestamp")
    if number != int(number):
        raise _problem("Invalid input: expected int, received number", "timestamp")
    return int(number) or None


def _problem(message: str, member: str) -> BadRequest:
    return problem(message, "payload", member)
