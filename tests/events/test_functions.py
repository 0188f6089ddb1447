"""Every SQL function gives the same result on every engine, and the one that its description says."""

import unicodedata
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import (
    BigInteger,
    Boolean,
    DateTime,
    Double,
    Integer,
    Numeric,
    String,
    Uuid,
    cast,
    column,
    func,
    literal,
    select,
    true,
    union_all,
    values,
)

from kokumi.events import functions
from kokumi.events.engine import EventEngine, Query

ID = "8122471f-5633-4377-8862-a8f162079497"


def ask(engines: list[EventEngine], query: Query) -> list[tuple[Any, ...]]:
    """The rows that both engines answer."""
    first, second = (engine.fetch(query, 30.0) for engine in engines)
    assert first == second
    assert [list(map(type, row)) for row in first] == [list(map(type, row)) for row in second]
    return first


def one(engines: list[EventEngine], *expressions: Any) -> Any:
    """The value of an expression, or the values of several."""
    (row,) = ask(engines, select(*expressions))
    return row[0] if len(expressions) == 1 else row


def text(value: str | None) -> Any:
    return literal(value, String)


def time(iso: str) -> Any:
    return literal(datetime.fromisoformat(iso), DateTime)


class TestLowered:
    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            ("", ""),
            ("ABC xyz", "abc xyz"),
            ("ÄÖÜ ŒUVRE", "äöü œuvre"),
            ("ẞß", "ßß"),
            ("ΟΔΟΣ ΟΔΟΣ", "οδοσ οδοσ"),
            ("ος", "ος"),
            ("İstanbul I", "istanbul i"),
            ("Straße 😀", "straße 😀"),
            (None, None),
        ],
    )
    def test_words(self, engines: list[EventEngine], value: str | None, expected: str | None) -> None:
        assert one(engines, functions.lowered(text(value))) == expected

    def test_every_letter_that_has_long_had_a_small_one(self, engines: list[EventEngine]) -> None:
        # Unicode 11 (2018) and before: engines bring the tables of different versions.
        old = unicodedata.ucd_3_2_0
        letters = [chr(code) for code in range(1, 0x11000) if old.category(chr(code)) in ("Lu", "Lt", "Ll", "Mn", "Nl")]
        joined = " ".join(letters)
        assert one(engines, functions.lowered(text(joined))).split(" ") == [
            "i" if letter == "İ" else letter.lower() for letter in letters
        ]


@pytest.mark.parametrize(
    ("value", "pattern", "expected"),
    [
        ("abc", "B", True),
        ("abc", "", True),
        ("a%c", "a\\%c", True),
        ("abc", "a\\%c", False),
        ("a\\c", "a\\\\c", True),
        ("a\\c", "a\\c", False),
        ("ac", "a\\c", True),
        ("a\\", "\\", True),
        ("a", "\\", False),
        ("a\nb", "a_b", True),
        ("a😀b", "a_b", True),
        ("a\n\nb", "a%b", True),
        ("ΟΔΟΣΑ", "οδος", False),
        ("ΟΔΟΣΑ", "ΟΔΟΣ", True),
        (None, "a", None),
    ],
)
def test_contains(engines: list[EventEngine], value: str | None, pattern: str, expected: bool | None) -> None:
    assert one(engines, functions.contains(text(value), pattern)) is expected


@pytest.mark.parametrize(
    ("value", "expression", "expected"),
    [
        ("chrome", "CHROME|x", True),
        ("a\nb", "a.b", True),
        ("a\nb", "^b", False),
        ("a\n", "a$", False),
        ("É", "é", True),
        ("ſ", "s", True),
        ("K", "k", True),
        ("é", r"\w", False),
        ("٣", r"\d", False),
        ("x", "(?-i)X", False),
        ("", "", True),
        ("a{,2}", "a{,2}", True),
        (None, "a", None),
    ],
)
def test_matches(engines: list[EventEngine], value: str | None, expression: str, expected: bool | None) -> None:
    assert one(engines, functions.matches(text(value), text(expression))) is expected


@pytest.mark.parametrize(
    ("host", "expected"),
    [
        ("www.example.com", "example.com"),
        ("wwwxexample.com", "example.com"),
        ("www😀.com", ".com"),
        ("WWW.example.com", "WWW.example.com"),
        ("www", "www"),
        ("www\n.com", "www\n.com"),
        ("a.www.b", "a.www.b"),
        ("", ""),
        (None, None),
    ],
)
def test_without_www(engines: list[EventEngine], host: str | None, expected: str | None) -> None:
    assert one(engines, functions.without_www(text(host))) == expected


@pytest.mark.parametrize(("value", "expected"), [("de-AT", "de"), ("d", "d"), ("", ""), ("😀éx", "😀é"), (None, None)])
def test_first_two(engines: list[EventEngine], value: str | None, expected: str | None) -> None:
    assert one(engines, functions.first_two(text(value))) == expected


EDGES = [
    "1900-01-01T00:00:00",
    "1969-12-31T23:59:59.999",
    "1969-06-14T23:59:59.001",
    "1969-06-15T00:00:00",
    "1970-01-01T00:00:00",
    "1970-01-01T00:00:00.001",
    "2024-02-29T12:59:59.999",
    "2026-02-10T12:34:56.789",
    "2106-02-07T06:28:16",
    "2149-06-07T00:00:00",
    "2299-12-30T23:59:59.999",
]


@pytest.mark.parametrize("iso", EDGES)
@pytest.mark.parametrize("unit", ["minute", "hour", "day", "month", "year"])
def test_truncated(engines: list[EventEngine], iso: str, unit: str) -> None:
    finer = {"year": 1, "month": 1, "day": 1, "hour": 0, "minute": 0, "second": 0, "microsecond": 0}
    names = list(finer)
    cut = {name: finer[name] for name in names[names.index(unit) + 1 :]}
    assert one(engines, functions.truncated(unit, time(iso))) == datetime.fromisoformat(iso).replace(**cut)


def test_only_known_units_are_rendered() -> None:
    with pytest.raises(ValueError, match="week"):
        functions.truncated("week", time("2026-01-01"))


@pytest.mark.parametrize("iso", EDGES[1:-1])
@pytest.mark.parametrize("seconds", [0, 1, -1, 20_700, -86_400])
def test_later_by(engines: list[EventEngine], iso: str, seconds: int) -> None:
    expected = datetime.fromisoformat(iso) + timedelta(seconds=seconds)
    assert one(engines, functions.later_by(time(iso), literal(seconds))) == expected


@pytest.mark.parametrize("iso", EDGES)
def test_hour_of_week(engines: list[EventEngine], iso: str) -> None:
    moment = datetime.fromisoformat(iso).replace(tzinfo=UTC)
    assert one(engines, functions.hour_of_week(time(iso))) == moment.isoweekday() % 7 * 24 + moment.hour


@pytest.mark.parametrize(
    ("first", "second", "seconds", "milliseconds"),
    [
        ("2026-01-01T00:00:00", "2026-01-01T00:00:00.999", 0, 999),
        ("2026-01-01T00:00:00.999", "2026-01-01T00:00:01.999", 1, 1000),
        ("1969-12-31T23:59:59.999", "1970-01-01T00:00:00.998", 0, 999),
        ("1900-01-01T00:00:00", "2299-12-31T00:00:00", 12_622_694_400, 12_622_694_400_000),
    ],
)
def test_differences(engines: list[EventEngine], first: str, second: str, seconds: int, milliseconds: int) -> None:
    both = time(first), time(second)
    assert one(engines, functions.seconds_between(*both), functions.milliseconds_between(*both)) == (
        seconds,
        milliseconds,
    )
    assert one(engines, functions.milliseconds_between(*reversed(both))) == -milliseconds


class TestSql:
    """What `sql` makes of SQLAlchemy's own constructs."""

    def test_values_of_every_type_arrive_as_they_are(self, engines: list[EventEngine]) -> None:
        moment = datetime(2026, 2, 10, 12, 0, 0, 1000)  # noqa: DTZ001
        found = one(
            engines,
            literal("'\\\n\t\r{x:String}$1%s", String),
            literal(2**53, BigInteger),
            literal(2.5, Double),
            literal(moment, DateTime),
            literal(True, Boolean),
            literal(None, String),
        )
        assert found == ("'\\\n\t\r{x:String}$1%s", 2**53, 2.5, moment, True, None)

    @pytest.mark.parametrize(
        ("value", "members", "inside", "outside"),
        [
            ("a", ["a", "b"], True, False),
            ("c", ["a", "b'\\"], False, True),
            ("b'\\", ["a", "b'\\"], True, False),
            ("a", [], False, True),
            (None, ["a"], None, None),
        ],
    )
    def test_lists(
        self, engines: list[EventEngine], value: str | None, members: list[str], inside: bool, outside: bool
    ) -> None:
        assert one(engines, text(value).in_(members), text(value).not_in(members)) == (inside, outside)

    def test_lists_of_other_types(self, engines: list[EventEngine]) -> None:
        moment = datetime(2026, 2, 10, 12, 0, 0, 1000)  # noqa: DTZ001
        assert one(
            engines,
            literal(ID, Uuid(as_uuid=False)).in_([ID]),
            literal(moment, DateTime).in_([moment]),
            literal(3, Integer).in_([1, 2, 3]),
        ) == (True, True, True)

    def test_whole_numbers_are_divided_with_decimals(self, engines: list[EventEngine]) -> None:
        assert one(engines, literal(7) / literal(2)) == 3.5
        assert one(engines, literal(1) / literal(10_000)) == 0.0001

    def test_aggregates_of_nothing_are_null(self, engines: list[EventEngine]) -> None:
        nothing = values(column("n", Integer), column("s", String), name="v").data([(1, "x")]).alias("v")
        row = one(engines, func.sum(nothing.c.n))
        assert row == 1
        none = select(nothing).where(nothing.c.n > 5).subquery()
        expressions = (
            func.max(none.c.n),
            func.sum(none.c.n),
            func.min(none.c.s),
            func.count(),
            func.count(none.c.s.distinct()),
        )
        assert one(engines, *expressions) == (None, None, None, 0, 0)

    def test_nulls_come_last_in_either_order(self, engines: list[EventEngine]) -> None:
        rows = union_all(*(select(text(value).label("s")) for value in ("b", None, "a", ""))).subquery("v")
        assert ask(engines, select(rows.c.s).order_by(rows.c.s)) == [("",), ("a",), ("b",), (None,)]
        assert ask(engines, select(rows.c.s).order_by(rows.c.s.desc())) == [("b",), ("a",), ("",), (None,)]

    def test_an_outer_join_leaves_null(self, engines: list[EventEngine]) -> None:
        left = select(literal(1).label("n")).subquery("l")
        right = select(literal(2).label("n"), text("x").label("s")).subquery("r")
        assert ask(engines, select(left.c.n, right.c.s).outerjoin_from(left, right, left.c.n == right.c.n)) == [
            (1, None)
        ]

    def test_a_column_is_meant_rather_than_an_alias_of_its_name(self, engines: list[EventEngine]) -> None:
        rows = select(text("b").label("s")).subquery("v")
        query = select(functions.lowered(text("X")).label("s")).select_from(rows).where(rows.c.s == "b")
        assert ask(engines, query) == [("x",)]

    def test_truth_values_are_true_or_false(self, engines: list[EventEngine]) -> None:
        assert one(engines, true(), literal(1) == 2, text(None) == "x") == (True, False, None)

    def test_decimals_keep_their_places(self, engines: list[EventEngine]) -> None:
        amount = cast(literal("12.3400", String), Numeric(19, 4))
        assert str(one(engines, amount)) == "12.3400"
        assert str(one(engines, func.sum(amount))) == "12.3400"
