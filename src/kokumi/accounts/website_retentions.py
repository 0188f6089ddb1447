"""For how long each website keeps its events, and how far they have been forgotten."""

from collections.abc import Callable

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.rows import Record
from kokumi.accounts.tables import website, website_retention
from kokumi.errors import Conflict, NotFound

UTC = "UTC"


class Retention(msgspec.Struct, frozen=True):
    """How long events are kept.

    Parameters
    ----------
    days: how many days before today; None is for ever.
    timezone: the IANA name of the zone whose days these are.
    forgotten_until: everything before this (Unix ms) is forgotten, and nothing is taken for it any more; None where
        nothing was forgotten yet.
    """

    days: int | None = None
    timezone: str = UTC
    forgotten_until: int | None = None


FOR_EVER = Retention()


class WebsiteRetentions:
    """One for each website that ever had one.

    Parameters
    ----------
    changed: called after each change.
    """

    def __init__(self, database: Database, changed: Callable[[], None]) -> None:
        self._database = database
        self._changed = changed

    def of(self, website_id: str) -> Retention:
        """That of a website."""
        with self._database.read() as connection:
            return _of(connection, website_id)

    def all(self) -> dict[str, Retention]:
        """Those of all websites that ever had one, by id."""
        with self._database.read() as connection:
            return all_retentions(connection)

    def replace(self, website_id: str, days: int | None, timezone: str) -> Retention:
        """Keeps events for so long from now on.

        Raises
        ------
        NotFound: no such website. Conflict: totals of days of another zone are kept.
        """
        with self._database.write() as connection:
            if connection.execute(select(website.c.id).where(website.c.id == website_id)).first() is None:
                raise NotFound
            known = _of(connection, website_id)
            if known.forgotten_until is not None and known.timezone != timezone:
                raise Conflict(
                    f"Totals are kept by the days of {known.timezone}, and those of another time zone cannot be told"
                    " from them: leave the time zone as it is, or reset the website first"
                )
            kept = Retention(days, timezone, known.forgotten_until)
            connection.execute(delete(website_retention).where(website_retention.c.website_id == website_id))
            if kept != FOR_EVER:
                values = {"website_id": website_id, "updated_at": Instant.current(), **msgspec.structs.asdict(kept)}
                connection.execute(insert(website_retention).values(**values))
        self._changed()
        return kept

    def forget_until(self, website_id: str, retention: Retention, until: int) -> bool:
        """Notes that everything before a time (Unix ms) is being forgotten, unless its retention was changed meanwhile;
        whether it was noted."""
        table = website_retention
        with self._database.write() as connection:
            known = _of(connection, website_id)
            unchanged = (known.days, known.timezone) == (retention.days, retention.timezone)
            if unchanged and (known.forgotten_until is None or known.forgotten_until < until):
                connection.execute(update(table).where(table.c.website_id == website_id).values(forgotten_until=until))
        if unchanged:
            self._changed()
        return unchanged


def all_retentions(connection: Connection) -> dict[str, Retention]:
    """Those of all websites that ever had one, by id."""
    return {row.website_id: _retention(row) for row in connection.execute(select(website_retention))}


def forget_nothing_yet(connection: Connection, website_id: str) -> None:
    """Notes that a website has no totals any more, within the transaction that resets it."""
    table = website_retention
    connection.execute(update(table).where(table.c.website_id == website_id).values(forgotten_until=None))


def _of(connection: Connection, website_id: str) -> Retention:
    row = connection.execute(
        select(website_retention).where(website_retention.c.website_id == website_id)
    ).one_or_none()
    return FOR_EVER if row is None else _retention(row)


def _retention(row: Record) -> Retention:
    return Retention(row.days, row.timezone, row.forgotten_until)
