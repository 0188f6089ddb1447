"""Links: short addresses that count who follows them and pass on to `url`."""

import msgspec

from kokumi.accounts.instants import Instant
from kokumi.accounts.slugged import Slugged
from kokumi.accounts.tables import link


class Link(msgspec.Struct, frozen=True, rename="camel"):
    """A link, reached at `/q/<slug>`."""

    id: str
    name: str
    url: str
    slug: str
    user_id: str | None
    team_id: str | None
    created_at: Instant
    updated_at: Instant | None
    deleted_at: Instant | None


class Links(Slugged[Link]):
    """All links."""

    table = link
    struct = Link
    searched = ("name", "url", "slug")
