import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import func, insert, select, text, update

from kokumi.accounts.accounts import Accounts
from kokumi.accounts.database import Database
from kokumi.accounts.instants import Instant
from kokumi.accounts.paging import Paging
from kokumi.accounts.tables import metadata, segment, user
from kokumi.errors import Conflict, KokumiError

ID = "5b1fb0e0-0d8b-4c6b-9b36-6f3a2c1d9e77"
OTHER = "8122471f-5633-4377-8862-a8f162079497"


def a_user(id_: str = ID, username: str = "alice") -> dict[str, object]:
    return {"id": id_, "username": username, "password": "x", "role": "user", "created_at": Instant.current()}


def test_migrations_make_exactly_the_tables_that_the_code_knows(database: Database) -> None:
    with database.read() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "compare_server_default": True})
        assert compare_metadata(context, metadata) == []


def test_names_of_migrations_begin_with_their_revisions_and_sort_as_they_follow_each_other() -> None:
    config = Config()
    config.set_main_option("script_location", "kokumi.accounts:migrations")
    scripts = list(ScriptDirectory.from_config(config).walk_revisions())[::-1]
    names = [Path(script.path).name for script in scripts]
    assert names == sorted(names)
    assert [name.split("_")[0] for name in names] == [script.revision for script in scripts]


def test_a_database_that_is_up_to_date_is_opened_without_the_migration_library(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'accounts.db'}"
    Database(url).close()
    code = f"import sys; from kokumi.accounts.database import Database; Database({url!r}).close()"
    code += "; sys.exit('alembic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_what_was_written_is_there_when_the_database_is_opened_again(url: str) -> None:
    first = Database(url)
    with first.write() as connection:
        connection.execute(insert(user).values(**a_user()))
    first.close()
    second = Database(url)
    with second.read() as connection:
        assert connection.execute(select(user.c.username)).scalars().all() == ["alice"]
    second.close()


def test_sqlite_is_set_up_for_durability_and_integrity(database: Database) -> None:
    with database.read() as connection:
        pragmas = {
            name: connection.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
        }
    assert pragmas == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "busy_timeout": 5000}


def test_a_new_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path / 'new.db'}")
    assert not [path.name for path in tmp_path.iterdir() if path.stat().st_mode & 0o077]
    database.close()


def test_a_failed_transaction_leaves_nothing_behind(database: Database) -> None:
    def fail() -> None:
        with database.write() as connection:
            connection.execute(insert(user).values(**a_user()))
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    with database.read() as connection:
        assert connection.execute(select(func.count()).select_from(user)).scalar_one() == 0


def test_a_contradiction_that_only_the_database_sees_is_a_conflict(database: Database) -> None:
    with database.write() as connection:
        connection.execute(insert(user).values(**a_user()))
    with pytest.raises(Conflict), database.write() as connection:
        connection.execute(insert(user).values(**a_user(OTHER)))
    homeless = {"id": ID, "website_id": OTHER, "type": "segment", "name": "x", "parameters": {}}
    with pytest.raises(Conflict), database.write() as connection:
        connection.execute(insert(segment).values(created_at=Instant.current(), **homeless))


def test_two_writers_take_turns(url: str, database: Database) -> None:
    other = Database(url)
    with database.write() as connection:
        connection.execute(insert(user).values(**a_user()))
    with other.write() as connection:
        assert connection.execute(select(user.c.role)).scalar_one() == "user"
        connection.execute(update(user).values(role="admin"))
    with database.read() as connection:
        assert connection.execute(select(user.c.role)).scalar_one() == "admin"
    other.close()


@pytest.mark.parametrize("search", ["ÄRGER", "ärger", "Ärg"])
def test_search_ignores_case_beyond_ascii(accounts: Accounts, search: str) -> None:
    accounts.users.create("Kein Ärger", "password", "user")
    accounts.users.create("someone else", "password", "user")
    assert [found.username for found in accounts.users.page(Paging(search=search)).data] == ["Kein Ärger"]


@pytest.mark.parametrize(("search", "found"), [("%", ["100%"]), ("_", []), ("/", []), ("00", ["100%"])])
def test_search_takes_wildcards_literally(accounts: Accounts, search: str, found: list[str]) -> None:
    accounts.users.create("100%", "password", "user")
    assert [match.username for match in accounts.users.page(Paging(search=search)).data] == found


@pytest.mark.parametrize(
    "address", ["nonsense", "nosuchdatabase://x", "sqlite:////nowhere/at/all/accounts.db", "postgresql+nodriver://x/y"]
)
def test_an_address_that_cannot_be_used_is_said_so(address: str) -> None:
    with pytest.raises(KokumiError, match="accounts database"):
        Database(address)


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "accounts.db").write_bytes(b"this is no database, only some text" * 100)
    with pytest.raises(KokumiError, match="cannot be opened"):
        Database(f"sqlite:///{tmp_path / 'accounts.db'}")
