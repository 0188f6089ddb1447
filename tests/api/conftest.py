from collections.abc import Iterator
from pathlib import Path

import pytest
from anyio.from_thread import start_blocking_portal
from litestar import Litestar

from kokumi.api.app import create_api
from kokumi.settings import Settings
from tests.api.world import Server, World, populate

Template = tuple[Path, dict[str, str], dict[str, str]]


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Template:
    path = tmp_path_factory.mktemp("template") / "accounts.db"
    return path, *populate(path)


@pytest.fixture(scope="session")
def api() -> Litestar:
    return create_api(None, None, Settings())


@pytest.fixture(scope="session")
def server(template: Template, api: Litestar, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    with start_blocking_portal() as portal:
        yield Server(api, template[0], tmp_path_factory.mktemp("world"), portal)


@pytest.fixture
def world(template: Template, server: Server) -> Iterator[World]:
    _, ids, tokens = template
    with server.world(ids, tokens) as world:
        yield world
