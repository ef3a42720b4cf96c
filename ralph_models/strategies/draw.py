"""Where chance comes from: Hypothesis, or a seeded random number generator.

A generator is written once, against :class:`Draw`. Under :class:`HypothesisDraw` it is a
strategy, which Hypothesis steers and shrinks; under :class:`RandomDraw` it is a fast,
reproducible maker of fixtures.
"""

from collections.abc import Callable, Collection, Sequence
from functools import lru_cache
from random import Random
from typing import Any, Final, Protocol, TypeAlias, TypeVar, cast

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy
from typing_extensions import override

__all__ = ["Draw", "Generator", "HypothesisDraw", "RandomDraw", "strategy"]

T = TypeVar("T")


_SCRIPTS: Final = (
    (ord("a"), 26),
    *(((0x20, 95),) * 3),  # ASCII without controls
    (0x00, 32),
    (0xA0, 432),
    (0x370, 144),
    (0x590, 368),
    (0x4E00, 20_000),
    (0xE000, 8_192),
    (0x1F300, 2_000),
    (0x10000, 1_048_576),
)
"""Runs of code points, each with its length; none of them has a surrogate."""


class Draw(Protocol):
    """The choices that a generator can make; the first, or smallest, is the simplest."""

    def __call__(self, strategy: SearchStrategy[T]) -> T:
        """Draw from a strategy of Hypothesis."""
        ...

    def integer(self, least: int, most: int) -> int:
        """Choose a whole number; both ends are possible."""
        ...

    def floating(self, least: float, most: float) -> float:
        """Choose a finite number; both ends are possible."""
        ...

    def choice(self, options: Sequence[T]) -> T:
        """Choose one of the options, of which there is at least one."""
        ...

    def one_in(self, times: int) -> bool:
        """Say yes about once in so many times."""
        ...

    def text(self, most: int) -> str:
        """Choose text of one script, of at most so many characters; UTF-8 can encode it."""
        # not st.text(): its tables of Unicode take seconds on a new machine, and so trip
        # the health check of whoever tests there first
        first, length = self.choice(_SCRIPTS)
        size = self.integer(0, most)
        return "".join([chr(first + self.integer(0, length - 1)) for _ in range(size)])

    def part(self, generate: "Callable[[Draw], T]") -> T:
        """Make a part of the value, which a failing test drops, or simplifies, as a whole."""
        ...


Generator: TypeAlias = Callable[[Draw], Any]
"""Makes a JSON value out of choices."""


@lru_cache(maxsize=4096)
def _integers(least: int, most: int) -> SearchStrategy[int]:
    return st.integers(least, most)


@lru_cache(maxsize=256)
def _floats(least: float, most: float) -> SearchStrategy[float]:
    return st.floats(least, most, allow_nan=False, allow_infinity=False)


# as many as all models have, and those of the tests of one process
@lru_cache(maxsize=8192)
def _part(generate: Callable[[Draw], T]) -> SearchStrategy[T]:
    return strategy("part", generate)


class HypothesisDraw(Draw):
    """Choices that Hypothesis makes, records and shrinks.

    Args:
        draw: What a function under ``st.composite`` is handed.
    """

    __slots__ = ("_draw",)

    def __init__(self, draw: DrawFn) -> None:
        self._draw = draw

    @override
    def __call__(self, strategy: SearchStrategy[T]) -> T:
        return self._draw(strategy)

    @override
    def integer(self, least: int, most: int) -> int:
        return self._draw(_integers(least, most))

    @override
    def floating(self, least: float, most: float) -> float:
        return self._draw(_floats(least, most))

    @override
    def choice(self, options: Sequence[T]) -> T:
        last = len(options) - 1
        return options[self._draw(_integers(0, last))] if last else options[0]

    @override
    def one_in(self, times: int) -> bool:
        return self._draw(_integers(0, times - 1)) == times - 1

    @override
    def part(self, generate: Callable[[Draw], T]) -> T:
        return cast("T", self._draw(_part(generate)))


def strategy(
    name: str, generate: Callable[[Draw], T], *arguments: object, **options: object
) -> SearchStrategy[T]:
    """Make a strategy of a generator.

    Args:
        name: The function that the caller called; it is shown in the ``repr`` of the
            strategy, with the arguments, so that one sees how to build it again.
        generate: Makes the values.
        arguments: Those of the call, by position.
        options: Those of the call, by name, as far as they were given.
    """

    def drawn(draw: DrawFn, /, *_: object, **__: object) -> T:
        return generate(HypothesisDraw(draw))

    drawn.__name__ = drawn.__qualname__ = name
    made: SearchStrategy[T] = st.composite(drawn)(*arguments, **options)
    return made


_PRECISE: Final = 2**53
"""Below it ``random()`` reaches every whole number."""

_ALL_CHECKS: Final[Collection[Any]] = tuple(cast("Any", HealthCheck))

_POOL: Final = 100
"""Values that are drawn at once from a strategy of Hypothesis."""


class RandomDraw(Draw):
    """Choices of a random number generator: the same for the same seed.

    Args:
        random: The source; nothing else decides.
    """

    __slots__ = ("_pools", "_random", "_unit")

    def __init__(self, random: Random) -> None:
        self._random = random
        self._unit = random.random
        self._pools: dict[SearchStrategy[Any], list[Any]] = {}

    @override
    def __call__(self, strategy: SearchStrategy[T]) -> T:
        pool = self._pools.get(strategy)
        if pool is None:
            pool = self._pools[strategy] = _values(strategy, self._random.getrandbits(64))
        return cast("T", self.choice(pool))

    @override
    def integer(self, least: int, most: int) -> int:
        span = most - least + 1
        if span < _PRECISE:
            return least + int(self._unit() * span)
        return self._random.randrange(least, most + 1)

    @override
    def floating(self, least: float, most: float) -> float:
        # halves, so that the difference of the ends can not overflow
        share = self._unit()
        return min(max(least * (1 - share) + most * share, least), most)

    @override
    def choice(self, options: Sequence[T]) -> T:
        return options[int(self._unit() * len(options))]

    @override
    def one_in(self, times: int) -> bool:
        return self._unit() * times < 1

    @override
    def part(self, generate: Callable[[Draw], T]) -> T:
        return generate(self)


def _values(strategy: SearchStrategy[T], number: int) -> list[T]:
    """Draw many values from a strategy, outside of any test."""
    values: list[T] = []

    @seed(number)
    @settings(
        max_examples=_POOL,
        phases=[Phase.generate],
        database=None,
        deadline=None,
        # no test runs, and how fast the caller's own strategy is remains the caller's choice
        suppress_health_check=_ALL_CHECKS,
    )
    @given(strategy)
    def keep(value: T) -> None:
        values.append(value)

    keep()
    return values
