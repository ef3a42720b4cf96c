"""Trying again what a service was too busy for, or did not answer."""

import asyncio
import random
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from ralph_backends.errors import BackendConnectionError, BackendRefusedError

__all__ = ["Retries"]

T = TypeVar("T")

# whoever waits must not wait as long as the others; the system's source needs no seed
_RANDOM = random.SystemRandom()


@dataclass(frozen=True, slots=True)
class Retries:
    """How often, and how long to wait in between: a random time, up to twice as long each time."""

    attempts: int = 5
    """How often altogether, at least once."""
    base: float = 0.1
    """The longest first pause, in seconds."""
    most: float = 10.0
    """The longest pause, in seconds."""

    def delays(self) -> Iterator[float]:
        """Give the pauses between the attempts.

        https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
        """
        for number in range(self.attempts - 1):
            yield _RANDOM.uniform(0, min(self.most, self.base * 2**number))

    async def run(self, work: Callable[[], Awaitable[T]]) -> T:
        """Do the work until it is done; it must do no harm to do it twice.

        Args:
            work: Raises ``BackendConnectionError`` for what is worth another attempt;
                ``BackendRefusedError`` is not.

        Raises:
            BackendConnectionError: That of the last attempt.
        """
        for delay in self.delays():
            try:
                return await work()
            except BackendRefusedError:
                raise
            except BackendConnectionError:
                await asyncio.sleep(delay)
        return await work()
