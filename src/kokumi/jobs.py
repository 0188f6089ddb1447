"""What goes on in the background, and how its last run ended: noted by whoever runs it, shown to administrators."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable

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
        self.every_seconds = every_seconds
        self._waiting = waiting
        self.is_on = is_on
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
        return JobState(self._name, self.is_on, self.every_seconds, waiting, self._last_run_at, self._problem)


class Repeated:
    """Runs a job within the event loop from `start` to `close`: at once, and again after each pause.

    Parameters
    ----------
    run: one run; what it raises is noted and logged, and the next run comes all the same.
    failure: what the log says then, e.g. "Old events could not be forgotten, in an hour again".
    """

    def __init__(self, job: Job, run: Callable[[], Awaitable[None]], failure: str, log: logging.Logger) -> None:
        self._job = job
        self._run = run
        self._failure = failure
        self._log = log
        self._wanted = asyncio.Event()
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        """Begins, unless the settings leave the job out."""
        if self._job.is_on:
            self._task = asyncio.create_task(self._go_on())

    def close(self) -> None:
        """Ends; what is under way in a thread is left to itself."""
        if self._task is not None:
            self._task.cancel()

    def run_soon(self) -> None:
        """Has it run now, or again once it has run."""
        self._wanted.set()

    async def _go_on(self) -> None:
        while True:
            self._wanted.clear()
            try:
                await self._run()
                self._job.succeeded()
            except KokumiError as error:
                self._job.failed(error)
                self._log.warning("%s: %s", self._failure, error.message)
            except Exception as error:
                self._job.failed(error)
                self._log.exception(self._failure)
            try:
                await asyncio.wait_for(self._wanted.wait(), self._job.every_seconds)
            except TimeoutError:
                continue
