"""Writes small location databases in the MaxMind DB format (version 2.0), for tests."""

from ipaddress import IPv4Network
from pathlib import Path
from typing import Any

_STRING, _UINT16, _UINT32, _MAP, _UINT64, _ARRAY = 2, 5, 6, 7, 9, 11
_NOTHING = -1


def write_database(path: Path, records: dict[str, Any]) -> Path:
    """A database of IPv4 networks (`"1.2.3.0/24": {…}`) at `path`."""
    nodes: list[list[int]] = [[_NOTHING, _NOTHING]]
    leaves: list[tuple[int, int, int]] = []
    data = b""
    for network_text, record in records.items():
        network = IPv4Network(network_text)
        bits = [int(network.network_address) >> (31 - index) & 1 for index in range(network.prefixlen)]
        node = 0
        for bit in bits[:-1]:
            if nodes[node][bit] == _NOTHING:
                nodes.append([_NOTHING, _NOTHING])
                nodes[node][bit] = len(nodes) - 1
            node = nodes[node][bit]
        leaves.append((node, bits[-1], len(data)))
        data += _encoded(record)
    count = len(nodes)
    for node, bit, offset in leaves:
        nodes[node][bit] = count + 16 + offset
    tree = b"".join((count if record == _NOTHING else record).to_bytes(3, "big") for node in nodes for record in node)
    metadata = {
        "node_count": (_UINT32, count),
        "record_size": (_UINT16, 24),
        "ip_version": (_UINT16, 4),
        "database_type": "Test",
        "languages": ["en"],
        "binary_format_major_version": (_UINT16, 2),
        "binary_format_minor_version": (_UINT16, 0),
        "build_epoch": (_UINT64, 1_700_000_000),
        "description": {"en": "Test"},
    }
    path.write_bytes(tree + bytes(16) + data + b"\xab\xcd\xefMaxMind.com" + _encoded(metadata))
    return path


def _encoded(value: Any) -> bytes:
    if isinstance(value, str):
        text = value.encode()
        return _control(_STRING, len(text)) + text
    if isinstance(value, dict):
        return _control(_MAP, len(value)) + b"".join(_encoded(key) + _encoded(item) for key, item in value.items())
    if isinstance(value, list):
        return _control(_ARRAY, len(value)) + b"".join(map(_encoded, value))
    kind, number = value
    size = (number.bit_length() + 7) // 8
    return _control(kind, size) + number.to_bytes(size, "big")


def _control(kind: int, size: int) -> bytes:
    extended = bytes([kind - 7]) if kind > 7 else b""
    first = (kind if kind <= 7 else 0) << 5
    return bytes([first | size]) + extended if size < 29 else bytes([first | 29]) + extended + bytes([size - 29])
