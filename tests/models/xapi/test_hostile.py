"""Whatever comes in: a statement or a ``ValidationError``, never another error."""

import json
from collections.abc import Callable
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from ralph_models.xapi import STATEMENTS, Statement, equivalent, parse_statement

KEYS = [
    *Statement.model_fields,
    *("objectType", "mbox", "account", "homePage", "name", "member", "id", "display", "definition"),
    *("type", "extensions", "choices", "interactionType", "score", "raw", "min", "max", "scaled"),
    *("contextActivities", "parent", "team", "instructor", "statement", "language", "duration"),
]
TEXTS = [
    *("Agent", "Group", "Activity", "SubStatement", "StatementRef", "choice", "fr", "PT1S"),
    *("mailto:a@b.c", "https://a.b/c", "12345678-1234-5678-1234-567812345678", "1.0.3"),
    *("2015-11-18T12:17:00Z", "http://adlnet.gov/expapi/verbs/voided", "x", "", "é"),
]
scalars = (
    st.sampled_from(TEXTS)
    | st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(st.characters(), max_size=5)
)
json_like = st.recursive(
    scalars,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=3), inner, max_size=6)
    ),
    max_leaves=25,
)
anything = st.recursive(
    scalars | st.binary(max_size=3) | st.just(10**400) | st.frozensets(st.integers(), max_size=2),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(inner)
        | st.dictionaries(st.sampled_from(KEYS) | st.integers() | st.none(), inner, max_size=6)
        | st.dictionaries(st.sampled_from(KEYS), inner, max_size=3).map(MappingProxyType)
    ),
    max_leaves=20,
)
near = st.fixed_dictionaries(
    {
        "actor": st.just({"mbox": "mailto:a@b.c"}) | json_like,
        "verb": st.just({"id": "https://w3id.org/xapi/video/verbs/played"}) | json_like,
        "object": st.just({"id": "https://a.b/c"}) | json_like,
    },
    optional=dict.fromkeys(("result", "context", "id", "authority", "timestamp"), anything),
)


def survive(read: Callable[[Any], Statement], value: Any) -> None:
    try:
        statement = read(value)
    except ValidationError as error:
        assert error.errors(include_url=False)  # noqa: PT017 - either outcome is fine
    else:
        assert Statement.model_validate_json(statement.to_json()).to_dict() == statement.to_dict()
        assert equivalent(statement, statement)


@settings(max_examples=1_000)
@given(json_like)
def test_random_json_text_is_a_statement_or_refused(value: object) -> None:
    text = json.dumps(value)
    survive(parse_statement, text)
    survive(Statement.model_validate_json, text)


@settings(max_examples=800)
@given(st.dictionaries(st.sampled_from(KEYS) | st.integers(), anything) | near)
def test_random_objects_are_statements_or_refused(value: dict[Any, Any]) -> None:
    survive(parse_statement, value)
    survive(Statement.model_validate, value)


@settings(max_examples=500)
@given(near, st.sampled_from(STATEMENTS))
def test_random_objects_are_no_trouble_for_profiles(
    value: dict[str, Any], model: type[Statement]
) -> None:
    survive(model.model_validate, value)
    survive(lambda parts: model.new(**parts), value)


@settings(max_examples=500)
@given(st.binary() | st.text(st.characters()))
def test_random_text_is_refused(text: bytes | str) -> None:
    survive(parse_statement, text)


def endless() -> dict[str, Any]:
    value: dict[str, Any] = {}
    value["context"] = value["object"] = value["actor"] = value
    return value


def nested(levels: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(levels - 1):
        value = [value]
    return value


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(float("nan"), id="nan"),
        pytest.param(-float("inf"), id="inf"),
        pytest.param(10**400, id="beyond binary64"),
        pytest.param(b"x", id="bytes"),
        pytest.param({1, 2}, id="set"),
        pytest.param({1: 2}, id="key that is no text"),
        pytest.param("\ud800", id="lone surrogate"),
        pytest.param({"\ud800": 1}, id="lone surrogate in a key"),
        pytest.param(endless(), id="within itself"),
        pytest.param(nested(5_000), id="very deep"),
        pytest.param(object(), id="object"),
    ],
)
@pytest.mark.parametrize("path", ["result extensions urn:x", "actor", "verb display fr", "id"])
def test_values_that_json_can_not_hold_are_refused(
    put: Callable[..., dict[str, Any]], value: object, path: str
) -> None:
    statement = put(value, *path.split())
    for read in (parse_statement, Statement.model_validate):
        with pytest.raises(ValidationError):
            read(statement)
    with pytest.raises(ValidationError):
        parse_statement(MappingProxyType(statement))


@pytest.mark.parametrize("value", ["NaN", "-Infinity", "1e400", "1" * 400, '"\\ud800"', "\ud800"])
def test_text_with_such_values_is_refused(minimal: dict[str, Any], value: str) -> None:
    text = json.dumps({**minimal, "context": {"extensions": {"urn:x": 0}}}).replace("0}}", "%s}}")
    for read in (parse_statement, Statement.model_validate_json):
        with pytest.raises(ValidationError):
            read(text % value)


@pytest.mark.parametrize(("levels", "valid"), [(98, True), (99, False)])
def test_depth_is_limited_alike_in_text_and_objects(
    put: Callable[..., dict[str, Any]],
    levels: int,
    valid: bool,  # noqa: FBT001
) -> None:
    # root, result and extensions are three levels above the value
    statement = put({"urn:x": nested(levels)}, "result", "extensions")
    text = json.dumps(statement)
    readers: list[tuple[Callable[[Any], Statement], Any]] = [
        (parse_statement, text),
        (parse_statement, statement),
        (parse_statement, MappingProxyType(statement)),
        (Statement.model_validate, statement),
        (Statement.model_validate_json, text),
    ]
    for read, data in readers:
        if valid:
            assert read(data).to_dict() == statement
        else:
            with pytest.raises(ValidationError):
                read(data)


def test_depth_is_limited_alike_in_definitions(put: Callable[..., dict[str, Any]]) -> None:
    statement = put({"urn:x": nested(98)}, "object", "definition", "extensions")
    for data in (statement, MappingProxyType(statement), json.dumps(statement)):
        with pytest.raises(ValidationError, match="100 levels"):
            parse_statement(data)
