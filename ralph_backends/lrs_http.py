"""Requests to a remote LRS: who asks, trying again, and what answers mean."""

import json
from collections.abc import Mapping
from typing import Any

import httpx

from ralph_backends.errors import (
    BackendConnectionError,
    BackendRefusedError,
    QueryError,
    ReadError,
)
from ralph_backends.lrs_multipart import from_multipart
from ralph_backends.queries import StatementQueryResult
from ralph_backends.records import encode
from ralph_backends.retries import Retries

__all__ = ["BatchRefusedError", "StatementsResource"]

_LRS = "lrs"
_BUSY = frozenset({408, 429, 500, 502, 503, 504})
_REFUSED = frozenset({400, 409, 413, 422})
_DENIED = frozenset({401, 403})
_NOT_FOUND = 404
_CUT = 300


class BatchRefusedError(Exception):
    """The LRS refuses what a request has; the message says why."""


class StatementsResource:
    """The statements resource at one address.

    https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#21-statement-resource
    """

    def __init__(
        self,
        url: str,
        client: httpx.AsyncClient,
        *,
        auth: httpx.Auth | None,
        version: str,
        attempts: int,
    ) -> None:
        """Ask for nothing yet.

        Args:
            url: That of the resource.
            client: Is not closed here.
            auth: Who asks.
            version: That of xAPI, as the header says it.
            attempts: How often a request is tried.
        """
        self.url = url
        self._client = client
        self._auth = auth
        self._headers = {"X-Experience-API-Version": version}
        self._retries = Retries(attempts=attempts)

    async def post(self, body: bytes, kind: str) -> None:
        """Send statements.

        Raises:
            BatchRefusedError: It is the fault of what is sent.
            BackendConnectionError: The LRS does not answer, is too busy, or refuses us.
        """
        # every statement has an id, so that to send it again does no harm
        response = await self._request("POST", self.url, content=body, kind=kind)
        if response.status_code in _REFUSED:
            message = f"{response.status_code}: {response.text[:_CUT]}"
            raise BatchRefusedError(message)
        if not response.is_success:
            raise self._away(response)

    async def get(
        self, query: Mapping[str, str], more: str = ""
    ) -> tuple[StatementQueryResult, Mapping[str, bytes]]:
        """Ask for a page, or for one statement, with the contents of attachments by SHA-256.

        Args:
            query: The parameters.
            more: What the page before says, instead of parameters.

        Raises:
            QueryError: The LRS does not understand the query.
            ReadError: The answer is not what the specification says.
            BackendConnectionError: The LRS does not answer, is too busy, or refuses us.
        """
        url = self._following(more) if more else self.url
        response = await self._request("GET", url, query=None if more else query)
        if response.status_code == _NOT_FOUND:
            return StatementQueryResult(()), {}
        if response.status_code in _REFUSED:
            raise QueryError(_LRS, "", f"{response.status_code}: {response.text[:_CUT]}")
        if not response.is_success:
            raise self._away(response)
        kind = response.headers.get("Content-Type", "")
        text, contents = from_multipart(kind, response.content)
        return _page(text), contents

    def _following(self, more: str) -> str:
        """Give the URL of the next page: never one of another host, who would see our secrets."""
        own = httpx.URL(self.url)
        try:
            url = own.join(more)
        except httpx.InvalidURL:
            url = httpx.URL()
        given = more.startswith(("/", "http://", "https://"))
        if not given or (url.scheme, url.netloc) != (own.scheme, own.netloc):
            raise QueryError(_LRS, "cursor", f"{more[:40]!r} does not come from this LRS")
        return str(url)

    async def _request(
        self,
        method: str,
        url: str,
        *,
        query: Mapping[str, str] | None = None,
        content: bytes | None = None,
        kind: str = "",
    ) -> httpx.Response:
        headers = self._headers | ({"Content-Type": kind} if kind else {})

        async def work() -> httpx.Response:
            try:
                response = await self._client.request(
                    method, url, params=query, content=content, headers=headers, auth=self._auth
                )
            except httpx.HTTPError as error:
                reason = f"{type(error).__name__}: {error}"
                raise BackendConnectionError(_LRS, self.url, reason) from error
            if response.status_code in _BUSY:
                raise self._away(response)
            return response

        return await self._retries.run(work)

    def _away(self, response: httpx.Response) -> BackendConnectionError:
        reason = f"status {response.status_code}: {response.text[:_CUT]}"
        if response.status_code in _DENIED:
            return BackendRefusedError(_LRS, self.url, f"{reason}; look at the credentials")
        return BackendConnectionError(_LRS, self.url, reason)


def _page(text: bytes) -> StatementQueryResult:
    """Read a StatementResult, or one statement."""
    try:
        value: Any = json.loads(text)
        found = value.get("statements", [value])
        more = value.get("more") or "" if "statements" in value else ""
        return StatementQueryResult(tuple(encode(one) for one in found), str(more))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise ReadError(_LRS, "statements", f"not an answer of an LRS: {error}") from error
