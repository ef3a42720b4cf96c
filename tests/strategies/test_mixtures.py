"""Any event, any statement, and parts by name."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis.errors import InvalidArgument
from hypothesis.strategies import SearchStrategy

from ralph_models import strategies
from ralph_models.edx import EVENTS, EdxEvent, video
from ralph_models.strategies import events, statements
from ralph_models.xapi import STATEMENTS, Statement
from ralph_models.xapi.video import VideoStatement

Find = Callable[[SearchStrategy[Any], Callable[[Any], bool]], Any]


@given(events())
def test_events_are_those_of_all_families(event: EdxEvent) -> None:
    assert type(event) in EVENTS


@given(events(family="video"))
def test_events_are_those_of_a_family(event: EdxEvent) -> None:
    assert type(event) in video.EVENTS


@given(statements(profile="video"))
def test_statements_are_those_of_a_profile(statement: Statement) -> None:
    assert isinstance(statement, VideoStatement)


def test_statements_are_of_a_profile_or_of_none(found: Find) -> None:
    assert found(statements(), lambda statement: type(statement) is Statement)
    assert found(statements(), lambda statement: type(statement) in STATEMENTS)


@pytest.mark.parametrize(
    "make",
    [lambda: events(family="x"), lambda: statements(profile="x")],
    ids=["events", "statements"],
)
def test_an_unknown_name_is_refused_with_those_that_are_known(make: Callable[[], Any]) -> None:
    with pytest.raises(InvalidArgument, match=r"none of .*video"):
        make()


PARTS = ("activities", "actors", "agents", "attachments", "contexts", "groups", "results", "verbs")


@pytest.mark.parametrize("name", PARTS)
def test_a_part_by_its_name_survives_json(name: str) -> None:
    @given(getattr(strategies, name)())
    def survives(part: Any) -> None:
        assert part.__class__.model_validate_json(part.to_json()) == part

    survives()


EVERYTHING = (*PARTS, "events", "statements", "sessions", "cohorts", "log_lines")


@pytest.mark.parametrize("name", [*EVERYTHING, "invalid_events", "invalid_statements"])
def test_no_health_check_complains_and_nothing_is_filtered(name: str) -> None:
    made: list[Any] = []

    @settings(max_examples=60, suppress_health_check=[], database=None)
    @given(getattr(strategies, name)())
    def draws(value: Any) -> None:
        made.append(value)

    draws()
    assert len(made) >= 60
