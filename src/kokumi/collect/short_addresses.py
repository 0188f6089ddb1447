"""`/q/<slug>` and `/p/<slug>`: links that pass on to another address, and pixels, each counted like an event.

In: a GET of a browser or a mail program. Out: a redirect or a transparent image, whether or not the visit could be
counted: whoever follows a link wants to arrive.
"""

from collections.abc import Awaitable, Callable
from typing import NamedTuple

import msgspec

from kokumi.collect.endpoint import Collector, Receive, Scope, SendMessage, respond, view
from kokumi.collect.payload import Payload, Send, SendType, SourceKind
from kokumi.errors import NotFound

IMAGE = bytes.fromhex("47494638396101000100800000ffffff00000021f90401000000002c00000000010001000002024401003b")
"""A GIF of one transparent pixel."""

_UNCACHED = (
    (b"cache-control", b"no-cache, no-store, must-revalidate"),
    (b"pragma", b"no-cache"),
    (b"expires", b"0"),
)


class Target(NamedTuple):
    """A link, and where it leads."""

    link_id: str
    url: str


class ShortAddresses:
    """ASGI application of everything under `/q/` and `/p/`.

    Parameters
    ----------
    find_link, find_pixel: by slug; None where there is none.
    """

    def __init__(
        self,
        collector: Collector,
        find_link: Callable[[str], Awaitable[Target | None]],
        find_pixel: Callable[[str], Awaitable[str | None]],
    ) -> None:
        self._collector = collector
        self._find_link = find_link
        self._find_pixel = find_pixel

    async def __call__(self, scope: Scope, receive: Receive, send: SendMessage) -> None:
        path: str = scope["path"]
        if scope["method"] not in ("GET", "HEAD"):
            return await respond(send, 405, ((b"allow", b"GET, HEAD"),), b"")
        slug = path[3:]
        if path.startswith("/q/"):
            target = await self._find_link(slug)
            if target is None or not target.url.lower().startswith(("http://", "https://")):
                return await self._not_found(send)
            await self._count(scope, SourceKind.LINK, target.link_id)
            return await respond(send, 307, (*_UNCACHED, (b"location", _header(target.url))), b"")
        pixel_id = await self._find_pixel(slug)
        if pixel_id is None:
            return await self._not_found(send)
        await self._count(scope, SourceKind.PIXEL, pixel_id)
        body = b"" if scope["method"] == "HEAD" else IMAGE
        return await respond(send, 200, (*_UNCACHED, (b"content-type", b"image/gif")), body)

    async def _count(self, scope: Scope, kind: SourceKind, source_id: str) -> None:
        if scope["method"] == "HEAD":
            return
        request = view(scope)
        host = request.headers.get("host", "localhost")
        query: bytes = scope.get("query_string", b"")
        url = f"{scope.get('scheme', 'http')}://{host}{scope['path']}" + (
            "?" + query.decode("latin-1") if query else ""
        )
        payload = Payload(url=url)
        if request.headers.get("referer"):
            payload.referrer = request.headers["referer"]
        await self._collector.record(Send(SendType.EVENT, kind, source_id, payload, None), request)

    async def _not_found(self, send: SendMessage) -> None:
        await respond(send, 404, ((b"content-type", b"application/json"),), msgspec.json.encode(NotFound().envelope()))


def _header(url: str) -> bytes:
    """The address as a header's value: no line ends, nothing beyond ASCII."""
    return "".join(_escaped(character) for character in url).encode("ascii")


def _escaped(character: str) -> str:
    if "!" <= character <= "~":
        return character
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))
