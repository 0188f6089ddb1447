"""What goes on in the background, and how its last run ended: noted by whoever runs it, shown to administrators."""

import time
from collections.abc import Callable

import msgspec

from kokumi.errors import KokumiError


class JobState(msgspec.Struct, frozen=True, rename="camel"):
    """How a job stands.

    `every_seconds` is the pause between two runs, and `waiting` how much the next run has to do, where that is known.
    `last_run_at` is in Unix milliseconds; null before the first run. `problem` is why the last run failed, else null.
    """

    name: str
    is_on: bool
    every_seconds: float
    waiting: int | None
    last_run_at: int | None
    problem: str | None


class Job:
    """One kind of work.

    Parameters
    ----------
    name: e.g. "fold".
    every_seconds: the pause between two runs.
    waiting: says how much the next run has to do.
    is_on: False where the settings leave it out.
    """

    def __init__(
        self, name: str, every_seconds: float, waiting: Callable[[], int] | None = None, *, is_on: bool = True
    ) -> None:
        self._name = name
        self._every_seconds = every_seconds
        self._waiting = waiting
        self._is_on = is_on
        self._last_run_at: int | None = None
        self._problem: str | None = None

    def succeeded(self) -> None:
        """Notes a run that did what it should."""
        self._last_run_at, self._problem = time.time_ns() // 1_000_000, None

    def failed(self, error: Exception) -> None:
        """Notes a run that failed. What nobody expects is named by its kind alone; the log has the rest."""
        self._last_run_at = time.time_ns() // 1_000_000
        self._problem = error.message if isinstance(error, KokumiError) else type(error).__name__

    def state(self) -> JobState:
        """How it stands now."""
        waiting = None if self._waiting is None else self._waiting()
        return JobState(self._name, self._is_on, self._every_seconds, waiting, self._last_run_at, self._problem)
