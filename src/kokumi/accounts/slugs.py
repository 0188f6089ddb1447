"""Random names for addresses that are handed around: share pages and team invitations."""

import secrets
import string

_ALPHABET = string.ascii_letters + string.digits


def random_slug(length: int = 16) -> str:
    """Letters and digits that cannot be guessed; 16 of them are 95 random bits."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(length))
