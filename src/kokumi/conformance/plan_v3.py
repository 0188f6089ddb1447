"""In which order the 166 operations of 3.3.1 are tried, and with what.

What a step makes stands before what reads it, and before what takes it away. Reading operations are asked about the
website that was made, with a value for each parameter that they require.
"""

import json
from importlib import resources
from typing import Any, Final, cast

from kokumi.conformance.steps import NOBODY, SECOND, Step

CONTRACT: Final[dict[str, Any]] = json.loads(
    (resources.files("kokumi.conformance") / "contracts/umami-v3.json").read_bytes()
)
OPERATIONS: Final[dict[str, dict[str, Any]]] = {each["operation"]: each for each in CONTRACT["operations"]}

NAME: Final = "kokumi conformance check (may be deleted)"
"""What everything that a check makes is called, where names may be that long."""

_SITE = "/api/websites/{websiteId}"
_VALUES: Final[dict[str, Any]] = {
    "currency": "EUR",
    "eventName": "buy",
    "fields": "path,country",
    "ids": "{websiteId}",
    "model": "first-click",
    "propertyName": "plan",
    "step": "/",
    "steps": 3,
    "timezone": "UTC",
    "type": "path",
    "value": "/",
    "window": 60,
}
"""What required parameters are given."""

_PLACES: Final[dict[str, dict[str, Any]]] = {
    "/funnels/stats": {"steps": '[{"type":"path","value":"/"},{"type":"event","value":"buy"}]'},
    "/links/charts": {"ids": "{linkId}"},
    "/pixels/charts": {"ids": "{pixelId}"},
    "/revenue/metrics": {"type": "country"},
    "/segments": {"type": "segment"},
    "/utm/metrics": {"type": "utm_source"},
    "/session-data/values": {"propertyName": "plan"},
    "/numeric-series": {"propertyName": "seats"},
    "/numeric-stats": {"propertyName": "seats"},
    "/date-series": {"propertyName": "since"},
    "/array-series": {"propertyName": "tags"},
}
"""What operations whose path ends so are given instead."""

_DATA = {"plan": "pro", "seats": 2, "since": "2026-02-10T12:00:00.000Z", "tags": ["a", "b"]}
_FUNNEL = {
    "name": NAME,
    "description": "",
    "parameters": {"steps": [{"type": "path", "value": "/"}, {"type": "event", "value": "buy"}], "window": 60},
}
_GOAL = {"name": NAME, "description": "", "parameters": {"type": "path", "value": "/"}}
_SEGMENT: Final[dict[str, Any]] = {"name": NAME, "type": "segment", "parameters": {"filters": []}}
_BOARD = {"name": NAME, "type": "open", "description": "", "parameters": {"websiteId": "{websiteId}"}}
_SHARE: Final[dict[str, Any]] = {"name": NAME, "parameters": {}}
_NOTE = {"note": NAME, "date": "2026-02-10T00:00:00.000Z", "allDay": True}
_RECORDING = {"replayEnabled": True, "heatmapEnabled": True, "sampleRate": 1}
_PLACE = {"x-forwarded-for": "81.2.69.160", "cf-ipcountry": "DE", "cf-region-code": "BE", "cf-ipcity": "Berlin"}
_VISIT = {**_PLACE, "x-umami-cache": "{visit}"}


def required_query(operation: dict[str, Any], start: int, end: int) -> dict[str, Any]:
    """A query string that a reading operation accepts.

    Parameters
    ----------
    start, end: Unix milliseconds of the range, for operations that take one.
    """
    schema: dict[str, Any] = operation.get("query_schema") or {}
    properties: dict[str, Any] = schema.get("properties", {})
    path: str = operation["path"]
    own = next((values for place, values in _PLACES.items() if path.endswith(place)), cast("dict[str, Any]", {}))
    known, ranged = {**_VALUES, **own}, {"startAt": start, "endAt": end}
    required: list[str] = schema.get("required", [])
    asked = {name: known[name] for name in (*required, *own) if name not in ranged}
    return asked | {name: value for name, value in ranged.items() if name in properties}


def steps(run: str, start: int, end: int) -> list[Step]:
    """Every operation once, with the preparations that some need.

    Parameters
    ----------
    run: tells this run's slugs and user from those of others.
    start, end: Unix milliseconds of the range that is asked about.
    """
    making = [*_owned(run), *_events(), *_account(run)]
    named = {step.name for step in (*making, *_ending(run))}
    reading = [
        Step(name, "GET", operation["path"], required_query(operation, start, end))
        for name, operation in OPERATIONS.items()
        if operation["method"] == "GET" and name not in named
    ]
    return [*making, *reading, *_ending(run)]


def _made(name: str, path: str, body: Any, keep: dict[str, str], **more: Any) -> Step:
    return Step(name, "POST", path, body=body, keep=keep, **more)


def _owned(run: str) -> list[Step]:
    """A thing of every kind."""
    return [
        _made("createWebsite", "/api/websites", {"name": NAME, "domain": "conformance.example"}, {"websiteId": "id"}),
        _made(
            "updateWebsite",
            _SITE,
            {"name": NAME, "domain": "conformance.example", "replayEnabled": True, "replayConfig": _RECORDING},
            {},
        ),
        _made(
            "createLink",
            "/api/links",
            {"name": NAME, "url": "https://conformance.example/", "slug": f"link{run}"},
            {"linkId": "id"},
        ),
        _made("createPixel", "/api/pixels", {"name": NAME, "slug": f"pixel{run}"}, {"pixelId": "id"}),
        _made("createBoard", "/api/boards", _BOARD, {"boardId": "id"}),
        _made("cloneBoard", "/api/boards/{boardId}/clone", {"name": NAME}, {"clonedBoardId": "id"}),
        _made("createWebsiteShare", f"{_SITE}/shares", _SHARE, {"shareId": "id", "slug": "slug"}),
        _made("createLinkShare", "/api/links/{linkId}/shares", _SHARE, {}),
        _made("createPixelShare", "/api/pixels/{pixelId}/shares", _SHARE, {}),
        _made("createBoardShare", "/api/boards/{boardId}/shares", _SHARE, {}),
        _made(
            "createShare",
            "/api/share",
            {**_SHARE, "entityId": "{websiteId}", "shareType": 1, "slug": f"share{run}"},
            {"furtherShareId": "id"},
        ),
        _made("createWebsiteSegment", f"{_SITE}/segments", _SEGMENT, {"segmentId": "id"}),
        _made("createWebsiteAnnotation", f"{_SITE}/annotations", _NOTE, {"annotationId": "id"}),
        _made("createWebsiteFunnel", f"{_SITE}/funnels", _FUNNEL, {}),
        Step("getWebsiteFunnels", "GET", f"{_SITE}/funnels", keep={"funnelId": "data.0.id"}),
        _made("createWebsiteGoal", f"{_SITE}/goals", _GOAL, {}),
        Step("getWebsiteGoals", "GET", f"{_SITE}/goals", keep={"goalId": "data.0.id"}),
    ]


def _events() -> list[Step]:
    """A visit with an event of every kind, and a recording of it."""
    page = {
        "website": "{websiteId}",
        "hostname": "conformance.example",
        "url": "/",
        "title": "Start",
        "referrer": "https://example.org/",
        "language": "en",
        "screen": "1920x1080",
        "id": "conformance",
    }

    def sent(type_: str, **more: Any) -> dict[str, Any]:
        return {"type": type_, "payload": {**page, **more}}

    bought = sent("event", name="buy", data={**_DATA, "revenue": 10, "currency": "EUR"})
    replay = [{"type": 4, "timestamp": 1, "data": {"href": "/", "width": 100, "height": 100}}]
    point = {"type": "click", "url": "/", "x": 1, "y": 1, "pageX": 1, "pageY": 1, "viewportW": 100, "viewportH": 100}
    return [
        Step(
            "send",
            "POST",
            "/api/send",
            body=sent("event", url="/?utm_source=news&utm_medium=mail"),
            by=NOBODY,
            headers=_PLACE,
            keep={"visit": "cache", "sessionId": "sessionId", "visitId": "visitId", "replayId": "visitId"},
        ),
        Step("", "POST", "/api/send", body=sent("event", url="/second"), by=NOBODY, headers=_VISIT),
        Step("", "POST", "/api/send", body=bought, by=NOBODY, headers=_VISIT),
        Step("", "POST", "/api/send", body=sent("identify", data=_DATA), by=NOBODY, headers=_VISIT),
        Step(
            "",
            "POST",
            "/api/send",
            body=sent("performance", lcp=5, inp=4, cls=0.5, fcp=3, ttfb=2, id="conformance-2"),
            by=NOBODY,
            headers=_PLACE,
        ),
        Step("batch", "POST", "/api/batch", body=[sent("event", url="/batch"), bought], by=NOBODY, headers=_PLACE),
        Step(
            "record",
            "POST",
            "/api/record",
            body={"type": "record", "payload": {"website": "{websiteId}", "events": replay}},
            by=NOBODY,
            headers=_VISIT,
        ),
        Step(
            "",
            "POST",
            "/api/record",
            body={"type": "heatmap", "payload": {"website": "{websiteId}", "events": [point]}},
            by=NOBODY,
            headers=_VISIT,
        ),
        _made("saveWebsiteReplay", f"{_SITE}/replays/saved/{{replayId}}", {"name": NAME, "isSaved": True}, {}),
        Step(
            "getWebsiteEvents",
            "GET",
            f"{_SITE}/events",
            {"startAt": 0, "endAt": 4_102_444_800_000, "search": "buy"},
            keep={"eventId": "data.0.id"},
        ),
    ]


def _account(run: str) -> list[Step]:
    """A user, their second factor and key, and a team that they join."""
    name, password = f"conformance{run}", f"conformance-{run}-password"
    login = {"username": name, "password": password}
    changed = {"currentPassword": password, "newPassword": password + "-2"}
    return [
        _made("createUser", "/api/users", {**login, "role": "user"}, {"userId": "id"}, is_destructive=True),
        _made("login", "/api/auth/login", login, {"secondToken": "token"}, by=NOBODY, needs="userId"),
        _made("verify", "/api/auth/verify", None, {}, by=SECOND),
        _made("sso", "/api/auth/sso", None, {}, by=SECOND),
        _made("createMyApiKey", "/api/me/api-keys", {"name": NAME}, {"keyId": "id"}, by=SECOND),
        Step("getMyApiKeys", "GET", "/api/me/api-keys", by=SECOND),
        Step("deleteMyApiKey", "DELETE", "/api/me/api-keys/{keyId}", by=SECOND, removes="keyId"),
        _made("updateMyPassword", "/api/me/password", changed, {}, by=SECOND),
        _made("", "/api/2fa/setup/initiate", None, {}, by=SECOND),
        _made("cancelTwoFactorSetup", "/api/2fa/setup/cancel", None, {}, by=SECOND),
        _made("initiateTwoFactorSetup", "/api/2fa/setup/initiate", None, {"totpKey": "manualKey"}, by=SECOND),
        _made(
            "confirmTwoFactorSetup",
            "/api/2fa/setup/confirm",
            {"token": "{totpCode}"},
            {"backupCode": "backupCodes.0"},
            by=SECOND,
        ),
        Step("getTwoFactorStatus", "GET", "/api/2fa/status", by=SECOND),
        _made(
            "",
            "/api/auth/login",
            {"username": name, "password": password + "-2"},
            {"partialToken": "partialToken"},
            by=NOBODY,
            needs="userId",
        ),
        _made(
            "verifyTwoFactor",
            "/api/2fa/verify",
            {"backupCode": "{backupCode}"},
            {"furtherToken": "token"},
            headers={"Authorization": "Bearer {partialToken}"},
            by=NOBODY,
        ),
        _made(
            "disableTwoFactor",
            "/api/2fa/disable",
            {"password": password + "-2", "token": "{nextTotpCode}"},
            {},
            by=SECOND,
        ),
        _made(
            "createTeam", "/api/teams", {"name": "kokumi conformance check"}, {"teamId": "0.id", "code": "0.accessCode"}
        ),
        _made("createTeamUser", "/api/teams/{teamId}/users", {"userId": "{userId}", "role": "team-member"}, {}),
        _made("updateTeamUser", "/api/teams/{teamId}/users/{userId}", {"role": "team-view-only"}, {}),
        Step("getTeamUser", "GET", "/api/teams/{teamId}/users/{userId}"),
        Step("deleteTeamUser", "DELETE", "/api/teams/{teamId}/users/{userId}"),
        _made("joinTeam", "/api/teams/join", {"accessCode": "{code}"}, {}, by=SECOND),
        _made("updateTeam", "/api/teams/{teamId}", {"name": "kokumi conformance"}, {}),
    ]


def _ending(run: str) -> list[Step]:
    """Changes, and at last everything that takes something away."""

    def gone(name: str, path: str, removes: str = "") -> Step:
        return Step(name, "DELETE", path, removes=removes, is_destructive=True)

    return [
        _made("updateBoard", "/api/boards/{boardId}", {"name": NAME}, {}),
        _made("updateLink", "/api/links/{linkId}", {"name": NAME}, {}),
        _made("updatePixel", "/api/pixels/{pixelId}", {"name": NAME}, {}),
        _made("updateShare", "/api/share/id/{shareId}", {**_SHARE, "slug": f"changed{run}"}, {}),
        _made("updateUser", "/api/users/{userId}", {"role": "user"}, {}),
        _made("updateWebsiteAnnotation", f"{_SITE}/annotations/{{annotationId}}", _NOTE, {}),
        _made("updateWebsiteFunnel", f"{_SITE}/funnels/{{funnelId}}", _FUNNEL, {}),
        _made("updateWebsiteGoal", f"{_SITE}/goals/{{goalId}}", _GOAL, {}),
        _made("updateWebsiteSegment", f"{_SITE}/segments/{{segmentId}}", _SEGMENT, {}),
        Step("logout", "POST", "/api/auth/logout", headers={"Authorization": "Bearer {furtherToken}"}, by=NOBODY),
        gone("deleteWebsiteAnnotation", f"{_SITE}/annotations/{{annotationId}}"),
        gone("deleteWebsiteFunnel", f"{_SITE}/funnels/{{funnelId}}"),
        gone("deleteWebsiteGoal", f"{_SITE}/goals/{{goalId}}"),
        gone("deleteWebsiteSegment", f"{_SITE}/segments/{{segmentId}}"),
        gone("deleteShare", "/api/share/id/{furtherShareId}"),
        gone("deleteWebsiteSession", f"{_SITE}/sessions/{{sessionId}}"),
        Step("resetWebsite", "POST", f"{_SITE}/reset", is_destructive=True),
        gone("deleteLink", "/api/links/{linkId}", "linkId"),
        gone("deletePixel", "/api/pixels/{pixelId}", "pixelId"),
        gone("deleteBoard", "/api/boards/{boardId}", "boardId"),
        Step("transferWebsite", "POST", f"{_SITE}/transfer", body={"teamId": "{teamId}"}, is_destructive=True),
        gone("deleteWebsite", _SITE, "websiteId"),
        gone("deleteTeam", "/api/teams/{teamId}", "teamId"),
        gone("deleteUser", "/api/users/{userId}", "userId"),
    ]


LEFTOVERS: Final = {
    "clonedBoardId": "/api/boards/{clonedBoardId}",
    "boardId": "/api/boards/{boardId}",
    "linkId": "/api/links/{linkId}",
    "pixelId": "/api/pixels/{pixelId}",
    "websiteId": _SITE,
    "teamId": "/api/teams/{teamId}",
    "userId": "/api/users/{userId}",
}
"""What may be left at the end and how it is deleted, in that order; the rest goes together with these."""
