"""Whether a regular expression can be run: both engines read RE2's syntax, so DuckDB's verdict holds for both."""

from functools import lru_cache

import duckdb

LONGEST = 1_000
"""Characters of the longest expression that is accepted."""


@lru_cache(maxsize=1_000)
def flaw(expression: str) -> str | None:
    """What is wrong with the expression; None where nothing is."""
    if len(expression) > LONGEST:
        return f"longer than {LONGEST} characters"
    with duckdb.connect() as connection:
        try:
            connection.execute("SELECT regexp_matches('', $1, 'is')", [expression])
        except duckdb.Error as error:
            return str(error).removeprefix("Invalid Input Error: ").splitlines()[0]
    return None
