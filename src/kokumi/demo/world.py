"""A data folder with a company in it that does not exist: users, a team, websites, three months of traffic, and what
its people have saved."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from kokumi.accounts.accounts import Accounts
from kokumi.accounts.instants import Instant
from kokumi.accounts.permissions import Role
from kokumi.accounts.things import BOARD, WEBSITE
from kokumi.demo.kinds.application import application
from kokumi.demo.kinds.blog import blog
from kokumi.demo.kinds.shop import shop
from kokumi.demo.kinds.short_address import link, pixel
from kokumi.demo.profile import Kind
from kokumi.demo.recordings import add_recordings
from kokumi.demo.saved_things import APPLICATION, BLOG, SHOP, SavedThings
from kokumi.demo.traffic import Range, Site, make_traffic
from kokumi.events.duckdb import DuckDBEngine

USERNAME = "demo"
DAYS = 92
SHARE_SLUG = "demo"
RECORDINGS = 12
"""Of so many visits of each website there is a recording."""
SERVER = "stats.example.com"
"""Where the demo's links and pixels point to."""


@dataclass(frozen=True, slots=True)
class _Website:
    name: str
    domain: str
    kind: Kind
    part: float
    growth: float
    currency: str = "EUR"
    saved: SavedThings = SavedThings()
    of_team: bool = False


_WEBSITES = (
    _Website("Tern & Oak", "shop.example.com", shop("Tern & Oak"), 0.55, 0.7, "EUR", SHOP),
    _Website(
        "Quillbook", "quillbook.example.net", application("Quillbook"), 0.26, 1.3, "USD", APPLICATION, of_team=True
    ),
    _Website("Slow Kitchen", "slow-kitchen.example.org", blog("Slow Kitchen"), 0.15, 0.2, "EUR", BLOG),
    _Website("Pocket Garden", "pocket-garden.example.org", blog("Pocket Garden"), 0.025, -0.3, of_team=True),
)
_LINKS = (("Autumn catalogue", "catalogue", "https://shop.example.com/collections/gifts"),)
_LINKS_OF_TEAM = (("Talk slides", "slides", "https://quillbook.example.net/docs/getting-started"),)
_PIXELS = (("Autumn letter opened", "letter"),)


def make_world(
    directory: Path,
    *,
    password: str,
    until: datetime,
    events: int,
    seed: int,
    memory_limit: str,
    threads: int,
    on_progress: Callable[[float], None] | None = None,
) -> int:
    """Fills an empty data folder.

    Parameters
    ----------
    password: of the user `demo`, who may do everything.
    until: the end of the traffic, with zone.
    events: about how many over all websites.

    Returns
    -------
    The number of events.
    """
    accounts = Accounts.open(f"sqlite:///{directory / 'accounts.db'}")
    try:
        sites = _People(accounts, seed).settle(password, until, events)
    finally:
        accounts.close()
    engine = DuckDBEngine(directory / "events.duckdb", memory_limit=memory_limit, threads=threads)
    try:
        engine.migrate()
        bulk = engine.bulk()
        try:
            made = make_traffic(bulk, sites, Range.until(until, DAYS), seed, on_progress)
            add_recordings(bulk, seed, RECORDINGS)
            return made
        finally:
            bulk.close()
    finally:
        engine.close()


class _People:
    """Makes the accounts; ids come from the seed, so that addresses of pages stay the same."""

    def __init__(self, accounts: Accounts, seed: int) -> None:
        self._accounts = accounts
        self._seed = seed

    def settle(self, password: str, until: datetime, events: int) -> list[Site]:
        """Everybody and everything; the sites that need traffic."""
        accounts = self._accounts
        demo = accounts.users.create(USERNAME, password, Role.ADMIN, self._id("user demo")).id
        colleagues = [
            accounts.users.create(name, password, role, self._id(f"user {name}")).id
            for name, role in (("analyst", Role.USER), ("viewer", Role.VIEW_ONLY))
        ]
        team = accounts.teams.create("Studio", demo)[0].id
        for user_id, role in zip(colleagues, (Role.TEAM_MANAGER, Role.TEAM_VIEW_ONLY), strict=True):
            accounts.teams.add_member(team, user_id, role)
        sites: list[Site] = []
        for website in _WEBSITES:
            website_id = self._id(f"website {website.domain}")
            accounts.websites.create(
                name=website.name,
                domain=website.domain,
                created_by=demo,
                team_id=team if website.of_team else None,
                website_id=website_id,
                share_id=SHARE_SLUG if website is _WEBSITES[0] else None,
            )
            accounts.websites.update(website_id, {"replay_config": {"replayEnabled": True, "heatmapEnabled": True}})
            self._save(website_id, demo, website.saved, until)
            part = round(events * website.part)
            sites.append(Site(website_id, website.domain, website.kind, part, website.growth, website.currency))
        sites += self._short_addresses(demo, team, events)
        self._boards(demo, team, [site.website_id for site in sites])
        return sites

    def _save(self, website_id: str, user_id: str, saved: SavedThings, until: datetime) -> None:
        accounts = self._accounts
        for name, parameters in saved.segments.items():
            accounts.segments.create(website_id, "segment", name, parameters)
        for name, parameters in saved.cohorts.items():
            accounts.segments.create(website_id, "cohort", name, parameters)
        for type_, questions in (("funnel", saved.funnels), ("goal", saved.goals)):
            for name, parameters in questions.items():
                accounts.reports.create(user_id, website_id, type_, name, "", parameters)
        for name, (type_, parameters) in saved.reports.items():
            accounts.reports.create(user_id, website_id, type_, name, "", parameters)
        for note, days in saved.annotations.items():
            day = (until - timedelta(days=days)).replace(hour=0, minute=0, second=0, microsecond=0)
            accounts.annotations.create(website_id, user_id, note, Instant.of(day), all_day=True)

    def _short_addresses(self, user_id: str, team_id: str, events: int) -> list[Site]:
        accounts, sites = self._accounts, list[Site]()
        owned = [(*row, None) for row in _LINKS] + [(*row, team_id) for row in _LINKS_OF_TEAM]
        for name, slug, url, owner in owned:
            values = {"name": name, "slug": slug, "url": url}
            made = accounts.links.create(values, user_id=user_id, team_id=owner, thing_id=self._id(f"link {slug}"))
            sites.append(Site(made.id, SERVER, link(slug), round(events * 0.004)))
        for name, slug in _PIXELS:
            values = {"name": name, "slug": slug}
            made = accounts.pixels.create(values, user_id=user_id, thing_id=self._id(f"pixel {slug}"))
            sites.append(Site(made.id, SERVER, pixel(slug), round(events * 0.006)))
        return sites

    def _boards(self, user_id: str, team_id: str, website_ids: list[str]) -> None:
        boards = self._accounts.boards
        everything = boards.create(
            {
                "type": "mixed",
                "name": "All websites",
                "description": "How everything is doing",
                "parameters": _board(
                    [[("WebsiteMetricsBar", site), ("WebsiteChart", site)] for site in website_ids[:4]]
                ),
            },
            user_id=user_id,
        )
        self._accounts.shares.create(BOARD, everything.id, "All websites", {}, "demo-board")
        self._accounts.shares.create(WEBSITE, website_ids[1], "For the team", {"overview": True}, "demo-quillbook")
        shop_id = website_ids[0]
        boards.create(
            {
                "type": "website",
                "name": "The shop's week",
                "description": "",
                "parameters": {
                    "websiteId": shop_id,
                    **_board([[("WebsiteChart", shop_id)], [("EventsChart", shop_id), ("WorldMap", shop_id)]]),
                },
            },
            user_id=user_id,
            team_id=team_id,
        )

    def _id(self, name: str) -> str:
        return str(uuid.uuid5(uuid.NAMESPACE_DNS, f"kokumi demo {self._seed} {name}"))


def _board(rows: list[list[tuple[str, str]]]) -> dict[str, Any]:
    """A board's parameters as clients of the contract write them: rows of columns of one component each."""
    return {
        "rows": [
            {
                "id": str(uuid.uuid5(uuid.NAMESPACE_DNS, f"row {number}")),
                "columns": [
                    {
                        "id": str(uuid.uuid5(uuid.NAMESPACE_DNS, f"row {number} column {place}")),
                        "component": {"type": type_, "websiteId": website_id},
                    }
                    for place, (type_, website_id) in enumerate(row)
                ],
            }
            for number, row in enumerate(rows)
        ]
    }
