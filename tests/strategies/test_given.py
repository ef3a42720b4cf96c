"""The decorator for tests: functions, methods, fixtures, several models."""

from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from ralph_models.edx import UIPageClose, UIPlayVideo
from ralph_models.strategies import custom_given
from ralph_models.xapi import PageTerminated, VideoPlayed


@pytest.fixture(scope="session")
def answer() -> int:
    return 42


@custom_given(PageTerminated)
def test_page_terminated(statement: PageTerminated) -> None:
    assert statement.verb.id == "http://adlnet.gov/expapi/verbs/terminated"
    assert statement.object.definition is not None
    assert statement.object.definition.type == "http://activitystrea.ms/schema/1.0/page"


@custom_given(UIPlayVideo, VideoPlayed)
def test_several_models_fill_the_last_arguments_in_order(
    event: UIPlayVideo, statement: VideoPlayed
) -> None:
    assert type(event) is UIPlayVideo
    assert type(statement) is VideoPlayed


@custom_given(UIPlayVideo)
def test_fixtures_are_the_arguments_before_the_models(answer: int, event: UIPlayVideo) -> None:
    assert answer == 42
    assert type(event) is UIPlayVideo


@custom_given(UIPlayVideo, overrides={"username": "ada"}, with_optional={"context"})
def test_what_is_asked_for_holds_in_a_test(event: UIPlayVideo) -> None:
    assert event.username == "ada"
    assert "context" in event.to_dict()


@custom_given(statement=VideoPlayed, number=st.integers(1, 2), event=UIPageClose)
def test_models_and_strategies_go_by_name(
    number: int, event: UIPageClose, statement: VideoPlayed
) -> None:
    assert number in (1, 2)
    assert type(event) is UIPageClose
    assert type(statement) is VideoPlayed


@settings(max_examples=3)
@custom_given(UIPageClose)
def test_settings_of_hypothesis_apply(event: UIPageClose) -> None:
    assert event.event_type == "page_close"


class TestMethods:
    @custom_given(UIPageClose)
    def test_a_method_is_a_test_too(self, event: UIPageClose) -> None:
        assert isinstance(self, TestMethods)
        assert type(event) is UIPageClose

    @custom_given(UIPageClose)
    def test_a_method_takes_fixtures(self, answer: int, event: UIPageClose) -> None:
        assert answer == 42
        assert type(event) is UIPageClose


def test_a_path_that_leads_nowhere_is_refused_when_the_test_is_defined() -> None:
    with pytest.raises(InvalidArgument, match=r"no actr"):

        @custom_given(PageTerminated, overrides={"actr": None})
        def never(statement: Any) -> None:
            raise AssertionError(statement)
