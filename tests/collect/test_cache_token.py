"""Tokens are believed only when they are ours and say what they should."""

import base64
import hashlib
import hmac
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kokumi.collect.cache_token import TokenSigner, VisitToken

KEY = "k" * 128
SESSION = "79ca9a9e-3d84-574d-b988-3c57246e2e75"
VISIT = "01ecdc4c-428f-5771-904c-bb0a879b44f8"
SITE = "8122471f-5633-4377-8862-a8f162079497"
SIGNER = TokenSigner(KEY)


def _part(value: Any) -> str:
    return base64.urlsafe_b64encode(json.dumps(value, separators=(",", ":")).encode()).rstrip(b"=").decode()


def _token(payload: Any, header: Any = None, key: str = KEY, digest: str = "sha256") -> str:
    signed = f"{_part({'alg': 'HS256', 'typ': 'JWT'} if header is None else header)}.{_part(payload)}"
    signature = hmac.digest(key.encode(), signed.encode(), digest)
    return f"{signed}.{base64.urlsafe_b64encode(signature).rstrip(b'=').decode()}"


PAYLOAD = {"websiteId": SITE, "sessionId": SESSION, "visitId": VISIT, "iat": 1771545600}


@pytest.mark.parametrize("website_id", [SITE, None])
def test_what_was_signed_is_read(website_id: str | None) -> None:
    token = VisitToken(SESSION, VISIT, 1771545600, website_id)
    assert SIGNER.read(SIGNER.sign(token)) == token


def test_a_token_is_a_json_web_token_that_others_can_read() -> None:
    header, payload, signature = SIGNER.sign(VisitToken(SESSION, VISIT, 1771545600, SITE)).split(".")
    assert json.loads(base64.urlsafe_b64decode(header + "==")) == {"alg": "HS256", "typ": "JWT"}
    assert json.loads(base64.urlsafe_b64decode(payload + "==")) == PAYLOAD
    expected = hmac.new(KEY.encode(), f"{header}.{payload}".encode(), hashlib.sha256).digest()
    assert base64.urlsafe_b64decode(signature + "==") == expected


def test_a_token_of_another_server_with_the_same_secret_is_read() -> None:
    assert SIGNER.read(_token(PAYLOAD)) == VisitToken(SESSION, VISIT, 1771545600, SITE)


REFUSED = [
    None,
    "",
    "garbage",
    "..",
    "a.b.c",
    "é.é.é",
    "x" * 5000,
    _token(PAYLOAD, key="another"),
    _token(PAYLOAD, header={"alg": "none", "typ": "JWT"}),
    _token(PAYLOAD, header={"alg": "HS512", "typ": "JWT"}, digest="sha512"),
    _token(PAYLOAD, header={"alg": "RS256"}),
    _token(PAYLOAD).rpartition(".")[0] + ".",
    f"{_part({'alg': 'none'})}.{_part(PAYLOAD)}.",
    _token(PAYLOAD)[:-2],
    _token(PAYLOAD) + "A",
    _token([]),
    _token("x"),
    _token({}),
    _token(PAYLOAD | {"visitId": "nope"}),
    _token(PAYLOAD | {"sessionId": 5}),
    _token(PAYLOAD | {"websiteId": "nope"}),
    _token(PAYLOAD | {"iat": "now"}),
    _token(PAYLOAD | {"iat": -5}),
    _token(PAYLOAD | {"iat": None}),
]


@pytest.mark.parametrize("text", REFUSED)
def test_whatever_does_not_fit_is_no_token(text: str | None) -> None:
    assert SIGNER.read(text) is None


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    assert SIGNER.read(text) is None
    assert SIGNER.read(_token(PAYLOAD).rpartition(".")[0] + "." + text) is None
