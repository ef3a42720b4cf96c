"""Hostile input in volume: nothing but a ``ValidationError`` comes out.

``pytest -m fuzz tests/models/xapi`` runs 200,000 inputs, every day's tests a few hundred.
"""

import json
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import pytest
from pydantic import ValidationError

from ralph_models.xapi import (
    Statement,
    equivalent,
    interaction_findings,
    parse_statement,
    warnings_of,
)

Mutants = Callable[[Random, int], Iterator[Any]]
KEYS = [
    *Statement.model_fields,
    *("objectType", "mbox", "account", "homePage", "name", "member", "definition", "type"),
    *("extensions", "choices", "interactionType", "score", "raw", "min", "max", "scaled", "en"),
    *("contextActivities", "parent", "team", "instructor", "statement", "language", "duration"),
    *("contextAgents", "contextGroups", "agent", "group", "relevantTypes", "https://a.b/c", "x"),
]
VALUES: list[Any] = [
    *("Agent", "Group", "Activity", "SubStatement", "StatementRef", "choice", "fr", "PT1S", "é"),
    *("mailto:a@b.c", "https://a.b/c", "12345678-1234-5678-1234-567812345678", "1.0.3", "2.0.0"),
    *("2015-11-18T12:17:00Z", "20151118T121700", "contextAgent", "", "\ud800", "\0", "{0}"),
    *(None, True, 0, -1, 1.5, 1e308, float("inf"), 2**70, 10**400, b"x"),
]


def values(random: Random, depth: int = 5) -> Any:
    """Make a JSON-like value with the words of the specification in all the wrong places."""
    kind = random.randrange(5) if depth else 0
    if kind < 2:
        return random.choice(VALUES)
    size = random.randrange(4)
    if kind == 2:
        return [values(random, depth - 1) for _ in range(size)]
    return {random.choice(KEYS): values(random, depth - 1) for _ in range(size + 2)}


def nearly(random: Random) -> dict[str, Any]:
    """Make an object with the three parts of a statement, each right every other time."""
    right: dict[str, Any] = {
        "actor": {"mbox": "mailto:a@b.c"},
        "verb": {"id": "https://w3id.org/xapi/video/verbs/played"},
        "object": {"id": "https://a.b/c"},
    }
    parts = {key: part if random.random() < 0.8 else values(random) for key, part in right.items()}
    return parts | {random.choice(KEYS): values(random) for _ in range(random.randrange(3))}


def broken(random: Random, statement: Any) -> bytes:
    """Write JSON text and, every other time, spoil some bytes of it."""
    text = bytearray(json.dumps(statement, default=repr, skipkeys=True).encode())
    for _ in range(random.choice((0, 0, 1, 3))):
        place = random.randrange(len(text) + 1)
        text[place : place + random.randrange(3)] = random.choice(
            (b"", b'"', b"{", b"[", b"}", b"\\", b"\xff", b"\0", b"1e999", b"null", b'"\\ud800"')
        )
    return bytes(text)


def judge(statement: Any, random: Random) -> int:
    """Read one input in all ways; give how many of them took it."""
    text = broken(random, statement)
    taken = 0
    for read, given in (
        (parse_statement, statement),
        (Statement.model_validate, statement),
        (parse_statement, text),
        (Statement.model_validate_json, text),
    ):
        try:
            model = read(given)
        except ValidationError as error:
            assert all(error["msg"] for error in error.errors(include_url=False))  # noqa: PT017 - either outcome is fine
        else:
            taken += 1
            assert parse_statement(model.to_json()).to_dict() == model.to_dict()
            assert all(map(str, [*interaction_findings(model), *warnings_of(model)]))
    return taken


def run(mutants: Mutants, seed: int, count: int) -> int:
    random = Random(seed)
    taken = sum(judge(statement, random) > 0 for statement in mutants(random, count))
    return taken + sum(judge(nearly(random), random) > 0 for _ in range(count))


def test_hundreds_of_hostile_inputs_are_taken_or_refused(mutants: Mutants) -> None:
    assert run(mutants, seed=1, count=250) > 10


@pytest.mark.fuzz
@pytest.mark.parametrize("seed", range(2, 42))
def test_thousands_of_hostile_inputs_are_taken_or_refused(mutants: Mutants, seed: int) -> None:
    assert run(mutants, seed, count=2_500) > 100


def test_much_of_the_same_takes_linear_time(minimal: dict[str, Any]) -> None:
    """What would take minutes if it were quadratic."""
    many = 100_000
    digits = {**minimal, "result": {"duration": f"P{'1' * many}Y"}}
    assert equivalent(parse_statement(digits), digits)
    ids = [{"id": str(number)} for number in range(many)]
    definition: dict[str, Any] = {"interactionType": "choice", "choices": ids}
    definition["correctResponsesPattern"] = ["[,]".join(str(number) for number in range(many))]
    statement = {**minimal, "object": {"id": "urn:o", "definition": definition}}
    assert interaction_findings(parse_statement(statement)) == []
    ids.append(ids[-1])
    with pytest.raises(ValidationError, match="'99999' stands twice"):
        parse_statement(statement)
    text = json.dumps(minimal)[:-1] + "".join(f', "{key}": 1' for key in (*range(many), many - 1))
    with pytest.raises(ValidationError, match="'99999' stands twice"):
        parse_statement(text + "}", duplicates="error")
    errors = {**minimal, "context": {"contextActivities": {"other": [{"id": "x"}] * 10_000}}}
    with pytest.raises(ValidationError) as caught:
        parse_statement(errors)
    assert caught.value.error_count() == 10_000
