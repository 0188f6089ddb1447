"""Tells the kind of device from a user agent string, in Umami's vocabulary.

In comes a user agent string, out goes "mobile", "tablet", "smarttv", "console", "wearable", "embedded", "xr" or
"desktop" (everything that gives no sign). The screen, which makes a laptop of a desktop, is not looked at here.
"""

import re
from typing import Final


def device_of(user_agent: str) -> str:
    """The kind of device; "desktop" where nothing in the string speaks for another one.

    Source of the rules: the reference's recorded answers and the names under which makers sell their devices; the
    first rule that matches wins. Letter case is ignored.
    """
    lowered = user_agent.lower()
    for kind, needed, pattern in _RULES:
        if needed in lowered and pattern.search(lowered):
            return kind
    return "desktop"


def _any_of(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives), re.ASCII)


def _model(*names: str) -> re.Pattern[str]:
    # Android gives the model as an item of its own, "(Linux; Android 13; SM-A536B Build/…)": a name that stands
    # elsewhere is no model.
    return re.compile(r"; ?(?:" + "|".join(names) + ")", re.ASCII)


_ANYWHERE: Final = ""
_ANDROID: Final = "android"

# Kind of device, word that the string must have for the rule to be tried, pattern. All in lower case, and every
# repetition is bounded or runs over one class of characters, so that no string takes long.
_RULES: Final[tuple[tuple[str, str, re.Pattern[str]], ...]] = (
    (
        "wearable",
        _ANYWHERE,
        _any_of("apple ?watch", r"\bwatchos\b", "galaxy watch", r"\bwear os\b", r"; sm-[lr]\d", r"\bpebble/"),
    ),
    ("console", _ANYWHERE, _any_of(r"\bplaystation\b", r"[(;] ?xbox\b", r"\bnintendo \w", r"\bouya\b")),
    ("xr", _ANYWHERE, _any_of("oculusbrowser/", r"; quest(?: \d| pro)?s?\b", r"; pico \w{1,20} build", r"; glass \d")),
    (
        "smarttv",
        _ANYWHERE,
        _any_of(
            "smart-?tv",
            "hbbtv/",
            "google ?tv",
            "apple ?tv",
            "android ?tv",
            r"\bcrkey\b",
            r"\bnetcast\b",
            r"\bweb0s\b",
            r"\broku/",
            r"\bbravia\b",
            r"\bviera\b",
            r"\btizen [^)]{0,60}\btv\b",
            r"; aft[a-z]{1,4}\d{0,3}(?: build|\))",
            "; mi ?(?:tv|box)",
            r"[(;] ?d?tv[);]",
        ),
    ),
    ("embedded", _ANYWHERE, _any_of(r"\btesla/", r"\bqtcarbrowser\b", r"\bwindows iot\b", "; aeo[bc]")),
    (
        "tablet",
        _ANYWHERE,
        _any_of(r"\bipad\b", r"\bkindle[/ ]", r"\bplaybook\b", r"\btouchpad\b", r"\b(?:tablet|tab)[;/]"),
    ),
    (
        "tablet",
        _ANDROID,
        _model(
            r"(?:samsung )?(?:sm-[ptx]\d|gt-[np]\d{4})",
            r"nexus (?:7|9|10)\b",
            r"pixel (?:c|tablet)\b",
            r"kf[a-z]{3,6}\b",
            r"(?:lenovo )?tb-?[x\d]",
            r"(?:huawei |honor )?(?:media|mate)pad",
            r"[\w ]{0,24}\b(?:pad|tab)\b",
        ),
    ),
    (
        "mobile",
        _ANDROID,
        _model(
            r"(?:samsung )?(?:sm-[a-z]\d|gt-[is]\d|s[cgp]h-)",
            "galaxy",
            r"pixel \d",
            r"nexus (?:[456]|one|s\b)",
            "moto",
            r"l[gm]-\w",
            "htc",
            "huawei",
            "honor",
            "oneplus",
            "nokia",
            "redmi",
            "poco",
            "xiaomi",
            r"mi(?:x| [a-z\d])",
            r"m?2\d{3}\w{3,6}\b",
            r"(?:cph|rmx)\d{4}",
            "vivo",
        ),
    ),
    # A Mac says no more than that, even where Safari on an iPad asks for desktop pages and keeps its "Mobile/".
    ("desktop", _ANYWHERE, _any_of(r"\(macintosh;")),
    ("mobile", _ANYWHERE, _any_of("phone", r"\bipod\b", "mobile[;/]", r"mobile [\w/. ]{0,60}safari")),
    # Chrome on Android leaves "Mobile" out on a tablet.
    ("tablet", _ANDROID, _any_of(r"/[\d.]+ safari/")),
    # Plain phones, which start with their maker's name.
    (
        "mobile",
        _ANYWHERE,
        _any_of(
            r"\bblackberry ?\d", r"\bbb10;", r"\bnokia ?\w{0,8}\d", r"\bsonyericsson", r"\bsamsung[- ](?!browser)\w"
        ),
    ),
)
