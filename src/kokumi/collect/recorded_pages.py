"""Which parts of a recording show pages that the website does not want counted: they are left out.

A replay tells its page's address only when it shows the page whole, at the beginning and every half minute. What
follows belongs to that page, so a visit's hidden page is remembered until the visit shows another. In memory: after a
restart up to half a minute of such a page may be kept, which cannot be played without its beginning.
"""

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any, Final, cast

from kokumi.collect.pipeline import Dropped

META: Final = 4
"""The type of the recorder's events that tell a page's address and size."""

MOST_VISITS: Final = 50_000

PageRefusal = Callable[[str, str], Dropped | None]
"""Why nothing is taken of a page, by website and address; see `Pipeline.page_refusal`."""


class RecordedPages:
    """See the module.

    Parameters
    ----------
    refusal: asked for each page.
    """

    def __init__(self, refusal: PageRefusal) -> None:
        self._refusal = refusal
        self._hidden: OrderedDict[tuple[str, str], Dropped] = OrderedDict()

    def of_replay(self, website_id: str, visit_id: str, events: Sequence[Any]) -> tuple[Sequence[Any], Dropped | None]:
        """The recorder's events that may be kept, and why others may not."""
        visit = (website_id, visit_id)
        page = self._hidden.pop(visit, None)
        refusal: Dropped | None = None
        kept: list[Any] = []
        for event in events:
            address = _page_address(event)
            if address is not None:
                page = self._refusal(website_id, address)
            if page is None:
                kept.append(event)
            else:
                refusal = page
        if page is not None:
            self._hidden[visit] = page
            if len(self._hidden) > MOST_VISITS:
                self._hidden.popitem(last=False)
        return kept, refusal

    def of_points(self, website_id: str, addresses: Sequence[str]) -> tuple[list[bool], Dropped | None]:
        """Whether the points on each of these pages may be kept, and why others may not."""
        refusals = [self._refusal(website_id, address) for address in addresses]
        return [refusal is None for refusal in refusals], next(filter(None, refusals), None)


def _page_address(event: object) -> str | None:
    """The address of the page that begins with this event; None where it goes on."""
    fields = cast("dict[str, Any]", event) if isinstance(event, dict) else {}
    data = fields.get("data")
    if fields.get("type") != META or not isinstance(data, dict):
        return None
    href = cast("dict[str, Any]", data).get("href")
    return href if isinstance(href, str) else None
