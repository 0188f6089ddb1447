"""Events that are to be deleted from the event store because what they belonged to was deleted.

Accounts and events are two databases. The wish to erase is written in the transaction that deletes a website, and taken
back once the events are gone; what a crash leaves is done at the next start.
"""

from collections.abc import Iterable

from sqlalchemy import Connection, delete, insert, select

from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.tables import erasure


class Erasures:
    """What is still to be erased."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def pending(self) -> list[str]:
        """Ids of websites, links and pixels whose events are still to be deleted, oldest wish first."""
        with self._database.read() as connection:
            return list(connection.execute(select(erasure.c.website_id).order_by(erasure.c.requested_at)).scalars())

    def done(self, website_id: str) -> None:
        """The events of that website are gone."""
        with self._database.write() as connection:
            connection.execute(delete(erasure).where(erasure.c.website_id == website_id))


def request_erasure(connection: Connection, website_ids: Iterable[str]) -> None:
    """Notes that events are to be deleted, within the transaction that deletes what they belong to."""
    now = Instant.current()
    for website_id in website_ids:
        connection.execute(delete(erasure).where(erasure.c.website_id == website_id))
        connection.execute(insert(erasure).values(website_id=website_id, requested_at=now))
