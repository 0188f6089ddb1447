"""What the steps of the pipeline hand on to each other: the request as they see it, and the hit under construction."""

from collections.abc import Mapping

import msgspec

from kokumi.collect.cache_token import VisitToken
from kokumi.collect.client_address import NO_ADDRESS, ClientAddress
from kokumi.collect.location import NOWHERE, Location
from kokumi.collect.payload import Send
from kokumi.collect.user_agent import NO_AGENT, Agent
from kokumi.events.rows import Hit


class RequestView(msgspec.Struct, gc=False):
    """What a step may see of a request.

    Parameters
    ----------
    headers: names in lower case, values decoded as Latin-1.
    peer: the socket's address, None for a socket without one.
    now_ms: Unix milliseconds.
    """

    headers: Mapping[str, str]
    peer: str | None
    now_ms: int


class Draft(msgspec.Struct, gc=False):
    """A hit under construction; each step fills in what it finds out.

    Parameters
    ----------
    source_id: of the website, link or pixel, in lower case.
    time_ms: when it happened, Unix milliseconds.
    token: that of the visit, where the event goes on with one.
    visit_began: Unix seconds; 0 until a token tells, or the visit is begun.
    """

    send: Send
    source_id: str
    time_ms: int
    address: ClientAddress = NO_ADDRESS
    user_agent: str = ""
    agent: Agent = NO_AGENT
    location: Location = NOWHERE
    session_id: str = ""
    visit_id: str = ""
    visit_began: int = 0
    token: VisitToken | None = None
    hit: Hit | None = None
