"""How long a visit is recorded: the recorder script ends by itself, and the server takes no more of one that does not.

In memory, by the time at which the first part of a visit came: clocks of browsers are not asked. A restart begins anew.
"""

from collections import OrderedDict
from typing import Final

LATENESS_MS: Final = 60_000
"""The last part is sent after the end, and later still on a bad line."""

MOST_VISITS: Final = 50_000


class RecordingLimit:
    """Remembers when the latest visits were first recorded."""

    def __init__(self) -> None:
        self._began: OrderedDict[tuple[str, str], int] = OrderedDict()

    def is_over(self, website_id: str, visit_id: str, now_ms: int, longest_ms: int) -> bool:
        """Whether a part of this visit comes too late.

        Parameters
        ----------
        longest_ms: how long the website records a visit, in milliseconds.
        """
        began = self._began.setdefault((website_id, visit_id), now_ms)
        if len(self._began) > MOST_VISITS:
            self._began.popitem(last=False)
        return now_ms - began > longest_ms + LATENESS_MS
