"""How a visitor found the site, judged by referrer, campaign parameters and ad click ids.

The first rule that holds decides: `direct` (no referrer and no query), `paidAds` (an ad network's click id or paid
parameters), `referral` by medium, `affiliate`, `sms`, then by where the referrer belongs: search, social, email,
shopping, video (search, social, shopping and video are `paid…` where the medium says that it was paid for, else
`organic…`), and `referral` for any other foreign host. The lists are those of the reference, so that the numbers agree.
"""

from sqlalchemy import ColumnElement, String, and_, case, func, literal, or_

from kokumi.events.functions import contains, like, without_www
from kokumi.events.schema import event

CHANNELS = (
    *("direct", "paidAds", "referral", "affiliate", "sms", "email", "paidSearch", "organicSearch", "paidSocial"),
    *("organicSocial", "paidShopping", "organicShopping", "paidVideo", "organicVideo"),
)
SEARCH = (
    *("baidu.com", "bing.com", "chatgpt.com", "duckduckgo.com", "ecosia.org", "google.", "msn.com", "perplexity.ai"),
    *("search.brave.com", "yandex."),
)
SOCIAL = (
    *("bsky.app", "facebook.com", "fb.com", "ig.com", "instagram.com", "linkedin.", "news.ycombinator.com"),
    *("pinterest.", "reddit.", "snapchat.", "t.co", "threads.net", "tiktok.", "twitter.com", "x.com"),
)
EMAIL = ("gmail.", "hotmail.", "mail.yahoo.", "outlook.", "proton.me", "protonmail.")
SHOPPING = (
    *("alibaba.com", "aliexpress.com", "amazon.", "bestbuy.com", "ebay.com", "etsy.com", "newegg.com", "target.com"),
    "walmart.com",
)
VIDEO = ("twitch.", "youtube.")
PAID_AD_PARAMETERS = (
    *("ad_id=", "aid=", "dclid=", "epik=", "fbclid=", "gclid=", "li_fat_id=", "msclkid=", "ob_click_id=", "pc_id="),
    *("rdt_cid=", "scid=", "ttclid=", "twclid=", "utm_medium=cpc", "utm_medium=paid", "utm_medium=paid_social"),
    "utm_source=google",
)
_PAID_MEDIUM = ("p%", "%ppc%", "%retargeting%", "%paid%")


def channel(paid: ColumnElement[bool] | None = None) -> ColumnElement[str]:
    """The channel of an event; '' where it has none, as for a page reached from the site's own pages.

    Parameters
    ----------
    paid: when search, social, shopping and video are paid for, where it is not the usual rule.
    """
    referrer = event.c.referrer_domain
    query = event.c.url_query
    medium = event.c.utm_medium
    source = event.c.utm_source
    if paid is None:
        paid = or_(*(like(medium, _text(pattern)) for pattern in _PAID_MEDIUM))
    return case(
        (and_(func.coalesce(referrer, "") == "", func.coalesce(query, "") == ""), _text("direct")),
        (_any(query, PAID_AD_PARAMETERS), _text("paidAds")),
        (_any(medium, ("referral", "app", "link")), _text("referral")),
        (contains(medium, "affiliate"), _text("affiliate")),
        (or_(contains(medium, "sms"), contains(source, "sms")), _text("sms")),
        (or_(_any(referrer, SEARCH), contains(medium, "organic")), _paid_or_organic(paid, "Search")),
        (_any(referrer, SOCIAL), _paid_or_organic(paid, "Social")),
        (or_(_any(referrer, EMAIL), contains(medium, "mail")), _text("email")),
        (or_(_any(referrer, SHOPPING), contains(medium, "shop")), _paid_or_organic(paid, "Shopping")),
        (or_(_any(referrer, VIDEO), contains(medium, "video")), _paid_or_organic(paid, "Video")),
        (and_(referrer != without_www(event.c.hostname), referrer != ""), _text("referral")),
        else_=_text(""),
    )


def _any(column: ColumnElement[str], parts: tuple[str, ...]) -> ColumnElement[bool]:
    return or_(*(contains(column, part) for part in parts))


def _paid_or_organic(paid: ColumnElement[bool], kind: str) -> ColumnElement[str]:
    return case((paid, _text("paid" + kind)), else_=_text("organic" + kind))


def _text(value: str) -> ColumnElement[str]:
    return literal(value, String)
