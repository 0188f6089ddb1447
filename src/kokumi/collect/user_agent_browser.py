"""Names the browser behind a user agent string in Umami's vocabulary.

In comes a user agent string, out goes one of about thirty short names ("chrome", "edge-chromium", "ios-webview") or
None. The vocabulary is coarse on purpose: whatever embeds Chromium under a name that it does not know (Brave, Vivaldi,
an Electron application) is "chrome". A string mostly carries the names of several browsers, so order is everything.
"""

import re
from typing import Final

# A product is `Name/1.2.3`. Some count only when the version ends the word: "Chrome/W.X.Y.Z" and "Firefox/3.5;" do not.
# The possessive `++` keeps a hostile run of digits from being tried again at every length.
_VERSION: Final = "/[0-9.]++"
_CLOSED_VERSION: Final = r"/[0-9.]++:?(?:\s|\Z)"


def browser_of(user_agent: str) -> str | None:
    """The browser's name in Umami's vocabulary, or None where no rule knows it.

    Source of the rules: the reference's vocabulary and precedence, checked against its recorded answers. The first rule
    that matches wins; letters count as written.
    """
    for name, parts in _RULES:
        if _stand_in_order(parts, user_agent):
            return name
    return None


def _stand_in_order(parts: tuple[re.Pattern[str], ...], user_agent: str) -> bool:
    # Each part is looked for after the end of the one before, once: linear where one expression with `.*` is not.
    position = 0
    for part in parts:
        found = part.search(user_agent, position)
        if found is None:
            return False
        position = found.end()
    return True


def _product(name: str, version: str = _VERSION) -> tuple[re.Pattern[str], ...]:
    return (re.compile(name + version),)


def _parts(*expressions: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(expression) for expression in expressions)


_RULES: Final[tuple[tuple[str, tuple[re.Pattern[str], ...]], ...]] = (
    # Browsers that carry the name of the engine they build on, so they come before it.
    ("aol", _product("AOLShield")),
    ("edge", _product("Edge")),
    ("edge-ios", _product("EdgiOS")),
    ("yandexbrowser", _product("YaBrowser")),
    ("kakaotalk", _parts(r"KAKAOTALK\s[0-9.]")),
    ("samsung", _product("SamsungBrowser")),
    ("silk", _product(r"\bSilk")),
    ("miui", _product("MiuiBrowser", r"/[0-9.]++\Z")),
    ("beaker", _product("BeakerBrowser")),
    ("edge-chromium", _product("EdgA?")),
    ("chromium-webview", _parts(r"wv\)", "Chrom(?:e|ium)" + _CLOSED_VERSION)),
    ("opera", _parts("Chrom", "OPR" + _CLOSED_VERSION)),
    ("chrome", _product("Chrom(?:e|ium)", _CLOSED_VERSION)),
    ("phantomjs", _product("PhantomJS", _CLOSED_VERSION)),
    ("crios", _product("CriOS", _CLOSED_VERSION)),
    ("firefox", _product("Firefox", r"/[0-9.]++(?:\s|\Z)")),
    ("fxios", _product("FxiOS")),
    ("opera-mini", _parts("Opera Mini", "Version" + _VERSION)),
    ("opera", _product("Opera", r"/[0-9.]++(?:\s|\Z)")),
    ("opera", _product("OPR", _CLOSED_VERSION)),
    # Internet Explorer: 11 calls itself Gecko, 8 to 10 show their engine, 7 shows neither. Older ones have no name.
    ("ie", _parts(r"Trident/7\.0", r"rv:[0-9.]", r"\)", r"Gecko\Z")),
    ("ie", _parts(r"MSIE\s[0-9.]++;", r"Trident/[4-7]\.0")),
    ("ie", _parts(r"MSIE\s7\.0")),
    ("bb10", _parts("BB10;", "Version" + _VERSION)),
    # The platform's own browser: no name, only the platform's marks.
    ("android", _parts(r"Android\s[0-9.]")),
    ("ios", _parts("Version/[0-9._]", "Mobile", "Safari")),
    ("safari", _parts("Version/[0-9._]", "Safari")),
    # Applications that show pages inside themselves on iOS.
    ("facebook", _product("FB[AS]V")),
    ("instagram", _parts(r"Instagram\s[0-9.]")),
    ("ios-webview", _parts("AppleWebKit" + _VERSION, "Mobile")),
    ("ios-webview", _parts("AppleWebKit" + _VERSION, r"Gecko\)\Z")),
    ("curl", _product(r"\Acurl", _VERSION + r"\Z")),
    # Lower case only, as the reference does: "Googlebot/2.1 (…/bot.html)" is one for its address, "FooBot/1.0" is not.
    (
        "searchbot",
        _parts(
            "alexa|bot|crawler|crawling|facebookexternalhit|feedburner|google web preview"
            "|nagios|pingdom|postrank|slurp|spider|yahoo!|yandex"
        ),
    ),
)
