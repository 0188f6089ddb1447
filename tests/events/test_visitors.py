"""How visitors are counted on DuckDB: as bits where that is cheaper, in any case exactly (tests/analytics)."""

import pytest
from sqlalchemy import select

from kokumi.events.schema import event
from kokumi.events.sql import compile_query
from kokumi.events.visitors import count_visitors, visitor


@pytest.mark.parametrize(
    ("visitors", "groups", "as_bits"),
    [
        (1_000, 1, True),
        (1_000, 100_000, True),
        (1_000, None, False),  # there may be any number of them
        (1_400_000, 365, True),  # 64 MB
        (1_400_000, 390, False),
        (12_600_000, 128, True),  # 200 MB, as much as 16 bytes a visitor
        (12_600_000, 129, False),
    ],
)
def test_visitors_are_counted_as_bits_where_these_take_little_memory(
    visitors: int, groups: int | None, as_bits: bool
) -> None:
    query = select(count_visitors(visitor(event), "website", groups))
    sql = compile_query(query, "duckdb", session_numbers_of=lambda _: visitors).sql
    assert ("bitstring_agg" in sql) == as_bits
    assert ("DISTINCT" in sql) != as_bits
