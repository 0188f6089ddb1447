"""Kokumi on its own store against Kokumi on ClickHouse's engine (chDB), the same rows and questions, in turn:
`python -m bench.clickhouse --events 10M`.

Events are a MergeTree ordered by website, hour and visit, merged into one part; visitors are counted exactly in both.
"""

import argparse
import json
import shutil
import subprocess
import sys
from itertools import count
from pathlib import Path

import duckdb
from rich.console import Console
from rich.table import Table

from bench.queries import measure
from bench.questions import BRIEF, QUESTIONS
from bench.seed import UNTIL, number, sites_of
from bench.server import DATA, HERE, Checkout, serving
from kokumi.demo.traffic import Range, make_traffic
from kokumi.events.clickhouse import ClickHouseEngine
from kokumi.events.clickhouse_client import ClickHouseClient, make_database
from kokumi.events.clickhouse_migrations import MIGRATIONS

MEMORY = "4GB"
"""For ClickHouse; Kokumi's own store has its default."""

TWICE = ("stats", "pageviews", "metrics")
"""Questions in which Kokumi is to be twice as fast; in the others at most 1.2 times slower."""


class ParquetRows:
    """Takes what `BulkRows` takes, and writes files."""

    def __init__(self, directory: Path) -> None:
        self.connection = duckdb.connect()
        self._directory = directory
        self._number = count()

    def store(self, queries: dict[str, str], **_: object) -> None:
        for table, query in queries.items():
            file = self._directory / f"{table}-{next(self._number):04}.parquet"
            described = self.connection.execute(f"DESCRIBE {query}").fetchall()
            texts = ", ".join(f"{name}::VARCHAR AS {name}" for name, type_, *_ in described if type_ == "UUID")
            text = f"SELECT * REPLACE ({texts})"
            self.connection.execute(f"COPY ({text} FROM ({query})) TO '{file}' (FORMAT parquet)")


def load(path: Path, events: str, sites: int, days: int) -> None:
    """Fills a chDB folder. Runs in a process of its own, since one process can open one folder."""
    parquet = path.with_suffix(".parquet")
    parquet.mkdir(parents=True)
    rows = ParquetRows(parquet)
    make_traffic(rows, sites_of(number(events), sites, None), Range.until(UNTIL, days))
    connection = {"interface": "chdb", "path": str(path)}
    make_database(connection, "default")
    client = ClickHouseClient(connection, "default", {})
    event = MIGRATIONS[0][0].replace(
        "(website_id, created_at, visit_id)", "(website_id, toStartOfHour(created_at), visit_id)"
    )
    assert event != MIGRATIONS[0][0]
    client.command(event)
    ClickHouseEngine(connection).migrate()
    for file in sorted(parquet.glob("*.parquet")):
        table = file.name.split("-")[0]
        stored = f"{table}_history" if table in ("session_data", "heatmap_point") else table
        columns = ", ".join(name for name, *_ in client.rows(f"DESCRIBE TABLE file('{file}')"))
        client.command(f"INSERT INTO {stored} ({columns}) SELECT {columns} FROM file('{file}')")
    for table in ("event", "session", "event_data", "revenue", "session_data_history", "heatmap_point_history"):
        client.command(f"OPTIMIZE TABLE {table} FINAL")
    shutil.rmtree(parquet)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", default="1M")
    parser.add_argument("--sites", type=int, default=1)
    parser.add_argument("--days", type=int, default=90)
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--all", action="store_true", help="ask everything, not only what has a target")
    parser.add_argument("--json", type=Path)
    parser.add_argument("--load", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.load:
        load(asked.load, asked.events, asked.sites, asked.days)
        return
    checkout = Checkout(HERE)
    own, _ = checkout.seeded(asked.events, asked.sites, asked.days)
    chdb = DATA / f"chdb-{own.name}"
    beside = chdb.with_suffix(".data")
    if not (beside / "accounts.db").exists():
        for folder in (chdb, beside, chdb.with_suffix(".parquet")):
            shutil.rmtree(folder, ignore_errors=True)
        command = [sys.executable, "-m", "bench.clickhouse", "--load", str(chdb), "--events", asked.events]
        command += ["--sites", str(asked.sites), "--days", str(asked.days)]
        subprocess.run(command, cwd=HERE, env=checkout.environment(), check=True)
        beside.mkdir()
        for file in ("secret", "accounts.db"):
            if (own / file).exists():
                shutil.copy(own / file, beside / file)
    rows = []
    with (
        serving(checkout, own) as kokumi,
        serving(checkout, beside, KOKUMI_EVENTS_URL=f"chdb://{chdb}", KOKUMI_MEMORY_LIMIT=MEMORY) as clickhouse,
    ):
        for question in QUESTIONS:
            if asked.all or question.name in BRIEF:
                ours = measure(kokumi, question, asked.days, asked.times, [])
                theirs = measure(clickhouse, question, asked.days, asked.times, [])
                rows.append({"question": question.name, "kokumi": ours, "clickhouse": theirs})
    table = Table("question", "Kokumi", "ClickHouse", "times as fast", "wanted", "", "peak", "peak ClickHouse")
    for row in rows:
        faster = row["clickhouse"]["warm"] / row["kokumi"]["warm"]
        wanted = 2 if row["question"].startswith(TWICE) else 1 / 1.2
        table.add_row(
            row["question"],
            f"{row['kokumi']['warm']:.0f}",
            f"{row['clickhouse']['warm']:.0f}",
            f"{faster:.2f}",
            f"{wanted:.2f}",
            "[green]met" if faster >= wanted else "[red]missed",
            f"{row['kokumi']['peak']:.0f}",
            f"{row['clickhouse']['peak']:.0f}",
        )
    Console(width=120).print(table)
    if asked.json:
        asked.json.write_text(json.dumps(rows, indent=1))


if __name__ == "__main__":
    main()
