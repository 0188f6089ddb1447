"""Reads a request that is as plain as they come (RFC 9112): a POST in HTTP/1.1, whole in one piece, of known length.

In: the bytes of one read. Out: its path, headers and body; None for everything else, which is for a full parser to
judge. Whatever is accepted here, a full parser reads in the same way: names of letters, digits and dashes, one space
before a value and none around it, no header twice, none that changes how the message is framed or answered.
"""

import re
from collections.abc import Container
from typing import Final

import msgspec

LONGEST_BODY: Final = 65_536
LONGEST_HEAD: Final = 16_384

_START: Final = b"POST /"
_VERSION: Final = b" HTTP/1.1\r\n"
_LONGEST_PATH: Final = 256
_LINE: Final = re.compile(r"([A-Za-z0-9-]+): ([^\x00-\x1f\x7f]*)\r\n")
_BESIDE_TEXT: Final = len(": \r\n")
_UNUSUAL: Final = frozenset({"transfer-encoding", "expect", "upgrade", "proxy-connection"})


class PlainRequest(msgspec.Struct, gc=False):
    """A request; `headers` by their names in lower case, decoded as Latin-1."""

    path: bytes
    headers: dict[str, str]
    body: bytes


def plain_request(data: bytes, paths: Container[bytes]) -> PlainRequest | None:
    """The request that these bytes are, if they are exactly one, for one of these paths, and plain."""
    if not data.startswith(_START):
        return None
    path_end = data.find(_VERSION, 0, _LONGEST_PATH)
    path = data[len(_START) - 1 : path_end]
    head_end = data.find(b"\r\n\r\n", 0, LONGEST_HEAD)
    if path_end < 0 or path not in paths or head_end <= path_end:
        return None
    lines = data[path_end + len(_VERSION) : head_end + 2].decode("latin-1")
    fields: list[tuple[str, str]] = _LINE.findall(lines)
    headers = {name.lower(): value for name, value in fields}
    read = sum([len(name) + len(value) for name, value in fields]) + _BESIDE_TEXT * len(fields)
    if read != len(lines) or len(headers) != len(fields) or not _UNUSUAL.isdisjoint(headers):
        return None
    if ":  " in lines or " \r\n" in lines or headers.get("connection", "keep-alive").lower() != "keep-alive":
        return None
    length = headers.get("content-length", "")
    body_start = head_end + 4
    if not length.isdecimal() or len(length) > 5 or len(data) != body_start + int(length):
        return None
    return PlainRequest(path, headers, data[body_start:])
