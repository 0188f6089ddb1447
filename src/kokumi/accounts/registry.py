"""Which websites, links and pixels there are, what is recorded of visits, what is left out and for how long events are
kept, in memory: collecting asks for every event and must not ask a database.

Loaded at start and by everybody who creates or deletes within this process; `refresh` learns what other processes did.
"""

import asyncio
import threading
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from kokumi.accounts.database import Database
from kokumi.accounts.recorder_config import RecorderConfig, recorder_config
from kokumi.accounts.tables import link, pixel, website, website_shield
from kokumi.accounts.things import LINK, PIXEL, WEBSITE
from kokumi.accounts.website_retentions import Retention, all_retentions

_TABLES = {WEBSITE: website, LINK: link, PIXEL: pixel}


class Registry:
    """Sets of known ids, in lower case."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._ids: dict[str, frozenset[str]] = dict.fromkeys(_TABLES, frozenset())
        self._recorders: dict[str, RecorderConfig] = {}
        self._shields: dict[str, Mapping[str, Any]] = {}
        self._retentions: dict[str, Retention] = {}

    def website_exists(self, website_id: str) -> bool:
        """Whether there is a website of that id (lower case)."""
        return website_id in self._ids[WEBSITE]

    def link_exists(self, link_id: str) -> bool:
        """Whether there is a link of that id (lower case)."""
        return link_id in self._ids[LINK]

    def pixel_exists(self, pixel_id: str) -> bool:
        """Whether there is a pixel of that id (lower case)."""
        return pixel_id in self._ids[PIXEL]

    def recorder(self, website_id: str) -> RecorderConfig | None:
        """What is recorded of a website's visits (id in lower case); None where nothing is."""
        return self._recorders.get(website_id)

    def shields(self, website_id: str) -> Mapping[str, Any] | None:
        """The rules by which a website (id in lower case) leaves events out, as they are kept; None without any."""
        return self._shields.get(website_id)

    def retention(self, website_id: str) -> Retention | None:
        """For how long a website (id in lower case) keeps events; None where it never forgot any."""
        return self._retentions.get(website_id)

    def load(self) -> None:
        """Reads all ids, what is recorded, left out and kept from the database."""
        # One at a time, so that what was read first cannot replace what was read later.
        with self._lock, self._database.read() as connection:
            self._ids = {
                kind: frozenset(connection.execute(select(table.c.id)).scalars()) for kind, table in _TABLES.items()
            }
            stored = connection.execute(select(website.c.id, website.c.replay_enabled, website.c.replay_config))
            configs = {row.id: recorder_config(row.replay_enabled, row.replay_config) for row in stored}
            self._recorders = {id_: config for id_, config in configs.items() if config.enabled}
            rules = connection.execute(select(website_shield.c.website_id, website_shield.c.rules))
            self._shields = {row.website_id: row.rules for row in rules}
            self._retentions = all_retentions(connection)

    async def refresh(self) -> None:
        """`load` in a worker thread."""
        await asyncio.to_thread(self.load)
