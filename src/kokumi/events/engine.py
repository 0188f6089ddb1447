"""What an event engine is: the part of the store that differs between DuckDB and ClickHouse.

Everything above this line (the journal, folding, the questions in `analytics/`) is the same for both.
"""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, Final, NamedTuple, Protocol

from sqlalchemy import Select

from kokumi.events.interruption import Interruption
from kokumi.events.rows import Session

Query = Select[*tuple[Any, ...]]
"""A query of any columns."""

EVENTS_AT_ONCE: Final = 100_000
"""How many events a piece of upkeep looks at while the store collects."""

ALL_ALONE: Final = 2_000_000
"""How many it looks at where nobody waits."""


class JournalPosition(NamedTuple):
    """How far the journal has been folded into the store: everything before `offset` bytes of segment `segment`."""

    segment: int
    offset: int


class UnstorableError(Exception):
    """The rows themselves cannot be stored, however often it is tried; nothing of them was."""


class QueryStoppedError(Exception):
    """A query was stopped because nobody waits for its answer."""


class FoldedRows(NamedTuple):
    """Rows ready to be stored, each a tuple in the order of its table's columns in `schema`."""

    events: Sequence[tuple[Any, ...]]
    sessions: Sequence[tuple[Any, ...]]
    event_data: Sequence[tuple[Any, ...]]
    session_data: Sequence[tuple[Any, ...]]
    revenue: Sequence[tuple[Any, ...]]
    replay_chunks: Sequence[tuple[Any, ...]] = ()
    heatmap_points: Sequence[tuple[Any, ...]] = ()

    def websites(self) -> set[str]:
        """Whose rows these are."""
        events, sessions, *others = self
        return {row[1] for row in sessions}.union(*({row[0] for row in rows} for rows in (events, *others)))


class ForgottenDay(NamedTuple):
    """A day of a website whose events are forgotten and whose totals stay.

    Parameters
    ----------
    day: by the website's own calendar.
    totals: one row, in the order of `schema.COUNTED`; the last value is the number of events.
    """

    day: date
    totals: Query


class EventEngine(Protocol):
    """Methods block; the store calls the writing ones from one thread, `fetch` from several."""

    def migrate(self) -> None:
        """Brings the schema up to this version of Kokumi; does nothing when it is."""
        ...

    def position(self) -> JournalPosition:
        """Up to where the journal has been folded; (0, 0) for a new store."""
        ...

    def sessions(self, session_ids: Collection[str]) -> dict[str, Session]:
        """Those of these sessions that are known, by id."""
        ...

    def write(self, rows: FoldedRows, position: JournalPosition) -> None:
        """Stores rows and position as one: after a crash either both are there or neither.

        `session_data` replaces what its (session, key) had.

        Raises
        ------
        UnstorableError: a value does not fit its column.
        """
        ...

    def erase_website(self, website_id: str) -> None:
        """Deletes every row of a website."""
        ...

    def erase_session(self, website_id: str, session_id: str) -> None:
        """Deletes every row of one visitor of a website."""
        ...

    def upkeep(self, now: datetime, at_once: int = EVENTS_AT_ONCE) -> bool:
        """Does a bounded piece of what makes later questions cheaper; True where there is more.

        Parameters
        ----------
        now: UTC without zone.
        at_once: about how many events a piece has. So few that it takes well under a second while events wait to be
            stored; where none do, many at once are cheaper.
        """
        ...

    def rebuild(self) -> None:
        """Throws away what was derived from the rows; `upkeep` derives it again."""
        ...

    def forget_recordings(self, before: datetime, kept_visits: Collection[str]) -> int:
        """Deletes parts of replays that ended, and points of heatmaps that were made, before a time (UTC without zone).

        Parameters
        ----------
        kept_visits: whose replays stay.

        Returns how many rows were deleted.
        """
        ...

    def forget_events(
        self, website_id: str, until: datetime, kept_visits: Collection[str], day: ForgottenDay | None = None
    ) -> None:
        """Deletes a website's rows from before a time (UTC without zone), derived ones and visitors who have no other
        rows included. Whatever interrupts it, it can be repeated and ends as if it had not been interrupted.

        Parameters
        ----------
        kept_visits: whose replays stay.
        day: of which the totals are stored first, if there are events and it has none yet.
        """
        ...

    def size(self) -> int:
        """Bytes on disk that the rows take."""
        ...

    def fetch(
        self, query: Query, timeout: float | None = None, interruption: Interruption | None = None
    ) -> list[tuple[Any, ...]]:
        """The rows of a query.

        Parameters
        ----------
        timeout: seconds after which the query is stopped; None is no limit.
        interruption: stops the query when it is requested.

        Raises
        ------
        QueryTimeout: it took longer than the limit. QueryStoppedError: its interruption was requested.
        """
        ...

    def close(self) -> None:
        """Releases files and connections."""
        ...
