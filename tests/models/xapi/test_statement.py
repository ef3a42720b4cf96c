"""Statements as Python objects: what is kept, what is refused, and what errors say."""

import json
from collections.abc import Callable
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from ralph_models.xapi import Activity, Agent, Group, Score, Statement, Verb

Put = Callable[..., dict[str, Any]]
Same = Callable[[Any, Any], bool]
ID = "12345678-1234-5678-1234-567812345678"


KEPT: list[Any] = [
    ("result score", {"raw": 1.0, "min": 1, "max": 10**20}),
    ("result extensions", {}),
    ("context extensions", {"urn:a": 1, "urn:b": 1.0, "urn:c": True, "urn:d": None}),
    ("context extensions", {"urn:a": [1, 1.0, "1", {"b": [None, {}, []]}], "urn:é": -0.0}),
    ("object definition extensions", {"urn:a": 2**63, "urn:b": 1e-300, "urn:c": ""}),
    ("context contextActivities", {"parent": {"id": "urn:a"}, "other": [{"id": "urn:b"}]}),
    ("context contextActivities", {"grouping": []}),
    ("timestamp", "2015-11-18T12:17:00.120+02:00"),
    ("timestamp", "20151118T121700,5+02"),
    ("result duration", "PT1.10S"),
    ("actor mbox", "mailto:Ada@EXAMPLE.org"),
    ("id", ID.upper().replace("1", "A")),
    ("verb display", {"en-us": "", "EN-US": "Á"}),
]


@pytest.mark.parametrize(
    ("path", "value"),
    KEPT,
)
def test_nothing_is_changed_on_the_way(put: Put, same_json: Same, path: str, value: object) -> None:
    statement = put(value, *path.split())
    for model in (
        Statement.model_validate(statement),
        Statement.model_validate_json(json.dumps(statement)),
    ):
        assert same_json(model.to_dict(), statement)
        assert same_json(json.loads(model.to_json()), statement)
        assert same_json(json.loads(model.model_dump_json(exclude_none=True)), statement)


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text(st.characters(exclude_categories=["Cs"])), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(json_values)
def test_extensions_are_given_back_type_exactly(same_json: Same, value: object) -> None:
    statement = {
        "actor": {"mbox": "mailto:a@b.c"},
        "verb": {"id": "urn:v"},
        "object": {"id": "urn:o", "definition": {"extensions": {"urn:x": value}}},
        "result": {"extensions": {"urn:x": value}},
        "context": {"extensions": {"urn:x": value}},
    }
    text = json.dumps(statement)
    assert same_json(json.loads(Statement.model_validate_json(text).to_json()), statement)
    assert same_json(Statement.model_validate(statement).to_dict(), statement)


def test_parts_are_built_by_hand() -> None:
    statement = Statement(
        id=UUID(ID),  # type: ignore[arg-type] # validation takes a UUID too
        actor=Group(objectType="Group", member=[Agent(mbox="mailto:ada@example.org")]),
        verb=Verb(id="urn:v"),
        object=Activity(id="urn:o"),
    )
    assert statement.to_dict() == {
        "id": ID,
        "actor": {"objectType": "Group", "member": [{"mbox": "mailto:ada@example.org"}]},
        "verb": {"id": "urn:v"},
        "object": {"id": "urn:o"},
    }


def test_an_agent_without_object_type_is_no_object() -> None:
    with pytest.raises(ValidationError) as caught:
        Statement(
            actor=Agent(mbox="mailto:a@b.c"),
            verb=Verb(id="urn:v"),
            object=Agent(mbox="mailto:a@b.c"),
        )
    assert [error["loc"] for error in caught.value.errors()] == [("object", "objectType")]


FAULTS: list[Any] = [
    ("actor mbox", "x", "actor mbox"),
    ("actor", {"objectType": "Agent"}, "actor"),
    ("actor", {"objectType": "Group", "member": [{"openid": "é"}]}, "actor member 0 openid"),
    ("actor", {"objectType": "Person"}, "actor objectType"),
    ("actor", [], "actor"),
    ("object", {"id": "x"}, "object id"),
    ("object", {"objectType": "StatementRef", "id": "x"}, "object id"),
    ("object definition choices", [{"id": 5}], "object definition choices 0 id"),
    (
        "object",
        {
            "objectType": "SubStatement",
            "actor": {"mbox": "mailto:a@b.c"},
            "verb": {"id": "urn:v"},
            "object": {"id": "urn:o", "definition": {"type": "x"}},
        },
        "object object definition type",
    ),
    ("context contextActivities parent", {"id": "x"}, "context contextActivities parent id"),
    ("context contextActivities other", [{}], "context contextActivities other 0 id"),
    ("context team", {"member": []}, "context team objectType"),
    ("result score", {"min": 2, "max": 1}, "result score min"),
    ("result score raw", "5", "result score raw"),
    ("result extensions", {"urn:x": [float("nan")]}, "result extensions urn:x 0"),
    ("context revision", 5, "context revision"),
    ("verb display", {"en": 5}, "verb display en"),
    ("nothing", 5, "nothing"),
]


@pytest.mark.parametrize(
    ("path", "value", "loc"),
    FAULTS,
)
def test_an_error_names_the_path_in_the_json(put: Put, path: str, value: object, loc: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Statement.model_validate(put(value, *path.split()))
    assert [" ".join(map(str, error["loc"])) for error in caught.value.errors()] == [loc]


def test_all_errors_are_told_at_once(minimal: dict[str, Any]) -> None:
    wrong = {**minimal, "actor": {"mbox": "x"}, "verb": {}, "object": {"id": "y"}, "id": 5}
    with pytest.raises(ValidationError) as caught:
        Statement.model_validate_json(json.dumps(wrong))
    locs = {error["loc"] for error in caught.value.errors()}
    assert locs == {("actor", "mbox"), ("verb", "id"), ("object", "id"), ("id",)}


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("id", "x"),
        ("timestamp", "x"),
        ("actor", {}),
        ("actor", None),
        ("result", None),
        ("object", {"objectType": "StatementRef", "id": ID}),
        ("verb", {"id": "http://adlnet.gov/expapi/verbs/voided"}),
        ("authority", {"objectType": "Group", "member": []}),
        ("color", "red"),
    ],
)
def test_an_assignment_that_breaks_a_rule_changes_nothing(
    put: Put, name: str, value: object
) -> None:
    before = put("Open edX", "context", "platform", result={})
    statement = Statement.model_validate(before)
    with pytest.raises(ValidationError):
        setattr(statement, name, value)
    assert statement.to_dict() == before


def test_parts_are_validated_on_assignment_too() -> None:
    score = Score(min=0, max=10)
    score.raw = 5
    with pytest.raises(ValidationError):
        score.raw = 11
    agent = Agent(mbox="mailto:a@b.c")
    with pytest.raises(ValidationError):
        agent.openid = "urn:x"
    assert (score.to_dict(), agent.to_dict()) == (
        {"min": 0, "max": 10, "raw": 5},
        {"mbox": "mailto:a@b.c"},
    )


def test_an_assignment_is_kept(minimal: dict[str, Any]) -> None:
    statement = Statement.model_validate(minimal)
    statement.id = ID
    statement.verb = Verb(id="urn:w")
    assert statement.to_dict() == {**minimal, "id": ID, "verb": {"id": "urn:w"}}


def test_dumps_of_all_kinds_are_without_warnings(minimal: dict[str, Any]) -> None:
    statement = Statement.model_validate(minimal)
    assert statement.model_dump()["result"] is None
    assert json.loads(statement.model_dump_json(exclude_unset=True)) == minimal
    assert Statement.model_validate_json(statement.to_json()) == statement


def test_a_json_schema_can_be_made() -> None:
    schema = Statement.model_json_schema()
    assert schema["required"] == ["actor", "verb", "object"]
    assert schema["properties"]["actor"]["anyOf"] == [
        {"$ref": "#/$defs/Agent"},
        {"$ref": "#/$defs/Group"},
    ]
