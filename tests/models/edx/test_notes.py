"""Notes, of which one text may have several."""

import json

import pytest
from pydantic import ValidationError

from ralph_models.edx import UIEdxCourseStudentNotesViewed, parse_event


def test_all_notes_of_a_text_are_read_and_unknown_keys_of_each_kept() -> None:
    payload = {"notes": [{"note_id": "a"}, {"note_id": "b", "colour": "red"}]}
    root = {
        "event_type": "edx.course.student_notes.viewed",
        "time": "2017-01-01T00:00:00",
        "event": json.dumps(payload),
    }
    event = parse_event(root)
    assert isinstance(event, UIEdxCourseStudentNotesViewed)
    assert [note.note_id for note in event.payload.notes or []] == ["a", "b"]
    assert event.payload.to_dict() == payload
    with pytest.raises(ValidationError) as error:
        parse_event(root, level="strict")
    assert [fault["loc"] for fault in error.value.errors()] == [("event", "notes", 1, "colour")]
