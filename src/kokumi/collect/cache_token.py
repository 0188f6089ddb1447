"""The token that an answer carries and the tracker sends back: which visit goes on, without a look-up.

A JSON Web Token (RFC 7519) signed with HMAC-SHA256. Only tokens with exactly the header that is written here are
read, so that no other algorithm, `none` included, can be smuggled in. A token that does not fit is no token: the visit
is then found without it.
"""

import hashlib
import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import b2a_base64
from functools import lru_cache
from typing import Final

import msgspec

from kokumi.collect.payload import UUID_LENGTH
from kokumi.validation import is_uuid

HEADER_NAME: Final = "x-umami-cache"
LONGEST: Final = 1024

_URL_SAFE: Final = bytes.maketrans(b"+/", b"-_")
_HEADER: Final = urlsafe_b64encode(b'{"alg":"HS256","typ":"JWT"}').rstrip(b"=") + b"."


class VisitToken(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """What the token says. `iat`: when the visit began, in Unix seconds; `website_id`: None for links and pixels."""

    session_id: str = msgspec.field(name="sessionId")
    visit_id: str = msgspec.field(name="visitId")
    iat: int
    website_id: str | None = msgspec.field(default=None, name="websiteId")


_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(VisitToken).decode


class TokenSigner:
    """Writes and reads tokens.

    Parameters
    ----------
    key: the derived secret (`identity.derived_secret`).
    """

    def __init__(self, key: str) -> None:
        # The two keyed hashes of HMAC (RFC 2104), begun once: a copy of them costs a tenth of what beginning anew does.
        block = hashlib.sha256().block_size
        secret = key.encode()
        secret = (hashlib.sha256(secret).digest() if len(secret) > block else secret).ljust(block, b"\0")
        self._inner = hashlib.sha256(bytes(byte ^ 0x36 for byte in secret))
        # A visit's pages come with the same token.
        self._remembered = lru_cache(maxsize=4096)(self._read)
        self._outer = hashlib.sha256(bytes(byte ^ 0x5C for byte in secret))

    def sign(self, token: VisitToken) -> str:
        """The token's text."""
        signed = _HEADER + _base64(_encode(token))
        return (signed + b"." + self._signature(signed)).decode()

    def read(self, text: str | None) -> VisitToken | None:
        """The token in `text`; None where there is none, it is not ours, or its members are not what they should be."""
        if not text or len(text) > LONGEST or not text.isascii():
            return None
        return self._remembered(text)

    def _read(self, text: str) -> VisitToken | None:
        signed, _, signature = text.encode().rpartition(b".")
        if not signed.startswith(_HEADER) or not hmac.compare_digest(self._signature(signed), signature):
            return None
        payload = signed[len(_HEADER) :]
        try:
            token = _decode(urlsafe_b64decode(payload + b"=" * (-len(payload) % 4)))
        except (ValueError, msgspec.DecodeError):
            return None
        return token if _is_sound(token) else None

    def _signature(self, signed: bytes) -> bytes:
        inner, outer = self._inner.copy(), self._outer.copy()
        inner.update(signed)
        outer.update(inner.digest())
        return _base64(outer.digest())


def _base64(data: bytes) -> bytes:
    return b2a_base64(data, newline=False).translate(_URL_SAFE, b"=")


def _is_sound(token: VisitToken) -> bool:
    ids = (
        (token.session_id, token.visit_id)
        if token.website_id is None
        else (token.session_id, token.visit_id, token.website_id)
    )
    return token.iat > 0 and all(len(text) == UUID_LENGTH and is_uuid(text) for text in ids)
