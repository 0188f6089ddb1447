"""How fast questions are answered over HTTP: `python -m bench.queries --events 10M --sites 1`.

| column | what |
| --- | --- |
| cold | the first answer after a start, with the files out of the system's cache |
| warm | median of further answers, each about a range that nobody asked about before |
| p95 | 95 % of these were there by then |
| again | median where the same is asked over and over |
| 8 clients | median where eight clients ask at the same time |
| peak | the most memory that the server used meanwhile, in MB |

Several `--checkout` are measured in one run, question by question in turn, so that noise of the machine hits all.
"""

import argparse
import json
import os
import shutil
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from itertools import count
from pathlib import Path
from typing import Any

import httpx
from rich.console import Console
from rich.table import Table

from bench.questions import BRIEF, OVERVIEW, OVERVIEW_TARGET, QUESTIONS, Question, request_of
from bench.seed import LARGE
from bench.server import HERE, Checkout, Server, forget_file_cache, serving

CLIENTS = 8
_variants = count(1)
"""Never the same twice, so that every question is a new one."""

Numbers = dict[str, float]


class Unanswered(Exception):
    """The answer was an error; the message says which."""


def ask(client: httpx.Client, question: Question, days: int, variant: int, website_id: str = LARGE) -> float:
    """Milliseconds until the whole answer was there.

    Raises
    ------
    Unanswered: there was an error instead.
    """
    request = request_of(question, days, variant, website_id)
    began = time.perf_counter()
    answer = client.request(**request)
    took = (time.perf_counter() - began) * 1000
    if answer.status_code != 200:
        raise Unanswered(f"{answer.status_code} {answer.text[:200]}")
    return took


def measure(server: Server, question: Question, days: int, times: int, clients: list[httpx.Client]) -> Numbers:
    """One question to a server that has answered it before; without clients neither `again` nor `crowd`."""
    server.forget_peak()
    ask(server.client, question, days, next(_variants))
    warm = sorted(ask(server.client, question, days, next(_variants)) for _ in range(times))
    numbers = {"warm": statistics.median(warm), "p95": warm[min(len(warm) - 1, round(0.95 * len(warm)))]}
    if clients:
        again = [ask(server.client, question, days, 0) for _ in range(3)]
        numbers["again"] = statistics.median(again[1:])
        numbers["crowd"] = statistics.median(
            at_once(clients, lambda client: ask(client, question, days, next(_variants)))
        )
    return numbers | {"peak": server.peak_mb()}


def overview(server: Server, days: int, times: int, clients: list[httpx.Client], website_id: str = LARGE) -> Numbers:
    """Everything that the first page of the dashboard asks, at the same time: until the last answer is there."""
    server.forget_peak()

    def whole() -> float:
        variant = next(_variants)
        began = time.perf_counter()
        with ThreadPoolExecutor(len(OVERVIEW)) as pool:
            list(
                pool.map(
                    lambda pair: ask(pair[0], pair[1], days, variant, website_id), zip(clients, OVERVIEW, strict=False)
                )
            )
        return (time.perf_counter() - began) * 1000

    whole()
    warm = sorted(whole() for _ in range(times))
    return {"warm": statistics.median(warm), "p95": warm[-1], "peak": server.peak_mb()}


def at_once(clients: list[httpx.Client], call: Callable[[httpx.Client], float]) -> list[float]:
    """What each client's call gave, all made at the same time."""
    with ThreadPoolExecutor(len(clients)) as pool:
        return list(pool.map(call, clients))


def cold(checkout: Checkout, folder: Path, question: Question, days: int, settings: dict[str, str]) -> float:
    """The first answer of a server that has just started."""
    forget_file_cache(folder)
    with serving(checkout, folder, **settings) as server:
        return ask(server.client, question, days, next(_variants))


def folder_for_each(asked: argparse.Namespace, checkouts: list[Checkout]) -> dict[Checkout, tuple[Path, Numbers]]:
    """As `Checkout.seeded`: two servers cannot share a folder, so those that lay out data alike get copies."""
    folders: dict[Checkout, tuple[Path, Numbers]] = {}
    for number, checkout in enumerate(checkouts):
        folder, told = checkout.seeded(asked.events, asked.sites, asked.days)
        if folder in [other for other, _ in folders.values()]:
            original, folder = folder, folder.with_name(f"{folder.name}-{number}")
            shutil.rmtree(folder, ignore_errors=True)
            shutil.copytree(original, folder)
            os.sync()
        folders[checkout] = folder, told
    return folders


def results(
    asked: argparse.Namespace, checkouts: list[Checkout], questions: list[Question]
) -> Iterator[dict[str, Any]]:
    settings = {"KOKUMI_MEMORY_LIMIT": asked.memory_limit} if asked.memory_limit else {}
    folders = folder_for_each(asked, checkouts)
    for checkout, (_, told) in folders.items():
        yield {"checkout": checkout.name, "question": None, **told}
    if asked.cold:
        for question in questions:
            for checkout, (folder, _) in folders.items():
                took = cold(checkout, folder, question, asked.days, settings)
                yield {"checkout": checkout.name, "question": question.name, "cold": took}
    with ExitStack() as stack:
        servers = {
            checkout: stack.enter_context(serving(checkout, folder, **settings))
            for checkout, (folder, _) in folders.items()
        }
        crowds = {checkout: [server.signed_in() for _ in range(CLIENTS)] for checkout, server in servers.items()}
        for question in questions:
            for checkout, server in servers.items():
                crowd = [] if asked.short else crowds[checkout]
                row = {"checkout": checkout.name, "question": question.name, "target": question.target}
                yield row | tried(measure, server, question, asked.days, asked.times, crowd)
        for checkout, server in servers.items():
            row = {"checkout": checkout.name, "question": "whole overview", "target": OVERVIEW_TARGET}
            yield row | tried(overview, server, asked.days, asked.times, crowds[checkout])


def tried(measuring: Callable[..., Numbers], *arguments: Any) -> dict[str, Any]:
    """The numbers that this call gives, or what the server answered instead."""
    try:
        return measuring(*arguments)
    except Unanswered as error:
        return {"failed": str(error)}


def print_table(rows: list[dict[str, Any]], scale: float, console: Console) -> None:
    """Rows of one question merged, one table for each checkout; a checkout after the first with ratios to the first."""
    names = list(dict.fromkeys(row["checkout"] for row in rows))
    merged: dict[tuple[str, str], dict[str, Any]] = {}
    for row in rows:
        if row["question"] is None:
            console.print(
                f"{row['checkout']}: "
                + ", ".join(f"{k} {v}" for k, v in row.items() if k not in ("checkout", "question"))
            )
        else:
            merged.setdefault((row["checkout"], row["question"]), {}).update(row)
    for name in names:
        table = Table(
            "question", "cold", "warm", "p95", "again", "8 clients", "peak", "target", "", "ratio", title=name
        )
        for (checkout, question), row in merged.items():
            if checkout != name:
                continue
            target = row.get("target") and row["target"] * scale
            first = merged[names[0], question]
            met = "warm" in row and target and row["warm"] <= target
            table.add_row(
                question,
                *(f"{row[key]:.0f}" if key in row else "" for key in ("cold", "warm", "p95", "again", "crowd", "peak")),
                f"{target:.0f}" if target else "",
                "[red]failed" if "failed" in row else ("[green]met" if met else "[red]missed") if target else "",
                f"{row['warm'] / first['warm']:.2f}" if name != names[0] and "warm" in row and "warm" in first else "",
            )
        console.print(table)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", default="1M")
    parser.add_argument("--sites", type=int, default=1)
    parser.add_argument("--days", type=int, default=90)
    parser.add_argument("--checkout", type=Path, action="append", help="source tree to measure; more than one compares")
    parser.add_argument("--memory-limit", help="KOKUMI_MEMORY_LIMIT of the servers; targets are three times as long")
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--short", action="store_true", help="only what has a target, one client")
    parser.add_argument("--cold", action="store_true", help="start a server for each question too")
    parser.add_argument("--only", help="questions with this in their name")
    parser.add_argument("--json", type=Path, help="also write the numbers there")
    asked = parser.parse_args()
    checkouts = [Checkout(path) for path in asked.checkout or [HERE]]
    questions = [
        question
        for question in QUESTIONS
        if (not asked.short or question.name in BRIEF) and (not asked.only or asked.only in question.name)
    ]
    rows: list[dict[str, Any]] = []
    for row in results(asked, checkouts, questions):
        rows.append(row)
        shown = (f"{key} {value:.0f}" for key, value in row.items() if isinstance(value, int | float))
        print(row["checkout"], row["question"] or "", *shown, file=sys.stderr, flush=True)
    print_table(rows, 3.0 if asked.memory_limit else 1.0, Console(width=140))
    if asked.json:
        asked.json.parent.mkdir(parents=True, exist_ok=True)
        asked.json.write_text(json.dumps({"parameters": vars(asked), "rows": rows}, default=str, indent=1))


if __name__ == "__main__":
    main()
