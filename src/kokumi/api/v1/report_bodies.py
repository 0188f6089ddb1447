"""Pure functions from the body of an older report to one of today; what is missing stays missing, and the API says so.

A body that has no `dateRange` is not an older one and stays as it is.
"""

from typing import Any, cast

from kokumi.api.v1.json_values import as_object
from kokumi.errors import BadRequest
from kokumi.validation import problem

FILTER_NAMES = {"url": "path", "host": "hostname"}
_SAVED_TYPES = {"insights": "breakdown", "goals": "goal"}
_MODELS = {"firstClick": "first-click", "lastClick": "last-click"}
_MOST_GOALS = 50


def report_body(type_: str, sent: Any, **own: Any) -> Any:
    """The body of a report.

    Parameters
    ----------
    own: the report's own parameters; None is left out.
    """
    if not isinstance(sent, dict) or "dateRange" not in sent:
        return cast("Any", sent)
    body = cast("dict[str, Any]", sent)
    days = as_object(body["dateRange"]) or {}
    parameters = {
        "startDate": days.get("startDate"),
        "endDate": days.get("endDate"),
        "timezone": body.get("timezone"),
        **own,
    }
    return {
        "websiteId": body.get("websiteId"),
        "type": type_,
        "filters": report_filters(body.get("filters")),
        "parameters": {name: value for name, value in parameters.items() if value is not None},
    }


def report_filters(sent: Any) -> dict[str, Any]:
    """Filters by name from a list of `{name, operator, value}`."""
    if isinstance(sent, dict):
        return {FILTER_NAMES.get(name, name): value for name, value in cast("dict[str, Any]", sent).items()}
    filters: dict[str, Any] = {}
    for item in cast("list[Any]", sent) if isinstance(sent, list) else []:
        if not isinstance(item, dict):
            raise problem("Invalid input: expected an object with name, operator and value", "filters")
        given = cast("dict[str, Any]", item)
        name, value = str(given.get("name") or given.get("property") or ""), given.get("value", "")
        text = ",".join(map(str, cast("list[Any]", value))) if isinstance(value, list) else str(value)
        filters[FILTER_NAMES.get(name, name)] = f"{given.get('operator') or 'eq'}.{text}"
    return filters


def attribution(sent: Any) -> Any:
    steps = _items(sent, "steps")
    step = as_object(_step(steps[0])) or {} if steps else {}
    model = _of(sent, "model")
    return report_body(
        "attribution",
        sent,
        model=_MODELS.get(model, model) if isinstance(model, str) else model,
        type=step.get("type"),
        step=step.get("value"),
    )


def funnel(sent: Any) -> Any:
    return report_body("funnel", sent, window=_of(sent, "window"), steps=[_step(s) for s in _items(sent, "steps")])


def insights(sent: Any) -> Any:
    fields = [cast("dict[str, Any]", f).get("name") if isinstance(f, dict) else f for f in _items(sent, "fields")]
    return report_body("breakdown", sent, fields=[FILTER_NAMES.get(f, f) if isinstance(f, str) else f for f in fields])


def journey(sent: Any) -> Any:
    names = ("steps", "startStep", "endStep")
    return report_body("journey", sent, **{name: _of(sent, name) for name in names})


def retention(sent: Any) -> Any:
    return report_body("retention", sent)


def revenue(sent: Any) -> Any:
    days = _of(sent, "dateRange")
    unit = cast("dict[str, Any]", days).get("unit") if isinstance(days, dict) else None
    return report_body("revenue", sent, currency=_of(sent, "currency"), unit=unit)


def goals(sent: Any) -> list[tuple[dict[str, Any], Any]]:
    """Each goal of the body, and the body that asks for it.

    Raises
    ------
    BadRequest: there are none, too many, or one is not a page or an event.
    """
    wanted = _items(sent, "goals")
    if not 0 < len(wanted) <= _MOST_GOALS:
        raise problem(f"Invalid input: expected 1 to {_MOST_GOALS} goals", "goals")
    bodies: list[tuple[dict[str, Any], Any]] = []
    for item in wanted:
        if not isinstance(item, dict) or cast("dict[str, Any]", item).get("type") not in ("url", "path", "event"):
            raise problem("Invalid input: a goal is of type url or event", "goals")
        found = cast("dict[str, Any]", item)
        step = _step(found)
        bodies.append((found, report_body("goal", sent, type=step["type"], value=step.get("value"))))
    return bodies


def saved_report(sent: Any) -> Any:
    """A report to be saved, under today's type; its parameters are kept as they were sent."""
    body = as_object(sent)
    if body is None:
        return sent
    type_ = body.get("type")
    return body | {"type": _SAVED_TYPES.get(type_, type_)} if isinstance(type_, str) else body


def team_role(sent: Any) -> Any:
    """The role of a member, which older clients write without `team-`."""
    body = as_object(sent)
    if body is not None and body.get("role") in ("member", "manager", "view-only"):
        return body | {"role": f"team-{body['role']}"}
    return sent


def require_object(sent: Any) -> dict[str, Any]:
    """The body, where it is taken apart.

    Raises
    ------
    BadRequest: it is no JSON object.
    """
    if not isinstance(sent, dict):
        raise BadRequest
    return cast("dict[str, Any]", sent)


def _of(sent: Any, name: str) -> Any:
    return cast("dict[str, Any]", sent).get(name) if isinstance(sent, dict) else None


def _items(sent: Any, name: str) -> list[Any]:
    found = _of(sent, name)
    return cast("list[Any]", found) if isinstance(found, list) else []


def _step(step: Any) -> Any:
    found = as_object(step)
    if found is None:
        return step
    return found | {"type": "path"} if found.get("type") == "url" else found
