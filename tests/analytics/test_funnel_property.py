"""Of any small website every engine tells the funnel that its definition in plain Python does."""

from collections.abc import Callable
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from kokumi.analytics.filters import parse_filter
from kokumi.analytics.funnel import FunnelStep, PropertyFilter, funnel
from kokumi.analytics.scope import Cohort, Scope
from kokumi.analytics.time_range import HOUR_MS, MINUTE_MS, TimeRange
from kokumi.events.rows import DataType, DataValue
from tests.analytics import plain_funnel, plain_reference
from tests.analytics.conftest import DAY, Site
from tests.analytics.random_websites import filters, same_each_time
from tests.events.factories import NOON, make_event, number_id

PATHS = ["/a", "/b", "/ab", "/A", "/a%b", "/a_b", "/a\\b", "/a*", "", "buy"]
NAMES = ["buy", "sign up", "b*y", "/a", ""]
PATTERNS = ["*", "**", "/a*", "*b", "*a*", "/_*", "*_", "*%b", "/a\\*", "*\\", "*\\b", "b*y*", "/A*"]
DATA = [
    DataValue("plan", DataType.STRING, "pro"),
    DataValue("plan", DataType.STRING, "Pro_2.0000"),
    DataValue("seats", DataType.NUMBER, "2.0000", "2"),
    DataValue("seats", DataType.NUMBER, "2.5000", "2.5"),
    DataValue("plan", DataType.ARRAY, '["pro"]'),
    DataValue("plan", DataType.BOOLEAN, "true"),
]
WANTED = ["pro", "PRO", "2", "2.5000", "%", "_", "", "true", "o_2"]

few_paths = st.sampled_from([*PATHS[:3] * 3, *PATHS])
moments = st.builds(
    lambda minute, rest: NOON + minute * MINUTE_MS + rest, st.integers(0, 6), st.sampled_from([0, 0, 0, -1, 1])
)
conditions = st.builds(
    PropertyFilter,
    st.sampled_from(["plan", "plan", "seats", "other"]),
    st.sampled_from(["eq", "neq", "c", "dnc"]),
    st.sampled_from(WANTED),
)
steps = st.one_of(
    st.builds(FunnelStep, st.just("path"), few_paths),
    st.builds(FunnelStep, st.sampled_from(["path", "event"]), st.sampled_from(PATTERNS)),
    st.builds(
        FunnelStep,
        st.sampled_from(["event", "event", "event", "path"]),
        st.sampled_from([*NAMES[:1] * 3, *NAMES]),
        st.just(msgspec.UNSET) | st.lists(conditions, max_size=2).map(tuple),
    ),
)


@st.composite
def visitors(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Fields of events of up to three visitors within minutes, often several at the same moment."""
    made: list[dict[str, Any]] = []
    for _ in range(draw(st.integers(0, 14))):
        session = draw(st.integers(1, 3))
        named = draw(st.booleans())
        made.append(
            {
                "session": session,
                "created_at": draw(moments),
                "visit_id": number_id(100 + session * 2 + draw(st.integers(0, 1))),
                "event_type": 2 if named else draw(st.sampled_from([1, 1, 1, 3, 5])),
                "event_name": draw(st.sampled_from([*NAMES[:1] * 3, *NAMES])) if named else None,
                "url_path": draw(few_paths),
                "tag": draw(st.sampled_from([None, "x", "y"])),
                "country": "DE" if session == 1 else None,
                "data": tuple(draw(st.lists(st.sampled_from(DATA), max_size=2))) if named else (),
            }
        )
    return made


@st.composite
def scopes(draw: st.DrawFn) -> Scope:
    """Scopes of a website whose id is set later; most let everything pass."""
    texts = [("tag", "eq.x"), ("tag", "neq.x"), ("path", "c.a"), ("country", "eq.DE"), ("eventType", "eq.1")]
    simple = st.lists(st.sampled_from(texts), min_size=1, max_size=2).map(
        lambda chosen: tuple(parse_filter(name, text, f"{name}{number}") for number, (name, text) in enumerate(chosen))
    )
    everything = st.just(())
    cohort = Cohort(draw(ranges()), (parse_filter("path", "eq./a"),), False, "path")
    return Scope(
        "",
        draw(ranges()),
        draw(st.one_of(everything, everything, simple, filters(1))),
        match_any=draw(st.booleans()),
        exclude_bounce=draw(st.booleans()),
        cohort=draw(st.sampled_from([None, None, None, cohort])),
    )


def ranges() -> st.SearchStrategy[TimeRange]:
    return st.just(DAY) | st.builds(TimeRange, moments, moments.map(lambda end: end + 3 * MINUTE_MS))


@settings(same_each_time, max_examples=14)
@given(
    made=visitors(),
    scope=scopes(),
    wanted=st.lists(st.lists(steps, min_size=2, max_size=4), min_size=2, max_size=3),
    window=st.sampled_from([1, MINUTE_MS, MINUTE_MS + 1, 2 * MINUTE_MS, HOUR_MS]),
)
def test_every_engine_tells_the_funnel_of_the_definition(
    new_site: Callable[[], Site],
    made: list[dict[str, Any]],
    scope: Scope,
    wanted: list[list[FunnelStep]],
    window: int,
) -> None:
    site = new_site()
    site.has(*(make_event(website_id=site.id, **fields) for fields in made))
    rows = plain_reference.rows_of(site.hits)
    scope = msgspec.structs.replace(scope, website_id=site.id)
    for way in wanted:
        found = site.ask(funnel, scope, way, window)
        for result, expected in zip(found, plain_funnel.funnel(rows, scope, way, window), strict=True):
            assert (result.visitors, result.previous, result.dropped) == (
                expected.visitors,
                expected.previous,
                expected.dropped,
            )
            assert result.remaining == expected.remaining
            assert (result.dropoff is None) == (expected.dropoff is None)
            assert abs((result.dropoff or 0) - (expected.dropoff or 0)) < 1e-12
