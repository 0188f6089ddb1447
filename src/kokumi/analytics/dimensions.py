"""By what a website's numbers can be broken down: the `type` of a metrics request.

Most are a column of `event`. `entry` and `exit` are the first and last page of a visit, `channel` is computed, and
`event` looks at custom events instead of page views.
"""

from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, and_

from kokumi.events.functions import first_two, lowered, without_www
from kokumi.events.schema import event


class Dimension(StrEnum):
    """The names are those of the API."""

    PATH = "path"
    ENTRY = "entry"
    EXIT = "exit"
    REFERRER = "referrer"
    DOMAIN = "domain"
    TITLE = "title"
    QUERY = "query"
    EVENT = "event"
    TAG = "tag"
    HOSTNAME = "hostname"
    UTM_SOURCE = "utmSource"
    UTM_MEDIUM = "utmMedium"
    UTM_CAMPAIGN = "utmCampaign"
    UTM_CONTENT = "utmContent"
    UTM_TERM = "utmTerm"
    BROWSER = "browser"
    OS = "os"
    DEVICE = "device"
    SCREEN = "screen"
    LANGUAGE = "language"
    COUNTRY = "country"
    CITY = "city"
    REGION = "region"
    DISTINCT_ID = "distinctId"
    CHANNEL = "channel"


WITH_COUNTRY: Final = frozenset({Dimension.CITY, Dimension.REGION})
"""Their values are told apart by country, which is answered with them."""

OF_VISITS: Final = frozenset({Dimension.ENTRY, Dimension.EXIT})

OF_SESSIONS: Final = frozenset(
    {
        *(Dimension.BROWSER, Dimension.OS, Dimension.DEVICE, Dimension.SCREEN, Dimension.LANGUAGE),
        *(Dimension.COUNTRY, Dimension.CITY, Dimension.REGION, Dimension.DISTINCT_ID),
    }
)
"""Attributes of the visitor rather than of the page."""

OF_PARTS: Final = {
    dimension: {Dimension.DISTINCT_ID: "distinct_id"}.get(dimension, dimension.value)
    for dimension in (*sorted(OF_SESSIONS), Dimension.HOSTNAME)
}
"""Those that all events of a part of a visit share, as filters too, and their columns in `visit_parts`."""

MOST_VALUES: Final = {
    **dict.fromkeys((Dimension.BROWSER, Dimension.OS, Dimension.DEVICE), 64),
    **dict.fromkeys((Dimension.COUNTRY, Dimension.LANGUAGE), 300),
}
"""How many values there can be, of those of which there are few."""

SEARCHED_AS_LISTED: Final = frozenset({Dimension.ENTRY, Dimension.EXIT, Dimension.CHANNEL, Dimension.SCREEN})
"""A search looks at the values that are listed; for the others it is a filter on events, which is the same but for
`match=any`."""

COLUMNS: Final = {
    Dimension.PATH: event.c.url_path,
    Dimension.REFERRER: event.c.referrer_domain,
    Dimension.DOMAIN: event.c.referrer_domain,
    Dimension.TITLE: event.c.page_title,
    Dimension.QUERY: event.c.url_query,
    Dimension.EVENT: event.c.event_name,
    Dimension.TAG: event.c.tag,
    Dimension.HOSTNAME: event.c.hostname,
    Dimension.UTM_SOURCE: event.c.utm_source,
    Dimension.UTM_MEDIUM: event.c.utm_medium,
    Dimension.UTM_CAMPAIGN: event.c.utm_campaign,
    Dimension.UTM_CONTENT: event.c.utm_content,
    Dimension.UTM_TERM: event.c.utm_term,
    Dimension.BROWSER: event.c.browser,
    Dimension.OS: event.c.os,
    Dimension.DEVICE: event.c.device,
    Dimension.SCREEN: event.c.screen,
    Dimension.COUNTRY: event.c.country,
    Dimension.CITY: event.c.city,
    Dimension.REGION: event.c.region,
    Dimension.DISTINCT_ID: event.c.distinct_id,
}


def column_of(dimension: Dimension) -> ColumnElement[Any]:
    """The value of a dimension that each event carries itself."""
    if dimension is Dimension.LANGUAGE:
        return language_of(event.c.language)
    return COLUMNS[dimension]


def language_of(tag: ColumnElement[Any]) -> ColumnElement[str]:
    """The language that a tag such as `pt-BR` begins with."""
    return lowered(first_two(tag))


def is_foreign_referrer() -> ColumnElement[bool]:
    """The event has a referrer that is not the website's own host."""
    referrer = event.c.referrer_domain
    return and_(referrer != without_www(event.c.hostname), referrer != "")
