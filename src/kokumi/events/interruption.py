"""Stops a query that runs in another thread, because nobody waits for its answer any more.

Whoever runs the query says how it is stopped; whoever waited asks for it. Either may come first.
"""

import threading
from collections.abc import Callable, Generator
from contextlib import contextmanager


class Interruption:
    """For one query. A request made before the query begins stops it when it does."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._requested = False
        self._stop: Callable[[], None] | None = None

    @property
    def requested(self) -> bool:
        """Whether the query is to be stopped."""
        return self._requested

    def request(self) -> None:
        """Stops the query. Blocks where stopping takes a message to a server."""
        with self._lock:
            self._requested = True
            if self._stop is not None:
                self._stop()

    @contextmanager
    def armed(self, stop: Callable[[], None]) -> Generator[None]:
        """While the query runs: how to stop it. `stop` is called at most once, and never after the block."""
        with self._lock:
            self._stop = stop
        try:
            yield
        finally:
            with self._lock:
                self._stop = None
