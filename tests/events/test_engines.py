"""Which engine an address means, and what is said where it means none."""

import socket
from pathlib import Path

import pytest

from kokumi.errors import KokumiError, Unavailable
from kokumi.events.clickhouse import ClickHouseEngine
from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import EventEngine
from kokumi.events.engines import _address, _journal_id, open_engine
from kokumi.events.memory_limit import default_memory_limit, memory_limit_bytes


def test_without_an_address_it_is_duckdb_in_the_data_folder(tmp_path: Path) -> None:
    engine = open_engine("", tmp_path, "256MB", 1)
    engine.close()
    assert isinstance(engine, DuckDBEngine)
    assert (tmp_path / "events.duckdb").exists()


def test_an_embedded_clickhouse(tmp_path: Path, chdb_path: Path) -> None:
    engine = open_engine(f"chdb://{chdb_path}", tmp_path, "256MB", 1)
    assert isinstance(engine, ClickHouseEngine)
    settings = dict(engine._reader.rows("SELECT name, value FROM system.settings WHERE name LIKE 'max_%'"))
    engine.close()
    assert (settings["max_memory_usage"], settings["max_threads"]) == ("256000000", "1")


@pytest.mark.parametrize(
    ("url", "connection", "database"),
    [
        ("chdb:///var/lib/kokumi", {"interface": "chdb", "path": "/var/lib/kokumi"}, "default"),
        ("chdb:///with%20space", {"interface": "chdb", "path": "/with space"}, "default"),
        (
            "clickhouse://db.test",
            {"interface": "http", "host": "db.test", "port": None, "username": "default", "password": ""},
            "default",
        ),
        (
            "clickhouse://u%40x:p%2Fw%3A@db.test:8124/events",
            {"interface": "http", "host": "db.test", "port": 8124, "username": "u@x", "password": "p/w:"},
            "events",
        ),
        (
            "clickhouses://u:p@db.test/events/",
            {"interface": "https", "host": "db.test", "port": None, "username": "u", "password": "p"},
            "events",
        ),
        (
            "clickhouse://u:p@[::1]:8123/e",
            {"interface": "http", "host": "::1", "port": 8123, "username": "u", "password": "p"},
            "e",
        ),
    ],
)
def test_addresses(url: str, connection: dict[str, object], database: str) -> None:
    assert _address(url) == (connection, database)


@pytest.mark.parametrize(
    "url",
    [
        "postgres://h/d",
        "events.duckdb",
        "chdb://relative/path",
        "chdb:relative",
        "chdb:///path?x=1",
        "clickhouse:///database",
        "clickhouse://h:port/d",
        "clickhouse://h:99999/d",
        "clickhouse://h/d?secure=1",
        "clickhouse://h/d#x",
        "http://[::1/d",
    ],
)
def test_what_is_no_address_is_refused_by_the_name_of_its_setting(tmp_path: Path, url: str) -> None:
    with pytest.raises(KokumiError, match="KOKUMI_EVENTS_URL"):
        open_engine(url, tmp_path, "", 0)


def test_a_server_that_is_not_there_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(Unavailable, match=r"127\.0\.0\.1"):
        open_engine(f"clickhouse://127.0.0.1:{port}/events", tmp_path, "", 0)


@pytest.mark.parametrize(
    ("limit", "number"),
    [("512MB", 512_000_000), ("1GB", 10**9), ("1.5GiB", 3 * 2**29), ("64 kb", 64_000), ("2TiB", 2**41)],
)
def test_memory_limits(limit: str, number: int) -> None:
    assert memory_limit_bytes(limit) == number


@pytest.mark.parametrize("limit", ["", "512", "MB", "much", "1XB", "-", "5MBB"])
def test_what_is_no_memory_limit_is_refused(limit: str) -> None:
    with pytest.raises(KokumiError, match="KOKUMI_MEMORY_LIMIT"):
        memory_limit_bytes(limit)


def test_the_default_limit_is_one() -> None:
    assert 128_000_000 <= memory_limit_bytes(default_memory_limit()) <= 1_024_000_000


def test_a_journal_keeps_its_id(tmp_path: Path) -> None:
    first, second = _journal_id(tmp_path / "a" / "journal"), _journal_id(tmp_path / "b")
    assert first != second
    assert _journal_id(tmp_path / "a" / "journal") == first


def test_an_id_that_cannot_be_kept_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Unavailable, match="file"):
        _journal_id(tmp_path / "file" / "journal")


def test_every_engine_says_how_much_room_its_rows_take(tmp_path: Path, engines: list[EventEngine]) -> None:
    on_disk = open_engine("", tmp_path, "256MB", 1)
    on_disk.migrate()
    assert on_disk.size() >= (tmp_path / "events.duckdb").stat().st_size > 0
    on_disk.close()
    assert [engine.size() for engine in engines] == [0, 0]
