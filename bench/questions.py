"""What is asked of a server, and how fast the answer has to be there."""

import json
from dataclasses import dataclass, field
from typing import Any

from bench.seed import LARGE, UNTIL

DAY = 86_400_000
ZONE = "Europe/Berlin"
STEPS = [
    {"type": "path", "value": "/products/*"},
    {"type": "path", "value": "/cart"},
    {"type": "event", "value": "purchase"},
]


@dataclass(frozen=True)
class Question:
    """One request about a website. `target`: milliseconds, warm, 10 M events of one site, two cores; None has none."""

    name: str
    path: str
    params: dict[str, Any] = field(default_factory=dict)
    target: float | None = None


def _report(type_: str) -> str:
    return f"POST /api/reports/{type_}"


OVERVIEW = (
    Question("stats", "stats", {}, 150),
    Question("pageviews, days in a zone", "pageviews", {"unit": "day", "timezone": ZONE}, 200),
    Question("metrics path", "metrics", {"type": "path", "limit": 10}, 600),
    Question("metrics referrer", "metrics", {"type": "referrer", "limit": 10}, 600),
    Question("metrics browser", "metrics", {"type": "browser", "limit": 10}, 200),
    Question("metrics os", "metrics", {"type": "os", "limit": 10}, 200),
    Question("metrics device", "metrics", {"type": "device", "limit": 10}, 200),
    Question("metrics country", "metrics", {"type": "country", "limit": 10}, 200),
)
"""What the dashboard's first page asks at once."""

OVERVIEW_TARGET = 1200

QUESTIONS = (
    *OVERVIEW,
    Question("metrics city", "metrics", {"type": "city", "limit": 10}, 200),
    Question("metrics language", "metrics", {"type": "language", "limit": 10}, 200),
    Question("metrics entry", "metrics", {"type": "entry", "limit": 10}, 600),
    Question("metrics exit", "metrics", {"type": "exit", "limit": 10}, 600),
    Question("metrics title", "metrics", {"type": "title", "limit": 10}, 600),
    Question("metrics event", "metrics", {"type": "event", "limit": 10}, 600),
    Question("metrics channel", "metrics", {"type": "channel", "limit": 10}, 600),
    Question("metrics expanded path", "metrics/expanded", {"type": "path", "limit": 10}),
    Question("pageviews, hours", "pageviews", {"unit": "hour", "timezone": ZONE}),
    Question("stats of one country", "stats", {"country": "eq.DE"}),
    Question("stats of one page", "stats", {"path": "eq./cart"}),
    Question("sessions", "sessions", {}, 250),
    Question("sessions stats", "sessions/stats"),
    Question("sessions weekly", "sessions/weekly", {"timezone": ZONE}, 200),
    Question("events", "events", {}, 60),
    Question("events stats", "events/stats"),
    Question("events series", "events/series", {"unit": "day", "timezone": ZONE}),
    Question("event data properties", "event-data/properties"),
    Question("event data stats", "event-data/stats"),
    Question("event data values", "event-data/values", {"event": "purchase", "propertyName": "payment"}),
    Question("event data fields", "event-data/fields"),
    Question("session data properties", "session-data/properties"),
    Question("values of a filter", "values", {"type": "path", "search": "lamp"}),
    Question("date range", "daterange"),
    Question("heatmap pages", "heatmaps", {"mode": "click"}),
    Question("replays", "replays"),
    Question("performance", "performance/stats"),
    Question("performance chart", "performance/chart", {"unit": "day", "metric": "lcp", "timezone": ZONE}),
    Question("utm", _report("utm")),
    Question("funnel of 3 steps", _report("funnel"), {"window": 60, "steps": STEPS}, 300),
    Question("goal", _report("goal"), {"type": "event", "value": "purchase"}),
    Question("journey", _report("journey"), {"steps": 5}, 800),
    Question("retention", _report("retention"), {"timezone": ZONE}, 500),
    Question("revenue", _report("revenue"), {"currency": "EUR", "unit": "day", "timezone": ZONE}),
    Question("attribution", _report("attribution"), {"model": "first-click", "type": "event", "step": "purchase"}),
    Question("breakdown", _report("breakdown"), {"fields": ["country", "device"]}),
    Question("breakdown by page", _report("breakdown"), {"fields": ["path"]}),
)

BRIEF = frozenset(
    {
        *(question.name for question in OVERVIEW),
        *("metrics channel", "sessions", "sessions weekly", "events", "funnel of 3 steps", "journey", "retention"),
    }
)
"""What the short mode asks: all that has a target, once of each kind."""


def request_of(question: Question, days: int, variant: int = 0, website_id: str = LARGE) -> dict[str, Any]:
    """The request, as arguments of httpx's `request`.

    Parameters
    ----------
    variant: moves the range's start by so many milliseconds, so that no remembered answer fits.
    """
    end = int(UNTIL.timestamp() * 1000)
    start = end - days * DAY - variant
    if question.path.startswith("POST "):
        body = {
            "websiteId": website_id,
            "type": question.path.rsplit("/", 1)[1],
            "filters": {},
            "parameters": {"startDate": start, "endDate": end} | question.params,
        }
        return {
            "method": "POST",
            "url": question.path.removeprefix("POST "),
            "content": json.dumps(body),
            "headers": {"Content-Type": "application/json"},
        }
    return {
        "method": "GET",
        "url": f"/api/websites/{website_id}/{question.path}",
        "params": {"startAt": start, "endAt": end} | question.params,
    }
