"""ClickHouse, embedded, with an empty database for each test that asks for one."""

import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from kokumi.events.clickhouse import ClickHouseEngine
from kokumi.events.clickhouse_client import ClickHouseClient
from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import EventEngine

OpenClickHouse = Callable[..., ClickHouseEngine]


@pytest.fixture
def open_clickhouse(chdb_path: Path) -> Iterator[OpenClickHouse]:
    """Opens engines on one database, as a process does that starts again and again."""
    connection = {"interface": "chdb", "path": str(chdb_path)}
    database = f"test_{uuid.uuid4().hex}"
    opened: list[ClickHouseEngine] = []

    def open_(type_: type[ClickHouseEngine] = ClickHouseEngine, **options: Any) -> ClickHouseEngine:
        opened.append(type_(connection, database, **options))
        return opened[-1]

    yield open_
    for engine in opened:
        engine.close()
    client = ClickHouseClient(connection, "default", {})
    client.command("DROP DATABASE IF EXISTS {name:Identifier}", {"name": database})
    client.close()


@pytest.fixture(scope="session")
def engines(chdb_path: Path) -> Iterator[list[EventEngine]]:
    """Both engines, for what is asked without tables."""
    both: list[EventEngine] = [
        DuckDBEngine(None),
        ClickHouseEngine({"interface": "chdb", "path": str(chdb_path)}, "functions"),
    ]
    yield both
    for engine in both:
        engine.close()
