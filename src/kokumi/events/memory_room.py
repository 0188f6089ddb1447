"""Queries of the embedded store share its memory: one that fails for want of it beside others is asked once more."""

import logging
import threading
from collections.abc import Callable
from typing import Final, TypeVar

import duckdb

log = logging.getLogger("kokumi.store")

PATIENCE: Final = 15.0
"""Seconds that a query waits for others to end before it is asked once more."""

Answer = TypeVar("Answer")


class MemoryRoom:
    """Runs queries side by side; those that memory did not suffice for once more, one at a time.

    A dashboard asks eight questions at once: each of a large website's may need a good part of the memory, and several
    failed although each would have succeeded alone.

    Parameters
    ----------
    patience: see `PATIENCE`.
    """

    def __init__(self, patience: float = PATIENCE) -> None:
        self._patience = patience
        self._again = threading.Lock()
        self._changed = threading.Condition()
        self._running = 0

    def run(self, query: Callable[[], Answer]) -> Answer:
        """What the query answers; it may be called twice.

        Raises
        ------
        duckdb.OutOfMemoryException: memory did not suffice for it alone either. Whatever else the query raises.
        """
        try:
            return self._counted(query)
        except duckdb.OutOfMemoryException:
            log.info("A query is asked once more, since memory did not suffice for it beside others")
        with self._again:
            with self._changed:
                self._changed.wait_for(lambda: self._running == 0, self._patience)
            return self._counted(query)

    def _counted(self, query: Callable[[], Answer]) -> Answer:
        with self._changed:
            self._running += 1
        try:
            return query()
        finally:
            with self._changed:
                self._running -= 1
                self._changed.notify_all()
