"""Statements in a remote learning record store that conforms to xAPI: the adapter ``lrs``.

https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Communication.md#21-statement-resource
"""

import asyncio
import builtins
import json
from collections.abc import AsyncGenerator, Callable, Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any, ClassVar
from urllib.parse import parse_qsl, unquote, urlsplit

import httpx

from ralph_backends.errors import (
    BackendConnectionError,
    BackendError,
    QueryError,
    ReadError,
    Refusal,
    SettingsError,
    TargetNotFoundError,
    UnsupportedError,
)
from ralph_backends.lrs_auth import ClientCredentials, Token
from ralph_backends.lrs_http import BatchRefusedError, StatementsResource
from ralph_backends.lrs_multipart import to_multipart
from ralph_backends.ports import Entry, Order, Status
from ralph_backends.queries import StatementParameters, StatementQueryResult
from ralph_backends.records import Kind, encode
from ralph_backends.settings import Settings, secret
from ralph_backends.statements import Admitted, Sorted, admit_statement, compare
from ralph_backends.store import Store, StoreSettings

__all__ = ["LrsBackend", "LrsSettings", "to_query"]

_AT_ONCE = 8


@dataclass(frozen=True, kw_only=True)
class LrsSettings(StoreSettings):
    """Which LRS, and how it is told who asks."""

    backend: ClassVar[str] = "lrs"

    url: str
    """The endpoint: what ``/statements`` is added to."""
    username: str | None = None
    """For HTTP basic; ``password`` belongs to it."""
    password: str | None = secret()
    """The password of ``username``."""
    token: str | None = secret()
    """A bearer token that does not end."""
    client_id: str | None = None
    """For OAuth 2 client credentials; with ``token_url`` or ``issuer``."""
    client_secret: str | None = secret()
    """The secret of ``client_id``."""
    token_url: str = ""
    """Where tokens are given."""
    issuer: str = ""
    """An OpenID Connect issuer, whose configuration says where tokens are given."""
    scope: str = ""
    """What to ask the issuer for, words with spaces between."""
    version: str = "1.0.3"
    """The version of xAPI that is spoken."""
    verify: bool = True
    """Check certificates."""
    timeout: float = 30.0
    """Seconds without an answer after which a request counts as failed."""
    attempts: int = 5
    """How often a request is tried that the LRS is too busy for."""

    @classmethod
    def url_values(cls, url: str) -> dict[str, Any]:
        """``lrs+http://user:password@host/xapi``; ``lrs://`` is short for ``lrs+https://``."""
        parts = urlsplit(url)
        scheme = parts.scheme.partition("+")[2] or "https"
        place = parts.netloc.rpartition("@")[2]
        values = dict(parse_qsl(parts.query))
        if parts.username:
            values |= {"username": unquote(parts.username)}
            values |= {"password": unquote(parts.password or "")}
        return {"url": f"{scheme}://{place}{parts.path}", **values}


def to_query(parameters: StatementParameters) -> dict[str, str]:
    """Give the query of a GET of the statements resource: what differs from the default."""
    query: dict[str, str] = {}
    defaults = asdict(StatementParameters())
    for name, value in asdict(parameters).items():
        if value == defaults[name] or name == "cursor":
            continue
        if name == "agent":
            query[name] = json.dumps(value)
        elif isinstance(value, bool):
            query[name] = "true"
        else:
            query[name] = value.isoformat() if hasattr(value, "isoformat") else str(value)
    return query


def _authentication(s: LrsSettings) -> httpx.Auth | None:
    if s.client_id is not None:
        client = (s.client_id, s.client_secret or "")
        return ClientCredentials(client, token_url=s.token_url, issuer=s.issuer, scope=s.scope)
    if s.token is not None:
        return Token(s.token)
    return httpx.BasicAuth(s.username, s.password or "") if s.username is not None else None


class LrsBackend(Store):
    """The statements resource of an LRS.

    An LRS adds to statements what the specification says (``stored``, ``authority`` …), does
    not tell which ones it had already, and gives voided ones only by their id.
    """

    name = "lrs"
    settings_class: ClassVar[type[Settings]] = LrsSettings

    def __init__(self, settings: LrsSettings, client: httpx.AsyncClient | None = None) -> None:
        """Keep the settings.

        Args:
            settings: Where.
            client: A client, which is not closed, instead of one of our own.

        Raises:
            SettingsError: The address is none.
        """
        super().__init__(settings)
        self.settings: LrsSettings = settings
        parts = urlsplit(settings.url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise SettingsError(self.name, "url", "not the URL of a web service")
        self._own = client is None
        self._client = client or httpx.AsyncClient(verify=settings.verify, timeout=settings.timeout)
        self._resource = StatementsResource(
            f"{settings.url.rstrip('/')}/statements",
            self._client,
            auth=_authentication(settings),
            version=settings.version,
            attempts=settings.attempts,
        )

    async def close(self) -> None:
        """Close the client, if it is our own."""
        if self._own:
            await self._client.aclose()

    async def status(self) -> Status:
        """Ask for one statement."""
        try:
            await self._resource.get({"limit": "1"})
        except BackendError as error:
            away = type(error) is BackendConnectionError
            return Status("away" if away else "error", str(error))
        return Status("ok")

    async def add(
        self, kind: Kind, admitted: Sequence[Admitted], judge: Callable[[Sorted], None]
    ) -> Sorted:
        """Send a chunk as one batch; one that is refused is looked into."""
        if kind != "statements":
            raise UnsupportedError(self.name, "records that are no statements")
        outcome = compare(admitted, {}, kind)
        judge(outcome)
        try:
            await self._post(outcome.new)
        except BatchRefusedError as error:
            return await self._sort(admitted, judge, str(error))
        return outcome

    async def _sort(
        self, admitted: Sequence[Admitted], judge: Callable[[Sorted], None], reason: str
    ) -> Sorted:
        """Find out what is wrong with a batch, and send the rest."""
        stored = await self.query_statements_by_ids([one.id for one in admitted])
        known = {one["id"].lower(): encode(one) for one in stored.statements}
        outcome = compare(admitted, known, "statements")
        if not outcome.refused:
            # a strict caller hears that the batch is refused before a part of it is tried
            judge(Sorted(refused=[Refusal(one.index, one.id, reason) for one in outcome.new]))
        judge(outcome)
        sent: list[Admitted] = []
        await self._halve(outcome.new, sent, outcome.refused)
        outcome.new = sent
        return outcome

    async def _halve(
        self,
        batch: Sequence[Admitted],
        sent: builtins.list[Admitted],
        refused: builtins.list[Refusal],
    ) -> None:
        """Send what is not refused of a batch, in smaller and smaller ones."""
        if not batch:
            return
        try:
            await self._post(batch)
        except BatchRefusedError as error:
            if len(batch) == 1:
                refused.append(Refusal(batch[0].index, batch[0].id, str(error)))
                return
            middle = len(batch) // 2
            await self._halve(batch[:middle], sent, refused)
            await self._halve(batch[middle:], sent, refused)
        else:
            sent.extend(batch)

    async def _post(self, batch: Sequence[Admitted]) -> None:
        if batch:
            text = b"[%b]" % b",".join(one.text for one in batch)
            await self._resource.post(text, "application/json")

    async def put_with_attachments(
        self, statements: Sequence[Mapping[str, Any]], contents: Iterable[tuple[str, bytes]]
    ) -> int:
        """Send statements with the contents of their attachments, and give their number.

        Args:
            statements: All of one request.
            contents: Content type and bytes; statements name them by their SHA-256.

        Raises:
            ReadError: The LRS refuses the request.
        """
        texts = [admit_statement(index, one).text for index, one in enumerate(statements)]
        kind, body = to_multipart(b"[%b]" % b",".join(texts), contents)
        try:
            await self._resource.post(body, kind)
        except BatchRefusedError as error:
            raise ReadError(self.name, "statements", str(error)) from error
        return len(texts)

    async def get_with_attachments(
        self, parameters: StatementParameters
    ) -> tuple[StatementQueryResult, Mapping[str, bytes]]:
        """Give a page of statements, and the contents of their attachments by SHA-256."""
        return await self._page(replace(parameters, attachments=True))

    async def query_statements(self, parameters: StatementParameters) -> StatementQueryResult:
        """Ask for one page; the cursor is what the LRS calls ``more``."""
        return (await self._page(parameters))[0]

    async def _page(
        self, parameters: StatementParameters
    ) -> tuple[StatementQueryResult, Mapping[str, bytes]]:
        one, void = parameters.statementId, parameters.voidedStatementId
        if one is not None and void is not None:
            raise QueryError(self.name, "voidedStatementId", "given together with statementId")
        limit = self.page_limit(parameters) if one is None and void is None else 0
        query = to_query(replace(parameters, limit=limit))
        return await self._resource.get(query, parameters.cursor or "")

    async def query_statements_by_ids(self, ids: Sequence[str]) -> StatementQueryResult:
        """Ask for one after the other, voided ones too, some at once."""
        room = asyncio.Semaphore(_AT_ONCE)

        async def find(identifier: str) -> tuple[bytes, ...]:
            async with room:
                for name in ("statementId", "voidedStatementId"):
                    page, _ = await self._resource.get({name: identifier})
                    if page.texts:
                        return page.texts
            return ()

        found = await asyncio.gather(*(find(one) for one in ids))
        return StatementQueryResult(tuple(text for texts in found for text in texts))

    async def scan(self, kind: Kind, size: int) -> AsyncGenerator[builtins.list[bytes], None]:
        """Give all statements that are not voided, oldest first."""
        if kind != "statements":
            raise UnsupportedError(self.name, "records that are no statements")
        async for page in self._pages(StatementParameters(ascending=True), size):
            yield page

    async def list(
        self,
        target: str | None = None,
        *,
        details: bool = False,
        new: bool = False,
        order: Order = "name",
    ) -> AsyncGenerator[Entry, None]:
        """List what there is: statements, which an LRS does not count."""
        if details or new or order != "name":
            raise UnsupportedError(self.name, "details=True, new=True and order='newest'")
        if target is not None:
            raise TargetNotFoundError(self.name, target)
        yield Entry("statements")

    async def count(self, kind: Kind) -> int:
        """An LRS does not count."""
        raise UnsupportedError(self.name, f"to count {kind}")

    async def dump(self, kind: Kind, after: int, size: int) -> builtins.list[tuple[int, bytes]]:
        """An LRS gives no numbers; ``scan`` reads it by pages."""
        raise UnsupportedError(self.name, f"to read {size} {kind} after number {after}")

    async def clear(self, kind: Kind) -> None:
        """An LRS deletes nothing: statements are voided."""
        raise UnsupportedError(self.name, f"to delete {kind}")
