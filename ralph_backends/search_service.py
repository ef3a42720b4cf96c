"""How the search engines are asked: settings, requests, answers, and what errors mean."""

from abc import abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias, cast
from urllib.parse import parse_qsl, unquote, urlsplit

from ralph_backends.errors import BackendConnectionError, BackendRefusedError, ReadError, WriteError
from ralph_backends.ports import Adapter, Checkable, Status
from ralph_backends.retries import Retries
from ralph_backends.settings import is_loopback, secret
from ralph_backends.store import StoreSettings

__all__ = [
    "BUSY",
    "CONFLICT",
    "ERROR",
    "NOT_FOUND",
    "TOO_LARGE",
    "Body",
    "Reply",
    "SearchService",
    "SearchSettings",
]

Body: TypeAlias = Mapping[str, Any] | bytes | None
"""JSON, lines of JSON, or nothing."""

BUSY = frozenset({429, 502, 503, 504})
"""Statuses of a service that may answer later."""
_REFUSED = frozenset({401, 403})
TOO_LARGE = 413
"""The status of a request that has to be cut in parts."""
CONFLICT = 409
"""The status of a document that is there already."""
NOT_FOUND = 404
"""The status of an index or a document that is not there."""
ERROR = 400
"""The least status that tells of a failure."""


class Reply(NamedTuple):
    """What the service answered."""

    status: int
    body: Any

    @property
    def reason(self) -> str:
        """The words of an error."""
        error: Any = self.body
        for name in ("error", "reason"):
            if isinstance(error, Mapping):
                error = cast("Mapping[str, Any]", error).get(name)
        return f"{self.status} {error or ''}".strip()[:500]


@dataclass(frozen=True, kw_only=True)
class SearchSettings(StoreSettings):
    """Where the service is, and who asks.

    ``elasticsearch://user:password@host:9200/index`` means HTTPS, unless the host is this
    machine; ``elasticsearch+http://``
    is for a service without TLS.
    """

    url: str = "http://localhost:9200"
    """The address, or several with commas in between."""
    index: str = "ralph"
    """What the names of the indices begin with."""
    username: str | None = None
    """For basic authentication."""
    password: str | None = secret()
    ca_certs: str | None = None
    """A file of certificates to trust, besides those of the system."""
    verify_certs: bool = True
    """Whether the certificate of the service is checked."""
    timeout: float = 30.0
    """How many seconds to wait for an answer."""
    attempts: int = 5
    """How often to try what the service is too busy for, or does not answer."""
    bulk_bytes: int = 10_000_000
    """The most bytes of one request that writes."""
    keep_alive: str = "5m"
    """How long the service keeps the state that is being read, between two chunks."""

    @classmethod
    def url_values(cls, url: str) -> dict[str, Any]:
        """Take user and index out of the address; the scheme says whether there is TLS."""
        parts = urlsplit(url)
        user, _, hosts = parts.netloc.rpartition("@")
        name, _, password = user.partition(":")
        transport = parts.scheme.lower().partition("+")[2]
        away = any(not is_loopback(urlsplit(f"//{one}").hostname or "") for one in hosts.split(","))
        scheme = transport or ("https" if away else "http")
        base, _, index = parts.path.rstrip("/").rpartition("/")
        found = {
            "url": ",".join(f"{scheme}://{host}{base}" for host in hosts.split(",")),
            "username": unquote(name),
            "password": unquote(password),
            "index": unquote(index),
        }
        return {key: value for key, value in found.items() if value} | dict(parse_qsl(parts.query))


class SearchService(Adapter, Checkable):
    """The part of an adapter that asks; what is left to write is :meth:`perform`."""

    retries: Retries
    """How often to try again what the service had no time for."""

    @property
    @abstractmethod
    def address(self) -> str:
        """Where the service is, without secrets."""

    @abstractmethod
    async def perform(
        self, method: str, path: str, parameters: Mapping[str, str], body: Body
    ) -> Reply:
        """Ask once, and give what is answered, an error too.

        Raises:
            BackendConnectionError: There is no answer.
        """

    async def status(self) -> Status:
        """Ask for the health of the cluster."""
        try:
            reply = await self.perform("GET", "/_cluster/health", {}, None)
        except BackendConnectionError as error:
            return Status("away", str(error))
        if reply.status >= ERROR:
            return Status("error", reply.reason)
        if reply.body.get("status") == "red":
            return Status("error", "the cluster is red: some of its shards are not there")
        return Status("ok")

    async def call(
        self,
        method: str,
        path: str,
        *,
        body: Body = None,
        parameters: Mapping[str, str] | None = None,
        writing: bool = False,
    ) -> Any:
        """Ask, again if need be, and give the answer.

        Raises:
            BackendConnectionError: No answer, or a wrong user.
            ReadError: An error is answered.
            WriteError: The same when ``writing``.
        """
        reply = await self.ask(method, path, parameters or {}, body)
        return self.checked(reply, path, writing=writing)

    async def ask(self, method: str, path: str, parameters: Mapping[str, str], body: Body) -> Reply:
        """Ask, again while the service is too busy, and give the answer, an error too.

        Raises:
            BackendConnectionError: There is no answer, or it is still too busy.
        """

        async def work() -> Reply:
            reply = await self.perform(method, path, parameters, body)
            if reply.status in BUSY:
                raise self.away(reply.reason, "it is too busy, try again later")
            return reply

        return await self.retries.run(work)

    def checked(self, reply: Reply, path: str, *, writing: bool) -> Any:
        """Give what was answered, or raise what an error means; :meth:`call` lists them."""
        if reply.status < ERROR:
            return reply.body
        if reply.status in _REFUSED:
            reason = f"{reply.reason}; look at username and password"
            raise BackendRefusedError(self.name, self.address, reason)
        kind = WriteError if writing else ReadError
        raise kind(self.name, f"{self.address}{path}", reply.reason)

    def away(self, reason: str, hint: str = "") -> BackendConnectionError:
        """Make the error for a service that does not answer, with what to do."""
        return BackendConnectionError(
            self.name, self.address, f"{reason}; {hint}" if hint else reason
        )
