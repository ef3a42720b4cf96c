from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

Converted: TypeAlias = Callable[..., list[dict[str, Any]]]

PLATFORM = "https://courses.example.org"
KEY = "block-v1:A+B+C+type@vertical+block@v"


@pytest.mark.parametrize(
    "payload",
    [
        pytest.param({"course_id": "course-v1:A+B+C", "component_usage_id": "v"}, id="course"),
        pytest.param({"component_usage_id": KEY}, id="usage key"),
    ],
)
@pytest.mark.parametrize(
    ("name", "source"),
    [
        ("edx.bookmark.added", "server"),
        ("edx.bookmark.removed", "server"),
        ("edx.bookmark.accessed", "browser"),
    ],
)
def test_a_bookmark_says_its_course_and_not_its_owner(
    converted: Converted, name: str, source: str, payload: dict[str, str]
) -> None:
    payload = {**payload, "bookmark_id": f"ada,{KEY}"}
    (made,) = converted(name, payload, source=source, context={"course_id": ""})
    (course,) = made["context"]["contextActivities"]["parent"]
    assert course["id"] == f"{PLATFORM}/course/course-v1:A+B+C"
    assert "ada" not in repr(made)


def test_bookmarks_of_all_courses_are_in_none(converted: Converted) -> None:
    payload = {"list_type": "all_courses", "bookmarks_count": 3}
    (made,) = converted("edx.bookmark.listed", payload, context={"course_id": ""})
    assert made["object"]["id"] == f"{PLATFORM}/bookmarks/"
    assert "contextActivities" not in made["context"]
    assert "registration" not in made["context"]
