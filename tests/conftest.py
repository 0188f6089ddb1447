"""What all tests share: the one folder of embedded ClickHouse that a process can have open, and time for examples."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# No test asserts on timing: examples may take as long as the machine needs.
settings.register_profile("kokumi", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("kokumi")


@pytest.fixture(scope="session")
def chdb_path(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Each test that needs an empty store takes a database of its own in it.

    One connection stays open, since opening the first one takes far longer than opening others beside it.
    """
    # Imported here: the library takes two seconds, which tests without it need not wait for.
    from kokumi.events.clickhouse_client import ClickHouseClient

    path = tmp_path_factory.mktemp("chdb")
    client = ClickHouseClient({"interface": "chdb", "path": str(path)}, "default", {})
    yield path
    client.close()
