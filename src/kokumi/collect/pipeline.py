"""From a checked request to a hit, step by step; any step may drop the event, for a reason that is counted.

In: a `Send` and what there is to see of its request. Out: `Accepted` with the hit to be stored and what to answer, or
`Dropped` with the answer. No step waits for anything: what it looks up is in memory.
"""

from collections.abc import Callable, Mapping
from typing import Final, Protocol

import msgspec

from kokumi.collect.cache_token import HEADER_NAME, TokenSigner, VisitToken
from kokumi.collect.client_address import IgnoredAddresses, client_address, sent_address
from kokumi.collect.draft import Draft, RequestView
from kokumi.collect.drop_reason import DropReason
from kokumi.collect.hits import hit_of
from kokumi.collect.identity import IdentityMaker, derived_secret
from kokumi.collect.location import LocationFinder
from kokumi.collect.payload import WEBSITE, Send, SourceKind, given
from kokumi.collect.shields import Shields, StoredRules
from kokumi.collect.urls import page_of, referrer_of
from kokumi.collect.user_agent import AgentParser
from kokumi.errors import BadRequest, Forbidden, KokumiError
from kokumi.events.rows import Hit
from kokumi.settings import Settings

VISIT_SECONDS: Final = 1800
"""How long after its beginning a visit goes on without asking which hour it is."""


UNKNOWN_SOURCES: Final = frozenset({DropReason.UNKNOWN_WEBSITE, DropReason.UNKNOWN_LINK, DropReason.UNKNOWN_PIXEL})


class Accepted(msgspec.Struct, gc=False):
    """A hit to be stored, and what to answer; `cache` is the token that the tracker sends back."""

    hit: Hit | None
    website_id: str
    session_id: str
    visit_id: str
    cache: str


class Dropped(msgspec.Struct, gc=False):
    """Nothing is stored; `body` is the answer's JSON. It never holds an address; `draft` may."""

    reason: DropReason
    status: int
    body: bytes
    draft: Draft | None = None


class Sources(Protocol):
    """Which ids exist; asked for every event, so answered from memory. Ids are in lower case."""

    def website_exists(self, website_id: str) -> bool: ...

    def link_exists(self, link_id: str) -> bool: ...

    def pixel_exists(self, pixel_id: str) -> bool: ...


Step = Callable[[Draft, RequestView], DropReason | None]

KeptSince = Callable[[str, int], int | None]
"""The first moment (Unix ms) of which a website, by its id, keeps events at another one; None where it keeps all."""


class Pipeline:
    """See the module.

    Parameters
    ----------
    secret: the server's own; ids and tokens are made of a hash of it.
    shields: the rules by which a website leaves events out; None where no website has any.
    kept_since: since when websites keep events; None where all keep them for ever.
    """

    def __init__(
        self,
        settings: Settings,
        secret: str,
        sources: Sources,
        agents: AgentParser,
        locations: LocationFinder,
        shields: StoredRules | None = None,
        kept_since: KeptSince | None = None,
    ) -> None:
        key = derived_secret(secret)
        self._settings = settings
        self._agents = agents
        self._locations = locations
        self._identities = IdentityMaker(key, settings.salt_rotation)
        self._tokens = TokenSigner(key)
        self._ignored = IgnoredAddresses(settings.ignore_ip)
        self._exists: Mapping[SourceKind, Callable[[str], bool]] = {
            SourceKind.WEBSITE: sources.website_exists,
            SourceKind.LINK: sources.link_exists,
            SourceKind.PIXEL: sources.pixel_exists,
        }
        self._shields = Shields(shields if shields is not None else _no_rules)
        shielding: tuple[Step, ...] = () if shields is None else (self._drop_shielded,)
        self._kept_since = kept_since if kept_since is not None else _for_ever
        self._steps: tuple[Step, ...] = (
            self._check_source,
            self._find_client,
            self._find_location,
            self._drop_bots,
            self._drop_ignored_addresses,
            *shielding,
            self._drop_expired,
            self._name_session,
            self._continue_visit,
            self._begin_visit,
            self._make_hit,
        )

    def process(self, send: Send, request: RequestView, *, signed: bool = True) -> Accepted | Dropped:
        """What becomes of one request.

        Parameters
        ----------
        signed: whether a token is answered; signing one costs a tenth of the rest.
        """
        draft, dropped = self.examine(send, request)
        if dropped is not None:
            return dropped
        if not signed:
            return Accepted(draft.hit, draft.source_id, draft.session_id, draft.visit_id, "")
        website_id = draft.source_id if send.source is WEBSITE else None
        token = VisitToken(draft.session_id, draft.visit_id, draft.visit_began, website_id)
        # Who goes on with the same visit is given the token that came: the same members make the same text.
        text = request.headers[HEADER_NAME] if token == draft.token else self._tokens.sign(token)
        return Accepted(draft.hit, draft.source_id, draft.session_id, draft.visit_id, text)

    def examine(self, send: Send, request: RequestView) -> tuple[Draft, Dropped | None]:
        """How far a request comes, and why no further; None where it would be stored."""
        time_ms = request.now_ms if send.timestamp is None else send.timestamp * 1000
        draft = Draft(send, send.source_id.lower(), time_ms)
        try:
            for step in self._steps:
                reason = step(draft, request)
                if reason is not None:
                    return draft, _dropped(_ANSWERS[reason], draft)
        except BadRequest as error:
            return draft, _dropped(_refused(DropReason.INVALID_PAYLOAD, error), draft)
        return draft, None

    def refusal(self, request: RequestView, website_id: str) -> Dropped | None:
        """Why nothing that this client sends is taken: it is a bot, its address is ignored, or the website (id in lower
        case) does not want it counted."""
        agent = self._agents.parse(request.headers.get("user-agent", ""))
        if agent.bot and not self._settings.disable_bot_check:
            return _ANSWERS[DropReason.BOT]
        address = client_address(request.headers, request.peer, self._settings.client_ip_header)
        if self._ignored.contain(address):
            return _ANSWERS[DropReason.IGNORED_ADDRESS]
        shield = self._shields.of(website_id)
        if shield is None:
            return None
        believed = not self._settings.skip_location_headers
        location = self._locations.find(address, request.headers if believed else None)
        reason = shield.refuses_client(address, location.country, request.headers)
        return None if reason is None else _ANSWERS[reason]

    def page_refusal(self, website_id: str, url: str) -> Dropped | None:
        """Why nothing is taken of what is seen on this page of a website (id in lower case)."""
        shield = self._shields.of(website_id)
        if shield is None:
            return None
        page = page_of(url, None, remove_trailing_slash=self._settings.remove_trailing_slash)
        reason = shield.refuses_page(page.host if page else None, page.path if page else None, None)
        return None if reason is None else _ANSWERS[reason]

    def visit(self, request: RequestView) -> VisitToken | None:
        """The visit that the request's token tells of, however old it is."""
        return self._tokens.read(request.headers.get(HEADER_NAME))

    def _check_source(self, draft: Draft, request: RequestView) -> DropReason | None:
        """Drops events of what does not exist, even where a token says that it did."""
        source = draft.send.source
        return None if self._exists[source](draft.source_id) else _UNKNOWN[source]

    def _find_client(self, draft: Draft, request: RequestView) -> None:
        """Address and user agent: those that the payload names, else the request's."""
        payload = draft.send.payload
        headers = request.headers
        if payload.ip:
            draft.address = sent_address(payload.ip)
        else:
            draft.address = client_address(headers, request.peer, self._settings.client_ip_header)
        draft.user_agent = payload.user_agent or headers.get("user-agent", "")
        draft.agent = self._agents.parse(draft.user_agent)

    def _find_location(self, draft: Draft, request: RequestView) -> None:
        """Country, region and city. A provider speaks of the sender, not of an address that the payload names."""
        believed = not draft.send.payload.ip and not self._settings.skip_location_headers
        draft.location = self._locations.find(draft.address, request.headers if believed else None)

    def _drop_bots(self, draft: Draft, request: RequestView) -> DropReason | None:
        """Drops what calls itself a bot, unless bots are to be counted."""
        return DropReason.BOT if draft.agent.bot and not self._settings.disable_bot_check else None

    def _drop_ignored_addresses(self, draft: Draft, request: RequestView) -> DropReason | None:
        """Drops events from addresses of the setting IGNORE_IP."""
        return DropReason.IGNORED_ADDRESS if self._ignored.contain(draft.address) else None

    def _drop_shielded(self, draft: Draft, request: RequestView) -> DropReason | None:
        """Drops what the website does not want counted."""
        shield = self._shields.of(draft.source_id)
        if shield is None:
            return None
        reason = shield.refuses_client(draft.address, draft.location.country, request.headers)
        if reason is not None:
            return reason
        payload = draft.send.payload
        hostname, page, referrer = given(payload.hostname), None, None
        if payload.url:
            page = page_of(payload.url, hostname, remove_trailing_slash=self._settings.remove_trailing_slash)
        if payload.referrer:
            referrer = referrer_of(payload.referrer, hostname)
        return shield.refuses_page(
            hostname or (page.host if page else None),
            page.path if page else None,
            referrer.domain if referrer else None,
        )

    def _drop_expired(self, draft: Draft, request: RequestView) -> DropReason | None:
        """Drops events of days that the website has forgotten, or would forget at once."""
        send = draft.send
        if send.timestamp is None or send.source is not WEBSITE:
            return None
        since = self._kept_since(draft.source_id, request.now_ms)
        return DropReason.EXPIRED if since is not None and draft.time_ms < since else None

    def _name_session(self, draft: Draft, request: RequestView) -> None:
        """The visitor's id. The source's id goes into it as it was sent: numbers made elsewhere depend on that."""
        send = draft.send
        if send.payload.id:
            draft.session_id = self._identities.distinct_session_id(send.source_id, send.payload.id)
        else:
            draft.session_id = self._identities.session_id(
                send.source_id, draft.address.text, draft.user_agent, draft.time_ms
            )

    def _continue_visit(self, draft: Draft, request: RequestView) -> None:
        """Takes the visit from the token, if that is of this website and not older than a visit lasts.

        An event with a time of its own continues the visit however old the token is.
        """
        if draft.send.source is not WEBSITE:
            return
        token = self._tokens.read(request.headers.get(HEADER_NAME))
        if token is None or token.website_id is None or token.website_id.lower() != draft.source_id:
            return
        if draft.send.timestamp is None and request.now_ms // 1000 - token.iat > VISIT_SECONDS:
            return
        draft.token = token
        draft.visit_id = token.visit_id
        draft.visit_began = token.iat

    def _begin_visit(self, draft: Draft, request: RequestView) -> None:
        """Begins a visit where none is going on; all that begin in the same hour are the same."""
        if not draft.visit_id:
            draft.visit_id = self._identities.visit_id(draft.session_id, draft.time_ms)
            draft.visit_began = request.now_ms // 1000

    def _make_hit(self, draft: Draft, request: RequestView) -> None:
        """The row to be stored."""
        draft.hit = hit_of(draft, remove_trailing_slash=self._settings.remove_trailing_slash)


def _no_rules(website_id: str) -> None:
    """No website has any."""


def _for_ever(website_id: str, now_ms: int) -> None:
    """Nothing is forgotten."""


def _dropped(answer: Dropped, draft: Draft) -> Dropped:
    return Dropped(answer.reason, answer.status, answer.body, draft)


def _refused(reason: DropReason, error: KokumiError) -> Dropped:
    return Dropped(reason, error.status, msgspec.json.encode(error.envelope()))


_UNKNOWN: Final = {
    SourceKind.WEBSITE: DropReason.UNKNOWN_WEBSITE,
    SourceKind.LINK: DropReason.UNKNOWN_LINK,
    SourceKind.PIXEL: DropReason.UNKNOWN_PIXEL,
}
_QUIETLY: Final = (
    DropReason.BOT,
    DropReason.SHIELDED_ADDRESS,
    DropReason.SHIELDED_COUNTRY,
    DropReason.SHIELDED_HOSTNAME,
    DropReason.SHIELDED_PATH,
    DropReason.SPAM_REFERRER,
    DropReason.PRIVACY_SIGNAL,
)
"""Answered like what is counted: it is no error of the sender, and nobody is told how to get past the rules."""
_ANSWERS: Final = {
    **{reason: Dropped(reason, 200, b'{"beep":"boop"}') for reason in _QUIETLY},
    DropReason.IGNORED_ADDRESS: _refused(DropReason.IGNORED_ADDRESS, Forbidden()),
    DropReason.EXPIRED: _refused(
        DropReason.EXPIRED, BadRequest("The event is from before the days that the website keeps.")
    ),
    DropReason.UNKNOWN_WEBSITE: _refused(DropReason.UNKNOWN_WEBSITE, BadRequest("Website not found.")),
    DropReason.UNKNOWN_LINK: _refused(DropReason.UNKNOWN_LINK, BadRequest("Link not found.")),
    DropReason.UNKNOWN_PIXEL: _refused(DropReason.UNKNOWN_PIXEL, BadRequest("Pixel not found.")),
}
