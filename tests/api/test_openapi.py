"""The OpenAPI document: valid, complete in both directions, and what is served of it."""

import re
from pathlib import Path
from typing import Any

import pytest
from litestar import Litestar
from openapi_spec_validator import validate

from kokumi.api.app import CONTROLLERS
from kokumi.api.openapi import document, operations, reads_of
from kokumi.api.openapi_collect import COLLECT_PATHS
from kokumi.api.openapi_html import page, shape
from kokumi.api.openapi_pages import pages
from kokumi.api.scopes import ScopeQuery
from tests.api.world import ANONYMOUS, World

PAGES = Path(__file__).parents[2] / "docs" / "api"


@pytest.fixture(scope="module")
def described() -> dict[str, Any]:
    return document(CONTROLLERS)


def test_it_is_valid(described: dict[str, Any]) -> None:
    validate(described)


def test_every_route_has_an_entry_and_every_entry_a_route(described: dict[str, Any], api: Litestar) -> None:
    routes = {
        (method, re.sub(r"\{[^}]*\}", "{}", route.path))
        for route in api.routes
        for method in getattr(route, "methods", ())
        if method != "OPTIONS"
    }
    entries = {
        (method.upper(), re.sub(r"\{[^}]*\}", "{}", path))
        for path, methods in described["paths"].items()
        for method in methods
        if path not in COLLECT_PATHS
    }
    assert entries == routes


def test_every_operation_is_complete(described: dict[str, Any]) -> None:
    found = [each for methods in described["paths"].values() for each in methods.values()]
    assert len({each["operationId"] for each in found}) == len(found)
    for each in found:
        assert each["summary"]
        assert {"400", "503"} <= set(each["responses"]), each["operationId"]


def test_collecting_is_described(described: dict[str, Any]) -> None:
    assert {"/api/send", "/api/batch", "/api/record"} <= set(described["paths"])


def test_structs_are_read_from_the_handlers() -> None:
    by_path = {(each.method, each.path): reads_of(each.handler) for each in operations(CONTROLLERS)}
    stats = by_path["GET", "/api/websites/{websiteId}/stats"]
    assert (stats.query, stats.filters) == (ScopeQuery, True)
    funnel = by_path["POST", "/api/reports/funnel"]
    assert (funnel.report, funnel.body.__name__) == ("funnel", "FunnelParameters")
    assert by_path["POST", "/api/auth/login"].body.__name__ == "Login"
    assert by_path["GET", "/api/me"].query is None


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        ({"type": "string"}, "string"),
        ({"type": "string", "format": "uuid"}, "string (uuid)"),
        ({"type": "array", "items": {"type": "integer"}}, "[integer]"),
        ({"anyOf": [{"type": "string"}, {"type": "null"}]}, "string | null"),
        ({"enum": ["a", 1]}, '"a" | 1'),
        ({"type": "object", "properties": {"a": {}}, "required": []}, "{a?: any}"),
        ({"type": "object", "additionalProperties": {"type": "number"}}, "{[name]: number}"),
        ({"$ref": "#/components/schemas/X"}, "{a: string}"),
    ],
)
def test_schemas_in_words(schema: dict[str, Any], words: str) -> None:
    components = {"X": {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}}
    assert shape(schema, components) == words


def test_the_pages_in_docs_are_up_to_date(described: dict[str, Any]) -> None:
    written = {path.name: path.read_text("utf-8") for path in PAGES.glob("*.md") if path.name != "status.md"}
    assert written == pages(described), "run `make api-docs`"


def test_it_is_served_to_everybody(world: World, described: dict[str, Any]) -> None:
    answer = world.ask("GET", "/api/openapi.json", ANONYMOUS)
    assert answer.headers["content-type"].startswith("application/json")
    assert answer.json() == described


def test_the_page_lists_every_operation_and_needs_nobody(world: World, described: dict[str, Any]) -> None:
    answer = world.ask("GET", "/api/docs", ANONYMOUS)
    assert answer.headers["content-type"].startswith("text/html")
    assert "script-src 'self'" in answer.headers["content-security-policy"]
    assert answer.text == page(described)
    assert "https://" not in answer.text
    for methods in described["paths"].values():
        for each in methods.values():
            assert f'id="{each["operationId"]}"' in answer.text
    for name, type_ in (("docs.css", "text/css"), ("docs.js", "text/javascript")):
        assert world.ask("GET", f"/api/{name}", ANONYMOUS).headers["content-type"].startswith(type_)
