"""Grades, as the documentation and as logs write them."""

from typing import Any

import pytest
from pydantic import ValidationError

from ralph_models.edx import (
    EdxCourseGradeNowFailed,
    EdxGradesCourseGradeCalculated,
    EdxGradesProblemSubmitted,
    parse_event,
)

COURSE = "edx.grades.course.grade_calculated"


def line(event_type: str, **payload: Any) -> dict[str, Any]:
    return {"event_type": event_type, "time": "2024-01-01T00:00:00", "event": payload}


@pytest.mark.parametrize(
    "payload",
    [
        pytest.param({"percent": 73, "course_edited_on": "2018-04-03T05:48:08Z"}, id="documented"),
        pytest.param(
            {
                "user_id": "58",
                "percent_grade": 0.73,
                "letter_grade": "",
                "course_edited_timestamp": "2018-04-03 05:48:08.172327+00:00",
            },
            id="logged",
        ),
        pytest.param({"course_edited_timestamp": None, "letter_grade": None}, id="null"),
    ],
)
def test_a_course_grade_has_its_old_or_new_names(payload: dict[str, Any]) -> None:
    event = parse_event(line(COURSE, **payload), level="strict")
    assert isinstance(event, EdxGradesCourseGradeCalculated)
    assert event.to_dict()["event"] == payload


def test_an_edit_happened_at_a_real_time() -> None:
    with pytest.raises(ValidationError) as error:
        parse_event(line(COURSE, course_edited_on="2018-02-30T00:00:00"))
    assert error.value.errors()[0]["loc"] == ("event", "course_edited_on")


@pytest.mark.parametrize(("earned", "possible"), [(2, 1), (0, None), (0.5, 0)])
def test_a_score_may_exceed_what_is_possible(earned: float, possible: float | None) -> None:
    record = line(
        "edx.grades.problem.submitted", weighted_earned=earned, weighted_possible=possible
    )
    event = parse_event(record)
    assert isinstance(event, EdxGradesProblemSubmitted)
    assert (event.payload.weighted_earned, event.payload.weighted_possible) == (earned, possible)


@pytest.mark.parametrize("user_id", [58, "58"], ids=["number", "text"])
def test_learners_are_numbers_or_texts(user_id: int | str) -> None:
    event = parse_event(line("edx.course.grade.now_failed", user_id=user_id))
    assert isinstance(event, EdxCourseGradeNowFailed)
    assert event.payload.user_id == user_id
