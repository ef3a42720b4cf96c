"""How many statements a second are validated and written."""

from collections.abc import Callable

import pytest

from ralph_models.xapi import Statement, parse_statement

WARM = 1_000
"""Lines that fill the caches; the others are measured."""
ROUNDS = 9
"""More than for events, which take longer: the best of them counts."""

Measure = Callable[..., None]
Read = Callable[[str], list[bytes]]

of_both = pytest.mark.parametrize("kind", ["video", "converted"])


def warm(read: Read, kind: str) -> list[bytes]:
    """Give the lines to measure, after the others have been read and written."""
    lines = read(f"statements-{kind}.jsonl.gz")
    for line in lines[:WARM]:
        Statement.model_validate_json(line)
        parse_statement(line).to_json()
    return lines[WARM:]


@of_both
def test_statements_are_validated(measure_on: Measure, read: Read, kind: str) -> None:
    lines = warm(read, kind)

    def validate(given: list[bytes]) -> None:
        for line in given:
            Statement.model_validate_json(line)

    measure_on(lines, f"Statement, {kind}", lambda: lines, validate, ROUNDS)


@of_both
def test_statements_are_parsed(measure_on: Measure, read: Read, kind: str) -> None:
    lines = warm(read, kind)

    def parse(given: list[bytes]) -> None:
        for line in given:
            parse_statement(line)

    measure_on(lines, f"parse_statement, {kind}", lambda: lines, parse, ROUNDS)


@of_both
def test_statements_are_written(measure_on: Measure, read: Read, kind: str) -> None:
    lines = warm(read, kind)
    statements = [parse_statement(line) for line in lines]

    def dump(given: list[Statement]) -> None:
        for statement in given:
            statement.to_json()

    measure_on(lines, f"to_json, {kind}", lambda: statements, dump, ROUNDS)
