"""Every model: what is made of it is valid, round-trips, and has every optional field."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from ralph_models.base import Model
from ralph_models.edx import (
    EVENTS,
    AnyEvent,
    Context,
    Module,
    PayloadText,
    UIPlayVideo,
    parse_event,
)
from ralph_models.edx.base import payload_type
from ralph_models.strategies import examples, from_model
from ralph_models.xapi import (
    STATEMENTS,
    Account,
    Activity,
    ActivityDefinition,
    Agent,
    Attachment,
    ContextActivities,
    Group,
    InteractionComponent,
    Result,
    Score,
    Statement,
    StatementRef,
    SubStatement,
    Verb,
    parse_statement,
)
from ralph_models.xapi import Context as StatementContext
from ralph_models.xapi.context import ContextAgent, ContextGroup

PARTS: tuple[type[Model], ...] = (
    Account,
    Activity,
    ActivityDefinition,
    Agent,
    Attachment,
    ContextActivities,
    ContextAgent,
    ContextGroup,
    Group,
    InteractionComponent,
    Result,
    Score,
    StatementContext,
    StatementRef,
    Verb,
)
LOGS: tuple[type[Model], ...] = (AnyEvent, Context, Module)
MODELS: tuple[type[Model], ...] = (*EVENTS, *STATEMENTS, Statement, SubStatement, *PARTS, *LOGS)

Exact = Callable[[Any], Any]
Find = Callable[[SearchStrategy[Any], Callable[[Any], bool]], Any]


def name_of(model: type[Model]) -> str:
    return f"{model.__module__.rpartition('.')[2]}.{model.__qualname__}"


every_model = pytest.mark.parametrize("model", MODELS, ids=name_of)


def check(model: type[Model], instance: Any, exact: Exact) -> None:
    """Check that an instance survives JSON, and is found again by what it says."""
    assert type(instance) is model
    told = instance.to_dict()
    assert exact(json.loads(instance.to_json())) == exact(told)
    assert exact(model.model_validate_json(instance.to_json()).to_dict()) == exact(told)
    if model in EVENTS:
        again: Any = parse_event(instance.to_json())
        assert type(again) is model
        assert exact(again.to_dict()) == exact(told)
    elif isinstance(instance, Statement):
        assert exact(parse_statement(instance.to_json()).to_dict()) == exact(told)


def draw_and_check(model: type[Model], times: int, exact: Exact, **options: Any) -> None:
    @settings(max_examples=times, suppress_health_check=[])
    @given(from_model(model, **options))
    def valid(instance: Model) -> None:
        check(model, instance, exact)

    valid()


@every_model
def test_what_is_made_of_a_model_is_valid_and_round_trips(model: type[Model], exact: Exact) -> None:
    draw_and_check(model, 3, exact)
    for instance in examples(model, 5, seed=7):
        check(model, instance, exact)


@pytest.mark.property
@every_model
def test_all_that_is_made_of_a_model_is_valid_and_round_trips(
    model: type[Model], exact: Exact
) -> None:
    draw_and_check(model, 250, exact)
    draw_and_check(model, 50, exact, required_only=True)
    for instance in examples(model, 250, seed=7):
        check(model, instance, exact)


@every_model
def test_a_model_without_what_may_be_absent_has_what_is_required(
    model: type[Model], exact: Exact
) -> None:
    required = {
        field.alias or name
        for name, field in model.__pydantic_fields__.items()
        if field.is_required()
    }
    for instance in examples(model, 5, required_only=True):
        check(model, instance, exact)
        assert required <= instance.to_dict().keys()


def optional_members(model: type[Model]) -> Iterator[tuple[str, ...]]:
    """List the members that may be absent, those of the payload of an event too."""
    for name, field in model.__pydantic_fields__.items():
        if not field.is_required():
            yield (field.alias or name,)
    event: Any = model
    payload: Any = payload_type(event) if "event" in model.__pydantic_fields__ else None
    if isinstance(payload, type) and issubclass(payload, Model):
        for name, field in payload.__pydantic_fields__.items():
            if not field.is_required():
                yield ("event", field.alias or name)


def has(instance: Any, path: tuple[str, ...]) -> bool:
    value = instance.to_dict()
    for depth, key in enumerate(path):
        if depth and isinstance(value, str):
            value = instance.payload_data
        if not hasattr(value, "keys") or key not in value:
            return False
        value = value[key]
    return True


def lacks(instance: Any, path: tuple[str, ...]) -> bool:
    return not has(instance, path)


def check_presence(model: type[Model], found: Find) -> None:
    template = getattr(model, "__template__", None)
    paths = [*template.required, *template.constants] if template else []
    required = {path[:1] for path in paths}
    if template is not None and (template.category or template.among):
        required.add(("context",))
    for path in optional_members(model):
        assert has(found(from_model(model), partial(has, path=path)), path)
        if path not in required:
            assert found(from_model(model), partial(lacks, path=path))


@pytest.mark.parametrize(
    "model",
    [*PARTS, *LOGS, UIPlayVideo, Statement, SubStatement],
    ids=name_of,
)
def test_a_member_that_may_be_absent_is_so_at_times(model: type[Model], found: Find) -> None:
    check_presence(model, found)


@pytest.mark.property
@every_model
def test_every_member_that_may_be_absent_is_so_at_times(model: type[Model], found: Find) -> None:
    check_presence(model, found)


def test_a_model_of_a_user_is_made_from_its_fields() -> None:
    class Answer(Model):
        text: str
        marks: list[int] | None = None
        more: dict[str, bool] | None = None

    for answer in examples(Answer, 20):
        assert type(answer) is Answer


def test_the_json_text_of_a_payload_says_what_the_payload_is(found: Find) -> None:
    text = found(from_model(UIPlayVideo), lambda event: isinstance(event.event, PayloadText))
    assert text.payload_data in (json.loads(text.event or "{}"), "", text.payload_data)


@given(st.data())
def test_an_instance_is_built_again_from_its_repr(data: st.DataObject) -> None:
    model = data.draw(st.sampled_from([Agent, Score, StatementRef, Verb]))
    instance: Any = data.draw(from_model(model))
    names = {cls.__name__: cls for cls in PARTS}
    assert eval(repr(instance), names) == instance  # noqa: S307 - it is our own text
