"""What holds for every store behind a network, when the network or the service fails.

Between the adapter and its service stands a :class:`Proxy`, so that every service can be
slow, silent or gone.
"""

import random
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import partial
from itertools import count
from typing import Any, ClassVar, Protocol, Self

import pytest

from ralph_backends.blocking import Blocking
from ralph_backends.errors import BackendConnectionError, BackendError
from ralph_backends.testing.contract import make_statement

__all__ = ["FaultContract", "Proxy", "Service"]

_LOOPBACK = "127.0.0.1"
_PIECE = 1 << 16


class Service(Protocol):
    """The real service, if a test may end it."""

    def kill(self) -> None:
        """Kill it without warning."""

    def revive(self) -> None:
        """Start it again with what it has stored, and wait for it."""


class Proxy:
    """A TCP proxy in threads, which can be slow, silent, or cut off what it carries.

    Args:
        host: Where the service is.
        port: Its port.
    """

    def __init__(self, host: str, port: int) -> None:
        """Listen on a free port."""
        self._service = (host, port)
        self.delay: float = 0.0
        """Seconds by which each piece of an answer is late."""
        self.silent = False
        """Whether answers are thrown away."""
        self.left: int | None = None
        """After how many bytes of requests all connections are cut; None for never."""
        self._open: set[socket.socket] = set()
        self._listener = socket.create_server((_LOOPBACK, 0))
        self.port: int = self._listener.getsockname()[1]
        """Where it listens, on the loopback address."""
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def __enter__(self) -> Self:
        """Give itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Stop."""
        self.stop()

    def stop(self) -> None:
        """Refuse connections from now on, and cut those that are open."""
        with suppress(OSError):
            # close alone does not wake the thread that accepts
            self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self.cut()

    def start(self) -> None:
        """Listen again, on the same port."""
        self._listener = socket.create_server((_LOOPBACK, self.port))
        threading.Thread(target=self._accept, args=(self._listener,), daemon=True).start()

    def cut(self) -> None:
        """End all connections."""
        for one in list(self._open):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)

    def _accept(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                client, _ = listener.accept()
                try:
                    service = socket.create_connection(self._service)
                except OSError:
                    client.close()
                    continue
                self._open |= {client, service}
                for carry in (self._ask, self._answer):
                    threading.Thread(target=carry, args=(client, service), daemon=True).start()

    def _ask(self, client: socket.socket, service: socket.socket) -> None:
        for piece in self._pieces(client, service):
            if self.left is not None:
                self.left -= len(piece)
                if self.left < 0:
                    # a part of it arrives
                    service.sendall(piece[: self.left])
                    self.left = None
                    self.cut()
                    return
            service.sendall(piece)

    def _answer(self, client: socket.socket, service: socket.socket) -> None:
        for piece in self._pieces(service, client):
            if self.delay:
                time.sleep(self.delay)
            if not self.silent:
                client.sendall(piece)

    def _pieces(self, source: socket.socket, other: socket.socket) -> Iterator[bytes]:
        try:
            with suppress(OSError):
                while piece := source.recv(_PIECE):
                    yield piece
        finally:
            self._open -= {source}
            source.close()
            with suppress(OSError):
                other.shutdown(socket.SHUT_RDWR)


class FaultContract:
    """What holds for every store of statements that is reached over a network.

    A subclass writes :meth:`address`, :meth:`open_at`, and has a fixture ``service``, a
    :class:`Service`. A limit is declared as in ``BackendContract``.
    """

    limits: ClassVar[Any] = {}

    @pytest.fixture
    def address(self) -> tuple[str, int]:
        """Give host and port of the service; to be written by the subclass."""
        raise NotImplementedError

    @pytest.fixture
    def open_at(self) -> Callable[..., Blocking]:
        """Give a function that opens an empty store at a host and port.

        ``open_at(host, port)`` waits 2 seconds for an answer at most, and the same call again
        opens the same store; with ``stranger=True`` its credentials are wrong. To be written
        by the subclass.
        """
        raise NotImplementedError

    @pytest.fixture
    def proxy(self, address: tuple[str, int]) -> Iterator[Proxy]:
        """Give a proxy before the service."""
        with Proxy(*address) as proxy:
            yield proxy

    @pytest.fixture
    def behind(self, proxy: Proxy, open_at: Callable[..., Blocking]) -> Iterator[Blocking]:
        """Give a store that is opened through the proxy."""
        with open_at(_LOOPBACK, proxy.port) as backend:
            yield backend

    def test_a_service_that_is_not_there_is_named(self, behind: Blocking, proxy: Proxy) -> None:
        proxy.stop()
        status = behind.status()
        assert (status.state, str(proxy.port) in status.message) == ("away", True)
        with pytest.raises(BackendConnectionError, match=str(proxy.port)):
            behind.put([make_statement()])
        with pytest.raises(BackendConnectionError, match=str(proxy.port)):
            list(behind.get())

    def test_wrong_credentials_are_an_error_that_says_what_to_do(
        self, open_at: Callable[..., Blocking], address: tuple[str, int]
    ) -> None:
        with open_at(*address, stranger=True) as stranger:
            assert stranger.status().state == "error"
            with pytest.raises(BackendConnectionError, match="password") as caught:
                stranger.put([make_statement()])
            assert "wrong-secret" not in str(caught.value)

    def test_slow_answers_are_waited_for(self, behind: Blocking, proxy: Proxy) -> None:
        first, second = make_statement(), make_statement()
        behind.put([first])
        proxy.delay = 0.05
        assert behind.put([second]) == 1
        assert list(behind.get()) == [first, second]

    def test_an_answer_that_never_comes_is_not_waited_for(
        self, behind: Blocking, proxy: Proxy
    ) -> None:
        one = make_statement()
        behind.put([one])
        proxy.silent = True
        started = time.monotonic()
        with pytest.raises(BackendConnectionError, match=str(proxy.port)):
            behind.put([make_statement()])
        assert time.monotonic() - started < 30
        proxy.silent = False
        proxy.cut()
        assert self.retried(lambda: one in list(behind.get()))

    def test_a_service_that_comes_back_is_used_again(self, behind: Blocking, proxy: Proxy) -> None:
        first, second = make_statement(), make_statement()
        behind.put([first])
        proxy.stop()
        with pytest.raises(BackendConnectionError):
            behind.put([second])
        proxy.start()
        assert self.retried(lambda: behind.put([second]) == 1)
        assert list(behind.get()) == [first, second]

    def test_a_connection_cut_in_a_write_loses_and_doubles_nothing(
        self, behind: Blocking, proxy: Proxy
    ) -> None:
        luck = random.Random(8)  # noqa: S311 # the same moments each time
        behind.put([make_statement()])
        wrote = [one["id"] for one in behind.get()]
        for _ in range(10):
            chunk = [make_statement() for _ in range(20)]
            proxy.left = luck.randrange(12_000)
            with suppress(BackendError):
                behind.put(chunk)
            proxy.left = None
            result = self.retried(partial(behind.put, chunk))
            assert result + result.unchanged == len(chunk)
            wrote += [one["id"] for one in chunk]
        assert [one["id"] for one in behind.get()] == wrote

    def test_a_service_killed_in_a_write_loses_and_doubles_nothing(
        self, behind: Blocking, service: Service
    ) -> None:
        acknowledged: list[str] = []
        tried: list[dict[str, Any]] = []
        stopped = threading.Event()

        def write() -> None:
            for _ in count():
                chunk = [make_statement() for _ in range(10)]
                tried.extend(chunk)
                try:
                    behind.put(chunk)
                except BackendError:
                    break
                acknowledged.extend(one["id"] for one in chunk)
            stopped.set()

        writer = threading.Thread(target=write)
        writer.start()
        while not acknowledged and not stopped.wait(0.1):
            pass
        service.kill()
        assert stopped.wait(60)
        writer.join()
        service.revive()
        stored = self.retried(lambda: [one["id"] for one in behind.get()])
        assert acknowledged
        assert set(acknowledged) <= set(stored) <= {one["id"] for one in tried}
        self.retried(lambda: behind.put(tried))
        stored = [one["id"] for one in behind.get()]
        assert sorted(stored) == sorted(one["id"] for one in tried)

    def retried(self, work: Callable[[], Any], seconds: float = 30) -> Any:
        """Do work again until the service answers."""
        end = time.monotonic() + seconds
        while True:
            try:
                return work()
            except BackendError:
                if time.monotonic() > end:
                    raise
                time.sleep(0.1)
