"""Pixels: invisible images that count who loads them."""

import msgspec

from kokumi.accounts.instants import Instant
from kokumi.accounts.slugged import Slugged
from kokumi.accounts.tables import pixel


class Pixel(msgspec.Struct, frozen=True, rename="camel"):
    """A pixel, loaded from `/p/<slug>`."""

    id: str
    name: str
    slug: str
    user_id: str | None
    team_id: str | None
    created_at: Instant
    updated_at: Instant | None
    deleted_at: Instant | None


class Pixels(Slugged[Pixel]):
    """All pixels."""

    table = pixel
    struct = Pixel
    searched = ("name", "slug")
