"""The job that forgets: which days it takes, what it notes, and what a failure leaves."""

import asyncio
from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from kokumi.accounts.accounts import Accounts
from kokumi.accounts.website_retentions import Retention
from kokumi.analytics.daily_totals import daily_totals
from kokumi.analytics.time_range import DAY_MS, HOUR_MS, TimeRange
from kokumi.api.event_forgetting import EventForgetting, kept_since_of
from kokumi.errors import Unavailable
from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import ForgottenDay
from kokumi.events.store import EventStore
from tests.api.world import CHEAP
from tests.events.factories import make_event

BERLIN = ZoneInfo("Europe/Berlin")
NOW = round(datetime(2026, 3, 31, 0, 30, tzinfo=BERLIN).timestamp() * 1000)
"""Two days after clocks were put forward."""


def midnight(day: int) -> int:
    """When a day of March 2026 began in Berlin."""
    return round(datetime(2026, 3, day, tzinfo=BERLIN).timestamp() * 1000)


class Scarce(EventStore):
    """Cannot forget anything of one website."""

    closed = ""

    async def forget_events(
        self, website_id: str, until: int, kept_visits: Collection[str], day: ForgottenDay | None = None
    ) -> None:
        if website_id == self.closed:
            raise Unavailable("The disk is full")
        await super().forget_events(website_id, until, kept_visits, day)


@pytest.fixture
def accounts(tmp_path: Path) -> Any:
    accounts = Accounts.open(f"sqlite:///{tmp_path / 'accounts.db'}", CHEAP)
    yield accounts
    accounts.close()


def add_websites(accounts: Accounts, number: int) -> list[str]:
    owner = accounts.users.create("alice", "alice-password", "user").id
    return [
        accounts.websites.create(name=f"Site {each}", domain="a.example", created_by=owner, team_id=None).id
        for each in range(number)
    ]


async def fill(store: EventStore, website_id: str) -> None:
    """Two visitors a day from 25 to 30 March, an hour after midnight and an hour before the next."""
    for day in range(25, 31):
        times = (midnight(day) + HOUR_MS, midnight(day + 1) - HOUR_MS)
        await store.add([make_event(number, website_id=website_id, created_at=at) for number, at in enumerate(times)])


def test_days_before_those_that_are_kept_are_forgotten_and_noted(accounts: Accounts, tmp_path: Path) -> None:
    website, other = add_websites(accounts, 2)
    accounts.website_retentions.replace(website, 2, "Europe/Berlin")

    async def run() -> None:
        store = EventStore(DuckDBEngine(None), tmp_path / "journal")
        await store.open()
        for each in (website, other):
            await fill(store, each)
        job = EventForgetting(accounts, store)
        assert await job.run(NOW) == 4
        assert await job.run(NOW) == 0
        everything = TimeRange(NOW - 30 * DAY_MS, NOW)
        totals = await daily_totals(store, website, everything, BERLIN)
        assert [(total.day, total.events, total.visitors) for total in totals] == [
            (f"2026-03-{day}", 2, 2) for day in range(25, 29)
        ]
        assert accounts.website_retentions.of(website).forgotten_until == midnight(29)
        assert await daily_totals(store, other, everything, BERLIN) == []
        assert accounts.website_retentions.of(other) == Retention()
        # The next day has one more to forget, and that one has 23 hours.
        assert await job.run(NOW + DAY_MS) == 1
        assert accounts.website_retentions.of(website).forgotten_until == midnight(30)
        await store.close()

    asyncio.run(run())


def test_nothing_is_noted_where_there_is_nothing_to_forget(accounts: Accounts, tmp_path: Path) -> None:
    (website,) = add_websites(accounts, 1)
    accounts.website_retentions.replace(website, 30, "Europe/Berlin")

    async def run() -> None:
        store = EventStore(DuckDBEngine(None), tmp_path / "journal")
        await store.open()
        await fill(store, website)
        assert await EventForgetting(accounts, store).run(NOW) == 0
        await store.close()

    asyncio.run(run())
    assert accounts.website_retentions.replace(website, 30, "UTC").timezone == "UTC"


def test_a_website_that_cannot_be_done_stops_no_other(accounts: Accounts, tmp_path: Path) -> None:
    websites = add_websites(accounts, 3)
    for website in websites:
        accounts.website_retentions.replace(website, 2, "Europe/Berlin")

    async def run() -> None:
        store = Scarce(DuckDBEngine(None), tmp_path / "journal")
        await store.open()
        for website in websites:
            await fill(store, website)
        store.closed = websites[1]
        job = EventForgetting(accounts, store)
        with pytest.raises(Unavailable, match="The disk is full"):
            await job.run(NOW)
        everything = TimeRange(NOW - 30 * DAY_MS, NOW)
        assert [len(await daily_totals(store, website, everything, BERLIN)) for website in websites] == [4, 0, 4]
        store.closed = ""
        assert await job.run(NOW) == 4
        assert [len(await daily_totals(store, website, everything, BERLIN)) for website in websites] == [4, 4, 4]
        await store.close()

    asyncio.run(run())


@pytest.mark.parametrize(
    ("retention", "since"),
    [
        (None, None),
        (Retention(), None),
        (Retention(2, "Europe/Berlin"), midnight(29)),
        (Retention(2, "UTC"), midnight(29) - 23 * HOUR_MS),
        (Retention(2, "Europe/Berlin", midnight(27)), midnight(29)),
        (Retention(20, "Europe/Berlin", midnight(27)), midnight(27)),
        (Retention(None, "Europe/Berlin", midnight(27)), midnight(27)),
    ],
)
def test_nothing_is_taken_for_days_that_are_or_would_be_forgotten(
    retention: Retention | None, since: int | None
) -> None:
    assert kept_since_of(lambda _: retention)("a", NOW) == since
