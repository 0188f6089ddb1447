"""From the body of a report to its question: website, range, zone, filters, and the report's own parameters.

Bodies are checked as the query strings of the other questions are, with two differences that the contract has: numbers
may be text (`"60"`), and filters with digits behind their name (`path1`) are left out.
"""

from collections.abc import Mapping
from datetime import UTC, datetime, tzinfo
from typing import Any, Generic, Literal, TypeVar

import msgspec
from msgspec import UNSET, UnsetType

from kokumi.analytics.filters import COLUMNS, ONLY_WITH_DIGITS, Filter, parse_filters
from kokumi.analytics.scope import Scope
from kokumi.analytics.time_range import LATEST_MS, TimeRange
from kokumi.analytics.zones import find_zone
from kokumi.api.access import ApiRequest, view_website
from kokumi.api.requests import PositiveInt, Uuid, body
from kokumi.api.scopes import Asked, ScopeQuery, resolve
from kokumi.errors import BadRequest
from kokumi.validation import invalid, problem

T = TypeVar("T")


class ReportParameters(msgspec.Struct, frozen=True, kw_only=True, rename="camel"):
    """What every report has: from when to when, as ISO 8601 or Unix milliseconds."""

    start_date: str | float
    end_date: str | float


class ZonedParameters(ReportParameters, frozen=True, kw_only=True, rename="camel"):
    """The parameters of a report whose days begin in a time zone."""

    timezone: str | UnsetType = UNSET


P = TypeVar("P", bound=ReportParameters)


class ReportQuestion(msgspec.Struct, Generic[P], frozen=True):
    """A checked body, before it is known whether it may be answered."""

    website_id: str
    parameters: P
    asked: Asked[ScopeQuery]

    @property
    def zone(self) -> tzinfo | None:
        """Whose days and hours; None where no time zone was given, or `utc`."""
        return self.asked.zone


class _Body(msgspec.Struct, frozen=True, rename="camel"):
    website_id: Uuid
    type: str
    filters: dict[str, Any]
    parameters: dict[str, Any]


class _Filters(msgspec.Struct, frozen=True, rename="camel"):
    """The members of `filters` that are no text filters."""

    segment: Uuid | UnsetType = UNSET
    cohort: Uuid | UnsetType = UNSET
    match: Literal["all", "any"] = "all"
    exclude_bounce: str = ""
    event_type: PositiveInt | UnsetType = UNSET


async def report_question(request: ApiRequest, type_: str, parameters: type[P]) -> ReportQuestion[P]:
    """The body of a request for a report of this type.

    Raises
    ------
    BadRequest: something is missing or makes no sense; the detail names it.
    """
    sent = await body(request, _Body)
    if sent.type != type_:
        raise problem(f"Invalid input: expected {type_}", "type")
    try:
        own = _convert(sent.parameters, parameters)
        range_ = TimeRange(_moment("startDate", own.start_date), _moment("endDate", own.end_date))
        zone = _zone(own)
    except BadRequest as error:
        raise _inside("parameters", error) from None
    try:
        filters, query = _filters(sent.filters)
    except BadRequest as error:
        raise _inside("filters", error) from None
    return ReportQuestion(sent.website_id, own, Asked(range_, filters, zone, query))


async def report_scope(request: ApiRequest, question: ReportQuestion[P]) -> Scope:
    """The scope of a report, if its website's events may be read by whoever asks.

    Raises
    ------
    BadRequest: the segment or cohort does not exist, or cannot be used. Unauthorized: not allowed.
    """
    return await resolve(request, question.asked, await view_website(request, question.website_id))


def _filters(sent: Mapping[str, Any]) -> tuple[tuple[Filter, ...], ScopeQuery]:
    known = _convert(sent, _Filters)
    texts: dict[str, str] = {}
    for name, value in sent.items():
        if name not in COLUMNS or name in ONLY_WITH_DIGITS:
            continue
        if name == "eventType":
            value = str(known.event_type)
        if not isinstance(value, str):
            raise problem("Invalid input: text is expected", name)
        texts[name] = value
    query = ScopeQuery(
        match=known.match,
        exclude_bounce=known.exclude_bounce,
        segment=None if known.segment is UNSET else known.segment,
        cohort=None if known.cohort is UNSET else known.cohort,
    )
    return parse_filters(texts), query


def _convert(values: Mapping[str, Any], type_: type[T]) -> T:
    try:
        return msgspec.convert(values, type_, strict=False)
    except msgspec.ValidationError as error:
        raise invalid(error) from None


def _zone(parameters: ReportParameters) -> tzinfo | None:
    if not isinstance(parameters, ZonedParameters) or parameters.timezone is UNSET:
        return None
    zone = find_zone(parameters.timezone)
    return None if parameters.timezone == "utc" else zone


def _moment(name: str, date: str | float) -> int:
    if not isinstance(date, str):
        if not abs(date) <= LATEST_MS:
            raise problem("Out of range: expected Unix milliseconds", name)
        return int(date)
    try:
        time = datetime.fromisoformat(date)
        time = time.replace(tzinfo=UTC) if time.tzinfo is None else time.astimezone(UTC)
    except (ValueError, OverflowError):
        raise problem("Invalid date: expected ISO 8601", name) from None
    return round(time.timestamp() * 1000)


def _inside(name: str, error: BadRequest) -> BadRequest:
    """The error of a member's content as one of the whole body."""
    return BadRequest(detail={"errors": [], "properties": {name: error.detail}})
