"""Contributions that somebody changed, reported or marked."""

import pytest

from ralph_models.edx import (
    EdxForumThreadEdited,
    ForumClearance,
    ForumDiscussion,
    ForumTitle,
    parse_event,
)
from ralph_models.edx.base import payload_type
from ralph_models.edx.forum_moderation import EVENTS


@pytest.mark.parametrize("reason", ["grammar-spelling", None])
def test_the_reason_of_an_edit_may_be_null(reason: str | None) -> None:
    payload = {"edit_reason": reason, "own_content": False, "content_type": "post"}
    event = parse_event(
        {"event_type": "edx.forum.thread.edited", "time": "2023-01-01T00:00:00", "event": payload},
        level="strict",
    )
    assert isinstance(event, EdxForumThreadEdited)
    assert event.payload.edit_reason == reason
    assert event.to_dict()["event"] == payload


@pytest.mark.parametrize(
    ("part", "kinds"),
    [
        pytest.param(
            ForumClearance,
            {"thread.unreported", "response.unreported", "comment.unreported"},
            id="the end of a report",
        ),
        pytest.param(
            ForumTitle, {"thread.deleted", "thread.reported", "thread.unreported"}, id="title"
        ),
        pytest.param(
            ForumDiscussion,
            {"response.mark", "response.unmark", "response.reported", "response.unreported"},
            id="thread of a response",
        ),
    ],
)
def test_a_part_of_a_payload_belongs_to_these_events(part: type, kinds: set[str]) -> None:
    found = {
        kind
        for model in EVENTS
        for kind in model.__selector__.kinds
        if issubclass(payload_type(model), part)
    }
    assert found == {f"edx.forum.{kind}" for kind in kinds}
