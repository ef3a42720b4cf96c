"""The lines to measure on, the yardstick, and the table at the end."""

import gzip
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

import orjson
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

T = TypeVar("T")

ROUNDS = 3
TABLE = pytest.StashKey[list[str]]()

Measure = Callable[..., None]


def pytest_configure(config: pytest.Config) -> None:
    config.stash[TABLE] = []


@pytest.fixture(scope="session")
def read() -> Callable[[str], list[bytes]]:
    """Give the lines of a file of the data."""

    def read(name: str) -> list[bytes]:
        with gzip.open(Path(__file__).parent / "data" / name) as file:
            return file.read().splitlines()

    return read


@pytest.fixture(scope="session")
def lines(read: Callable[[str], list[bytes]]) -> list[bytes]:
    return read("events.jsonl.gz")


@pytest.fixture(scope="session")
def yardstick() -> Callable[[list[bytes]], float]:
    """Measure the seconds that orjson needs to decode and encode all lines, at best."""

    def seconds(lines: list[bytes]) -> float:
        start = time.perf_counter()
        for line in lines:
            orjson.dumps(orjson.loads(line))
        return time.perf_counter() - start

    return lambda lines: min(seconds(lines) for _ in range(2 * ROUNDS))


@pytest.fixture
def measure_on(
    benchmark: BenchmarkFixture,
    yardstick: Callable[[list[bytes]], float],
    request: pytest.FixtureRequest,
) -> Measure:
    """Run a function a few times, each on what its preparation gives, and write the table."""

    def run(
        lines: list[bytes],
        name: str,
        prepare: Callable[[], T],
        function: Callable[[T], object],
        rounds: int = ROUNDS,
    ) -> None:
        def setup() -> tuple[tuple[T], dict[str, object]]:
            return (prepare(),), {}

        measured: Any = benchmark  # the package is typed in part
        measured.pedantic(function, setup=setup, rounds=rounds)
        best = float(measured.stats.stats.min)
        rate, ratio = len(lines) / best, best / yardstick(lines)
        measured.extra_info |= {"per_second": round(rate), "ratio": round(ratio, 2)}
        row = f"{name:<30}{rate:>12,.0f} /s{ratio:>10.1f} x orjson"
        request.config.stash[TABLE].append(row)

    return run


@pytest.fixture
def measure(measure_on: Measure, lines: list[bytes]) -> Measure:
    """Measure on the lines of the tracking log."""
    return partial(measure_on, lines)


@pytest.fixture
def rate(benchmark: BenchmarkFixture, request: pytest.FixtureRequest) -> Measure:
    """Run a function that makes so many things, and write how many that is a second."""

    def run(name: str, times: int, function: Callable[[], object], promised: int = 0) -> None:
        measured: Any = benchmark  # the package is typed in part
        measured.pedantic(function, rounds=ROUNDS)
        per_second = times / float(measured.stats.stats.min)
        measured.extra_info |= {"per_second": round(per_second)}
        more = f"   of {promised:,} that are promised" if promised else ""
        request.config.stash[TABLE].append(f"{name:<30}{per_second:>12,.0f} /s{more}")

    return run


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    if config.stash[TABLE]:
        terminalreporter.section("lines a second, and time against orjson loads + dumps")
        for row in config.stash[TABLE]:
            terminalreporter.write_line(row)
