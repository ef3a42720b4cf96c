"""Statements to start from, and how JSON values are compared."""

import gzip
import json
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import pytest
from pydantic import ValidationError

from ralph_models.xapi import Statement, parse_statement

DICT: type[Any] = dict
LIST: type[Any] = list
DATA = Path(__file__).parents[2] / "data" / "xapi"


def is_same_json(a: Any, b: Any) -> bool:
    """Compare two JSON values type-exactly: ``true`` is not 1, and 1 is not 1.0."""
    if type(a) is not type(b):
        return False
    if hasattr(a, "keys"):
        return a.keys() == b.keys() and all(is_same_json(a[key], b[key]) for key in a)
    if hasattr(a, "append"):
        return len(a) == len(b) and all(map(is_same_json, a, b))
    return bool(a == b)


@pytest.fixture(scope="session")
def same_json() -> Callable[[Any, Any], bool]:
    return is_same_json


@pytest.fixture(scope="session")
def data() -> Path:
    return DATA


@pytest.fixture(scope="session")
def valid() -> list[dict[str, Any]]:
    """The statements that the conformance suite has as valid; not to be changed."""
    lines = gzip.decompress((DATA / "conformance-1.0.3.jsonl.gz").read_bytes()).splitlines()
    cases: list[dict[str, Any]] = [json.loads(line) for line in lines]
    return [case["statement"] for case in cases if case["expect"] == "valid"]


@pytest.fixture
def minimal() -> dict[str, Any]:
    return {
        "actor": {"mbox": "mailto:ada@example.org"},
        "verb": {"id": "http://adlnet.gov/expapi/verbs/answered"},
        "object": {"id": "https://example.org/question"},
    }


@pytest.fixture
def played() -> dict[str, Any]:
    """A statement of the video profile, as the mapping makes it."""
    result: dict[str, Any] = json.loads((DATA / "video-played.json").read_text("utf-8"))
    return deepcopy(result)


@pytest.fixture
def put(minimal: dict[str, Any]) -> Callable[..., dict[str, Any]]:
    """Give the minimal statement with a value put at a path."""

    def put(value: Any, *path: str, **parts: Any) -> dict[str, Any]:
        root: dict[str, Any] = {**deepcopy(minimal), **parts}
        node = root
        for key in path[:-1]:
            node = node.setdefault(key, {})
        node[path[-1]] = value
        return root

    return put


@pytest.fixture
def accepts() -> Callable[..., bool]:
    """Tell if a JSON object is a statement; one that is has to come back as it was.

    Further arguments are those of ``parse_statement``; without, ``Statement`` has to agree.
    """

    def accepts(statement: dict[str, Any], *arguments: Any, **named: Any) -> bool:
        valid = is_taken(partial(parse_statement, statement, *arguments, **named), statement)
        if not arguments and not named:
            assert valid is is_taken(partial(Statement.model_validate, statement), statement)
        return valid

    return accepts


def is_taken(read: Callable[[], Statement], statement: dict[str, Any]) -> bool:
    before = deepcopy(statement)
    try:
        model = read()
    except ValidationError:
        return False
    assert is_same_json(model.to_dict(), before)
    return True


@pytest.fixture(scope="session")
def mutants() -> Callable[[Random, int], Iterator[Any]]:
    """Give statements of the conformance suite with a few things changed at random."""
    lines = gzip.decompress((DATA / "conformance-1.0.3.jsonl.gz").read_bytes()).splitlines()
    valid = [case["statement"] for line in lines if (case := json.loads(line))["expect"] == "valid"]
    values = [node[key] for statement in valid for node, key in places(statement)]
    odd: Sequence[Any] = (
        None,
        True,
        0,
        -1,
        1.5,
        10**400,
        float("nan"),
        "",
        "x",
        "\ud800",
        "é",
        [],
        {},
        b"x",
    )

    def mutants(random: Random, count: int) -> Iterator[Any]:
        for _ in range(count):
            statement = deepcopy(random.choice(valid))
            for _ in range(random.choice((1, 1, 1, 2, 3, 8))):
                found = list(places(statement))
                if found:
                    mutate(random, *random.choice(found), random.choice((odd, values)))
            yield statement

    return mutants


def places(value: Any) -> Iterator[tuple[Any, Any]]:
    """List all containers in a value with each of their keys."""
    for key in list(value) if isinstance(value, DICT) else range(len(value)):
        yield value, key
        if isinstance(value[key], (DICT, LIST)):
            yield from places(value[key])


def mutate(random: Random, node: Any, key: Any, values: Sequence[Any]) -> None:
    """Change one thing: another value, another key, one more, one less, or broken text."""
    choice = random.randrange(6)
    if choice == 0:
        del node[key]
    elif choice == 1 and isinstance(node, DICT):
        name = str(key).swapcase() if random.random() < 0.5 else random.choice(("x", "", "id", 5))
        node[name] = node.pop(key)
    elif choice == 2 and isinstance(node, LIST):
        node.append(deepcopy(random.choice(values)))
    elif choice == 3 and isinstance(node[key], str):
        cut = random.randrange(len(node[key]) + 1)
        letter = random.choice((*"\x00\n -%{:Z0", "", "é"))
        node[key] = node[key][:cut] + letter + node[key][cut + random.randrange(2) :]
    else:
        node[key] = deepcopy(random.choice(values))


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what takes minutes, unless it is asked for: ``-m fuzz``."""
    if "fuzz" in config.option.markexpr:
        return
    left_out = [item for item in items if item.get_closest_marker("fuzz")]
    items[:] = [item for item in items if item not in left_out]
    config.hook.pytest_deselected(items=left_out)
