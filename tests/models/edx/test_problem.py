"""What the platform logs about problems."""

from typing import Any

import pytest

from ralph_models.edx import ProblemCheck, ProblemRescore, parse_event


def line(event_type: str, payload: Any) -> dict[str, Any]:
    return {"event_type": event_type, "time": "2024-01-01T00:00:00", "event": payload}


def test_maps_of_answers_are_free_at_every_level() -> None:
    payload: dict[str, Any] = {
        "answers": {"a_2_1": ["choice_0"], "a_3_1": None, "a_3_1_dynamath": "<math/>"},
        "correct_map": {"a_2_1": {"correctness": "partially-correct", "npoints": 0.5, "new": 1}},
        "submission": {"a_3_1_dynamath": {"answer": "<math/>", "correct": "", "variant": ""}},
        "state": {"done": None, "seed": 1, "has_saved_answers": None, "new": {}},
        "grade": 0.5,
        "max_grade": 1,
    }
    record = line("problem_check", payload)
    event = parse_event(record, level="strict")
    assert isinstance(event, ProblemCheck)
    assert event.payload.submission == payload["submission"]
    assert event.payload.grade == 0.5
    assert event.to_dict() == record


@pytest.mark.parametrize("payload", [None, {}], ids=["null", "object"])
def test_a_rescore_may_say_nothing(payload: Any) -> None:
    event = parse_event(line("problem_rescore", payload))
    assert isinstance(event, ProblemRescore)
    assert event.payload.new_score is None
    assert event.to_dict()["event"] == payload


def test_the_old_name_of_a_failure_is_the_same_event() -> None:
    old = parse_event(line("save_problem_check_fail", {"failure": "unreset"}))
    assert type(old) is type(parse_event(line("problem_check_fail", {"failure": "closed"})))
