"""What there is to know of a kind of website before traffic can be made up for it: pages, ways through, sources.

A `Flow` is a way that visitors take: steps in order, each with the share of those who got there and went on. A step's
word is the name of a group of pages, or `!name` for a custom event on the page that the visitor is on.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kokumi.events.rows import DataType, EventType

MOST_STEPS = 30
"""A flow has at most so many: an event's place in its visit is a part of its number."""

Step = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Page:
    """A page as it is counted."""

    path: str
    title: str
    query: str | None = None


@dataclass(frozen=True, slots=True)
class Flow:
    """A way through the site. `weight` is relative to the other flows; the share of the first step is 1."""

    weight: float
    steps: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class Property:
    """A key of event or session data: one of `values` (earlier ones are more frequent), or a number in a range."""

    key: str
    type: DataType
    values: tuple[str, ...] = ()
    low: float = 0.0
    high: float = 0.0


@dataclass(frozen=True, slots=True)
class Action:
    """A custom event's data; `sale` is the range of amounts of one that earns money."""

    properties: tuple[Property, ...] = ()
    sale: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class Channel:
    """Where visitors come from: a referrer, the campaign in the address, an ad network's click id."""

    weight: float
    referrer: str | None = None
    referrer_path: str | None = None
    source: str | None = None
    medium: str | None = None
    campaign: str | None = None
    content: str | None = None
    term: str | None = None
    click_id: str | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of website.

    Parameters
    ----------
    groups: pages by group; within a group the first page is the most popular and the others follow Zipf's law.
    actions: custom events by name.
    returning: probability that a visitor comes once more, after each visit.
    vitals: share of page views whose browser reports how fast they were.
    clicks: share of page views of which the heatmap has points.
    traits: what the site says of visitors whom it knows; without, nobody signs in.
    signed_in: share of visitors whom it knows.
    tags: variants of an experiment; each visitor sees one.
    """

    groups: Mapping[str, tuple[Page, ...]]
    flows: tuple[Flow, ...]
    channels: tuple[Channel, ...]
    actions: Mapping[str, Action] = field(default_factory=dict[str, Action])
    returning: float = 0.23
    vitals: float = 0.05
    clicks: float = 0.0
    traits: tuple[Property, ...] = ()
    signed_in: float = 0.0
    tags: tuple[str, ...] = ()
    event_type: EventType = EventType.PAGEVIEW

    def __post_init__(self) -> None:
        for flow in self.flows:
            if len(flow.steps) > MOST_STEPS or flow.steps[0][0].startswith("!"):
                raise ValueError("A flow begins with a page and has at most 30 steps")

    def events_in_visit(self) -> float:
        """How many events a visit has on average."""
        total = sum(flow.weight for flow in self.flows)
        return sum(flow.weight / total * self._events(flow) for flow in self.flows)

    def _events(self, flow: Flow) -> float:
        events, reach = 0.0, 1.0
        for word, share in flow.steps:
            reach *= share
            events += reach if word.startswith("!") else reach * (1 + self.vitals)
        return events
