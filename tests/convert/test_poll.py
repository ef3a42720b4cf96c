from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ralph_convert import Converter

PLATFORM = "https://courses.example.org"
CONVERTER = Converter(platform_url=PLATFORM)


def survey(choices: dict[str, Any] | None) -> dict[str, Any]:
    return {
        "event_type": "xblock.survey.submitted",
        "event_source": "server",
        "time": "2024-03-04T10:20:00.000001+00:00",
        "event": {"url_name": "s", "choices": choices},
        "context": {"user_id": 42, "course_id": "course-v1:ExampleX+DEMO101+2024"},
    }


def test_the_questions_of_a_survey_stand_in_the_order_of_their_names() -> None:
    whole, *parts = (
        statement.to_dict() for statement in CONVERTER.convert(survey({"b": "N", "a/c": "Y"}))
    )
    iri = f"{PLATFORM}/xblock/block-v1:ExampleX+DEMO101+2024+type@survey+block@s"
    assert whole["object"]["id"] == iri
    assert "result" not in whole
    assert [part["object"]["id"] for part in parts] == [
        f"{iri}/question/a%2Fc",
        f"{iri}/question/b",
    ]
    assert [part["result"]["response"] for part in parts] == ["Y", "N"]
    assert {part["context"]["statement"]["id"] for part in parts} == {whole["id"]}


@given(
    st.none()
    | st.dictionaries(
        st.text(st.characters(codec="utf-8"), min_size=1, max_size=5).filter(str.strip),
        st.none() | st.text(max_size=3) | st.integers(),
        max_size=4,
    )
)
def test_a_survey_has_a_statement_for_the_whole_and_for_each_question(
    choices: dict[str, Any] | None,
) -> None:
    made = CONVERTER.convert(survey(choices))
    assert len(made) == 1 + len(choices or {})
    assert len({statement.id for statement in made}) == len(made)
