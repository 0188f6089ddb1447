"""Random small websites and scopes for hypothesis, whose values are few enough to meet each other often."""

from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from kokumi.analytics.filters import COLUMNS, Filter, parse_filter
from kokumi.analytics.scope import Cohort, Scope
from kokumi.analytics.time_range import HOUR_MS, MINUTE_MS, TimeRange
from tests.analytics import plain_reference
from tests.events.factories import number_id

same_each_time = settings(
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
"""The same examples in every run, however long one takes."""

MOMENTS = [
    int(datetime(*moment, tzinfo=UTC).timestamp() * 1000)
    for moment in (
        (1970, 1, 1),
        (2026, 3, 8, 6),
        (2026, 3, 8, 7),
        (2026, 10, 31, 23),
        (2026, 11, 1, 6),
        (2110, 1, 1),
    )
]
ZONES = [None, *map(ZoneInfo, ("UTC", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"))]
WORDS = [
    "",
    "chrome",
    "Chrome",
    "a%b",
    "a_b",
    "A\\b",
    "é",
    "É",
    "ΣΑΣ",
    "İ",
    "/shop",
    "/Shop/cart\n",
    "q'uo\"te",
    "{x:String}",
]
HOSTS = [
    "",
    "example.com",
    "www.example.com",
    "wwwxexample.com",
    "google.de",
    "t.co",
    "mail.proton.me",
    "www.youtube.com",
]
QUERIES = ["", "gclid=1", "utm_source=Google&a=b", "q=%25"]
MEDIA = ["", "paid", "PPC", "organic", "newsletter-mail", "smsx", "video", "x-app", "shop", "affiliate"]
EXPRESSIONS = ["", "^/shop", "chrome|é", "a.b", "[A-H]$", "cart.$", r"\.com$", "(?:x)?o", "^$", r"\\"]

word = st.none() | st.sampled_from(WORDS)
host = st.none() | st.sampled_from(HOSTS)

SESSION_ATTRIBUTES = {
    "browser": word,
    "os": word,
    "device": word,
    "screen": word,
    "language": st.sampled_from([None, "", "d", "de", "DE-at", "éÉ", "İs"]),
    "country": st.sampled_from([None, "DE", "FR"]),
    "region": st.sampled_from([None, "", "DE-BY"]),
    "city": st.sampled_from([None, "", "Paris", "paris"]),
    "distinct_id": word,
}
EVENT_FIELDS = {
    "event_type": st.sampled_from([1, 1, 1, 2, 3, 4, 5]),
    "url_path": st.sampled_from(WORDS[:3] * 3 + WORDS),
    "url_query": st.none() | st.sampled_from(QUERIES),
    "hostname": host,
    "referrer_domain": host,
    "page_title": word,
    "event_name": word,
    "tag": word,
    "utm_source": st.sampled_from([None, "", "sms", "google"]),
    "utm_medium": st.none() | st.sampled_from(MEDIA),
    "utm_campaign": word,
    "utm_content": word,
    "utm_term": word,
}


@st.composite
def events(draw: st.DrawFn) -> list[dict[str, Any]]:
    """Fields of events of up to four visitors, no two at the same moment."""
    attributes = draw(
        st.fixed_dictionaries({number: st.fixed_dictionaries(SESSION_ATTRIBUTES) for number in range(1, 5)})
    )
    made: list[dict[str, Any]] = []
    for number in range(draw(st.integers(0, 16))):
        session = draw(st.integers(1, 4))
        moment = draw(st.sampled_from(MOMENTS)) + draw(
            st.sampled_from([-HOUR_MS, -1500, -1, 0, 61_000, 31 * MINUTE_MS])
        )
        fields = draw(st.fixed_dictionaries(EVENT_FIELDS))
        visit = number_id(100 + session * 2 + draw(st.integers(0, 2)))
        made.append(
            {"session": session, "created_at": moment + 2 * number, "visit_id": visit, **fields, **attributes[session]}
        )
    return made


PARTS = ["%", "_", "\\", "a\\%b", "\\\\", "\\é", "a%", "Σ", "ς", "i", "I", "O", "s", ""]


@st.composite
def filters(draw: st.DrawFn, most: int = 3) -> tuple[Filter, ...]:
    """Filters whose values often occur."""
    found: list[Filter] = []
    for number in range(draw(st.sampled_from([0, 0, *range(1, most + 1)]))):
        name = draw(st.sampled_from(sorted(COLUMNS)))
        fields = EVENT_FIELDS | SESSION_ATTRIBUTES
        own = fields[plain_reference.FILTERED[name]].filter(lambda value: value is not None)
        if name == "eventType":
            operator = draw(st.sampled_from(["eq", "neq"]))
            value = ",".join(map(str, draw(st.lists(own | st.just(9), min_size=1, max_size=3))))
        else:
            operator = draw(st.sampled_from(["eq", "neq", "c", "dnc", "re", "nre"]))
            several = st.lists(own, min_size=1, max_size=3).map(",".join)
            kinds = {"eq": several, "neq": several, "c": own | st.sampled_from(PARTS)}
            kinds |= {"dnc": kinds["c"], "re": st.sampled_from(EXPRESSIONS), "nre": st.sampled_from(EXPRESSIONS)}
            value = draw(kinds[operator])
        found.append(parse_filter(name, f"{operator}.{value}", f"{name}{number}"))
    return tuple(found)


@st.composite
def ranges(draw: st.DrawFn) -> TimeRange:
    """Mostly of everything."""
    if draw(st.integers(0, 3)):
        return TimeRange(MOMENTS[0] - HOUR_MS, MOMENTS[-1] + HOUR_MS)
    return TimeRange(*(draw(st.sampled_from(MOMENTS)) + draw(st.sampled_from([-HOUR_MS, 0, 3, HOUR_MS])) for _ in "ab"))


@st.composite
def scopes(draw: st.DrawFn) -> Scope:
    """Scopes of a website whose id is set later."""
    cohort = None
    if draw(st.integers(0, 2)) == 0:
        action = parse_filter("path", "eq." + draw(st.sampled_from(WORDS[:3])))
        cohort = Cohort(draw(ranges()), (*draw(filters(1)), action), draw(st.booleans()), "path")
    return Scope(
        "",
        draw(ranges()),
        draw(filters()),
        match_any=draw(st.booleans()),
        exclude_bounce=draw(st.integers(0, 3)) == 0,
        cohort=cohort,
    )
