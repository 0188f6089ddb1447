"""Why a request leaves no trace in the store."""

from enum import StrEnum


class DropReason(StrEnum):
    """Every reason; each drop is counted by it."""

    BOT = "bot"
    IGNORED_ADDRESS = "ignored_address"
    UNKNOWN_WEBSITE = "unknown_website"
    UNKNOWN_LINK = "unknown_link"
    UNKNOWN_PIXEL = "unknown_pixel"
    INVALID_PAYLOAD = "invalid_payload"
    SHIELDED_ADDRESS = "shielded_address"
    SHIELDED_COUNTRY = "shielded_country"
    SHIELDED_HOSTNAME = "shielded_hostname"
    SHIELDED_PATH = "shielded_path"
    SPAM_REFERRER = "spam_referrer"
    PRIVACY_SIGNAL = "privacy_signal"
    """The browser asks not to be tracked (Sec-GPC, DNT), and the website honours that."""
    EXPIRED = "expired"
    """It is from before the days that the website keeps."""
    NOT_STORED = "not_stored"
    """Counted by the caller: the hit was good, and the store could not take it."""
