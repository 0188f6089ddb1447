"""Recorded visits: the list, one recording, and which filters narrow it."""

from functools import partial

from kokumi.analytics.replays import Replay, recorded_visits, replay, replays
from kokumi.analytics.time_range import DAY_MS, HOUR_MS
from tests.analytics.conftest import Site
from tests.events.factories import NOON, make_recording, number_id


def recorded(site: Site, session: int, after: int = 0, seconds: int = 10) -> None:
    """A visitor with a page view and a recording."""
    site.has(
        site.event(session, after=after, browser="chrome" if session % 2 else "firefox", url_path=f"/{session}"),
        make_recording(session, website_id=site.id, created_at=NOON + after, seconds=seconds),
    )


def listed(site: Site, search: str = "", **more: object) -> list[str]:
    return [row.session_id for row in site.ask(partial(replays, **more), site.scope(), search, 20, 0).data]


def test_nothing_recorded_is_an_empty_list(site: Site) -> None:
    site.has(site.event(1))
    assert site.ask(replays, site.scope(), "", 20, 0).count == 0
    assert site.ask(replay, site.id, number_id(7)) == Replay(None, [], None, None, 0, 0)


def test_the_latest_comes_first_and_parts_add_up(site: Site) -> None:
    recorded(site, 1)
    recorded(site, 2, after=HOUR_MS)
    site.has(make_recording(1, website_id=site.id, created_at=NOON + 60_000, seconds=5))
    found = site.ask(replays, site.scope(), "", 20, 0)
    assert [row.session_id for row in found.data] == [number_id(2), number_id(1)]
    older = found.data[1]
    assert (older.chunk_count, older.event_count, older.duration) == (2, 4, 15_000)
    assert (older.started_at, older.ended_at) == ("2026-02-10T12:00:00.000Z", "2026-02-10T12:01:05.000Z")
    assert older.browser == "chrome"


def test_pages_of_the_list(site: Site) -> None:
    for session in range(1, 4):
        recorded(site, session, after=session)
    second = site.ask(replays, site.scope(), "", 1, 1)
    assert ([row.session_id for row in second.data], second.count) == ([number_id(2)], 3)


def test_filters_search_visitor_and_length_narrow_the_list(site: Site) -> None:
    recorded(site, 1, seconds=60)
    recorded(site, 2)
    assert listed(site, "FIREF") == [number_id(2)]
    assert listed(site, session_id=number_id(1)) == [number_id(1)]
    assert listed(site, least_duration=60_000) == [number_id(1)]
    by_path = site.scope(parameters={"path": "/2"})
    assert [row.session_id for row in site.ask(replays, by_path, "", 20, 0).data] == [number_id(2)]


def test_a_recording_outside_the_range_is_left_out(site: Site) -> None:
    recorded(site, 1, after=2 * DAY_MS)
    assert listed(site) == []


def test_the_events_of_all_parts_in_order_of_time(site: Site) -> None:
    recorded(site, 1)
    visit = site.ask(replays, site.scope(), "", 20, 0).data[0].id
    found = site.ask(replay, site.id, visit)
    assert (found.events, found.event_count, found.chunk_count) == ([{"n": 1}, {"n": 2}], 2, 1)
    assert site.ask(recorded_visits, site.id, number_id(1)) == [visit]
