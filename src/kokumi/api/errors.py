"""From exceptions to answers: the one place where an error becomes HTTP.

Expected errors know their envelope. What the framework raises is translated into the same shape. Anything else is a
bug: it is logged with its traceback, and the answer says no more than that.
"""

import logging
from collections.abc import Callable
from typing import Any

from litestar import Request, Response
from litestar.enums import MediaType
from litestar.exceptions import HTTPException

from kokumi.errors import BadRequest, KokumiError, NotFound, PayloadTooLarge, TooManyRequests, Unavailable

log = logging.getLogger("kokumi.api")

AnyRequest = Request[Any, Any, Any]


def answer_expected(_request: AnyRequest, error: KokumiError) -> Response[Any]:
    """The envelope of an error that was raised on purpose."""
    headers: dict[str, str] = {}
    if isinstance(error, TooManyRequests | Unavailable):
        headers["Retry-After"] = str(error.retry_after)
    return Response(error.envelope(), status_code=error.status, headers=headers, media_type=MediaType.JSON)


def answer_framework(request: AnyRequest, error: HTTPException) -> Response[Any]:
    """What Litestar refuses before a controller sees it: unknown paths, other methods, bodies beyond all limits."""
    if error.status_code == 405:  # the reference's answer has no body either
        return Response(b"", status_code=405, headers=error.headers, media_type=MediaType.TEXT)
    if error.status_code >= 500:
        return answer_unexpected(request, error)
    translated = {404: NotFound, 413: PayloadTooLarge}.get(error.status_code, BadRequest)
    return answer_expected(request, translated())


def answer_unexpected(request: AnyRequest, error: Exception) -> Response[Any]:
    """A bug."""
    log.error("%s %s failed", request.method, request.url.path, exc_info=error)
    return Response(KokumiError().envelope(), status_code=500, media_type=MediaType.JSON)


EXCEPTION_HANDLERS: dict[int | type[Exception], Callable[[AnyRequest, Any], Response[Any]]] = {
    KokumiError: answer_expected,
    HTTPException: answer_framework,
    Exception: answer_unexpected,
}
