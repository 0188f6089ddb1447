"""Pages of the older contract that take more than one request of today, or a list in another order."""

from collections.abc import Callable
from typing import Any

import msgspec

from kokumi.api.v1 import answers, report_bodies
from kokumi.api.v1.exchange import Answer, Exchange, OlderRequest
from kokumi.validation import problem, require_uuid

_EVERYTHING = (("page", "1"), ("pageSize", "2147483647"))
_ANY_EVENT = "re..*"
_PAGE_SIZE = 20

Handler = Callable[[OlderRequest, Exchange], Any]


def ordered(reshape: answers.Reshape, order: str = "name", search_in: str | None = None) -> Handler:
    """A list that is sorted by `orderBy`: fetched whole, because today's lists have an order of their own.

    Parameters
    ----------
    order: the order where none is asked for.
    search_in: what `query` is looked for in, where today's list knows no search.
    """

    async def answer(request: OlderRequest, exchange: Exchange) -> Answer:
        page, size = request.first("page") or "1", request.first("pageSize") or str(_PAGE_SIZE)
        search, order_by = request.first("query") or request.first("search") or "", request.first("orderBy") or order
        kept = tuple(pair for pair in request.query if pair[0] not in ("page", "pageSize", "query", "orderBy"))
        if not (_is_count(page) and _is_count(size)):  # the API says what is wrong with them
            return await exchange.ask(request.method, request.path, request.query)
        searched = (("search", search),) if search and search_in is None else ()
        found = await exchange.ask(request.method, request.path, (*kept, *_EVERYTHING, *searched))
        if not found.ok:
            return found
        rows = [reshape(item) for item in await _with_users(request, exchange, found.value()["data"])]
        if search_in is not None:
            rows = [row for row in rows if search.lower() in str(row.get(search_in) or "").lower()]
        rows = _of_user(rows, request) if request.path == "/api/admin/websites" else rows
        rows.sort(key=lambda row: _sortable(row.get(order_by)))
        start = (int(page) - 1) * int(size)
        shown = {
            "data": rows[start : start + int(size)],
            "count": len(rows),
            "page": int(page),
            "pageSize": int(size),
            "orderBy": order_by,
        }
        return found.with_value(shown)

    return answer


async def goals(request: OlderRequest, exchange: Exchange) -> Answer:
    """Several goals at once."""
    results: list[dict[str, Any]] = []
    answer: Answer | None = None
    for wanted, body in report_bodies.goals(report_bodies.require_object(request.body())):
        answer = await exchange.ask("POST", "/api/reports/goal", content=msgspec.json.encode(body))
        if not answer.ok:
            return answer
        shown = {"type": wanted["type"], "value": wanted.get("value")}
        results.append(shown | {"goal": answers.number(wanted.get("goal")), "result": answer.value()["num"]})
    assert answer is not None  # noqa: S101  (there is at least one goal)
    return answer.with_value(results)


async def currencies(request: OlderRequest, exchange: Exchange) -> Answer:
    """The currencies that came with events."""
    website = require_uuid(request.first("websiteId") or "", "websiteId")
    days = tuple(pair for pair in request.query if pair[0] != "websiteId")
    return await _currencies(website, days, exchange)


async def revenue(request: OlderRequest, exchange: Exchange) -> Answer:
    """Revenue in one currency, and a table of all currencies."""
    body = report_bodies.revenue(report_bodies.require_object(request.body()))
    answer = await exchange.ask("POST", request.path, content=msgspec.json.encode(body))
    if not answer.ok:
        return answer
    parameters = body["parameters"]
    wanted = str(parameters["currency"])
    shown = answers.revenue(answer.value(), wanted.upper(), parameters.get("timezone"))
    days = tuple((name, _instant(parameters[name])) for name in ("startDate", "endDate"))
    listed = await _currencies(body["websiteId"], days, exchange)
    rows: list[dict[str, Any]] = listed.value() if listed.ok else []
    for row in rows:
        if row["currency"] == wanted.upper():
            continue
        other = body | {"parameters": parameters | {"currency": row["currency"]}}
        found = await exchange.ask("POST", request.path, content=msgspec.json.encode(other))
        if found.ok and found.value()["total"]["count"]:
            shown["table"] += answers.table_row(row["currency"], found.value()["total"])
    shown["table"].sort(key=_sum, reverse=True)
    return answer.with_value(shown)


async def utm(request: OlderRequest, exchange: Exchange) -> Answer:
    """Query strings with campaign parameters, and how many visitors came with each."""
    body = report_bodies.report_body("utm", report_bodies.require_object(request.body()))
    parameters = body.get("parameters")
    if not isinstance(parameters, dict) or not {"startDate", "endDate"} <= parameters.keys():
        raise problem("Required", "dateRange")
    website = require_uuid(str(body.get("websiteId") or ""), "websiteId")
    days = tuple((name, _instant(parameters[name])) for name in ("startDate", "endDate"))
    filters = tuple((name, str(text)) for name, text in body["filters"].items())
    query = (*days, *filters, ("type", "query"), ("limit", "10000"), ("query", "c.utm_"))
    answer = await exchange.ask("GET", f"/api/websites/{website}/metrics", query)
    if not answer.ok:
        return answer
    return answer.with_value([{"url_query": row["x"], "num": row["y"]} for row in answer.value() if "utm_" in row["x"]])


async def reports(request: OlderRequest, exchange: Exchange) -> Answer:
    """Saved reports with the domain of their website: of one website, or of all of one's own."""
    named = request.first("websiteId")
    if named is not None:
        return await _reports_of(named, request, exchange)
    page, size = request.first("page") or "1", request.first("pageSize") or str(_PAGE_SIZE)
    if not (_is_count(page) and _is_count(size)):
        raise problem("Invalid input: expected a whole number of at least 1", "page")
    websites = await exchange.ask("GET", "/api/websites", (*_EVERYTHING, ("includeTeams", "true")))
    if not websites.ok:
        return websites
    rows: list[dict[str, Any]] = []
    for website in websites.value()["data"]:
        found = await exchange.ask("GET", "/api/reports", (*_EVERYTHING, ("websiteId", website["id"])))
        if not found.ok:
            return found
        rows += [_with_domain(row, website) for row in found.value()["data"]]
    rows.sort(key=lambda row: row["createdAt"])
    start = (int(page) - 1) * int(size)
    shown = {"data": rows[start : start + int(size)], "count": len(rows), "page": int(page), "pageSize": int(size)}
    return websites.with_value(shown)


async def _reports_of(website_id: str, request: OlderRequest, exchange: Exchange) -> Answer:
    found = await exchange.ask("GET", "/api/reports", request.query)
    website = await exchange.ask("GET", f"/api/websites/{require_uuid(website_id, 'websiteId')}") if found.ok else found
    if not website.ok:
        return website
    return found.with_value(answers.page_of(lambda row: _with_domain(row, website.value()))(found.value()))


def _with_domain(report: dict[str, Any], website: dict[str, Any] | None) -> dict[str, Any]:
    return answers.report(report) | {"website": {"domain": (website or {}).get("domain") or ""}}


async def _currencies(website: str, days: tuple[tuple[str, str], ...], exchange: Exchange) -> Answer:
    query = (*days, ("event", _ANY_EVENT), ("propertyName", "currency"))
    answer = await exchange.ask("GET", f"/api/websites/{website}/event-data/values", query)
    if not answer.ok:
        return answer
    found = dict.fromkeys(str(row["value"]).upper() for row in answer.value() if row["value"])
    return answer.with_value([{"currency": currency} for currency in found])


async def _with_users(request: OlderRequest, exchange: Exchange, rows: list[Any]) -> list[Any]:
    """Websites with the name of their user, or of who created them for a team, where that can be found out."""
    if not request.path.endswith("/websites") or all(row.get("user") or row.get("createUser") for row in rows):
        return rows
    if request.path.startswith("/api/admin/"):
        listed = await exchange.ask("GET", "/api/admin/users", _EVERYTHING)
        users: list[dict[str, Any]] = listed.value()["data"] if listed.ok else []
    else:
        own = await exchange.ask("GET", "/api/me")
        users = [own.value()["user"]] if own.ok and own.value().get("user") else []
    names = {user["id"]: {"id": user["id"], "username": user["username"]} for user in users}
    return [
        row if row.get("user") else row | {"user": names.get(row.get("userId") or row.get("createdBy"))} for row in rows
    ]


def _of_user(rows: list[Any], request: OlderRequest) -> list[Any]:
    """Of all websites those of one user, and if asked for of the teams that they own."""
    user = request.first("userId")
    if not user:
        return rows
    teams = _switch(request.first("includeOwnedTeams")) or _switch(request.first("includeAllTeams"))
    return [
        row
        for row in rows
        if (row.get("teamId") is None and row["userId"] == user.lower()) or (teams and user.lower() in _owners(row))
    ]


def _sum(row: dict[str, Any]) -> float:
    return row["sum"]


def _owners(row: dict[str, Any]) -> set[str]:
    team: dict[str, list[dict[str, Any]]] = row.get("team") or {}
    return {member["userId"] for member in team.get("members", [])}


def _switch(text: str | None) -> bool:
    return text is not None and text.lower() not in ("", "0", "false")


def _is_count(text: str) -> bool:
    return text.isascii() and text.isdigit() and 0 < len(text) < 10 and int(text) > 0


def _sortable(value: Any) -> tuple[bool, bool, Any]:
    """Nothing comes last, numbers before text, text in either case."""
    if isinstance(value, int | float):
        return False, False, value
    return value is None, True, str(value or "").lower()


def _instant(value: Any) -> str:
    if not isinstance(value, str):
        raise problem("Invalid date: expected ISO 8601", "dateRange")
    return value
