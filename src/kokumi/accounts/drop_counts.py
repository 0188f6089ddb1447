"""How many events were dropped, per source, day and reason: what collecting counted, kept over restarts.

A source is a website, link or pixel; an empty id stands for what belongs to none that exists. Counts go with the
source.
"""

from collections.abc import Mapping

import msgspec
from sqlalchemy import Connection, delete, insert, select, update

from kokumi.accounts.database import Database
from kokumi.accounts.tables import drop_count, link, pixel, website


class DropCount(msgspec.Struct, frozen=True):
    """So many drops; `day` is a date in UTC."""

    source_id: str
    day: str
    reason: str
    count: int


class DropCounts:
    """The kept counts."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(self, counts: Mapping[tuple[str, str, str], int]) -> None:
        """Adds to what is kept; keys are source id, day and reason. Counts of deleted sources are left out."""
        table = drop_count
        with self._database.write() as connection:
            known = _known(connection, {source_id for source_id, _, _ in counts if source_id})
            for (source_id, day, reason), count in counts.items():
                if source_id and source_id not in known:
                    continue
                key = (table.c.source_id == source_id, table.c.day == day, table.c.reason == reason)
                grown = connection.execute(update(table).where(*key).values(count=table.c.count + count))
                if grown.rowcount == 0:
                    connection.execute(insert(table).values(source_id=source_id, day=day, reason=reason, count=count))

    def of(self, source_id: str) -> list[DropCount]:
        """The counts of one source, the latest day first."""
        query = select(drop_count).where(drop_count.c.source_id == source_id)
        with self._database.read() as connection:
            rows = connection.execute(query.order_by(drop_count.c.day.desc(), drop_count.c.reason))
            return [DropCount(source_id, day, reason, count) for source_id, day, reason, count in rows]

    def everything(self) -> list[DropCount]:
        """The counts of all sources."""
        with self._database.read() as connection:
            rows = connection.execute(select(drop_count))
            return [DropCount(source_id, day, reason, count) for source_id, day, reason, count in rows]


def forget_drops(connection: Connection, source_ids: list[str]) -> None:
    """Deletes the counts of sources, within the transaction that deletes these."""
    connection.execute(delete(drop_count).where(drop_count.c.source_id.in_(source_ids)))


def _known(connection: Connection, ids: set[str]) -> set[str]:
    return {
        found
        for table in (website, link, pixel)
        for found in connection.execute(select(table.c.id).where(table.c.id.in_(ids))).scalars()
    }
