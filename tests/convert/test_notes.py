from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_convert import ConversionError
from ralph_convert.edx_to_xapi.notes import visible_notes

Converted: TypeAlias = Callable[..., list[dict[str, Any]]]

NOTES = "https://courses.example.org/courses/course-v1:ExampleX+DEMO101+2024/edxnotes/"
VIEWED = "edx.course.student_notes.viewed"


@pytest.mark.parametrize("act", ["added", "edited", "deleted"])
def test_the_words_of_a_note_are_kept_on_request_only(converted: Converted, act: str) -> None:
    payload = {
        "note_id": "n1",
        "note_text": "my words",
        "tags": ["my tag"],
        "highlighted_content": "its words",
        "old_note_text": "its words",
        "old_tags": ["its tag"],
    }
    name = f"edx.course.student_notes.{act}"
    (made,) = converted(name, payload, source="browser")
    assert "my " not in repr(made)
    (made,) = converted(name, payload, source="browser", settings={"learner_text": True})
    assert made["result"]["response"] == "my words"
    assert ["my tag"] in made["context"]["extensions"].values()
    assert "its " not in repr(made)


def test_a_course_is_known_by_the_component_of_a_note(converted: Converted) -> None:
    payload = {"note_id": "n1", "component_usage_id": "block-v1:A+B+C+type@html+block@h"}
    context = {"course_id": ""}
    (made,) = converted(
        "edx.course.student_notes.added", payload, source="browser", context=context
    )
    assert made["object"]["id"] == "https://courses.example.org/courses/course-v1:A+B+C/edxnotes/n1"


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=5), unique=True))
def test_each_visible_note_has_a_statement_of_its_own(
    converted: Converted, names: list[str]
) -> None:
    names = [name for name in names if name.strip() == name]
    payload = {"notes": [{"note_id": name} for name in names]}
    made = converted(VIEWED, payload, source="browser")
    assert len({statement["id"] for statement in made}) == len(made) == len(names)
    assert all(statement["object"]["id"].startswith(NOTES) for statement in made)


def test_notes_are_found_in_events_that_are_not_checked(converted: Converted) -> None:
    payload = {"notes": [{"note_id": "n1"}, {"note_id": 7}]}
    made = converted(VIEWED, payload, source="browser", settings={"validate": "none"})
    assert [statement["object"]["id"] for statement in made] == [f"{NOTES}n1", f"{NOTES}7"]


def test_a_note_without_an_id_is_an_error(converted: Converted) -> None:
    with pytest.raises(ConversionError, match="object__id"):
        converted(VIEWED, {"notes": [{"note_id": "n1"}, {}]}, source="browser")


@pytest.mark.parametrize("payload", [None, "", [], {}, {"notes": None}, {"notes": "n1"}])
def test_without_a_list_there_is_no_note(payload: Any) -> None:
    assert visible_notes(payload) == []
