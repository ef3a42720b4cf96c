from collections.abc import Callable
from typing import Any

import pytest

from ralph_convert import ConversionError

Converted = Callable[..., list[dict[str, Any]]]

EVENT = {"course": "ExampleX/DEMO101/2013", "student": "eve", "problem": "p1"}
NAMES = ["delete-student-module-state", "reset-student-attempts"]


@pytest.mark.parametrize("name", NAMES)
def test_the_learner_is_named_by_the_payload_and_staff_by_the_context(
    converted: Converted, name: str
) -> None:
    (made,) = converted(name, EVENT, context={"user_id": 9, "course_id": ""})
    assert made["actor"]["account"]["name"] == "username:eve"
    assert made["context"]["instructor"]["account"]["name"] == "9"
    assert made["object"]["id"].startswith(
        "https://courses.example.org/xblock/i4x://ExampleX/DEMO101/problem/p1"
    )


@pytest.mark.parametrize("name", NAMES)
def test_a_learner_who_is_looked_up_is_not_the_instructor_too(
    converted: Converted, name: str
) -> None:
    (made,) = converted(name, EVENT, settings={"user_ids": {"eve": "42"}})
    assert made["actor"]["account"]["name"] == "42"
    assert "instructor" not in made["context"]


@pytest.mark.parametrize("name", NAMES)
def test_without_a_learner_there_is_no_statement(converted: Converted, name: str) -> None:
    with pytest.raises(ConversionError, match="unknown learner"):
        converted(name, {**EVENT, "student": ""})
