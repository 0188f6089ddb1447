"""Of any small website every engine answers for retention what its definition in plain Python says."""

from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from kokumi.analytics.filters import parse_filter
from kokumi.analytics.retention import retention
from kokumi.analytics.scope import Cohort, Scope
from kokumi.analytics.time_range import DAY_MS, HOUR_MS, TimeRange
from tests.analytics import plain_reference, plain_retention
from tests.analytics.conftest import Site
from tests.analytics.random_websites import filters, same_each_time
from tests.events.factories import make_event, number_id

ZONES = [
    None,
    ZoneInfo("UTC"),
    ZoneInfo("America/New_York"),
    ZoneInfo("America/Havana"),  # changes its clocks at midnight
    ZoneInfo("Australia/Lord_Howe"),  # changes them by half an hour
    ZoneInfo("Asia/Kathmandu"),
]
CHANGES = [datetime(*day, tzinfo=UTC) for day in ((2026, 3, 8), (2026, 4, 5), (2026, 10, 4), (2026, 11, 1))]
"""Days on which some of the zones change their clocks."""

days = st.sampled_from([0, 0, 1, 1, 2, 7, 30, 31, 32, -1])
hours = st.sampled_from([0, 3.5, 4, 4.5, 5, 6, 13, 15.5, 18.25, 23])


@st.composite
def visitors(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Fields of events of up to four visitors around a change of the clocks."""
    change = int(draw(st.sampled_from(CHANGES)).timestamp() * 1000)
    made: list[dict[str, Any]] = []
    for _ in range(draw(st.integers(0, 16))):
        moment = change + draw(days) * DAY_MS + int(draw(hours) * HOUR_MS) + draw(st.sampled_from([-1, 0, 1, 1001]))
        session = draw(st.integers(1, 4))
        made.append(
            {
                "session": session,
                "created_at": moment,
                "visit_id": number_id(100 + session),
                "event_type": draw(st.sampled_from([1, 1, 2, 5])),
                "url_path": draw(st.sampled_from(["/a", "/b"])),
                "tag": draw(st.sampled_from([None, "x"])),
            }
        )
    return made


@st.composite
def scopes(draw: st.DrawFn) -> Scope:
    """Scopes of a website whose id is set later; most let everything pass."""
    start = int(draw(st.sampled_from(CHANGES)).timestamp() * 1000) + draw(st.integers(-6, 6)) * HOUR_MS
    year = TimeRange(int(CHANGES[0].timestamp() * 1000) - 3 * DAY_MS, int(CHANGES[-1].timestamp() * 1000) + 60 * DAY_MS)
    range_ = draw(st.sampled_from([year, year, TimeRange(start, start + 9 * DAY_MS)]))
    texts = [("tag", "eq.x"), ("path", "eq./a"), ("eventType", "eq.1")]
    simple = st.sampled_from(texts).map(lambda chosen: (parse_filter(*chosen),))
    cohort = Cohort(year, (parse_filter("path", "eq./a"),), False, "path")
    return Scope(
        "",
        range_,
        draw(st.one_of(st.just(()), simple, filters(1))),
        exclude_bounce=draw(st.booleans()),
        cohort=draw(st.sampled_from([None, None, cohort])),
    )


@settings(same_each_time, max_examples=20)
@given(made=visitors(), scope=scopes(), zones=st.lists(st.sampled_from(ZONES), min_size=2, max_size=3, unique=True))
def test_every_engine_answers_what_the_definition_says(
    new_site: Callable[[], Site], made: list[dict[str, Any]], scope: Scope, zones: list[tzinfo | None]
) -> None:
    site = new_site()
    site.has(*(make_event(website_id=site.id, **fields) for fields in made))
    rows = plain_reference.rows_of(site.hits)
    scope = msgspec.structs.replace(scope, website_id=site.id)
    for zone in zones:
        assert site.ask(retention, scope, zone) == plain_retention.retention(rows, scope, zone)
