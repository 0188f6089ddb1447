"""Who visits: places with their languages, and devices with what browsers say of themselves, in plausible shares."""

from typing import NamedTuple


class Place(NamedTuple):
    """Where somebody is; `shift` is how many hours the clock there is ahead of UTC."""

    weight: float
    country: str
    region: str | None
    city: str | None
    language: str
    shift: int


class Agent(NamedTuple):
    """A browser on a system."""

    weight: float
    browser: str
    os: str
    device: str
    screen: str


PLACES = (
    Place(9, "US", "US-CA", "Los Angeles", "en-US", -8),
    Place(5, "US", "US-CA", "San Francisco", "en-US", -8),
    Place(8, "US", "US-NY", "New York", "en-US", -5),
    Place(5, "US", "US-TX", "Austin", "en-US", -6),
    Place(4, "US", "US-IL", "Chicago", "en-US", -6),
    Place(3, "US", "US-WA", "Seattle", "en-US", -8),
    Place(2, "US", "US-FL", "Miami", "es-US", -5),
    Place(7, "DE", "DE-BE", "Berlin", "de-DE", 1),
    Place(4, "DE", "DE-BY", "Munich", "de-DE", 1),
    Place(3, "DE", "DE-HH", "Hamburg", "de", 1),
    Place(8, "GB", "GB-ENG", "London", "en-GB", 0),
    Place(2, "GB", "GB-SCT", "Edinburgh", "en-GB", 0),
    Place(5, "FR", "FR-IDF", "Paris", "fr-FR", 1),
    Place(1.5, "FR", "FR-ARA", "Lyon", "fr-FR", 1),
    Place(3, "NL", "NL-NH", "Amsterdam", "nl-NL", 1),
    Place(2.5, "ES", "ES-MD", "Madrid", "es-ES", 1),
    Place(2.5, "IT", "IT-25", "Milan", "it-IT", 1),
    Place(2, "PL", "PL-14", "Warsaw", "pl-PL", 1),
    Place(1.5, "SE", "SE-AB", "Stockholm", "sv-SE", 1),
    Place(1.2, "CH", "CH-ZH", "Zurich", "de-CH", 1),
    Place(1, "AT", "AT-9", "Vienna", "de-AT", 1),
    Place(3.5, "CA", "CA-ON", "Toronto", "en-CA", -5),
    Place(1.5, "CA", "CA-QC", "Montreal", "fr-CA", -5),
    Place(4, "BR", "BR-SP", "São Paulo", "pt-BR", -3),
    Place(1.5, "MX", "MX-CMX", "Mexico City", "es-MX", -6),
    Place(6, "IN", "IN-KA", "Bengaluru", "en-IN", 5),
    Place(3, "IN", "IN-MH", "Mumbai", "en-IN", 5),
    Place(4, "JP", "JP-13", "Tokyo", "ja-JP", 9),
    Place(1.5, "KR", "KR-11", "Seoul", "ko-KR", 9),
    Place(1.5, "SG", None, "Singapore", "en-SG", 8),
    Place(2.5, "AU", "AU-NSW", "Sydney", "en-AU", 10),
    Place(1.5, "AU", "AU-VIC", "Melbourne", "en-AU", 10),
    Place(0.8, "NZ", "NZ-AUK", "Auckland", "en-NZ", 12),
    Place(1, "ZA", "ZA-GP", "Johannesburg", "en-ZA", 2),
    Place(0.8, "NG", "NG-LA", "Lagos", "en-NG", 1),
    Place(0.7, "KE", "KE-30", "Nairobi", "en-KE", 3),
    Place(1, "TR", "TR-34", "Istanbul", "tr-TR", 3),
    Place(0.8, "AE", "AE-DU", "Dubai", "ar-AE", 4),
    Place(1, "ID", "ID-JK", "Jakarta", "id-ID", 7),
    Place(0.6, "VN", "VN-SG", "Ho Chi Minh City", "vi-VN", 7),
)

AGENTS = (
    Agent(20, "chrome", "Windows 10", "desktop", "1920x1080"),
    Agent(6, "chrome", "Windows 10", "laptop", "1536x864"),
    Agent(4, "chrome", "Windows 10", "laptop", "1366x768"),
    Agent(2.5, "chrome", "Windows 10", "desktop", "2560x1440"),
    Agent(7, "chrome", "Mac OS", "laptop", "1512x982"),
    Agent(3, "chrome", "Mac OS", "laptop", "1440x900"),
    Agent(15, "ios", "iOS", "mobile", "390x844"),
    Agent(6, "ios", "iOS", "mobile", "430x932"),
    Agent(2, "crios", "iOS", "mobile", "393x852"),
    Agent(7, "chrome", "Android OS", "mobile", "412x915"),
    Agent(6, "chrome", "Android OS", "mobile", "360x800"),
    Agent(2.5, "samsung", "Android OS", "mobile", "384x854"),
    Agent(6, "safari", "Mac OS", "laptop", "1440x900"),
    Agent(2, "safari", "Mac OS", "desktop", "2560x1440"),
    Agent(4, "edge-chromium", "Windows 10", "desktop", "1920x1080"),
    Agent(1.5, "edge-chromium", "Windows 10", "laptop", "1536x864"),
    Agent(2, "firefox", "Windows 10", "desktop", "1920x1080"),
    Agent(1.2, "firefox", "Linux", "desktop", "1920x1080"),
    Agent(0.8, "firefox", "Mac OS", "laptop", "1512x982"),
    Agent(0.7, "chrome", "Linux", "desktop", "2560x1440"),
    Agent(0.6, "opera", "Windows 10", "desktop", "1920x1080"),
    Agent(1.5, "safari", "iOS", "tablet", "820x1180"),
    Agent(0.6, "chrome", "Android OS", "tablet", "800x1280"),
    Agent(0.3, "chrome", "Chrome OS", "laptop", "1366x768"),
    Agent(0.6, "instagram", "iOS", "mobile", "390x844"),
    Agent(0.5, "facebook", "Android OS", "mobile", "412x915"),
)

HOURS = (12, 8, 6, 5, 5, 7, 14, 26, 40, 52, 58, 60, 58, 56, 58, 58, 56, 54, 55, 60, 64, 60, 44, 25)
"""How busy each hour of a visitor's day is."""

WEEKDAYS = (1.06, 1.1, 1.1, 1.07, 0.98, 0.78, 0.84)
"""How busy each day of the week is, from Monday."""
