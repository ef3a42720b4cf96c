"""A failing test shrinks to a small, readable example, whatever the bug."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import find, settings
from hypothesis.strategies import SearchStrategy

from ralph_models.edx import UIPlayVideo, UISeekVideo
from ralph_models.strategies import events, from_model, log_lines, sessions, statements
from ralph_models.vocabulary.extensions import VIDEO_TIME
from ralph_models.xapi import Group, Statement, VideoPlayed


def smallest(strategy: SearchStrategy[Any], is_bug: Callable[[Any], bool]) -> Any:
    return find(strategy, is_bug, settings=settings(max_examples=10_000, database=None))


def test_the_simplest_statement_has_what_is_required_and_no_more() -> None:
    made = smallest(from_model(Statement), lambda _: True).to_dict()
    assert made.keys() == {"actor", "verb", "object"}
    assert len(repr(made)) < 250


def test_the_simplest_event_has_no_more_than_its_kind_and_time() -> None:
    made = smallest(from_model(UIPlayVideo), lambda _: True).to_dict()
    assert made.keys() <= {"event_type", "time", "event_source", "event"}
    assert made["time"].startswith("2014-01-01")


BUGS: dict[str, tuple[Any, Callable[[Any], bool], set[str]]] = {
    "a failure is mistaken for nothing": (
        Statement,
        lambda one: one.result is not None and one.result.success is False,
        {"result"},
    ),
    "a group has no mbox": (
        Statement,
        lambda one: isinstance(one.actor, Group) and one.actor.mbox is None,
        set(),
    ),
    "a registration is not stored": (
        Statement,
        lambda one: one.context is not None and one.context.registration is not None,
        {"context"},
    ),
    "a negative time": (
        VideoPlayed,
        lambda one: one.result.extensions[VIDEO_TIME.iri] < 0,
        {"result"},
    ),
}


@pytest.mark.parametrize(("model", "is_bug", "surplus"), BUGS.values(), ids=BUGS)
def test_a_statement_shrinks_to_what_the_bug_needs(
    model: Any, is_bug: Callable[[Any], bool], surplus: set[str]
) -> None:
    made = smallest(from_model(model), is_bug).to_dict()
    assert made.keys() == {"actor", "verb", "object"} | surplus
    assert len(repr(made)) < 450


def test_a_bug_in_a_payload_shrinks_to_it() -> None:
    event = smallest(from_model(UISeekVideo), lambda one: (one.payload.new_time or 0) > 100)
    assert event.payload.to_dict() == {"new_time": 101}
    assert event.context is None


def test_a_bug_in_a_context_shrinks_to_it() -> None:
    event = smallest(
        from_model(UIPlayVideo),
        lambda one: one.context is not None and one.context.user_id in (None, ""),
    )
    assert event.context.course_id is None or event.context.to_dict().keys() <= {
        *("user_id", "course_id", "org_id", "path")
    }
    assert len(repr(event.to_dict())) < 700


def test_any_event_shrinks_to_the_simplest_kind() -> None:
    assert smallest(events(), lambda _: True).event_type == "page_close"


def test_any_statement_shrinks_to_one_of_no_profile() -> None:
    assert type(smallest(statements(), lambda _: True)) is Statement


def test_a_session_shrinks_to_a_short_one() -> None:
    run = smallest(sessions(), lambda run: any(one.event_type == "seek_video" for one in run))
    assert [one.event_type for one in run] == [
        *("seq_goto", "load_video", "play_video", "pause_video", "seek_video", "page_close")
    ]


def test_a_broken_line_shrinks_to_a_short_one() -> None:
    assert len(smallest(log_lines(broken=0.5), lambda line: not line.startswith(b'{"'))) < 40
