"""A subscription product: marketing pages, documentation, and the application itself, whose users are known."""

from kokumi.demo.kinds.sources import CAMPAIGNS, UNPAID
from kokumi.demo.profile import Action, Flow, Kind, Page, Property
from kokumi.events.rows import DataType

_GUIDES = (
    *("Getting started", "Import your data", "Invite your team", "Invoices", "Reminders", "Time tracking", "Reports"),
    *("Keyboard shortcuts", "Webhooks", "API tokens", "Single sign-on", "Billing", "Export", "Limits", "Templates"),
)
_PLANS = ("free", "starter", "team", "business")


def application(name: str) -> Kind:
    """A product of that name."""
    return Kind(
        groups={
            "home": (Page("/", f"{name} – invoices that write themselves"),),
            "pricing": (Page("/pricing", f"Pricing – {name}"),),
            "features": tuple(
                Page(f"/features/{word.lower()}", f"{word} – {name}")
                for word in ("Invoices", "Time", "Reports", "Clients")
            ),
            "guide": tuple(
                Page(f"/docs/{title.lower().replace(' ', '-')}", f"{title} – {name} docs") for title in _GUIDES
            ),
            "signup": (Page("/signup", f"Create your account – {name}"),),
            "welcome": (Page("/welcome", f"Welcome – {name}"),),
            "login": (Page("/login", f"Sign in – {name}"),),
            "app": tuple(
                Page(f"/app/{word.lower()}", f"{word} – {name}")
                for word in ("Dashboard", "Invoices", "Clients", "Time", "Reports", "Settings", "Team", "Billing")
            ),
        },
        flows=(
            Flow(
                24,
                (
                    *(("home", 1), ("features", 0.52), ("pricing", 0.66), ("signup", 0.5), ("!signup", 0.62)),
                    *(("welcome", 0.95), ("app", 0.9), ("!create-invoice", 0.55), ("!upgrade", 0.3)),
                ),
            ),
            Flow(
                14, (("home", 1), ("pricing", 0.5), ("signup", 0.42), ("!signup", 0.6), ("welcome", 0.95), ("app", 0.9))
            ),
            Flow(16, (("guide", 1), ("guide", 0.52), ("guide", 0.6), ("!feedback", 0.2), ("guide", 0.8))),
            Flow(
                30,
                (
                    *(("login", 1), ("app", 0.93), ("app", 0.9), ("!create-invoice", 0.6), ("app", 0.9), ("app", 0.85)),
                    *(("app", 0.8), ("!export", 0.3), ("app", 0.8), ("app", 0.7), ("!upgrade", 0.25), ("app", 0.9)),
                ),
            ),
            Flow(10, (("pricing", 1), ("signup", 0.3), ("!signup", 0.55), ("welcome", 0.95))),
        ),
        channels=(*UNPAID, *CAMPAIGNS),
        actions={
            "signup": Action(
                (
                    Property("plan", DataType.STRING, _PLANS),
                    Property("method", DataType.STRING, ("email", "google", "github")),
                    Property("trial", DataType.BOOLEAN, ("true", "false")),
                )
            ),
            "create-invoice": Action((Property("lines", DataType.NUMBER, low=1, high=14),)),
            "upgrade": Action(
                (
                    Property("plan", DataType.STRING, _PLANS[1:]),
                    Property("period", DataType.STRING, ("month", "year")),
                ),
                sale=(9, 190),
            ),
            "feedback": Action((Property("helpful", DataType.BOOLEAN, ("true", "false")),)),
            "export": Action((Property("format", DataType.STRING, ("csv", "pdf", "xlsx")),)),
        },
        returning=0.55,
        vitals=0.08,
        clicks=0.03,
        traits=(
            Property("plan", DataType.STRING, _PLANS),
            Property("role", DataType.STRING, ("owner", "accountant", "member")),
            Property("team_size", DataType.NUMBER, low=1, high=40),
            Property("newsletter", DataType.BOOLEAN, ("true", "false")),
        ),
        signed_in=0.38,
        tags=("pricing-a", "pricing-b"),
    )
