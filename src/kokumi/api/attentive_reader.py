"""Asks the event store on behalf of a client, and stops asking when the client has gone.

A report over years that nobody waits for any more would keep others waiting for their turn.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from kokumi.analytics.scope import Reader
from kokumi.errors import ClientGone
from kokumi.events.engine import Query


class AttentiveReader:
    """See `Reader`.

    Parameters
    ----------
    reader: where the rows come from.
    receive: ASGI's, of a request whose body was read: what comes next is that the client leaves.
    """

    def __init__(self, reader: Reader, receive: Callable[[], Awaitable[Any]]) -> None:
        self._reader = reader
        self._receive = receive

    async def fetch(self, query: Query) -> list[tuple[Any, ...]]:
        """See `Reader.fetch`.

        Raises
        ------
        ClientGone: the client left before the answer was there; the query was stopped.
        """
        answer = asyncio.ensure_future(self._reader.fetch(query))
        departure = asyncio.ensure_future(self._departure())
        try:
            await asyncio.wait((answer, departure), return_when=asyncio.FIRST_COMPLETED)
            if not answer.done():
                raise ClientGone
            return answer.result()
        finally:
            answer.cancel()
            departure.cancel()

    async def _departure(self) -> None:
        while (await self._receive())["type"] != "http.disconnect":
            pass
