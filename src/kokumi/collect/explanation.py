"""What collecting decides about a request, told step by step, without storing or counting anything.

In: a checked request as a tracker sends it. Out: an `Explanation`: each decision, and what it was made from. The steps
are those of the pipeline itself; what a step did not come to, since the event was dropped before, is null.
"""

from typing import Literal

import msgspec

from kokumi.collect.cache_token import HEADER_NAME
from kokumi.collect.client_address import ADDRESS_HEADERS
from kokumi.collect.draft import Draft, RequestView
from kokumi.collect.location import PROVIDER_HEADERS
from kokumi.collect.payload import Send, SourceKind
from kokumi.collect.pipeline import UNKNOWN_SOURCES, Dropped, Pipeline
from kokumi.collect.user_agent import AgentParser
from kokumi.events.rows import Event
from kokumi.settings import Settings

PAYLOAD_ADDRESS = "payload.ip"
PAYLOAD_AGENT = "payload.userAgent"


class AddressDecision(msgspec.Struct, frozen=True, rename="camel"):
    """The visitor's address. `source` is `payload.ip`, the name of a header, or `connection`; null without any.

    `is_local` tells that it belongs to a private network, so that it has no place.
    """

    address: str
    source: str | None
    is_local: bool


class LocationDecision(msgspec.Struct, frozen=True):
    """Where the visitor is. `source` is the name of a provider's header, or `database`; null where nothing is known."""

    country: str | None
    region: str | None
    city: str | None
    source: str | None


class AgentDecision(msgspec.Struct, frozen=True, rename="camel"):
    """What the user agent tells. `source` is `payload.userAgent` or `user-agent`; null where neither was sent.

    `rule` is the pattern that makes it a bot. `bots_are_counted` tells that DISABLE_BOT_CHECK lets bots pass.
    """

    user_agent: str
    source: str | None
    browser: str | None
    os: str | None
    device: str
    is_bot: bool
    rule: str | None
    bots_are_counted: bool


class SessionDecision(msgspec.Struct, frozen=True, rename="camel"):
    """Who it is. `named_by` is what the id is made of; with `address_and_user_agent` it changes every `rotation`."""

    id: str
    named_by: Literal["distinct_id", "address_and_user_agent"]
    rotation: str


VisitReason = Literal[
    "token",
    "no_token",
    "token_unreadable",
    "token_of_another_website",
    "token_too_old",
    "not_a_website",
]


class VisitDecision(msgspec.Struct, frozen=True, rename="camel"):
    """Which visit it belongs to: that of the request's token (`is_continued`), or one that begins, and why.

    Visits of a session that begin within the same hour have the same id. `began_at` is in Unix milliseconds.
    """

    id: str
    is_continued: bool
    reason: VisitReason
    began_at: int


class StoredPage(msgspec.Struct, frozen=True, rename="camel"):
    """What would be stored of a page view or an event."""

    hostname: str | None
    path: str
    query: str | None
    referrer_domain: str | None
    event_name: str | None
    has_data: bool


class Explanation(msgspec.Struct, frozen=True, rename="camel"):
    """See the module.

    `status` is what /api/send would answer, and `reason` why it drops the event; null where it stores it. `stored_at`
    is the event's time in Unix milliseconds. `page` is null for what is no page view or event.
    """

    outcome: Literal["stored", "dropped"]
    reason: str | None
    message: str | None
    status: int
    source: str
    source_id: str
    stored_at: int
    address: AddressDecision | None
    location: LocationDecision | None
    agent: AgentDecision | None
    session: SessionDecision | None
    visit: VisitDecision | None
    page: StoredPage | None


class Explainer:
    """See the module.

    Parameters
    ----------
    agents: those of the pipeline.
    """

    def __init__(self, pipeline: Pipeline, settings: Settings, agents: AgentParser) -> None:
        self._pipeline = pipeline
        self._settings = settings
        self._agents = agents

    def explain(self, send: Send, request: RequestView) -> Explanation:
        """What would become of a request."""
        draft, dropped = self._pipeline.examine(send, request)
        knows_client = dropped is None or dropped.reason not in UNKNOWN_SOURCES
        hit = draft.hit
        return Explanation(
            outcome="stored" if dropped is None else "dropped",
            reason=None if dropped is None else dropped.reason,
            message=None if dropped is None else _message(dropped),
            status=200 if dropped is None else dropped.status,
            source=send.source,
            source_id=draft.source_id,
            stored_at=draft.time_ms,
            address=self._address(draft, request) if knows_client else None,
            location=self._location(draft, request) if knows_client else None,
            agent=self._agent(draft, request) if knows_client else None,
            session=self._session(draft) if draft.session_id else None,
            visit=self._visit(draft, request) if draft.visit_id else None,
            page=_page(hit) if isinstance(hit, Event) else None,
        )

    def _address(self, draft: Draft, request: RequestView) -> AddressDecision:
        if draft.send.payload.ip:
            source = PAYLOAD_ADDRESS
        else:
            asked = (self._settings.client_ip_header.lower(), *ADDRESS_HEADERS)
            named = next((name for name in asked if name and request.headers.get(name)), None)
            source = named or ("connection" if request.peer else None)
        return AddressDecision(draft.address.text, source, draft.address.is_local)

    def _location(self, draft: Draft, request: RequestView) -> LocationDecision:
        place = draft.location
        source = None
        if place.country is not None:
            believed = not draft.send.payload.ip and not self._settings.skip_location_headers
            names = [country for country, _, _ in PROVIDER_HEADERS if believed and request.headers.get(country)]
            source = names[0] if names else "database"
        return LocationDecision(place.country, place.region, place.city, source)

    def _agent(self, draft: Draft, request: RequestView) -> AgentDecision:
        agent = draft.agent
        source = PAYLOAD_AGENT if draft.send.payload.user_agent else "user-agent" if draft.user_agent else None
        return AgentDecision(
            draft.user_agent,
            source,
            agent.browser,
            agent.os,
            agent.device,
            agent.bot,
            self._agents.bot_rule(draft.user_agent) if agent.bot else None,
            self._settings.disable_bot_check,
        )

    def _session(self, draft: Draft) -> SessionDecision:
        by = "distinct_id" if draft.send.payload.id else "address_and_user_agent"
        return SessionDecision(draft.session_id, by, self._settings.salt_rotation)

    def _visit(self, draft: Draft, request: RequestView) -> VisitDecision:
        reason = self._visit_reason(draft, request)
        return VisitDecision(draft.visit_id, reason == "token", reason, draft.visit_began * 1000)

    def _visit_reason(self, draft: Draft, request: RequestView) -> VisitReason:
        """Why the pipeline continued the token's visit, or did not."""
        if draft.send.source is not SourceKind.WEBSITE:
            return "not_a_website"
        if draft.token is not None:
            return "token"
        if not request.headers.get(HEADER_NAME):
            return "no_token"
        token = self._pipeline.visit(request)
        if token is None:
            return "token_unreadable"
        if token.website_id is None or token.website_id.lower() != draft.source_id:
            return "token_of_another_website"
        return "token_too_old"


def _message(dropped: Dropped) -> str | None:
    """What the answer says, where it is an error."""
    body = msgspec.json.decode(dropped.body)
    return body["error"]["message"] if "error" in body else None


def _page(hit: Event) -> StoredPage:
    return StoredPage(
        hit.hostname, hit.url_path, hit.url_query or None, hit.referrer_domain or None, hit.event_name, bool(hit.data)
    )
