"""Where visitors of any website come from."""

from kokumi.demo.profile import Channel

UNPAID = (
    Channel(34),
    Channel(24, "google.com", "/"),
    Channel(3, "bing.com", "/"),
    Channel(2.2, "duckduckgo.com", "/"),
    Channel(0.7, "ecosia.org", "/search"),
    Channel(1.6, "chatgpt.com", "/"),
    Channel(0.5, "perplexity.ai", "/"),
    Channel(2.6, "t.co", "/"),
    Channel(2.2, "reddit.com", "/r/somewhere"),
    Channel(1.8, "news.ycombinator.com", "/item"),
    Channel(1.8, "l.instagram.com", "/"),
    Channel(1.5, "m.facebook.com", "/"),
    Channel(1.2, "linkedin.com", "/feed"),
    Channel(0.8, "pinterest.com", "/pin"),
    Channel(1.2, "youtube.com", "/watch"),
    Channel(0.8, "mail.google.com", "/"),
    Channel(1.6, "reviews.example.org", "/best-of-the-year"),
    Channel(1.2, "weekly.example.net", "/issue-214"),
    Channel(0.9, "forum.example.com", "/threads/what-do-you-use"),
    Channel(0.5, "directory.example.org", "/listing"),
)
"""About 95 in 100 visits with `CAMPAIGNS` beside them."""

CAMPAIGNS = (
    Channel(1.4, None, None, "newsletter", "email", "autumn-letter", "header"),
    Channel(0.7, None, None, "newsletter", "email", "autumn-letter", "footer"),
    Channel(1.0, "google.com", "/", "google", "cpc", "brand", "ad-a", "linen shirt", "gclid"),
    Channel(0.5, "google.com", "/", "google", "cpc", "generic", "ad-b", "gift ideas", "gclid"),
    Channel(0.5, "l.instagram.com", "/", "instagram", "paid_social", "lookbook", "story", None, "fbclid"),
    Channel(0.3, "linkedin.com", "/", "linkedin", "social", "hiring", "post"),
    Channel(0.2, "bing.com", "/", "bing", "cpc", "brand", "ad-a", "kitchen", "msclkid"),
    Channel(0.2, None, None, "partner", "affiliate", "spring-sale"),
    Channel(0.1, "tiktok.com", "/", "tiktok", "paid_social", "unboxing", "clip", None, "ttclid"),
)
