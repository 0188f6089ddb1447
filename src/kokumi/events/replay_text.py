"""The events of a recording as they are stored: JSON, deflated, in base64, which every engine keeps as text."""

import zlib
from base64 import b64decode, b64encode
from typing import Any

import msgspec

LEVEL = 6


def deflated(events: list[Any]) -> str:
    """The text of these events; nested lists and objects come back as they were."""
    return b64encode(zlib.compress(msgspec.json.encode(events), LEVEL)).decode()


def inflated(text: str) -> list[Any]:
    """The events in a stored text."""
    return msgspec.json.decode(zlib.decompress(b64decode(text)))
