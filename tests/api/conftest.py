from collections.abc import Iterator
from pathlib import Path

import pytest
from litestar import Litestar

from kokumi.api.app import create_api
from kokumi.settings import Settings
from tests.api.world import World, populate, running

Template = tuple[Path, dict[str, str], dict[str, str]]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    path = tmp_path_factory.mktemp("template") / "accounts.db"
    return path, *populate(path)


@pytest.fixture(scope="session")
def api() -> Litestar:
    return create_api(None, None, Settings())


@pytest.fixture
def world(template: Template, api: Litestar, tmp_path: Path) -> Iterator[World]:
    path, ids, tokens = template
    with running(api, path, tmp_path, ids, tokens) as world:
        yield world
