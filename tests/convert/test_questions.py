from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_convert import ConversionSettings
from ralph_convert.edx_to_xapi.questions import (
    Question,
    kind_of,
    only,
    question_iri,
    questions_of,
    several,
)

PLATFORM = "https://courses.example.org"
SETTINGS = ConversionSettings(platform_url=PLATFORM)
ERB = ConversionSettings(platform_url=PLATFORM, compat="erb")

scalars = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
input_ids = st.from_regex(r"[a-z]{2}_(?:[0-9]|[1-9][0-9])_1(?:_dynamath)?", fullmatch=True)
entries = st.fixed_dictionaries(
    {},
    optional={
        "answer": scalars | st.lists(scalars, max_size=3),
        "correct": st.booleans() | st.just(""),
        "question": st.text(max_size=5),
        "response_type": st.sampled_from(["choiceresponse", "truefalseresponse", "x", ""])
        | scalars,
    },
)
marks = st.dictionaries(input_ids, st.none() | st.fixed_dictionaries({"correctness": scalars}))


def asked(
    answer: object, response_type: str = "choiceresponse", given: object = None
) -> dict[str, Any]:
    """Give the arguments for one question."""
    entry = {"answer": answer, "response_type": response_type, "correct": True}
    return {"submission": {"a_2_1": entry}, "correct_map": None, "answers": {"a_2_1": given}}


def question(key: str) -> Question:
    return Question(key, None, "other", None, None, None)


def test_questions_stand_in_the_natural_order_of_their_ids() -> None:
    keys = ["a_10_1", "a_2_10", "a_2_2", "a_02_1"]
    marked = questions_of(SETTINGS, None, {key: {} for key in keys}, None)
    assert [part.id for part in marked] == ["a_02_1", "a_2_2", "a_2_10", "a_10_1"]


def test_what_renders_an_answer_is_no_question() -> None:
    entry = {"answer": "7", "correct": True}
    submission = {"a_2_1": entry, "a_2_1_dynamath": entry, "a_2_1_preview": entry}
    assert [part.id for part in questions_of(SETTINGS, submission, {}, {})] == ["a_2_1"]


def test_what_is_neither_graded_nor_marked_is_no_question() -> None:
    submission = {"a_2_1": {"correct": ""}, "a_3_1": {"correct": ""}}
    found = questions_of(SETTINGS, submission, {"a_3_1": {"correctness": "incorrect"}}, {})
    assert [(part.id, part.success) for part in found] == [("a_3_1", False)]


def test_before_there_were_submissions_marks_tell_the_questions_and_answers_the_responses() -> None:
    found = questions_of(
        SETTINGS, None, {"a_2_1": {"correctness": "correct"}}, {"a_2_1": ["choice_0", "choice_2"]}
    )
    assert found == [Question("a_2_1", None, "other", "choice_0[,]choice_2", None, success=True)]


@pytest.mark.parametrize(
    ("response_type", "answer", "kind"),
    [
        pytest.param("multiplechoiceresponse", "x", "choice", id="choice"),
        pytest.param("numericalresponse", "7", "numeric", id="number"),
        pytest.param("symbolicresponse", "x", "fill-in", id="text"),
        pytest.param("truefalseresponse", " TRUE", "true-false", id="true"),
        pytest.param("truefalseresponse", "maybe", "choice", id="a third answer"),
        pytest.param("truefalseresponse", None, "choice", id="no answer"),
        pytest.param("imageresponse", "[1,2]", "other", id="coordinates"),
        pytest.param(None, "x", "other", id="not known"),
        pytest.param(["choiceresponse"], "x", "other", id="no text"),
    ],
)
def test_the_type_of_response_tells_the_type_of_interaction(
    response_type: object, answer: object, kind: str
) -> None:
    assert kind_of(response_type, answer) == kind


@pytest.mark.parametrize(
    ("arguments", "response", "choice_ids"),
    [
        pytest.param(asked("Paris", given="choice_1"), "Paris", "choice_1", id="words"),
        pytest.param(asked(["a", "b"], given=["1", "2"]), "a[,]b", ["1", "2"], id="several"),
        pytest.param(asked("choice_1", given="choice_1"), "choice_1", None, id="ids only"),
        pytest.param(asked("", given="choice_1"), "choice_1", None, id="no words"),
        pytest.param(asked("Paris", given=[]), "Paris", None, id="no ids"),
        pytest.param(asked("7", "numericalresponse", given="7.0"), "7", None, id="number"),
        pytest.param(asked("True", "truefalseresponse"), "true", None, id="true"),
        pytest.param(asked({"x": 1}), None, None, id="no response"),
    ],
)
def test_a_response_is_in_words_and_the_choices_are_told_by_their_ids(
    arguments: dict[str, Any], response: str | None, choice_ids: object
) -> None:
    (found,) = questions_of(SETTINGS, **arguments)
    assert (found.response, found.choice_ids) == (response, choice_ids)


def test_for_event_routing_backends_lists_are_json_and_images_are_matched() -> None:
    (found,) = questions_of(ERB, **asked(["a", "b"]))
    assert found.response == '["a", "b"]'
    (found,) = questions_of(ERB, **asked("[1,2]", "imageresponse"))
    assert found.kind == "matching"


@pytest.mark.parametrize(
    ("problem", "key", "expected"),
    [
        pytest.param(
            "block-v1:O+C+R+type@problem+block@a",
            "a_2_1",
            "block-v1:O+C+R+type@problem+block@a_2_1",
            id="key",
        ),
        pytest.param(
            "i4x://O/C/problem/a", "i4x-O-C-problem-a_2_1", "i4x://O/C/problem/a_2_1", id="old key"
        ),
        pytest.param("i4x://O/C/problem/a", "b c", "i4x://O/C/problem/a/b%20c", id="no number"),
        pytest.param("a", "a_2_1", "a/a_2_1", id="bare id"),
    ],
)
def test_the_id_of_a_question_is_made_from_that_of_its_problem(
    problem: str, key: str, expected: str
) -> None:
    made = question_iri(SETTINGS, f"{PLATFORM}/xblock/{problem}", question(key))
    assert made == f"{PLATFORM}/xblock/{expected}"


@given(
    submission=st.none() | st.dictionaries(input_ids, st.none() | entries),
    correct_map=st.none() | marks,
    answers=st.none() | st.dictionaries(input_ids, scalars | st.lists(scalars, max_size=2)),
)
def test_a_problem_has_one_question_or_several_or_none(
    submission: dict[str, Any] | None,
    correct_map: dict[str, Any] | None,
    answers: dict[str, Any] | None,
) -> None:
    found = questions_of(SETTINGS, submission, correct_map, answers)
    assert {part.id for part in found} <= {*(submission or correct_map or {})}
    assert len({part.id for part in found}) == len(found)
    assert all(part.response != "" and "_dynamath" not in part.id for part in found)
    assert (only(found) is None) is (len(found) != 1)
    assert several(found) == (found if len(found) > 1 else [])
    backwards = dict(reversed((submission or {}).items())) if submission else submission
    assert questions_of(SETTINGS, backwards, correct_map, answers) == found
