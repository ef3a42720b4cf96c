"""Statements as JSON Schema."""

import gzip
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any, Literal

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

import ralph_models.xapi
from ralph_models.xapi import Statement, json_schema, parse_statement
from ralph_models.xapi.part import Part

Mode = Literal["validation", "serialization"]
MODES: tuple[Mode, ...] = ("validation", "serialization")
MODELS: list[type[Part]] = [
    model
    for name in ralph_models.xapi.__all__
    if isinstance(model := getattr(ralph_models.xapi, name), type) and issubclass(model, Part)
]
VALIDATOR: Any = Draft202012Validator(json_schema())


DICT: type[Any] = dict
LIST: type[Any] = list


def nodes(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, DICT):
        yield schema
    for below in schema.values() if isinstance(schema, DICT) else schema:
        if isinstance(below, (DICT, LIST)):
            yield from nodes(below)


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.__name__)
def test_every_model_has_a_schema_of_draft_2020_12(model: type[Part], mode: Mode) -> None:
    schema = json_schema(model, mode=mode)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert schema["$id"] == f"urn:ralph-toolbox:xapi:{model.__name__}:{mode}"
    assert all("default" not in node for node in nodes(schema) if "properties" not in node)
    assert schema == model.model_json_schema(mode=mode)


def test_ids_are_distinct() -> None:
    ids = {json_schema(model, mode=mode)["$id"] for model in MODELS for mode in MODES}
    assert len(ids) == len(MODELS) * 2


def cases() -> Iterator[dict[str, Any]]:
    path = Path(__file__).parents[2] / "data" / "xapi" / "conformance-1.0.3.jsonl.gz"
    yield from map(json.loads, gzip.decompress(path.read_bytes()).splitlines())


def test_the_schema_judges_as_the_conformance_suite_but_for_the_order_of_scores() -> None:
    different = [
        case
        for case in cases()
        if VALIDATOR.is_valid(case["statement"]) != (case["expect"] == "valid")
    ]
    assert {case["suite"] for case in different} == {"1.0.3/scores"}
    assert len(different) == 8
    assert all(case["expect"] == "invalid" for case in different)


def test_what_the_schema_refuses_no_model_takes(
    mutants: Callable[[Random, int], Iterator[Any]],
) -> None:
    accepted = 0
    for statement in mutants(Random(9274), 1_500):
        try:
            parse_statement(statement)
        except ValidationError:
            continue
        accepted += 1
        assert VALIDATOR.is_valid(statement), statement
    assert accepted > 50


IRI = "https://example.org/x"
UUID = "12345678-1234-5678-1234-567812345678"
ADA = {"mbox": "mailto:ada@example.org"}
REF = {"objectType": "StatementRef", "id": UUID}
AGENT: dict[str, Any] = {"objectType": "contextAgent", "agent": ADA}
NONE: list[str] = []
PAIR: dict[str, Any] = {"objectType": "Group", "member": [ADA, ADA]}


@pytest.mark.parametrize(
    ("path", "value"),
    [
        pytest.param("actor", {}, id="47"),
        pytest.param("actor", {**ADA, "openid": "urn:x"}, id="47 two"),
        pytest.param("actor", {"objectType": "Group"}, id="50"),
        pytest.param("actor", {"objectType": "Group", **ADA, "openid": "urn:x"}, id="51"),
        pytest.param("object definition choices", [{"id": "a"}], id="68"),
        pytest.param("verb id", "http://adlnet.gov/expapi/verbs/voided", id="65"),
        pytest.param("authority", {**PAIR, "member": [ADA]}, id="16"),
        pytest.param("authority", {**PAIR, **ADA}, id="16 identified"),
        pytest.param("context contextAgents", [{**AGENT, "relevantTypes": NONE}], id="132"),
        pytest.param("verb id", "no iri", id="18"),
        pytest.param("verb display", {"en_US": "x"}, id="26"),
        pytest.param("actor mbox", "mailto:x", id="22"),
        pytest.param("result score scaled", 1.5, id="79"),
        pytest.param("result extensions", {"x": 1}, id="29"),
        pytest.param("result", None, id="2"),
    ],
)
def test_the_schema_knows_rules_across_fields(
    put: Callable[..., dict[str, Any]], path: str, value: object
) -> None:
    statement = put(value, *path.split())
    assert not VALIDATOR.is_valid(statement)
    with pytest.raises(ValidationError):
        Statement.model_validate(statement)


@pytest.mark.parametrize("version", [None, "1.0.3", "2.0.0"])
@pytest.mark.parametrize("new", [False, True])
@pytest.mark.parametrize("time", [None, "2015-11-18T12:17:00Z", "2015-11-18T12:17:00"])
@pytest.mark.parametrize("below", [False, True])
def test_the_schema_knows_the_editions(
    minimal: dict[str, Any],
    version: str | None,
    new: bool,  # noqa: FBT001
    time: str | None,
    below: bool,  # noqa: FBT001
) -> None:
    parts: dict[str, Any] = {"context": {"contextAgents": [AGENT]}} if new else {}
    parts |= {"timestamp": time} if time else {}
    statement = minimal | (
        {"object": {**minimal, "objectType": "SubStatement", **parts}} if below else parts
    )
    statement |= {"version": version} if version else {}
    try:
        Statement.model_validate(statement)
    except ValidationError:
        assert not VALIDATOR.is_valid(statement)
    else:
        assert VALIDATOR.is_valid(statement)
