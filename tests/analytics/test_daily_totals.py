"""Days that were forgotten keep the numbers that they had, and what is asked about kept days is answered as before."""

import random
from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest

from kokumi.analytics.daily_totals import (
    DailyTotal,
    daily_totals,
    day_of,
    forgotten_day,
    kept_since,
    oldest_event,
    range_of,
    start_of,
    with_totals,
)
from kokumi.analytics.dimensions import Dimension
from kokumi.analytics.funnel import FunnelStep, funnel
from kokumi.analytics.journey import journey
from kokumi.analytics.metrics import Page, metrics
from kokumi.analytics.pageviews import Pageviews, pageviews
from kokumi.analytics.retention import retention
from kokumi.analytics.sessions import sessions
from kokumi.analytics.stats import stats
from kokumi.analytics.time_range import DAY_MS, HOUR_MS, MINUTE_MS, TimeRange, Unit
from kokumi.events.rows import Event, EventType
from tests.analytics.conftest import Site
from tests.events.factories import NOON, number_id

BERLIN, KATHMANDU, SAO_PAULO = map(ZoneInfo, ("Europe/Berlin", "Asia/Kathmandu", "America/Sao_Paulo"))
DIMENSIONS = (Dimension.PATH, Dimension.ENTRY, Dimension.EXIT, Dimension.CHANNEL, Dimension.COUNTRY, Dimension.EVENT)
EVERYTHING = TimeRange(NOON - 400 * DAY_MS, NOON + 400 * DAY_MS)


def some_events(site: Site, chance: random.Random) -> list[Event]:
    """Visits of several visitors over five days; many cross midnight, some have an id in common."""
    attributes = {
        number: {"browser": chance.choice(["chrome", "firefox", None]), "country": chance.choice(["DE", "FR"])}
        for number in range(1, 7)
    }
    made: list[Event] = []
    for number in range(chance.randint(20, 60)):
        session = chance.randint(1, 6)
        made.append(
            site.event(
                session,
                (chance.choice([-60, -36, -13, -12, -11, 11, 12, 13, 36]) * 60 + chance.randint(-40, 40)) * MINUTE_MS
                + number,
                visit_id=number_id(700 + chance.randint(1, 9)),
                event_type=chance.choice([1, 1, 1, 2, 3, 5]),
                event_name=chance.choice([None, "buy"]),
                url_path=f"/{chance.randint(1, 4)}",
                hostname=chance.choice(["a.example", "b.example"]),
                referrer_domain=chance.choice([None, "google.com"]),
                event_id=number_id(chance.getrandbits(100)),
                **attributes[session],
            )
        )
    return made


def answers(site: Site, range_: TimeRange, zone: ZoneInfo) -> dict[str, Any]:
    """What is answered about a range, whole and narrowed."""
    found: dict[str, Any] = {}
    steps = [FunnelStep("path", "/1"), FunnelStep("path", "/2")]
    for name, scope in (
        ("all", site.scope(range_)),
        ("engaged", site.scope(range_, exclude_bounce=True)),
        ("firefox", site.scope(range_, {"browser": "eq.firefox"})),
        ("host", site.scope(range_, {"hostname": "eq.a.example"})),
    ):
        found[name] = {
            "stats": site.ask(stats, scope),
            "days": site.ask(pageviews, scope, Unit.DAY, zone),
            "hours": site.ask(pageviews, scope, Unit.HOUR, None),
            "metrics": [site.ask(metrics, scope, dimension, Page()) for dimension in DIMENSIONS],
            "sessions": site.ask(sessions, scope, "", 100, 0),
            "journey": site.ask(journey, scope, 3),
            "retention": site.ask(retention, scope, zone),
            "funnel": site.ask(funnel, scope, steps, HOUR_MS),
        }
    return found


def day_by_day(site: Site, before: int, zone: ZoneInfo) -> None:
    """Forgets as the server does."""
    while (oldest := site.ask(oldest_event, site.id, before)) is not None:
        day = day_of(oldest, zone)
        site.forgets(range_of(day, zone).end + 1, forgotten_day(site.id, day, zone))


def counted(site: Site, day: date, zone: ZoneInfo) -> DailyTotal:
    """The numbers of a day as questions give them."""
    range_ = range_of(day, zone)
    numbers = site.ask(stats, site.scope(range_))
    within = [hit for hit in site.hits if isinstance(hit, Event) and range_.start <= hit.created_at <= range_.end]
    customs = sum(hit.event_type == EventType.CUSTOM for hit in within)
    return DailyTotal(day.isoformat(), **msgspec.structs.asdict(numbers), custom_events=customs, events=len(within))


@pytest.mark.parametrize(("zone", "seed"), [(BERLIN, 1), (BERLIN, 2), (KATHMANDU, 3)], ids=str)
def test_forgotten_days_keep_their_numbers_and_kept_days_their_answers(site: Site, zone: ZoneInfo, seed: int) -> None:
    site.has(*some_events(site, random.Random(seed)))
    border = start_of(day_of(NOON, zone), zone)
    kept = TimeRange(border, NOON + 10 * DAY_MS)
    days = sorted({day_of(hit.created_at, zone) for hit in site.hits if hit.created_at < border})
    expected = [counted(site, day, zone) for day in days]
    series = site.ask(pageviews, site.scope(EVERYTHING), Unit.DAY, zone)
    before = answers(site, kept, zone)

    day_by_day(site, border, zone)

    assert site.ask(daily_totals, site.id, EVERYTHING, zone) == expected
    assert answers(site, kept, zone) == before
    assert site.ask(stats, site.scope(EVERYTHING)) == before["all"]["stats"]
    left = site.ask(pageviews, site.scope(EVERYTHING), Unit.DAY, zone)
    assert with_totals(left, expected, in_utc=False) == series


def test_a_time_within_a_quarter_of_an_hour_is_a_border_too(site: Site) -> None:
    """Such as midnight was where it followed the sun."""
    zone = ZoneInfo("Europe/Amsterdam")
    day = date(1930, 6, 15)
    border = start_of(day, zone)
    assert border % (15 * MINUTE_MS)
    for number, minutes in enumerate((-2000, -20, -3, -1, 0, 1, 2, 8, 30)):
        site.has(
            site.event(
                number % 3 + 1,
                border - NOON + minutes * MINUTE_MS,
                visit_id=number_id(number % 2),
                url_path=f"/{number % 3}",
            )
        )
    kept = TimeRange(border, border + DAY_MS)
    before = answers(site, kept, zone)
    day_by_day(site, border, zone)
    assert answers(site, kept, zone) == before
    assert [total.events for total in site.ask(daily_totals, site.id, TimeRange(border - 3 * DAY_MS, NOON), zone)] == [
        1,
        3,
    ]


def test_what_is_counted_once_stays(site: Site) -> None:
    zone = ZoneInfo("UTC")
    site.has(site.event(1), site.event(2))
    day = forgotten_day(site.id, day_of(NOON, zone), zone)
    for _ in range(2):
        site.forgets(NOON + DAY_MS, day)
        site.has(site.event(3))  # it was on its way when the day was forgotten
    site.forgets(NOON + DAY_MS, day)
    assert [(total.events, total.visitors) for total in site.ask(daily_totals, site.id, EVERYTHING, zone)] == [(2, 2)]
    assert site.ask(stats, site.scope(EVERYTHING)).pageviews == 0


def test_only_days_that_lie_in_the_range_as_a_whole_are_told(site: Site) -> None:
    for day in range(4):
        site.has(site.event(1, day * DAY_MS))
    day_by_day(site, NOON + 4 * DAY_MS, BERLIN)
    first = date(2026, 2, 10)

    def told(start: int, end: int) -> list[str]:
        return [total.day for total in site.ask(daily_totals, site.id, TimeRange(start, end), BERLIN)]

    start, end = start_of(first, BERLIN), start_of(date(2026, 2, 13), BERLIN) - 1
    assert told(start, end) == ["2026-02-10", "2026-02-11", "2026-02-12"]
    assert told(start + 1, end) == ["2026-02-11", "2026-02-12"]
    assert told(start, end - 1) == ["2026-02-10", "2026-02-11"]
    assert told(end, start) == []
    assert len(told(-(10**15), 10**15)) == 4


def test_days_without_views_are_no_points(site: Site) -> None:
    site.has(site.event(1, event_type=EventType.CUSTOM, event_name="buy"))
    day_by_day(site, NOON + DAY_MS, BERLIN)
    totals = site.ask(daily_totals, site.id, EVERYTHING, BERLIN)
    assert [(total.events, total.custom_events, total.pageviews) for total in totals] == [(1, 1, 0)]
    assert with_totals(Pageviews([], []), totals, in_utc=True) == Pageviews([], [])


@pytest.mark.parametrize(
    ("zone", "moment", "day"),
    [
        (
            SAO_PAULO,
            datetime(2018, 11, 4, 3, tzinfo=UTC),
            date(2018, 11, 4),
        ),  # no midnight: clocks went from 0:00 to 1:00
        (SAO_PAULO, datetime(2018, 11, 4, 2, 59, tzinfo=UTC), date(2018, 11, 3)),
        (
            ZoneInfo("America/St_Johns"),
            datetime(2010, 11, 7, 3, tzinfo=UTC),
            date(2010, 11, 7),
        ),  # from 0:01 back to 23:01
        (ZoneInfo("Pacific/Apia"), datetime(2011, 12, 30, 10, tzinfo=UTC), date(2011, 12, 31)),  # a day was left out
    ],
)
def test_days_follow_each_other_without_a_gap(zone: ZoneInfo, moment: datetime, day: date) -> None:
    at = round(moment.timestamp() * 1000)
    assert day_of(at, zone) == day
    assert range_of(day, zone).start <= at <= range_of(day, zone).end


def test_what_is_kept_begins_so_many_days_before_today() -> None:
    now = round(datetime(2026, 3, 30, 0, 30, tzinfo=BERLIN).timestamp() * 1000)
    assert kept_since(1, BERLIN, now) == round(datetime(2026, 3, 29, tzinfo=BERLIN).timestamp() * 1000)
    assert kept_since(1, ZoneInfo("UTC"), now) == round(datetime(2026, 3, 28, tzinfo=UTC).timestamp() * 1000)
