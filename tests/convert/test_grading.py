from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_convert import ConversionError, Converter
from ralph_models.xapi import Statement

Converted = Callable[..., list[dict[str, Any]]]

CONVERTER = Converter(platform_url="https://courses.example.org")
PROBLEM = "block-v1:ExampleX+DEMO101+2024+type@problem+block@p1"
COURSE = "course-v1:ExampleX+DEMO101+2024"
LETTER = "http://www.tincanapi.co.uk/activitytypes/grade_classification"

points = st.none() | st.integers(-5, 50) | st.floats(-1e12, 1e12)


@given(earned=points, possible=points)
def test_any_points_give_a_valid_score_or_none(earned: Any, possible: Any) -> None:
    event = {
        "event_type": "edx.grades.problem.submitted",
        "event_source": "server",
        "time": "2024-03-04T10:20:00Z",
        "event": {
            "user_id": 7,
            "problem_id": PROBLEM,
            "weighted_earned": earned,
            "weighted_possible": possible,
        },
    }
    (statement,) = CONVERTER.convert(event)
    assert Statement.model_validate(statement.to_dict())
    result = statement.to_dict().get("result", {})
    nothing = earned is None or (possible is not None and possible <= 0)
    assert ("score" in result) is not nothing
    assert ("success" in result) is not (nothing or possible is None)


def grade(converted: Converted, **payload: Any) -> dict[str, Any]:
    (made,) = converted(
        "edx.grades.course.grade_calculated", {"user_id": "42", "course_id": COURSE, **payload}
    )
    result: dict[str, Any] = made["result"]
    return result


def test_extra_credit_has_no_maximum(converted: Converted) -> None:
    score = grade(converted, percent_grade=1.2)["score"]
    assert score == {"raw": 1.2, "scaled": 1, "min": 0}


def test_both_names_of_the_percentage_are_read(converted: Converted) -> None:
    expected = {"raw": 0.5, "scaled": 0.5, "min": 0, "max": 1.0}
    assert grade(converted, percent=0.5)["score"] == expected
    assert grade(converted, percent=0.7, percent_grade=0.5)["score"] == expected


@pytest.mark.parametrize(
    ("letter", "expected"),
    [
        pytest.param(None, "Fail", id="null"),
        pytest.param("", "Fail", id="empty"),
        pytest.param("None", "Fail", id="printed null"),
        pytest.param("Pass", "Pass", id="a letter"),
    ],
)
def test_no_letter_is_a_fail(converted: Converted, letter: str | None, expected: str) -> None:
    assert grade(converted, letter_grade=letter)["extensions"] == {LETTER: expected}


def test_the_course_of_a_grade_is_that_of_the_payload(converted: Converted) -> None:
    (made,) = converted(
        "edx.course.grade.now_passed", {"user_id": 7, "course_id": "course-v1:Another+Course+Run"}
    )
    assert made["object"]["id"].endswith("/course/course-v1:Another+Course+Run")
    assert made["actor"]["account"]["name"] == "7"
    assert "contextActivities" not in made["context"]


def test_staff_who_rescore_are_never_the_learner(converted: Converted) -> None:
    name, event = "edx.grades.problem.rescored", {"problem_id": PROBLEM, "instructor_id": "9"}
    with pytest.raises(ConversionError, match="unknown learner"):
        converted(name, event)
    (made,) = converted(name, {**event, "user_id": "7"}, context={"user_id": 9})
    assert made["actor"]["account"]["name"] == "7"
    assert made["context"]["instructor"]["account"]["name"] == "9"
    (made,) = converted(name, {**event, "user_id": "9"})
    assert "instructor" not in made["context"]


def test_an_overridden_subsection_has_no_score(converted: Converted) -> None:
    (made,) = converted(
        "edx.grades.subsection.score_overridden",
        {"user_id": "7", "problem_id": PROBLEM, "override_deleted": False},
    )
    assert "result" not in made
    event = made["context"]["extensions"]["https://w3id.org/xapi/openedx/extension/event"]
    assert event["override_deleted"] is False
