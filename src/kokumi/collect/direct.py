"""POST /api/send without ASGI: the same steps and answers as in `endpoint`, for whoever has a whole request at hand.

In: headers and body of one request. Out: one call of `answer`, at once for what is dropped, else once the event is on
disk. No task and no future is made for an event; at thousands a second these cost more than everything else.
"""

import logging
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Final, Protocol

import msgspec

from kokumi.collect.draft import RequestView
from kokumi.collect.endpoint import CORS_HEADERS, JSON_HEADER, Answer, Collector
from kokumi.collect.payload import decode_send
from kokumi.collect.pipeline import Dropped, Pipeline
from kokumi.errors import KokumiError, TooManyRequests, Unavailable
from kokumi.events.rows import Hit

log = logging.getLogger("kokumi.collect")

AnswerWith = Callable[[int, bytes, bytes], None]
"""Called with status, lines of the head (each with its end), and body."""

_HEAD: Final = b"".join(b"%s: %s\r\n" % header for header in (JSON_HEADER, *CORS_HEADERS))
_encode = msgspec.json.Encoder().encode


class HitQueue(Protocol):
    """Where accepted hits go; `EventStore` is one."""

    def add_soon(self, hits: Sequence[Hit], done: Callable[[Unavailable | None], None]) -> None: ...


class DirectSend:
    """See the module.

    Parameters
    ----------
    collector: keeps the counts.
    """

    def __init__(self, collector: Collector, pipeline: Pipeline, store: HitQueue) -> None:
        self._collector = collector
        self._pipeline = pipeline
        self._store = store

    def __call__(self, headers: Mapping[str, str], body: bytes, peer: str | None, answer: AnswerWith) -> None:
        """Takes one request; names of headers are in lower case, `peer` is the socket's address."""
        collector = self._collector
        try:
            request = RequestView(headers, peer, time.time_ns() // 1_000_000)
            outcome = self._pipeline.process(decode_send(body), request)
            if isinstance(outcome, Dropped):
                collector.drop(outcome, request.now_ms)
                return answer(outcome.status, _HEAD, outcome.body)
            text = _encode(Answer(outcome.cache, outcome.session_id, outcome.visit_id))

            def stored(error: Unavailable | None) -> None:
                if error is None:
                    collector.accepted += 1
                    answer(200, _HEAD, text)
                else:
                    self._refuse(error, answer)

            if outcome.hit is None:
                return stored(None)
            return self._store.add_soon((outcome.hit,), stored)
        except Exception as error:
            return self._refuse(error, answer)

    def _refuse(self, error: Exception, answer: AnswerWith) -> None:
        if not isinstance(error, KokumiError):
            log.error("An event could not be taken", exc_info=error)
            error = KokumiError()
        else:
            self._collector.count_error(error)
        head = _HEAD
        if isinstance(error, Unavailable | TooManyRequests):
            head += b"retry-after: %d\r\n" % error.retry_after
        answer(error.status, head, _encode(error.envelope()))
