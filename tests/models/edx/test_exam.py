"""Exams of three kinds: how they are made, and how learners attempt them."""

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ralph_models.edx import (
    EdxEvent,
    EdxSpecialExamTimedAttemptSubmitted,
    Exam,
    ExamAllowance,
    ExamAttempt,
    ExamReview,
    PayloadModel,
    exam,
    exam_development,
    parse_event,
)
from ralph_models.edx.base import payload_type

TIME = "2023-11-07T01:07:23.320302+00:00"

MOMENTS = st.integers(0, 2**32).map(
    lambda seconds: datetime.fromtimestamp(seconds, UTC).isoformat()
)


def read(kind: str, payload: Any) -> EdxEvent:
    root = {"event_type": kind, "event_source": "server", "time": TIME, "event": payload}
    return parse_event(root, level="strict")


def kind_of(model: type[EdxEvent]) -> str:
    (kind,) = model.__selector__.kinds
    return kind


@pytest.mark.parametrize("model", [*exam.EVENTS, *exam_development.EVENTS[:-1]])
def test_the_kind_of_exam_stands_in_the_name_and_what_happened_chooses_the_payload(
    model: type[EdxEvent],
) -> None:
    _, family, of, *what = kind_of(model).split(".")
    assert family == "special_exam"
    assert of in {"proctored", "practice", "timed"}
    payloads: dict[str, type[PayloadModel]] = {"attempt": ExamAttempt, "allowance": ExamAllowance}
    expected = ExamReview if what[-1] == "review_received" else payloads.get(what[0], Exam)
    assert payload_type(model) is expected


@given(
    started=st.none() | MOMENTS,
    limit=st.none() | st.integers(0, 600) | st.floats(0, 600),
    elapsed=st.none() | st.floats(0, 1e6),
    user=st.integers(0, 2**31) | st.text(),
)
def test_before_an_attempt_starts_its_times_and_limits_are_null(
    started: str | None, limit: float | None, elapsed: float | None, user: int | str
) -> None:
    payload = {
        "attempt_user_id": user,
        "attempt_started_at": started,
        "attempt_allowed_time_limit_mins": limit,
        "attempt_event_elapsed_time_secs": elapsed,
    }
    event = read("edx.special_exam.timed.attempt.submitted", payload)
    assert isinstance(event, EdxSpecialExamTimedAttemptSubmitted)
    assert event.payload.attempt_started_at == started
    assert event.payload.to_dict() == payload


def test_a_time_of_an_attempt_is_a_time() -> None:
    with pytest.raises(ValidationError, match="not a date and time"):
        read("edx.special_exam.timed.attempt.started", {"attempt_started_at": "yesterday"})


@pytest.mark.parametrize("value", ["30", 30, None], ids=["text", "number", "null"])
def test_an_allowance_is_text_or_a_number(value: str | int | None) -> None:
    event = read("edx.special_exam.practice.allowance.created", {"allowance_value": value})
    assert event.payload.allowance_value == value
    assert event.to_dict()["event"] == {"allowance_value": value}
