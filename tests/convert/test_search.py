from collections.abc import Callable
from typing import Any, TypeAlias

Converted: TypeAlias = Callable[..., list[dict[str, Any]]]

PLATFORM = "https://courses.example.org"


def test_a_search_for_courses_is_in_none(converted: Converted) -> None:
    payload = {"search_term": "my words", "page_number": 0, "page_size": 20}
    page = f"{PLATFORM}/courses/course-v1:A+B+C/courseware/w/l/"
    (made,) = converted("edx.course_discovery.search.initiated", payload, page=page)
    assert made["object"]["id"] == f"{PLATFORM}/courses"
    assert "contextActivities" not in made["context"]
    assert "registration" not in made["context"]
    assert "my words" not in repr(made)
