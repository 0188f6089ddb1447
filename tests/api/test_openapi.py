"""The OpenAPI document: valid, complete in both directions, and what is served of it."""

import ast
import asyncio
import re
from pathlib import Path
from typing import Any

import msgspec
import pytest
from jsonschema import Draft202012Validator
from litestar import Litestar
from openapi_spec_validator import validate

import kokumi.api
from kokumi.api.app import CONTROLLERS
from kokumi.api.openapi import document, operations, reads_of
from kokumi.api.openapi_collect import COLLECT_PATHS
from kokumi.api.openapi_html import page, shape
from kokumi.api.openapi_pages import pages
from kokumi.api.scopes import ScopeQuery
from kokumi.app import Kokumi
from kokumi.collect.payload import decode_send
from kokumi.errors import BadRequest
from kokumi.settings import Settings
from tests.api.test_permissions import CHANGES, ENDINGS, IN_PERSON, READS
from tests.api.test_permissions import Operation as Permitted
from tests.api.world import ANONYMOUS, VISITOR, World

OPEN = {
    "POST /api/auth/login",
    "GET /api/config",
    "GET /api/definitions",
    "GET /api/docs",
    "GET /api/docs.css",
    "GET /api/docs.js",
    "GET /api/heartbeat",
    "HEAD /api/heartbeat",
    "GET /api/openapi.json",
    "GET /api/scripts/telemetry",
    "GET /api/share/{slug}",
    "GET /api/websites/{websiteId}/recorder",
}
PARSERS = {("requests", "query"), ("requests", "body"), ("scopes", "asked"), ("report_scopes", "report_question")}
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
        if "requestBody" in each:
            assert "413" in each["responses"], each["operationId"]


def test_collecting_is_described_and_nothing_else_of_it(described: dict[str, Any], tmp_path: Path) -> None:
    async def routes() -> set[str]:
        server = Kokumi(Settings(data_dir=tmp_path))
        await server.start()
        await server.stop()
        return set(server._routes)

    assert {path for path in asyncio.run(routes()) if path.startswith("/api/")} == set(COLLECT_PATHS)
    assert set(COLLECT_PATHS) <= set(described["paths"])


WEBSITE = "5b1fb0e0-0d8b-4c6b-9b36-6f3a2c1d9e77"


@pytest.mark.parametrize(
    ("change", "fits"),
    [
        ({}, True),
        ({"name": "n" * 50, "lcp": 60_000, "cls": 0.1, "data": {"a": [1, None]}, "timestamp": 1_770_724_800}, True),
        ({"timestamp": "1770724800"}, True),
        ({"unknown": 1}, True),
        ({"name": "n" * 51}, False),
        ({"screen": "1" * 12}, False),
        ({"lcp": -1}, False),
        ({"lcp": 60_001}, False),
        ({"cls": 101}, False),
        ({"url": 1}, False),
        ({"data": []}, False),
        ({"title": None}, False),
        ({"link": WEBSITE}, False),
        ({"website": 1}, False),
    ],
)
def test_what_is_described_of_collecting_is_what_is_taken(
    described: dict[str, Any], change: dict[str, Any], fits: bool
) -> None:
    sent = {"type": "event", "payload": {"website": WEBSITE, "url": "/"} | change}
    send = {**described["components"]["schemas"]["Send"], "components": described["components"]}
    assert Draft202012Validator(send).is_valid(sent) is fits
    try:
        decode_send(msgspec.json.encode(sent))
        taken = True
    except BadRequest:
        taken = False
    assert taken is fits


def test_requests_are_parsed_in_handlers_only() -> None:
    """Elsewhere the document would not see it."""
    handlers = {each.handler.fn.__qualname__ for each in operations(CONTROLLERS)}
    names = {name for _, name in PARSERS}
    for path in Path(kokumi.api.__file__).parent.glob("*.py"):
        for owner in ast.walk(ast.parse(path.read_text("utf-8"))):
            if not isinstance(owner, ast.ClassDef | ast.Module):
                continue
            for function in owner.body:
                if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
                    continue
                called = {
                    node.func.id
                    for node in ast.walk(function)
                    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
                }
                known = f"{getattr(owner, 'name', '')}.{function.name}" in handlers
                assert known or not called & names or (path.stem, function.name) in PARSERS, (path.name, function.name)


def _described(found: dict[str, Any], operation: Permitted) -> dict[str, Any]:
    method, path = operation.request.split(" ")
    path = re.sub(r"\{(\w+)\}", "x", path.partition("?")[0]).replace("share-slug", "x")
    for template, methods in found["paths"].items():
        literal = re.sub(r"\{\w+\}", "x", template)
        if literal == path and method.lower() in methods:
            return methods[method.lower()]
    raise AssertionError(operation.request)


@pytest.mark.parametrize("operation", [*READS, *CHANGES, *IN_PERSON, *ENDINGS], ids=lambda each: each.request)
def test_who_may_is_described(described: dict[str, Any], operation: Permitted) -> None:
    each = _described(described, operation)
    schemes = {name for way in each["security"] for name in way}
    assert (ANONYMOUS in operation.allowed) is (each["security"] == [])
    if ANONYMOUS not in operation.allowed:
        assert "401" in each["responses"]
        assert VISITOR not in operation.allowed or "share" in schemes


def test_nothing_else_is_open(described: dict[str, Any]) -> None:
    found = {
        f"{method.upper()} {path}"
        for path, methods in described["paths"].items()
        for method, each in methods.items()
        if each["security"] == [] and path not in COLLECT_PATHS
    }
    assert found == OPEN


def test_every_security_scheme_is_used(described: dict[str, Any]) -> None:
    found = [each for methods in described["paths"].values() for each in methods.values()]
    used = {name for each in found for way in each["security"] for name in way}
    assert used == set(described["components"]["securitySchemes"])


def test_wrong_attempts_are_slowed_down_where_it_is_described(described: dict[str, Any]) -> None:
    braked = {
        path for path, methods in described["paths"].items() for each in methods.values() if "429" in each["responses"]
    }
    assert braked == {
        "/api/auth/login",
        "/api/me/password",
        "/api/2fa/setup/confirm",
        "/api/2fa/verify",
        "/api/2fa/disable",
        "/api/share/{slug}",
    }


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
