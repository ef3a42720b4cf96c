import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_convert import ConversionError, Converter
from ralph_models.xapi import Statement

PLATFORM = "https://courses.example.org"
COURSE = "course-v1:ExampleX+DEMO101+2024"
BLOCK = "a0effb954cca4759994f1ac9e9434bf4"
PROBLEM = f"block-v1:ExampleX+DEMO101+2024+type@problem+block@{BLOCK}"
CONVERTER = Converter(platform_url=PLATFORM, course_names={COURSE: "Demonstration"})

numbers = st.none() | st.integers(-5, 1000) | st.floats(-5, 1000, allow_nan=False)


def entry(
    question: str, answer: object, kind: str, *, correct: object, field: str = ""
) -> dict[str, Any]:
    return {
        "question": question,
        "answer": answer,
        "response_type": kind,
        "input_type": field,
        "correct": correct,
        "variant": "",
    }


def check(**payload: Any) -> dict[str, Any]:
    return {
        "event_type": "problem_check",
        "event_source": "server",
        "time": "2024-03-04T10:20:00.000001+00:00",
        "page": "x_module",
        "referer": f"{PLATFORM}/courses/{COURSE}/courseware/8b66dcd2d6134eda9355089ece4f39f6"
        "/ef37eb3cf1724e38b7f88a9ce85a4842/",
        "event": {"problem_id": PROBLEM, **payload},
        "context": {
            "user_id": 42,
            "course_id": COURSE,
            "org_id": "ExampleX",
            "path": f"/courses/{COURSE}/xblock/{PROBLEM}/handler/xmodule_handler/problem_check",
            "module": {"display_name": "Numbers", "usage_key": PROBLEM},
        },
    }


TWO_QUESTIONS = check(
    attempts=2,
    grade=1,
    max_grade=2,
    success="incorrect",
    answers={
        f"{BLOCK}_3_1": "7",
        f"{BLOCK}_2_1": ["choice_0", "choice_2"],
        f"{BLOCK}_3_1_dynamath": "<math/>",
    },
    correct_map={
        f"{BLOCK}_2_1": {"correctness": "correct"},
        f"{BLOCK}_3_1": {"correctness": "incorrect"},
    },
    submission={
        f"{BLOCK}_3_1": entry(
            "What is 2 + 3?",
            "7",
            "numericalresponse",
            correct=False,
            field="formulaequationinput",
        ),
        f"{BLOCK}_3_1_dynamath": entry("", "<math/>", "", correct=""),
        f"{BLOCK}_2_1": entry(
            "Which are primes?",
            ["two", "three"],
            "choiceresponse",
            correct=True,
            field="checkboxgroup",
        ),
    },
)


def convert(event: dict[str, Any], converter: Converter = CONVERTER) -> list[dict[str, Any]]:
    return [json.loads(text) for text in converter.convert_json(event)]


def test_several_questions_give_a_statement_about_the_whole_and_one_about_each() -> None:
    parent, first, second = convert(TWO_QUESTIONS)
    # these three ids take in the actor, the objects and the payload
    assert [parent["id"], first["id"], second["id"]] == [
        "fd8fc715-99c9-5056-bdd9-f1b03be5eea5",
        "98cb6a36-07d4-5bd8-8555-5027bc9a8478",
        "dfda6bb1-f734-54a0-8b83-610e51b51881",
    ]
    assert parent["object"]["definition"]["interactionType"] == "other"
    assert "description" not in parent["object"]["definition"]
    assert parent["result"] == {
        "success": False,
        "score": {"min": 0, "max": 2, "raw": 1, "scaled": 0.5},
    }
    assert first["result"] == {
        "success": True,
        "response": "two[,]three",
        "extensions": {
            "https://w3id.org/xapi/openedx/extension/choice-id": ["choice_0", "choice_2"]
        },
    }
    assert second["result"] == {"success": False, "response": "7"}
    assert second["object"]["definition"]["description"] == {"en": "What is 2 + 3?"}


def test_a_question_lies_in_its_problem_and_first_of_all_in_its_course() -> None:
    parent, first, _ = convert(TWO_QUESTIONS)
    around = first["context"]["contextActivities"]
    assert first["object"]["id"] == f"{PLATFORM}/xblock/{PROBLEM}_2_1"
    assert [activity["id"] for activity in around["parent"]] == [f"{PLATFORM}/xblock/{PROBLEM}"]
    assert around["grouping"][0]["id"] == f"{PLATFORM}/course/{COURSE}"
    assert first["context"]["statement"] == {"objectType": "StatementRef", "id": parent["id"]}


def test_one_question_gives_one_statement_with_score_and_response() -> None:
    submission = {f"{BLOCK}_2_1": entry("Where?", "Paris", "stringresponse", correct=True)}
    (made,) = convert(check(grade=1, max_grade=1, success="correct", submission=submission))
    assert made["object"]["definition"]["interactionType"] == "fill-in"
    assert made["object"]["definition"]["description"] == {"en": "Where?"}
    assert made["result"] == {
        "success": True,
        "score": {"min": 0, "max": 1, "raw": 1, "scaled": 1},
        "response": "Paris",
    }


@pytest.mark.parametrize(
    ("grade", "maximum", "score"),
    [
        pytest.param(0, 0, None, id="nothing possible"),
        pytest.param(4, 2, {"min": 0, "raw": 4, "scaled": 1}, id="extra credit"),
        pytest.param(-1, 2, {"max": 2, "raw": -1, "scaled": -0.5}, id="less than nothing"),
        pytest.param(1, None, {"raw": 1}, id="no maximum"),
        pytest.param(None, 2, None, id="no score"),
    ],
)
def test_a_score_lies_between_its_bounds(
    grade: float | None, maximum: float | None, score: dict[str, float] | None
) -> None:
    (made,) = convert(check(grade=grade, max_grade=maximum, success="correct"))
    assert made["result"].get("score") == score


def test_an_answer_that_is_not_graded_yet_is_neither_right_nor_wrong() -> None:
    queued = {"correctness": "incomplete", "queuestate": {"key": "x"}}
    parts = {f"{BLOCK}_{number}_1": queued for number in (2, 3)}
    for made in convert(check(correct_map=parts)):
        assert "success" not in made.get("result", {})


def test_for_event_routing_backends_a_question_is_in_american_english_without_choice_ids() -> None:
    erb = Converter(platform_url=PLATFORM, compat="erb")
    _, first, _ = convert(TWO_QUESTIONS, erb)
    assert first["object"]["definition"]["description"] == {"en-US": "Which are primes?"}
    assert first["result"] == {"success": True, "response": '["two", "three"]'}


def test_whoever_has_answers_scored_again_is_the_instructor_of_their_learner() -> None:
    event = check(student="ada", new_score=2, new_total=2, success="correct", attempts=3)
    event |= {"event_type": "problem_rescore"}
    (made,) = convert(event)
    assert made["actor"]["account"]["name"] == "username:ada"
    assert made["context"]["instructor"]["account"]["name"] == "42"
    del event["event"]["student"]
    with pytest.raises(ConversionError, match="unknown learner"):
        convert(event)


def test_hints_without_a_part_are_those_of_the_problem() -> None:
    event = check(module_id=PROBLEM, hints=[{"text": "Look."}, {"text": ""}, {"text": "Think."}])
    event |= {"event_type": "edx.problem.hint.feedback_displayed"}
    (made,) = convert(event)
    assert made["object"]["id"] == f"{PLATFORM}/xblock/{PROBLEM}"
    feedback = "http://id.tincanapi.com/extension/feedback"
    assert made["context"]["extensions"][feedback] == "Look.\nThink."
    event["event"]["problem_part_id"] = f"{BLOCK}_2_1"
    (made,) = convert(event)
    assert made["object"]["id"] == f"{PLATFORM}/xblock/{PROBLEM}/feedback/{BLOCK}_2_1"


@given(
    answers=st.dictionaries(
        st.from_regex(r"[a-z]_[0-9]{1,2}_1", fullmatch=True),
        st.text(max_size=5) | st.lists(st.text(max_size=5), max_size=3),
        max_size=4,
    ),
    grade=numbers,
    maximum=numbers,
)
def test_whatever_was_answered_the_statements_are_valid_and_have_ids_of_their_own(
    answers: dict[str, Any], grade: float | None, maximum: float | None
) -> None:
    submission = {
        key: entry("?", answer, "choiceresponse", correct=True) for key, answer in answers.items()
    }
    event = check(answers=answers, submission=submission, grade=grade, max_grade=maximum)
    made = convert(event)
    assert len(made) == (1 if len(answers) < 2 else 1 + len(answers))
    assert len({statement["id"] for statement in made}) == len(made)
    assert len({statement["object"]["id"] for statement in made}) == len(made)
    for statement in made:
        Statement.model_validate(statement)
