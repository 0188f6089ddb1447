"""Every error that Kokumi raises on purpose, as one tree.

    KokumiError
    ├── BadRequest          400  the request cannot be understood; `detail` says which field and why
    ├── Unauthorized        401  not signed in, or signed in without the permission (the contract says 401 for both)
    ├── Forbidden           403  refused whoever asks, e.g. a blocked address
    ├── NotFound            404
    ├── Conflict            409  a change that another one, made meanwhile, has overtaken
    ├── PayloadTooLarge     413
    ├── TooManyRequests     429
    ├── ClientGone          499  nobody waits for the answer any more; it is never seen
    ├── QueryTimeout        503  the question took longer than KOKUMI_QUERY_TIMEOUT
    └── Unavailable         503  nothing was accepted, try again (disk full, queue full, shutting down)

An error knows its status, its code and its envelope; `api/` and `collect/` only write it to the wire.
"""

from typing import Any, ClassVar


class KokumiError(Exception):
    """Base of all expected errors.

    Parameters
    ----------
    message: what went wrong and how to mend it, for the person who reads the answer.
    code: overrides the class's code, e.g. ``incorrect-username-password``.
    detail: further members of the envelope (``errors`` and ``properties`` of a validation error).
    """

    status: ClassVar[int] = 500
    default_code: ClassVar[str] = "server-error"
    default_message: ClassVar[str] = "Server error"

    def __init__(
        self, message: str | None = None, *, code: str | None = None, detail: dict[str, Any] | None = None
    ) -> None:
        super().__init__(message or self.default_message)
        self.message = message or self.default_message
        self.code = code or self.default_code
        self.detail = detail or {}

    def envelope(self) -> dict[str, Any]:
        """The answer's body in the contract's shape."""
        return {"error": {"message": self.message, "code": self.code, "status": self.status, **self.detail}}


class BadRequest(KokumiError):
    status = 400
    default_code = "bad-request"
    default_message = "Bad request"


class Unauthorized(KokumiError):
    status = 401
    default_code = "unauthorized"
    default_message = "Unauthorized"


class Forbidden(KokumiError):
    status = 403
    default_code = "forbidden"
    default_message = "Forbidden"


class NotFound(KokumiError):
    status = 404
    default_code = "not-found"
    default_message = "Not found"


class Conflict(KokumiError):
    status = 409
    default_code = "conflict"
    default_message = "Conflict"


class PayloadTooLarge(KokumiError):
    status = 413
    default_code = "payload-too-large"
    default_message = "The body is too large"


class TooManyRequests(KokumiError):
    status = 429
    default_code = "too-many-requests"
    default_message = "Too many requests"

    def __init__(self, message: str | None = None, *, retry_after: int = 1) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class ClientGone(KokumiError):
    status = 499
    default_code = "client-gone"
    default_message = "The client left before the answer was there"


class Unavailable(KokumiError):
    """`retry_after` is in seconds and goes into the Retry-After header."""

    status = 503
    default_code = "service-unavailable"
    default_message = "Not accepted for now, try again"

    def __init__(self, message: str | None = None, *, retry_after: int = 1) -> None:
        super().__init__(message)
        self.retry_after = retry_after


class QueryTimeout(Unavailable):
    default_code = "query-timeout"
    default_message = "The query took too long; ask for a shorter range or fewer filters"
