"""On any small website and any filters, every engine answers what the definitions in plain Python say."""

from collections.abc import Callable
from datetime import tzinfo
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from kokumi.analytics.dimensions import Dimension
from kokumi.analytics.metrics import Page, metrics
from kokumi.analytics.pageviews import pageviews
from kokumi.analytics.scope import Scope
from kokumi.analytics.stats import stats
from kokumi.analytics.time_range import Unit
from tests.analytics import plain_reference
from tests.analytics.conftest import Site
from tests.analytics.random_websites import ZONES, events, same_each_time, scopes
from tests.events.factories import make_event


@settings(same_each_time, max_examples=18)
@given(
    made=events(),
    scope=scopes(),
    unit=st.sampled_from(list(Unit)),
    zone=st.sampled_from(ZONES),
    dimensions=st.lists(st.sampled_from(list(Dimension)), min_size=2, max_size=3, unique=True),
    page=st.builds(
        Page, st.sampled_from([500, 500, 2]), st.sampled_from([0, 0, 1]), st.sampled_from(["", "", "", "O", "%é"])
    ),
)
def test_every_engine_answers_what_the_definitions_say(
    new_site: Callable[[], Site],
    made: list[dict[str, Any]],
    scope: Scope,
    unit: Unit,
    zone: tzinfo | None,
    dimensions: list[Dimension],
    page: Page,
) -> None:
    site = new_site()
    site.has(*(make_event(website_id=site.id, **fields) for fields in made))
    rows = plain_reference.rows_of(site.hits)
    scope = msgspec.structs.replace(scope, website_id=site.id)
    assert site.ask(stats, scope) == plain_reference.stats(rows, scope)
    assert site.ask(pageviews, scope, unit, zone) == plain_reference.pageviews(rows, scope, unit, zone)
    for dimension in dimensions:
        found = site.ask(metrics, scope, dimension, page)
        assert found == plain_reference.metrics(rows, scope, dimension, page)
