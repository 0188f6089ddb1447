"""What the users of the demo have saved about a website: segments, funnels, goals, reports, annotations."""

from dataclasses import dataclass, field
from typing import Any


def _segment(**filters: str) -> dict[str, Any]:
    return {"filters": [{"name": name, "operator": "eq", "value": value} for name, value in filters.items()]}


def _funnel(minutes: int, *steps: tuple[str, str]) -> dict[str, Any]:
    return {"window": minutes, "steps": [{"type": type_, "value": value} for type_, value in steps]}


def _cohort(days: int, type_: str, value: str) -> dict[str, Any]:
    return {"dateRange": f"{days}day", "action": {"type": type_, "value": value}, "filters": []}


@dataclass(frozen=True, slots=True)
class SavedThings:
    """By name what is saved. Annotations say how many days before the end something happened."""

    segments: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    cohorts: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    funnels: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    goals: dict[str, dict[str, Any]] = field(default_factory=dict[str, dict[str, Any]])
    reports: dict[str, tuple[str, dict[str, Any]]] = field(default_factory=dict[str, tuple[str, dict[str, Any]]])
    annotations: dict[str, int] = field(default_factory=dict[str, int])


SHOP = SavedThings(
    segments={
        "Phones": _segment(device="mobile"),
        "Germany, from Google": _segment(country="DE", referrer="google.com"),
        "Newsletter": _segment(utmSource="newsletter"),
    },
    cohorts={"Bought in the last 30 days": _cohort(30, "event", "purchase")},
    funnels={
        "From product to order": _funnel(
            60, ("path", "/products/*"), ("path", "/cart"), ("path", "/checkout"), ("event", "purchase")
        ),
        "Into the cart": _funnel(30, ("path", "/"), ("path", "/collections/*"), ("event", "add-to-cart")),
    },
    goals={
        "Orders": {"type": "event", "value": "purchase"},
        "Carts": {"type": "path", "value": "/cart"},
        "Letters": {"type": "event", "value": "newsletter-signup"},
    },
    reports={
        "Ways through the shop": ("journey", {"steps": 5, "startStep": "/"}),
        "Who comes back": ("retention", {}),
        "Sales": ("revenue", {"currency": "EUR"}),
        "Campaigns": ("utm", {}),
        "What brings orders": ("attribution", {"model": "first-click", "type": "event", "step": "purchase"}),
        "Devices by country": ("breakdown", {"fields": ["country", "device"]}),
    },
    annotations={"New checkout is live": 52, "Autumn letter sent": 33, "Free shipping above 50": 12},
)

BLOG = SavedThings(
    segments={"From search": _segment(referrer="google.com")},
    funnels={"To the newsletter": _funnel(60, ("path", "/*"), ("path", "/about"), ("event", "subscribe"))},
    goals={
        "Subscribers": {"type": "event", "value": "subscribe"},
        "Read to the end": {"type": "event", "value": "read-to-end"},
    },
    reports={"Reading on": ("journey", {"steps": 4}), "Loyal readers": ("retention", {})},
    annotations={"Soup week": 41, "New design": 20},
)

APPLICATION = SavedThings(
    segments={"Business plan pages": _segment(path="/pricing"), "Laptops": _segment(device="laptop")},
    cohorts={"Signed up this month": _cohort(30, "event", "signup")},
    funnels={
        "Sign-up": _funnel(60, ("path", "/"), ("path", "/pricing"), ("path", "/signup"), ("event", "signup")),
        "First invoice": _funnel(120, ("event", "signup"), ("path", "/welcome"), ("event", "create-invoice")),
    },
    goals={"Sign-ups": {"type": "event", "value": "signup"}, "Upgrades": {"type": "event", "value": "upgrade"}},
    reports={
        "How new users move": ("journey", {"steps": 6, "startStep": "/"}),
        "Weekly habit": ("retention", {}),
        "Upgrades": ("revenue", {"currency": "USD"}),
    },
    annotations={"Version 2": 60, "Price change": 28, "Webhooks announced": 9},
)
