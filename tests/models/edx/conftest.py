"""Events as data, lines of logs, and a comparison that tells 1 from 1.0 and from true."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parents[2] / "data" / "edx"

LINES = (DATA / "samples.jsonl").read_bytes().splitlines()

ROWS = [json.loads(row) for row in (DATA / "events.jsonl").read_text("utf-8").splitlines()]

Same = Callable[[Any, Any], None]


@pytest.fixture(params=LINES, ids=[str(number) for number in range(1, len(LINES) + 1)])
def line(request: pytest.FixtureRequest) -> bytes:
    """Each line of the sample log in turn."""
    given: bytes = request.param
    return given


@pytest.fixture(params=ROWS, ids=[row["name"] for row in ROWS])
def row(request: pytest.FixtureRequest) -> dict[str, Any]:
    """Each event of the documentation and of logs in turn."""
    given: dict[str, Any] = request.param
    return given


@pytest.fixture(scope="session")
def rows() -> list[dict[str, Any]]:
    """All events of the documentation and of logs."""
    return ROWS


@pytest.fixture(scope="session")
def lines() -> list[bytes]:
    """All lines of the sample log."""
    return LINES


@pytest.fixture(scope="session")
def dirty_lines() -> list[bytes]:
    """Lines that are no events, or not alone."""
    return (DATA / "samples_dirty.txt").read_bytes().split(b"\n")[:-1]


@pytest.fixture(scope="session")
def same() -> Same:
    """Assert that two values are the same JSON value, type by type."""

    def check(left: Any, right: Any) -> None:
        assert json.dumps(left, sort_keys=True) == json.dumps(right, sort_keys=True)

    return check


@pytest.fixture
def root() -> dict[str, Any]:
    """The least event in log form that any model accepts."""
    return {"event_type": "page_close", "time": "2024-02-29T23:59:59.123456+00:00"}
