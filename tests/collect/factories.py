"""A pipeline with two websites, a link and a pixel, and requests to it, for tests."""

import json
from collections.abc import Mapping
from typing import Any

from kokumi.collect.draft import RequestView
from kokumi.collect.location import LocationFinder
from kokumi.collect.payload import decode_send
from kokumi.collect.pipeline import Accepted, Dropped, KeptSince, Pipeline
from kokumi.collect.shields import StoredRules
from kokumi.collect.user_agent import AgentParser
from kokumi.events.rows import Event, Identification
from kokumi.settings import Settings

SECRET = "oracle-app-secret"
SITE = "eefe6129-219b-4cfc-844a-d5d59b7b189e"
OTHER_SITE = "8122471f-5633-4377-8862-a8f162079497"
LINK = "1c5f64b2-cce1-418e-a5b4-e5621bc43003"
PIXEL = "53bfdf27-af8b-4da2-88f4-82e8f0b9af5a"
NOBODY = "5b1fb0e0-0d8b-4c6b-9b36-6f3a2c1d9e77"
NOW = 1_771_545_600
"""2026-02-20T00:00:00Z in seconds"""
CHROME = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36"
)
HEADERS = {"user-agent": CHROME, "x-forwarded-for": "81.2.69.1"}

_agents = AgentParser()


class KnownSources:
    """The ids above but `NOBODY`."""

    def website_exists(self, website_id: str) -> bool:
        return website_id in (SITE, OTHER_SITE)

    def link_exists(self, link_id: str) -> bool:
        return link_id == LINK

    def pixel_exists(self, pixel_id: str) -> bool:
        return pixel_id == PIXEL


def make_pipeline(
    locations: LocationFinder | None = None,
    shields: StoredRules | None = None,
    kept_since: KeptSince | None = None,
    **settings: Any,
) -> Pipeline:
    """A pipeline without a location database, rules of websites and an end of what they keep, unless told otherwise."""
    locations = LocationFinder(None) if locations is None else locations
    return Pipeline(Settings(**settings), SECRET, KnownSources(), _agents, locations, shields, kept_since)


def send(
    pipeline: Pipeline,
    payload: Mapping[str, Any] | None = None,
    *,
    type_: str = "event",
    headers: Mapping[str, str] = HEADERS,
    peer: str | None = "10.0.0.1",
    now: int = NOW,
) -> Accepted | Dropped:
    """What becomes of a payload of `SITE` (or of the source it names)."""
    members = dict(payload or {})
    if not members.keys() & {"website", "link", "pixel"}:
        members["website"] = SITE
    body = json.dumps({"type": type_, "payload": members}).encode()
    return pipeline.process(decode_send(body), RequestView(headers, peer, now * 1000))


def accept(pipeline: Pipeline, payload: Mapping[str, Any] | None = None, **request: Any) -> Accepted:
    """Like `send`, where the request is to be accepted."""
    outcome = send(pipeline, payload, **request)
    assert isinstance(outcome, Accepted), outcome
    return outcome


def event(pipeline: Pipeline, payload: Mapping[str, Any] | None = None, **request: Any) -> Event:
    """The event that a request becomes."""
    hit = accept(pipeline, payload, **request).hit
    assert isinstance(hit, Event)
    return hit


def identification(pipeline: Pipeline, payload: Mapping[str, Any] | None = None, **request: Any) -> Identification:
    """The identification that a request becomes."""
    hit = accept(pipeline, payload, type_="identify", **request).hit
    assert isinstance(hit, Identification)
    return hit
