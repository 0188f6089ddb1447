"""Queries that memory does not suffice for beside others are asked once more."""

import threading
from concurrent.futures import ThreadPoolExecutor

import duckdb
import pytest

from kokumi.events.memory_room import MemoryRoom


def test_a_query_that_fails_beside_others_is_asked_again_when_they_have_ended() -> None:
    room, began, end, others = MemoryRoom(), threading.Event(), threading.Event(), []

    def other() -> str:
        began.set()
        assert end.wait(10)
        others.append("ended")
        return "other"

    def needy() -> str:
        assert began.wait(10)
        if not others:
            end.set()
            raise duckdb.OutOfMemoryException("no room")
        return "needy"

    with ThreadPoolExecutor(2) as pool:
        answers = [pool.submit(room.run, query) for query in (other, needy)]
        assert [answer.result(10) for answer in answers] == ["other", "needy"]


def test_queries_are_asked_again_one_at_a_time() -> None:
    room, under_way, together, asked = MemoryRoom(), 0, [], threading.Barrier(3)
    counting = threading.Lock()
    failed: set[int] = set()

    def query() -> None:
        nonlocal under_way
        me = threading.get_ident()
        if me not in failed:
            failed.add(me)
            asked.wait(10)
            raise duckdb.OutOfMemoryException("no room")
        with counting:
            under_way += 1
            together.append(under_way)
        with counting:
            under_way -= 1

    with ThreadPoolExecutor(3) as pool:
        for answer in [pool.submit(room.run, query) for _ in range(3)]:
            answer.result(10)
    assert together == [1, 1, 1]


def test_one_that_fails_alone_has_failed() -> None:
    calls = []

    def query() -> None:
        calls.append(1)
        raise duckdb.OutOfMemoryException("no room")

    with pytest.raises(duckdb.OutOfMemoryException, match="no room"):
        MemoryRoom().run(query)
    assert len(calls) == 2


def test_other_errors_are_raised_at_once() -> None:
    calls = []

    def query() -> None:
        calls.append(1)
        raise ValueError("wrong")

    with pytest.raises(ValueError, match="wrong"):
        MemoryRoom().run(query)
    assert len(calls) == 1


def test_waiting_for_others_ends() -> None:
    room, began, end = MemoryRoom(patience=0.05), threading.Event(), threading.Event()

    def other() -> None:
        began.set()
        assert end.wait(10)

    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(room.run, other)
        assert began.wait(10)
        with pytest.raises(duckdb.OutOfMemoryException):
            room.run(_needs_more)
        end.set()
        waiting.result(10)


def _needs_more() -> None:
    raise duckdb.OutOfMemoryException("no room")
