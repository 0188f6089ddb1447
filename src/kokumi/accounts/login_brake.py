"""Slows down the guessing of passwords, without locking anybody out.

A few mistakes are free. After that each further one doubles the wait before the next attempt, up to a minute, counted
per account and address: who guesses from elsewhere does not slow down the account's owner. Kept in memory, for a
bounded number of accounts and addresses.
"""

import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from typing import NamedTuple

from kokumi.errors import TooManyRequests

FREE_FAILURES = 8
LONGEST_WAIT = 60.0
"""Seconds."""

FORGET_AFTER = 900.0
"""Seconds without an attempt after which mistakes are forgotten."""

MAX_KEYS = 20_000


class _Failures(NamedTuple):
    number: int
    last: float


class LoginBrake:
    """Counts failures and says when the next attempt may be made.

    Parameters
    ----------
    clock: seconds that only go forward.
    """

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._failures: OrderedDict[tuple[str, str], _Failures] = OrderedDict()
        self._lock = threading.Lock()

    def check(self, username: str, address: str) -> None:
        """Returns when an attempt may be made now.

        Raises
        ------
        TooManyRequests: too early; it says for how many seconds.
        """
        now = self._clock()
        with self._lock:
            failures = self._failures.get(_key(username, address))
        if failures is None:
            return
        remaining = failures.last + _wait(failures.number) - now
        if remaining > 0:
            raise TooManyRequests("Too many wrong attempts; wait a moment", retry_after=int(remaining) + 1)

    def failed(self, username: str, address: str) -> None:
        """Notes a wrong password."""
        key, now = _key(username, address), self._clock()
        with self._lock:
            previous = self._failures.pop(key, None)
            fresh = previous is None or now - previous.last > FORGET_AFTER
            self._failures[key] = _Failures(1 if previous is None or fresh else previous.number + 1, now)
            while len(self._failures) > MAX_KEYS or now - next(iter(self._failures.values())).last > FORGET_AFTER:
                self._failures.popitem(last=False)

    def succeeded(self, username: str, address: str) -> None:
        """Forgets the failures of this account from this address."""
        with self._lock:
            self._failures.pop(_key(username, address), None)


def _key(username: str, address: str) -> tuple[str, str]:
    return username[:255], address


def _wait(failures: int) -> float:
    over = failures - FREE_FAILURES
    return 0.0 if over < 0 else min(2.0 ** min(over, 10), LONGEST_WAIT)
