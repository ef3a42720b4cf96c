"""The paths and types of fields, read from annotations."""

from typing import Any, Literal

import pytest

from ralph_models.edx import PayloadModel
from ralph_models.edx.fields import json_types, walk
from ralph_models.edx.types import EventTime, Integer, JsonObject
from ralph_models.types import JsonValue, Number


class Leaf(PayloadModel):
    size: Integer
    """How big."""


class Tree(PayloadModel):
    leaf: Leaf | None = None
    leaves: list[Leaf] | None = None
    named: dict[str, Leaf] | None = None
    pair: tuple[str, Leaf] | None = None
    within: "Tree | None" = None


@pytest.mark.parametrize(
    ("annotation", "types"),
    [
        pytest.param(str, ["string"], id="text"),
        pytest.param(EventTime, ["string"], id="constrained text"),
        pytest.param(Integer | str | None, ["integer", "string", "null"], id="union"),
        pytest.param(None | Number, ["number", "null"], id="null last"),
        pytest.param(bool, ["boolean"], id="boolean"),
        pytest.param(list[str], ["array"], id="array"),
        pytest.param(JsonObject, ["object"], id="free map"),
        pytest.param(Leaf, ["object"], id="model"),
        pytest.param(JsonValue, ["any"], id="any JSON value"),
        pytest.param(Literal["a", "b"] | None, ['"a"', '"b"', "null"], id="constants"),
    ],
)
def test_a_type_is_told_in_words_of_json(annotation: Any, types: list[str]) -> None:
    assert json_types(annotation) == types


def test_fields_of_models_within_have_a_path() -> None:
    assert [field.path for field in walk(Tree, ())] == [
        "leaf",
        "leaf.size",
        "leaves",
        "leaves[].size",
        "named",
        "named.*.size",
        "pair",
        "pair[1].size",
        "within",
    ]
    assert {field.doc for field in walk(Tree, ()) if field.path.endswith("size")} == {"How big."}
