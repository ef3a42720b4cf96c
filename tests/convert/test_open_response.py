import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_convert import Converter
from ralph_convert.edx_to_xapi.open_response import rubric_json, rubric_score
from ralph_models.edx.open_response import AssessmentPart

PLATFORM = "https://courses.example.org"
ITEM = "block-v1:ExampleX+DEMO101+2024+type@openassessment+block@o"
SILENT = Converter(platform_url=PLATFORM)
OPEN = Converter(platform_url=PLATFORM, learner_text=True)

parts_of_rubrics = st.lists(
    st.fixed_dictionaries(
        {},
        optional={
            "criterion": st.fixed_dictionaries(
                {}, optional={"name": st.text(max_size=3), "points_possible": st.integers(0, 9)}
            ),
            "option": st.text(max_size=3)
            | st.fixed_dictionaries(
                {}, optional={"name": st.text(max_size=3), "points": st.integers(0, 9)}
            ),
            "feedback": st.text(max_size=3),
        },
    ),
    max_size=3,
)


def event(name: str, **payload: Any) -> dict[str, Any]:
    return {
        "event_type": f"openassessmentblock.{name}",
        "event_source": "server",
        "time": "2024-03-04T10:20:00.000001+00:00",
        "event": payload,
        "context": {
            "user_id": 42,
            "course_id": "course-v1:ExampleX+DEMO101+2024",
            "module": {"display_name": "Essay", "usage_key": ITEM},
        },
    }


def convert(converter: Converter, line: dict[str, Any]) -> dict[str, Any]:
    (text,) = converter.convert_json(line)
    made: dict[str, Any] = json.loads(text)
    return made


def read(*parts: dict[str, Any]) -> list[AssessmentPart]:
    return [AssessmentPart.model_validate(part) for part in parts]


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param({"text": " My essay "}, id="text"),
        pytest.param({"parts": [{"text": "My"}, {"text": ""}, {"text": "essay"}]}, id="parts"),
        pytest.param({"text": "", "parts": [{"text": "My\nessay"}]}, id="empty text and a part"),
    ],
)
def test_a_response_is_kept_only_where_the_settings_say_so(answer: dict[str, Any]) -> None:
    for line in (
        event("create_submission", answer={**answer, "file_keys": ["secret"]}),
        event("save_submission", saved_response=json.dumps(answer)),
        event("save_submission", saved_response=answer),
    ):
        kept = convert(OPEN, line)
        assert kept["result"]["response"].split() == ["My", "essay"]
        assert "secret" not in json.dumps(kept)
        assert "result" not in convert(SILENT, line)


def test_a_draft_that_is_no_json_is_its_own_text() -> None:
    line = event("save_submission", saved_response="My essay")
    assert convert(OPEN, line)["result"] == {"response": "My essay"}


@pytest.mark.parametrize(
    "uuid",
    [
        pytest.param(None, id="null"),
        pytest.param("None", id="printed null"),
        pytest.param("", id="empty"),
    ],
)
def test_where_there_is_nothing_to_assess_the_problem_is_the_object(uuid: str | None) -> None:
    made = convert(SILENT, event("get_peer_submission", submission_returned_uuid=uuid))
    assert made["object"]["id"] == f"{PLATFORM}/xblock/{ITEM}"


def test_the_course_team_has_no_registration_as_an_actor() -> None:
    staff = convert(SILENT, event("staff_assess", submission_uuid="u", type="regrade"))
    assert "registration" not in staff["context"]
    assert staff["object"]["id"] == f"{PLATFORM}/xblock/{ITEM}/submission/u"
    assert "registration" in convert(SILENT, event("peer_assess", submission_uuid="u"))["context"]


def test_the_points_of_a_rubric_are_added_up() -> None:
    ideas = {"criterion": {"name": "Ideas", "points_possible": 5}, "option": {"points": 3}}
    words = {"criterion": {"name": "Words"}, "feedback": "fine"}
    assert rubric_score(read(ideas, ideas)) == {"raw": 6, "min": 0, "max": 10, "scaled": 0.6}
    assert rubric_score(read(ideas, words)) == {"raw": 3}
    assert rubric_score(read(words)) is None


def test_a_rubric_tells_options_and_points_but_no_words_of_people() -> None:
    part = {
        "criterion": {"name": "Ideas", "points_possible": 5},
        "option": {"name": "Good", "points": 3},
        "feedback": "Well done, Ada",
    }
    expected = '[{"criterion":"Ideas","option":"Good","points":3,"possible":5}]'
    assert rubric_json(read(part)) == expected
    assert rubric_json(read({"option": "Good"})) == '[{"option":"Good"}]'
    assert rubric_json(read({"feedback": "Well done"})) is None


@given(parts_of_rubrics)
def test_any_rubric_gives_a_valid_statement(parts: list[dict[str, Any]]) -> None:
    (made,) = SILENT.convert(event("peer_assess", submission_uuid="u", parts=parts))
    score = made.to_dict().get("result", {}).get("score")
    assert (score is None) or score["raw"] >= 0


def test_an_example_is_answered_rightly_where_nothing_is_to_be_corrected() -> None:
    line = event("x", corrections={}, options_selected={"Words": "Poor", "Ideas": "Good"})
    line["event_type"] = "openassessment.student_training_assess_example"
    result = convert(SILENT, line)["result"]
    assert result == {"success": True, "response": "Ideas[.]Good[,]Words[.]Poor"}
    line["event"]["corrections"] = {"Ideas": "Fair"}
    assert convert(SILENT, line)["result"]["success"] is False
