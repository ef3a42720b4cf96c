"""The forum: old and new contributions, and searches from both sources."""

from typing import Any

import pytest
from pydantic import ValidationError

from ralph_models.edx import (
    EdxForumCommentCreated,
    EdxForumSearched,
    EdxForumThreadCreated,
    UIEdxForumSearched,
    parse_event,
)

TIME = "2023-01-01T00:00:00"


@pytest.mark.parametrize(
    ("members", "model"),
    [
        pytest.param({"event_source": "server", "event": {}}, EdxForumSearched, id="server"),
        pytest.param({"event_source": "browser", "event": "{}"}, UIEdxForumSearched, id="browser"),
        pytest.param({"event": {"page": 1}}, EdxForumSearched, id="object, no source"),
        pytest.param({"event": '{"page": 1}'}, UIEdxForumSearched, id="text, no source"),
    ],
)
def test_a_search_has_a_model_for_each_source(members: dict[str, Any], model: type) -> None:
    event = parse_event({"event_type": "edx.forum.searched", "time": TIME, **members})
    assert type(event) is model


@pytest.mark.parametrize("number", ["64b7f0c2a1d3e4f5a6b7c8d9", 1234])
def test_a_contribution_has_an_id_of_either_storage(number: str | int) -> None:
    payload = {"id": number, "discussion": {"id": number}, "response": {"id": number}}
    event = parse_event(
        {"event_type": "edx.forum.comment.created", "time": TIME, "event": payload}, level="strict"
    )
    assert isinstance(event, EdxForumCommentCreated)
    assert event.payload.id == number
    assert event.payload.discussion is not None
    assert event.payload.discussion.id == number
    assert event.payload.response is not None
    assert event.payload.response.id == number
    assert event.to_dict()["event"] == payload


@pytest.mark.parametrize("group", [None, 356, "356"], ids=["all", "number", "text"])
def test_a_thread_is_for_a_cohort_or_for_all(group: int | str | None) -> None:
    event = parse_event(
        {"event_type": "edx.forum.thread.created", "time": TIME, "event": {"group_id": group}}
    )
    assert isinstance(event, EdxForumThreadCreated)
    assert event.payload.group_id == group


def test_strict_finds_unknown_keys_within_the_payload() -> None:
    event = {
        "event_type": "edx.forum.comment.created",
        "time": TIME,
        "event": {"options": {"followed": True, "a": 1}, "response": {"id": "r", "b": 2}},
    }
    assert parse_event(event).to_dict() == event
    with pytest.raises(ValidationError) as error:
        parse_event(event, level="strict")
    places = [fault["loc"] for fault in error.value.errors()]
    assert sorted(places) == [("event", "options", "a"), ("event", "response", "b")]
