"""How ClickHouse is asked: by HTTP, or in this process through chdb."""

import asyncio
import json
import re
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar
from urllib.parse import parse_qsl, unquote, urlsplit

import clickhouse_connect
from clickhouse_connect.driver.exceptions import Error

from ralph_backends.clickhouse_query import Query
from ralph_backends.errors import (
    BackendConnectionError,
    BackendError,
    BackendRefusedError,
    MissingExtraError,
    ReadError,
    WriteError,
)
from ralph_backends.retries import Retries
from ralph_backends.settings import is_loopback, secret
from ralph_backends.store import StoreSettings
from ralph_backends.threads import in_thread

__all__ = ["ClickhouseService", "ClickhouseSettings"]

_CODE = re.compile(r"\bcode:? ?(\d+)", re.IGNORECASE)
# https://github.com/ClickHouse/ClickHouse/blob/master/src/Common/ErrorCodes.cpp
_BUSY = frozenset({159, 202, 209, 210, 241, 252, 279, 319, 999})
_REFUSED = frozenset({192, 193, 194, 497, 516})
_READING = {
    "output_format_json_quote_64bit_integers": 0,
    "output_format_json_escape_forward_slashes": 0,
    "use_skip_indexes_if_final": 1,
    "max_query_size": 1 << 26,
}
_WRITING = {"date_time_input_format": "best_effort", "input_format_parallel_parsing": 0}


@dataclass(frozen=True, kw_only=True)
class ClickhouseSettings(StoreSettings):
    """Where ClickHouse is, and who asks."""

    backend: ClassVar[str] = "clickhouse"

    host: str = "localhost"
    port: int | None = None
    """8443 with TLS, else 8123, if None."""
    username: str = "default"
    password: str = secret("")
    database: str = "xapi"
    table: str = "xapi_events_all"
    """The table of the statements; that of the records has ``_records`` after its name."""
    secure: bool | None = None
    """Whether to use TLS; None for yes, unless the host is this machine."""
    verify: bool = True
    """Whether the certificate of the service is checked."""
    ca_cert: str | None = None
    """A file of certificates to trust instead of those of the system."""
    timeout: float = 30.0
    """How many seconds to wait for an answer."""
    attempts: int = 5
    """How often to try what the service is too busy for, or does not answer."""
    path: str | None = None
    """A directory, or ``:memory:``, for the engine in this process instead of a service. A
    process has one at a time."""

    @classmethod
    def defaults(cls, name: str) -> Mapping[str, Any]:
        """``chdb`` means the engine in this process."""
        return {"path": ":memory:"} if name == "chdb" else {}

    @classmethod
    def url_values(cls, url: str) -> dict[str, Any]:
        """Read the database from the path, for ``chdb`` the directory."""
        parts = urlsplit(url)
        scheme, _, transport = parts.scheme.lower().partition("+")
        path = unquote(parts.path)
        found = super().url_values(url)
        if scheme == "chdb":
            found["path"] = path.rstrip("/") or ":memory:"
        elif path.strip("/"):
            found["database"] = path.strip("/")
        if transport:
            found["secure"] = transport == "https"
        return found | dict(parse_qsl(parts.query))


class ClickhouseService:
    """Asks, again if need be; a client that it was given is not closed."""

    def __init__(self, settings: ClickhouseSettings, client: Any = None) -> None:
        """Keep the settings."""
        self.settings = settings
        self._own = client is None
        self._client: Any = client
        self._connecting = asyncio.Lock()
        self.retries: Retries = Retries(settings.attempts)

    @property
    def address(self) -> str:
        """Where it is, without secrets."""
        s = self.settings
        return f"chdb {s.path}" if s.path is not None else f"{s.host}:{_port(s)}"

    async def close(self) -> None:
        """Close the connections."""
        if self._own and self._client is not None:
            client, self._client = self._client, None
            await client.close()

    async def rows(self, query: Query) -> list[Any]:
        """Select; each row is a list.

        Raises:
            BackendConnectionError: No answer, or a wrong user.
            ReadError: An error is answered.
        """
        return await self.retries.run(lambda: self.rows_once(query))

    async def rows_once(self, query: Query) -> list[Any]:
        """The same without a second try."""
        sql, values = query
        with self._errors(writing=False):
            client = await self._connected()
            answer: bytes = await client.raw_query(
                sql, parameters=dict(values), settings=_READING, fmt="JSONCompactEachRow"
            )
        return [json.loads(line) for line in answer.splitlines()]

    async def command(self, sql: str) -> None:
        """Do what gives no rows, and does no harm when it is done twice.

        Raises:
            WriteError: An error is answered.
        """

        async def work() -> None:
            with self._errors(writing=True):
                await (await self._connected()).raw_query(sql)

        await self.retries.run(work)

    async def insert(self, table: str, columns: Sequence[str], block: bytes) -> None:
        """Insert lines of JSON, once.

        Raises:
            WriteError: An error is answered, and nothing is stored.
        """
        with self._errors(writing=True):
            client = await self._connected()
            await client.raw_insert(table, columns, block, settings=_WRITING, fmt="JSONEachRow")

    async def _connected(self) -> Any:
        async with self._connecting:
            if self._client is None:
                self._client = await _connect(self.settings)
            return self._client

    @contextmanager
    def _errors(self, *, writing: bool) -> Generator[None, None, None]:
        """Give our errors instead of the library's."""
        try:
            yield
        except (Error, OSError) as error:
            raise self._error(error, writing=writing) from error

    def _error(self, error: Exception, *, writing: bool) -> BackendError:
        backend = self.settings.backend
        reason = str(error).split("\n")[0][:500]
        # older clients tell it in words alone; without a code it is not from the service
        found = _CODE.search(str(error))
        code = int(found[1]) if found else None
        if code in _REFUSED:
            reason = f"{reason}; look at username and password"
            return BackendRefusedError(backend, self.address, reason)
        if code in _BUSY:
            reason = f"{reason}; it is too busy, try again later"
        if code is None or code in _BUSY:
            return BackendConnectionError(backend, self.address, reason)
        kind = WriteError if writing else ReadError
        return kind(backend, self.address, reason)


class _Embedded:
    """The engine in this process, which does one thing at a time, in a thread."""

    def __init__(self, client: Any) -> None:
        self._client = client
        self._turn = asyncio.Lock()

    async def raw_query(self, sql: str, **options: Any) -> Any:
        async with self._turn:
            return await in_thread(partial(self._client.raw_query, sql, **options))

    async def raw_insert(self, *arguments: Any, **options: Any) -> None:
        async with self._turn:
            await in_thread(partial(self._client.raw_insert, *arguments, **options))

    async def close(self) -> None:
        async with self._turn:
            await in_thread(self._client.close)


def _port(settings: ClickhouseSettings) -> int:
    return settings.port or (8443 if _secure(settings) else 8123)


def _secure(settings: ClickhouseSettings) -> bool:
    return not is_loopback(settings.host) if settings.secure is None else settings.secure


async def _connect(s: ClickhouseSettings) -> Any:
    """Open a client, which leaves it to us to try again."""
    module: Any = clickhouse_connect
    if s.path is not None:
        try:
            return _Embedded(
                await in_thread(partial(module.get_client, interface="chdb", path=s.path))
            )
        except ImportError as error:
            raise MissingExtraError(s.backend, "chdb", error.name or "") from error
    return await module.get_async_client(
        host=s.host,
        port=_port(s),
        username=s.username,
        password=s.password,
        secure=_secure(s),
        verify=s.verify,
        ca_cert=s.ca_cert,
        send_receive_timeout=s.timeout,
        connect_timeout=s.timeout,
        query_retries=0,
    )
