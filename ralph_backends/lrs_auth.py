"""How a remote LRS is told who asks: a fixed token, or OAuth 2 client credentials.

https://www.rfc-editor.org/rfc/rfc6749#section-4.4 and, to find the token endpoint of an
issuer, https://openid.net/specs/openid-connect-discovery-1_0.html
"""

import time
from collections.abc import AsyncGenerator
from typing import Any, cast

import httpx

from ralph_backends.errors import BackendRefusedError

__all__ = ["ClientCredentials", "Token"]

_LRS = "lrs"
_UNAUTHORIZED = 401
_EARLY = 30.0
"""Seconds before its end that a token is no longer used."""


class Token(httpx.Auth):
    """A token that is given once for all."""

    def __init__(self, token: str) -> None:
        """Keep it."""
        self._header = f"Bearer {token}"

    async def async_auth_flow(
        self, request: httpx.Request
    ) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send it."""
        request.headers["Authorization"] = self._header
        yield request


class ClientCredentials(httpx.Auth):
    """Gets a token when one is needed, and a new one before it ends or when it is refused."""

    def __init__(
        self, client: tuple[str, str], *, token_url: str = "", issuer: str = "", scope: str = ""
    ) -> None:
        """Get nothing yet.

        Args:
            client: Id and secret of the client.
            token_url: The token endpoint; found out from the issuer if empty.
            issuer: Who gives the tokens.
            scope: What to ask for, words with spaces between.
        """
        self._basic = httpx.BasicAuth(*client)
        self._token_url = token_url
        self._issuer = issuer.rstrip("/")
        self._form = {"grant_type": "client_credentials"} | ({"scope": scope} if scope else {})
        self._token = ""
        self._ends = 0.0

    async def async_auth_flow(
        self, request: httpx.Request
    ) -> AsyncGenerator[httpx.Request, httpx.Response]:
        """Send the token; what is asked to get one is part of the flow."""
        for _ in range(2):
            if time.monotonic() >= self._ends:
                if not self._token_url:
                    known = f"{self._issuer}/.well-known/openid-configuration"
                    answer = yield httpx.Request("GET", known)
                    found = await _object(known, answer, "token_endpoint")
                    self._token_url = str(found["token_endpoint"])
                ask = httpx.Request("POST", self._token_url, data=self._form)
                answer = yield next(self._basic.auth_flow(ask))
                given = await _object(self._token_url, answer, "access_token")
                self._token = str(given["access_token"])
                lasts = float(given.get("expires_in", _EARLY * 2))
                self._ends = time.monotonic() + max(lasts - _EARLY, lasts / 2)
            request.headers["Authorization"] = f"Bearer {self._token}"
            response = yield request
            if response.status_code != _UNAUTHORIZED:
                return
            self._ends = 0.0


async def _object(url: str, response: httpx.Response, member: str) -> dict[str, Any]:
    """Read an answer of the issuer."""
    await response.aread()
    try:
        value: Any = response.json() if response.is_success else {}
    except ValueError:
        value = {}
    if not isinstance(value, dict) or member not in value:
        reason = f"status {response.status_code}, and no {member!r}: {response.text[:200]}"
        raise BackendRefusedError(_LRS, url, reason)
    return cast("dict[str, Any]", value)
