"""Password hashes: Argon2id (RFC 9106) with the parameters that OWASP's cheat sheet gives for servers.

One hash takes 19 MiB for some ten milliseconds. Callers run it in few threads, so that a flood of logins does not eat
the machine.
"""

import secrets

from argon2 import PasswordHasher
from argon2.exceptions import Argon2Error, InvalidHashError

MINIMUM_LENGTH = 8


class Passwords:
    """Makes and checks hashes.

    Parameters
    ----------
    time_cost, memory_cost: passes, and KiB of memory; tests ask for less.
    """

    def __init__(self, time_cost: int = 2, memory_cost: int = 19_456) -> None:
        self._hasher = PasswordHasher(time_cost=time_cost, memory_cost=memory_cost, parallelism=1)
        self._nobody = self.hash(secrets.token_urlsafe(32))

    def hash(self, password: str) -> str:
        """A salted hash to be stored."""
        return self._hasher.hash(password)

    def verify(self, password: str, hash_: str | None) -> bool:
        """Whether the password fits the hash.

        None, for a user that does not exist, takes as long as a wrong password: time tells nobody who has an account.
        """
        try:
            self._hasher.verify(self._nobody if hash_ is None else hash_, password)
        except (Argon2Error, InvalidHashError):
            return False
        return hash_ is not None

    def outdated(self, hash_: str) -> bool:
        """Whether the hash was made with other parameters than new ones are."""
        return self._hasher.check_needs_rehash(hash_)


def random_password() -> str:
    """A password that nobody has to invent: 120 random bits in 20 characters."""
    return secrets.token_urlsafe(15)
