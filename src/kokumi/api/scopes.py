"""From query parameters to the scope of a question: range, zone, unit, comparison, filters.

Everything is checked before anybody asks who sent it. The website is then added by `resolve`.
"""

import asyncio
from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from typing import Any, Generic, Literal, TypeVar

import msgspec

from kokumi.analytics.filters import Filter, parse_filters
from kokumi.analytics.property_filters import PropertyFilter, parse_property_filters
from kokumi.analytics.scope import Scope
from kokumi.analytics.segments import with_cohort, with_segment
from kokumi.analytics.time_range import LATEST_MS, Compare, TimeRange, Unit
from kokumi.analytics.zones import find_zone
from kokumi.api.access import ApiRequest, WebsiteView, accounts_of
from kokumi.api.requests import Uuid, query
from kokumi.errors import Unauthorized
from kokumi.validation import problem


class ScopeQuery(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """What every question understands; filters stand beside these under their own names."""

    start_at: float | None = None
    end_at: float | None = None
    start_date: str | None = None
    end_date: str | None = None
    timezone: str | None = None
    unit: Unit | None = None
    compare: Compare | None = None
    match: Literal["all", "any"] = "all"
    exclude_bounce: str = ""
    segment: Uuid | None = None
    cohort: Uuid | None = None


class WholeScopeQuery(ScopeQuery, frozen=True, kw_only=True, rename="camel"):
    """The same for questions that take whole milliseconds only, as the reference tells them apart."""

    start_at: int | None = None
    end_at: int | None = None


Q = TypeVar("Q", bound=ScopeQuery)


class Asked(msgspec.Struct, Generic[Q], frozen=True):
    """A checked request, before it is known whether it may be answered.

    Parameters
    ----------
    zone: None where no time zone was given, or `utc`: buckets are then named in UTC, as ISO 8601.
    """

    range: TimeRange
    filters: tuple[Filter, ...]
    zone: tzinfo | None
    query: Q
    properties: tuple[PropertyFilter, ...] = ()
    of_sessions: bool = False


def asked(
    request: ApiRequest, type_: type[Q] = ScopeQuery, range_: TimeRange | None = None, *, of_sessions: bool = False
) -> Asked[Q]:
    """The request's parameters.

    Parameters
    ----------
    range_: the range where the request does not choose one.
    of_sessions: filters by property are about visitors' data, not about events'.

    Raises
    ------
    BadRequest: a parameter is missing or makes no sense; the detail names it.
    """
    parsed = query(request, type_)
    zone = None
    if parsed.timezone is not None:
        zone = find_zone(parsed.timezone)
        if parsed.timezone == "utc":
            zone = None
    parameters = _parameters(request)
    properties = parse_property_filters(parameters, zone)
    return Asked(range_ or _range(parsed), parse_filters(parameters), zone, parsed, properties, of_sessions)


async def resolve(request: ApiRequest, question: Asked[Q], website: WebsiteView) -> Scope:
    """The scope of a question about a website that may be read, saved segment and cohort included.

    What lies before the website's last reset is left out.

    Raises
    ------
    BadRequest: the segment or cohort does not exist, or cannot be used. Unauthorized: filters, and the visitor of a
    share page may not filter.
    """
    parsed = question.query
    if not website.may_filter and (question.filters or question.properties or parsed.segment or parsed.cohort):
        raise Unauthorized("Filters are closed on this share page", code="share-filters-disabled")
    scope = Scope(
        website.id,
        question.range.starting_at(website.reset_at),
        question.filters,
        match_any=parsed.match == "any",
        exclude_bounce=bool(parsed.exclude_bounce),
        properties=question.properties,
        of_sessions=question.of_sessions,
    )
    if parsed.segment is not None:
        scope = with_segment(scope, await _saved(request, website, parsed.segment, "segment"))
    if parsed.cohort is not None:
        saved = await _saved(request, website, parsed.cohort, "cohort")
        scope = with_cohort(scope, saved, datetime.now(UTC))
    return scope


async def _saved(request: ApiRequest, website: WebsiteView, segment_id: str, field: str) -> dict[str, Any]:
    found = await asyncio.to_thread(accounts_of(request).segments.find, website.id, segment_id.lower())
    if found is None:
        raise problem(f"The website has no such {field}", field)
    return found.parameters


def _parameters(request: ApiRequest) -> Mapping[str, str]:
    return dict(request.query_params.multi_items())


def _range(parsed: ScopeQuery) -> TimeRange:
    if parsed.start_at is not None and parsed.end_at is not None:
        return TimeRange(moment("startAt", parsed.start_at), moment("endAt", parsed.end_at))
    if parsed.start_date is not None and parsed.end_date is not None:
        return TimeRange(_date("startDate", parsed.start_date), _date("endDate", parsed.end_date))
    raise problem("Either startAt+endAt or startDate+endDate must be provided")


def moment(name: str, milliseconds: float) -> int:
    """A parameter in Unix milliseconds as a whole number.

    Raises
    ------
    BadRequest: no date is that far away.
    """
    if abs(milliseconds) > LATEST_MS:
        raise problem("Out of range: expected Unix milliseconds", name)
    return int(milliseconds)


def _date(name: str, text: str) -> int:
    try:
        date = datetime.fromisoformat(text)
    except ValueError:
        raise problem("Invalid date: expected ISO 8601", name) from None
    date = date.replace(tzinfo=UTC) if date.tzinfo is None else date.astimezone(UTC)
    return round(date.timestamp() * 1000)
