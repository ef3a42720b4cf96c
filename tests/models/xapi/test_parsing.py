"""From JSON to the most specific model, the same by all ways."""

import gzip
import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from ralph_models.xapi import STATEMENTS, Statement, VideoPlayed, parse_statement

LINES = Path(__file__).parents[2] / "benchmarks" / "data"


@pytest.mark.parametrize("kind", ["video", "converted"])
def test_a_profile_made_of_valid_parts_is_the_profile_validated(kind: str) -> None:
    lines = gzip.decompress((LINES / f"statements-{kind}.jsonl.gz").read_bytes()).splitlines()
    seen: Counter[str] = Counter()
    for line in lines[::10]:
        parsed = parse_statement(line)
        model = type(parsed)
        seen[model.__name__] += 1
        assert parsed == model.model_validate_json(line) == parse_statement(json.loads(line))
        assert parsed.to_json() == model.model_validate_json(line).to_json()
        assert model.model_validate(parsed) is parsed
    assert len(seen) > 3


def test_a_profile_made_of_valid_parts_still_validates(played: dict[str, Any]) -> None:
    statement = parse_statement(played)
    assert type(statement) is VideoPlayed
    with pytest.raises(ValidationError, match="should be"):
        statement.verb = statement.verb.model_copy(update={"id": "urn:v"})
    assert statement.to_dict() == played


def test_a_value_of_another_type_makes_it_a_plain_statement(
    played: dict[str, Any], put: Callable[..., dict[str, Any]]
) -> None:
    played["result"]["extensions"]["https://w3id.org/xapi/video/extensions/time"] = "1"
    for data in (played, json.dumps(played)):
        assert type(parse_statement(data)) is Statement
    agent = {"objectType": "Agent", "mbox": "mailto:ada@example.org"}
    for verb in {"urn:v", played["verb"]["id"]}:
        assert type(parse_statement(put(agent, "object", verb={"id": verb}))) is Statement


@pytest.mark.parametrize("model", STATEMENTS, ids=lambda model: model.__name__)
def test_fields_stand_in_one_order_in_all_models(model: type[Statement]) -> None:
    assert list(model.model_fields) == list(Statement.model_fields)
