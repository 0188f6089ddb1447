"""A small server with people in every role, and things of theirs; each test gets a fresh copy."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from anyio.from_thread import BlockingPortal, start_blocking_portal
from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient
from sqlalchemy import event

from kokumi.accounts.accounts import Accounts
from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.passwords import Passwords
from kokumi.collect.explanation import Explainer
from kokumi.collect.location import LocationFinder
from kokumi.collect.pipeline import Pipeline
from kokumi.collect.user_agent import AgentParser
from kokumi.errors import Unavailable
from kokumi.settings import Settings

AGENTS = AgentParser()
SECRET = "app-secret"
CHEAP = Passwords(time_cost=1, memory_cost=8)
NOBODY = "5b1fb0e0-0d8b-4c6b-9b36-6f3a2c1d9e77"

PEOPLE = {
    "admin": "admin",
    "alice": "user",  # owns things, and the team
    "stranger": "user",
    "manager": "user",
    "member": "user",
    "watcher": "user",  # team-view-only
    "viewer": "view-only",
}
ANONYMOUS = "anonymous"
VISITOR = "visitor"  # of the share page of alice's website
BOARD_VISITOR = "board-visitor"  # of the share page of the manager's board `shown`: see `_shown`


@dataclass
class FakeStore:
    """An event store that only notes what it is told to erase."""

    erased: list[str] = field(default_factory=list)
    broken: bool = False

    async def erase_website(self, website_id: str) -> None:
        if self.broken:
            raise Unavailable
        self.erased.append(website_id)

    async def erase_session(self, website_id: str, session_id: str) -> None:
        self.erased.append(f"{website_id}/{session_id}")

    async def size(self) -> int:
        if self.broken:
            raise Unavailable
        return 4096

    async def fetch(self, _query: object) -> list[tuple[object, ...]]:
        return []


@dataclass
class World:
    """The server, and the ids of all that is in it."""

    accounts: Accounts
    store: FakeStore
    client: TestClient[Any]
    ids: dict[str, str]
    tokens: dict[str, str]

    def ask(self, method: str, path: str, who: str = ANONYMOUS, **more: Any) -> Response:
        """Sends a request; `{name}` in path and body stand for ids."""
        headers = dict(more.pop("headers", {}))
        if who in (VISITOR, BOARD_VISITOR):
            headers |= {"x-umami-share-token": self.tokens[who], "x-umami-share-context": "1"}
        elif who != ANONYMOUS:
            headers["Authorization"] = f"Bearer {self.tokens[who]}"
        if "json" in more:
            more["json"] = self._filled(more["json"])
        return self.client.request(method, path.format(**self.ids), headers=headers, **more)

    def _filled(self, value: Any) -> Any:
        if isinstance(value, str) and value.startswith("{"):
            return value.format(**self.ids)
        if isinstance(value, dict):
            return {name: self._filled(item) for name, item in value.items()}
        return value


def populate(path: Path) -> tuple[dict[str, str], dict[str, str]]:
    """Fills a new database; returns ids and tokens by name."""
    accounts = Accounts.open(f"sqlite:///{path}", CHEAP)
    ids, tokens = {"nobody": NOBODY}, {}
    for name, role in PEOPLE.items():
        ids[name] = accounts.users.create(name, f"{name}-password", role).id
        tokens[name] = accounts.tokens.issue(ids[name])
    alice = ids["alice"]
    team, _ = accounts.teams.create("Team", alice)
    ids["team"], ids["code"] = team.id, str(team.access_code)
    for name, role in (("manager", "team-manager"), ("member", "team-member"), ("watcher", "team-view-only")):
        accounts.teams.add_member(team.id, ids[name], role)
    for prefix, team_id in (("", None), ("team_", team.id)):
        owner: dict[str, Any] = {"user_id": alice, "team_id": team_id}
        website = accounts.websites.create(name="Site", domain="a.example", created_by=alice, team_id=team_id)
        link = {"name": "Link", "url": "https://a.example/", "slug": f"{prefix}link-slug"}
        pixel = {"name": "Pixel", "slug": f"{prefix}pixel-slug"}
        board = {"type": "mixed", "name": "Board", "description": "", "parameters": {}}
        ids[prefix + "website"] = website.id
        ids[prefix + "link"] = accounts.links.create(link, **owner).id
        ids[prefix + "pixel"] = accounts.pixels.create(pixel, **owner).id
        ids[prefix + "board"] = accounts.boards.create(board, **owner).id
        ids[prefix + "segment"] = accounts.segments.create(website.id, "segment", "Segment", {"filters": []}).id
        noted = accounts.annotations.create(website.id, alice, "Released", Instant.current(), all_day=True)
        ids[prefix + "annotation"] = noted.id
        ids[prefix + "report"] = accounts.reports.create(alice, website.id, "goal", "Report", "", {}).id
        ids[prefix + "share"] = accounts.shares.create("website", website.id, "Share", {}, f"{prefix}share-slug").id
    ids["shown"] = accounts.boards.create(_shown(ids), user_id=ids["manager"]).id
    accounts.shares.create("board", ids["shown"], "Share", {}, "shown-slug")
    for visitor, slug in ((VISITOR, "share-slug"), (BOARD_VISITOR, "shown-slug")):
        opened = accounts.share_tokens.open(slug)
        assert opened is not None
        tokens[visitor] = opened[1]
    accounts.close()
    return ids, tokens


def _shown(ids: dict[str, str]) -> dict[str, Any]:
    """A board of the manager: of the team's things, and of alice's website, which the manager may not see."""
    panels = [
        {"type": "WebsiteMetricsBar", "entityType": "website", "entityId": ids["team_website"]},
        {"type": "MetricsTable", "entityType": "link", "entityId": ids["team_link"], "props": {"type": "browser"}},
        {"type": "WebsiteChart", "entityType": "website", "entityId": ids["website"]},
        {"type": "TextBlock", "entityType": "pixel", "entityId": ids["team_pixel"], "props": {"text": "Hello"}},
    ]
    parameters = {"rows": [{"columns": [{"component": panel} for panel in panels]}]}
    return {"type": "mixed", "name": "Shown", "description": "", "parameters": parameters}


class Server:
    """The application on one database, which every test finds as `populate` left it.

    What takes far longer to make than most tests take is kept: the thread that answers, and compiled statements.
    """

    def __init__(self, api: Litestar, template: Path, folder: Path, portal: BlockingPortal) -> None:
        self._api = api
        self._template = template
        self._path = folder / "accounts.db"
        self._portal = portal
        self._database: Database | None = None

    @contextmanager
    def world(self, ids: dict[str, str], tokens: dict[str, str]) -> Iterator[World]:
        """A fresh copy of the database, and nothing remembered of an earlier one."""
        for left in self._path.parent.glob("accounts.db*"):
            left.unlink()
        shutil.copy(self._template, self._path)
        if self._database is None:
            self._database = Database(f"sqlite:///{self._path}")
            event.listen(self._database._engine, "connect", _without_waiting_for_the_disk)
        accounts = Accounts(self._database, CHEAP)
        accounts.registry.load()
        store = FakeStore()
        registry = accounts.registry
        pipeline = Pipeline(Settings(), SECRET, registry, AGENTS, LocationFinder(None), registry.shields)
        state = self._api.state
        state.accounts, state.store, state.explainer = accounts, store, Explainer(pipeline, Settings(), AGENTS)
        client = TestClient(self._api, raise_server_exceptions=False)
        client.blocking_portal = self._portal
        try:
            yield World(accounts, store, client, dict(ids), dict(tokens))
        finally:
            accounts.close()


def _without_waiting_for_the_disk(connection: sqlite3.Connection, _record: object) -> None:
    connection.execute("PRAGMA synchronous = OFF")  # no test here cuts the power


@contextmanager
def running(
    api: Litestar, template: Path, folder: Path, ids: dict[str, str], tokens: dict[str, str]
) -> Iterator[World]:
    """The application on a copy of the populated database, for a module of tests that change nothing."""
    with start_blocking_portal() as portal, Server(api, template, folder, portal).world(ids, tokens) as world:
        yield world
