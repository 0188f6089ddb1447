"""What each number means, in words for the people who read it, and from which columns it is counted.

Served by `GET /api/definitions` and shown by the dashboard. A test asks each question and holds `columns` equal to what
its queries read, so that this table cannot drift from them.
"""

from typing import Final

import msgspec

from kokumi.analytics.definition_columns import COLUMNS
from kokumi.analytics.dimensions import OF_SESSIONS, OF_VISITS, Dimension


class Definition(msgspec.Struct, frozen=True):
    """One number or list.

    Parameters
    ----------
    id: stable, e.g. `visitors` or `metrics.path`.
    definition: what is counted, complete sentences.
    exact: whether the number is exact; every number of Kokumi is, none is estimated or sampled.
    columns: `table.column` that it is counted from, in alphabetical order.
    source: the request that answers it, relative to `/api/websites/{websiteId}/`.
    """

    id: str
    name: str
    definition: str
    exact: bool
    columns: list[str]
    source: str


_PAGE_VIEW = "A page view is every event but custom events and performance reports."
_SESSION = (
    "A visitor is a session: one browser at one address within one salt period (a month unless set otherwise), or one "
    "distinct id where the site gives one."
)

_STATS: Final = {
    "pageviews": ("Page views", f"Pages that were opened. {_PAGE_VIEW}"),
    "visitors": ("Visitors", f"Different visitors with at least one page view. {_SESSION}"),
    "visits": (
        "Visits",
        "Different visits with at least one page view. After 30 minutes the next event of a visitor begins another.",
    ),
    "bounces": (
        "Bounces",
        "Visits with exactly one page view. The bounce rate is bounces divided by visits.",
    ),
    "totaltime": (
        "Total time",
        "Seconds from the first to the last page view of each visit, summed; a bounce has none. The average visit time "
        "is this sum divided by visits.",
    ),
}

_VALUES: Final = {
    Dimension.PATH: ("Pages", "the path of the page"),
    Dimension.ENTRY: ("Entry pages", "the path of the first page view of the visit"),
    Dimension.EXIT: ("Exit pages", "the path of the last page view of the visit"),
    Dimension.REFERRER: ("Referrers", "the host that the visitor came from, unless it is the website's own"),
    Dimension.DOMAIN: ("Referring domains", "the host that the visitor came from, unless it is the website's own"),
    Dimension.TITLE: ("Page titles", "the title of the page"),
    Dimension.QUERY: ("Query strings", "what follows the question mark of the address"),
    Dimension.EVENT: ("Events", "the name of the custom event"),
    Dimension.TAG: ("Tags", "the tag that the tracker was given"),
    Dimension.HOSTNAME: ("Hostnames", "the host of the page"),
    Dimension.UTM_SOURCE: ("UTM sources", "the parameter utm_source of the address"),
    Dimension.UTM_MEDIUM: ("UTM mediums", "the parameter utm_medium of the address"),
    Dimension.UTM_CAMPAIGN: ("UTM campaigns", "the parameter utm_campaign of the address"),
    Dimension.UTM_CONTENT: ("UTM contents", "the parameter utm_content of the address"),
    Dimension.UTM_TERM: ("UTM terms", "the parameter utm_term of the address"),
    Dimension.BROWSER: ("Browsers", "the browser, as its user agent tells"),
    Dimension.OS: ("Operating systems", "the operating system, as the user agent tells"),
    Dimension.DEVICE: ("Devices", "the kind of device, as user agent and screen tell"),
    Dimension.SCREEN: ("Screens", "width and height of the screen in pixels"),
    Dimension.LANGUAGE: ("Languages", "the language of the browser, without region"),
    Dimension.COUNTRY: ("Countries", "the country of the address"),
    Dimension.CITY: ("Cities", "the city of the address, where the geo database knows cities"),
    Dimension.REGION: ("Regions", "the region of the address, where the geo database knows regions"),
    Dimension.DISTINCT_ID: ("Distinct ids", "the id that the site gave the visitor"),
    Dimension.CHANNEL: (
        "Channels",
        "how the visit found the site, judged by referrer, campaign parameters and click ids of advertisers",
    ),
}

_OTHERS: Final = {
    "active": (
        "Active visitors",
        "Different visitors with an event of any kind in the last five minutes.",
        "active",
    ),
    "series.pageviews": (
        "Page views over time",
        f"Page views in each minute, hour, day, month or year of the chosen time zone. {_PAGE_VIEW}",
        "pageviews",
    ),
    "series.sessions": (
        "Visitors over time",
        "Different visitors with a page view in each minute, hour, day, month or year of the chosen time zone. A "
        "visitor counts once in each, so the values do not add up to the visitors of the range.",
        "pageviews",
    ),
    "events": ("Event list", "Every event of the range, of any kind, the latest first.", "events"),
    "events.series": (
        "Events over time",
        "How often each name of a custom event occurred in each minute, hour, day, month or year.",
        "events/series?timezone=UTC",
    ),
    "events.stats": (
        "Event numbers",
        "Custom events, their different visitors and visits, and how many names they have.",
        "events/stats",
    ),
    "event-data.values": (
        "Event property values",
        "How many values of a property came with matching events; dates are counted by their hour.",
        "event-data/values?event=buy&propertyName=price",
    ),
    "sessions": (
        "Visitor list",
        "Visitors with a matching event in the range, the latest first, one row for each hostname that they were on.",
        "sessions",
    ),
    "sessions.stats": (
        "Visitor numbers",
        "Events of every kind, different visitors, visits and countries, and custom events of the range.",
        "sessions/stats",
    ),
    "sessions.weekly": (
        "Traffic by hour of the week",
        "Different visitors with a page view in each hour of the week, in the chosen time zone; a visitor counts once "
        "for an hour of the week, however many weeks the range has.",
        "sessions/weekly?timezone=UTC",
    ),
    "session-data.values": (
        "Visitor property values",
        "How many visitors with a matching event have a value of a property that the site told of them.",
        "session-data/values?propertyName=plan",
    ),
    "event-data.numbers": (
        "Numbers of an event property",
        "Total, average, median, least and greatest of the numbers that came under a name with custom events.",
        "event-data-pivot/numeric-stats?eventName=buy&propertyName=price",
    ),
    "session-data.activity": (
        "Activity by visitor property",
        "Visitors with a value of a property, their visits and everything that they did in the range, performance "
        "reports aside.",
        "session-data/stats?propertyName=plan",
    ),
    "replays": (
        "Recorded visits",
        "Visits of which a part was recorded in the range. The duration is the time that the recorded parts span, each "
        "by itself, summed.",
        "replays",
    ),
    "heatmap.click": (
        "Clicks",
        "Clicks on a page by place, as the recorder reported them, and of how many visitors.",
        "heatmaps?mode=click&urlPath=/",
    ),
    "heatmap.scroll": (
        "Scroll depth",
        "Visitors who read at least each tenth of a page's height, by the farthest that each of them came.",
        "heatmaps?mode=scroll&urlPath=/",
    ),
    "attribution": (
        "Attribution",
        "Visitors who reached a step, by what led them to their first event (first click) or to the last event before "
        "the step (last click): referrer, advertiser, campaign.",
        "reports/attribution",
    ),
    "breakdown": (
        "Breakdown",
        "Page views, visitors, visits, bounces and time for each combination of several fields.",
        "reports/breakdown",
    ),
    "funnel": (
        "Funnel",
        "Visitors who took a first step, then those of them who took the next one within the window after it, and so "
        "on. The drop-off of a step is the part of the visitors of the step before who did not take it.",
        "reports/funnel",
    ),
    "goal": (
        "Goal",
        "Visitors who opened a page or did something, out of all visitors with an event of any kind.",
        "reports/goal",
    ),
    "journey": (
        "Journeys",
        "The first steps of each visit in order of time, pages by path and custom events by name, and how many visits "
        "went the same way.",
        "reports/journey",
    ),
    "performance": (
        "Performance",
        "Percentiles of what browsers measured (LCP, INP, CLS, FCP, TTFB), interpolated between the two nearest "
        "values.",
        "reports/performance",
    ),
    "retention": (
        "Retention",
        "Of the visitors whose first matching event was on a day, how many have any event on a later day.",
        "reports/retention",
    ),
    "revenue": (
        "Revenue",
        "Sales in one currency: their sum, the events and the different visitors with a sale, and by where they came "
        "from.",
        "reports/revenue",
    ),
    "utm": (
        "Campaign parameters",
        "Page views, not visitors, with each value of each campaign parameter.",
        "reports/utm",
    ),
}


def definitions() -> list[Definition]:
    """Every definition, those of the overview first."""
    return [
        *(_definition(id_, name, text, "stats") for id_, (name, text) in _STATS.items()),
        *(
            _definition(f"metrics.{dimension}", name, _by_value(dimension, value), f"metrics?type={dimension}")
            for dimension, (name, value) in _VALUES.items()
        ),
        *(_definition(id_, *words) for id_, words in _OTHERS.items()),
    ]


def _by_value(dimension: Dimension, value: str) -> str:
    if dimension is Dimension.EVENT:
        return f"Custom events by {value}."
    counted = "different visitors with a page view"
    if dimension in OF_VISITS:
        counted += " in such a visit"
    elif dimension not in OF_SESSIONS:
        counted += " that has the value"
    return f"By {value}: {counted}. A visitor with several values counts once in each; empty values are left out."


def _definition(id_: str, name: str, text: str, source: str) -> Definition:
    return Definition(id_, name, text, exact=True, columns=list(COLUMNS[source]), source=source)
