"""Records that a server sends over a WebSocket, one a message: the adapter ``websocket``.

The stream does not end while the server is there: a connection that is lost is opened again,
with growing, random pauses. A server that can go on where it stopped is told where that was.
https://www.rfc-editor.org/rfc/rfc6455
"""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from typing import Any, ClassVar
from urllib.parse import parse_qsl, urlencode, urlsplit

from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake, InvalidStatus

from ralph_backends.errors import (
    BackendConnectionError,
    BackendError,
    BackendRefusedError,
    SettingsError,
    UnsupportedError,
)
from ralph_backends.ports import (
    CHUNK_SIZE,
    Adapter,
    Checkable,
    Query,
    Readable,
    Status,
)
from ralph_backends.records import Chunk, decode, encode
from ralph_backends.retries import Retries
from ralph_backends.settings import Settings, masked, secret

__all__ = ["WebsocketBackend", "WebsocketSettings"]

_NORMAL = 1000
_DENIED = frozenset({401, 403})


@dataclass(frozen=True, kw_only=True)
class WebsocketSettings(Settings):
    """Which server, and how it is told who asks and where to go on."""

    backend: ClassVar[str] = "websocket"

    url: str
    """``wss://host/path``; certificates are checked."""
    token: str | None = secret()
    """A bearer token."""
    resume_member: str = ""
    """The member of a record that says where it stands in the stream; with
    ``resume_parameter`` the last one is sent when a connection is opened again."""
    resume_parameter: str = ""
    """The parameter of the query with that place."""
    attempts: int = 8
    """How often in a row a connection is tried to be opened."""
    pause: float = 0.2
    """Seconds of the longest first pause, which doubles with each attempt."""
    timeout: float = 20.0
    """Seconds without a sign of life after which a connection counts as lost."""
    wait: float = 1.0
    """Seconds after which a chunk that is not full is given out."""
    max_size: int = 1 << 24
    """Bytes of the largest message."""

    @classmethod
    def url_values(cls, url: str) -> dict[str, Any]:
        """The query belongs to the server but for the names of settings."""
        parts = urlsplit(url)
        query = parse_qsl(parts.query, keep_blank_values=True)
        own = {name: value for name, value in query if name in cls.__dataclass_fields__}
        others = urlencode([(name, value) for name, value in query if name not in own])
        return {"url": parts._replace(query=others).geturl(), **own}


class WebsocketBackend(Adapter, Readable, Checkable):
    """The messages of a server: text, or bytes, of one JSON object each.

    What comes between two connections is lost, unless the server can go on where it stopped.
    """

    name = "websocket"
    settings_class: ClassVar[type[Settings]] = WebsocketSettings

    def __init__(self, settings: WebsocketSettings) -> None:
        """Keep the settings; nothing is opened.

        Raises:
            SettingsError: The address is none.
        """
        self.settings = settings
        parts = urlsplit(settings.url)
        if parts.scheme not in {"ws", "wss"} or not parts.hostname:
            raise SettingsError(self.name, "url", "not the URL of a WebSocket")

    async def status(self) -> Status:
        """Open a connection and close it."""
        try:
            await (await self._open(self.settings.url)).close()
        except BackendError as error:
            away = type(error) is BackendConnectionError
            return Status("away" if away else "error", str(error))
        return Status("ok")

    async def get_chunks(
        self,
        query: Query | None = None,
        *,
        target: str | None = None,
        chunk_size: int = CHUNK_SIZE,
        limit: int | None = None,
    ) -> AsyncGenerator[Chunk, None]:
        """Read what comes, until the server closes the connection as one that has done.

        Args:
            query: The query of the URL, instead of the one of the settings.
            target: There is none.
            chunk_size: At most so many at once; fewer if ``wait`` is over.
            limit: At most so many altogether.
        """
        if target is not None:
            raise UnsupportedError(self.name, f"target={target!r}")
        if query is not None and not isinstance(query, str):
            raise UnsupportedError(self.name, "queries that are no text")
        left = limit
        lost, place = 0, ""
        connection: ClientConnection | None = None
        try:
            while left is None or left > 0:
                connection = connection or await self._again(query, place, lost)
                size = chunk_size if left is None else min(chunk_size, left)
                try:
                    chunk = await self._receive(connection, size)
                except ConnectionClosed as error:
                    if error.rcvd is not None and error.rcvd.code == _NORMAL:
                        return
                    lost, connection = lost + 1, None
                    continue
                lost, place = 0, self._place(chunk[-1]) or place
                left = None if left is None else left - len(chunk)
                yield chunk
        finally:
            if connection is not None:
                await connection.close()

    async def _receive(self, connection: ClientConnection, size: int) -> list[bytes]:
        """Wait for one message, and then a little for others."""
        chunk = [_record(await connection.recv())]
        # what ends this wait is met again at the next message
        with suppress(TimeoutError, ConnectionClosed):
            async with asyncio.timeout(self.settings.wait):
                while len(chunk) < size:
                    chunk.append(_record(await connection.recv()))
        return chunk

    async def _again(self, query: str | None, place: str, lost: int) -> ClientConnection:
        """Open a connection, after a pause if one that was opened brought nothing."""
        s = self.settings
        retries = Retries(attempts=s.attempts, base=s.pause)
        pauses = [0.0, *retries.delays()]
        if lost >= len(pauses):
            reason = f"{lost} connections in a row were lost before a message came"
            raise BackendConnectionError(self.name, masked(s.url), reason)
        await asyncio.sleep(pauses[lost])
        parts = urlsplit(s.url)
        words = parse_qsl(parts.query if query is None else query, keep_blank_values=True)
        if place and s.resume_parameter:
            words = [(name, value) for name, value in words if name != s.resume_parameter]
            words.append((s.resume_parameter, place))
        url = parts._replace(query=urlencode(words)).geturl()
        return await retries.run(partial(self._open, url))

    async def _open(self, url: str) -> ClientConnection:
        s = self.settings
        headers = {"Authorization": f"Bearer {s.token}"} if s.token is not None else {}
        try:
            return await connect(
                url,
                additional_headers=headers,
                max_size=s.max_size,
                open_timeout=s.timeout,
                ping_interval=s.timeout,
                ping_timeout=s.timeout,
            )
        except InvalidStatus as error:
            refused = error.response.status_code in _DENIED
            kind = BackendRefusedError if refused else BackendConnectionError
            raise kind(self.name, masked(s.url), str(error)) from error
        except (InvalidHandshake, OSError) as error:
            reason = f"{type(error).__name__}: {error}"
            raise BackendConnectionError(self.name, masked(s.url), reason) from error

    def _place(self, record: bytes) -> str:
        """Tell where a record stands in the stream."""
        if not self.settings.resume_member:
            return ""
        with suppress(ValueError):
            return str(decode(record).get(self.settings.resume_member, ""))
        return ""


def _record(message: str | bytes) -> bytes:
    return encode(message)
