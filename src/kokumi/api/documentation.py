"""/api/openapi.json and /api/docs: the API described, for programs and for people."""

from litestar import Controller, Response, get

from kokumi.api.access import ApiRequest
from kokumi.api.openapi_html import SCRIPT, STYLE, page
from kokumi.api.static_files import PAGE_HEADERS


class DocumentationController(Controller):
    path = "/api"

    @get("/openapi.json", media_type="application/json", summary="This API as an OpenAPI 3.1 document")
    async def openapi(self, request: ApiRequest) -> bytes:
        return request.app.state.openapi.encoded

    @get("/docs", media_type="text/html", summary="This API as a page to read")
    async def docs(self, request: ApiRequest) -> Response[str]:
        headers = {name.decode(): value.decode() for name, value in PAGE_HEADERS}
        return Response(page(request.app.state.openapi.document), headers=headers)

    @get("/docs.css", media_type="text/css", summary="The style of that page")
    async def style(self) -> str:
        return STYLE

    @get("/docs.js", media_type="text/javascript", summary="The script of that page")
    async def script(self) -> str:
        return SCRIPT
