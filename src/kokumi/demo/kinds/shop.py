"""A shop: categories and products, a cart, a checkout, a journal beside it."""

from kokumi.demo.kinds.sources import CAMPAIGNS, UNPAID
from kokumi.demo.profile import Action, Flow, Kind, Page, Property
from kokumi.events.rows import DataType

_MATERIALS = (
    "Linen",
    "Oak",
    "Wool",
    "Stoneware",
    "Cotton",
    "Brass",
    "Cork",
    "Felt",
    "Glass",
    "Walnut",
    "Rattan",
    "Steel",
)
_THINGS = (
    *("Shirt", "Bowl", "Blanket", "Lamp", "Apron", "Tray", "Stool", "Cushion", "Vase", "Shelf", "Basket", "Kettle"),
    *("Notebook", "Teapot", "Throw", "Mirror", "Planter", "Clock", "Towel", "Board", "Candle", "Bench", "Mug", "Rug"),
)
_CATEGORIES = ("Kitchen", "Living", "Bedroom", "Bath", "Garden", "Wardrobe", "Lighting", "Office", "Gifts", "Sale")
_ESSAYS = ("How we choose", "A day with", "Caring for", "The story of", "Five ways to use", "Made by hand:")
_SIZES = ("M", "L", "S", "XL")


def shop(name: str, products: int = 90, essays: int = 24) -> Kind:
    """A shop of that name with so many products and so many essays in its journal."""
    return Kind(
        groups={
            "home": (Page("/", f"{name} – things that last"),),
            "category": tuple(Page(f"/collections/{word.lower()}", f"{word} – {name}") for word in _CATEGORIES),
            "product": tuple(_product(number, name) for number in range(products)),
            "journal": tuple(_essay(number, name) for number in range(essays)),
            "search": tuple(
                Page("/search", f"Search – {name}", f"q={word.lower()}") for word in ("Lamp", "Linen", "Gift", "Mug")
            ),
            "service": (
                Page("/pages/shipping", f"Shipping – {name}"),
                Page("/pages/returns", f"Returns – {name}"),
                Page("/pages/about", f"About us – {name}"),
                Page("/pages/contact", f"Contact – {name}"),
            ),
            "cart": (Page("/cart", f"Your cart – {name}"),),
            "checkout": (Page("/checkout", f"Checkout – {name}"),),
            "thanks": (Page("/checkout/thank-you", f"Thank you – {name}"),),
        },
        flows=_FLOWS,
        channels=(*UNPAID, *CAMPAIGNS),
        actions={
            "add-to-cart": Action(
                (
                    Property("product", DataType.STRING, tuple(_title(number) for number in range(12))),
                    Property("price", DataType.NUMBER, low=8, high=180),
                    Property("size", DataType.STRING, _SIZES),
                )
            ),
            "purchase": Action(
                (
                    Property("items", DataType.NUMBER, low=1, high=6),
                    Property("payment", DataType.STRING, ("card", "wallet", "invoice", "bank transfer")),
                    Property("gift", DataType.BOOLEAN, ("false", "true")),
                ),
                sale=(12, 260),
            ),
            "newsletter-signup": Action((Property("place", DataType.STRING, ("footer", "popup", "checkout")),)),
            "search": Action((Property("results", DataType.NUMBER, low=0, high=48),)),
            "filter": Action((Property("by", DataType.STRING, ("price", "colour", "material", "size")),)),
        },
        returning=0.28,
        clicks=0.04,
    )


def _title(number: int) -> str:
    # Every pair once, then again as a second edition and so on.
    pairs = len(_MATERIALS) * len(_THINGS)
    edition, pair = divmod(number * 7, pairs)
    words = f"{_MATERIALS[pair % len(_MATERIALS)]} {_THINGS[pair // len(_MATERIALS)]}"
    return f"{words} {edition + 1}" if edition else words


def _product(number: int, name: str) -> Page:
    title = _title(number)
    return Page(f"/products/{title.lower().replace(' ', '-')}", f"{title} – {name}")


def _essay(number: int, name: str) -> Page:
    title = f"{_ESSAYS[number % len(_ESSAYS)]} {_title(number * 5 + 3)}"
    return Page(f"/journal/{title.lower().replace(' ', '-').replace(':', '')}", f"{title} – {name}")


_BUY = (
    *(("product", 0.9), ("!add-to-cart", 0.78), ("product", 0.85), ("product", 0.9), ("cart", 0.88)),
    *(("checkout", 0.86), ("thanks", 0.86), ("!purchase", 1.0)),
)
_LOOK = (("product", 0.9), ("product", 0.93), ("product", 0.93), ("product", 0.94), ("category", 0.94))
_FLOWS = (
    Flow(21, (("home", 1), ("category", 0.82), *_BUY)),
    Flow(14, (("product", 1), *_BUY)),
    Flow(6, (("home", 1), ("category", 0.75), ("!filter", 0.7), *_LOOK, *_LOOK, ("service", 0.7))),
    Flow(16, (("product", 1), ("product", 0.5), *_LOOK, *_LOOK, *_LOOK)),
    Flow(12, (("home", 1), ("category", 0.6), *_LOOK, *_LOOK, *_LOOK, ("!newsletter-signup", 0.7))),
    Flow(11, (("journal", 1), ("journal", 0.36), ("journal", 0.7), ("!newsletter-signup", 0.5), *_LOOK)),
    Flow(6, (("category", 1), ("product", 0.6), ("!add-to-cart", 0.5), ("cart", 0.8), ("service", 0.5))),
    Flow(7, (("home", 1), ("search", 0.8), ("!search", 1), ("product", 0.8), *_LOOK, *_LOOK)),
    Flow(7, (("service", 1), ("service", 0.25), ("home", 0.5), *_LOOK)),
)
