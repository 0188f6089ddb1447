"""Made-up traffic: the same each time, and of the shape of real traffic."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest

from kokumi.demo.kinds.application import application
from kokumi.demo.kinds.blog import blog
from kokumi.demo.kinds.shop import shop
from kokumi.demo.kinds.short_address import link
from kokumi.demo.profile import Flow, Kind, Page
from kokumi.demo.recordings import add_recordings
from kokumi.demo.traffic import Range, Site, make_traffic
from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.replay_text import inflated
from kokumi.events.schema import TABLES

UNTIL = datetime(2026, 3, 10, 15, 30, tzinfo=UTC)
SHOP, BLOG, APPLICATION, LINK = (f"00000000-0000-4000-8000-00000000000{n}" for n in range(4))
SITES = (
    Site(SHOP, "shop.example.com", shop("Shop", products=1600, essays=350), 14_000),
    Site(BLOG, "blog.example.com", blog("Blog"), 2_000),
    Site(APPLICATION, "app.example.com", application("App"), 3_000, currency="USD"),
    Site(LINK, "stats.example.com", link("slug"), 300),
)


def store(seed: int = 1, sites: tuple[Site, ...] = SITES, days: int = 60) -> DuckDBEngine:
    engine = DuckDBEngine(None)
    engine.migrate()
    bulk = engine.bulk()
    make_traffic(bulk, sites, Range.until(UNTIL, days), seed)
    bulk.close()
    return engine


def ask(engine: DuckDBEngine, sql: str) -> list[tuple[Any, ...]]:
    bulk = engine.bulk()
    try:
        return bulk.connection.execute(sql).fetchall()
    finally:
        bulk.close()


@pytest.fixture(scope="module")
def engine() -> Iterator[DuckDBEngine]:
    made = store()
    yield made
    made.close()


def contents(engine: DuckDBEngine) -> dict[str, Any]:
    return {
        table.name: ask(engine, f"SELECT count(*), bit_xor(hash({table.name}::VARCHAR)) FROM {table.name}")
        for table in TABLES
    }


def test_same_seed_makes_the_same_rows_and_another_seed_others(engine: DuckDBEngine) -> None:
    again, other = store(), store(seed=2)
    assert contents(again) == contents(engine)
    assert contents(other)["event"] != contents(engine)["event"]
    again.close()
    other.close()


def test_number_of_events_is_near_to_what_was_asked(engine: DuckDBEngine) -> None:
    counts = dict(ask(engine, "SELECT website_id::VARCHAR, count(*) FROM event GROUP BY ALL"))
    for site in SITES:
        assert 0.8 * site.events < counts[site.website_id] < 1.2 * site.events


def test_everything_lies_in_the_range(engine: DuckDBEngine) -> None:
    within = Range.until(UNTIL, 60)
    [(first, last)] = ask(engine, "SELECT min(created_at), max(created_at) FROM event")
    assert within.start <= first < last < within.end
    assert (within.end - last).total_seconds() < 6 * 3600


def test_a_shop_has_the_shape_of_real_traffic(engine: DuckDBEngine) -> None:
    [(per_session, visits, custom, sales, campaigns, paths)] = ask(
        engine,
        f"""SELECT count(*) / count(DISTINCT session_id), count(DISTINCT visit_id) / count(DISTINCT session_id),
            avg((event_type = 2)::INTEGER),
            (SELECT count(*) FROM revenue WHERE website_id = '{SHOP}') / count(*),
            count(DISTINCT visit_id) FILTER (utm_source IS NOT NULL) / count(DISTINCT visit_id),
            count(DISTINCT url_path)
        FROM event WHERE website_id = '{SHOP}'""",
    )
    assert 5.5 < per_session < 8
    assert 1.15 < visits < 1.45
    assert 0.08 < custom < 0.13
    assert 0.012 < sales < 0.03
    assert 0.03 < campaigns < 0.08
    assert paths > 700


def test_every_event_has_one_session_which_its_first_event_opened(engine: DuckDBEngine) -> None:
    assert ask(engine, "SELECT session_id FROM event ANTI JOIN session USING (session_id)") == []
    assert ask(engine, "SELECT session_id FROM session GROUP BY ALL HAVING count(*) > 1") == []
    different = """
        SELECT session_id FROM session s JOIN (SELECT session_id, min(created_at) AS first_at FROM event GROUP BY ALL)
        USING (session_id) WHERE s.created_at <> first_at
    """
    assert ask(engine, different) == []
    assert ask(engine, "SELECT event_id FROM event GROUP BY ALL HAVING count(*) > 1") == []


def test_events_of_a_visit_lie_together_in_the_order_of_time(engine: DuckDBEngine) -> None:
    [(visits, begun, backwards)] = ask(
        engine,
        """SELECT count(DISTINCT visit_id), count(*) FILTER (visit_id IS DISTINCT FROM before), count(*) FILTER (
            visit_id = before AND created_at < time_before)
        FROM (SELECT *, lag(visit_id) OVER (ORDER BY rowid) AS before,
            lag(created_at) OVER (ORDER BY rowid) AS time_before FROM event)""",
    )
    assert begun == visits
    assert backwards == 0


def test_every_table_that_traffic_fills_has_rows_of_events_that_exist(engine: DuckDBEngine) -> None:
    for table in ("event_data", "revenue"):
        assert ask(engine, f"SELECT count(*) FROM {table}")[0][0] > 0
        assert ask(engine, f"SELECT event_id FROM {table} ANTI JOIN event USING (event_id)") == []
    assert ask(engine, "SELECT DISTINCT data_key FROM session_data ORDER BY ALL") == [
        ("newsletter",),
        ("plan",),
        ("role",),
        ("team_size",),
    ]
    assert {kind for (kind,) in ask(engine, "SELECT DISTINCT kind FROM heatmap_point")} == {1, 2}
    assert {type_ for (type_,) in ask(engine, "SELECT DISTINCT event_type FROM event")} == {1, 2, 3, 5}


def test_sales_say_the_same_as_the_data_of_their_events(engine: DuckDBEngine) -> None:
    different = """
        SELECT r.event_id FROM revenue r
        JOIN event_data amount ON amount.event_id = r.event_id AND amount.data_key = 'revenue'
        JOIN event_data money ON money.event_id = r.event_id AND money.data_key = 'currency'
        WHERE amount.number_value <> r.revenue OR money.string_value <> r.currency
    """
    assert ask(engine, different) == []
    assert ask(engine, "SELECT DISTINCT currency FROM revenue ORDER BY ALL") == [("EUR",), ("USD",)]


def test_a_flow_must_begin_with_a_page() -> None:
    pages = {"home": (Page("/", "Home"),)}
    with pytest.raises(ValueError, match="begins with a page"):
        Kind(groups=pages, flows=(Flow(1, (("!signup", 1),)),), channels=())


def test_recordings_are_of_visits_that_exist_and_begin_with_a_whole_page() -> None:
    engine = DuckDBEngine(None)
    engine.migrate()
    bulk = engine.bulk()
    make_traffic(bulk, SITES[:1], Range.until(UNTIL, 3), seed=3)
    assert add_recordings(bulk, seed=3, each=9) == 9
    bulk.close()
    assert ask(engine, "SELECT visit_id FROM replay_chunk ANTI JOIN event USING (visit_id)") == []
    rows = ask(engine, "SELECT created_at, ended_at, event_count, events FROM replay_chunk")
    engine.close()
    for began, ended, count, text in rows:
        events = inflated(text)
        assert [event["type"] for event in events[:2]] == [4, 2]
        assert count == len(events)
        assert began < ended
        assert [event["timestamp"] for event in events] == sorted(event["timestamp"] for event in events)
