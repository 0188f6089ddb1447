"""Of any small website every engine tells the journeys that their definition in plain Python does."""

from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from kokumi.analytics.filters import parse_filter
from kokumi.analytics.journey import journey
from kokumi.analytics.scope import Scope
from kokumi.analytics.time_range import MINUTE_MS, TimeRange
from tests.analytics import plain_journey, plain_reference
from tests.analytics.conftest import DAY, Site
from tests.analytics.random_websites import filters, same_each_time
from tests.events.factories import NOON, make_event, number_id

PATHS = ["/a", "/b", "/A", "/a\n", "", "é", "buy", "[1]"]
NAMES = [None, "", "buy", "/a", "q'uo\"te"]


class Asked(NamedTuple):
    steps: int
    start: str | None
    end: str | None


asked = st.builds(
    Asked,
    st.integers(2, 7),
    st.sampled_from([None, None, "", "/a", "buy", "/b"]),
    st.sampled_from([None, None, "", "/a", "buy", "/b"]),
)


@st.composite
def visits(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Fields of events of up to six visits; those of a visit at the same moment are of different kinds."""
    made: list[dict[str, Any]] = []
    for visit in range(draw(st.integers(0, 6))):
        # Visits are told apart by their id alone, even where two visitors share one.
        ordered = st.tuples(st.integers(-1, 5), st.sampled_from([1, 2, 3, 5]))
        for moment, kind in draw(st.lists(ordered, unique=True, max_size=7)):
            made.append(
                {
                    "session": draw(st.sampled_from([visit + 1, visit + 1, 1])),
                    "created_at": NOON + moment * MINUTE_MS,
                    "visit_id": number_id(100 + visit),
                    "event_type": kind,
                    "event_name": draw(st.sampled_from(NAMES)) if kind == 2 else None,
                    "url_path": draw(st.sampled_from([*PATHS[:2] * 4, *PATHS])),
                    "tag": draw(st.sampled_from([None, "x"])),
                }
            )
    return draw(st.permutations(made))


@st.composite
def scopes(draw: st.DrawFn) -> Scope:
    """Scopes of a website whose id is set later; most let everything pass."""
    texts = [("tag", "eq.x"), ("path", "neq./b"), ("eventType", "eq.1"), ("event", "buy")]
    simple = st.sampled_from(texts).map(lambda chosen: (parse_filter(*chosen),))
    range_ = draw(st.sampled_from([DAY, DAY, TimeRange(NOON, NOON + 3 * MINUTE_MS)]))
    chosen = draw(st.one_of(st.just(()), st.just(()), simple, filters(1)))
    return Scope("", range_, chosen, exclude_bounce=draw(st.booleans()))


@settings(same_each_time, max_examples=20)
@given(made=visits(), scope=scopes(), questions=st.lists(asked, min_size=2, max_size=4))
def test_every_engine_tells_the_journeys_of_the_definition(
    new_site: Callable[[], Site], made: list[dict[str, Any]], scope: Scope, questions: list[Asked]
) -> None:
    site = new_site()
    site.has(*(make_event(website_id=site.id, **fields) for fields in made))
    rows = plain_reference.rows_of(site.hits)
    scope = msgspec.structs.replace(scope, website_id=site.id)
    for question in questions:
        assert site.ask(journey, scope, *question) == plain_journey.journey(rows, scope, *question)
