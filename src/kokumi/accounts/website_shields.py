"""The rules by which a website leaves events out, as they are kept; what they mean is collecting's business."""

from typing import Any

from sqlalchemy import delete, insert, select

from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.registry import Registry
from kokumi.accounts.tables import website, website_shield
from kokumi.errors import NotFound


class WebsiteShields:
    """One set of rules per website that has any."""

    def __init__(self, database: Database, registry: Registry) -> None:
        self._database = database
        self._registry = registry

    def of(self, website_id: str) -> dict[str, Any]:
        """The rules of a website, empty where there are none."""
        query = select(website_shield.c.rules).where(website_shield.c.website_id == website_id)
        with self._database.read() as connection:
            return connection.execute(query).scalar_one_or_none() or {}

    def replace(self, website_id: str, rules: dict[str, Any]) -> None:
        """Keeps these rules instead of those that were; empty ones are none. They count from the next event on.

        Raises
        ------
        NotFound: no such website.
        """
        with self._database.write() as connection:
            if connection.execute(select(website.c.id).where(website.c.id == website_id)).first() is None:
                raise NotFound
            connection.execute(delete(website_shield).where(website_shield.c.website_id == website_id))
            if rules:
                values = {"website_id": website_id, "rules": rules, "updated_at": Instant.current()}
                connection.execute(insert(website_shield).values(**values))
        self._registry.load()
