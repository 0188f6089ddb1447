"""Links and pixels: each request is one event, at the server's own address."""

from kokumi.demo.kinds.sources import UNPAID
from kokumi.demo.profile import Flow, Kind, Page
from kokumi.events.rows import EventType


def link(slug: str) -> Kind:
    """Who follows a link."""
    return _short_address(f"/q/{slug}", EventType.LINK)


def pixel(slug: str) -> Kind:
    """Who loads a pixel."""
    return _short_address(f"/p/{slug}", EventType.PIXEL)


def _short_address(path: str, event_type: EventType) -> Kind:
    return Kind(
        groups={"address": (Page(path, ""),)},
        flows=(Flow(1, (("address", 1),)),),
        channels=UNPAID,
        returning=0.1,
        vitals=0,
        event_type=event_type,
    )
