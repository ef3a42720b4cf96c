"""Responses and assessments, as the documentation and as logs of several years write them."""

from typing import Any

import pytest
from pydantic import ValidationError

from ralph_models.edx import (
    CriterionOption,
    OpenassessmentblockCreateSubmission,
    OpenassessmentblockPeerAssess,
    OpenassessmentblockSaveSubmission,
    ResponseContent,
    StaffAssessment,
    parse_event,
)


def line(event_type: str, **payload: Any) -> dict[str, Any]:
    name = f"openassessmentblock.{event_type}"
    return {"event_type": name, "time": "2024-01-01T00:00:00", "event": payload}


def test_a_draft_is_text_or_an_object() -> None:
    text = '{"parts": [{"text": "My draft."}]}'
    for draft, read in (
        (text, text),
        ({"text": "My draft."}, ResponseContent(text="My draft.")),
    ):
        event = parse_event(line("save_submission", saved_response=draft), level="strict")
        assert isinstance(event, OpenassessmentblockSaveSubmission)
        assert event.payload.saved_response == read
        assert event.to_dict() == line("save_submission", saved_response=draft)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param({"text": "a", "file_upload_key": "k"}, id="documented"),
        pytest.param({"parts": [{"text": "a"}, {"text": "b"}], "file_key": "k"}, id="2017"),
        pytest.param({"file_keys": ["k"], "files_descriptions": ["picture"]}, id="later"),
    ],
)
def test_a_response_has_the_keys_of_its_year(answer: dict[str, Any]) -> None:
    event = parse_event(line("create_submission", answer=answer), level="strict")
    assert isinstance(event, OpenassessmentblockCreateSubmission)
    assert event.payload.answer == ResponseContent.model_validate(answer)


def test_an_option_is_a_name_or_an_object() -> None:
    parts = [
        {"criterion": {"name": "Ideas", "points_possible": 5}, "option": "Fair"},
        {"option": {"name": "Good", "points": 3}},
        {"feedback": "Nice work."},
    ]
    event = parse_event(line("peer_assess", parts=parts), level="strict")
    assert isinstance(event, OpenassessmentblockPeerAssess)
    assert event.payload.parts is not None
    options = [part.option for part in event.payload.parts]
    assert options == ["Fair", CriterionOption(name="Good", points=3), None]


def test_unknown_keys_of_an_assessment_are_kept_or_refused_at_every_depth() -> None:
    record = line(
        "staff_assess",
        type="regrade",
        rubric={"content_hash": "c0", "a": 1},
        parts=[{"option": {"b": 1}, "criterion": {"c": 1}, "d": 1}],
    )
    event = parse_event(record)
    assert isinstance(event.payload, StaffAssessment)
    assert event.to_dict() == record
    with pytest.raises(ValidationError) as error:
        parse_event(record, level="strict")
    found = {
        fault["loc"][-1] for fault in error.value.errors() if fault["type"] == "extra_forbidden"
    }
    assert found == {"a", "b", "c", "d"}
