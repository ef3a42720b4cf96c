from collections.abc import Callable
from typing import Any, TypeAlias

import pytest

from ralph_convert import ConversionError

Converted: TypeAlias = Callable[..., list[dict[str, Any]]]

PLATFORM = "https://courses.example.org"


@pytest.mark.parametrize(
    "name",
    [
        "edx.team.learner_added",
        "edx.team.learner_removed",
        "edx.cohort.user_added",
        "edx.cohort.user_removed",
    ],
)
def test_the_actor_is_who_joins_or_leaves_never_who_sent_the_request(
    converted: Converted, name: str
) -> None:
    payload = {"team_id": "t", "cohort_id": 1}
    (made,) = converted(name, {**payload, "user_id": 7})
    assert made["actor"]["account"]["name"] == "7"
    with pytest.raises(ConversionError, match="unknown learner"):
        converted(name, payload)


@pytest.mark.parametrize(
    ("user_id", "path", "expected"),
    [
        pytest.param(7, "/courses/x/instructor/api/", True, id="page of the instructors"),
        pytest.param(7, "/api/team/v0/team_membership/", False, id="another member"),
        pytest.param(42, "/courses/x/instructor/api/", False, id="the same person"),
    ],
)
def test_who_adds_a_member_is_an_instructor_on_pages_of_instructors(
    converted: Converted, user_id: int, path: str, *, expected: bool
) -> None:
    payload = {"team_id": "t", "user_id": user_id}
    (made,) = converted("edx.team.learner_added", payload, context={"path": path})
    assert ("instructor" in made["context"]) is expected


def test_what_is_written_about_a_team_is_not_copied(converted: Converted) -> None:
    payload = {"team_id": "t", "field": "name", "old": "private", "new": "private too"}
    (made,) = converted("edx.team.changed", payload)
    assert "private" not in repr(made)


@pytest.mark.parametrize(
    ("topic", "expected"),
    [
        pytest.param("a/b", f"{PLATFORM}/api/team/v0/topics/a%2Fb", id="topic"),
        pytest.param(
            None, f"{PLATFORM}/courses/course-v1:ExampleX+DEMO101+2024/teams/", id="no topic"
        ),
    ],
)
def test_a_search_is_in_a_topic_or_in_all_teams(
    converted: Converted, topic: str | None, expected: str
) -> None:
    payload = {"search_text": "mine", "topic_id": topic, "number_of_results": 0}
    (made,) = converted("edx.team.searched", payload)
    assert made["object"]["id"] == expected
    assert "mine" not in repr(made)
