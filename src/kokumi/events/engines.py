"""Which event engine a server uses, from its settings.

| address | engine |
| --- | --- |
| empty | DuckDB, one file in the data folder |
| `clickhouse://user:password@host:port/database` | a ClickHouse server over HTTP; `clickhouses://` with TLS |
| `chdb:///absolute/path` | ClickHouse embedded in the process, with its files in that folder |
"""

import os
import uuid
from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, unquote, urlsplit

from kokumi.errors import KokumiError, Unavailable
from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import EventEngine
from kokumi.events.memory_limit import default_memory_limit, memory_limit_bytes


def open_engine(url: str, data_dir: Path, memory_limit: str, threads: int) -> EventEngine:
    """The engine at an address.

    Parameters
    ----------
    data_dir: the folder of DuckDB's file and of the journal.
    memory_limit: what a query may use, e.g. "512MB"; empty is a default for an embedded engine, and a server's own.
    threads: how many threads a query may use; 0 is one per core, and a server's own.

    Raises
    ------
    KokumiError: the address is none of these, or clickhouse-connect or chdb is not installed.
    Unavailable: there is no engine, or it does not let us in.
    """
    if not url:
        return DuckDBEngine(
            data_dir / "events.duckdb",
            memory_limit=memory_limit or default_memory_limit(),
            threads=threads or os.cpu_count() or 1,
        )
    connection, database = _address(url)
    embedded = "path" in connection
    settings: dict[str, Any] = {}
    if memory_limit or embedded:
        settings["max_memory_usage"] = memory_limit_bytes(memory_limit or default_memory_limit())
    if threads:
        settings["max_threads"] = threads
    try:
        from kokumi.events.clickhouse import ClickHouseEngine

        return ClickHouseEngine(connection, database, journal=_journal_id(data_dir / "journal"), settings=settings)
    except ImportError as error:
        package = "chdb" if embedded else "kokumi[clickhouse]"
        raise KokumiError(f"KOKUMI_EVENTS_URL needs a package: pip install {package} ({error})") from error


def _address(url: str) -> tuple[dict[str, Any], str]:
    """Where the engine is, as clickhouse-connect takes it, and the database."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise KokumiError(f"KOKUMI_EVENTS_URL is no address: {error}") from error
    if parts.scheme == "chdb" and not parts.netloc and parts.path.startswith("/") and _is_bare(parts):
        return {"interface": "chdb", "path": unquote(parts.path)}, "default"
    if parts.scheme in ("clickhouse", "clickhouses") and parts.hostname and _is_bare(parts):
        connection = {
            "interface": "https" if parts.scheme == "clickhouses" else "http",
            "host": parts.hostname,
            "port": port,
            "username": unquote(parts.username or "default"),
            "password": unquote(parts.password or ""),
        }
        return connection, unquote(parts.path.strip("/")) or "default"
    raise KokumiError(
        "KOKUMI_EVENTS_URL can be clickhouse://user:password@host:port/database, the same with clickhouses:// for TLS,"
        " or chdb:///absolute/path"
    )


def _is_bare(parts: SplitResult) -> bool:
    return not parts.query and not parts.fragment


def _journal_id(directory: Path) -> str:
    """The id of the journal in a folder, made when it is first asked for: it is how a shared store knows it."""
    path = directory / "id"
    try:
        if not path.exists():
            directory.mkdir(parents=True, exist_ok=True)
            made = path.with_suffix(".new")
            made.write_text(str(uuid.uuid4()), "ascii")
            made.replace(path)
        return path.read_text("ascii").strip()
    except OSError as error:
        raise Unavailable(f"The journal's id in {path} cannot be read: {error.strerror}") from error
