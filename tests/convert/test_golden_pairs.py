"""Events with the statements that they must become, written by an independent interpreter.

``tests/data/conversions/<family>.jsonl``: each pair says which section of the mapping it was
checked against. What was written is the work of a program that knows nothing of the rule
sets, and of the worked examples that people wrote.
"""

import json
import re
from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest

from ralph_convert import Converter, NotConvertedError
from ralph_convert.edx_to_xapi.not_converted import NOT_CONVERTED
from ralph_models.edx import EVENTS, parse_event
from ralph_models.xapi import parse_statement

PLATFORM = "https://courses.example.org"


@pytest.fixture(scope="module")
def converter_of() -> Callable[[dict[str, Any]], Converter]:
    made: dict[str, Converter] = {}

    def converter(settings: dict[str, Any]) -> Converter:
        key = json.dumps(settings, sort_keys=True)
        if key not in made:
            asked: dict[str, Any] = {"platform_url": PLATFORM, **settings}
            made[key] = Converter(**asked)
        return made[key]

    return converter


def test_each_event_becomes_the_statements_of_its_golden_pair(
    pairs: list[dict[str, Any]],
    exact: Callable[[object], object],
    converter_of: Callable[[dict[str, Any]], Converter],
) -> None:
    assert len(pairs) > 600
    for pair in pairs:
        if "reason" in pair:
            continue
        texts = converter_of(pair["settings"]).convert_json(pair["event"])
        made = [json.loads(text) for text in texts]
        assert exact(made) == exact(pair["statements"]), (pair["event_name"], pair["checked"])


def test_what_has_no_statement_says_why(
    pairs: list[dict[str, Any]], converter_of: Callable[[dict[str, Any]], Converter]
) -> None:
    refused = [pair for pair in pairs if "reason" in pair]
    assert len(refused) > 50
    for pair in refused:
        kind = pair["reason"].partition(":")[0]
        with pytest.raises(NotConvertedError, match=f"^{re.escape(pair['event_name'])} .*{kind}:"):
            converter_of(pair["settings"]).convert(pair["event"])


def test_every_statement_of_the_golden_pairs_is_valid(pairs: list[dict[str, Any]]) -> None:
    statements = [statement for pair in pairs for statement in pair["statements"]]
    assert len(statements) > 600
    for statement in statements:
        parse_statement(statement, version="1.0.3")


def test_every_model_of_events_has_a_rule_set_or_a_reason_and_a_golden_pair(
    pairs: list[dict[str, Any]], converter: Converter
) -> None:
    converted = {rule_set.__src__ for rule_set in converter.rule_sets()}
    assert not converted & NOT_CONVERTED.keys()
    assert converted | NOT_CONVERTED.keys() == set(EVENTS)
    assert {type(parse_event(pair["event"])) for pair in pairs} == set(EVENTS)


def test_every_name_that_a_model_claims_has_a_golden_pair(pairs: list[dict[str, Any]]) -> None:
    events = [parse_event(pair["event"]) for pair in pairs]
    paired = {getattr(event, "name", None) or getattr(event, "event_type", "") for event in events}
    claimed = {kind for model in EVENTS for kind in model.__selector__.kinds}
    assert claimed
    assert not claimed - paired


def test_every_pair_says_what_it_was_checked_against(pairs: list[dict[str, Any]]) -> None:
    assert all(re.match(r"mapping, section \d+", pair["checked"]) for pair in pairs)
    worked = Counter(pair["checked"] for pair in pairs if "worked example" in pair["checked"])
    assert sorted(re.findall(r"example (\d)", " ".join(worked))) == ["1", "2", "3", "4", "5"]
