"""A blog about cooking: posts, topics, a newsletter."""

from kokumi.demo.kinds.sources import CAMPAIGNS, UNPAID
from kokumi.demo.profile import Action, Flow, Kind, Page, Property
from kokumi.events.rows import DataType

_DISHES = (
    *("Tomato Soup", "Sourdough", "Miso Broth", "Ratatouille", "Lentil Stew", "Flatbread", "Dumplings", "Risotto"),
    *("Apple Cake", "Pickles", "Ramen", "Granola", "Shakshuka", "Gnocchi", "Onion Tart", "Rice Pudding"),
)
_HEADLINES = (
    "{} in half an hour",
    "The {} of my grandmother",
    "{}, step by step",
    "What goes well with {}",
    "{} for ten",
)
_TOPICS = ("Bread", "Soups", "Vegetables", "Sweets", "Basics", "Seasons")


def blog(name: str) -> Kind:
    """A blog of that name."""
    return Kind(
        groups={
            "home": (Page("/", name),),
            "post": tuple(_post(number, name) for number in range(len(_DISHES) * len(_HEADLINES))),
            "topic": tuple(Page(f"/topics/{word.lower()}", f"{word} – {name}") for word in _TOPICS),
            "about": (Page("/about", f"About – {name}"), Page("/newsletter", f"The letter – {name}")),
        },
        flows=(
            Flow(
                52, (("post", 1), ("!read-to-end", 0.34), ("post", 0.42), ("post", 0.5), ("topic", 0.4), ("post", 0.7))
            ),
            Flow(20, (("home", 1), ("post", 0.7), ("!read-to-end", 0.5), ("post", 0.55), ("post", 0.6), ("post", 0.6))),
            Flow(8, (("topic", 1), ("post", 0.75), ("post", 0.5), ("!share", 0.14))),
            Flow(7, (("post", 1), ("about", 0.6), ("!subscribe", 0.34))),
            Flow(4, (("home", 1), ("about", 0.7), ("!subscribe", 0.45), ("post", 0.6))),
        ),
        channels=(*UNPAID, *CAMPAIGNS[:2]),
        actions={
            "read-to-end": Action((Property("minutes", DataType.NUMBER, low=2, high=12),)),
            "share": Action((Property("network", DataType.STRING, ("copy link", "mail", "pinterest", "reddit")),)),
            "subscribe": Action(
                (
                    Property("place", DataType.STRING, ("end of post", "newsletter page", "header")),
                    Property("frequency", DataType.STRING, ("weekly", "monthly")),
                )
            ),
        },
        returning=0.34,
        vitals=0.15,
        clicks=0.05,
    )


def _post(number: int, name: str) -> Page:
    # 16 dishes and 5 headlines have no common divisor: every pair comes once.
    dish = _DISHES[number % len(_DISHES)]
    title = _HEADLINES[number % len(_HEADLINES)].format(dish)
    return Page("/" + title.lower().replace(",", "").replace(" ", "-"), f"{title} – {name}")
