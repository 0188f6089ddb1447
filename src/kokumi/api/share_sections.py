"""Which sections of a share page a route belongs to: a share whose parameters close them all does not open it.

In: the path of a route as it was declared (`/api/websites/{website_id}/events`). The names are those of Umami's share
form. What belongs to no section (the website itself, its segments, the range of its dates) is open with every share.
"""

import re

_LISTS = "overview compare events sessions"
_TABLE = (
    (r"websites/{\w+}/(stats|pageviews|daily-totals|export)", "overview compare"),
    (r"(websites|links|pixels)/charts", "overview"),
    (r"websites/{\w+}/metrics(/expanded)?", _LISTS),
    (r"websites/{\w+}/active", "overview realtime"),
    (r"realtime/{\w+}", "realtime"),
    (r"websites/{\w+}/events/series", "overview events"),
    (r"websites/{\w+}/(events|event-data|event-data-pivot)(/.*)?", "events"),
    (r"websites/{\w+}/sessions/weekly", "overview sessions"),
    (r"websites/{\w+}/(sessions|session-data|session-data-pivot)(/.*)?", "sessions"),
    (r"websites/{\w+}/replays(/.*)?", "replays"),
    (r"websites/{\w+}/heatmaps", "heatmaps"),
    (r"(websites/{\w+}/performance(/.*)?|reports/performance)", "performance"),
    (r"(websites/{\w+}|reports)/breakdown", "breakdown"),
    (r"(websites/{\w+}/goals(/.*)?|reports/goal)", "goals"),
    (r"(websites/{\w+}/funnels(/.*)?|reports/funnel)", "funnels"),
    (r"(websites/{\w+}/journeys|reports/journey)", "journeys"),
    (r"(websites/{\w+}|reports)/retention", "retention"),
    (r"(websites/{\w+}/utm(/.*)?|reports/utm)", "utm"),
    (r"(websites/{\w+}/revenue(/.*)?|reports/revenue)", "revenue"),
    (r"(websites/{\w+}|reports)/attribution", "attribution"),
)
_SECTIONS = tuple((re.compile(rf"/api/{pattern}"), frozenset(names.split())) for pattern, names in _TABLE)


def sections(route: str) -> frozenset[str]:
    """The sections that show what a route answers; empty where it belongs to none."""
    return next((names for pattern, names in _SECTIONS if pattern.fullmatch(route)), frozenset[str]())
