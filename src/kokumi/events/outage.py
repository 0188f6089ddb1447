"""Tells the operator of something that does not work for a while: in one line when it begins, now and then while it
lasts, and when it is over. What is tried every second would fill the log, and perhaps the disk that is full already."""

import logging
import time
from typing import Final

from kokumi.errors import KokumiError

REMIND_SECONDS: Final = 60.0


class Outage:
    """One kind of failure.

    Parameters
    ----------
    log: where it is told.
    what: what does not work, as the beginning of a sentence that goes on with the error.
    """

    def __init__(self, log: logging.Logger, what: str) -> None:
        self._log = log
        self._what = what
        self._failures = 0
        self._told_at = 0.0

    @property
    def lasts(self) -> bool:
        """Whether the last attempt failed."""
        return self._failures > 0

    def failed(self, error: Exception) -> None:
        """Notes a failed attempt. What nobody expects is told with its traceback."""
        self._failures += 1
        now = time.monotonic()
        if self._failures > 1 and now - self._told_at < REMIND_SECONDS:
            return
        self._told_at = now
        expected = isinstance(error, KokumiError | OSError)
        self._log.error("%s: %s", self._what, error, exc_info=None if expected else error)

    def over(self) -> None:
        """Notes an attempt that succeeded."""
        if self._failures:
            self._log.warning("%s: works again after %d failed attempts", self._what, self._failures)
            self._failures = 0
