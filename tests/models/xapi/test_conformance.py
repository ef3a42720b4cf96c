"""The statement cases of the official conformance suite for xAPI 1.0.3."""

import gzip
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from ralph_models.xapi import Statement, parse_statement

FILE = Path(__file__).parents[2] / "data" / "xapi" / "conformance-1.0.3.jsonl.gz"
CASES: list[dict[str, Any]] = [
    json.loads(line) for line in gzip.decompress(FILE.read_bytes()).splitlines()
]


def cases(expect: str) -> list[Any]:
    return [
        pytest.param(case["statement"], id=f"{number}-{case['suite']}-{case['test']}"[:80])
        for number, case in enumerate(CASES)
        if case["expect"] == expect
    ]


def test_all_950_cases_are_here() -> None:
    assert (len(cases("valid")), len(cases("invalid"))) == (343, 607)


@pytest.mark.parametrize("statement", cases("valid"))
def test_a_valid_case_is_accepted_and_given_back_as_it_was(
    statement: dict[str, Any], same_json: Callable[[Any, Any], bool]
) -> None:
    text = json.dumps(statement).encode()
    for model in (Statement.model_validate_json(text), Statement.model_validate(statement)):
        assert same_json(json.loads(model.to_json()), statement)
        assert same_json(model.to_dict(), statement)
        assert same_json(json.loads(model.model_dump_json(exclude_none=True)), statement)
    assert same_json(parse_statement(text).to_dict(), statement)


@pytest.mark.parametrize("statement", cases("invalid"))
def test_an_invalid_case_is_refused_as_text_and_as_an_object(statement: dict[str, Any]) -> None:
    text = json.dumps(statement)
    for refuse in (Statement.model_validate_json, parse_statement):
        with pytest.raises(ValidationError):
            refuse(text)
    for refuse_object in (Statement.model_validate, parse_statement):
        with pytest.raises(ValidationError):
            refuse_object(statement)
