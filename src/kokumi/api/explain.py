"""/api/explain: why a request is counted, or why not."""

import time
from typing import Any

import msgspec
from litestar import Controller, post
from msgspec import UNSET, UnsetType

from kokumi.api.access import ApiRequest, view_own_website
from kokumi.api.requests import body
from kokumi.collect.draft import RequestView
from kokumi.collect.explanation import Explainer, Explanation
from kokumi.collect.payload import decode_item

_ABOUT_THE_ASKER = frozenset({"authorization", "cookie", "content-length", "content-type"})


class Question(msgspec.Struct, frozen=True, rename="camel"):
    """What is to be explained.

    Parameters
    ----------
    request: the body of POST /api/send, as a tracker sends it.
    headers: those that come with it, by name; left out, those of this very request.
    peer: the address that the connection comes from; left out, that of this very request.
    """

    request: dict[str, Any]
    headers: dict[str, str] | UnsetType = UNSET
    peer: str | UnsetType = UNSET


class ExplainController(Controller):
    path = "/api"

    @post("/explain", status_code=200, summary="Why a request is counted, or why not; nothing is stored")
    async def explain(self, request: ApiRequest) -> Explanation:
        question = await body(request, Question)
        send = decode_item(question.request)
        await view_own_website(request, send.source_id, send.source)
        given = request.headers if question.headers is UNSET else question.headers
        headers = {name.lower(): value for name, value in given.items() if name.lower() not in _ABOUT_THE_ASKER}
        asker = request.client.host if request.client else None
        peer = asker if question.peer is UNSET else question.peer
        view = RequestView(headers=headers, peer=peer, now_ms=time.time_ns() // 1_000_000)
        explainer: Explainer = request.app.state.explainer
        return explainer.explain(send, view)
