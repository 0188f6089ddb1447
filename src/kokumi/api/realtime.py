"""/api/realtime: what happens now."""

import time

from litestar import Controller, get
from litestar.params import FromPath

from kokumi.analytics.realtime import Realtime, live_range, realtime
from kokumi.analytics.time_range import Unit
from kokumi.api.access import ApiRequest, reader, view_website
from kokumi.api.scopes import asked, resolve


class RealtimeController(Controller):
    path = "/api/realtime"

    @get("/{website_id:str}", summary="The last half hour of a website")
    async def show(self, request: ApiRequest, website_id: FromPath[str]) -> Realtime:
        question = asked(request, range_=live_range(time.time_ns() // 1_000_000))
        scope = await resolve(request, question, await view_website(request, website_id))
        return await realtime(reader(request), scope, question.query.unit or Unit.MINUTE, question.zone)
