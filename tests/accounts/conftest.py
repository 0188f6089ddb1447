import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kokumi.accounts.accounts import Accounts
from kokumi.accounts.database import Database
from kokumi.accounts.passwords import Passwords


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An empty database, migrated once for all tests."""
    path = tmp_path_factory.mktemp("template") / "accounts.db"
    Database(f"sqlite:///{path}").close()
    return path


@pytest.fixture
def url(tmp_path: Path, migrated: Path) -> str:
    copy = shutil.copy(migrated, tmp_path / "accounts.db")
    return f"sqlite:///{copy}"


@pytest.fixture
def database(url: str) -> Iterator[Database]:
    database = Database(url)
    yield database
    database.close()


@pytest.fixture
def accounts(url: str) -> Iterator[Accounts]:
    accounts = Accounts.open(url, Passwords(time_cost=1, memory_cost=8))
    yield accounts
    accounts.close()


@pytest.fixture
def alice(accounts: Accounts) -> str:
    return accounts.users.create("alice", "alice-password", "user").id


@pytest.fixture
def bob(accounts: Accounts) -> str:
    return accounts.users.create("bob", "bob-password", "user").id
