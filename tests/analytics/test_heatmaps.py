"""Clicks and scroll depth of a page."""

from kokumi.analytics.heatmaps import HeatmapPage, heatmap
from kokumi.analytics.time_range import DAY_MS
from kokumi.events.rows import HeatmapKind
from tests.analytics.conftest import Site
from tests.events.factories import NOON, make_recording, number_id


def clicked(site: Site, session: int, x: int, path: str = "/", after: int = 0) -> None:
    site.has(make_recording(session, website_id=site.id, created_at=NOON + after, x=x, url_path=path))


def scrolled(site: Site, session: int, percent: int, **sizes: int) -> None:
    site.has(make_recording(session, website_id=site.id, kind=HeatmapKind.SCROLL, scroll_pct=percent, **sizes))


def test_nothing_seen(site: Site) -> None:
    found = site.ask(heatmap, site.scope(), "click", "/")
    assert (found.pages, found.points, found.snapshot) == ([], [], None)
    assert (found.scroll.buckets, found.scroll.total_sessions) == ([], 0)


def test_pages_by_clicks_and_clicks_by_place(site: Site) -> None:
    for session, x in ((1, 5), (2, 5), (2, 9)):
        clicked(site, session, x)
    clicked(site, 3, 1, path="/b")
    clicked(site, 3, 1, path="/b", after=2 * DAY_MS)
    found = site.ask(heatmap, site.scope(), "click", "/")
    assert found.pages == [HeatmapPage("/", 3, 2), HeatmapPage("/b", 1, 1)]
    assert [(point.x, point.count) for point in found.points] == [(5, 2), (9, 1)]
    assert found.snapshot is not None
    assert found.snapshot.id == number_id(1_000_002)


def test_without_a_page_the_pages_are_listed_alone(site: Site) -> None:
    clicked(site, 1, 5)
    found = site.ask(heatmap, site.scope(), "click", None)
    assert (len(found.pages), found.points, found.snapshot) == (1, [], None)


def test_a_session_counts_in_every_tenth_that_it_reached(site: Site) -> None:
    scrolled(site, 1, 35, page_h=2000)
    scrolled(site, 1, 20)
    scrolled(site, 2, 100, page_h=3000)
    found = site.ask(heatmap, site.scope(), "scroll", "/").scroll
    assert [bucket.sessions for bucket in found.buckets] == [2, 2, 2, 1, 1, 1, 1, 1, 1, 1]
    assert (found.total_sessions, found.page_h, found.page_w) == (2, 3000, None)


def test_filters_ask_for_the_visits_events(site: Site) -> None:
    site.has(site.event(1, browser="chrome"), site.event(2, browser="firefox"))
    clicked(site, 1, 5)
    clicked(site, 2, 9)
    scope = site.scope(parameters={"browser": "firefox"})
    assert [point.x for point in site.ask(heatmap, scope, "click", "/").points] == [9]
