"""Quarters of an hour: what is added up ahead is added up by them."""

from datetime import datetime, timedelta
from typing import Final

SLOT: Final = timedelta(minutes=15)
"""Every zone's days and hours begin where a slot begins: no zone of today is off by anything finer."""

BEGINNING: Final = datetime(1900, 1, 1)  # noqa: DTZ001  (UTC without zone, as in the store)
"""The first time that a store holds."""


def slot_of(time: datetime) -> datetime:
    """The start of the slot that a time (UTC without zone) lies in."""
    return time - (time - BEGINNING) % SLOT
