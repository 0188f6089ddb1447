"""Which number each session of a website has in the embedded store: 0, 1, 2 … in the order in which they came.

No two sessions that the store has share a number. There are at most as many numbers as sessions ever seen: those of
visitors who were erased stay free, but for the latest ones after a start.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Final

import duckdb

Key = tuple[str, str]
"""Website and session."""

_MARGIN: Final = 65_536
"""Numbers that may be given between asking for the limit and running a query that relies on it; some folds' worth."""


class SessionNumbers:
    """Gives and remembers numbers; for the thread that writes, except for `limit`.

    Parameters
    ----------
    connection: gives the writing one, which may have been opened anew.
    """

    def __init__(self, connection: Callable[[], duckdb.DuckDBPyConnection]) -> None:
        self._writing = connection
        self._next: dict[str, int] = {}
        self._asked: set[str] = set()
        self._known: dict[Key, int] = {}

    @property
    def _connection(self) -> duckdb.DuckDBPyConnection:
        return self._writing()

    def load(self) -> None:
        """Reads how far the numbers of each website have gone."""
        rows = self._connection.execute("SELECT website_id::VARCHAR, max(session_number) + 1 FROM session GROUP BY 1")
        self._next |= dict(rows.fetchall())

    def limit(self, website_id: str) -> int:
        """More than any number that a website's rows have, for as long as a query may take to begin."""
        return (self._next.get(website_id, 0) // _MARGIN + 2) * _MARGIN

    def has(self, website_id: str) -> bool:
        """Whether the website has had sessions."""
        return website_id in self._next

    def remember(self, session_ids: Iterable[str], numbers: Mapping[Key, int]) -> None:
        """What the store says of these sessions, so that the write which follows need not ask again."""
        self._asked, self._known = set(session_ids), dict(numbers)

    def number(self, rows: Sequence[tuple[Any, ...]], website: int, session: int) -> list[tuple[Any, ...]]:
        """The rows with the numbers of their sessions at their end.

        Parameters
        ----------
        website, session: where in a row their ids are.
        """
        self._ask({row[session] for row in rows} - self._asked)
        numbered: list[tuple[Any, ...]] = []
        for row in rows:
            key = (row[website], row[session])
            number = self._known.get(key)
            if number is None:
                number = self._known[key] = self._next.get(row[website], 0)
                self._next[row[website]] = number + 1
            numbered.append((*row, number))
        return numbered

    def forget(self) -> None:
        """Ends what was asked for one write: it may not have been stored."""
        self._asked, self._known = set(), {}

    def _ask(self, session_ids: set[str]) -> None:
        if session_ids:
            rows = self._connection.execute(
                "SELECT website_id::VARCHAR, session_id::VARCHAR, session_number FROM session"
                " WHERE session_id IN (SELECT unnest($1::UUID[]))",
                [list(session_ids)],
            ).fetchall()
            self._asked |= session_ids
            self._known |= {(website_id, session_id): number for website_id, session_id, number in rows}
