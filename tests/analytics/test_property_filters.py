"""Filters by event data and by session data."""

from contextlib import suppress
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokumi.analytics.dimensions import Dimension
from kokumi.analytics.metrics import Page, metrics
from kokumi.analytics.property_filters import parse_property_filters
from kokumi.analytics.scope import Scope
from kokumi.analytics.stats import stats
from kokumi.errors import BadRequest
from kokumi.events.rows import DataType, DataValue, EventType
from tests.analytics.conftest import Site
from tests.analytics.test_data_series import moment, told

ROWS = (
    DataValue("plan", DataType.STRING, "pro"),
    DataValue("plan", DataType.STRING, "free, of course"),
    DataValue("plan", DataType.NUMBER, "7.0000", "7.0000"),
    DataValue("paid", DataType.BOOLEAN, "true"),
    DataValue("price", DataType.NUMBER, "10.0000", "10.0000"),
    DataValue("price", DataType.NUMBER, "2.5000", "2.5000"),
    DataValue("tags", DataType.ARRAY, '["a","b\\"c",12]'),
    DataValue("tags", DataType.ARRAY, '["ab"]'),
    DataValue("tags", DataType.ARRAY, "[]"),
    moment("due", "2026-02-10T23:30:00"),
)


def scope_with(site: Site, parameters: dict[str, str], *, of_sessions: bool = False, zone: Any = None) -> Scope:
    return msgspec.structs.replace(
        site.scope(), properties=parse_property_filters(parameters, zone), of_sessions=of_sessions
    )


@pytest.mark.parametrize(
    ("parameters", "rows"),
    [
        ({"pf_plan": "eq.pro"}, [0]),
        ({"pf_plan": "1.eq.pro,x"}, [0]),
        ({"pf_plan": "neq.pro"}, [1]),
        ({"pf_plan": "c.COURSE"}, [1]),
        ({"pf_plan": "dnc.r"}, []),
        ({"pf_plan": "re.^p"}, [0]),
        ({"pf_plan": "nre.^p"}, [1]),
        ({"pf_plan": "2.eq.7"}, [2]),
        ({"pf_paid": "3.t."}, [3]),
        ({"pf_paid": "3.f."}, []),
        ({"pf_price": "2.gt.2.5"}, [4]),
        ({"pf_price": "2.gte.2.5"}, [4, 5]),
        ({"pf_price": "2.lt.10", "pf_price1": "2.neq.3"}, [5]),
        ({"pf_price": "2.lte.10"}, [4, 5]),
        ({"pf_tags": "5.c.a"}, [6]),
        ({"pf_tags": '5.c.b"c'}, [6]),
        ({"pf_tags": "5.c.12"}, [6]),
        ({"pf_tags": "5.c.1"}, []),
        ({"pf_tags": "5.c.c"}, []),
        ({"pf_tags": "5.dnc.a"}, [7, 8]),
        ({"pf_due": "4.eq.2026-02-10"}, [9]),
        ({"pf_due": "4.bf.2026-02-11"}, [9]),
        ({"pf_due": "4.af.2026-02-09"}, [9]),
        ({"pf_due": "4.neq.2026-02-10"}, []),
        ({"pf_nothing": "eq.x"}, []),
        ({"pf_plan'--": "eq.x"}, []),
    ],
)
def test_events_with_a_property(site: Site, parameters: dict[str, str], rows: list[int]) -> None:
    site.has(
        *(
            site.event(number, event_type=EventType.CUSTOM, event_name=f"row-{number}", data=(row,))
            for number, row in enumerate(ROWS)
        ),
        site.event(50),
    )
    found = site.ask(metrics, scope_with(site, parameters), Dimension.EVENT, Page())
    assert sorted(str(row.x) for row in found) == [f"row-{number}" for number in rows]


def test_days_are_those_of_the_zone(site: Site) -> None:
    site.has(site.event(1, event_type=EventType.CUSTOM, event_name="x", data=ROWS[9:]))
    for day, count in (("2026-02-10", 0), ("2026-02-11", 1)):
        scope = scope_with(site, {"pf_due": f"4.eq.{day}"}, zone=ZoneInfo("Europe/Berlin"))
        assert len(site.ask(metrics, scope, Dimension.EVENT, Page())) == count


def test_visitors_with_a_property(site: Site) -> None:
    site.has(site.event(1), site.event(2), told(site, 1, ROWS[0]), told(site, 2, ROWS[1]))
    assert site.ask(stats, scope_with(site, {"pf_plan": "eq.pro"}, of_sessions=True)).visitors == 1
    assert site.ask(stats, scope_with(site, {"pf_plan": "eq.pro"})).visitors == 0


@pytest.mark.parametrize(
    "text",
    [
        *("pro", "", "xx.pro", "9.eq.pro", "2.c.1", "2.eq.many", "2.eq.nan", "2.eq.1e99", "4.eq.tomorrow"),
        *("4.eq.0001-01-01", "4.gt.2026-02-10", "5.eq.a", "re.(", "eq.a\0", "1.t.x"),
    ],
)
def test_a_malformed_filter_is_named(text: str) -> None:
    with pytest.raises(BadRequest) as refused:
        parse_property_filters({"pf_plan": text}, None)
    assert refused.value.detail["properties"]["pf_plan"]["errors"]


@given(st.dictionaries(st.text(max_size=8).map("pf_".__add__), st.text(max_size=20), max_size=3))
def test_any_text_is_read_or_refused(parameters: dict[str, str]) -> None:
    with suppress(BadRequest):
        assert all(item.name for item in parse_property_filters(parameters, None))
