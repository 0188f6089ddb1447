"""How much memory queries may use: `KOKUMI_MEMORY_LIMIT` in bytes, and what it is where nobody says."""

import os
from typing import Final

from kokumi.errors import KokumiError

MEGABYTE: Final = 1024 * 1024
_UNITS: Final = {
    letter + suffix: base**power
    for suffix, base in (("B", 1000), ("IB", 1024))
    for power, letter in enumerate("KMGT", start=1)
}


def default_memory_limit() -> str:
    """A quarter of the machine's memory, at most 1 GB: a small server has other things to do."""
    machine = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // MEGABYTE
    return f"{min(max(machine // 4, 128), 1024)}MB"


def memory_limit_bytes(limit: str) -> int:
    """The number of bytes that a text such as 512MB or 1.5 GiB means.

    Raises
    ------
    KokumiError: it means none.
    """
    number = limit.rstrip("BKMGTIbkmgti ")
    try:
        return int(float(number) * _UNITS[limit[len(number) :].strip().upper()])
    except (KeyError, ValueError):
        raise KokumiError(f"KOKUMI_MEMORY_LIMIT is {limit!r}; 512MB or 1.5GiB is expected") from None
