"""Many rows are stored as few rows are, and no other file can be read by a statement."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pytest

from kokumi.events import duckdb_insertion
from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import JournalPosition, UnstorableError
from kokumi.events.fold import fold
from kokumi.events.rows import (
    SESSION_ATTRIBUTES,
    DataValue,
    Event,
    EventType,
    Hit,
    Revenue,
    Session,
    decode_hit,
    encode_hit,
)
from kokumi.events.schema import TABLES, event
from tests.events.factories import NOON, make_event, make_identification, make_recording, number_id

TEXTS = (
    "",
    "plain",
    "null",
    "\\N",
    "\\",
    '"quoted", and so on',
    "lines\r\nand\ttabs",
    "日本語 é \U0001f600",
    "\ufffd\u2028\u200b\x01\x7f",
    "{}",
    "[1]",
    "1e5",
    "true",
    "2026-02-10T12:00:00",
    " leading and trailing ",
    "x" * 500,
)
YEAR_1900, YEAR_2299 = -2_208_988_800_000, 10_413_791_999_999


def wild_hits() -> list[Hit]:
    hits: list[Hit] = []
    for number, text in enumerate(TEXTS * 8):
        data = (
            DataValue("text", 1, text),
            DataValue("number", 2, "12.5", "12.5000"),
            DataValue("large", 2, "1", "-999999999999999.9999"),
            DataValue("date", 4, text, None, NOON + number),
        )
        fields: dict[str, Any] = {
            "event_id": number_id(number),
            "created_at": (NOON + number, YEAR_1900, YEAR_2299, 0)[number % 4],
            "event_type": EventType.CUSTOM,
            "url_path": text,
            "url_query": text,
            "page_title": text,
            "event_name": text or None,
            "utm_source": text,
            "browser": text,
            "city": text,
            "data": data,
            "revenue": Revenue("EUR", "12.3400"),
        }
        vitals = {"lcp": 1234.5, "inp": 0.0, "cls": 0.12345, "fcp": 60000.0, "ttfb": 0.05} if number % 3 else {}
        hits += [
            decode_hit(encode_hit(make_event(number, **fields, **vitals))),
            make_identification(number, plan=text),
            make_recording(number),
        ]
    return hits


def stored(folder: Path, few_rows: int, hits: list[Hit], monkeypatch: pytest.MonkeyPatch) -> dict[str, list[Any]]:
    folder.mkdir()
    monkeypatch.setattr(duckdb_insertion, "FEW_ROWS", few_rows)
    engine = DuckDBEngine(folder / "events.duckdb")
    engine.migrate()
    engine.write(fold(hits, {}), JournalPosition(1, 1))
    connection = engine._connection
    tables = {table.name: connection.execute(f"FROM {table.name} ORDER BY ALL").fetchall() for table in TABLES}
    engine.close()
    return tables


def test_many_rows_are_stored_as_few_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    hits = wild_hits()
    one_way = stored(tmp_path / "few", 1_000_000, hits, monkeypatch)
    other_way = stored(tmp_path / "it's many", 0, hits, monkeypatch)
    assert one_way == other_way
    assert all(one_way[table.name] for table in TABLES)
    place = event.columns.keys().index("cls")
    assert {row[place] for row in other_way["event"]} == {None, Decimal("0.1235")}


def test_a_value_that_does_not_fit_is_named_so_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(duckdb_insertion, "FEW_ROWS", 0)
    engine = DuckDBEngine(tmp_path / "events.duckdb")
    engine.migrate()
    for wrong in ({"event_id": "no id"}, {"visit_id": "neither"}, {"event_type": "a text"}):
        hits = [make_event(1), make_event(2, **wrong), make_event(3)]
        with pytest.raises(UnstorableError):
            engine.write(fold(hits, {}), JournalPosition(1, 1))
    assert engine._connection.execute("SELECT count(*) FROM event").fetchall() == [(0,)]
    engine.write(fold([make_event(1)], {}), JournalPosition(1, 1))
    assert engine._connection.execute("SELECT count(*) FROM event").fetchall() == [(1,)]


def test_no_other_file_can_be_read_or_written(tmp_path: Path) -> None:
    (tmp_path / "other.ndjson").write_text('{"c0": 1}\n')
    connection = DuckDBEngine(tmp_path / "events.duckdb")._connection
    for statement in (
        f"FROM read_json('{tmp_path / 'other.ndjson'}')",
        f"FROM read_text('{tmp_path / 'other.ndjson'}')",
        f"FROM glob('{tmp_path}/*')",
        f"COPY (SELECT 1) TO '{tmp_path / 'made.csv'}'",
        f"ATTACH '{tmp_path / 'made.duckdb'}'",
        "SET enable_external_access = true",
        f"SET allowed_paths = ['{tmp_path / 'other.ndjson'}']",
        f"SET allowed_directories = ['{tmp_path}']",
    ):
        with pytest.raises(duckdb.Error):
            connection.execute(statement).fetchall()


def test_fields_stand_in_the_order_of_the_columns() -> None:
    columns = event.columns.keys()
    given = [name for name in Event.__struct_fields__ if name in columns][2:]
    assert columns[columns.index("event_type") :][: len(given) - 1] == given[1:]
    attributes = Session.__struct_fields__[-len(SESSION_ATTRIBUTES) :]
    assert attributes == SESSION_ATTRIBUTES
    assert tuple(columns[columns.index(attributes[0]) :][: len(attributes)]) == attributes
