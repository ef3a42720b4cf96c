import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from websockets.asyncio.server import ServerConnection, serve

from ralph_backends import open_backend
from ralph_backends.errors import BackendConnectionError, SettingsError, UnsupportedError
from ralph_backends.registry import load_settings
from ralph_backends.websocket import WebsocketBackend, WebsocketSettings


async def stream(connection: ServerConnection) -> None:
    """Send ten numbers from where the query says, but lose the connection after each three."""
    assert connection.request is not None
    query = parse_qs(urlsplit(connection.request.path).query)
    after = int(query.get("after", ["-1"])[0])
    for n in range(after + 1, min(after + 4, 10)):
        await connection.send(json.dumps({"n": n}) if n % 2 else b'{"n":%d}\n' % n)
    if after + 4 < 10:
        connection.transport.abort()


async def silent(connection: ServerConnection) -> None:
    connection.transport.abort()


def read(handler: Callable[[ServerConnection], Awaitable[None]], **options: Any) -> list[Any]:
    """Read all that a server of ours sends."""
    limits = {name: options.pop(name) for name in ("limit", "chunk_size") if name in options}

    async def run() -> list[Any]:
        async with serve(handler, "127.0.0.1", 0) as server:
            port = next(iter(server.sockets)).getsockname()[1]
            settings = WebsocketSettings(url=f"ws://127.0.0.1:{port}/s", pause=0.01, **options)
            async with WebsocketBackend(settings) as backend:
                assert (await backend.status()).ok
                return [chunk async for chunk in backend.get_chunks(**limits)]

    return asyncio.run(run())


RESUME = {"resume_member": "n", "resume_parameter": "after"}


def numbers(chunks: list[list[bytes]]) -> list[int]:
    return [json.loads(text)["n"] for chunk in chunks for text in chunk]


def test_a_lost_stream_goes_on_where_it_stopped() -> None:
    assert numbers(read(stream, **RESUME)) == list(range(10))


@pytest.mark.parametrize("limit", [0, 1, 4])
def test_limit_is_kept(limit: int) -> None:
    assert numbers(read(stream, limit=limit, **RESUME)) == list(range(limit))


def test_chunks_are_not_larger_than_asked() -> None:
    assert [len(chunk) for chunk in read(stream, chunk_size=2, **RESUME)] == [2, 1] * 3 + [1]


def test_a_quiet_stream_gives_what_it_has() -> None:
    async def slow(connection: ServerConnection) -> None:
        await connection.send('{"n":1}')
        await asyncio.sleep(0.3)
        await connection.send('{"n":2}')

    assert [len(chunk) for chunk in read(slow, wait=0.02)] == [1, 1]


def test_a_server_that_only_hangs_up_is_given_up() -> None:
    with pytest.raises(BackendConnectionError, match="3 connections in a row"):
        read(silent, attempts=3)


def test_a_server_that_is_not_there_is_away() -> None:
    with open_backend("ws://127.0.0.1:9/x?attempts=1&token=s3cret&a=b") as backend:
        assert backend.status().state == "away"
        assert "s3cret" not in repr(backend)
        with pytest.raises(BackendConnectionError, match=r"127\.0\.0\.1:9"):
            list(backend.get())
        with pytest.raises(UnsupportedError):
            list(backend.get(target="x"))


def test_the_query_belongs_to_the_server_but_for_settings() -> None:
    settings = load_settings("wss://host/x?a=b&attempts=2")
    assert settings == WebsocketSettings(url="wss://host/x?a=b", attempts=2)
    with pytest.raises(SettingsError, match="url"):
        WebsocketBackend(WebsocketSettings(url="http://host"))
