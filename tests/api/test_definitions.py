"""`GET /api/definitions`: complete, and true to the queries."""

import asyncio
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Column
from sqlalchemy.sql import visitors

from kokumi.analytics.definitions import Definition, definitions
from kokumi.analytics.dimensions import Dimension
from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import JournalPosition, Query
from kokumi.events.fold import fold
from kokumi.events.schema import TABLES
from tests.api.conftest import Template
from tests.api.test_report_questions import RANGE, REPORTS
from tests.api.world import ANONYMOUS, World
from tests.events.factories import make_event

DAY = {"startAt": "1770681600000", "endAt": "1770767999999"}


class Witness:
    """An event store that notes which columns it is asked for. It holds one event, since some questions ask on."""

    def __init__(self, website_id: str) -> None:
        self.engine = DuckDBEngine(None)
        self.engine.migrate()
        hits = [make_event(website_id=website_id, created_at=int(DAY["startAt"]))]
        self.engine.write(fold(hits, {}), JournalPosition(1, 1))
        self.columns: set[str] = set()

    async def fetch(self, query: Query) -> list[tuple[Any, ...]]:
        for element in visitors.iterate(query):
            if isinstance(element, Column) and element.table in TABLES and "given_by" not in element.info:
                self.columns.add(f"{element.table.name}.{element.name}")
        return await asyncio.to_thread(self.engine.fetch, query)


@pytest.fixture(scope="module")
def one_event(template: Template) -> Iterator[Witness]:
    witness = Witness(template[1]["website"])
    yield witness
    witness.engine.close()


@pytest.fixture
def witness(world: World, one_event: Witness) -> Witness:
    world.client.app.state.store = one_event
    return one_event


def read_columns(world: World, witness: Witness, source: str) -> list[str]:
    """The columns that the request behind a definition reads."""
    witness.columns.clear()
    if source.startswith("reports/"):
        type_ = source.removeprefix("reports/")
        parameters = {**RANGE, **REPORTS[type_]}
        body = {"websiteId": "{website}", "type": type_, "filters": {}, "parameters": parameters}
        answer = world.ask("POST", f"/api/{source}", "alice", json=body)
    else:
        path, _, extra = source.partition("?")
        parameters = {**DAY, **dict(part.split("=") for part in extra.split("&") if part)}
        answer = world.ask("GET", f"/api/websites/{{website}}/{path}", "alice", params=parameters)
    assert answer.status_code == 200, answer.text
    return sorted(witness.columns)


@pytest.mark.parametrize("source", sorted({item.source for item in definitions()}))
def test_the_columns_are_those_that_the_queries_read(world: World, witness: Witness, source: str) -> None:
    (stated,) = {tuple(item.columns) for item in definitions() if item.source == source}
    assert list(stated) == read_columns(world, witness, source)


def test_ids_are_unique_and_texts_complete() -> None:
    found = definitions()
    assert len({item.id for item in found}) == len(found)
    assert all(item.definition.endswith(".") and item.name and item.columns for item in found)


def test_every_dimension_and_report_has_one() -> None:
    ids = {item.id for item in definitions()}
    assert {f"metrics.{dimension}" for dimension in Dimension} <= ids
    assert set(REPORTS) <= ids


def test_everybody_may_read_them(world: World) -> None:
    answer = world.ask("GET", "/api/definitions", ANONYMOUS)
    assert answer.status_code == 200
    assert [Definition(**item) for item in json.loads(answer.text)] == definitions()


DASHBOARD = Path(__file__).resolve().parents[2] / "web" / "src"


def test_the_dashboard_translates_the_definitions_as_they_are() -> None:
    """Its English texts are what the other languages were translated from: who changes one has to change them all."""
    written = (DASHBOARD / "messages/en/definitions.ts").read_text("utf-8")
    texts = dict(re.findall(r"'means\.([^']+)': '([^']+)'", written))
    ends = {kind: texts.pop(f"of.{kind}").removeprefix("{by}") for kind in ("views", "visits", "sessions")}
    composed = (DASHBOARD / "components/definition/meaning.ts").read_text("utf-8")
    for kind in ("visits", "sessions"):
        [listed] = re.findall(rf"const of{kind.title()} = \[(.*)\]", composed)
        ends |= {f"metrics.{dimension}": ends[kind] for dimension in re.findall(r"'(\w+)'", listed)}
    for id_, text in texts.items():
        if id_.startswith("metrics.") and id_ != "metrics.event":
            texts[id_] = text + ends.get(id_, ends["views"])
    assert texts == {each.id: each.definition.replace("'", "’") for each in definitions()}
