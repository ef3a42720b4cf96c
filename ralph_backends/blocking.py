"""A blocking face for every adapter, over one event loop in one thread.

Iteration crosses to the thread once for each chunk, never for each record; records that are
given to ``put`` are taken from their iterator in the caller's thread.
"""

import asyncio
import builtins
import queue
import threading
import warnings
import weakref
from collections.abc import AsyncIterator, Callable, Coroutine, Generator, Iterable, Sequence
from concurrent.futures import Future, wait
from contextlib import suppress
from itertools import islice
from types import TracebackType
from typing import Any, Literal, Self, TypeVar, overload

from ralph_backends.errors import BackendClosedError, UnsupportedError
from ralph_backends.ports import (
    CHUNK_SIZE,
    Adapter,
    BytesReadable,
    BytesWritable,
    Checkable,
    Deletable,
    Entry,
    Listable,
    Operation,
    Order,
    Query,
    Readable,
    StatementStore,
    Status,
    Writable,
    WriteResult,
)
from ralph_backends.queries import StatementParameters, StatementQueryResult
from ralph_backends.records import AnyRecord, Chunk, Kind, as_bytes, as_objects

__all__ = ["Blocking"]

T = TypeVar("T")
P = TypeVar("P")

_ENTRIES = 500
_PATIENCE = 10.0
"""Seconds that an interrupted caller waits for a transaction to be rolled back."""


class _Loop:
    """An event loop that runs in its own thread."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.loop = asyncio.new_event_loop()
        self._tasks: dict[Future[Any], asyncio.Task[Any]] = {}
        self._handed: dict[Future[Any], Coroutine[Any, Any, Any]] = {}
        self.thread = threading.Thread(target=self._work, name=f"ralph-{name}", daemon=True)
        self.thread.start()

    def _work(self) -> None:
        asyncio.set_event_loop(self.loop)
        try:
            self.loop.run_forever()
            self._finish()
        finally:
            self.loop.close()
            # what was handed over after the last round will never begin
            for future, work in list(self._handed.items()):
                work.close()
                if not future.done():
                    future.set_exception(BackendClosedError(self.name))

    def _finish(self) -> None:
        """Cancel what still runs, as ``asyncio.run`` does."""
        self._drain()
        self.loop.run_until_complete(self.loop.shutdown_asyncgens())
        self.loop.run_until_complete(self.loop.shutdown_default_executor())
        # other threads may have handed work over meanwhile
        self._drain()

    def _drain(self) -> None:
        """Cancel tasks until there are none; what was just handed over becomes one first."""
        while True:
            self.loop.run_until_complete(asyncio.sleep(0))
            tasks = asyncio.all_tasks(self.loop)
            if not tasks:
                return
            for task in tasks:
                task.cancel()
            self.loop.run_until_complete(asyncio.gather(*tasks, return_exceptions=True))

    def call(self, function: Callable[..., object], *args: object) -> None:
        """Have a function called in the thread."""
        try:
            self.loop.call_soon_threadsafe(function, *args)
        except RuntimeError as error:
            raise BackendClosedError(self.name) from error

    def start(self, work: Coroutine[Any, Any, T]) -> Future[T]:
        """Start work in the thread; the future is done when nothing of it runs any more."""
        if threading.current_thread() is self.thread:
            work.close()
            message = "a blocking backend was called from its own event loop"
            raise RuntimeError(message)
        future: Future[T] = Future()
        self._handed[future] = work
        try:
            self.call(self._begin, work, future)
        except BackendClosedError:
            self._handed.pop(future, None)
            work.close()
            raise
        except BaseException:
            # interrupted while it was handed over: it may be under way already
            self.cancel(future)
            raise
        return future

    def _begin(self, work: Coroutine[Any, Any, T], future: Future[T]) -> None:
        # the last work of a loop that ends itself was handed over by nobody
        self._handed.pop(future, None)
        if future.cancelled():
            work.close()
            return
        task = self.loop.create_task(work)
        self._tasks[future] = task
        task.add_done_callback(lambda _: self._settle(task, future))

    def _settle(self, task: asyncio.Task[T], future: Future[T]) -> None:
        del self._tasks[future]
        if task.cancelled():
            future.set_exception(BackendClosedError(self.name))
        elif (error := task.exception()) is not None:
            future.set_exception(error)
        else:
            future.set_result(task.result())

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """Do work in the thread, and wait for it."""
        return self.wait(self.start(work))

    def wait(self, future: Future[T]) -> T:
        """Wait for work; if the wait is interrupted, the work is stopped first."""
        try:
            return future.result()
        except BaseException:
            if not future.done():
                self.cancel(future)
            raise

    def cancel(self, future: Future[Any]) -> None:
        """Cancel work, and wait until nothing of it runs."""

        def stop() -> None:
            if future in self._tasks:
                self._tasks[future].cancel()
            else:
                future.cancel()

        with suppress(BackendClosedError):
            self.call(stop)
            wait([future], timeout=_PATIENCE)

    def end(self, work: Coroutine[Any, Any, None]) -> None:
        """Do the last work from whatever thread, and end the thread."""
        if threading.current_thread() is self.thread:
            # collected as garbage while the thread worked: it can not wait for itself
            self._begin(self._last(work), Future())
            return
        try:
            self.run(work)
        finally:
            with suppress(BackendClosedError):
                self.call(self.loop.stop)
            self.thread.join()

    async def _last(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        finally:
            self.loop.stop()


def _end(loop: _Loop, close: Callable[[], Coroutine[Any, Any, None]]) -> None:
    """Close an adapter and end its thread."""
    loop.end(close())


class Blocking:
    """An adapter for programs that are not asynchronous.

    Methods are those of the ports, with the same parameters and errors; one that the
    adapter does not have raises ``UnsupportedError``. It may be used by several threads at
    once, but each iterator by one. Close it, or use it in ``with``.
    """

    def __init__(self, adapter: Adapter) -> None:
        """Start the thread.

        Args:
            adapter: Belongs to this object from now on, and is closed with it.
        """
        self.adapter = adapter
        """The asynchronous adapter; to be touched in its own thread only."""
        self._loop = _Loop(adapter.name)
        self._finish = weakref.finalize(self, _end, self._loop, adapter.close)

    @property
    def name(self) -> str:
        """The name of the adapter."""
        return self.adapter.name

    def __repr__(self) -> str:
        """Show what it is the face of."""
        state = "" if self._finish.alive else " (closed)"
        return f"Blocking({self.adapter!r}){state}"

    def __enter__(self) -> Self:
        """Give the object itself."""
        return self

    def __exit__(
        self,
        kind: builtins.type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close."""
        self.close()

    def __del__(self) -> None:
        """Warn that it was not closed, as files do."""
        finish = getattr(self, "_finish", None)
        if finish is not None and finish.alive:
            warnings.warn(f"unclosed {self!r}", ResourceWarning, source=self, stacklevel=2)

    def close(self) -> None:
        """Close the adapter and end the thread; more than once does no harm."""
        self._finish()

    def supports(self, port: builtins.type[Any]) -> bool:
        """Tell whether the adapter has a port, like ``ports.Listable``."""
        return isinstance(self.adapter, port)

    @overload
    def get(
        self,
        query: Query | None = None,
        *,
        target: str | None = None,
        chunk_size: int = CHUNK_SIZE,
        limit: int | None = None,
        raw: Literal[False] = False,
    ) -> Generator[dict[str, Any], None, None]: ...

    @overload
    def get(
        self,
        query: Query | None = None,
        *,
        target: str | None = None,
        chunk_size: int = CHUNK_SIZE,
        limit: int | None = None,
        raw: Literal[True],
    ) -> Generator[bytes, None, None]: ...

    def get(
        self,
        query: Query | None = None,
        *,
        target: str | None = None,
        chunk_size: int = CHUNK_SIZE,
        limit: int | None = None,
        raw: bool = False,
    ) -> Generator[Any, None, None]:
        """Read records; see ``Readable.get``."""
        chunks = self.get_chunks(query, target=target, chunk_size=chunk_size, limit=limit)
        return self._records(chunks, target, raw=raw)

    def get_chunks(
        self,
        query: Query | None = None,
        *,
        target: str | None = None,
        chunk_size: int = CHUNK_SIZE,
        limit: int | None = None,
    ) -> Generator[Chunk, None, None]:
        """Read records, many at a time; see ``Readable.get_chunks``."""
        source: Readable = self._port(Readable, "reading")
        return self._iterate(
            source.get_chunks(query, target=target, chunk_size=chunk_size, limit=limit)
        )

    def put(
        self,
        records: Iterable[AnyRecord],
        *,
        target: str | None = None,
        kind: Kind | None = None,
        chunk_size: int = CHUNK_SIZE,
        ignore_errors: bool = False,
        operation: Operation | None = None,
    ) -> WriteResult:
        """Write records; see ``Writable.put``."""
        sink: Writable = self._port(Writable, "writing")
        return self._feed(
            lambda source: sink.put(
                source,
                target=target,
                kind=kind,
                chunk_size=chunk_size,
                ignore_errors=ignore_errors,
                operation=operation,
            ),
            records,
            max(chunk_size, 1),
        )

    def list(
        self,
        target: str | None = None,
        *,
        details: bool = False,
        new: bool = False,
        order: Order = "name",
    ) -> Generator[Entry, None, None]:
        """List targets; see ``Listable.list``."""
        source: Listable = self._port(Listable, "listing")
        entries = source.list(target, details=details, new=new, order=order)
        return self._flatten(self._iterate(_grouped(entries, _ENTRIES)))

    def delete(self, target: str) -> None:
        """Delete a target; see ``Deletable.delete``."""
        source: Deletable = self._port(Deletable, "deleting")
        self._loop.run(source.delete(target))

    def status(self) -> Status:
        """Ask the service how it is; see ``Checkable.status``."""
        service: Checkable = self._port(Checkable, "status")
        return self._loop.run(service.status())

    def read(self, target: str, *, decompress: bool = False) -> Generator[bytes, None, None]:
        """Read an object as it is; see ``BytesReadable.read``."""
        source: BytesReadable = self._port(BytesReadable, "reading bytes")
        return self._iterate(source.read(target, decompress=decompress))

    def write(
        self, target: str, chunks: Iterable[bytes], *, operation: Operation | None = None
    ) -> int:
        """Write an object as it is; see ``BytesWritable.write``."""
        sink: BytesWritable = self._port(BytesWritable, "writing bytes")
        return self._feed(lambda source: sink.write(target, source, operation=operation), chunks, 1)

    def query_statements(self, parameters: StatementParameters) -> StatementQueryResult:
        """Give one page of statements; see ``StatementStore.query_statements``."""
        store: StatementStore = self._port(StatementStore, "statement queries")
        return self._loop.run(store.query_statements(parameters))

    def query_statements_by_ids(self, ids: Sequence[str]) -> StatementQueryResult:
        """Give statements by id; see ``StatementStore.query_statements_by_ids``."""
        store: StatementStore = self._port(StatementStore, "statement queries")
        return self._loop.run(store.query_statements_by_ids(ids))

    def _port(self, port: builtins.type[Any], what: str) -> Any:
        """Give the adapter as one of its ports, which the caller names again as the type."""
        if not self._finish.alive:
            raise BackendClosedError(self.name)
        if not isinstance(self.adapter, port):
            raise UnsupportedError(self.name, what)
        return self.adapter

    def _iterate(self, source: AsyncIterator[T]) -> Generator[T, None, None]:
        """Give what an asynchronous iterator gives, one crossing each; close it at the end."""
        loop = self._loop
        try:
            while True:
                some = loop.run(_next(source))
                if not some:
                    return
                yield some[0]
        finally:
            _abandon(loop, source)

    def _records(
        self, chunks: Generator[Chunk, None, None], target: str | None, *, raw: bool
    ) -> Generator[Any, None, None]:
        try:
            for chunk in chunks:
                yield from as_bytes(chunk) if raw else as_objects(chunk, self.name, target)
        finally:
            chunks.close()

    def _flatten(self, groups: Generator[builtins.list[T], None, None]) -> Generator[T, None, None]:
        try:
            for group in groups:
                yield from group
        finally:
            groups.close()

    def _feed(
        self,
        work: Callable[[AsyncIterator[T]], Coroutine[Any, Any, P]],
        items: Iterable[T],
        size: int,
    ) -> P:
        """Do work in the thread on items that are taken from their iterator in this one."""
        loop = self._loop
        wanted: queue.SimpleQueue[asyncio.Future[builtins.list[T]] | None] = queue.SimpleQueue()
        future = loop.start(work(_asked_for(wanted)))
        future.add_done_callback(lambda _: wanted.put(None))
        source = iter(items)
        try:
            while (answer := wanted.get()) is not None:
                try:
                    some = list(islice(source, size))
                except Exception as error:  # noqa: BLE001 # passed on: the work raises it
                    loop.call(_fail, answer, error)
                else:
                    loop.call(_answer, answer, some)
        except BaseException:
            loop.cancel(future)
            raise
        return loop.wait(future)


async def _asked_for(
    wanted: queue.SimpleQueue[asyncio.Future[list[T]] | None],
) -> AsyncIterator[T]:
    """Give items that another thread hands over when it is asked."""
    loop = asyncio.get_running_loop()
    while True:
        answer: asyncio.Future[list[T]] = loop.create_future()
        wanted.put(answer)
        some = await answer
        if not some:
            return
        for one in some:
            yield one


def _answer(answer: asyncio.Future[T], value: T) -> None:
    if not answer.done():
        answer.set_result(value)


def _fail(answer: asyncio.Future[Any], error: Exception) -> None:
    if not answer.done():
        answer.set_exception(error)


async def _next(source: AsyncIterator[T]) -> tuple[T] | tuple[()]:
    """Give the next item in a tuple: ``StopAsyncIteration`` can not leave a task."""
    async for one in source:
        return (one,)
    return ()


async def _grouped(source: AsyncIterator[T], size: int) -> AsyncIterator[list[T]]:
    """Group items, so that they cross together."""
    group: list[T] = []
    try:
        async for one in source:
            group.append(one)
            if len(group) == size:
                yield group
                group = []
        if group:
            yield group
    finally:
        await _aclose(source)


async def _aclose(source: AsyncIterator[Any]) -> None:
    close: Any = getattr(source, "aclose", None)
    if close is not None:
        await close()


def _abandon(loop: _Loop, source: AsyncIterator[Any]) -> None:
    """Close an asynchronous iterator that nobody will read on."""
    if threading.current_thread() is loop.thread:
        loop.loop.create_task(_aclose(source))
        return
    # the backend was closed first: its loop has ended the iterator
    with suppress(BackendClosedError):
        loop.run(_aclose(source))
