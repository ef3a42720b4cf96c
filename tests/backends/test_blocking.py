# ruff: noqa: ARG002 # a port names parameters that a small adapter does not need

import asyncio
import gc
import signal
import threading
import time
import traceback
import warnings
from collections.abc import AsyncGenerator, Iterator
from dataclasses import dataclass
from typing import ClassVar

import pytest

from ralph_backends.blocking import Blocking
from ralph_backends.errors import BackendClosedError, UnsupportedError
from ralph_backends.ports import (
    CHUNK_SIZE,
    Adapter,
    Deletable,
    Entry,
    Listable,
    Operation,
    Order,
    Query,
    Readable,
    Records,
    Writable,
    WriteResult,
)
from ralph_backends.records import Chunk, Kind, chunked
from ralph_backends.settings import Settings


@dataclass(frozen=True, kw_only=True)
class CounterSettings(Settings):
    backend: ClassVar[str] = "counter"


class Counter(Adapter, Readable, Listable, Writable):
    """Counts for ever, and keeps what happens to it."""

    name = "counter"
    settings_class = CounterSettings

    def __init__(self) -> None:
        self.settings = CounterSettings()
        self.log: list[str] = []
        self.threads: set[int] = set()
        self.ready = threading.Event()

    async def close(self) -> None:
        self.log.append("closed")

    async def get_chunks(
        self,
        query: Query | None = None,
        *,
        target: str | None = None,
        chunk_size: int = CHUNK_SIZE,
        limit: int | None = None,
    ) -> AsyncGenerator[Chunk, None]:
        if target == "broken":
            raise_from_here()
        if target == "asleep":
            self.ready.set()
            await self.sleep()
        number = 0
        try:
            while limit is None or number < limit:
                self.threads.add(threading.get_ident())
                self.log.append("chunk")
                yield [{"n": number + step} for step in range(chunk_size)]
                number += chunk_size
        finally:
            self.log.append("ended")

    async def put(
        self,
        records: Records,
        *,
        target: str | None = None,
        kind: Kind | None = None,
        chunk_size: int = CHUNK_SIZE,
        ignore_errors: bool = False,
        operation: Operation | None = None,
    ) -> WriteResult:
        written = 0
        try:
            async for chunk in chunked(records, chunk_size):
                written += len(chunk)
                if target == "full":
                    raise_from_here()
        finally:
            self.log.append(f"put {written}")
        return WriteResult(written)

    async def list(
        self,
        target: str | None = None,
        *,
        details: bool = False,
        new: bool = False,
        order: Order = "name",
    ) -> AsyncGenerator[Entry, None]:
        for number in range(1200):
            yield Entry(str(number))

    async def sleep(self) -> None:
        try:
            await asyncio.sleep(60)
        finally:
            # letting go takes a while, as the rollback of a transaction does
            await asyncio.sleep(0.05)
            self.log.append("rolled back")


def raise_from_here() -> None:
    message = "this"
    raise ZeroDivisionError(message)


@pytest.fixture
def counter() -> Counter:
    return Counter()


@pytest.fixture
def backend(counter: Counter) -> Iterator[Blocking]:
    with Blocking(counter) as backend:
        yield backend


def test_iteration_asks_once_for_a_chunk(backend: Blocking, counter: Counter) -> None:
    found = list(backend.get(chunk_size=100, limit=300))
    assert [one["n"] for one in found] == list(range(300))
    assert counter.log == ["chunk"] * 3 + ["ended"]
    assert counter.threads.isdisjoint({threading.get_ident()})


def test_entries_cross_together(backend: Blocking) -> None:
    assert [entry.name for entry in backend.list()] == [str(n) for n in range(1200)]


@pytest.mark.parametrize("how", ["close", "forget", "raise"])
def test_an_abandoned_iterator_is_ended(backend: Blocking, counter: Counter, how: str) -> None:
    def look() -> None:
        for one in backend.get(chunk_size=2):
            assert one == {"n": 0}
            if how == "raise":
                raise KeyboardInterrupt
            break

    if how == "close":
        records = backend.get(chunk_size=2)
        next(records)
        records.close()
    elif how == "forget":
        look()
    else:
        with pytest.raises(KeyboardInterrupt):
            look()
    gc.collect()
    assert counter.log == ["chunk", "ended"]


def test_errors_keep_their_type_and_traceback(backend: Blocking) -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        list(backend.get(target="broken"))
    assert "raise_from_here" in "".join(traceback.format_exception(caught.value))


def test_an_error_of_the_sink_stops_the_source(backend: Blocking, counter: Counter) -> None:
    taken: list[int] = []

    def records() -> Iterator[dict[str, int]]:
        for number in range(100):
            taken.append(number)
            yield {"n": number}

    with pytest.raises(ZeroDivisionError):
        backend.put(records(), target="full", chunk_size=10)
    assert (len(taken), counter.log) == (10, ["put 10"])


def test_an_interrupted_source_cancels_the_writing(backend: Blocking, counter: Counter) -> None:
    def records() -> Iterator[dict[str, int]]:
        yield {"n": 1}
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        backend.put(records(), chunk_size=1)
    assert counter.log == ["put 1"]
    assert len(list(backend.get(chunk_size=1, limit=2))) == 2


def test_an_interrupted_reader_waits_until_all_is_let_go(
    backend: Blocking, counter: Counter
) -> None:
    main = threading.get_ident()
    assert main == threading.main_thread().ident

    def interrupt() -> None:
        counter.ready.wait(5)
        # a signal that comes just before the main thread blocks is seen when that ends
        threading.Event().wait(0.3)
        signal.pthread_kill(main, signal.SIGINT)

    # other tests leave the signal to restart what it interrupts: installed anew it does not
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    thread = threading.Thread(target=interrupt)
    thread.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            list(backend.get(target="asleep"))
    finally:
        signal.signal(signal.SIGINT, before)
    thread.join()
    assert counter.log == ["rolled back"]
    assert len(list(backend.get(chunk_size=1, limit=2))) == 2


def test_closing_ends_what_other_threads_wait_for(backend: Blocking, counter: Counter) -> None:
    caught: list[Exception] = []

    def wait() -> None:
        try:
            list(backend.get(target="asleep"))
        except BackendClosedError as error:
            caught.append(error)

    thread = threading.Thread(target=wait)
    thread.start()
    assert counter.ready.wait(5)
    backend.close()
    thread.join(5)
    assert not thread.is_alive()
    assert len(caught) == 1
    assert counter.log == ["closed", "rolled back"]


def test_an_iterator_may_be_left_open_when_the_backend_closes(
    backend: Blocking, counter: Counter
) -> None:
    records = backend.get(chunk_size=1)
    assert next(records) == {"n": 0}
    backend.close()
    with pytest.raises(BackendClosedError):
        next(records)
    assert "ended" in counter.log


def test_a_port_that_is_missing_is_named(backend: Blocking) -> None:
    assert backend.supports(Readable)
    assert not backend.supports(Deletable)
    with pytest.raises(UnsupportedError, match="'counter' does not support deleting"):
        backend.delete("x")


def test_a_blocking_call_from_its_own_loop_is_refused() -> None:
    class Nested(Counter):
        async def close(self) -> None:
            nested.put([])

    nested = Blocking(Nested())
    with pytest.raises(RuntimeError, match=r"own event loop|closed"):
        nested.close()


def test_a_forgotten_backend_warns_and_is_closed(counter: Counter) -> None:
    with pytest.warns(ResourceWarning, match="unclosed"):
        Blocking(counter)
    deadline = time.monotonic() + 5
    while counter.log != ["closed"] and time.monotonic() < deadline:
        time.sleep(0.01)
    assert counter.log == ["closed"]
    assert not [one for one in threading.enumerate() if one.name == "ralph-counter"]


def test_a_backend_that_its_own_thread_forgets_is_closed() -> None:
    held: list[Blocking] = []

    class Forgetful(Counter):
        async def put(self, records: Records, **_: object) -> WriteResult:
            asyncio.get_running_loop().call_later(0.1, held.clear)
            return WriteResult(0)

        async def close(self) -> None:
            self.threads.add(threading.get_ident())
            await super().close()

    adapter = Forgetful()
    held.append(Blocking(adapter))
    # a recorded warning would hold the backend
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        held[0].put([])
        deadline = time.monotonic() + 5
        while alive("ralph-counter") and time.monotonic() < deadline:
            time.sleep(0.01)
    assert not alive("ralph-counter")
    assert adapter.log == ["closed"]
    assert threading.get_ident() not in adapter.threads


def alive(name: str) -> bool:
    """Say whether a thread of this name runs."""
    return name in {thread.name for thread in threading.enumerate()}
