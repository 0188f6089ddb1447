"""Who a visitor is, without anything kept on the visitor's side: ids made of hashes.

In: the site, the address, the user agent and the time. Out: the ids of session and visit, the same ones that an Umami
server with the same secret would give, so that visitors stay themselves when a site moves here.

An id is the UUID of version 5 (RFC 9562, name space DNS) of a SHA-512 in hexadecimal. Salts change with the month, week
or day and make visitors strangers again; a visit's salt changes with the hour.
"""

import hashlib
import uuid
from datetime import date
from functools import lru_cache
from typing import Final

HOUR_MS: Final = 3_600_000
DAY_MS: Final = 24 * HOUR_MS

_LONGEST_REMEMBERED: Final = 512

_EPOCH_ORDINAL: Final = date(1970, 1, 1).toordinal()
# Begun once and copied: OpenSSL 3 looks an algorithm up for every hash that is begun, which costs more than hashing.
_SHA512: Final = hashlib.sha512()
_SHA1_OF_DNS: Final = hashlib.sha1(uuid.NAMESPACE_DNS.bytes, usedforsecurity=False)
_VARIANT: Final = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}
_WEEKDAYS: Final = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def sha512_hex(text: str) -> str:
    """The SHA-512 of the text's UTF-8 in hexadecimal."""
    digest = _SHA512.copy()
    digest.update(text.encode("utf-8", "replace"))
    return digest.hexdigest()


def derived_secret(app_secret: str) -> str:
    """What ids and tokens are made with: a hash, so that the secret itself appears nowhere."""
    return sha512_hex(app_secret)


def period_start(time_ms: int, rotation: str) -> int:
    """The start (Unix ms, UTC) of the day, of the week (from Sunday) or of the month that `time_ms` lies in."""
    day = time_ms // DAY_MS
    if rotation == "week":
        day -= (day + 4) % 7  # 1 January 1970 was a Thursday
    elif rotation == "month":
        day -= _civil(day)[2] - 1
    return day * DAY_MS


class IdentityMaker:
    """Makes ids; remembers the salts of recent hours and days, and the ids of the latest visitors.

    Parameters
    ----------
    secret: from `derived_secret`.
    rotation: how long a visitor keeps an id: "day", "week" or "month".
    """

    def __init__(self, secret: str, rotation: str) -> None:
        self._secret = secret
        self._rotation = rotation
        self._day_salt = lru_cache(maxsize=1024)(self._make_day_salt)
        self._hour_salt = lru_cache(maxsize=4096)(_hour_salt)
        # Visitors send more than one event.
        self._remembered_session = lru_cache(maxsize=8192)(self._session_of_day)
        self._visit_of_hour = lru_cache(maxsize=8192)(self._make_visit)

    def session_id(self, source_id: str, address: str, user_agent: str, time_ms: int) -> str:
        """The session of a visitor known by address and user agent, at the time of the event (Unix ms)."""
        day = time_ms // DAY_MS
        if len(user_agent) + len(address) > _LONGEST_REMEMBERED:
            return self._session_of_day(source_id, address, user_agent, day)
        return self._remembered_session(source_id, address, user_agent, day)

    def distinct_session_id(self, source_id: str, distinct_id: str) -> str:
        """The session of a visitor whom the site names itself; it never changes."""
        return self._id(source_id + distinct_id)

    def visit_id(self, session_id: str, time_ms: int) -> str:
        """The visit that begins in the hour of the event."""
        return self._visit_of_hour(session_id, time_ms // HOUR_MS)

    def _session_of_day(self, source_id: str, address: str, user_agent: str, day: int) -> str:
        return self._id(f"{source_id}{address}{user_agent}{self._day_salt(day)}")

    def _make_visit(self, session_id: str, hour: int) -> str:
        return self._id(session_id + self._hour_salt(hour))

    def _make_day_salt(self, day: int) -> str:
        return _salt(period_start(day * DAY_MS, self._rotation))

    def _id(self, name: str) -> str:
        return _uuid5(sha512_hex(name + self._secret))


def _hour_salt(hour: int) -> str:
    return _salt(hour * HOUR_MS)


def _salt(time_ms: int) -> str:
    return sha512_hex(_utc_text(time_ms))


def _utc_text(time_ms: int) -> str:
    """ECMA-262's `Date.prototype.toUTCString`; written out because `strftime` follows the locale."""
    day, in_day = divmod(time_ms, DAY_MS)
    year, month, day_of_month = _civil(day)
    weekday = _WEEKDAYS[(day + 3) % 7]
    return f"{weekday}, {day_of_month:02} {_MONTHS[month - 1]} {year:04} {in_day // HOUR_MS:02}:00:00 GMT"


def _civil(day: int) -> tuple[int, int, int]:
    """Year, month and day of the month of a day counted from 1 January 1970."""
    civil = date.fromordinal(day + _EPOCH_ORDINAL)
    return civil.year, civil.month, civil.day


def _uuid5(name: str) -> str:
    sha1 = _SHA1_OF_DNS.copy()
    sha1.update(name.encode())
    digest = sha1.hexdigest()
    return f"{digest[:8]}-{digest[8:12]}-5{digest[13:16]}-{_VARIANT[digest[16]]}{digest[17:20]}-{digest[20:32]}"
