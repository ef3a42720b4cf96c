import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_convert import Converter
from ralph_convert.edx_to_xapi.problem_form import (
    activated_problem,
    problem_of_form,
    problem_of_input,
)

PLATFORM = "https://courses.example.org"
COURSE = "course-v1:ExampleX+DEMO101+2024"
SECTION = "block-v1:ExampleX+DEMO101+2024+type@sequential+block@s"
PAGE = f"{PLATFORM}/courses/{COURSE}/courseware/c/s/"

json_values = st.recursive(
    st.none() | st.booleans() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=6,
)


def click(payload: object, **root: Any) -> dict[str, Any]:
    return {
        "event_type": "problem_check",
        "event_source": "browser",
        "time": "2024-03-04T10:20:00.000001+00:00",
        "page": PAGE,
        "event": payload,
        "context": {"user_id": 42, "course_id": COURSE},
        **root,
    }


@pytest.mark.parametrize(
    ("payload", "problem"),
    [
        pytest.param("input_abc_2_1=x&input_abc_3_1=y", "abc", id="form"),
        pytest.param("other=1&input_abc_2_1%5B%5D=choice_0", "abc", id="several choices"),
        pytest.param('"input_i4x-O-C-problem-P_1_2_1="', "i4x-O-C-problem-P_1", id="quoted"),
        pytest.param({"input_abc_2_1": "x"}, "abc", id="fields"),
        pytest.param({"answers": "input_abc_2_1=x"}, "abc", id="form within an object"),
        pytest.param(["", '<input name="input_abc_2_1">'], "abc", id="HTML"),
        pytest.param(["input_abc_2_1=x", '<input id="input_xyz_2_1">'], "abc", id="form and HTML"),
        pytest.param("x=input_abc_2_1", None, id="an answer that looks like a field"),
        pytest.param("input_abc=x", None, id="no number"),
        pytest.param(None, None, id="nothing"),
    ],
)
def test_the_fields_of_a_form_tell_its_problem(payload: Any, problem: str | None) -> None:
    assert problem_of_form(payload) == problem


@given(json_values)
def test_any_payload_tells_a_problem_or_none(payload: Any) -> None:
    found = problem_of_form(payload)
    assert found is None or found in json.dumps(payload, ensure_ascii=False)


@pytest.mark.parametrize(
    ("url", "problem"),
    [
        pytest.param(
            "https://a.example/?activate_block_id=block-v1%3AO%2BC%2BR%2Btype%40problem%2Bblock%40a",
            "block-v1:O+C+R+type@problem+block@a",
            id="problem",
        ),
        pytest.param(f"{PAGE}?activate_block_id={SECTION}", None, id="section"),
        pytest.param("https://[a/?activate_block_id=x", None, id="broken"),
        pytest.param(None, None, id="no address"),
    ],
)
def test_a_page_that_was_opened_at_a_problem_tells_it(url: str | None, problem: str | None) -> None:
    assert activated_problem(url) == problem


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        pytest.param("i4x://O/C/problem/P", "i4x://O/C/problem/P", id="key"),
        pytest.param("input_i4x-O-C-problem-P_2_1", "i4x-O-C-problem-P", id="field"),
        pytest.param(None, None, id="nothing"),
    ],
)
def test_the_problem_whose_answer_was_shown_is_told_by_key_or_field(
    value: str | None, problem: str | None
) -> None:
    assert problem_of_input(value) == problem


def test_without_a_problem_the_page_is_the_object_and_no_answer_is_copied() -> None:
    converter = Converter(platform_url=PLATFORM)
    (known,) = converter.convert(click("input_abc_2_1=secret"))
    assert known.to_dict()["object"]["id"].endswith("+type@problem+block@abc")
    assert b"secret" not in known.to_json()
    (unknown,) = converter.convert(click(""))
    assert unknown.to_dict()["object"]["id"] == PAGE


def test_event_routing_backends_takes_the_block_that_the_page_was_opened_at() -> None:
    converter = Converter(platform_url=PLATFORM, compat="erb")
    opened = click(
        "input_abc_2_1=x", referer=f"{PAGE}?activate_block_id={SECTION.replace('+', '%2B')}"
    )
    (made,) = converter.convert(opened)
    assert made.to_dict()["object"]["id"] == f"{PLATFORM}/xblock/{SECTION}"
