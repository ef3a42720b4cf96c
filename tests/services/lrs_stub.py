"""An LRS in one process, as the specification says it, over the store in memory.

It is an ASGI application: ``httpx.ASGITransport`` reaches it without a socket. What it keeps
is what the tests of the adapter ask for: batches, ``more``, voiding, attachments, conflicts,
HTTP basic and tokens of OAuth 2 client credentials.
"""

import base64
import hashlib
import json
import uuid
from collections.abc import Awaitable, Callable, Mapping, MutableMapping
from datetime import UTC, datetime
from typing import Any, cast
from urllib.parse import parse_qsl, urlencode

from ralph_backends.errors import QueryError, RecordRefusedError, StatementConflictError
from ralph_backends.lrs_multipart import from_multipart, to_multipart
from ralph_backends.memory import MemoryBackend, MemorySettings
from ralph_backends.queries import StatementParameters

__all__ = ["LrsStub"]

TYPE_JSON = "application/json"
BASIC = "Basic " + base64.b64encode(b"client:secret").decode()


class LrsStub:
    """The application, and what the tests look at."""

    def __init__(self, *, page: int = 10) -> None:
        self.store = MemoryBackend(MemorySettings(page_size=page))
        self.contents: dict[str, tuple[str, bytes]] = {}
        self.tokens: set[str] = set()
        self.requests: list[str] = []
        self.busy = 0
        """How many of the next requests are answered with 429."""

    async def __call__(
        self,
        scope: Mapping[str, Any],
        receive: Callable[[], Awaitable[MutableMapping[str, Any]]],
        send: Callable[[MutableMapping[str, Any]], Awaitable[None]],
    ) -> None:
        body = b""
        while True:
            event = await receive()
            body += event.get("body", b"")
            if not event.get("more_body"):
                break
        headers = {name.decode(): value.decode() for name, value in scope["headers"]}
        query = dict(parse_qsl(scope["query_string"].decode(), keep_blank_values=True))
        self.requests.append(f"{scope['method']} {scope['path']}")
        status, kind, answer = await self.answer(scope, headers, query, body)
        head = [(b"content-type", kind.encode()), (b"x-experience-api-version", b"1.0.3")]
        await send({"type": "http.response.start", "status": status, "headers": head})
        await send({"type": "http.response.body", "body": answer})

    async def answer(
        self,
        scope: Mapping[str, Any],
        headers: Mapping[str, str],
        query: dict[str, str],
        body: bytes,
    ) -> tuple[int, str, bytes]:
        if self.busy:
            self.busy -= 1
            return 429, "text/plain", b"too many requests"
        if scope["path"] == "/.well-known/openid-configuration":
            return 200, TYPE_JSON, b'{"token_endpoint":"http://lrs/token"}'
        if scope["path"] == "/token":
            return self.token(headers, body)
        return await self.statements(scope, headers, query, body)

    async def statements(
        self,
        scope: Mapping[str, Any],
        headers: Mapping[str, str],
        query: dict[str, str],
        body: bytes,
    ) -> tuple[int, str, bytes]:
        if scope["path"] != "/xapi/statements":
            return 404, "text/plain", b"nothing here"
        if headers.get("authorization", "").removeprefix("Bearer ") not in {BASIC, *self.tokens}:
            return 401, "text/plain", b"who are you?"
        if not headers.get("x-experience-api-version", "").startswith("1.0"):
            return 400, "text/plain", b"X-Experience-API-Version"
        if scope["method"] == "POST":
            return await self.post(headers["content-type"], body)
        return await self.get(query)

    def token(self, headers: Mapping[str, str], body: bytes) -> tuple[int, str, bytes]:
        if headers.get("authorization") != BASIC:
            return 401, TYPE_JSON, b'{"error":"invalid_client"}'
        if b"grant_type=client_credentials" not in body:
            return 400, TYPE_JSON, b'{"error":"unsupported_grant_type"}'
        token = uuid.uuid4().hex
        self.tokens.add(token)
        answer = {"access_token": token, "token_type": "Bearer", "expires_in": 3600}
        return 200, TYPE_JSON, json.dumps(answer).encode()

    async def post(self, kind: str, body: bytes) -> tuple[int, str, bytes]:
        text, contents = from_multipart(kind, body)
        value: Any = json.loads(text)
        batch = cast("list[dict[str, Any]]", value if isinstance(value, list) else [value])
        for one in batch:
            for attachment in one.get("attachments", ()):
                digest = attachment["sha2"]
                if digest in contents:
                    content = contents[digest]
                    if hashlib.sha256(content).hexdigest() != digest:
                        return 400, "text/plain", b"sha2 of an attachment"
                    self.contents[digest] = attachment["contentType"], content
                elif "fileUrl" not in attachment:
                    return 400, "text/plain", b"an attachment is missing"
        now = datetime.now(UTC).isoformat()
        usual = {"authority": {"mbox": "mailto:lrs@example.org"}, "timestamp": now}
        added = {"stored": now, "version": "1.0.0"}
        try:
            await self.store.put([usual | one | added for one in batch])
        except StatementConflictError as error:
            if not await self.same(batch):
                return 409, "text/plain", str(error).encode()
        except RecordRefusedError as error:
            return 400, "text/plain", str(error).encode()
        return 200, TYPE_JSON, json.dumps([one["id"] for one in batch]).encode()

    async def same(self, batch: list[dict[str, Any]]) -> bool:
        """Compare with what is stored but for what an LRS adds, and store the others."""
        found = await self.store.query_statements_by_ids([one["id"] for one in batch])
        stored = {one["id"].lower(): one for one in found.statements}
        for one in batch:
            known = stored.get(one["id"].lower())
            if known is not None and any(known.get(key) != one[key] for key in one if key != "id"):
                return False
        await self.store.put([one for one in batch if one["id"].lower() not in stored])
        return True

    async def get(self, query: dict[str, str]) -> tuple[int, str, bytes]:
        try:
            parameters = StatementParameters.from_mapping(query)
            page = await self.store.query_statements(parameters)
        except QueryError as error:
            return 400, "text/plain", str(error).encode()
        if parameters.statementId is not None or parameters.voidedStatementId is not None:
            if not page.texts:
                return 404, "text/plain", b"no such statement"
            text = page.texts[0]
        else:
            more = f"/xapi/statements?{urlencode({**query, 'cursor': page.more})}"
            result = {"statements": page.statements, "more": more if page.more else ""}
            text = json.dumps(result).encode()
        if not parameters.attachments:
            return 200, TYPE_JSON, text
        digests = {x["sha2"] for one in page.statements for x in one.get("attachments", ())}
        kind, body = to_multipart(text, [self.contents[x] for x in sorted(digests)])
        return 200, kind, body
