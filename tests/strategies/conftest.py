"""What tests of strategies share: searching for an example, and comparing JSON values."""

from collections.abc import Callable
from random import Random
from typing import Any, TypeVar

import pytest
from hypothesis import Phase, find, settings
from hypothesis.strategies import SearchStrategy

T = TypeVar("T")

Find = Callable[[SearchStrategy[Any], Callable[[Any], bool]], Any]

QUICKLY = settings(
    max_examples=5_000, phases=[Phase.generate], database=None, suppress_health_check=[]
)


@pytest.fixture(scope="session")
def found() -> Find:
    """Find a value of a strategy, not a simple one; fail if there is none."""

    def search(strategy: SearchStrategy[T], condition: Callable[[T], bool]) -> T:
        return find(strategy, condition, settings=QUICKLY, random=Random(0))

    return search


@pytest.fixture(scope="session")
def exact() -> Callable[[Any], Any]:
    """Make JSON values comparable with their types: ``true`` is not 1, and 1 is not 1.0."""

    def typed(value: Any) -> Any:
        if hasattr(value, "items"):
            return {key: typed(part) for key, part in value.items()}
        if hasattr(value, "append"):
            return [typed(part) for part in value]
        return type(value).__name__, value

    return typed
