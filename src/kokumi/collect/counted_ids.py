"""Ids of what is stored, made so that a store keeps many of them in little room."""

import os
from itertools import count
from typing import Final

_VARIANT: Final = 0x8000
"""The two bits that say how the rest is laid out (RFC 9562, 4.1)."""


class CountedIds:
    """UUIDs of version 8 (RFC 9562, 5.8): 74 random bits that all ids of an object share, and a count of 48 bits.

    Random ids take 16 bytes each wherever they are kept. These differ from their neighbours in few bits, which is all
    that a store with columns has to keep of them. They can be guessed: an id alone must never give access.

    Parameters
    ----------
    chance: ten random bytes, drawn unless they are given.
    """

    def __init__(self, chance: bytes | None = None) -> None:
        chance = os.urandom(10) if chance is None else chance
        digits = chance[:8].hex()
        variant = _VARIANT | int.from_bytes(chance[8:]) & 0x3FFF
        self._beginning = f"{digits[:8]}-{digits[8:12]}-8{digits[12:15]}-{variant:04x}-"
        self._count = count()

    def new(self) -> str:
        """An id that nobody has."""
        return f"{self._beginning}{next(self._count):012x}"
