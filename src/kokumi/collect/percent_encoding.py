"""Percent-encoded text read as the web reads it.

`decode_uri` and `decode_uri_component` are ECMA-262's `decodeURI` and `decodeURIComponent`, except that malformed text
comes back unchanged instead of raising. `decode_form` is the urlencoded parser of the WHATWG URL standard, which never
fails.
"""

import re
from typing import Final
from urllib.parse import unquote_to_bytes

_MALFORMED: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")
_ESCAPES: Final = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
# All but the escapes of ; / ? : @ & = + $ , # which decodeURI keeps as they are.
_UNRESERVED_ESCAPES: Final = re.compile(r"(?:%(?!2[346BCFbcf]|3[ABDFabdf]|40)[0-9A-Fa-f]{2})+")


def decode_uri(text: str) -> str:
    """`decodeURI(text)`: escapes of the characters that separate parts are kept; malformed text is unchanged."""
    return _decode(text, _UNRESERVED_ESCAPES)


def decode_uri_component(text: str) -> str:
    """`decodeURIComponent(text)`; malformed text is unchanged."""
    return _decode(text, _ESCAPES)


def decode_form(text: str) -> str:
    """A name or value of a query string: plus is a space, bytes that are no UTF-8 become U+FFFD."""
    if "+" in text:
        text = text.replace("+", " ")
    if "%" not in text:
        return text
    return unquote_to_bytes(text).decode("utf-8", "replace")


def _decode(text: str, escapes: re.Pattern[str]) -> str:
    if "%" not in text:
        return text
    if _MALFORMED.search(text):
        return text
    try:
        return escapes.sub(_decode_run, text)
    except UnicodeDecodeError:
        return text


def _decode_run(run: re.Match[str]) -> str:
    return bytes.fromhex(run[0].replace("%", "")).decode("utf-8")
