"""Blocking work of an adapter, done in worker threads."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Iterator
from itertools import islice
from typing import TypeVar

__all__ = ["in_thread", "iterate_in_thread"]

T = TypeVar("T")


async def iterate_in_thread(items: Iterator[T]) -> AsyncGenerator[T, None]:
    """Give the items of a generator that blocks; each is waited for in a worker thread."""

    def take() -> list[T]:
        return list(islice(items, 1))

    try:
        while some := await in_thread(take):
            yield some[0]
    finally:
        close: Callable[[], None] = getattr(items, "close", _nothing)
        await in_thread(close)


def _nothing() -> None:
    pass


async def in_thread(function: Callable[..., T], *args: object) -> T:
    """Call a function in a thread; if this is cancelled meanwhile, it ends first."""
    work = asyncio.get_running_loop().run_in_executor(None, function, *args)
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        await asyncio.wait([work])
        raise
