"""`kokumi rebuild`: what is added up ahead is derived anew, and nothing else changes."""

from pathlib import Path

import duckdb
from typer.testing import CliRunner

from kokumi.cli.main import app
from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import JournalPosition
from kokumi.events.fold import fold
from tests.events.factories import make_event


def test_parts_are_made_anew_and_events_stay(tmp_path: Path) -> None:
    path = tmp_path / "events.duckdb"
    engine = DuckDBEngine(path)
    engine.migrate()
    engine.write(fold([make_event(number) for number in range(5)], {}), JournalPosition(1, 1))
    engine.close()
    database = duckdb.connect(str(path))
    database.execute(
        "INSERT INTO visit_part SELECT website_id, session_number, visit_id, created_at, hostname,"
        " 9, 9, 9, 0, created_at, created_at, created_at, created_at, browser, os, device, screen, language, country,"
        " region, city, distinct_id FROM event LIMIT 1"
    )
    database.close()

    run = CliRunner().invoke(app, ["rebuild", "--data-dir", str(tmp_path)])
    assert run.exit_code == 0, run.output
    database = duckdb.connect(str(path))
    found = [database.execute(f"SELECT count(*) FROM {table}").fetchall()[0][0] for table in ("event", "visit_part")]
    database.close()
    assert found == [5, 5]


def test_a_file_that_is_no_store_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "events.duckdb").write_text("no database")
    run = CliRunner().invoke(app, ["rebuild", "--data-dir", str(tmp_path)])
    assert run.exit_code == 1
    assert "cannot be opened" in run.output
