"""A query is run again exactly when its website's rows may have changed; no answer is older than what it is told."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import func, select

from kokumi.events.duckdb import DuckDBEngine
from kokumi.events.engine import JournalPosition, Query
from kokumi.events.fold import as_datetime, fold, session_ids
from kokumi.events.remembered_answers import RememberedAnswers
from kokumi.events.rows import Hit
from kokumi.events.schema import event, heatmap_point, session_data
from kokumi.events.sql import CompiledQuery
from tests.events.factories import NOON, WEBSITE, make_event, make_identification, make_recording, number_id

OTHER = number_id(7)


class Engine:
    """Answers with how often it was asked."""

    def __init__(self, most_cells: int = 1000) -> None:
        self.answers = RememberedAnswers({WEBSITE, OTHER}.__contains__, most_cells)
        self.runs = 0

    def ask(self, *values: Any, sql: str = "SELECT 1", columns: int = 1) -> int:
        def run() -> list[tuple[Any, ...]]:
            self.runs += 1
            return [(self.runs,) * columns]

        return self.answers.answer(CompiledQuery(sql, list(values)), run)[0][0]


def test_the_same_question_is_run_once() -> None:
    engine = Engine()
    assert [engine.ask(WEBSITE, 1), engine.ask(WEBSITE, 1)] == [1, 1]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((WEBSITE, 1), (WEBSITE, 2)),
        ((WEBSITE,), (OTHER,)),
        ((WEBSITE, 1), (WEBSITE, True)),
        ((WEBSITE, 1), (WEBSITE, 1.0)),
    ],
)
def test_other_values_are_another_question(first: tuple[Any, ...], second: tuple[Any, ...]) -> None:
    engine = Engine()
    assert [engine.ask(*first), engine.ask(*second)] == [1, 2]


def test_another_text_is_another_question() -> None:
    engine = Engine()
    assert [engine.ask(WEBSITE), engine.ask(WEBSITE, sql="SELECT 2")] == [1, 2]


@pytest.mark.parametrize("values", [(), (number_id(9),), (1,), (WEBSITE, [1, 2])])
def test_what_names_no_website_or_has_lists_is_always_run(values: tuple[Any, ...]) -> None:
    engine = Engine()
    assert [engine.ask(*values), engine.ask(*values)] == [1, 2]


def test_a_change_concerns_its_website_alone() -> None:
    engine = Engine()
    assert [engine.ask(WEBSITE), engine.ask(OTHER), engine.ask(WEBSITE, OTHER)] == [1, 2, 3]
    engine.answers.changed([OTHER])
    assert [engine.ask(WEBSITE), engine.ask(OTHER), engine.ask(WEBSITE, OTHER)] == [1, 4, 5]
    engine.answers.all_changed()
    assert engine.ask(WEBSITE) == 6


def test_a_change_while_a_query_runs_makes_its_answer_old() -> None:
    answers = RememberedAnswers({WEBSITE}.__contains__)
    query = CompiledQuery("SELECT 1", [WEBSITE])

    def run() -> list[tuple[Any, ...]]:
        answers.changed([WEBSITE])
        return [("before the change",)]

    answers.answer(query, run)
    assert answers.answer(query, lambda: [("after it",)]) == [("after it",)]


def test_a_failed_query_is_not_remembered() -> None:
    engine = Engine()

    def fail() -> list[tuple[Any, ...]]:
        raise TimeoutError

    with pytest.raises(TimeoutError):
        engine.answers.answer(CompiledQuery("SELECT 1", [WEBSITE]), fail)
    assert engine.ask(WEBSITE) == 1


def test_who_changes_an_answer_changes_it_for_nobody_else() -> None:
    answers = RememberedAnswers({WEBSITE}.__contains__)
    for _ in range(3):
        rows = answers.answer(CompiledQuery("SELECT 1", [WEBSITE]), lambda: [(1,), (2,)])
        assert rows == [(1,), (2,)]
        rows.pop()


def test_the_answers_that_were_not_asked_for_longest_are_forgotten() -> None:
    engine = Engine(most_cells=25)  # an answer takes 11
    assert [engine.ask(WEBSITE, number, columns=10) for number in (1, 2, 1, 3)] == [1, 2, 1, 3]
    assert [engine.ask(WEBSITE, number, columns=10) for number in (1, 3, 2)] == [1, 3, 4]


def test_a_huge_answer_is_not_kept() -> None:
    engine = Engine(most_cells=1_000_000)
    assert [engine.ask(WEBSITE, columns=20_000), engine.ask(WEBSITE, columns=20_000)] == [1, 2]


QUESTIONS: tuple[Query, ...] = tuple(
    select(func.count()).select_from(table).where(table.c.website_id == website)
    for table in (event, session_data, heatmap_point)
    for website in (WEBSITE, OTHER)
)
CHANGES = st.one_of(
    st.builds(make_event, st.integers(1, 3), website_id=st.sampled_from((WEBSITE, OTHER))),
    st.builds(make_identification, st.integers(1, 3), plan=st.just("pro")),
    st.builds(make_recording, st.integers(1, 3), website_id=st.sampled_from((WEBSITE, OTHER))),
    st.sampled_from(("erase website", "erase session", "forget recordings", "rebuild", "upkeep")),
)


@given(changes=st.lists(CHANGES, max_size=12))
def test_a_store_answers_as_one_that_remembers_nothing(changes: list[Hit | str]) -> None:
    engine = DuckDBEngine(None)
    engine.migrate()
    try:
        for number, change in enumerate(changes, start=1):
            _apply(engine, change, number)
            for question in QUESTIONS:
                kept = engine.fetch(question)
                engine._remembered.all_changed()
                assert kept == engine.fetch(question) == engine.fetch(question)
    finally:
        engine.close()


def _apply(engine: DuckDBEngine, change: Hit | str, number: int) -> None:
    match change:
        case "erase website":
            engine.erase_website(WEBSITE)
        case "erase session":
            engine.erase_session(WEBSITE, number_id(1))
        case "forget recordings":
            engine.forget_recordings(as_datetime(NOON + 86_400_000), ())
        case "rebuild":
            engine.rebuild()
        case "upkeep":
            engine.upkeep(as_datetime(NOON + 3_600_000 * 24))
        case str():
            raise AssertionError(change)
        case hit:
            engine.write(fold([hit], engine.sessions(session_ids([hit]))), JournalPosition(1, number))
