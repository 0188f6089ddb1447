"""What becomes of an answer: one of the marks of the public status table, and what differed."""

from enum import Enum

import msgspec


class Mark(Enum):
    """The marks of the status table."""

    VALID = "✅"
    UNCHECKED = "✔️"
    WRONG_STATUS = "⚠️"
    WRONG_STRUCTURE = "🚨"
    NOT_TESTED = "⏳"
    REMOVED = "🛑"


MEANINGS = {
    Mark.VALID: "valid answer and structure",
    Mark.UNCHECKED: "valid answer, no structure to check",
    Mark.WRONG_STATUS: "wrong status",
    Mark.WRONG_STRUCTURE: "wrong structure",
    Mark.NOT_TESTED: "not tested",
    Mark.REMOVED: "removed",
}
FAILURES = frozenset({Mark.WRONG_STATUS, Mark.WRONG_STRUCTURE, Mark.REMOVED})


class Result(msgspec.Struct, frozen=True):
    """An endpoint, its mark, what differed, and which differences are known and tolerated."""

    name: str
    method: str
    path: str
    mark: Mark
    differences: tuple[str, ...] = ()
    tolerated: tuple[str, ...] = ()


def rated(
    name: str,
    method: str,
    path: str,
    *,
    status: int,
    expected: int,
    differences: list[str] | None,
    tolerated: tuple[str, ...] = (),
    note: str = "",
) -> Result:
    """The result of an endpoint that was asked.

    Parameters
    ----------
    status: of the answer; 0 where none came.
    differences: between the answer and its structure; None where no structure is known.
    note: what the answer said, shown where its status is wrong.
    """
    if status == 410 or (status == 404 and expected != 404 and not note.startswith("{")):
        return Result(name, method, path, Mark.REMOVED, (f"{status}: this route is not there",))
    if status != expected:
        said = f"{expected} expected, not {status}" if status else "no answer"
        return Result(name, method, path, Mark.WRONG_STATUS, (f"{said}: {note[:200]}" if note else said,))
    if differences is None:
        return Result(name, method, path, Mark.UNCHECKED)
    mark = Mark.WRONG_STRUCTURE if differences else Mark.VALID
    return Result(name, method, path, mark, tuple(differences), tolerated)
