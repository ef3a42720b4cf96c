"""Near misses: each breaks the rule that it names, where it says, and no other."""

from random import Random
from typing import Any

import pytest
from hypothesis import given
from pydantic import ValidationError

from ralph_models.edx import parse_event
from ralph_models.strategies import Invalid, examples, invalid_events, invalid_statements
from ralph_models.strategies.draw import RandomDraw
from ralph_models.strategies.invalid import EVENT_FAULTS, STATEMENT_FAULTS, Fault
from ralph_models.strategies.mixtures import any_event
from ralph_models.xapi import Statement, parse_statement

rules = {fault.rule: fault for fault in (*STATEMENT_FAULTS, *EVENT_FAULTS)}


def places(error: ValidationError) -> set[tuple[str, ...]]:
    return {tuple(map(str, fault["loc"])) for fault in error.errors()}


def is_at(path: tuple[str, ...], error: ValidationError) -> bool:
    """Tell if all that is wrong is at a path, or in the part that it leads to."""
    found = places(error)
    return any(place[: len(path)] == path for place in found) and all(
        place[:1] == path[:1] for place in found
    )


@pytest.mark.parametrize("fault", STATEMENT_FAULTS, ids=lambda fault: fault.rule)
def test_a_statement_breaks_the_rule_where_it_says(fault: Fault) -> None:
    draw = RandomDraw(Random(1))
    for statement in examples(Statement, 30, required_only=True):
        data: Any = statement.to_dict()
        fault.change(data, draw)
        with pytest.raises(ValidationError) as caught:
            Statement.model_validate(data)
        assert is_at(fault.path, caught.value), places(caught.value)


@pytest.mark.parametrize("fault", EVENT_FAULTS, ids=lambda fault: fault.rule)
def test_an_event_breaks_the_rule_where_it_says(fault: Fault) -> None:
    draw = RandomDraw(Random(1))
    for _ in range(100):
        event = any_event(draw)
        parse_event(event)
        fault.change(event, draw)
        with pytest.raises(ValidationError) as caught:
            parse_event(event)
        assert is_at(fault.path, caught.value), places(caught.value)


@given(invalid_statements())
def test_what_is_no_statement_is_refused(invalid: Invalid) -> None:
    assert invalid.rule in rules
    with pytest.raises(ValidationError):
        parse_statement(invalid.data)


@given(invalid_events())
def test_what_is_no_event_is_refused(invalid: Invalid) -> None:
    assert invalid.rule in rules
    with pytest.raises(ValidationError):
        parse_event(invalid.data)


def test_a_rule_has_one_name() -> None:
    assert len(rules) == len(STATEMENT_FAULTS) + len(EVENT_FAULTS)
