"""Results as a table for people, as Markdown for documentation, and as JSON for programs."""

from collections import Counter
from collections.abc import Sequence

import msgspec
from rich.console import Console
from rich.table import Table

from kokumi.conformance.rating import MEANINGS, Mark, Result


class Report(msgspec.Struct, frozen=True):
    """What is written as JSON: how many endpoints have each mark, and all results."""

    contract: str
    url: str
    counts: dict[str, int]
    results: Sequence[Result]


def counts(results: Sequence[Result]) -> dict[Mark, int]:
    """How many results have each mark, in the order of the marks."""
    found = Counter(result.mark for result in results)
    return {mark: found[mark] for mark in Mark if found[mark]}


def summary(results: Sequence[Result]) -> str:
    """One line, such as `164 ✅, 2 ⏳ of 166`."""
    return ", ".join(f"{number} {mark.value}" for mark, number in counts(results).items()) + f" of {len(results)}"


def as_json(contract: str, url: str, results: Sequence[Result]) -> str:
    """The results as JSON."""
    by_mark = {mark.value: number for mark, number in counts(results).items()}
    return msgspec.json.format(msgspec.json.encode(Report(contract, url, by_mark, results))).decode()


def as_markdown(contract: str, results: Sequence[Result]) -> str:
    """The results as a table that documentation can embed; it holds no date, so that only changes are differences."""
    legend = " · ".join(f"{mark.value} {MEANINGS[mark]}" for mark in Mark)
    lines = [
        f"## Contract {contract}",
        "",
        f"{summary(results)}",
        "",
        legend,
        "",
        "| | endpoint | | what differed |",
        "| --- | --- | --- | --- |",
        *(
            f"| {result.mark.value} | {result.name} | `{result.method} {result.path}` | {_cell(result)} |"
            for result in results
        ),
        "",
    ]
    return "\n".join(lines)


def print_table(console: Console, results: Sequence[Result]) -> None:
    """The results on a terminal."""
    table = Table("", "endpoint", "route", "what differed", box=None, header_style="bold")
    for result in results:
        table.add_row(
            result.mark.value, result.name, f"{result.method} {result.path}", "\n".join(result.differences[:5])
        )
    console.print(table)
    console.print(summary(results))


def _cell(result: Result) -> str:
    said = [*result.differences, *(f"{each} (known)" for each in result.tolerated)]
    return "; ".join(said).replace("|", "\\|").replace("\n", " ")
