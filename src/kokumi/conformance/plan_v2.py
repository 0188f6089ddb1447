"""In which order the 67 pages of the older contract are tried, and with what.

Bodies are the examples of the documentation, for the website that was made. Paths have no `/api` or `/v1` before them:
which one is used is up to the check.
"""

import json
from importlib import resources
from typing import Any, Final

from kokumi.conformance.plan_v3 import NAME
from kokumi.conformance.steps import NOBODY, SECOND, Step

PAGES: Final[list[dict[str, Any]]] = json.loads(
    (resources.files("kokumi.conformance") / "contracts/umami-v2.json").read_text("utf-8")
)
BY_NAME: Final[dict[str, dict[str, Any]]] = {f"{page['group']}/{page['page']}": page for page in PAGES}

_DAYS = {"startDate": "2026-01-01T00:00:00.000Z", "endDate": "2099-01-01T00:00:00.000Z"}
_ASKED: Final[dict[str, Any]] = {
    "startAt": 1_767_225_600_000,
    "endAt": 4_070_908_800_000,
    "timezone": "Europe/Berlin",
    "unit": "day",
    "eventName": "buy",
    "propertyName": "colour",
    "type": "url",
    "websiteId": "{websiteId}",
    **_DAYS,
}
"""What query parameters are given, where a page documents them."""


def steps(run: str) -> list[Step]:
    """Every page once, with the preparations that some need.

    Parameters
    ----------
    run: tells this run's user and share from those of others.
    """
    making = _making(run)
    ending = _ending()
    named = {step.name for step in (*making, *ending)}
    rest = [_page(name) for name in BY_NAME if name not in named]
    return [*making, *rest, *ending]


def _page(name: str, **more: Any) -> Step:
    """A page as its documentation has it; `more` is what differs."""
    page = BY_NAME[name]
    known = [item["name"] for item in page.get("query_parameters", []) if item["name"] in _ASKED]
    values: dict[str, Any] = {
        "method": page["method"],
        "path": _path(page["route"]),
        "query": {key: _ASKED[key] for key in known},
        "body": _body(page.get("body_example")),
    }
    return Step(name, **(values | more))


def _path(route: str) -> str:
    parts = route.removeprefix("/api").split("/")
    return "/".join(f"{{{part[1:]}}}" if part.startswith(":") else part for part in parts)


def _body(example: Any) -> Any:
    """The example of a body, about the website that was made."""
    if not isinstance(example, dict):
        return example
    body: dict[str, Any] = json.loads(json.dumps(example))
    if "websiteId" in body:
        body["websiteId"] = "{websiteId}"
    if "dateRange" in body:
        body["dateRange"] |= _DAYS
    if "payload" in body:
        body["payload"]["website"] = "{furtherWebsiteId}"
    return body


def _making(run: str) -> list[Step]:
    name, password = f"conformance{run}", f"conformance-{run}-password"
    user = {"username": name, "password": password, "role": "user"}
    page = {"website": "{websiteId}", "hostname": "conformance.example", "title": "Start"}
    bought = {"revenue": 19.99, "currency": "USD", "colour": "red", "size": 3}
    visit = {"sessionId": "sessionId"}
    teammate = {"userId": "{userId}", "role": "team-member"}

    def sent(type_: str, **payload: Any) -> Step:
        return Step("", "POST", "/send", body={"type": type_, "payload": page | payload}, by=NOBODY, keep=visit)

    return [
        Step(
            "",
            "POST",
            "/websites",
            body={"name": NAME, "domain": "a.conformance.example", "shareId": f"share{run}"},
            keep={"websiteId": "id", "shareId": "shareId"},
        ),
        _page(
            "websites/create",
            body={"name": NAME, "domain": "b.conformance.example"},
            keep={"furtherWebsiteId": "id"},
        ),
        sent("event", url="/?utm_source=news&utm_medium=mail"),
        sent("event", url="/", name="buy", data=bought),
        sent("identify", url="/", data={"email": "someone@conformance.example"}),
        *(_page(f"sending/{each}", by=NOBODY) for each in ("sending-event", "sending-stats", "sending-with-currency")),
        _page(
            "reports/create",
            body=_body(BY_NAME["reports/create"]["body_example"]) | {"name": NAME},
            keep={"reportId": "id"},
        ),
        _page("users/create", body=user, keep={"userId": "id"}, is_destructive=True),
        _page(
            "auth/login",
            body={"username": name, "password": password},
            by=NOBODY,
            keep={"secondToken": "token"},
            needs="userId",
        ),
        _page(
            "teams/create", body={"name": "kokumi conformance check"}, keep={"teamId": "0.id", "code": "0.accessCode"}
        ),
        _page("teams/add-user-to-team", body=teammate),
        _page("teams/update-user-role-for-team", body={"role": "team-view-only"}),
        _page("teams/user-for-team"),
        Step(
            "",
            "POST",
            "/websites",
            body={"name": NAME, "domain": "c.conformance.example", "teamId": "{teamId}"},
            keep={"teamWebsiteId": "id"},
        ),
        _page("teams/websites-for-team"),
        _page("me/get-teams"),
        _page("users/teams-for-user"),
        _page("share/share", by=NOBODY),
    ]


def _ending() -> list[Step]:
    def gone(name: str, removes: str = "", **more: Any) -> Step:
        return _page(name, removes=removes, is_destructive=True, **more)

    return [
        _page("users/update", body={"role": "user"}),
        _page("teams/update", body={"name": "kokumi conformance"}),
        _page("teams/remove-user-from-team"),
        _page("teams/join", body={"accessCode": "{code}"}, by=SECOND),
        _page("websites/update", body={"name": NAME, "domain": "a.conformance.example"}),
        gone("reports/delete"),
        gone("websites/reset"),
        gone("websites/delete", "websiteId"),
        gone("teams/delete", "teamId"),
        gone("users/delete", "userId"),
    ]


LEFTOVERS: Final = {
    "websiteId": "/websites/{websiteId}",
    "furtherWebsiteId": "/websites/{furtherWebsiteId}",
    "teamWebsiteId": "/websites/{teamWebsiteId}",
    "teamId": "/teams/{teamId}",
    "userId": "/users/{userId}",
}
"""What may be left at the end and how it is deleted, in that order; the rest goes together with these."""
