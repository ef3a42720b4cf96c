"""Statements to start from, and how JSON values are compared."""

import gzip
import json
from collections.abc import Callable
from copy import deepcopy
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from ralph_models.xapi import Statement, parse_statement

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
