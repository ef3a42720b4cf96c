"""The lines to measure on, the yardstick, and the table at the end."""

import gzip
import time
from collections.abc import Callable
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
def lines() -> list[bytes]:
    path = Path(__file__).parent / "data" / "events.jsonl.gz"
    with gzip.open(path) as file:
        return file.read().splitlines()


@pytest.fixture(scope="session")
def yardstick(lines: list[bytes]) -> float:
    """The seconds that orjson needs to decode and encode all lines, at best."""

    def seconds() -> float:
        start = time.perf_counter()
        for line in lines:
            orjson.dumps(orjson.loads(line))
        return time.perf_counter() - start

    return min(seconds() for _ in range(2 * ROUNDS))


@pytest.fixture
def measure(
    benchmark: BenchmarkFixture,
    lines: list[bytes],
    yardstick: float,
    request: pytest.FixtureRequest,
) -> Measure:
    """Run a function a few times, each on what its preparation gives, and write the table."""

    def run(name: str, prepare: Callable[[], T], function: Callable[[T], object]) -> None:
        def setup() -> tuple[tuple[T], dict[str, object]]:
            return (prepare(),), {}

        measured: Any = benchmark  # the package is typed in part
        measured.pedantic(function, setup=setup, rounds=ROUNDS)
        best = float(measured.stats.stats.min)
        rate, ratio = len(lines) / best, best / yardstick
        measured.extra_info |= {"events_per_second": round(rate), "ratio": round(ratio, 2)}
        row = f"{name:<10}{rate:>12,.0f} events/s{ratio:>10.1f} x orjson"
        request.config.stash[TABLE].append(row)

    return run


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    if config.stash[TABLE]:
        terminalreporter.section("events a second, and time against orjson loads + dumps")
        for row in config.stash[TABLE]:
            terminalreporter.write_line(row)
