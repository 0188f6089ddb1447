"""Of any small website every engine lists the visitors that the definition in plain Python does."""

from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from kokumi.analytics.scope import Scope
from kokumi.analytics.sessions import sessions
from kokumi.analytics.time_range import MINUTE_MS
from tests.analytics import plain_reference, plain_sessions
from tests.analytics.conftest import Site
from tests.analytics.random_websites import events, same_each_time, scopes
from tests.events.factories import make_event


class Asked(NamedTuple):
    search: str
    limit: int
    offset: int


searches = st.sampled_from(["", "", "", "CHROME", "a%", "_", "%", "\\", "é", "ΣΑς", "i", "paris", "{x:String}", "'"])
asked = st.builds(Asked, searches, st.sampled_from([20, 20, 2, 1]), st.sampled_from([0, 0, 1, 3]))


@settings(same_each_time, max_examples=14)
@given(made=events(), scope=scopes(), questions=st.lists(asked, min_size=2, max_size=3), at_the_same_time=st.booleans())
def test_every_engine_lists_the_visitors_of_the_definition(
    new_site: Callable[[], Site],
    made: list[dict[str, Any]],
    scope: Scope,
    questions: list[Asked],
    at_the_same_time: bool,
) -> None:
    site = new_site()
    for fields in made:
        coarse = fields["created_at"] // MINUTE_MS * MINUTE_MS
        created_at = coarse if at_the_same_time else fields["created_at"]
        site.hits.append(make_event(website_id=site.id, **{**fields, "created_at": created_at}))
    hits, site.hits = site.hits, []
    site.has(*hits)
    rows = plain_reference.rows_of(site.hits)
    scope = msgspec.structs.replace(scope, website_id=site.id)
    for question in questions:
        assert site.ask(sessions, scope, *question) == plain_sessions.sessions(rows, scope, *question)
