"""What course teams did in the first instructor dashboard."""

from typing import Any

import pytest

from ralph_models.edx import AddOrRemoveUserGroup, ResetStudentAttempts, parse_event

ROOT: dict[str, Any] = {
    "event_source": "server",
    "time": "2013-08-18T10:31:30.757715+00:00",
    "page": "idashboard",
}


def test_a_change_of_a_group_has_an_event_in_its_event() -> None:
    payload = {"event_name": "beta-tester", "user": "learner071", "event": "add"}
    root = {**ROOT, "event_type": "add-or-remove-user-group", "event": payload}
    event = parse_event(root, level="strict")
    assert isinstance(event, AddOrRemoveUserGroup)
    assert event.payload.event == "add"
    assert event.to_dict() == root


@pytest.mark.parametrize("old_attempts", ["3", 3, None], ids=["text", "number", "null"])
def test_old_attempts_are_text_or_a_number(old_attempts: str | int | None) -> None:
    payload = {"course": "UniX/Stat.2x/Winter2014", "old_attempts": old_attempts}
    root = {**ROOT, "event_type": "reset-student-attempts", "event": payload}
    event = parse_event(root, level="strict")
    assert isinstance(event, ResetStudentAttempts)
    assert event.payload.old_attempts == old_attempts
    assert event.to_dict() == root
