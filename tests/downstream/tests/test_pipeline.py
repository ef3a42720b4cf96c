"""The tests that a project of somebody else writes with our strategies."""

from pathlib import Path
from typing import Any

import pytest
from example_pipeline import Watched, seconds_watched, starts
from hypothesis import given
from hypothesis import strategies as st

import ralph_models
from ralph_models.edx import UIPlayVideo
from ralph_models.strategies import (
    agents,
    custom_given,
    examples,
    invalid_statements,
    sessions,
    write_dataset,
)
from ralph_models.xapi import PageTerminated, VideoPlayed, parse_statement

COURSE = "course-v1:Org+Course+Run"


@pytest.fixture(scope="session")
def course() -> str:
    return COURSE


def test_the_wheel_is_under_test_and_no_checkout() -> None:
    assert "site-packages" in ralph_models.__file__


@custom_given(PageTerminated)
def test_page_terminated(statement: PageTerminated) -> None:
    assert statement.verb.id == "http://adlnet.gov/expapi/verbs/terminated"
    assert statement.object.definition is not None
    assert statement.object.definition.type == "http://activitystrea.ms/schema/1.0/page"


@custom_given(UIPlayVideo, overrides={"context.course_id": st.just(COURSE)})
def test_an_event_of_a_course(course: str, event: UIPlayVideo) -> None:
    assert event.context is not None
    assert event.context.course_id == course
    assert not seconds_watched([event])


@custom_given(VideoPlayed, overrides={"actor": agents()}, with_optional={"result.duration"})
def test_a_start_is_counted(statement: VideoPlayed) -> None:
    assert starts([statement, statement])[statement.object.id] == 2


@given(st.from_type(VideoPlayed), st.builds(Watched))
def test_strategies_are_found_by_type(statement: VideoPlayed, watched: Watched) -> None:
    assert type(statement) is VideoPlayed
    assert starts([watched.statement]).total() == 1


@given(sessions())
def test_a_visit_adds_up(events: list[Any]) -> None:
    assert all(seconds > 0 for seconds in seconds_watched(events).values())


@given(invalid_statements())
def test_a_near_miss_is_refused(invalid: Any) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_statement(invalid.data)


def test_fixtures_are_the_same_each_time() -> None:
    assert examples(VideoPlayed, 5, seed=1) == examples(VideoPlayed, 5, seed=1)


def test_a_load_test_has_its_lines(tmp_path: Path) -> None:
    assert write_dataset(tmp_path / "log.jsonl.gz", learners=10, days=2, seed=1) > 20
