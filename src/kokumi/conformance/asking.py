"""Requests to the server that is checked, over the standard library alone: any server can be at the other end."""

import json
import urllib.error
import urllib.request
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlencode

TIMEOUT = 30.0
"""Seconds that an answer may take."""

AGENT = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"
"""What requests call themselves: events of programs that call themselves by name are not counted."""


class Answer(NamedTuple):
    """What came back: `content` is None where it is no JSON; `status` 0 where nothing came, `text` then says why."""

    status: int
    content: Any
    text: str


class _Stay(urllib.request.HTTPRedirectHandler):
    """Follows no redirect: another host must not be sent the credentials of this one."""

    def redirect_request(self, *_: Any, **__: Any) -> None:
        return None


_OPENER = urllib.request.build_opener(_Stay)


class Server:
    """The server that is checked.

    Parameters
    ----------
    url: where it is, e.g. `https://stats.example.com`.
    """

    def __init__(self, url: str) -> None:
        self.url = url.rstrip("/")

    def ask(
        self,
        method: str,
        path: str,
        *,
        query: Mapping[str, Any] | None = None,
        body: object = None,
        headers: Mapping[str, str] | None = None,
    ) -> Answer:
        """One request; never raises for what the server does or fails to do."""
        address = self.url + path + ("?" + urlencode(query) if query else "")
        sent = {"User-Agent": AGENT, "Accept": "application/json", **(headers or {})}
        data = None
        if body is not None:
            data = json.dumps(body).encode()
            sent["Content-Type"] = "application/json"
        try:
            request = urllib.request.Request(address, data, sent, method=method)  # noqa: S310  (checked by the command)
            with _OPENER.open(request, timeout=TIMEOUT) as answer:
                return _answer(answer.status, answer.read())
        except urllib.error.HTTPError as error:
            with error:
                return _answer(error.code, error.read())
        except (OSError, ValueError) as error:
            return Answer(0, None, str(getattr(error, "reason", error)))


def _answer(status: int, raw: bytes) -> Answer:
    text = raw.decode("utf-8", "replace")
    try:
        return Answer(status, json.loads(text), text)
    except ValueError:
        return Answer(status, None, text)
