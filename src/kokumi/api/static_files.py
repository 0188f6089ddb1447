"""The dashboard's files and the tracker script, read once at start and served from memory.

A path is looked up as it is among the files that were read, so there is nothing to traverse. Paths of no file get the
dashboard's page: it routes by itself. Pages of share links may stand in frames of other websites, no other page may.
"""

import asyncio
import gzip
import hashlib
import mimetypes
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any

SendMessage = Callable[[dict[str, Any]], Awaitable[None]]
Headers = list[tuple[bytes, bytes]]

CONTENT_SECURITY_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
    " connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors "
)
"""The policy of every page, without the last directive's value: who may show the page in a frame."""


def page_headers(frame_ancestors: str) -> Headers:
    """What every page is sent with.

    Parameters
    ----------
    frame_ancestors: who may show the page in a frame, as in Content Security Policy Level 3, 6.4.2.
    """
    return [
        (b"content-security-policy", (CONTENT_SECURITY_POLICY + frame_ancestors).encode()),
        (b"x-content-type-options", b"nosniff"),
        (b"referrer-policy", b"strict-origin-when-cross-origin"),
        (b"cross-origin-opener-policy", b"same-origin"),
    ]


PAGE_HEADERS = page_headers("'none'")
SHARE_PREFIX = "/share/"
_IMMUTABLE = b"public, max-age=31536000, immutable"
_REVALIDATE = b"no-cache"
_SCRIPT_CACHE = b"public, max-age=86400, must-revalidate"
_MISSING_DASHBOARD = b"The dashboard was not built. Run `make build`; the API works without it."


class File:
    """A file ready to be sent."""

    def __init__(self, content: bytes, headers: Headers, etag: bytes) -> None:
        self.content = content
        self.headers = headers
        self.etag = etag
        self._compressed: bytes | None = None

    async def compressed(self) -> bytes:
        """Its content for gzip, nothing where that gains nothing.

        Made when it is first asked for: there are hundreds of files, which would hold up every start.
        """
        if self._compressed is None:
            compressed = await asyncio.to_thread(gzip.compress, self.content, 9, mtime=0)
            self._compressed = compressed if len(compressed) < len(self.content) else b""
        return self._compressed


class StaticFiles:
    """Answers GET and HEAD of everything that is not the API.

    Parameters
    ----------
    assets: the folder with `dashboard/` and `tracker/`.
    script_names: under which names the tracker script is served, e.g. `script.js`, its extras beside it.
    collect_endpoint: the path that the script sends to, e.g. `/api/send`.
    share_frames: who may show pages of share links in a frame: `*`, `'none'` or origins.
    """

    def __init__(
        self, assets: Path, *, script_names: Sequence[str], collect_endpoint: str, share_frames: str = "*"
    ) -> None:
        self._files: dict[str, File] = {}
        dashboard = assets / "dashboard"
        for path in sorted(dashboard.rglob("*")):
            if path.is_file():
                name = "/" + path.relative_to(dashboard).as_posix()
                cache = _IMMUTABLE if name.startswith("/assets/") else _REVALIDATE
                self._files[name] = _file(path.read_bytes(), path.name, cache, PAGE_HEADERS)
        self._page = self._files.pop("/index.html", None)
        index = dashboard / "index.html"
        self._shared_page = (
            _file(index.read_bytes(), index.name, _REVALIDATE, page_headers(share_frames)) if self._page else None
        )
        for script in sorted((assets / "tracker").glob("*.js")):
            text = script.read_text("utf-8").replace("__COLLECT_API_HOST__", "")
            content = text.replace("__COLLECT_API_ENDPOINT__", collect_endpoint).encode()
            more = [(b"access-control-allow-origin", b"*"), (b"x-content-type-options", b"nosniff")]
            served = _file(content, script.name, _SCRIPT_CACHE, more)
            self._files |= {_script_path(name, script.stem): served for name in script_names}
            if script.stem.startswith("recorder"):
                self._files["/" + script.name] = served

    def __contains__(self, path: str) -> bool:
        return path in self._files

    async def __call__(self, scope: dict[str, Any], receive: object, send: SendMessage) -> None:
        """ASGI application."""
        path: str = scope["path"]
        file = self._files.get(path)
        if scope["method"] not in ("GET", "HEAD"):
            return await _respond(send, scope, 405, [(b"allow", b"GET, HEAD")], b"")
        if file is None and (path.startswith("/assets/") or "." in path.rsplit("/", 1)[-1]):
            return await _respond(send, scope, 404, [*PAGE_HEADERS, _plain()], b"Not found")
        file = file or (self._shared_page if path.startswith(SHARE_PREFIX) else self._page)
        if file is None:
            return await _respond(send, scope, 503, [*PAGE_HEADERS, _plain()], _MISSING_DASHBOARD)
        headers = dict(scope["headers"])
        if headers.get(b"if-none-match") == file.etag:
            return await _respond(send, scope, 304, file.headers, b"")
        if b"gzip" in headers.get(b"accept-encoding", b"") and (compressed := await file.compressed()):
            return await _respond(send, scope, 200, [*file.headers, (b"content-encoding", b"gzip")], compressed)
        return await _respond(send, scope, 200, file.headers, file.content)


def _script_path(script_name: str, file: str) -> str:
    """Where a file of the tracker is served beside a script of that name: `/hello-links.js` beside `/hello.js`."""
    path = "/" + script_name.lstrip("/")
    if file == "script":
        return path
    return f"{path.removesuffix('.js')}-{file.removeprefix('script-')}.js"


def _file(content: bytes, name: str, cache_control: bytes, more: Headers) -> File:
    etag = b'"' + hashlib.sha256(content).hexdigest()[:32].encode() + b'"'
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    if kind.startswith("text/") or kind in ("application/javascript", "application/json", "image/svg+xml"):
        kind += "; charset=utf-8"
    headers = [
        (b"content-type", kind.encode()),
        (b"cache-control", cache_control),
        (b"etag", etag),
        (b"vary", b"accept-encoding"),
        *more,
    ]
    return File(content, headers, etag)


def _plain() -> tuple[bytes, bytes]:
    return (b"content-type", b"text/plain; charset=utf-8")


async def _respond(send: SendMessage, scope: dict[str, Any], status: int, headers: Headers, body: bytes) -> None:
    length = [] if status == 304 else [(b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": [*headers, *length]})
    await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})
