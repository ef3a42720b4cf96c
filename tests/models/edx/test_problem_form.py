"""Forms of problems, in all the forms that years of logs have."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import quote, quote_plus, unquote_plus, urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ralph_models.edx import (
    CheckedProblem,
    ProblemCheck,
    ResetAnswers,
    UIProblemCheck,
    UIProblemGraded,
    UIProblemReset,
    UIProblemSave,
    decode_answers,
    parse_event,
)

Same = Callable[[Any, Any], None]

ONE = "input_6bc7_2_1=choice_1"
MANY = f"{ONE}&input_6bc7_3_1%5B%5D=choice_0&input_6bc7_3_1%5B%5D=choice_2&input_6bc7_4_1=3.14%20m"
ANSWERS = {"6bc7_2_1": "choice_1", "6bc7_3_1": ["choice_0", "choice_2"], "6bc7_4_1": "3.14 m"}


def line(event_type: str, source: str = "browser", **members: Any) -> dict[str, Any]:
    root = {"event_type": event_type, "event_source": source, "time": "2024-01-01T00:00:00"}
    return root | members


@pytest.mark.parametrize(
    ("payload", "answers"),
    [
        pytest.param(MANY, ANSWERS, id="form"),
        pytest.param(json.dumps(MANY), ANSWERS, id="form as JSON text"),
        pytest.param(f'"{MANY}&input_6b', ANSWERS, id="form as JSON text, cut"),
        pytest.param(f"{MANY}&input_6bc7_5_1%5", ANSWERS, id="form, cut in a name"),
        pytest.param(
            f"{ONE}&input_6bc7_5_1=", {"6bc7_2_1": "choice_1", "6bc7_5_1": ""}, id="blank"
        ),
        pytest.param("input_6bc7_2_1%5B%5D=a", {"6bc7_2_1": ["a"]}, id="one of several choices"),
        pytest.param("input_6bc7_2_1=a&input_6bc7_2_1=b", {"6bc7_2_1": ["a", "b"]}, id="twice"),
        pytest.param("input_6bc7_2_1=x%2B1+%26+%E2%82%AC", {"6bc7_2_1": "x+1 & €"}, id="escapes"),
        pytest.param("input_6bc7_2_1=a=b", {"6bc7_2_1": "a=b"}, id="equals sign"),
        pytest.param("{}", {}, id="problem without inputs"),
        pytest.param({"6bc7_2_1": "a"}, {"6bc7_2_1": "a"}, id="object"),
        pytest.param("", {}, id="no text"),
        pytest.param(None, {}, id="null"),
    ],
)
@pytest.mark.parametrize("event_type", ["problem_check", "problem_save"])
def test_a_form_gives_its_answers_and_stays_as_it_came(
    event_type: str, payload: Any, answers: dict[str, Any], same: Same
) -> None:
    record = line(event_type, event=payload)
    event = parse_event(record)
    assert isinstance(event, (UIProblemCheck, UIProblemSave))
    same(event.payload, answers)
    same(event.to_dict(), record)
    same(parse_event(record, level="strict").payload, answers)


def test_an_absent_form_has_no_answers() -> None:
    event = UIProblemCheck.model_validate(line("problem_check"))
    assert event.payload == {}
    assert event.to_dict() == line("problem_check")


def test_a_form_is_no_array() -> None:
    with pytest.raises(ValidationError, match="Input should be a valid dictionary"):
        parse_event(line("problem_check", event=[]))


@given(
    st.dictionaries(
        st.from_regex(r"[0-9a-z-]{1,32}_[0-9]{1,2}_[0-9]{1,2}", fullmatch=True),
        st.text() | st.lists(st.text(), min_size=1, max_size=3),
        max_size=4,
    ),
    st.sampled_from([quote, quote_plus]),
)
def test_answers_survive_a_form(
    answers: dict[str, str | list[str]], quote_via: Callable[..., str]
) -> None:
    fields = {
        f"input_{key}[]" if isinstance(value, list) else f"input_{key}": value
        for key, value in answers.items()
    }
    form = urlencode(fields, doseq=True, quote_via=quote_via)
    assert decode_answers(form) == answers
    payload = UIProblemCheck.model_validate(line("problem_check", event=json.dumps(form))).payload
    assert payload == answers


@given(st.text())
def test_any_text_is_a_form(text: str) -> None:
    assert all(isinstance(answer, (str, list)) for answer in decode_answers(text).values())


@pytest.mark.parametrize(
    ("payload", "pair"),
    [
        pytest.param({}, [], id="empty object"),
        pytest.param("{}", [], id="text of an empty object"),
        pytest.param([ONE, "<p>"], [ONE, "<p>"], id="array"),
        pytest.param(json.dumps([ONE, "<p>"]), [ONE, "<p>"], id="text of an array"),
        pytest.param("", [], id="no text"),
        pytest.param(None, [], id="null"),
    ],
)
def test_a_graded_problem_is_a_form_and_html(payload: Any, pair: list[str], same: Same) -> None:
    record = line("problem_graded", event=payload)
    event = parse_event(record)
    assert isinstance(event, UIProblemGraded)
    same(event.payload, pair)
    same(event.to_dict(), record)


@pytest.mark.parametrize("payload", [False, 0, "<p>", [ONE, 1]], ids=repr)
def test_a_graded_problem_is_nothing_else(payload: Any) -> None:
    with pytest.raises(ValidationError):
        parse_event(line("problem_graded", event=payload))


@pytest.mark.parametrize(
    ("payload", "answers"),
    [
        pytest.param(json.dumps({"answers": ONE}), ONE, id="as documented"),
        pytest.param(json.dumps(ONE), ONE, id="form as JSON text"),
        pytest.param(ONE, ONE, id="form"),
        pytest.param("", None, id="no text"),
        pytest.param("{}", None, id="text of an object"),
        pytest.param(None, None, id="null"),
    ],
)
def test_a_reset_has_the_form_that_was_reset(payload: Any, answers: str | None, same: Same) -> None:
    record = line("problem_reset", event=payload)
    event = parse_event(record)
    assert isinstance(event, UIProblemReset)
    assert isinstance(event.payload, ResetAnswers)
    assert event.payload.answers == answers
    same(event.to_dict(), record)


def test_a_reset_is_no_number() -> None:
    with pytest.raises(ValidationError):
        parse_event(line("problem_reset", event=0))


def test_a_check_of_the_platform_is_another_event() -> None:
    payload = {"attempts": 1, "success": "correct"}
    for name in ("problem_check", "save_problem_check"):
        event = parse_event(line(name, "server", event=payload))
        assert isinstance(event, ProblemCheck)
        assert event.payload == CheckedProblem(attempts=1, success="correct")
    assert isinstance(parse_event(line("problem_check", "", event=payload)), ProblemCheck)
    assert isinstance(parse_event(line("problem_check", "", event=ONE)), UIProblemCheck)


@given(st.text() | st.text("%+ 4aF&é\ud800", max_size=30))
def test_an_answer_is_decoded_as_the_standard_library_does(text: str) -> None:
    escaped = text.replace("&", "").replace('"', "")
    assert decode_answers(f"input_a={escaped}&") == {"a": unquote_plus(escaped)}
