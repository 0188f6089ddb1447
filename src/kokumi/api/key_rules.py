"""What API keys are not for, whatever their user may: told from the route, so that no controller can forget it. And
what is left to a user who has not set up the second factor that is required of them.

In: a method and the path of a route as it was declared (`/api/reports/{report_id}`), not as it was sent. New routes
under the paths of the account are closed to keys until they are listed here, and everything that is not known to read
counts as writing.
"""

import re

_READING_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_QUESTION = re.compile(r"/api/(reports/[a-z-]+|explain)\Z")
"""What is computed from a body and changes nothing; a saved report has `{report_id}` there."""

_ACCOUNT = ("/api/me/", "/api/auth/")
_OPEN = frozenset({"/api/me/websites", "/api/me/teams", "/api/auth/verify", "/api/auth/subscription"})
_IN_PERSON = frozenset({"2fa", "api-keys", "password"})


def reads(method: str, route: str) -> bool:
    """Whether a request changes nothing."""
    return method in _READING_METHODS or (method == "POST" and _QUESTION.match(route) is not None)


def open_to_keys(route: str) -> bool:
    """Whether keys may come here: not where it is about passwords, second factors, login tokens and keys."""
    if _IN_PERSON.intersection(route.split("/")):
        return False
    return route in _OPEN or not route.startswith(_ACCOUNT)


def open_to_half_secured(route: str) -> bool:
    """Whether a user may come here before they have set up a required second factor: to do that, and to sign out."""
    return route == "/api/me" or route.startswith(("/api/2fa/", "/api/auth/"))
