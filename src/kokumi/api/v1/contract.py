"""The table of the pages whose request or answer differs from today's, and the ASGI layer that follows it.

What is not in the table goes through as it came, streams included; only `/v1` becomes `/api`. Errors keep their
envelope.
"""

import re
from collections.abc import Callable
from typing import Any, Final

import msgspec

from kokumi.api.app import HEADERS
from kokumi.api.v1 import answers, composed, report_bodies
from kokumi.api.v1.exchange import Answer, AsgiApp, Exchange, OlderRequest, Query, Receive, Scope, Send, query_of
from kokumi.api.v1.json_values import as_object
from kokumi.errors import KokumiError

CONTRACT_HEADER: Final = b"x-kokumi-contract"
"""With the value `v3` a client asks for today's shapes under `/api`, whatever the server's setting."""


def _filters(query: Query) -> Query:
    """Filters under today's names; a metric's type is one of them."""
    names = report_bodies.FILTER_NAMES
    return tuple((names.get(name, name), names.get(value, value) if name == "type" else value) for name, value in query)


def _search(query: Query) -> Query:
    return tuple(("search" if name == "query" else name, value) for name, value in query)


def _event_name(query: Query) -> Query:
    """Values of one property of one event; without a property there are none."""
    renamed = tuple(("event" if name == "eventName" else name, value) for name, value in query)
    return renamed if any(name == "propertyName" for name, _ in renamed) else (*renamed, ("propertyName", ""))


def _as_sent(query: Query) -> Query:
    return query


def _same(value: Any) -> Any:
    return value


def _read(reshape: answers.Reshape, query: Callable[[Query], Query] = _as_sent) -> composed.Handler:
    """A page that takes one request without a body."""

    async def answer(request: OlderRequest, exchange: Exchange) -> Answer:
        found = await exchange.ask(request.method, request.path, query(request.query), request.content)
        return found.with_value(reshape(found.value())) if found.ok else found

    return answer


def _zoned(reshape: Callable[[Any, str | None], Any]) -> composed.Handler:
    """A page whose times are written in UTC, read from the time zone that was asked for."""

    async def answer(request: OlderRequest, exchange: Exchange) -> Answer:
        found = await exchange.ask(request.method, request.path, _filters(request.query))
        return found.with_value(reshape(found.value(), request.first("timezone"))) if found.ok else found

    return answer


def _written(
    body: Callable[[Any], Any], reshape: Callable[[Any, str | None], Any], path: str | None = None
) -> composed.Handler:
    """A page that takes one request with a body; `path` is where it stands today."""

    async def answer(request: OlderRequest, exchange: Exchange) -> Answer:
        sent = request.body()
        content = request.content if sent is None else msgspec.json.encode(body(sent))
        found = await exchange.ask(request.method, path or request.path, request.query, content)
        zone = (as_object(sent) or {}).get("timezone")
        return found.with_value(reshape(found.value(), zone)) if found.ok else found

    return answer


def _without_zone(reshape: answers.Reshape) -> Callable[[Any, str | None], Any]:
    return lambda value, _zone: reshape(value)


_WEBSITE = "/websites/{websiteId}"
_WEBSITES = composed.ordered(answers.website)
_TEAMS = composed.ordered(answers.team, search_in="name")

PAGES: Final[list[tuple[str, str, composed.Handler]]] = [
    ("GET", "/admin/websites", _WEBSITES),
    ("GET", f"{_WEBSITE}/event-data/events", _read(answers.texts, _filters)),
    ("GET", f"{_WEBSITE}/event-data/fields", _read(answers.texts, _filters)),
    ("GET", f"{_WEBSITE}/event-data/stats", _read(answers.data_stats, _filters)),
    ("GET", f"{_WEBSITE}/event-data/values", _read(_same, _event_name)),
    ("GET", f"{_WEBSITE}/events", _read(answers.texts, _search)),
    ("GET", "/me", _read(answers.me)),
    ("GET", "/me/teams", _TEAMS),
    ("GET", "/me/websites", _WEBSITES),
    ("GET", "/realtime/{websiteId}", _zoned(answers.realtime)),
    ("GET", "/reports/revenue", composed.currencies),
    ("POST", "/reports/attribution", _written(report_bodies.attribution, _without_zone(answers.texts))),
    ("POST", "/reports", _written(report_bodies.saved_report, _without_zone(answers.report))),
    ("POST", "/reports/funnel", _written(report_bodies.funnel, _without_zone(answers.funnel))),
    ("GET", "/reports/{reportId}", _read(answers.report)),
    ("POST", "/reports/goals", composed.goals),
    (
        "POST",
        "/reports/insights",
        _written(report_bodies.insights, _without_zone(answers.insights), "/api/reports/breakdown"),
    ),
    ("POST", "/reports/journey", _written(report_bodies.journey, _without_zone(_same))),
    ("GET", "/reports", composed.reports),
    ("POST", "/reports/retention", _written(report_bodies.retention, answers.retention)),
    ("POST", "/reports/revenue", composed.revenue),
    ("POST", "/reports/utm", composed.utm),
    ("POST", "/reports/{reportId}", _written(report_bodies.saved_report, _without_zone(answers.report))),
    ("GET", f"{_WEBSITE}/sessions/stats", _read(_same, _filters)),
    ("GET", f"{_WEBSITE}/sessions/weekly", _read(_same, _filters)),
    ("GET", f"{_WEBSITE}/sessions/{{sessionId}}/activity", _read(answers.texts)),
    ("GET", f"{_WEBSITE}/sessions/{{sessionId}}/properties", _read(answers.session_properties)),
    ("GET", f"{_WEBSITE}/sessions/{{sessionId}}", _read(answers.session)),
    ("GET", f"{_WEBSITE}/sessions", _read(answers.texts, lambda query: _search(_filters(query)))),
    ("GET", "/teams", _TEAMS),
    ("GET", "/teams/{teamId}", _read(answers.team)),
    ("GET", "/teams/{teamId}/users", composed.ordered(_same, "createdAt")),
    ("POST", "/teams/{teamId}/users", _written(report_bodies.team_role, _without_zone(_same))),
    ("POST", "/teams/{teamId}/users/{userId}", _written(report_bodies.team_role, _without_zone(_same))),
    ("GET", "/teams/{teamId}/websites", _WEBSITES),
    ("GET", "/users/{userId}/teams", _TEAMS),
    ("GET", "/users/{userId}/websites", _WEBSITES),
    ("GET", f"{_WEBSITE}/events/series", _zoned(answers.series)),
    ("GET", f"{_WEBSITE}/metrics", _read(answers.texts, _filters)),
    ("GET", f"{_WEBSITE}/pageviews", _read(answers.pageviews, _filters)),
    ("GET", f"{_WEBSITE}/stats", _read(answers.stats, _filters)),
    ("GET", "/websites", _WEBSITES),
    ("POST", "/websites", _read(answers.website)),
    ("GET", _WEBSITE, _read(answers.website)),
    ("POST", _WEBSITE, _read(answers.website)),
]
"""Method, route without `/api`, and who answers; the first that fits counts."""


def _pattern(route: str) -> re.Pattern[str]:
    return re.compile("/api" + re.sub(r"\{(\w+)\}", r"(?P<\1>[^/]+)", route) + r"/?\Z")


_COMPILED: Final = [(method, _pattern(route), handler) for method, route, handler in PAGES]


class OlderContract:
    """An ASGI application that answers `/v1/…`, and `/api/…` where it stands before the API, in the older shapes.

    Parameters
    ----------
    api: today's API.
    """

    def __init__(self, api: AsgiApp) -> None:
        self._api = api

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not scope["path"].startswith("/v1") and (CONTRACT_HEADER, b"v3") in scope["headers"]:
            await self._api(scope, receive, send)
            return
        path = "/api" + scope["path"][3:] if scope["path"].startswith("/v1") else scope["path"]
        for method, pattern, handler in _COMPILED:
            found = pattern.match(path) if scope["method"] == method else None
            if found is not None:
                exchange = Exchange(self._api, scope, receive)
                await _send(send, await _answered(handler, exchange, scope, path.rstrip("/"), found.groupdict()))
                return
        raw = scope.get("raw_path") or path.encode()
        raw = b"/api" + raw[3:] if raw.startswith(b"/v1") else raw
        await self._api(scope | {"path": path, "raw_path": raw}, receive, send)


async def _answered(
    handler: composed.Handler, exchange: Exchange, scope: Scope, path: str, ids: dict[str, str]
) -> Answer:
    try:
        content = await exchange.read() if scope["method"] == "POST" else b""
        return await handler(OlderRequest(scope["method"], path, query_of(scope), content, ids), exchange)
    except KokumiError as error:
        headers = [*HEADERS, (b"content-type", b"application/json")]
        return Answer(error.status, headers, b"").with_value(error.envelope())


async def _send(send: Send, answer: Answer) -> None:
    await send({"type": "http.response.start", "status": answer.status, "headers": answer.headers})
    await send({"type": "http.response.body", "body": answer.content})
