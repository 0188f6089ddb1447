"""/api/heartbeat, /api/config and /api/definitions: about this server and its numbers, for everybody."""

import msgspec
from litestar import Controller, HttpMethod, get, route

from kokumi.analytics.definitions import Definition, definitions
from kokumi.api.access import ApiRequest, settings_of
from kokumi.api.requests import Ok


class Config(msgspec.Struct, frozen=True, rename="camel"):
    """What clients need to know about the server; what is not set is left out."""

    tracker_script_name: str | msgspec.UnsetType
    favicon_url: str | msgspec.UnsetType = msgspec.UNSET
    links_url: str | msgspec.UnsetType = msgspec.UNSET
    pixels_url: str | msgspec.UnsetType = msgspec.UNSET
    cloud_mode: bool = False
    private_mode: bool = False
    telemetry_disabled: bool = True  # Kokumi sends nothing home
    updates_disabled: bool = True  # nor does it ask anybody for updates
    current_version: bool = False


class ServerController(Controller):
    path = "/api"

    @route("/heartbeat", http_method=[HttpMethod.GET, HttpMethod.HEAD], status_code=200)
    async def heartbeat(self) -> Ok:
        """Answers as soon as requests are served."""
        return Ok()

    @get("/config")
    async def config(self, request: ApiRequest) -> Config:
        """Settings that concern clients."""
        return Config(tracker_script_name=settings_of(request).tracker_script_name or msgspec.UNSET)

    @get("/definitions", summary="What each number means, and from which columns it is counted")
    async def definitions(self) -> list[Definition]:
        return definitions()

    @get("/scripts/telemetry", media_type="text/javascript")
    async def telemetry(self) -> str:
        """The script by which an Umami server's pages report home: here there is nothing to report."""
        return "/* Kokumi reports nothing to anybody. */"
