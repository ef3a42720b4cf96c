from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ralph_convert.edx_to_xapi.forum import COMMENTS, THREADS, post_iri
from ralph_convert.settings import ConversionSettings
from ralph_models.edx import forum, forum_moderation
from ralph_models.xapi import Statement

Converted: TypeAlias = Callable[..., list[dict[str, Any]]]

PLATFORM = "https://courses.example.org"
API = f"{PLATFORM}/api/discussion/v1"
ERB = ConversionSettings(platform_url=PLATFORM, compat="erb")
NAMES = sorted(
    {
        name
        for model in (*forum.EVENTS, *forum_moderation.EVENTS)
        for name in model.__selector__.kinds
    }
)
POSTS = [name for name in NAMES if not name.endswith("searched")]
WORDS = {
    "body": "private words",
    "target_username": "private name",
    "url": "https://private.example.org/",
    "corrected_text": "private guess",
}

texts = st.text(st.characters(codec="utf-8"), max_size=20)


@pytest.mark.parametrize("name", POSTS)
def test_a_post_has_one_id_whatever_request_it_came_with(converted: Converted, name: str) -> None:
    kind = "threads" if ".thread." in name else "comments"
    for request in ("/api/discussion/v1/comments/", "/courses/x/discussion/threads/p1/upvote"):
        (made,) = converted(name, {"id": "p1"}, context={"path": request})
        assert made["object"]["id"] == f"{API}/{kind}/p1"


@pytest.mark.parametrize(
    ("request_path", "expected"),
    [
        pytest.param("/api/discussion/v1/comments/", "comments/p1", id="new post"),
        pytest.param("/api/discussion/v1/threads/p1/", "threads/p1", id="known post"),
        pytest.param(None, "threads/p1", id="no request"),
        pytest.param("event", "threads/p1", id="no path"),
    ],
)
def test_beside_data_of_erb_the_id_follows_the_request(
    request_path: str | None, expected: str
) -> None:
    assert post_iri(ERB, THREADS, "p1", request_path) == f"{API}/{expected}"
    assert post_iri(ERB, COMMENTS, None, request_path) is None


@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_what_people_write_is_copied(converted: Converted, name: str) -> None:
    for settings in ({}, {"learner_text": True}):
        (made,) = converted(name, {"id": "p1", **WORDS}, settings=settings)
        assert "private" not in repr(made)


def test_an_answer_lies_in_its_thread_and_a_comment_in_its_response(converted: Converted) -> None:
    payload = {"id": "c", "discussion": {"id": "t"}, "response": {"id": 7}}
    (made,) = converted("edx.forum.comment.created", payload, context={"org_id": "ExampleX"})
    assert [found["id"] for found in made["context"]["contextActivities"]["grouping"]] == [
        f"{API}/threads/t",
        f"{API}/comments/7",
        f"{PLATFORM}/org/ExampleX",
    ]


@pytest.mark.parametrize("reference", [None, "t", [], {"id": []}, {"id": True}, {}])
def test_a_thread_that_can_not_be_named_is_left_out(converted: Converted, reference: Any) -> None:
    (made,) = converted("edx.forum.response.voted", {"id": "c", "discussion": reference})
    assert "grouping" not in made["context"]["contextActivities"]


def test_a_query_is_kept_on_request_only(converted: Converted) -> None:
    payload = {"query": "help", "total_results": 3}
    (made,) = converted("edx.forum.searched", payload)
    assert list(made["result"]) == ["extensions"]
    for source in ("server", "browser"):
        settings = {"learner_text": True}
        (made,) = converted("edx.forum.searched", payload, source=source, settings=settings)
        assert made["result"]["response"] == "help"


@given(name=st.sampled_from(POSTS), topic=texts, team=texts, post=texts.filter(str.strip))
def test_whatever_a_post_is_called_its_statement_is_valid(
    converted: Converted, name: str, topic: str, team: str, post: str
) -> None:
    payload = {"id": post, "category_name": topic, "team_id": team, "title": topic}
    (made,) = converted(name, payload)
    Statement.model_validate(made)
    assert ("team" in made["context"]) is bool(team.strip())
