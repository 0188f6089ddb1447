"""Answers that are still right: a query that is asked again runs again only if its website's rows may have changed.

A query names the website that it asks about among its bound values. Each website has a version, which goes up with
every change of its rows; an answer is kept with the version from before its query began. So it may be taken for older
than it is, and is then found anew; never for newer.
"""

import threading
from collections import Counter, OrderedDict
from collections.abc import Callable, Iterable
from datetime import date
from decimal import Decimal
from typing import Any, Final
from uuid import UUID

from kokumi.events.sql import CompiledQuery

Rows = list[tuple[Any, ...]]
_Key = tuple[str, tuple[Any, ...]]
_Version = tuple[int, ...]

MOST_CELLS: Final = 200_000
"""Values in all answers that are kept: some tens of megabytes."""

LARGEST: Final = 10_000
"""Values in an answer that is kept; larger ones are seldom asked for again."""

_PLAIN: Final = (str, int, float, date, Decimal, UUID, type(None))


class RememberedAnswers:
    """See the module; for any thread.

    Parameters
    ----------
    is_website: whether a text is the id of a website that the store has rows of.
    """

    def __init__(self, is_website: Callable[[str], bool], most_cells: int = MOST_CELLS) -> None:
        self._is_website = is_website
        self._most_cells = most_cells
        self._lock = threading.Lock()
        self._changes: Counter[str] = Counter()
        self._all_changed = 0
        self._answers: OrderedDict[_Key, tuple[_Version, Rows]] = OrderedDict()
        self._cells = 0

    def changed(self, website_ids: Iterable[str]) -> None:
        """To be told after rows of these websites changed or may have, and before who changed them is told so."""
        with self._lock:
            self._changes.update(website_ids)

    def all_changed(self) -> None:
        """As `changed`, of every website."""
        with self._lock:
            self._all_changed += 1

    def answer(self, query: CompiledQuery, run: Callable[[], Rows]) -> Rows:
        """The rows of a query, from `run` where they are not known. Whatever `run` raises is raised."""
        websites = [value for value in query.params if isinstance(value, str) and self._is_website(value)]
        if not websites or not all(isinstance(value, _PLAIN) for value in query.params):
            return run()
        # True and 1 are equal as keys, and not for an engine.
        key = (query.sql, tuple((type(value).__name__, value) for value in query.params))
        with self._lock:
            version = (self._all_changed, *(self._changes[website] for website in websites))
            known = self._answers.get(key)
            if known is not None and known[0] == version:
                self._answers.move_to_end(key)
                return list(known[1])
        rows = run()
        self._keep(key, version, rows)
        return rows

    def _keep(self, key: _Key, version: _Version, rows: Rows) -> None:
        size = _size(rows)
        if size > LARGEST:
            return
        with self._lock:
            self._forget(key)
            self._answers[key] = (version, list(rows))
            self._cells += size
            while self._cells > self._most_cells:
                self._forget(next(iter(self._answers)))

    def _forget(self, key: _Key) -> None:
        earlier = self._answers.pop(key, None)
        if earlier is not None:
            self._cells -= _size(earlier[1])


def _size(rows: Rows) -> int:
    return 1 + sum(map(len, rows))
