import json
from collections.abc import Callable
from typing import Any

from ralph_convert import Converter
from ralph_models.edx import EVENTS, parse_event
from ralph_models.xapi import Statement


def test_each_event_becomes_the_statements_of_its_golden_pair(
    pairs: list[dict[str, Any]], exact: Callable[[object], object]
) -> None:
    converters: dict[str, Converter] = {}
    for pair in pairs:
        key = json.dumps(pair["settings"])
        if key not in converters:
            converters[key] = Converter(
                platform_url="https://courses.example.org", **pair["settings"]
            )
        made = [json.loads(text) for text in converters[key].convert_json(pair["event"])]
        assert exact(made) == exact(pair["statements"]), pair["event_name"]


def test_every_statement_of_the_golden_pairs_is_valid(pairs: list[dict[str, Any]]) -> None:
    statements = [statement for pair in pairs for statement in pair["statements"]]
    assert len(statements) > 150
    for statement in statements:
        Statement.model_validate(statement)


def test_every_model_of_events_has_a_rule_set_and_a_golden_pair(
    pairs: list[dict[str, Any]], converter: Converter
) -> None:
    assert {rule_set.__src__ for rule_set in converter.rule_sets()} == set(EVENTS)
    assert {type(parse_event(pair["event"])) for pair in pairs} == set(EVENTS)


def test_every_name_that_a_model_claims_has_a_golden_pair(pairs: list[dict[str, Any]]) -> None:
    paired = {pair["event"].get("name") or pair["event"].get("event_type") for pair in pairs}
    claimed = {kind for model in EVENTS for kind in model.__selector__.kinds}
    assert claimed
    assert not claimed - paired


def test_every_pair_says_what_it_was_checked_against(pairs: list[dict[str, Any]]) -> None:
    assert all(pair["checked"] for pair in pairs)
    assert sum("worked example" in pair["checked"] for pair in pairs) == 3
