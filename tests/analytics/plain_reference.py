"""The definitions of stats, page views and metrics in plain Python over a list of hits, to compare engines with.

It is written for being read against the definitions, not for speed. Truth has three values as in SQL: None is unknown.
Regular expressions are those whose meaning RE2 and `re` share; `$` is the end of the text.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from datetime import UTC, datetime, tzinfo
from types import SimpleNamespace
from typing import Any

from kokumi.analytics.dimensions import Dimension
from kokumi.analytics.filters import Filter, Operator
from kokumi.analytics.metrics import Metric, Page
from kokumi.analytics.pageviews import Pageviews, Point
from kokumi.analytics.scope import Cohort, Scope
from kokumi.analytics.stats import Stats
from kokumi.analytics.time_range import TimeRange, Unit
from kokumi.events import channels
from kokumi.events.rows import SESSION_ATTRIBUTES, Event, Hit

Row = SimpleNamespace
Truth = bool | None

FILTERED = {
    **{name: name for name in ("hostname", "tag", "browser", "os", "device", "country", "region", "city", "language")},
    "path": "url_path",
    "entry": "url_path",
    "exit": "url_path",
    "query": "url_query",
    "title": "page_title",
    "referrer": "referrer_domain",
    "domain": "referrer_domain",
    "event": "event_name",
    "eventType": "event_type",
    "distinctId": "distinct_id",
    "utmSource": "utm_source",
    "utmMedium": "utm_medium",
    "utmCampaign": "utm_campaign",
    "utmContent": "utm_content",
    "utmTerm": "utm_term",
}
LISTED = FILTERED | {"screen": "screen"}


def rows_of(hits: Iterable[Hit]) -> list[Row]:
    """Events with the attributes of their session's first hit."""
    first: dict[str, Any] = {}
    rows: list[Row] = []
    for hit in hits:
        session = first.setdefault(hit.session.session_id, hit.session)
        if isinstance(hit, Event):
            own = {name: getattr(hit, name) for name in Event.__struct_fields__ if name != "session"}
            attributes = {name: getattr(session, name) for name in SESSION_ATTRIBUTES}
            rows.append(Row(session_id=session.session_id, **own, **attributes))
    return rows


def stats(rows: list[Row], scope: Scope) -> Stats:
    visits: dict[tuple[str, str], list[int]] = defaultdict(list)
    for row in _matching_views(rows, scope):
        visits[row.session_id, row.visit_id].append(row.created_at)
    return Stats(
        pageviews=sum(map(len, visits.values())),
        visitors=len({session for session, _ in visits}),
        visits=len({visit for _, visit in visits}),
        bounces=0 if scope.exclude_bounce else sum(len(times) == 1 for times in visits.values()),
        totaltime=sum((max(times) - min(times)) // 1000 for times in visits.values()),
    )


def pageviews(rows: list[Row], scope: Scope, unit: Unit, zone: tzinfo | None) -> Pageviews:
    buckets: dict[datetime, list[str]] = defaultdict(list)
    for row in _matching_views(rows, scope):
        time = datetime.fromtimestamp(row.created_at // 1000, UTC).astimezone(zone or UTC).replace(tzinfo=None)
        buckets[_truncated(time, unit)].append(row.session_id)
    form = "%Y-%m-%dT%H:%M:%SZ" if zone is None else "%Y-%m-%d %H:%M:%S"
    named = [(start.strftime(form), sessions) for start, sessions in sorted(buckets.items())]
    return Pageviews(
        [Point(start, len(sessions)) for start, sessions in named],
        [Point(start, len(set(sessions))) for start, sessions in named],
    )


def metrics(rows: list[Row], scope: Scope, dimension: Dimension, page: Page) -> list[Metric]:
    listed = dimension in (Dimension.ENTRY, Dimension.EXIT, Dimension.CHANNEL, Dimension.SCREEN)
    if page.search and not listed:
        scope = scope.with_filter(Filter(dimension.value, Operator.CONTAINS, (page.search,), dimension.value))
    numbers: Counter[tuple[Any, ...]]
    if dimension is Dimension.EVENT:
        custom = [row for row in matching(rows, scope, bounces=False) if row.event_type == 2]
        numbers = Counter((row.event_name,) for row in custom if row.event_name is not None)
    else:
        sessions: dict[tuple[Any, ...], set[str]] = defaultdict(set)
        value_of = _value_of(rows, scope, dimension)
        for row in _matching_views(rows, scope):
            value = value_of(row)
            if value and (not page.search or not listed or contains(value, page.search)):
                key = (value, row.country) if dimension in (Dimension.CITY, Dimension.REGION) else (value,)
                sessions[key].add(row.session_id)
        numbers = Counter({key: len(found) for key, found in sessions.items()})
    ordered = sorted(numbers.items(), key=lambda item: (-item[1], *((text is None, text or "") for text in item[0])))
    found = [Metric(key[0], number, *key[1:]) for key, number in ordered]
    return found[page.offset : page.offset + page.limit]


def _value_of(rows: list[Row], scope: Scope, dimension: Dimension) -> Callable[[Row], str | None]:
    if dimension is Dimension.LANGUAGE:
        return lambda row: row.language and _lower(row.language[:2])
    if dimension is Dimension.CHANNEL:
        return _channel
    if dimension in (Dimension.REFERRER, Dimension.DOMAIN):
        return lambda row: row.referrer_domain if _foreign(row) else None
    if dimension in (Dimension.ENTRY, Dimension.EXIT):
        pages: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for row in rows:
            if within(row, scope.range) and _is_view(row):
                pages[row.visit_id].append((row.created_at, row.url_path))
        end = min if dimension is Dimension.ENTRY else max
        boundary = {visit: end(found)[1] for visit, found in pages.items()}
        return lambda row: boundary[row.visit_id]
    return lambda row: getattr(row, LISTED[dimension.value])


def _matching_views(rows: list[Row], scope: Scope) -> list[Row]:
    return [row for row in matching(rows, scope) if _is_view(row)]


def matching(rows: list[Row], scope: Scope, *, bounces: bool = True) -> list[Row]:
    in_range = [row for row in rows if within(row, scope.range)]
    found = [row for row in in_range if _all(_met(scope.filters, row, scope.match_any, "eventType"))]
    if any(item.name == "referrer" for item in scope.filters):
        found = [row for row in found if _foreign(row) or row.referrer_domain is None]
    if scope.cohort is not None:
        members = _members(rows, scope.cohort)
        found = [row for row in found if row.session_id in members]
    if scope.exclude_bounce and bounces:
        views = Counter((row.session_id, row.visit_id) for row in in_range if row.event_type == 1)
        found = [row for row in found if views[row.session_id, row.visit_id] > 1]
    return found


def _members(rows: list[Row], cohort: Cohort) -> set[str]:
    return {
        row.session_id
        for row in rows
        if within(row, cohort.range) and _all(_met(cohort.filters, row, cohort.match_any, cohort.action))
    }


def _met(filters: tuple[Filter, ...], row: Row, match_any: bool, always: str) -> list[Truth]:
    required = [_holds(item, row) for item in filters if not match_any or item.name == always]
    optional = [_holds(item, row) for item in filters if match_any and item.name != always]
    return [*required, _any(optional)] if optional else required


def _holds(item: Filter, row: Row) -> Truth:
    value = getattr(row, FILTERED[item.name])
    if value is None:
        return None
    first = item.values[0]
    match item.operator:
        case Operator.EQUALS:
            return str(value) in _as_text(item)
        case Operator.NOT_EQUALS:
            return str(value) not in _as_text(item)
        case Operator.CONTAINS:
            return contains(value, first)
        case Operator.DOES_NOT_CONTAIN:
            return not contains(value, first)
        case Operator.REGEX:
            return _regex(value, first)
        case Operator.NOT_REGEX:
            return not _regex(value, first)


def _as_text(item: Filter) -> list[str]:
    return [str(int(value)) for value in item.values] if item.name == "eventType" else list(item.values)


def _regex(value: str, expression: str) -> bool:
    return re.search(expression.replace("$", r"\Z"), value, re.IGNORECASE | re.DOTALL) is not None


def contains(value: str | None, text: str) -> bool:
    return value is not None and like(_lower(value), _lower(f"%{text}{closing(text)}%"))


def closing(text: str) -> str:
    """A backslash where the text ends with one that would escape what follows."""
    return "\\" if (len(text) - len(text.rstrip("\\"))) % 2 else ""


def like(value: str, pattern: str) -> bool:
    expression = ""
    escaped = False
    for character in pattern:
        if escaped or character not in "%_\\":
            expression += re.escape(character)
            escaped = False
        elif character == "\\":
            escaped = True
        else:
            expression += ".*" if character == "%" else "."
    return re.fullmatch(expression, value, re.DOTALL) is not None


def _lower(text: str) -> str:
    return "".join("i" if character == "İ" else character.lower() for character in text)


def _channel(row: Row) -> str:
    referrer, query, medium, source = row.referrer_domain, row.url_query, row.utm_medium, row.utm_source

    def has(value: str | None, parts: Iterable[str]) -> bool:
        return any(contains(value, part) for part in parts)

    paid = medium is not None and any(like(medium, pattern) for pattern in ("p%", "%ppc%", "%retargeting%", "%paid%"))
    kind = "paid" if paid else "organic"
    rules = [
        (not referrer and not query, "direct"),
        (has(query, channels.PAID_AD_PARAMETERS), "paidAds"),
        (has(medium, ("referral", "app", "link")), "referral"),
        (has(medium, ("affiliate",)), "affiliate"),
        (has(medium, ("sms",)) or has(source, ("sms",)), "sms"),
        (has(referrer, channels.SEARCH) or has(medium, ("organic",)), kind + "Search"),
        (has(referrer, channels.SOCIAL), kind + "Social"),
        (has(referrer, channels.EMAIL) or has(medium, ("mail",)), "email"),
        (has(referrer, channels.SHOPPING) or has(medium, ("shop",)), kind + "Shopping"),
        (has(referrer, channels.VIDEO) or has(medium, ("video",)), kind + "Video"),
        (_foreign(row) and bool(referrer), "referral"),
    ]
    return next((name for met, name in rules if met), "")


def _foreign(row: Row) -> Truth:
    if row.referrer_domain is None or row.hostname is None:
        return None
    return row.referrer_domain != re.sub("^www.", "", row.hostname)


def _is_view(row: Row) -> bool:
    return row.event_type not in (2, 5)


def within(row: Row, range_: TimeRange) -> bool:
    return range_.start <= row.created_at <= range_.end


def _all(truths: Iterable[Truth]) -> bool:
    return all(truth is True for truth in truths)


def _any(truths: Iterable[Truth]) -> Truth:
    return any(truth is True for truth in truths)


def _truncated(time: datetime, unit: Unit) -> datetime:
    finer = {"month": 1, "day": 1, "hour": 0, "minute": 0, "second": 0}
    names = ["year", *finer]
    return time.replace(**{name: finer[name] for name in names[names.index(unit.value) + 1 :]})
