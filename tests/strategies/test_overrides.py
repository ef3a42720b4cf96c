"""Values at paths: what a caller asks for is there, and a path that leads nowhere is refused."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.errors import InvalidArgument

from ralph_models.edx import ProblemCheck, UIPageClose, UIPlayVideo
from ralph_models.paths import Extra
from ralph_models.strategies import Draw, activities, agents, examples, from_model
from ralph_models.vocabulary.extensions import VIDEO_SPEED, VIDEO_TIME
from ralph_models.vocabulary.verbs import VOIDED
from ralph_models.xapi import (
    Activity,
    ActivityDefinition,
    Agent,
    Context,
    Group,
    Result,
    Score,
    Statement,
    StatementRef,
    SubStatement,
    VideoPlayed,
)

COURSE = "course-v1:Org+Course+Run"


@given(from_model(UIPlayVideo, overrides={"context.course_id": st.just(COURSE)}))
def test_a_strategy_at_a_dotted_path_gives_the_value(event: UIPlayVideo) -> None:
    assert event.context is not None
    assert event.context.course_id == COURSE


@pytest.mark.parametrize(
    ("model", "path", "value"),
    [
        pytest.param(UIPlayVideo, "context__course_id", COURSE, id="underscores"),
        pytest.param(UIPlayVideo, ("context", "course_id"), COURSE, id="tuple"),
        pytest.param(UIPlayVideo, "username", "ada", id="root"),
        pytest.param(UIPlayVideo, "username", None, id="null"),
        pytest.param(UIPlayVideo, "time", "2024-02-29T00:00:00", id="time"),
        pytest.param(UIPlayVideo, "event_source", "mobile", id="source"),
        pytest.param(UIPlayVideo, "event", "", id="whole payload"),
        pytest.param(UIPlayVideo, (Extra("label"),), "a", id="undeclared key"),
        pytest.param(VideoPlayed, "actor.mbox", "mailto:a@example.org", id="identifier"),
        pytest.param(VideoPlayed, "object.definition.name.fr", "Vidéo", id="language map"),
        pytest.param(VideoPlayed, ("result", "extensions", VIDEO_TIME), 7.5, id="extension"),
        pytest.param(VideoPlayed, ("context", "extensions", VIDEO_SPEED), "2x", id="optional one"),
        pytest.param(Statement, "verb.id", VOIDED.iri, id="voiding"),
        pytest.param(Statement, "version", "2.0.0", id="version of 2.0"),
        pytest.param(Statement, "version", "1.0.3", id="version of 1.0.3"),
        pytest.param(Statement, "object.verb.id", "a:", id="within a SubStatement"),
        pytest.param(Statement, "object.member", [], id="of a group alone"),
        pytest.param(Statement, "context.platform", "web", id="of activities alone"),
        pytest.param(Statement, "authority.member", [{"openid": "a:"}] * 2, id="OAuth"),
        pytest.param(Score, "raw", 5, id="score"),
        pytest.param(ActivityDefinition, "interactionType", "numeric", id="interaction"),
    ],
)
def test_a_constant_is_where_it_was_asked_for(model: Any, path: Any, value: object) -> None:
    steps: Sequence[Any] = path
    if isinstance(path, str):
        steps = path.replace("__", ".").split(".")
    keys = [getattr(step, "iri", step) for step in steps]
    for instance in examples(model, 30, overrides={path: value}):
        told: Any = instance.to_dict()
        for key in keys:
            told = told[key]
        assert told == value


def test_a_value_in_a_payload_is_in_its_text_too() -> None:
    events = examples(UIPlayVideo, 50, overrides={"event.currentTime": 12.5})
    assert {event.payload.currentTime for event in events} == {12.5}
    assert any(isinstance(event.event, str) for event in events)


def test_a_path_below_a_list_goes_on_in_every_item() -> None:
    usage = "https://example.org/usage"
    for statement in examples(Statement, 50, overrides={"attachments.usageType": usage}):
        assert statement.attachments
        assert {attachment.usageType for attachment in statement.attachments} == {usage}


@given(
    from_model(
        VideoPlayed, overrides={"actor": agents(), "context.contextActivities.parent": activities()}
    )
)
def test_our_own_strategies_are_values(statement: VideoPlayed) -> None:
    assert isinstance(statement.actor, Agent)
    assert statement.context is not None
    assert statement.context.contextActivities is not None
    assert isinstance(statement.context.contextActivities.parent, Activity)


def test_instances_of_models_are_values() -> None:
    actor = Agent(mbox="mailto:ada@example.org")
    assert examples(Statement, 1, overrides={"actor": actor})[0].actor == actor


def test_a_uuid_is_a_value() -> None:
    number = UUID("6c1b2a44-6a4e-4c63-9b1f-0d6a3c5d7e21")
    assert examples(Statement, 1, overrides={"id": number})[0].id == str(number)


def test_a_function_is_given_the_source_of_chance() -> None:
    def page(draw: Draw) -> str:
        return f"https://example.org/{draw.integer(1, 9)}/{draw(st.sampled_from('ab'))}"

    pages = {event.page for event in examples(UIPageClose, 100, overrides={"page": page})}
    assert len(pages) > 5
    assert all(name is not None and name[-1] in "ab" for name in pages)


def one_digit(draw: Draw) -> str:
    return str(draw.integer(1, 9))


@given(from_model(UIPageClose, overrides={"page": one_digit}))
def test_a_function_works_under_hypothesis(event: UIPageClose) -> None:
    assert event.page in set("123456789")


def test_a_value_that_can_be_changed_is_not_shared() -> None:
    first, second = examples(Statement, 2, overrides={("result", "extensions", "a:b"): {"c": []}})
    for statement in (first, second):
        assert statement.result is not None
        assert statement.result.extensions is not None
    assert first.result is not None
    assert second.result is not None
    first_value: Any = (first.result.extensions or {})["a:b"]
    first_value["c"].append(1)
    assert (second.result.extensions or {})["a:b"] == {"c": []}


def one_example(model: Any, **asked: Any) -> list[Any]:
    return examples(model, 1, **asked)


@pytest.mark.parametrize(
    ("model", "path"),
    [
        pytest.param(UIPlayVideo, "course_id", id="root"),
        pytest.param(UIPlayVideo, "context.cours_id", id="context"),
        pytest.param(UIPlayVideo, "event.new_time", id="of another payload"),
        pytest.param(UIPlayVideo, "username.first", id="below text"),
        pytest.param(VideoPlayed, "actor.email", id="actor"),
        pytest.param(VideoPlayed, "object.verb", id="of another kind of object"),
        pytest.param(VideoPlayed, Extra("label"), id="a key where none is kept"),
        pytest.param(VideoPlayed, "", id="empty"),
        pytest.param(VideoPlayed, "actor..mbox", id="empty key"),
    ],
)
@pytest.mark.parametrize(
    "make",
    [
        pytest.param(from_model, id="from_model"),
        pytest.param(one_example, id="examples"),
    ],
)
def test_a_path_that_leads_nowhere_is_an_invalid_argument(make: Any, model: Any, path: Any) -> None:
    with pytest.raises(InvalidArgument):
        make(model, overrides={path: "a"})
    with pytest.raises(InvalidArgument):
        make(model, with_optional={path})


@pytest.mark.parametrize(
    "overrides",
    [
        pytest.param({"actor": agents(), "actor.name": "Ada"}, id="a part and what is in it"),
        pytest.param({"actor.name": "Ada", "actor": agents()}, id="the other way round"),
        pytest.param({"actor.mbox": "mailto:a@b", "actor.openid": "a:"}, id="two identifiers"),
    ],
)
def test_what_contradicts_itself_is_an_invalid_argument(overrides: dict[Any, Any]) -> None:
    with pytest.raises(InvalidArgument):
        from_model(Statement, overrides=overrides)


def test_a_value_that_the_model_refuses_is_an_invalid_argument_that_says_why() -> None:
    with pytest.raises(InvalidArgument, match=r"makes no VideoPlayed[\s\S]*result\.score\.scaled"):
        examples(VideoPlayed, 1, overrides={"result.score.scaled": 2})


def test_a_constant_of_the_profile_can_not_be_another_one() -> None:
    with pytest.raises(InvalidArgument, match=r"verb\.id"):
        examples(VideoPlayed, 1, overrides={"verb.id": "https://example.org/verb"})


@given(from_model(Statement, with_optional={"result", "context.registration"}))
def test_members_that_are_asked_for_are_there(statement: Statement) -> None:
    assert statement.result is not None
    assert statement.context is not None
    assert statement.context.registration is not None


@pytest.mark.parametrize(
    ("model", "path"),
    [
        pytest.param(Score, "raw", id="raw"),
        pytest.param(Group, "member", id="member"),
        pytest.param(Group, "account.name", id="account"),
        pytest.param(ActivityDefinition, "choices", id="choices"),
        pytest.param(ActivityDefinition, "correctResponsesPattern", id="pattern"),
        pytest.param(Context, "contextAgents", id="agents of 2.0"),
        pytest.param(Statement, "context.contextGroups", id="groups of 2.0"),
        pytest.param(Statement, "context.revision", id="revision"),
        pytest.param(Statement, "authority", id="authority"),
        pytest.param(Result, "extensions", id="extensions"),
        pytest.param(UIPlayVideo, "context.module.display_name", id="module"),
        pytest.param(ProblemCheck, "event", id="payload"),
    ],
)
@pytest.mark.parametrize("required_only", [False, True])
def test_a_member_that_is_asked_for_is_there(
    model: Any,
    path: str,
    required_only: bool,  # noqa: FBT001 - a parameter of the test
) -> None:
    for instance in examples(model, 30, with_optional={path}, required_only=required_only):
        told: Any = instance.to_dict()
        for key in path.split("."):
            told = told[key]


def test_text_is_no_collection_of_paths() -> None:
    with pytest.raises(InvalidArgument, match="collection"):
        from_model(Statement, with_optional="result")


def test_the_kind_of_an_object_follows_from_what_is_asked_for() -> None:
    for statement in examples(Statement, 30, overrides={"object.objectType": "StatementRef"}):
        assert isinstance(statement.object, StatementRef)
    for statement in examples(Statement, 30, with_optional={"object.actor"}):
        assert isinstance(statement.object, SubStatement)
