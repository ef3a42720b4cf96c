from collections.abc import Callable
from typing import Any

import pytest

from ralph_convert import ConversionError

Converted = Callable[..., list[dict[str, Any]]]

KEY = "block-v1:ExampleX+DEMO101+2024+type@sequential+block@s1"
EXAM = f"https://courses.example.org/xblock/{KEY}"
STARTED = "https://w3id.org/xapi/openedx/extension/attempt-started"

ATTEMPT = {
    "exam_content_id": KEY,
    "exam_name": "Midterm",
    "attempt_user_id": 42,
    "attempt_code": "438AD672",
    "attempt_started_at": None,
}


def name(kind: str, end: str) -> str:
    return f"edx.special_exam.{kind}.attempt.{end}"


@pytest.mark.parametrize("user", [42, 9], ids=["themselves", "staff"])
@pytest.mark.parametrize("end", ["deleted", "submitted"])
def test_only_who_deletes_an_attempt_is_always_its_instructor(
    converted: Converted, user: int, end: str
) -> None:
    (made,) = converted(name("timed", end), ATTEMPT, context={"user_id": user})
    assert made["actor"]["account"]["name"] == "42"
    assert ("instructor" in made["context"]) is (user == 9 and end == "deleted")


def test_staff_on_pages_of_instructors_are_named(converted: Converted) -> None:
    context = {"user_id": 9, "path": "/courses/x/instructor/api"}
    (made,) = converted(name("timed", "submitted"), ATTEMPT, context=context)
    assert made["context"]["instructor"]["account"]["name"] == "9"


def test_without_a_learner_there_is_no_statement(converted: Converted) -> None:
    with pytest.raises(ConversionError, match="actor: unknown learner"):
        converted(name("proctored", "created"), {**ATTEMPT, "attempt_user_id": None})


def test_an_exam_lies_in_the_attempt_if_the_log_has_its_code(converted: Converted) -> None:
    (made,) = converted(name("timed", "started"), ATTEMPT)
    (attempt,) = made["context"]["contextActivities"]["grouping"]
    assert attempt["id"] == f"{EXAM}/attempt/438AD672"
    assert "extensions" not in attempt["definition"]
    (made,) = converted(name("timed", "started"), {**ATTEMPT, "attempt_code": None})
    assert "grouping" not in made["context"]["contextActivities"]


def test_a_time_without_a_t_gets_one(converted: Converted) -> None:
    event = {**ATTEMPT, "attempt_started_at": "2024-03-05 10:10:00+00:00"}
    (made,) = converted(name("practice", "deleted"), event)
    assert made["object"]["definition"]["extensions"] == {STARTED: "2024-03-05T10:10:00+00:00"}


@pytest.mark.parametrize(
    ("end", "suffix"),
    [
        pytest.param("created", None, id="known to event-routing-backends"),
        pytest.param("submitted", None, id="known too"),
        pytest.param("started", "", id="new"),
        pytest.param("deleted", "/attempt/438AD672", id="an attempt"),
        pytest.param("verified", "/attempt/438AD672/review", id="a review"),
    ],
)
def test_event_routing_backends_has_the_bare_key_for_its_exams(
    converted: Converted, end: str, suffix: str | None
) -> None:
    (made,) = converted(name("proctored", end), ATTEMPT, settings={"compat": "erb"})
    assert made["object"]["id"] == (KEY if suffix is None else EXAM + suffix)
